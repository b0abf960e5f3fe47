/**
 * What words that point back tell of where a sentence belongs: `That permit` stands behind a permit, `But …` not
 * below a heading, `Mrs. Brun` not before `Ines Brun`, reported speech behind reported speech. And what a
 * credit closes is a caption: behind it text begins anew.
 *
 * Measured on the same pairs as the signs of quotes: `That permit` tells 22 pairs and is wrong in 2, `But` below
 * a heading 30 and 4, `Mrs. Brun` 19 and 1, a credit 10 and 2 (and none of 11 real ones). Cost: the sentences
 * around; for a name with a title, the text before it.
 */
import { hasFinalStop } from '../../document/final-stop.ts'
import { languageOf } from '../../document/parse.ts'
import { around, type ContextSign, copyAt, startOf } from './place.ts'

/** `That very permit`; the noun is one of the next two words. */
const POINTS_BACK =
  /^["“„]?(?:that|this|these|those|such|diese[rsmn]?)\s(?:[\p{L}-]+\s)?[\p{L}-]{5,}/iu
const LONG_WORD = /\p{Ll}{5,}/gu
/** Words are told apart by so many letters: `permit` and `permits`. */
const STEM = 6
const LONGEST_HEADING = 8
const TAKES_UP =
  /^["“„]?(?:but|and|so|yet|still|however|also|meanwhile|instead|because|then|nor|or|for (?:example|instance)|in (?:fact|addition)|indeed|moreover|as a result|therefore|thus|he|she|it|they|his|her|its|their|this|that|these|those|aber|doch|denn|und|auch|er|sie|es|das)\b/i
const FURNITURE = /\b(?:advert|continue|read|photo|image|also|video|story|watch|related)/i
/** `(Ines Brun/Reuters)`, `(AP Photo)` */
const CREDIT =
  /\([^()]{0,50}(?:\p{L}\/\p{L}|Photo|Getty|Reuters|REUTERS|\bAP\b|\bAFP\b)[^()]{0,50}\)$/u
const TITLED = /\b(?:Mr|Mrs|Ms|Dr)\.? (\p{Lu}[\p{L}-]+)/gu
const REPORTED = /\b(?:sei|seien|habe|werde|könne|müsse|solle|dürfe|wolle|gebe)\b/
const SAYING = /\b(?:sagte|sagt|erklärte|teilte|betonte|hieß|laut|Angaben)\b/

/** The sentence behind points at the copy: `That permit …` */
export const pointedAt: ContextSign = (place) => {
  const nouns = stemsOf(POINTS_BACK.exec(around(place, 1))?.[0] ?? '')
  const known = stemsOf(`${around(place, -1)} ${around(place, -2)}`)
  return share(nouns, stemsOf(copyAt(place))) && !share(nouns, known) ? 1 : -1
}

/** The copy points at the sentence before it. */
export const pointsBack: ContextSign = (place) => {
  const nouns = stemsOf(POINTS_BACK.exec(copyAt(place))?.[0] ?? '')
  if (nouns.size === 0) return 0
  if (share(nouns, stemsOf(around(place, -1)))) return 1
  return share(nouns, stemsOf(`${around(place, -2)} ${around(place, -3)}`)) ? 0 : -1
}

/** `But …` below a heading has nothing to take up. */
export const belowHeading: ContextSign = (place) => {
  if (!TAKES_UP.test(copyAt(place))) return 0
  const before = around(place, -1)
  if (hasFinalStop(before)) return 1
  const words = before.split(/\s+/).length
  return before !== '' && words <= LONGEST_HEADING && !FURNITURE.test(before) ? -1 : 0
}

export const behindCredit: ContextSign = (place) => (CREDIT.test(around(place, -1)) ? -1 : 1)

/** `Mrs. Brun`, of whom the text told first that she is `Ines Brun`. */
export const introduced: ContextSign = (place) => {
  const before = place.document.text.slice(0, startOf(place))
  let isKnown: ReturnType<ContextSign> = 0
  for (const [, name = ''] of copyAt(place).matchAll(TITLED)) {
    if (!before.includes(name)) return -1
    const full = new RegExp(`\\p{Lu}\\p{Ll}+ (?:\\p{Lu}\\. )?${name}`, 'u')
    if (full.test(before)) isKnown = 1
  }
  return isKnown
}

/** German reports speech by the mood of its verbs, sentence after sentence. */
export const reportedSpeech: ContextSign = (place) => {
  const own = copyAt(place)
  if (!REPORTED.test(own) || SAYING.test(own) || languageOf(place.document) !== 'de') return 0
  const before = around(place, -1)
  return REPORTED.test(before) || SAYING.test(before) ? 1 : -1
}

const stemsOf = (passage: string): Set<string> =>
  new Set(Array.from(passage.matchAll(LONG_WORD), ([word]) => word.slice(0, STEM)))

const share = (some: ReadonlySet<string>, others: ReadonlySet<string>): boolean =>
  [...some].some((stem) => others.has(stem))

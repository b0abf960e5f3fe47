/**
 * Two names that changed places: `Brun accused Holm of …`, `Holm accused Brun of …`. Every word of one
 * sentence stands in the other, and they say the opposite.
 *
 * Method: two names that stand in the other order there, around the same words, which tell more than that
 * the two belong together: `Brun and Holm`, `Brun met Holm` may be turned round. So may what brings its own
 * preposition along, `Holm was beaten by Brun` for `Brun beat Holm`, and items of a list. Cost: the words
 * of sentences in which a name has another place, times what stands between two names.
 */
import { frontDecoded, wordList } from '../../document/front-coded.ts'
import type { Sentence } from '../../document/parse.ts'
import { STOP_WORDS } from '../../document/stop-words.ts'
import { CAPITAL, formOf, hasFlag, spanOf, type Words } from '../../document/words.ts'
import {
  CALENDAR,
  COUNTRY,
  DIGITS,
  hasFact,
  NUMBER_WORD,
  SAYING,
  UNTELLING,
} from '../../reading/facts.ts'
import { type MarkedDocument, NAME, sentenceAt } from '../../reading/marked-document.ts'
import { type WordRange, wordsOf } from '../align/changes.ts'
import type { Difference } from '../difference.ts'

/** So much may stand between two names. */
const MOST_BETWEEN = 24
/** A sentence may be said in so many. */
const MOST_SENTENCES = 2
/** ... and in so many words: no news has as many, and each passage that faces them would look through all. */
const MOST_WORDS = 1000
/** A preposition governs a name that follows within so many words. */
const PREPOSITION_REACH = 4
const PREPOSITIONS = new Set(
  frontDecoded(
    wordList(
      'in at on by from to for with against of near under over among between into than after before',
    ),
  ),
)
/** What joins the last two items of a list, and is no other word in another language. */
export const CONJUNCTIONS: ReadonlySet<string> = new Set(
  'and or und oder et ou y e и или'.split(' '),
)
/** Words between two names that say the same of both. */
const MUTUAL = new Set([
  ...CONJUNCTIONS,
  ...frontDecoded(
    wordList(
      'nor but also as well the a an both along together alongside with plus including like mit avec met meet meets meeting married marries faced faces face versus vs v is are was were',
    ),
  ),
])
/** `Brun was cleared in Holm` is no `Holm has cleared Brun`. */
export const PASSIVE: ReadonlySet<string> = new Set('am is are was were be been being'.split(' '))
const PASSIVE_REACH = 2
const NO_NAME = DIGITS | NUMBER_WORD | CALENDAR
const ONE_NAME = /^[\s.-]{1,2}$/
const NONE = -1

/** The names of `[from, to)` that changed places, two for each sentence in which some did. */
export function* swappedNames(
  marked: MarkedDocument,
  mate: Int32Array,
  from: number,
  to: number,
): Generator<Difference, void> {
  for (let word = from; word < to; ) {
    const { firstWord, endWord } = sentenceAt(marked, word)
    const here = { from: Math.max(from, firstWord), to: Math.min(to, endWord) }
    const there = facingWords(marked, mate, here)
    if (there !== undefined) yield* swapBetween(marked, here, there)
    word = here.to
  }
}

/**
 * The words of the sentences on the other side that say it, if a capital stands in another order there or is not matched;
 * undefined as well if they are many.
 */
function facingWords(
  { attached, document, sentenceOf }: MarkedDocument,
  mate: Int32Array,
  here: WordRange,
): WordRange | undefined {
  const { sentences, words } = document
  let isMoved = false
  let last = 0 // of the capitals
  let firstSentence = sentences.length
  let lastSentence = NONE
  for (let word = here.from; word < here.to; word++) {
    const own = mate[word] as number
    if (hasFlag(words, word, CAPITAL) && !attached[word]) {
      isMoved ||= own < last
      last = own
    }
    if (own === NONE) continue
    firstSentence = Math.min(firstSentence, sentenceOf[own] as number)
    lastSentence = Math.max(lastSentence, sentenceOf[own] as number)
  }
  if (!isMoved || lastSentence === NONE || lastSentence - firstSentence >= MOST_SENTENCES)
    return undefined
  const from = (sentences[firstSentence] as Sentence).firstWord
  const to = (sentences[lastSentence] as Sentence).endWord
  return to - from > MOST_WORDS ? undefined : { from, to }
}

/** A name of both. */
interface Shared {
  readonly own: WordRange
  readonly facing: WordRange
}

/** The first two names that changed places between the words here and there. */
function swapBetween(marked: MarkedDocument, here: WordRange, there: WordRange): Difference[] {
  const { words } = marked.document
  const placesHere = placesOf(words, here)
  const placesThere = placesOf(words, there)
  const placeOf = (word: number): number => {
    const own = words.form[word] as number
    return placesHere.get(own) === word ? (placesThere.get(own) ?? NONE) : NONE
  }
  const names = sharedNames(marked, here, there, placeOf)
  const changedPlaces = (first: Shared, second: Shared): boolean => {
    const own = { from: first.own.to, to: second.own.from }
    const facing = { from: second.facing.to, to: first.facing.from }
    if (own.from >= own.to || facing.from >= facing.to) return false
    if (prepositionOf(words, first.own, here) !== prepositionOf(words, second.facing, there))
      return false
    if (prepositionOf(words, second.own, here) !== prepositionOf(words, first.facing, there))
      return false
    if (areSame(words, own, facing)) return tell(words, own, first.own.from, here.from)
    const isBetween = (shared: Shared): boolean =>
      holds(own, shared.own.from) || holds(facing, shared.facing.from)
    if (names.some(isBetween)) return false
    return wordsOf(own).some((word) => {
      const place = placeOf(word)
      return holds(facing, place) && tellsOf(marked, word, place)
    })
  }
  const swapOf = ({ own }: Shared, { facing }: Shared): Difference => ({
    kind: 'name',
    here: spanOf(words, own.from, own.to),
    there: spanOf(words, facing.from, facing.to),
  })
  for (const [index, first] of names.entries()) {
    for (const second of names.slice(index + 1)) {
      if (second.own.from - first.own.to > MOST_BETWEEN) break
      if (changedPlaces(first, second)) return [swapOf(first, second), swapOf(second, first)]
    }
  }
  return []
}

const holds = ({ from, to }: WordRange, word: number): boolean => word >= from && word < to

/** Of each form: where it stands, or -1 if it does more than once. */
function placesOf({ form }: Words, range: WordRange): Map<number, number> {
  const places = new Map<number, number>()
  for (const word of wordsOf(range)) {
    const own = form[word] as number
    places.set(own, places.has(own) ? NONE : word)
  }
  return places
}

/**
 * Names that stand once on either side, by position; those that make up one are told as one.
 *
 * @param placeOf where a word that stands once on either side stands there, or -1
 */
function sharedNames(
  { attached, document, facts, name }: MarkedDocument,
  here: WordRange,
  there: WordRange,
  placeOf: (word: number) => number,
): Shared[] {
  const { text, words } = document
  const isOfName = (word: number): boolean => hasFlag(words, word, CAPITAL) && !attached[word]
  const isName = (word: number, place: number): boolean => {
    if (!isOfName(word) || !isOfName(place)) return false
    if (COUNTRY.has(formOf(words, word))) return true
    if (hasFact(facts, word, NO_NAME | UNTELLING)) return false
    return name[word] === NAME || name[place] === NAME
  }
  /** A name with the capitals around it. */
  const wholeName = (word: number, within: WordRange): WordRange => {
    const belongs = (next: number, before: number): boolean =>
      holds(within, next) &&
      isOfName(next) &&
      !STOP_WORDS.has(formOf(words, next)) &&
      ONE_NAME.test(text.slice(words.end[before], words.start[before + 1]))
    let from = word
    while (belongs(from - 1, from - 1)) from--
    let to = word + 1
    while (belongs(to, to - 1)) to++
    return { from, to }
  }
  const names: Shared[] = []
  for (const word of wordsOf(here)) {
    const place = placeOf(word)
    if (place === NONE || !isName(word, place)) continue
    const own = wholeName(word, here)
    if (names.at(-1)?.own.from !== own.from) names.push({ own, facing: wholeName(place, there) })
  }
  return names
}

/** The preposition before a name, `by` of `by former mayor Brun`; or nothing. */
function prepositionOf(words: Words, { from }: WordRange, within: WordRange): string | undefined {
  for (let word = from - 1; word >= Math.max(within.from, from - PREPOSITION_REACH); word--) {
    const own = formOf(words, word)
    if (PREPOSITIONS.has(own)) return own
    if (hasFlag(words, word, CAPITAL)) break
  }
  return undefined
}

const areSame = ({ form }: Words, own: WordRange, facing: WordRange): boolean =>
  own.to - own.from === facing.to - facing.from &&
  wordsOf(own).every((word) => form[word] === form[word - own.from + facing.from])

/** Words between two names that are the same on both sides: do they tell more than that the two belong together? */
function tell(words: Words, { from, to }: WordRange, name: number, first: number): boolean {
  const { form } = words
  let end = to
  // `former mayor Brun and former mayor Holm`: items of a list.
  for (let before = name - 1; before >= first && form[end - 1] === form[before]; before--) end--
  return wordsOf({ from, to: end }).some(
    (word) => !hasFlag(words, word, CAPITAL) && !MUTUAL.has(formOf(words, word)),
  )
}

/** Is it a word of content, and as active as there? */
function tellsOf(
  { attached, document, facts }: MarkedDocument,
  word: number,
  place: number,
): boolean {
  const { words } = document
  if (hasFlag(words, word, CAPITAL) || attached[word]) return false
  if (hasFact(facts, word, SAYING | NO_NAME)) return false
  const own = formOf(words, word)
  if (MUTUAL.has(own) || STOP_WORDS.has(own)) return false
  const isPassive = (verb: number): boolean =>
    wordsOf({ from: Math.max(0, verb - PASSIVE_REACH), to: verb }).some((at) =>
      PASSIVE.has(formOf(words, at)),
    )
  return isPassive(word) === isPassive(place)
}

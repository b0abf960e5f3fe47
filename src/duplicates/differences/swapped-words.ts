/**
 * Two words that changed places: `Brun accused Holm of …`, `Holm accused Brun of …`; `the union sued the company`, `the company
 * sued the union`. Every word of one sentence stands in the other, and they say the opposite.
 *
 * Method: two names, numbers, or other words that tell something, that stand in the other order there, around the same words, which tell
 * more than that the two belong together: `Brun and Holm`, `Brun met Holm` may be turned round. So may what brings its own
 * preposition along, `Holm was beaten by Brun` for `Brun beat Holm`, and items of a list. Around names the words need not be all
 * the same. Cost: the words of sentences in which one that tells has another place, times what stands between two.
 */
import { FormPlaces } from '../../document/form-places.ts'
import { frontDecoded, wordList } from '../../document/front-coded.ts'
import type { Sentence } from '../../document/parse.ts'
import type { Span } from '../../document/span.ts'
import { STOP_WORDS } from '../../document/stop-words.ts'
import { CAPITAL, formOf, spanOf, type Words } from '../../document/words.ts'
import { CALENDAR, COUNTRY, DIGITS, NUMBER_WORD, SAYING, UNTELLING } from '../../reading/facts.ts'
import { type MarkedDocument, NAME } from '../../reading/marked-document.ts'
import { tellingWords } from '../../reading/telling-words.ts'
import { type WordRange, wordsOf } from '../align/changes.ts'
import type { Difference } from '../difference.ts'

/** A word or a name, and the one that stands in its place there. */
export interface Swap extends Difference {
  readonly here: Span
  readonly there: Span
}

/** So much may stand between two. */
const MOST_BETWEEN = 24
/** A sentence may be said in so many. */
const MOST_SENTENCES = 2
/** ... and in so many words: no news has as many, and each passage that faces them would look through all. */
const MOST_WORDS = 300
/** A preposition governs a word that follows within so many words. */
const PREPOSITION_REACH = 4
const PREPOSITIONS = new Set(
  frontDecoded(
    wordList(
      'in at on by from to for with against of near under over among between into than after before',
    ),
  ),
)
/** Words between two that say the same of both. */
const MUTUAL = new Set(
  frontDecoded(
    wordList(
      'and or nor but also as well the a an both along together alongside with plus including like und oder mit et ou avec y e met meet meets meeting married marries faced faces face versus vs v is are was were',
    ),
  ),
)
/** `Brun was cleared in Holm` is no `Holm has cleared Brun`. */
const PASSIVE = new Set('am is are was were be been being'.split(' '))
const PASSIVE_REACH = 2
const NO_NAME = DIGITS | NUMBER_WORD | CALENDAR
/** Of things with a comma between them any may come first. */
const IN_CLAUSE = /^[\s\p{L}]*$/u
const ONE_NAME = /^[\s.-]{1,2}$/
const NONE = -1

/** The words of `[from, to)` that changed places, two for each sentence in which some did. */
export function* swappedWords(
  marked: MarkedDocument,
  mate: Int32Array,
  from: number,
  to: number,
): Generator<Swap, void> {
  const { sentences, words } = marked.document
  const isOfContent = tellingWords(words, marked.languageOf())
  const tells = (word: number): boolean =>
    isOfContent(word) || ((marked.facts[word] as number) & (DIGITS | NUMBER_WORD)) !== 0
  for (let word = from; word < to; ) {
    const { firstWord, endWord } = sentences[marked.sentenceOf[word] as number] as Sentence
    const here = { from: Math.max(from, firstWord), to: Math.min(to, endWord) }
    const there = facingWords(marked, mate, here, tells)
    if (there !== undefined) yield* swapBetween(marked, here, there, tells)
    word = here.to
  }
}

/**
 * The words of the sentences on the other side that say it, if a capital or a word that tells stands in another order there or,
 * not matched, somewhere; undefined as well if they are many.
 */
function facingWords(
  marked: MarkedDocument,
  mate: Int32Array,
  here: WordRange,
  tells: (word: number) => boolean,
): WordRange | undefined {
  const { attached, document, sentenceOf } = marked
  const { sentences, words } = document
  const open: number[] = []
  let isMoved = false
  let last = 0 // of the mates
  let firstSentence = sentences.length
  let lastSentence = NONE
  for (let word = here.from; word < here.to; word++) {
    const own = mate[word] as number
    if (!attached[word] && (isCapital(words, word) || tells(word))) {
      if (own === NONE) open.push(words.form[word] as number)
      else isMoved ||= own < last
      last = Math.max(last, own)
    }
    if (own === NONE) continue
    firstSentence = Math.min(firstSentence, sentenceOf[own] as number)
    lastSentence = Math.max(lastSentence, sentenceOf[own] as number)
  }
  if (lastSentence === NONE || lastSentence - firstSentence >= MOST_SENTENCES) return undefined
  const from = (sentences[firstSentence] as Sentence).firstWord
  const to = (sentences[lastSentence] as Sentence).endWord
  if (to - from > MOST_WORDS) return undefined
  marked.places ??= new FormPlaces(words)
  const { places } = marked
  isMoved ||= open.some((form) => places.standsIn(form, from, to))
  return isMoved ? { from, to } : undefined
}

/** A word or a name of both. */
interface Shared {
  readonly own: WordRange
  readonly facing: WordRange
  readonly isName: boolean
}

/** The first two that changed places between the words here and there. */
function swapBetween(
  marked: MarkedDocument,
  here: WordRange,
  there: WordRange,
  tells: (word: number) => boolean,
): Swap[] {
  const { words } = marked.document
  const placesHere = placesOf(words, here)
  const placesThere = placesOf(words, there)
  const placeOf = (word: number): number => {
    const own = words.form[word] as number
    return placesHere.get(own) === word ? (placesThere.get(own) ?? NONE) : NONE
  }
  const isClause = ({ from, to }: WordRange): boolean =>
    IN_CLAUSE.test(marked.document.text.slice(words.end[from - 1], words.start[to]))
  const shared = sharedWords(marked, here, there, placeOf, tells)
  const changedPlaces = (first: Shared, second: Shared): boolean => {
    const own = { from: first.own.to, to: second.own.from }
    const facing = { from: second.facing.to, to: first.facing.from }
    if (own.from >= own.to || facing.from >= facing.to) return false
    if (prepositionOf(words, first.own, here) !== prepositionOf(words, second.facing, there))
      return false
    if (prepositionOf(words, second.own, here) !== prepositionOf(words, first.facing, there))
      return false
    const areNames = first.isName && second.isName
    if (areSame(words, own, facing))
      return tell(words, own, first.own.from, here.from) && (areNames || isClause(own))
    if (!areNames) return false
    const isBetween = (name: Shared): boolean =>
      name.isName && (holds(own, name.own.from) || holds(facing, name.facing.from))
    if (shared.some(isBetween)) return false
    return wordsOf(own).some((word) => {
      const place = placeOf(word)
      return holds(facing, place) && tellsOf(marked, word, place)
    })
  }
  const swapOf = ({ own, isName }: Shared, { facing }: Shared): Swap => ({
    kind: isName ? 'name' : 'statement',
    here: spanOf(words, own.from, own.to),
    there: spanOf(words, facing.from, facing.to),
  })
  for (const [index, first] of shared.entries()) {
    for (const second of shared.slice(index + 1)) {
      if (second.own.from - first.own.to > MOST_BETWEEN) break
      if (changedPlaces(first, second)) return [swapOf(first, second), swapOf(second, first)]
    }
  }
  return []
}

const holds = ({ from, to }: WordRange, word: number): boolean => word >= from && word < to

const isCapital = ({ flags }: Words, word: number): boolean =>
  ((flags[word] as number) & CAPITAL) !== 0

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
 * Those that stand once on either side, by position; names that make up one are told as one.
 *
 * @param placeOf where a word that stands once on either side stands there, or -1
 */
function sharedWords(
  { attached, document, facts, name }: MarkedDocument,
  here: WordRange,
  there: WordRange,
  placeOf: (word: number) => number,
  tells: (word: number) => boolean,
): Shared[] {
  const { text, words } = document
  const isOfName = (word: number): boolean => isCapital(words, word) && !attached[word]
  const isName = (word: number, place: number): boolean => {
    if (!isOfName(word) || !isOfName(place)) return false
    if (COUNTRY.has(formOf(words, word))) return true
    if (((facts[word] as number) & (NO_NAME | UNTELLING)) !== 0) return false
    return name[word] === NAME || name[place] === NAME
  }
  const isWord = (word: number): boolean =>
    !attached[word] &&
    tells(word) &&
    ((facts[word] as number) & (CALENDAR | UNTELLING | SAYING)) === 0
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
  const shared: Shared[] = []
  for (const word of wordsOf(here)) {
    const place = placeOf(word)
    if (place === NONE) continue
    if (isName(word, place)) {
      const own = wholeName(word, here)
      if (shared.at(-1)?.own.from !== own.from)
        shared.push({ own, facing: wholeName(place, there), isName: true })
    } else if (isWord(word) && isWord(place)) {
      shared.push({
        own: { from: word, to: word + 1 },
        facing: { from: place, to: place + 1 },
        isName: false,
      })
    }
  }
  return shared
}

/** The preposition before it, `by` of `by former mayor Brun`; or nothing. */
function prepositionOf(words: Words, { from }: WordRange, within: WordRange): string | undefined {
  for (let word = from - 1; word >= Math.max(within.from, from - PREPOSITION_REACH); word--) {
    const own = formOf(words, word)
    if (PREPOSITIONS.has(own)) return own
    if (isCapital(words, word)) break
  }
  return undefined
}

const areSame = ({ form }: Words, own: WordRange, facing: WordRange): boolean =>
  own.to - own.from === facing.to - facing.from &&
  wordsOf(own).every((word) => form[word] === form[word - own.from + facing.from])

/** Words between two that are the same on both sides: do they tell more than that the two belong together? */
function tell(words: Words, { from, to }: WordRange, name: number, first: number): boolean {
  const { form } = words
  let end = to
  // `former mayor Brun and former mayor Holm`: items of a list.
  for (let before = name - 1; before >= first && form[end - 1] === form[before]; before--) end--
  return wordsOf({ from, to: end }).some(
    (word) => !isCapital(words, word) && !MUTUAL.has(formOf(words, word)),
  )
}

/** Is it a word of content, and as active as there? */
function tellsOf(
  { attached, document, facts }: MarkedDocument,
  word: number,
  place: number,
): boolean {
  const { words } = document
  if (isCapital(words, word) || attached[word]) return false
  if (((facts[word] as number) & (SAYING | NO_NAME)) !== 0) return false
  const own = formOf(words, word)
  if (MUTUAL.has(own) || STOP_WORDS.has(own)) return false
  const isPassive = (verb: number): boolean =>
    wordsOf({ from: Math.max(0, verb - PASSIVE_REACH), to: verb }).some((at) =>
      PASSIVE.has(formOf(words, at)),
    )
  return isPassive(word) === isPassive(place)
}

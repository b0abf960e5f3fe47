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
import type { Span } from '../../document/span.ts'
import { STOP_WORDS } from '../../document/stop-words.ts'
import { CAPITAL, formOf } from '../../document/words.ts'
import { CALENDAR, COUNTRY, DIGITS, NUMBER_WORD, SAYING, UNTELLING } from '../../reading/facts.ts'
import { type MarkedDocument, NAME } from '../../reading/marked-document.ts'
import type { WordRange } from '../align/changes.ts'

/** One name, and the one that stands in its place there. */
export interface Swap {
  readonly here: Span
  readonly there: Span
  /** That of `here`. */
  readonly sentence: number
}

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
/** Words between two names that say the same of both. */
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
const ONE_NAME = /^[\s.-]{1,2}$/
const NONE = -1

/** The names of `[from, to)` that changed places, two for each sentence in which some did. */
export function* swappedNames(
  marked: MarkedDocument,
  mate: Int32Array,
  from: number,
  to: number,
): Generator<Swap, void> {
  const { sentences } = marked.document
  for (let word = from; word < to; ) {
    const { firstWord, endWord } = sentences[marked.sentenceOf[word] as number] as Sentence
    const here = { from: Math.max(from, firstWord), to: Math.min(to, endWord) }
    const there = movesName(marked, mate, here) ? sentencesFacing(marked, mate, here) : undefined
    if (there !== undefined) yield* new SentencePair(marked, here, there).swap()
    word = here.to
  }
}

/** Does a capital stand in another order there, or is it not matched? */
function movesName(
  { attached, document }: MarkedDocument,
  mate: Int32Array,
  here: WordRange,
): boolean {
  const { flags } = document.words
  let last = NONE
  for (let word = here.from; word < here.to; word++) {
    if (((flags[word] as number) & CAPITAL) === 0 || attached[word]) continue
    const own = mate[word] as number
    if (own < last || own === NONE) return true
    last = own
  }
  return false
}

/** The words of the sentences on the other side that say it; undefined if they are many, or none. */
function sentencesFacing(
  { document, sentenceOf }: MarkedDocument,
  mate: Int32Array,
  here: WordRange,
): WordRange | undefined {
  let first = Number.MAX_SAFE_INTEGER
  let last = NONE
  for (let word = here.from; word < here.to; word++) {
    const own = mate[word] as number
    if (own === NONE) continue
    first = Math.min(first, sentenceOf[own] as number)
    last = Math.max(last, sentenceOf[own] as number)
  }
  if (last === NONE || last - first >= MOST_SENTENCES) return undefined
  const from = (document.sentences[first] as Sentence).firstWord
  const to = (document.sentences[last] as Sentence).endWord
  return to - from > MOST_WORDS ? undefined : { from, to }
}

/** A name of both. */
interface Shared {
  readonly own: WordRange
  readonly facing: WordRange
}

class SentencePair {
  private readonly marked: MarkedDocument
  private readonly here: WordRange
  private readonly there: WordRange
  /** Of each form: where it stands, or -1 if it does more than once. */
  private readonly placesHere: ReadonlyMap<number, number>
  private readonly placesThere: ReadonlyMap<number, number>

  constructor(marked: MarkedDocument, here: WordRange, there: WordRange) {
    this.marked = marked
    this.here = here
    this.there = there
    this.placesHere = this.placesOf(here)
    this.placesThere = this.placesOf(there)
  }

  swap(): Swap[] {
    const names = this.sharedNames()
    const sentence = this.marked.sentenceOf[this.here.from] as number
    for (const [index, first] of names.entries()) {
      for (let next = index + 1; next < names.length; next++) {
        const second = names[next] as Shared
        if (second.own.from - first.own.to > MOST_BETWEEN) break
        if (!this.changedPlaces(first, second, names)) continue
        return [
          { here: this.span(first.own), there: this.span(second.facing), sentence },
          { here: this.span(second.own), there: this.span(first.facing), sentence },
        ]
      }
    }
    return []
  }

  private changedPlaces(first: Shared, second: Shared, names: readonly Shared[]): boolean {
    const own = { from: first.own.to, to: second.own.from }
    const facing = { from: second.facing.to, to: first.facing.from }
    if (own.from >= own.to || facing.from >= facing.to) return false
    if (this.prepositionOf(first.own, this.here) !== this.prepositionOf(second.facing, this.there))
      return false
    if (this.prepositionOf(second.own, this.here) !== this.prepositionOf(first.facing, this.there))
      return false
    if (this.areSame(own, facing)) return this.tells(own, first.own)
    const isBetween = (name: WordRange, { from, to }: WordRange): boolean =>
      name.from >= from && name.from < to
    if (names.some((name) => isBetween(name.own, own) || isBetween(name.facing, facing)))
      return false
    return this.sharesTelling(own, facing)
  }

  /** Words that are the same on both sides: do they tell more than that two belong together? */
  private tells({ from, to }: WordRange, first: WordRange): boolean {
    const { form } = this.marked.document.words
    let end = to
    let before = first.from - 1
    // `former mayor Brun and former mayor Holm`: items of a list.
    while (end > from && before >= this.here.from && form[end - 1] === form[before]) {
      end--
      before--
    }
    for (let word = from; word < end; word++) {
      if (!this.isCapital(word) && !MUTUAL.has(this.formAt(word))) return true
    }
    return false
  }

  /** Does a word of content stand between the two on both sides, and nowhere else? */
  private sharesTelling(own: WordRange, facing: WordRange): boolean {
    const { facts, attached, document } = this.marked
    for (let word = own.from; word < own.to; word++) {
      const form = document.words.form[word] as number
      if (this.isCapital(word) || attached[word] !== 0) continue
      if (((facts[word] as number) & (SAYING | NO_NAME)) !== 0) continue
      const place = this.placesThere.get(form) ?? NONE
      if (place < facing.from || place >= facing.to || this.placesHere.get(form) !== word) continue
      if (MUTUAL.has(this.formAt(word)) || STOP_WORDS.has(this.formAt(word))) continue
      if (this.isPassive(word) === this.isPassive(place)) return true
    }
    return false
  }

  private isPassive(verb: number): boolean {
    for (let word = verb - 1; word >= Math.max(0, verb - PASSIVE_REACH); word--) {
      if (PASSIVE.has(this.formAt(word))) return true
    }
    return false
  }

  private areSame(own: WordRange, facing: WordRange): boolean {
    const { form } = this.marked.document.words
    if (own.to - own.from !== facing.to - facing.from) return false
    for (let word = own.from; word < own.to; word++) {
      if (form[word] !== form[word - own.from + facing.from]) return false
    }
    return true
  }

  /** The preposition before a name, `by` of `by former mayor Brun`; or nothing. */
  private prepositionOf({ from }: WordRange, within: WordRange): string {
    for (let word = from - 1; word >= Math.max(within.from, from - PREPOSITION_REACH); word--) {
      const form = this.formAt(word)
      if (PREPOSITIONS.has(form)) return form
      if (this.isCapital(word)) return ''
    }
    return ''
  }

  /** Names that stand once on either side, by position; those that make up one are told as one. */
  private sharedNames(): Shared[] {
    const names: Shared[] = []
    for (let word = this.here.from; word < this.here.to; word++) {
      const form = this.marked.document.words.form[word] as number
      if (this.placesHere.get(form) !== word) continue
      const place = this.placesThere.get(form) ?? NONE
      if (place === NONE || !this.isName(word, place)) continue
      const own = this.wholeName(word, this.here)
      if (names.at(-1)?.own.from === own.from) continue
      names.push({ own, facing: this.wholeName(place, this.there) })
    }
    return names
  }

  private isName(word: number, place: number): boolean {
    const { name, facts, attached } = this.marked
    if (!this.isCapital(word) || !this.isCapital(place)) return false
    if (attached[word] || attached[place]) return false
    const form = this.formAt(word)
    if (COUNTRY.has(form)) return true
    if (((facts[word] as number) & (NO_NAME | UNTELLING)) !== 0) return false
    return name[word] === NAME || name[place] === NAME
  }

  /** A name with the capitals around it. */
  private wholeName(word: number, { from, to }: WordRange): WordRange {
    const { document, attached } = this.marked
    const { words, text } = document
    const belongs = (next: number, before: number, after: number): boolean =>
      next >= from &&
      next < to &&
      this.isCapital(next) &&
      attached[next] === 0 &&
      !STOP_WORDS.has(this.formAt(next)) &&
      ONE_NAME.test(text.slice(words.end[before], words.start[after]))
    let first = word
    while (belongs(first - 1, first - 1, first)) first--
    let end = word + 1
    while (belongs(end, end - 1, end)) end++
    return { from: first, to: end }
  }

  private placesOf({ from, to }: WordRange): Map<number, number> {
    const { form } = this.marked.document.words
    const places = new Map<number, number>()
    for (let word = from; word < to; word++) {
      const own = form[word] as number
      places.set(own, places.has(own) ? NONE : word)
    }
    return places
  }

  private isCapital(word: number): boolean {
    return ((this.marked.document.words.flags[word] as number) & CAPITAL) !== 0
  }

  private formAt(word: number): string {
    return formOf(this.marked.document.words, word)
  }

  private span({ from, to }: WordRange): Span {
    const { words } = this.marked.document
    return { start: words.start[from] as number, end: words.end[to - 1] as number }
  }
}

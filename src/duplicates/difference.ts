/**
 * The facts in which two aligned passages differ.
 *
 * Method: asked of what would go missing: is a number, a name, a date, a negation or a speaker of
 * it not in what stays? Matched words say the same by construction, so only the unmatched ones are
 * looked at. A name in the place of another is a difference; a name that merely comes on top is one
 * if it stands nowhere else any more. Cost: the words of both passages.
 */
import { firstAtLeast } from '../document/binary-search.ts'
import { FormPlaces } from '../document/form-places.ts'
import { pushTo } from '../document/push-to.ts'
import type { Span } from '../document/span.ts'
import { firstWordFrom, formOf, spanOf, type Words } from '../document/words.ts'
import {
  areSameNumber,
  CALENDAR,
  DAY,
  DIGITS,
  hasFact,
  isDate,
  isNumber,
  NEGATION,
  numberAt,
  OPPOSITE,
  SAYING,
  UNIT,
} from '../reading/facts.ts'
import { type MarkedDocument, NAME, sentenceAt } from '../reading/marked-document.ts'
import type { StandingFacts } from '../reading/standing-facts.ts'
import { haveOtherSigns } from './differences/amount-signs.ts'
import { Counterparts, isCountry, type Sides } from './differences/counterparts.ts'
import { swappedWords } from './differences/swapped-words.ts'

/** A fact that two passages do not share. A side that has nothing in its place is null. */
export interface Difference {
  /**
   * `negation` is a negation more, or the opposite; `quote` another speaker;
   * `statement` other words that tell something, a verb or what it says something of, in the place of
   * these: `approved` and `postponed`, `the council` and `a court`. It is told by `compare` and by a corpus.
   */
  readonly kind: 'number' | 'name' | 'negation' | 'date' | 'quote' | 'statement'
  /** In the passage that is asked about. */
  readonly here: Span | null
  /** In the passage that it is held against. */
  readonly there: Span | null
}

/** A verb of saying this near makes a name a speaker. */
const SPEAKER_REACH = 2
const NONE = -1

/** Tells whether a fact stands outside of the words that would go. */
export type FactsElsewhere = Pick<StandingFacts, 'standsOutside'>

/** What a number or a name is that would be lost. */
export function kindOfLoss({ facts, document }: MarkedDocument, word: number): Difference['kind'] {
  if (!hasFact(facts, word, DIGITS)) return 'name'
  return isDate(facts, document.words, word) ? 'date' : 'number'
}

export class FactCheck {
  private readonly marked: MarkedDocument
  private readonly facts: FactsElsewhere
  private readonly words: Words
  private readonly mate: Int32Array
  private readonly sides: Sides
  private readonly counterparts: Counterparts
  private values: Map<string, number[]> | undefined

  constructor(marked: MarkedDocument, facts: FactsElsewhere, mate: Int32Array, sides: Sides) {
    this.marked = marked
    this.facts = facts
    this.words = marked.document.words
    this.mate = mate
    this.sides = sides
    this.counterparts = new Counterparts(marked, mate, sides)
  }

  differences(): Difference[] {
    const swaps = [...this.swaps()]
    // Tells better what is told of an unmatched word.
    const isSwapped = ({ here: own }: Difference): boolean =>
      swaps.some(({ here }) => own && here && here.start <= own.start && own.end <= here.end)
    return [...[...this.ofWords()].filter((difference) => !isSwapped(difference)), ...swaps]
  }

  /** The sentence of the first difference, on the side that would go; -1 if there is none. */
  firstSentence(): number {
    const [first] = this.ofWords()
    const [found] = first ? [first] : this.swaps()
    if (found === undefined) return NONE
    const word = firstWordFrom(this.words, ((found.here ?? found.there) as Span).start)
    return this.marked.sentenceOf[found.here ? word : this.mateBefore(word)] as number
  }

  /** Of unmatched words, and of a negation more, each sought when it is asked for. */
  private *ofWords(): Generator<Difference, void> {
    const { counterparts, words } = this
    const { firstWord, endWord } = this.sides
    const unmatched = this.unmatched(firstWord, endWord)
    for (let index = 0; index < unmatched.length; index++) {
      const word = unmatched[index] as number
      const kind = this.differenceAt(word)
      if (kind === undefined) continue
      let last = word
      while (unmatched[index + 1] === last + 1 && this.differenceAt(last + 1) === kind) {
        last++
        index++
      }
      const there = counterparts.of(word) ?? counterparts.contradiction(word)
      yield { kind, here: spanOf(words, word, last + 1), there }
    }
    const negation = this.addedNegation(unmatched)
    if (negation === NONE) return
    const isHere = negation >= firstWord && negation < endWord
    const span = spanOf(words, negation)
    yield { kind: 'negation', here: isHere ? span : null, there: isHere ? null : span }
  }

  private swaps(): Generator<Difference, void> {
    return swappedWords(this.marked, this.mate, this.sides.firstWord, this.sides.endWord)
  }

  private negationsOf(words: readonly number[]): number[] {
    return words.filter((word) => hasFact(this.marked.facts, word, NEGATION))
  }

  private unmatched(from: number, to: number): number[] {
    const found: number[] = []
    for (let word = from; word < to; word++)
      if (this.mate[word] === NONE && !this.marked.attached[word]) found.push(word)
    return found
  }

  private differenceAt(word: number): Difference['kind'] | undefined {
    const facts = this.marked.facts[word] as number
    if (isNumber(this.marked.facts, word)) {
      if (this.isSaidToo(word) || this.isNumberThere(word)) return undefined
      return isDate(this.marked.facts, this.words, word) ? 'date' : 'number'
    }
    if ((facts & DAY) !== 0) return this.counterparts.contradiction(word) ? 'date' : undefined
    if ((facts & OPPOSITE) !== 0 && this.counterparts.contradiction(word))
      return UNIT.has(formOf(this.words, word)) ? 'number' : 'negation'
    if (isCountry(this.marked, word)) return this.counterparts.of(word) ? 'name' : undefined
    return this.nameAt(word)
  }

  private nameAt(word: number): Difference['kind'] | undefined {
    if (this.marked.name[word] !== NAME || this.isSaidToo(word)) return undefined
    const { firstWord, endWord } = this.sides
    const isSwapped = this.counterparts.of(word) !== null
    if (!isSwapped && this.facts.standsOutside(word, firstWord, endWord)) return undefined
    if (hasFact(this.marked.facts, word, CALENDAR)) return 'date'
    return this.isSpeaker(word) ? 'quote' : 'name'
  }

  /** Does the other side say it somewhere, and nothing else in its place? */
  private isSaidToo(word: number): boolean {
    const { keptFrom, keptTo } = this.sides
    this.marked.places ??= new FormPlaces(this.words)
    const isKept = this.marked.places.standsIn(this.words.form[word] as number, keptFrom, keptTo)
    return isKept && this.counterparts.of(word) === null
  }

  /** Is its value said, written in another way or in another place, where its neighbours are said? */
  private isNumberThere(word: number): boolean {
    const [first, last] = this.counterparts.range
    if (last < first) return false
    const [from, to] = this.sentencesAround(word)
    this.values ??= this.unmatchedValues()
    const places = this.values.get(numberAt(this.words, word))
    const nearest = places?.[firstAtLeast(places, Math.max(from, first))]
    if (nearest === undefined || nearest >= Math.min(to, last + 1)) return false
    return (
      areSameNumber(this.words, word, nearest) &&
      !haveOtherSigns(this.marked, this.mate, word, nearest)
    )
  }

  /** What the other side says that is not matched, as values, `3` for `three` and `3rd`: where each of them stands, ascending. */
  private unmatchedValues(): Map<string, number[]> {
    const [first, last] = this.counterparts.range
    const values = new Map<string, number[]>()
    for (const word of this.unmatched(first, last + 1)) {
      pushTo(values, numberAt(this.words, word), word)
    }
    return values
  }

  /** The words of the sentences on the other side in which its matched neighbours stand. */
  private sentencesAround(word: number): [from: number, to: number] {
    const [from, to] = this.counterparts.gapOf(word)
    const [first, last] = this.counterparts.range
    const { firstWord } = sentenceAt(this.marked, Math.max(first, from - 1))
    return [firstWord, sentenceAt(this.marked, Math.min(last, to + 1)).endWord]
  }

  private isSpeaker(word: number): boolean {
    const last = Math.min(this.words.count - 1, word + SPEAKER_REACH)
    for (let near = Math.max(0, word - SPEAKER_REACH); near <= last; near++) {
      if (hasFact(this.marked.facts, near, SAYING)) return true
    }
    return false
  }

  /** An unequal count of negations turns the meaning: the last one of the side that has more, or -1. */
  private addedNegation(unmatchedHere: readonly number[]): number {
    const here = this.negationsOf(unmatchedHere)
    const [first, last] = this.counterparts.range
    const there = this.negationsOf(this.unmatched(first, last + 1))
    if (here.length === there.length) return NONE
    return (here.length > there.length ? here : there).at(-1) as number
  }

  /** The word of this side that is matched nearest before a word of the other side. */
  private mateBefore(word: number): number {
    for (let other = word; other >= this.sides.keptFirst; other--) {
      const mate = this.mate[other] as number
      if (mate >= this.sides.firstWord && mate < this.sides.endWord) return mate
    }
    return this.sides.firstWord
  }
}

/**
 * What stands on the other side in the place of a word that has no mate: another number, another name,
 * another day, the opposite.
 *
 * Method: the words between the mates of its matched neighbours. At either end, where there is no such
 * neighbour, what is left of the sentence there, unless that goes on for longer. Cost: the words of the gap.
 */
import type { Span } from '../../document/span.ts'
import { CAPITAL, formOf, hasFlag, spanOf } from '../../document/words.ts'
import { areOpposite, areOtherDays, COUNTRY, DAY, isNumber, OPPOSITE } from '../../reading/facts.ts'
import { coreOf, type MarkedDocument, NAME } from '../../reading/marked-document.ts'

const NONE = -1

/** The two passages, in words: the one that would go, and the matched words and sentences that stay. */
export interface Sides {
  readonly firstWord: number
  readonly endWord: number
  readonly keptFirst: number
  readonly keptLast: number
  /** The sentences of `keptFirst` and `keptLast`, from start to end. */
  readonly keptFrom: number
  readonly keptTo: number
}

type Range = readonly [first: number, last: number]

/** The country of the outlet, which may come and go but not give its place to another name. */
export const isCountry = ({ document }: MarkedDocument, word: number): boolean =>
  hasFlag(document.words, word, CAPITAL) && COUNTRY.has(formOf(document.words, word))

export class Counterparts {
  private readonly marked: MarkedDocument
  private readonly mate: Int32Array
  private readonly sides: Sides
  /** From the first to the last word that the other side has for this one. */
  readonly range: Range

  constructor(marked: MarkedDocument, mate: Int32Array, sides: Sides) {
    this.marked = marked
    this.mate = mate
    this.sides = sides
    this.range = this.rangeOf(sides)
  }

  /** The gap on the other side, from first to last word, in which a word could stand. */
  gapOf(word: number): [from: number, to: number] {
    const { firstWord, endWord } = this.sides
    let before = word
    while (before >= firstWord && this.mate[before] === NONE) before--
    let behind = word
    while (behind < endWord && this.mate[behind] === NONE) behind++
    const [from, to] = this.range
    return [
      before >= firstWord ? (this.mate[before] as number) + 1 : from,
      behind < endWord ? (this.mate[behind] as number) - 1 : to,
    ]
  }

  private rangeOf({ firstWord, endWord, keptFirst, keptLast, keptFrom, keptTo }: Sides): Range {
    let head = firstWord
    while (head < endWord && this.mate[head] === NONE) head++
    let tail = endWord
    while (tail > firstWord && this.mate[tail - 1] === NONE) tail--
    // `No, …` before the same words is an answer, and no negation of them.
    const isSameStart =
      head > firstWord && this.areOfOneSize(firstWord, head, keptFrom, keptFirst, -1)
    const isSameEnd = this.areOfOneSize(tail, endWord, keptLast + 1, keptTo, 0)
    return [isSameStart ? keptFrom : keptFirst, isSameEnd ? keptTo - 1 : keptLast]
  }

  /**
   * Is what one side has before (behind) the matched words no longer than that of the other? A name in the place of a
   * name is one word, also `the Department of Health and Safety`.
   */
  private areOfOneSize(
    from: number,
    to: number,
    keptFrom: number,
    keptTo: number,
    beside: -1 | 0,
  ): boolean {
    const { name } = this.marked
    const isName = (word: number): boolean => name[word] === NAME
    const isOfName = (word: number): boolean =>
      isName(word) || (isName(word - 1) && isName(word + 1))
    const [own, other] = beside === 0 ? [from, keptFrom] : [to - 1, keptTo - 1]
    let size = keptTo - keptFrom
    if (isName(own) && isName(other)) {
      size = 1
      for (let word = keptFrom; word < keptTo; word++) if (!isOfName(word)) size++
    }
    return size <= coreOf(this.marked, from, to) + 1
  }

  /** Unmatched words of the same sort in the place of a number or a name; null if there are none. */
  of(word: number): Span | null {
    const [from, to] = this.gapOf(word)
    const { facts } = this.marked
    const isFigure = isNumber(facts, word)
    const isHome = isCountry(this.marked, word)
    let first = NONE
    let last = NONE
    for (let other = from; other <= to; other++) {
      if (this.mate[other] !== NONE || (isHome && isCountry(this.marked, other))) continue
      if (!(isFigure ? isNumber(facts, other) : this.isNameOrCountry(other))) continue
      if (first === NONE) first = other
      if (last !== NONE && other > last + 1) break
      last = other
    }
    return first === NONE ? null : spanOf(this.marked.document.words, first, last + 1)
  }

  /** The word in its place that contradicts it: another day, the opposite. */
  contradiction(word: number): Span | null {
    const facts = this.marked.facts[word] as number
    if ((facts & (DAY | OPPOSITE)) === 0) return null
    const contradicts = (facts & DAY) !== 0 ? areOtherDays : areOpposite
    const [from, to] = this.gapOf(word)
    const own = this.formAt(word)
    for (let other = from; other <= to; other++) {
      if (this.mate[other] === NONE && contradicts(own, this.formAt(other))) {
        return spanOf(this.marked.document.words, other)
      }
    }
    return null
  }

  private isNameOrCountry(word: number): boolean {
    return this.marked.name[word] === NAME || isCountry(this.marked, word)
  }

  private formAt(word: number): string {
    return formOf(this.marked.document.words, word)
  }
}

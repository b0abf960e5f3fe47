/**
 * Borders between copies right behind each other, or with a label between: those are certain.
 *
 * Method: an exact match whose one copy ends where the other begins; both begin with a sentence then, and what stands
 * behind them does where a capital shows it. Whole sentences were a paragraph each. Cost: constant for an alignment.
 */
import { BorderSigns } from '../../reading/border-signs.ts'
import type { MarkedDocument } from '../../reading/marked-document.ts'
import type { Alignment } from '../../similarity/align.ts'
import type { HiddenBorders } from './borders.ts'

/** So many words must match without a gap. */
const TIGHT_WORDS = 6
/** So many words right behind each other are copies also where nothing else lost its borders. */
const SURELY_COPIED = 12
const LONGEST_LABEL = 2
const BEHIND_STOP = /[.!?]["”’)]*\s*$/

export class TandemBorders implements HiddenBorders {
  readonly positions: number[] = []
  readonly seams: Set<number> = new Set()
  readonly signs: BorderSigns

  constructor(marked: MarkedDocument) {
    this.signs = new BorderSigns(marked)
  }

  look({ here, there }: Alignment): void {
    const last = here.length - 1
    const { signs } = this
    const first = here[0] as number
    const behind = (there[last] as number) + 1
    if (behind > first || behind < first - LONGEST_LABEL) return
    if (!signs.inLong(first) && !this.isSurelyCopied(behind, first, last)) return
    if (behind < first && !signs.isLabel(behind, first)) return
    if (!this.isTight(here, there, 0)) return
    if (signs.opensParagraph(first)) return
    if (signs.starts(behind) && signs.starts(first)) {
      this.addSeams(here, there)
      return
    }
    this.add(signs.positionBefore(behind))
    const next = (here[last] as number) + 1
    if (next < signs.count && this.opensBehind(next - 1)) this.add(signs.positionBehind(next - 1))
    this.addFirst(there[0] as number)
  }

  /** The first copy was a paragraph, too. */
  private addFirst(word: number): void {
    const { signs } = this
    const start = signs.startOf(word)
    if (!signs.starts(word)) {
      if (signs.isCapital(word)) this.add(signs.positionBefore(word))
    } else if (start !== undefined && !signs.opensParagraph(word)) this.seams.add(start)
  }

  /** Whole sentences right behind each other, to the word: they were a paragraph each. */
  private addSeams(here: Int32Array, there: Int32Array): void {
    const { signs } = this
    const next = (here.at(-1) as number) + 1
    const first = there[0] as number
    if (next - first !== 2 * here.length || !signs.starts(first)) return
    if (next < signs.count && !signs.starts(next)) return
    // One word over and over is no paragraph: `No! No! No!`
    if (signs.isSame(first, first + 1)) return
    if (!here.every((word, pair) => signs.isSame(word, there[pair] as number))) return
    for (const word of [first, here[0] as number, next]) {
      const start = word < signs.count ? signs.startOf(word) : undefined
      if (start !== undefined) this.seams.add(start)
    }
  }

  /** In a short paragraph: so many words, right behind the stop of the first copy. */
  private isSurelyCopied(behind: number, first: number, last: number): boolean {
    if (behind !== first || last + 1 < SURELY_COPIED) return false
    return BEHIND_STOP.test(this.signs.between(first - 1))
  }

  /** A name behind small letters may be part of the sentence that the first copy was cut off in. */
  private opensBehind(word: number): boolean {
    const { signs } = this
    return signs.isCapital(word + 1) && (signs.isCapital(word) || signs.hasOpenerBehind(word))
  }

  /** Do the words from pair `from` on match to the letter and without a gap? */
  private isTight(here: Int32Array, there: Int32Array, from: number): boolean {
    const { signs } = this
    for (let pair = from; pair < from + TIGHT_WORDS; pair++) {
      const a = here[pair] as number
      const b = there[pair] as number
      if (here[pair + 1] !== a + 1 || there[pair + 1] !== b + 1) return false
      if (!signs.isSame(a, b) || !signs.isSame(a + 1, b + 1)) return false
    }
    return true
  }

  private add(position: number | undefined): void {
    if (position !== undefined) this.positions.push(position)
  }
}

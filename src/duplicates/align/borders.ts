/**
 * Borders that the layout lost but the repetition shows: where text was put on one line or glued
 * together, a long exact match that stops on both sides before a capital ends at a border.
 *
 * Method: looked for in long or glued paragraphs only, and only where at least one of the two copies
 * has a border there that shows: a stop, a seam without a gap, or behind a long match a capital that
 * is no name. Copies in tandem (one right behind the other) have one between them.
 * Cost: constant for each alignment.
 */
import type { Steps } from '../../document/steps.ts'
import { BorderSigns } from '../../reading/border-signs.ts'
import type { MarkedDocument } from '../../reading/marked-document.ts'
import { mayHideBorders } from '../../reading/may-hide-borders.ts'
import type { Alignment } from '../../similarity/align.ts'

/** So many words must match without a gap at the border. */
const TIGHT_WORDS = 6
/** Words at the end of an alignment that may be left out to find the border. */
const MOST_SKIPPED = 5
const SHORTEST = TIGHT_WORDS + 2
/** From so many words on a match is no stock phrase: a capital that is no name shows its border. */
const TELLING = 12
/** ... and so many words of an edited copy stand within so many. */
const DENSE_REACH = 18

/** A quote or highlight without a stop has so many words that its copy has, too, and is so dense there. */
const LEAST_SET_APART = 8
const MOST_BEFORE = 2
const DENSITY_SET_APART = 0.85

/** So many words right behind each other are copies also where nothing else lost its borders. */
const SURELY_COPIED = 12
const LONGEST_LABEL = 2
const BEHIND_STOP = /[.!?]["”’)]*\s*$/
const OPENS_QUOTE = /["“]$/

/** After so many alignments there is a pause. */
const ALIGNMENTS = 64

export interface HiddenBorders {
  /** Where a sentence begins that the punctuation does not show. */
  readonly positions: readonly number[]
  /** Where a sentence begins that opens a paragraph. */
  readonly seams: ReadonlySet<number>
}

export function* hiddenBorders(
  marked: MarkedDocument,
  alignments: readonly Alignment[],
): Steps<HiddenBorders> {
  const { document } = marked
  const areHidden = document.paragraphs.some((_, index) => mayHideBorders(document, index))
  const finder = new BorderFinder(marked)
  for (const [index, alignment] of alignments.entries()) {
    if (index % ALIGNMENTS === ALIGNMENTS - 1) yield
    if (areHidden) finder.look(alignment)
    else finder.lookAtTandem(alignment)
  }
  return finder
}

class BorderFinder implements HiddenBorders {
  readonly positions: number[] = []
  readonly seams: Set<number> = new Set()
  private readonly signs: BorderSigns

  constructor(marked: MarkedDocument) {
    this.signs = new BorderSigns(marked)
  }

  look(alignment: Alignment): void {
    const { here, there } = alignment
    const last = here.length - 1
    if (last < SHORTEST - 1) return
    this.lookAtTandem(alignment)
    this.addSetApart(here, there)
    this.addSetApart(there, here)
    this.addBehindEdited(here, there, last)
    for (let skip = 0; skip <= MOST_SKIPPED && skip + SHORTEST - 1 <= last; skip++) {
      const at = last - skip
      if (!this.isTight(here, there, at - TIGHT_WORDS)) continue
      if (this.bothEnd(here[at] as number, there[at] as number, last >= TELLING)) {
        this.addBehind(here[at] as number)
        this.addBehind(there[at] as number)
        break
      }
    }
    for (let skip = 0; skip <= MOST_SKIPPED && skip + SHORTEST - 1 <= last; skip++) {
      if (!this.isTight(here, there, skip)) continue
      if (this.bothStart(here[skip] as number, there[skip] as number, last >= TELLING)) {
        this.addBefore(here[skip] as number)
        this.addBefore(there[skip] as number)
        return
      }
      if (this.addUncapitalised(here[skip] as number, there[skip] as number)) return
    }
    this.addOfEdited(here, there, last)
  }

  /** An edited copy of a sentence, which ends with a stop there and without one here: a teaser, a bullet. */
  private addBehindEdited(here: Int32Array, there: Int32Array, last: number): void {
    const { signs } = this
    for (let at = last; at >= Math.max(TELLING - 1, last - MOST_SKIPPED); at--) {
      const own = here[at] as number
      const facing = there[at] as number
      if (!signs.isSame(own, facing) || !this.isDense(here, there, at - TELLING + 1)) continue
      const isOwnStopped = signs.isStopped(own)
      if (isOwnStopped === signs.isStopped(facing)) continue
      const hidden = isOwnStopped ? facing : own
      if (hidden + 1 < signs.count && signs.opensAnew(hidden + 1)) this.addBehind(hidden)
      return
    }
  }

  /**
   * A pull quote or highlight without a stop, `… at noon. We row at six The town …`: a sentence begins with it and
   * one behind it that the marks do not show, where its copy ends, too, or goes on.
   */
  private addSetApart(own: Int32Array, other: Int32Array): void {
    const { signs } = this
    const last = own.length - 1
    let from = 0
    while (from < MOST_BEFORE && !signs.starts(own[from] as number)) from++
    const first = own[from] as number
    if (!signs.starts(first) || !signs.inLong(first)) return
    for (let at = from + LEAST_SET_APART - 1; at <= last; at++) {
      const word = own[at] as number
      const facing = other[at] as number
      if (own[at + 1] === word + 1 && other[at + 1] === facing + 1) continue
      const most = (at - from + 1) / DENSITY_SET_APART
      if (word - first >= most || facing - (other[from] as number) >= most) return
      if (!signs.isSetApart(word) || signs.isOfGallery(first, word)) continue
      const start = signs.startOf(first)
      if (start !== undefined && !signs.opensParagraph(first)) this.seams.add(start)
      this.addBehind(word)
      return
    }
  }

  /** An edited copy of a sentence, whose first word opens one here and shows no border there. */
  private addOfEdited(here: Int32Array, there: Int32Array, last: number): void {
    const { signs } = this
    for (let skip = 0; skip <= MOST_SKIPPED && skip + TELLING - 1 <= last; skip++) {
      const own = here[skip] as number
      const facing = there[skip] as number
      if (signs.starts(own) === signs.starts(facing) || !signs.isSame(own, facing)) continue
      const hidden = signs.starts(own) ? facing : own
      if (!this.isDense(here, there, skip) || !signs.mayStart(hidden)) continue
      if (signs.opensSentence(hidden) || signs.isBehindOther(hidden)) this.addBefore(hidden)
      return
    }
  }

  /** Do the words from pair `from` on stand close together on both sides? */
  private isDense(here: Int32Array, there: Int32Array, from: number): boolean {
    const to = from + TELLING - 1
    const reach = (words: Int32Array): number => (words[to] as number) - (words[from] as number)
    return reach(here) <= DENSE_REACH && reach(there) <= DENSE_REACH
  }

  /** A tweet that quotes the middle of a sentence begins small behind a stop: the other quotes it. */
  private addUncapitalised(here: number, there: number): boolean {
    const { signs } = this
    if (here === 0 || there === 0 || signs.isCapital(here) || signs.isCapital(there)) return false
    const [before, beforeThere] = [signs.between(here - 1), signs.between(there - 1)]
    if (BEHIND_STOP.test(before) && OPENS_QUOTE.test(beforeThere)) this.addBefore(here)
    else if (BEHIND_STOP.test(beforeThere) && OPENS_QUOTE.test(before)) this.addBefore(there)
    else if (signs.isBehindSentence(here)) this.addBefore(here)
    else if (signs.isBehindSentence(there)) this.addBefore(there)
    else return false
    return true
  }

  /** Copies right behind each other, or with a label between: the border there is certain. */
  lookAtTandem({ here, there }: Alignment): void {
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
    if (signs.isCapital(there[0] as number)) this.add(signs.positionBefore(there[0] as number))
  }

  /** Whole sentences right behind each other, to the word: they were a paragraph each. */
  private addSeams(here: Int32Array, there: Int32Array): void {
    const { signs } = this
    const next = (here.at(-1) as number) + 1
    const first = there[0] as number
    if (next - first !== 2 * here.length || !signs.starts(first)) return
    if (next < signs.count && !signs.starts(next)) return
    if (!here.every((word, pair) => signs.isSame(word, there[pair] as number))) return
    for (const word of [first, here[0] as number, next]) {
      const start = word < signs.count ? signs.startOf(word) : undefined
      if (start !== undefined && !signs.isSignature(word)) this.seams.add(start)
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
    if (!signs.isCapital(word + 1)) return false
    return signs.opensSentence(word + 1) || signs.isCapital(word) || signs.hasOpenerBehind(word)
  }

  private bothEnd(here: number, there: number, isLong: boolean): boolean {
    const { signs } = this
    const goesOn =
      here + 1 < signs.count && there + 1 < signs.count && signs.isSame(here + 1, there + 1)
    const isCutOff = signs.isCutOff(here) || signs.isCutOff(there)
    return (
      !goesOn &&
      !isCutOff &&
      signs.mayEnd(here) &&
      signs.mayEnd(there) &&
      (signs.ends(here, isLong) || signs.ends(there, isLong))
    )
  }

  private bothStart(here: number, there: number, isLong: boolean): boolean {
    const { signs } = this
    const goesOn = here > 0 && there > 0 && signs.isSame(here - 1, there - 1)
    const visible =
      here === 0 || there === 0 || signs.ends(here - 1, isLong) || signs.ends(there - 1, isLong)
    return !goesOn && visible && signs.mayStart(here) && signs.mayStart(there)
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

  private addBehind(word: number): void {
    if (this.signs.inLong(word)) this.add(this.signs.positionBehind(word))
  }

  private addBefore(word: number): void {
    if (this.signs.inLong(word)) this.add(this.signs.positionBefore(word))
  }

  private add(position: number | undefined): void {
    if (position !== undefined) this.positions.push(position)
  }
}

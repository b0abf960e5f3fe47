/**
 * Which marks of a text with markup go with its words: those of elements that keep none. Cost: a logarithm, and linear in
 * the marks that a span touches.
 */
import {
  firstMarkFrom,
  type Mark,
  type MarkedUpText,
  type Markup,
  marksOf,
} from '../document/markup.ts'
import type { Span } from '../document/span.ts'

export class GoingMarks {
  private readonly markedUp: MarkedUpText
  private readonly marks: readonly Mark[]

  constructor(markedUp: MarkedUpText) {
    this.markedUp = markedUp
    this.marks = marksOf(markedUp.markup)
  }

  /**
   * What goes of the source if a span of the plain text goes: with it the marks of elements of which all words go, without
   * those of elements that keep some. Sorted; more than one where such a mark stands between.
   */
  goingWith(span: Span): Span[] {
    const { marks } = this
    const { start, end } = this.markedUp.charactersInSource(span)
    const left = this.opening(start, end)
    const spans: Span[] = []
    let from = left
    let reached = end
    for (let index = firstMarkFrom(marks, left); index < marks.length; index++) {
      const mark = marks[index] as Mark
      const { words } = mark.element
      if (mark.start > reached) break
      const goes = this.isWithin(mark.element, left, end) && !this.isBlock(mark)
      // Behind the last character only what closes.
      if (mark.start >= end && (!goes || words === undefined)) break
      if (mark.start >= end) reached = mark.end
      else if (!goes) {
        if (from < mark.start) spans.push({ start: from, end: mark.start })
        from = mark.end
      }
    }
    if (from < reached) spans.push({ start: from, end: reached })
    return spans
  }

  /** Does a place of the source touch a mark of an element that has words? */
  touch(position: number): boolean {
    const at = firstMarkFrom(this.marks, position)
    return [this.marks[at - 1], this.marks[at]].some(
      (mark) =>
        mark !== undefined &&
        mark.element.words !== undefined &&
        (mark.start === position || mark.end === position),
    )
  }

  /** Where the marks right in front begin that open what goes, if they close where it ends. */
  private opening(start: number, end: number): number {
    let left = start
    for (let at = firstMarkFrom(this.marks, start) - 1; at >= 0; at--) {
      const { start: mark, end: behind, element } = this.marks[at] as Mark
      if (behind !== left || element.words === undefined) break
      if (!this.isWithin(element, start, end)) break
      left = mark
    }
    return left
  }

  /** Do all words of an element lie in a span of the source? Marks inside of it in front and behind count for nothing. */
  private isWithin({ words }: Markup, start: number, end: number): boolean {
    if (words === undefined) return true
    const inside = this.markedUp.inPlain(words)
    const { start: first, end: last } =
      inside.start < inside.end ? this.markedUp.charactersInSource(inside) : words
    return first >= start && last <= end
  }

  /** Does it stand by itself, as a picture on a line of its own? It is no part of what stands around it. */
  private isBlock({ start, element }: Mark): boolean {
    const before = this.markedUp.source[start - 1] ?? '\n'
    return element.words === undefined && before === '\n'
  }
}

/**
 * A text with markup in it, as its words are read: without the markup, and with the way back. Whatever reads words reads
 * a text that has nothing else; what is told of them is moved to where it stands in the text that came.
 *
 * Method: the text is cut at the marks of its elements; of each stretch that is left it is known where it came from, and
 * a place is found by binary search. Cost: linear; a logarithm for each place.
 */
import { firstAtLeast, firstWhere } from './binary-search.ts'
import type { Span } from './span.ts'

/**
 * An element of a text that has markup: what of it is markup, and what is words. In Markdown `**ferry**` is an element of
 * nine characters, of which the five in the middle are words.
 */
export interface Markup extends Span {
  /** The words inside, which may hold further elements; without them all of it is markup, as of a picture. */
  readonly words?: Span
}

/** A mark of an element, and the element. */
export interface Mark extends Span {
  readonly element: Markup
}

/** A text without its markup, and the way back. */
export interface MarkedUpText {
  /** The text without its markup. */
  readonly plain: string
  /** The text as it came. */
  readonly source: string
  /** What of it is markup, sorted. */
  readonly markup: readonly Markup[]
  /**
   * Where a span of the plain text stands in the source: from its first character to its last, with the other mark of each
   * element of which it has one.
   */
  inSource(span: Span): Span
  /** The same without any mark in front or behind. */
  charactersInSource(span: Span): Span
  /** A span of the source as one of the plain text. */
  inPlain(span: Span): Span
}

const WORD = /[\p{L}\p{N}]/u

/** @param markup elements, sorted; what they have for words may hold others, but none crosses a mark */
export const markedUpText = (source: string, markup: readonly Markup[]): MarkedUpText =>
  new CutText(source, markup)

class CutText implements MarkedUpText {
  readonly plain: string
  readonly source: string
  readonly markup: readonly Markup[]
  readonly #marks: readonly Mark[]
  /** Where each stretch begins in both texts. */
  readonly #plainStarts: Int32Array
  readonly #sourceStarts: Int32Array

  constructor(source: string, markup: readonly Markup[]) {
    this.source = source
    this.markup = markup
    this.#marks = marksOf(markup)
    const starts: number[] = []
    const plainStarts: number[] = []
    const parts: string[] = []
    let size = 0
    const add = (from: number, part: string): void => {
      if (part === '') return
      starts.push(from)
      plainStarts.push(size)
      parts.push(part)
      size += part.length
    }
    let from = 0
    for (const [index, { start, end, element }] of this.#marks.entries()) {
      add(from, source.slice(from, start))
      from = Math.max(from, end)
      // A picture in the middle of a line stands between two words.
      const isBare = element.words === undefined && this.#marks[index + 1]?.start !== end
      if (isBare && WORD.test(parts.at(-1)?.slice(-1) ?? '') && WORD.test(source.charAt(end)))
        add(start, ' ')
    }
    add(from, source.slice(from))
    this.plain = parts.join('')
    this.#sourceStarts = Int32Array.from(starts)
    this.#plainStarts = Int32Array.from(plainStarts)
  }

  inSource(span: Span): Span {
    const { start, end } = this.charactersInSource(span)
    const marks = this.#marks
    let [from, to] = [start, end]
    for (let at = firstMarkFrom(marks, end); marks[at]?.start === to; at++) {
      const { element, end: behind } = marks[at] as Mark
      if (element.words === undefined || element.start < start || element.start >= end) break
      to = behind
    }
    for (let at = firstMarkFrom(marks, start) - 1; at >= 0; at--) {
      const { element, start: mark, end: behind } = marks[at] as Mark
      if (behind !== from || element.words === undefined || element.end > end) break
      if (element.end <= start) break
      from = mark
    }
    return { start: from, end: to }
  }

  charactersInSource({ start, end }: Span): Span {
    if (start >= end) {
      const at = start > 0 ? this.#sourceOf(start - 1) + 1 : this.#sourceOf(0)
      return { start: at, end: at }
    }
    return { start: this.#sourceOf(start), end: this.#sourceOf(end - 1) + 1 }
  }

  inPlain({ start, end }: Span): Span {
    return { start: this.#plainOf(start), end: this.#plainOf(end) }
  }

  #sourceOf(position: number): number {
    const at = lastBy(this.#plainStarts, position)
    if (at < 0) return 0
    return (this.#sourceStarts[at] as number) + position - (this.#plainStarts[at] as number)
  }

  #plainOf(position: number): number {
    const at = lastBy(this.#sourceStarts, position)
    if (at < 0) return 0
    const start = this.#plainStarts[at] as number
    const end = this.#plainStarts[at + 1] ?? this.plain.length
    return Math.min(end, start + position - (this.#sourceStarts[at] as number))
  }
}

/** The marks of all elements, by place: of one with words that in front of them and that behind. */
export function marksOf(markup: readonly Markup[]): Mark[] {
  const marks: Mark[] = []
  for (const element of markup) {
    const { start, end, words } = element
    if (words === undefined) marks.push({ start, end, element })
    else {
      if (start < words.start) marks.push({ start, end: words.start, element })
      if (words.end < end) marks.push({ start: words.end, end, element })
    }
  }
  return marks.sort((a, b) => a.start - b.start || a.end - b.end)
}

/** The index of the first mark that begins at or behind a place. */
export const firstMarkFrom = (marks: readonly Mark[], position: number): number =>
  firstWhere(marks, ({ start }) => start >= position)

/** The index of the last place at or before a position, or -1. */
const lastBy = (places: Int32Array, position: number): number =>
  firstAtLeast(places, position + 1) - 1

/**
 * A result with every span in it moved: every object that has a `start` and an `end`, wherever it lies.
 *
 * The results of the stages are plain data of no great depth, in which nothing else is called so.
 */
export function withSpans<Result>(result: Result, moved: (span: Span) => Span): Result {
  if (Array.isArray(result)) return result.map((item) => withSpans(item, moved)) as Result
  if (typeof result !== 'object' || result === null) return result
  const fields: Record<string, unknown> = {}
  for (const [name, value] of Object.entries(result)) fields[name] = withSpans(value, moved)
  const { start, end } = fields
  if (typeof start === 'number' && typeof end === 'number') {
    const span = moved({ start, end })
    fields.start = span.start
    fields.end = span.end
  }
  return fields as Result
}

/**
 * Writes a document without some of its passages: one line a paragraph, one blank line between
 * them, one space where a sentence went out of the middle of one.
 *
 * What differs in white space is told as seams, so that it can be undone. Cost: linear.
 */
import { isSpace } from '../document/character.ts'
import type { ParsedDocument } from '../document/parse.ts'
import type { Span } from '../document/span.ts'

/** White space of the input that the cleaned text writes in another way. */
export interface Seam extends Span {
  /** What stands at this place of the input. */
  readonly text: string
  /** What stands there in the cleaned text. */
  readonly cleaned: string
}

export interface Rewritten {
  readonly text: string
  readonly seams: readonly Seam[]
}

interface Piece extends Span {
  readonly paragraph: number
}

const BETWEEN_PARAGRAPHS = '\n\n'
const LINE_END = /[\r\n\u0085\u2028\u2029]/

/** @param removals sorted spans that do not overlap */
export function rewrite(document: ParsedDocument, removals: readonly Span[]): Rewritten {
  const { text } = document
  const writer = new Writer(text, removals)
  let previous: Piece | undefined
  for (const piece of keptPieces(document, removals)) {
    writer.joint(previous?.end ?? 0, piece.start, jointOf(text, previous, piece))
    writer.keep(piece)
    previous = piece
  }
  writer.joint(previous?.end ?? 0, text.length, '')
  return { text: writer.parts.join(''), seams: writer.seams }
}

function jointOf(text: string, previous: Piece | undefined, piece: Piece): string {
  if (previous === undefined) return ''
  if (previous.paragraph !== piece.paragraph) return BETWEEN_PARAGRAPHS
  if (text[previous.end - 1] === '-') return '' // a word broken at the end of a line
  const isSpaced =
    isSpace(text.charCodeAt(previous.end)) || isSpace(text.charCodeAt(piece.start - 1))
  return isSpaced ? ' ' : ''
}

/** What stays: lines of paragraphs, less the removals, without the white space around them. */
function* keptPieces(document: ParsedDocument, removals: readonly Span[]): Generator<Piece> {
  const { text, paragraphs } = document
  let next = 0
  for (const [paragraph, { start, end }] of paragraphs.entries()) {
    while (next < removals.length && (removals[next] as Span).end <= start) next++
    let from = start
    let removal = next
    while (from < end) {
      const span = removals[removal]
      const to = span === undefined || span.start >= end ? end : Math.max(from, span.start)
      for (const line of linesIn(text, from, to)) yield { ...line, paragraph }
      if (span === undefined || span.start >= end) break
      from = Math.max(from, span.end)
      removal++
    }
  }
}

function* linesIn(text: string, from: number, to: number): Generator<Span> {
  let start = from
  for (let index = from; index <= to; index++) {
    if (index < to && !LINE_END.test(text[index] as string)) continue
    const span = trimmed(text, start, index)
    if (span.start < span.end) yield span
    start = index + 1
  }
}

function trimmed(text: string, from: number, to: number): Span {
  let start = from
  let end = to
  while (start < end && isSpace(text.charCodeAt(start))) start++
  while (end > start && isSpace(text.charCodeAt(end - 1))) end--
  return { start, end }
}

class Writer {
  readonly parts: string[] = []
  readonly seams: Seam[] = []
  private readonly text: string
  private readonly removals: readonly Span[]
  private next = 0

  constructor(text: string, removals: readonly Span[]) {
    this.text = text
    this.removals = removals
  }

  keep({ start, end }: Span): void {
    this.parts.push(this.text.slice(start, end))
  }

  /** Writes `joint` for what stands in `[from, to)`: white space around removals. */
  joint(from: number, to: number, joint: string): void {
    let pending = joint
    let position = from
    const gap = (end: number): void => {
      const original = this.text.slice(position, end)
      const isLast = end === to
      if (original === '' && !(isLast && pending !== '')) return
      if (original !== pending) {
        this.seams.push({ start: position, end, text: original, cleaned: pending })
      }
      pending = ''
    }
    while (this.next < this.removals.length && (this.removals[this.next] as Span).end <= to) {
      const removal = this.removals[this.next++] as Span
      gap(removal.start)
      position = removal.end
    }
    gap(to)
    this.parts.push(joint)
  }
}

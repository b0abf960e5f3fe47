/**
 * Writes a document without some of its passages: one line a paragraph, one blank line between
 * them, one space where a sentence went out of the middle of one.
 *
 * What differs in white space is told as seams, so that it can be undone. Cost: linear.
 */

import { firstWhere } from '../document/binary-search.ts'
import { isSpace } from '../document/character.ts'
import type { Reading, ReadParagraph } from '../document/parse.ts'
import type { Span } from '../document/span.ts'
import type { Steps } from '../document/steps.ts'

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
  /** The stretches of the original that the text is made of, in order. */
  readonly pieces: readonly Piece[]
}

/** A stretch of the original, and where it begins in the rewritten text. */
export interface Piece extends Span {
  readonly cleanedStart: number
}

interface Line extends Span {
  readonly paragraph: number
}

/** A hyphen between two letters, at the end of a line. */
const BROKEN_WORD = /\p{L}-\p{L}/u
/** What stands at the word before it, whatever stood between: `’s`, a comma. */
export const CLINGS: RegExp = /^(?:[,;:]\s|['’]s(?!\p{L}))/u
export const LONGEST_CLITIC = 3
const BETWEEN_PARAGRAPHS = '\n\n'
const LINE_END = /[\n\r\u0085\u2028\u2029]/g
const NONE = -1
/** After so many lines there is a pause. */
const LINES = 512
/** So many lines are joined; behind them a paragraph keeps its line ends, as of each something is told. */
export const MOST_LINES = 500_000

/** @param removals sorted spans that do not overlap */
export function* rewrite(document: Reading, removals: readonly Span[]): Steps<Rewritten> {
  const { text } = document.article
  const writer = new Writer(text, removals)
  let previous: Line | undefined
  const pieces = yield* keptLines(document, removals)
  for (let index = 0; index < pieces.length; index++) {
    if (index % LINES === LINES - 1) yield
    const piece = pieces[index] as Line
    writer.joint(previous?.end ?? 0, piece.start, jointOf(text, previous, piece))
    writer.keep(piece)
    previous = piece
  }
  writer.joint(previous?.end ?? 0, text.length, '')
  return { text: writer.parts.join(''), seams: writer.seams, pieces: writer.pieces }
}

function jointOf(text: string, previous: Line | undefined, piece: Line): string {
  if (previous === undefined) return ''
  if (previous.paragraph !== piece.paragraph) return BETWEEN_PARAGRAPHS
  if (BROKEN_WORD.test(text.slice(previous.end - 2, previous.end) + text.charAt(piece.start)))
    return ''
  if (CLINGS.test(text.slice(piece.start, piece.start + LONGEST_CLITIC))) return ''
  const isSpaced =
    isSpace(text.charCodeAt(previous.end)) || isSpace(text.charCodeAt(piece.start - 1))
  return isSpaced ? ' ' : ''
}

/** What stays: lines of paragraphs, less the removals, without the white space around them. */
function* keptLines({ article, paragraphs }: Reading, removals: readonly Span[]): Steps<Line[]> {
  const lines = new KeptLines(article.text)
  let next = 0
  for (let paragraph = 0; paragraph < paragraphs.length; paragraph++) {
    if (paragraph % LINES === LINES - 1) yield
    const { start, end } = paragraphs[paragraph] as ReadParagraph
    while (next < removals.length && (removals[next] as Span).end <= start) next++
    let from = start
    let removal = next
    while (from < end) {
      const span = removals[removal]
      const to = span === undefined || span.start >= end ? end : Math.max(from, span.start)
      lines.keep(paragraph, from, to)
      if (span === undefined || span.start >= end) break
      from = Math.max(from, span.end)
      removal++
    }
  }
  return lines.kept
}

/** Takes lines in order, so that every line end is looked for once. */
class KeptLines {
  readonly kept: Line[] = []
  private readonly text: string
  /** The first line end at or behind what was taken so far. */
  private lineEnd = NONE

  constructor(text: string) {
    this.text = text
  }

  keep(paragraph: number, from: number, to: number): void {
    for (let at = from; at < to; ) {
      const lineEnd = this.kept.length < MOST_LINES ? Math.min(to, this.lineEndFrom(at)) : to
      const { start, end } = trimmed(this.text, at, lineEnd)
      if (start < end) this.kept.push({ start, end, paragraph })
      at = lineEnd + 1
    }
  }

  private lineEndFrom(position: number): number {
    if (this.lineEnd < position) {
      LINE_END.lastIndex = position
      this.lineEnd = LINE_END.exec(this.text)?.index ?? this.text.length
    }
    return this.lineEnd
  }
}

/** A stretch without the white space around it. */
export function trimmed(text: string, from: number, to: number): Span {
  let start = from
  let end = to
  while (start < end && isSpace(text.charCodeAt(start))) start++
  while (end > start && isSpace(text.charCodeAt(end - 1))) end--
  return { start, end }
}

class Writer {
  readonly parts: string[] = []
  readonly seams: Seam[] = []
  readonly pieces: Piece[] = []
  private size = 0
  private readonly text: string
  private readonly removals: readonly Span[]
  private next = 0

  constructor(text: string, removals: readonly Span[]) {
    this.text = text
    this.removals = removals
  }

  keep({ start, end }: Span): void {
    this.pieces.push({ start, end, cleanedStart: this.size })
    this.write(this.text.slice(start, end))
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
        // Mostly the same line ends again: each a string of its own would take as much room as a seam.
        const before = this.seams.at(-1)?.text
        const text = before === original ? before : original
        this.seams.push({ start: position, end, text, cleaned: pending })
      }
      pending = ''
    }
    while (this.next < this.removals.length && (this.removals[this.next] as Span).end <= to) {
      const removal = this.removals[this.next++] as Span
      gap(removal.start)
      position = removal.end
    }
    gap(to)
    this.write(joint)
  }

  private write(part: string): void {
    this.parts.push(part)
    this.size += part.length
  }
}

/** Where a span of the rewritten text stands in the original: apart where something went between. */
export function spansInOriginal(text: string, pieces: readonly Piece[], span: Span): Span[] {
  const spans: { start: number; end: number }[] = []
  const reaches = ({ start, end, cleanedStart }: Piece): boolean =>
    cleanedStart + end - start > span.start
  for (let index = firstWhere(pieces, reaches); index < pieces.length; index++) {
    const piece = pieces[index] as Piece
    if (piece.cleanedStart >= span.end) break
    const shift = piece.start - piece.cleanedStart
    const start = Math.max(piece.start, span.start + shift)
    const end = Math.min(piece.end, span.end + shift)
    const open = spans.at(-1)
    if (open && text.slice(open.end, start).trim() === '') open.end = end
    else if (start < end) spans.push({ start, end })
  }
  return spans
}

/**
 * A text with marks that overlap as elements that nest.
 *
 * Method: marks lie in layers, the outer ones first; a sweep over their borders keeps open what goes on
 * and closes what ends. Of two marks of one layer that overlap, the first one shows, and the other goes
 * on behind it. Cost: n log n in the marks, and the layers at each border.
 */
import type { Span } from '../../document/span.ts'
import { type Content, html, type Markup } from './markup.ts'

/** A stretch of the text that is shown in a way of its own. */
export interface Mark extends Span {
  /** From 0, the outermost, to `LAYERS` - 1. */
  readonly layer: number
  readonly tag: 'del' | 'span' | 'mark'
  readonly name: string
  /** Where links lead to. */
  readonly id?: string | undefined
  /** Set before the text of the mark, and behind it. */
  readonly before?: Markup | undefined
  readonly after?: Markup | undefined
}

export const LAYERS = 7

/** A part of a mark: that within one paragraph. */
interface Piece {
  readonly mark: Mark
  readonly start: number
  readonly end: number
  isBegun: boolean
}

/** What each of some spans (sorted, apart) shows. Marks outside of them show nowhere. */
export function markedSpans(
  text: string,
  spans: readonly Span[],
  marks: readonly Mark[],
): Markup[] {
  const pieces = piecesOf(spans, marks)
  return spans.map((span, index) => sweep(text, span, pieces[index] as Piece[]))
}

/** The parts of the marks in each span, by position, outer before inner. */
function piecesOf(spans: readonly Span[], marks: readonly Mark[]): Piece[][] {
  const pieces: Piece[][] = spans.map(() => [])
  const sorted = marks.toSorted((a, b) => a.start - b.start || a.layer - b.layer || b.end - a.end)
  let first = 0
  for (const mark of sorted) {
    while (first < spans.length && (spans[first] as Span).end <= mark.start) first++
    let open: Piece | undefined
    for (let index = first; index < spans.length; index++) {
      const span = spans[index] as Span
      if (span.start >= mark.end) break
      const start = Math.max(span.start, mark.start)
      const end = Math.min(span.end, mark.end)
      if (start >= end) continue
      const { id, before, after, ...rest } = mark
      const isLast = (spans[index + 1]?.start ?? Number.POSITIVE_INFINITY) >= mark.end
      const own: Mark = {
        ...rest,
        ...(open === undefined ? { id, before } : {}),
        ...(isLast ? { after } : {}),
      }
      open = { mark: own, start, end, isBegun: false }
      pieces[index]?.push(open)
    }
  }
  return pieces
}

function sweep(text: string, span: Span, pieces: readonly Piece[]): Markup {
  const borders = bordersOf(span, pieces)
  const active: Piece[][] = Array.from({ length: LAYERS }, () => [])
  const stack = new Stack()
  let next = 0
  for (let at = 0; at < borders.length; at++) {
    const border = borders[at] as number
    const ended: Piece[] = []
    for (const layer of active) {
      for (let index = layer.length - 1; index >= 0; index--) {
        if ((layer[index] as Piece).end <= border) ended.push(...layer.splice(index, 1))
      }
    }
    const begun: Piece[] = []
    while (next < pieces.length && (pieces[next] as Piece).start <= border) {
      const piece = pieces[next++] as Piece
      active[piece.mark.layer]?.push(piece)
      begun.push(piece)
    }
    const shown = active.map(([first]) => first)
    stack.closeTo(shown)
    for (const { mark } of ended) stack.add(mark.after)
    stack.open(shown)
    for (const piece of begun) stack.anchor(piece)
    const end = borders[at + 1]
    if (end !== undefined) stack.add(text.slice(border, end))
  }
  return stack.markup
}

/** Where something begins or ends, ascending, with both ends of the span. */
function bordersOf({ start, end }: Span, pieces: readonly Piece[]): number[] {
  const borders = new Set([start, end])
  for (const piece of pieces) {
    borders.add(piece.start)
    borders.add(piece.end)
  }
  return [...borders].sort((a, b) => a - b)
}

/** The elements that are open, each with what it holds so far; the lowest is the text itself. */
class Stack {
  readonly #open: { readonly piece: Piece | undefined; readonly contents: Content[] }[] = [
    { piece: undefined, contents: [] },
  ]

  get markup(): Markup {
    return html`${this.#open[0]?.contents}`
  }

  add(content: Content): void {
    this.#open.at(-1)?.contents.push(content)
  }

  /** Closes the innermost elements until only such are open as are shown. */
  closeTo(shown: readonly (Piece | undefined)[]): void {
    const wanted = shown.filter((piece) => piece !== undefined)
    let same = 0
    while (same < wanted.length && this.#open[same + 1]?.piece === wanted[same]) same++
    while (this.#open.length > same + 1) {
      const closed = this.#open.pop()
      if (closed?.piece !== undefined) this.add(elementOf(closed.piece, closed.contents))
    }
  }

  /** Opens what is shown and not open yet. */
  open(shown: readonly (Piece | undefined)[]): void {
    const wanted = shown.filter((piece) => piece !== undefined)
    for (const piece of wanted.slice(this.#open.length - 1)) {
      this.#open.push({ piece, contents: [] })
    }
  }

  /** Sets the anchor of a mark that another one hides. */
  anchor(piece: Piece): void {
    const { id } = piece.mark
    if (id === undefined || this.#open.some((open) => open.piece === piece)) return
    piece.isBegun = true
    this.add(html`<span id="${id}"></span>`)
  }
}

function elementOf(piece: Piece, contents: readonly Content[]): Markup {
  const { tag, name, id, before } = piece.mark
  const isFirst = !piece.isBegun
  piece.isBegun = true
  const anchor = isFirst && id !== undefined ? html` id="${id}"` : undefined
  const inner = html`${isFirst ? before : undefined}${contents}`
  if (tag === 'del') return html`<del class="${name}"${anchor}>${inner}</del>`
  if (tag === 'mark') return html`<mark class="${name}"${anchor}>${inner}</mark>`
  return html`<span class="${name}"${anchor}>${inner}</span>`
}

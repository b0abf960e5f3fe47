/**
 * Lines that were broken to fit a width: inside a sentence the end of a line is a blank, so that
 * `$1.2` at the end of one and `billion` on the next are one sum. No mention goes across a line;
 * what does is told by its longest piece, and whole. Cost: linear, next to nothing where no line is broken.
 */
import type { ParsedDocument } from '../document/parse.ts'
import { replaced } from '../document/replaced.ts'
import type { Span } from '../document/span.ts'

/** The end of a line, or what is read where a card of links stands. */
const TEAR = /\r\n?|[\n\u2028\u0085]|\u2064+/

const ARTICLE = /^(?:the|an?) /i

/** The text, with a blank for each line end inside a sentence: every place stays what it is. */
export function withSoftLines({ text, sentences }: ParsedDocument): string {
  const parts: string[] = []
  let done = 0
  let at = text.indexOf('\n')
  for (const { start, end } of sentences) {
    if (at >= 0 && at < start) at = text.indexOf('\n', start)
    if (at < 0) break
    if (at >= end) continue
    parts.push(text.slice(done, at), replaced(text.slice(at, end), /\n/, ' '))
    done = end
    at = text.indexOf('\n', end)
  }
  return done === 0 ? text : parts.join('') + text.slice(done)
}

/** A name or value that goes across lines, or a card of links: where its longest piece stands, and all of it on one line. */
export interface Torn extends Span {
  readonly whole: string
}

/** `[start, end)` if it is torn; undefined if it stands on one line. */
export function tornAt(text: string, start: number, end: number): Torn | undefined {
  const lines = text.slice(start, end).split(TEAR)
  if (lines.length === 1) return undefined
  const pieces = lines.map((line) => line.trim())
  const longest = pieces.reduce((a, b) => (b.length > a.length ? b : a)).replace(ARTICLE, '')
  const from = text.indexOf(longest, start)
  return { start: from, end: from + longest.length, whole: pieces.join(' ') }
}

/** Names and values of which each is the longest of its pieces; the others count for nothing. */
export function longestPieces<Piece extends Span & { readonly whole?: string | undefined }>(
  pieces: readonly Piece[],
): readonly Piece[] {
  if (!pieces.some(({ whole }) => whole !== undefined)) return pieces
  const longest: Piece[] = []
  let left = 0
  for (const [index, piece] of pieces.entries()) {
    const size = piece.end - piece.start
    const before = longest.at(-1)
    if (left > 0 && before !== undefined && piece.whole === pieces[index - 1]?.whole) {
      left -= size + 1
      if (size > before.end - before.start) longest[longest.length - 1] = piece
      continue
    }
    left = (piece.whole?.length ?? size) - size
    longest.push(piece)
  }
  return longest
}

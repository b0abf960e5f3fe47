/** A passage with some words around it, from one paragraph. Cost: constant, and a binary search. */
import type { Span } from '../../document/span.ts'
import { paragraphAt } from '../passages.ts'
import type { Story } from '../story.ts'
import { html, type Markup } from './markup.ts'

const BLANKS = /\s+/g
/** More than this of the passage is not shown. */
const LONGEST = 200

/** What stands around a passage, with the passage in bold. */
export function excerpt(
  { text, digest: { paragraphs } }: Story,
  span: Span,
  before: number,
  behind: number,
): Markup {
  const paragraph = paragraphs[paragraphAt(paragraphs, span.start)] ?? span
  const start = wordStart(text, Math.max(paragraph.start, span.start - before), paragraph.start)
  const end = wordEnd(text, Math.min(paragraph.end, span.end + behind), paragraph.end)
  const line = (from: number, to: number): string => text.slice(from, to).replace(BLANKS, ' ')
  const own = line(span.start, Math.min(span.end, span.start + LONGEST))
  return html`<bdi>${start > paragraph.start ? '…' : ''}${line(start, span.start)}<b>${own}</b>${line(span.end, end)}${end < paragraph.end ? '…' : ''}</bdi>`
}

const REACH = 24
const isBlank = (text: string, at: number): boolean => text.charAt(at).trim() === ''

/** The start of the word behind a position, unless that is where the paragraph begins. */
function wordStart(text: string, position: number, first: number): number {
  if (position <= first) return first
  for (let at = position; at < position + REACH; at++) if (isBlank(text, at)) return at + 1
  return position
}

/** The end of the word before a position, unless that is where the paragraph ends. */
function wordEnd(text: string, position: number, last: number): number {
  if (position >= last) return last
  for (let at = position; at > position - REACH; at--) if (isBlank(text, at)) return at
  return position
}

/**
 * What may go from a sentence of English without its statement: the dateline, who said so at the
 * end, what stands in parentheses.
 *
 * Method: rules on the wording (after Dorr et al. 2003 and Conroy et al. 2006), each careful: who
 * speaks stays where a quotation stands, and so does a denial or a doubt; what is left must be a
 * sentence. Cost: a few patterns a sentence.
 */
import type { Span } from '../document/span.ts'

/** A passage that a compressed summary leaves out of a sentence, and by which rule. */
export interface Dropped extends Span {
  readonly rule: 'dateline' | 'attribution' | 'parenthesis'
}

/** Of a sentence so many words are left at the least. */
const LEAST_WORDS = 5
const QUOTE = /["“”„«»]|(?:^|\s)['‘]|&[lr]?d?quo[t]?;/
const SPEAKER = "(?:[\\p{L}\\p{N}.'’&-]+\\s){0,7}?[\\p{L}\\p{N}.'’&-]+"
const SAYING =
  '(?:said|says|told (?:reporters|journalists|parliament|lawmakers|investors)|announced|reported|reports)'
const WHEN =
  "(?:\\s(?:on|in|at|late|early|earlier|this|last|by|to|via)\\s(?:[\\p{L}\\p{N}.’'-]+\\s?){1,8})?"
/** `, the police said on Tuesday.`, `, said Ann Lee.`, `, according to the report.` */
const TAIL = new RegExp(
  `,\\s(?:${SPEAKER}\\s${SAYING}|${SAYING}\\s${SPEAKER}|according to\\s${SPEAKER})${WHEN}(?=[.]\\s*$)`,
  'u',
)
const FINITE_TAIL = /\b(?:that|which|who|but|and|denied|would|will)\b/
/** Not a number of a list, nor a short form that is spoken of later: `(2)`, `(WHO)`. */
const PARENTHESIS = /\s*\((?![^()]\)|\p{Lu}[\p{Lu}\p{N}&.-]+\))[^()]{2,160}\)/gu

/** What may go from `[start, end)` of a text, in order, without overlap. */
export function droppable(text: string, { start, end }: Span): Dropped[] {
  const sentence = text.slice(start, end)
  const dropped: Dropped[] = []
  for (const found of sentence.matchAll(PARENTHESIS)) {
    const [match] = found
    if (found.index === 0) continue
    dropped.push({
      start: start + found.index,
      end: start + found.index + match.length,
      rule: 'parenthesis',
    })
  }
  const tail = QUOTE.test(sentence) ? null : TAIL.exec(sentence)
  if (tail !== null && !FINITE_TAIL.test(tail[0])) {
    const from = start + tail.index
    const to = from + tail[0].length
    const before = dropped.filter((span) => span.end <= from)
    return keepsEnough(text, start, from, before)
      ? [...before, { start: from, end: to, rule: 'attribution' }]
      : before
  }
  return keepsEnough(text, start, end, dropped) ? dropped : []
}

function keepsEnough(text: string, start: number, end: number, dropped: readonly Span[]): boolean {
  const left = withoutDropped(text, { start, end }, dropped)
  return left.trim().split(/\s+/).length >= LEAST_WORDS
}

/** The text of a span without the passages that are dropped from it. */
export function withoutDropped(text: string, span: Span, dropped: readonly Span[]): string {
  let left = ''
  let from = span.start
  for (const { start, end } of dropped) {
    if (start < from || end > span.end) continue
    left += text.slice(from, start)
    from = end
  }
  return left + text.slice(from, span.end)
}

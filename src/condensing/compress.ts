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
/** A word of who speaks, and of when or where. */
const SPEAKING = /^[\p{L}\p{N}.'’&-]+$/u
const TIMING = /^[\p{L}\p{N}.’'-]+$/u
const SAYS = new Set(['said', 'says', 'announced', 'reported', 'reports'])
const TOLD = new Set(['reporters', 'journalists', 'parliament', 'lawmakers', 'investors'])
const BEFORE_TIME = new Set('on in at late early earlier this last by to via'.split(' '))
/** So many words name who speaks, and so many tell when. */
const MOST_SPEAKING = 8
const MOST_TIMING = 8
/** More than that and what leads to it. */
const MOST_OF_TAIL = 20
const FINITE_TAIL = /\b(?:that|which|who|but|and|denied|would|will)\b/
/** Not a number of a list, nor a short form that is spoken of later: `(2)`, `(WHO)`. */
const PARENTHESIS = /\((?![^()]\)|\p{Lu}[\p{Lu}\p{N}&.-]+\))[^()]{2,160}\)/gu

/** What may go from `[start, end)` of a text, in order, without overlap. */
export function droppable(text: string, { start, end }: Span): Dropped[] {
  const sentence = text.slice(start, end)
  const dropped: Dropped[] = []
  for (const found of sentence.matchAll(PARENTHESIS)) {
    const from = sentence.slice(0, found.index).trimEnd().length
    if (from === 0) continue
    dropped.push({
      start: start + from,
      end: start + found.index + found[0].length,
      rule: 'parenthesis',
    })
  }
  const tail = QUOTE.test(sentence) ? undefined : tailOf(sentence)
  if (tail !== undefined && !FINITE_TAIL.test(sentence.slice(tail.start, tail.end))) {
    const from = start + tail.start
    const to = start + tail.end
    const before = dropped.filter((span) => span.end <= from)
    return keepsEnough(text, start, from, before)
      ? [...before, { start: from, end: to, rule: 'attribution' }]
      : before
  }
  return keepsEnough(text, start, end, dropped) ? dropped : []
}

/** `, the police said on Tuesday`, `, said Ann Lee`, `, according to the report` before the final stop. */
function tailOf(sentence: string): Span | undefined {
  const end = sentence.trimEnd().length - 1
  const start = sentence.lastIndexOf(',', end)
  if (start < 0 || sentence[end] !== '.') return undefined
  const [before, ...words] = sentence.slice(start + 1, end).split(/\s/, MOST_OF_TAIL + 2)
  return before === '' && tellsSpeaker(words) ? { start, end } : undefined
}

function tellsSpeaker(words: readonly string[]): boolean {
  if (words.length > MOST_OF_TAIL) return false
  const leading = sayingAt(words, 0) || (words[0] === 'according' && words[1] === 'to' ? 2 : 0)
  for (let size = 1; size <= MOST_SPEAKING && size <= words.length; size++) {
    const saying = sayingAt(words, size)
    if (saying > 0 && areAll(words, 0, size) && tellsTime(words, size + saying)) return true
    const end = leading + size
    if (leading > 0 && areAll(words, leading, end) && tellsTime(words, end)) return true
  }
  return false
}

/** How many words from here on say that somebody says something; 0: none. */
function sayingAt(words: readonly string[], at: number): number {
  const word = words[at] ?? ''
  if (word === 'told') return TOLD.has(words[at + 1] ?? '') ? 2 : 0
  return SAYS.has(word) ? 1 : 0
}

/** Are all words of `[from, to)` there, and may they name somebody? */
const areAll = (words: readonly string[], from: number, to: number): boolean =>
  to <= words.length && words.slice(from, to).every((word) => SPEAKING.test(word))

/** Do the words from here on, if there are any, tell when or where? */
function tellsTime(words: readonly string[], from: number): boolean {
  if (from >= words.length) return true
  // a space may stand before the final stop
  const timing = words.slice(from + 1, words.at(-1) === '' ? -1 : words.length)
  return (
    BEFORE_TIME.has(words[from] as string) &&
    timing.length > 0 &&
    timing.length <= MOST_TIMING &&
    timing.every((word) => TIMING.test(word))
  )
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

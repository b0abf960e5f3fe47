/**
 * How a passage ends, as a number: a stop, a question, a colon, a quotation
 * mark. The kinds are those of Unicode and of its sentence marks, so they hold in every language. Cost: constant.
 */
const QUOTES = '"“”„«»「」『』'
const CLOSERS = `${QUOTES}’')）]`
const STOPS = '.!。！।؟'
const QUESTIONS = '?？'
const PAUSES = ',;，；–—-'
const MOST_CLOSERS = 3

/** Of a text that ends at `end`, not before `start`; 0 for nothing. */
export function endingOf(text: string, start: number, end: number): number {
  let at = end - 1
  while (at > start && at > end - MOST_CLOSERS && CLOSERS.includes(text.charAt(at))) at--
  if (at < start) return 0
  const last = text.charAt(at)
  if (last === '…' || text.slice(Math.max(start, at - 2), at + 1) === '...') return 1
  if (STOPS.includes(last)) return at < end - 1 ? 2 : 3
  if (QUESTIONS.includes(last)) return 4
  if (last === ':' || last === '：') return 5
  if (PAUSES.includes(last)) return 6
  return at < end - 1 ? 7 : 8
}

/**
 * A name as a span of the text: nothing before and behind that does not belong to it, never across a
 * line or a card of links. Cost: constant a name.
 */
import { classOf, INVISIBLE } from '../../document/character.ts'
import { besideCards } from '../../document/link-cards.ts'
import type { Span } from '../../document/span.ts'
import { CAPITAL, IS_MARK } from './form-signs.ts'
import { hasSign, keyAt, type NameTokens } from './name-tokens.ts'

/** They stand before names and belong to none. */
export const ARTICLES: ReadonlySet<string> = new Set(['the', 'a', 'an'])
/** Words of one name stand no further apart. */
const WIDEST_GAP = 3

/** The spans of the tokens `[from, to)`: one, or none if nothing is left, or one a line and on each side of a card of links. */
export function spansOf(text: string, tokens: NameTokens, from: number, to: number): Span[] {
  const spans: Span[] = []
  let begin = from
  for (let token = from + 1; token <= to; token++) {
    if (
      token < to &&
      !isBreak(text, tokens.ends[token - 1] as number, tokens.starts[token] as number)
    ) {
      continue
    }
    const span = trimmed(text, tokens, begin, token)
    if (span !== undefined) spans.push(...besideCards(text, span))
    begin = token
  }
  return spans
}

/** A line ends, a wide gap, a dash with blanks around it. */
function isBreak(text: string, from: number, to: number): boolean {
  if (to === from) return false
  const isSpace = to - from === 1 && text.charCodeAt(from) === SPACE
  if (
    to - from > WIDEST_GAP ||
    (!isSpace && /[\n\r\u2028\u2029\u0085\t]/.test(text.slice(from, to)))
  )
    return true
  return isDash(text.charCodeAt(to)) && /\s/.test(text[to + 1] ?? '')
}

const isDash = (code: number): boolean => code === HYPHEN || code === EN_DASH || code === EM_DASH
const SPACE = 32
const HYPHEN = 45
const EN_DASH = 0x2013
const EM_DASH = 0x2014

function trimmed(text: string, tokens: NameTokens, from: number, to: number): Span | undefined {
  const { starts, ends } = tokens
  let first = from
  let last = to - 1
  while (first <= last && (isMark(text, tokens, first) || isEmptyWord(tokens, first))) first++
  while (last >= first && (isMark(text, tokens, last) || isPossessive(tokens, last))) last--
  if (first > last) return undefined
  const start = starts[first] as number
  let end = ends[last] as number
  while (end > start + 1 && classOf(text.charCodeAt(end - 1)) === INVISIBLE) end--
  return { start, end }
}

/** Neither letter nor figure, not even of an encoded mark. */
const isMark = (text: string, tokens: NameTokens, token: number): boolean =>
  hasSign(tokens, token, IS_MARK) &&
  !/[\p{L}\p{N}]/u.test(text.slice(tokens.starts[token], tokens.ends[token]))

/** An article, or a possessive ending that was set apart. */
const isEmptyWord = (tokens: NameTokens, token: number): boolean =>
  ARTICLES.has(keyAt(tokens, token)) || isPossessive(tokens, token)

/** `'s`; that of `S&P` is a capital. */
const isPossessive = (tokens: NameTokens, token: number): boolean =>
  keyAt(tokens, token) === 's' && !hasSign(tokens, token, CAPITAL)

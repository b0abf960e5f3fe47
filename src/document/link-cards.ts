/**
 * Cards of links that were scraped into sentences. Where a site shows other headlines when a name is
 * pointed at, a scraper takes them for text: `Gov. Brun Ada Maria BrunBrun wins again Poll: who leads
 * MORE said`. From the full name to `MORE` nothing is part of the sentence. Some have no headline.
 *
 * Method: a headline, or `MORE`, is glued to a name (`BrunBrun`), the same name stands a few words
 * before, and `MORE` behind in the same paragraph. Cost: a search for `MORE`; where there is one, a
 * look at each capital inside a word in the few hundred characters before it.
 */
import { endingIn } from './ending-in.ts'
import type { Span } from './span.ts'
import type { Steps } from './steps.ts'

const SIGN = 'MORE'
const BEFORE_SIGN = /[\p{Ll}\s]$/u
const INSIDE_WORD = /^[\p{L}\p{N}]/u
/** Stands for each character of a card: no letter, no mark, no space; words go on across it. */
const BLANK = '\u2064'
const BLANKS = /\u2064+(?:[\n\r]+\u2064+)*/g
const IN_LINE = /[^\n\r]/g
const BLANK_LINE = /\n\s*\n/
/** The last letter of a name to which a headline is glued. */
const GLUED = /\p{Ll}(?=[\p{Lu}\p{N}"“‘]|'\p{Lu})/gu
const NAME = /(?<![\p{L}\p{N}])\p{Lu}[\p{L}’'-]+$/uy
const OPENS_NAME = /(?=\p{Lu})/gu
/** What a name may have behind it and still be followed by its full form. */
const SUFFIX = /^,? (?:Jr|Sr)\.?/
/** In characters. */
const SAME = 3
const LONGEST_NAME = 32
const LONGEST_FULL_NAME = 160
const LONGEST_CARD = 700
/** After so many signs there is a pause. */
const SIGNS = 64
/** A full name has fewer words than this. */
const MOST_WORDS = 7

/** All cards, by position, without overlap. */
export function* findLinkCards(text: string): Steps<Span[]> {
  const cards: Span[] = []
  let from = 0
  let signs = 0
  for (let at = text.indexOf(SIGN); at >= 0; at = text.indexOf(SIGN, from)) {
    if (isSign(text, at)) {
      const card = cardBefore(text, from, at)
      if (card) cards.push(card)
    }
    from = at + SIGN.length
    if (++signs % SIGNS === 0) yield
  }
  return cards
}

function isSign(text: string, at: number): boolean {
  const end = at + SIGN.length
  return (
    BEFORE_SIGN.test(text.slice(Math.max(0, at - 2), at)) &&
    !INSIDE_WORD.test(text.slice(end, end + 2))
  )
}

/** The card that ends with the sign at a place, and begins behind `from`. */
function cardBefore(text: string, from: number, sign: number): Span | undefined {
  const end = sign + SIGN.length
  const first = Math.max(from, end - LONGEST_CARD - 1)
  for (const { index } of text.slice(first, end).matchAll(GLUED)) {
    const seam = first + index + 1
    const start = fullNameBefore(text, from, seam)
    if (start !== undefined && !BLANK_LINE.test(text.slice(start, end))) return { start, end }
  }
  return undefined
}

/** Where the full form of a name begins that ends at `seam`: behind the same name, seen from `from` on. */
function fullNameBefore(text: string, from: number, seam: number): number | undefined {
  const name = endingIn(
    text.slice(Math.max(from, seam - LONGEST_NAME), seam),
    OPENS_NAME,
    NAME,
  )?.[0]
  if (name === undefined) return undefined
  const first = Math.max(from, seam - name.length - LONGEST_FULL_NAME)
  const before = text.slice(first, seam - name.length)
  const at = before.lastIndexOf(name)
  if (at < 0 || INSIDE_WORD.test(before.charAt(at - 1))) return undefined
  const behind = before.slice(at + name.length)
  // `McHolm outdoes McBrun`, and `McBrun` twice: the beginning of a word is no name.
  if (/^\p{Ll}|^\p{Lu}.* \p{Ll}{4}/u.test(behind) || behind.split(/\s+/).length > MOST_WORDS)
    return undefined
  if (/^\p{Lu}/u.test(behind) && text.startsWith(behind.slice(0, SAME), seam)) return undefined
  return first + at + name.length + (SUFFIX.exec(behind)?.[0].length ?? 0)
}

/** The text with blanks where the cards stand; the lines that it was wrapped to stay what they are. */
export function withoutCards(text: string, cards: readonly Span[]): string {
  if (cards.length === 0) return text
  let legible = ''
  let from = 0
  for (const { start, end } of cards) {
    legible += text.slice(from, start) + text.slice(start, end).replace(IN_LINE, BLANK)
    from = end
  }
  return legible + text.slice(from)
}

/** The parts of `[start, end)` of such a text that a card does not stand in, in order. */
export function besideCards(text: string, { start, end }: Span): Span[] {
  const passage = text.slice(start, end)
  if (!passage.includes(BLANK)) return [{ start, end }]
  const parts: Span[] = []
  let from = start
  for (const { index, 0: card } of passage.matchAll(BLANKS)) {
    parts.push(trimmedPart(text, from, start + index))
    from = start + index + card.length
  }
  parts.push(trimmedPart(text, from, end))
  return parts.filter((part) => part.start < part.end)
}

function trimmedPart(text: string, from: number, to: number): Span {
  const part = text.slice(from, to)
  const start = from + part.length - part.trimStart().length
  return { start, end: start + part.trim().length }
}

/** A passage of such a text, as it is shown. */
export function withoutBlanks(passage: string): string {
  return passage.includes(BLANK) ? passage.replace(BLANKS, '') : passage
}

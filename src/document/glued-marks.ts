/**
 * Quotation marks and brackets between two paragraphs that were glued together: which of them close
 * the first, and which open the second.
 *
 * Method: most marks show their side. A straight one does where a space is on one side of it; where
 * none is, the next one that shows its side tells, as marks open and close in turn. Cost: constant,
 * a look at most `REACH` characters ahead and back.
 */

const REACH = 400
const OPENS = '“„«‘‚'
const CLOSES = '”»’)]'
const STRAIGHT = '"\''
const BEFORE_OPENING = /[\s(—–-]/
const BEHIND_CLOSING = /[\s,;:.)—–-]/
const LETTER = /\p{L}/u

type Side = 'opening' | 'closing' | 'apostrophe' | 'unknown'

export const isMark = (mark: string): boolean =>
  STRAIGHT.includes(mark) || OPENS.includes(mark) || CLOSES.includes(mark)

/** The first of the marks in `[from, to)` that opens something in a text read from `open` on, or `to`. */
export function openingMark(text: string, from: number, to: number, open: number): number {
  for (let at = from; at < to; at++) {
    const mark = text[at] as string
    const before = text.slice(Math.max(open, at - REACH), at)
    if (mark === '“' && closesGerman(before)) continue
    if (OPENS.includes(mark)) return at
    if (!STRAIGHT.includes(mark)) continue
    if (text[at + 1] === mark) return at + 1
    if (opensQuote(mark, before, text.slice(at + 1, at + REACH))) return at
  }
  return to
}

/** `„Nein.“Er` closes with the mark that opens elsewhere. */
const closesGerman = (before: string): boolean => before.lastIndexOf('„') > before.lastIndexOf('“')

function opensQuote(mark: string, before: string, behind: string): boolean {
  const last = lastSide(mark, before)
  if (mark === "'" && last === 'opening') return false
  let isSame = true
  for (let at = behind.indexOf(mark); at >= 0; at = behind.indexOf(mark, at + 1)) {
    const side = sideOf(behind, at)
    if (side === 'opening' || side === 'closing') return (side === 'closing') === isSame
    if (side === 'unknown') isSame = !isSame
  }
  return last === 'closing'
}

/** The side of the last such mark that is no apostrophe; where none stands, as if a quotation had closed. */
function lastSide(mark: string, before: string): Side {
  for (let at = before.length - 1; at >= 0; at--) {
    if (before[at] !== mark) continue
    const side = sideOf(before, at)
    if (side !== 'apostrophe') return side
  }
  return 'closing'
}

function sideOf(text: string, at: number): Side {
  const before = text[at - 1] ?? ' '
  const behind = text[at + 1] ?? ' '
  if (BEFORE_OPENING.test(before)) return BEHIND_CLOSING.test(behind) ? 'apostrophe' : 'opening'
  if (BEHIND_CLOSING.test(behind)) return 'closing'
  return LETTER.test(before) && text[at] === "'" ? 'apostrophe' : 'unknown'
}

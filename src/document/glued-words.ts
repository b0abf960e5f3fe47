/**
 * Words that a lost line break glued together: `employerNews`, `2016The`.
 *
 * Method: a capital inside a run of letters, by the two characters on either side. Cost: constant.
 */
import { codeAt, isDigit, isLower, isUpper } from './character.ts'

const CAPITAL_A = 65
const CAPITAL_I = 73
const SMALL_S = 115
const SPACE = 32
const STOP = 46
/** Shorter figures belong to the letter behind them: `5G`. */
const YEAR_DIGITS = 4

/**
 * Does a word end before a capital? `employerNews`, `WassonA view`, `SAIDMr Smith`: a lost line break,
 * not `McDonald`.
 *
 * @param start where the letters before it begin
 * @param length how many there are
 */
export function isGluedAt(text: string, index: number, start: number, length: number): boolean {
  const before = text.charCodeAt(index - 1)
  const next = codeAt(text, index + 1)
  const second = codeAt(text, index + 2)
  if (isLower(before)) return isGluedToSmall(text, index, start, length)
  if (isDigit(before)) {
    // `2016The`, `2016NEARLY`
    const opens = isLower(next) || (isUpper(next) && isUpper(second))
    return length >= YEAR_DIGITS && opens
  }
  const isPlural = next === SMALL_S && second === SPACE // `NIOBs`, of an acronym
  return (
    isUpper(before) &&
    isUpper(text.charCodeAt(index - 2)) &&
    isLower(next) &&
    (isLower(second) || second === SPACE) &&
    !isPlural
  )
}

function isGluedToSmall(text: string, index: number, start: number, length: number): boolean {
  if (length === 2 && text.startsWith('Mc', start)) return false
  if (length === 3 && text.startsWith('Mac', start)) return false
  const own = text.charCodeAt(index)
  const next = codeAt(text, index + 1)
  if (next === STOP) return isUpper(codeAt(text, index + 2)) && length > 2 // `BrunU.S.`
  const isWord = (own === CAPITAL_A || own === CAPITAL_I) && length > 2
  return isLower(next) || (next === SPACE && isWord)
}

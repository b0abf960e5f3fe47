/**
 * Numbers from 0 up written as printable ASCII, small ones in one character, so that a data module is
 * plain text which compresses as well as bytes would, and unpacks without a decoder of the engine.
 *
 * Method: base 46, least significant first; the characters from 46 up say that another follows.
 * `'` and `\` are left out. Cost: one step a character.
 */

const BASE = 46
const FIRST = 32
const QUOTE = 39
const BACKSLASH = 92

const DIGITS = Array.from({ length: 95 }, (_, index) => FIRST + index).filter(
  (code) => code !== QUOTE && code !== BACKSLASH,
)
const VALUES = new Uint8Array(128)
for (const [value, code] of DIGITS.entries()) VALUES[code] = value

/** The text of a list of numbers. */
export function codeNumbers(numbers: readonly number[]): string {
  const codes: string[] = []
  for (const number of numbers) {
    let rest = number
    for (; rest >= BASE; rest = Math.floor(rest / BASE)) {
      codes.push(String.fromCharCode(DIGITS[BASE + (rest % BASE)] as number))
    }
    codes.push(String.fromCharCode(DIGITS[rest] as number))
  }
  return codes.join('')
}

/** The numbers of a text. */
export function readNumbers(text: string): Int32Array {
  const numbers = new Int32Array(text.length)
  let count = 0
  let number = 0
  let unit = 1
  for (let index = 0; index < text.length; index++) {
    const value = VALUES[text.charCodeAt(index)] as number
    if (value >= BASE) {
      number += (value - BASE) * unit
      unit *= BASE
      continue
    }
    numbers[count++] = number + value * unit
    number = 0
    unit = 1
  }
  return numbers.slice(0, count)
}

/**
 * What the characters of a form tell, as bits. Cost: one step a character for ASCII, patterns for
 * all other forms.
 */

/** It begins with a capital. */
export const CAPITAL = 1
/** It begins with a small letter. */
export const SMALL = 2
export const HAS_LETTER = 4
/** It has neither letter nor figure. */
export const IS_MARK = 8
/** It has two letters or more, all of them capitals. */
export const UPPER = 16
/** A stop stands between letters: `U.S`. */
export const DOTTED = 32
/** It has four characters or more. */
export const LONG = 64

/** What an ASCII character is. */
const FIGURE = 1
const SMALL_LETTER = 2
const CAPITAL_LETTER = 3
const CLASSES: Uint8Array = Uint8Array.from({ length: 128 }, (_, code) => {
  if (code >= 48 && code <= 57) return FIGURE
  if (code >= 65 && code <= 90) return CAPITAL_LETTER
  return code >= 97 && code <= 122 ? SMALL_LETTER : 0
})
const LONG_SIZE = 4

/**
 * The signs of a form.
 *
 * @param length of the form as the lists have it: without stops and apostrophes
 */
export function signsOf(form: string, length: number): number {
  const counts = new Uint32Array(4)
  for (let index = 0; index < form.length; index++) {
    const code = form.charCodeAt(index)
    if (code > 127) return signsOfAny(form, length)
    const found = CLASSES[code] as number
    counts[found] = (counts[found] as number) + 1
  }
  const small = counts[SMALL_LETTER] as number
  const size = length >= LONG_SIZE ? LONG : 0
  if (small + (counts[CAPITAL_LETTER] as number) === 0) {
    return size | (counts[FIGURE] === 0 ? IS_MARK : 0)
  }
  const first = CLASSES[form.charCodeAt(0)] as number
  return (
    size |
    HAS_LETTER |
    (first === CAPITAL_LETTER ? CAPITAL : first === SMALL_LETTER ? SMALL : 0) |
    (small === 0 && length > 1 ? UPPER : 0) |
    (form.includes('.') && /[a-z]\.[a-z]/i.test(form) ? DOTTED : 0)
  )
}

/** The same by patterns, whatever the script. */
export function signsOfAny(form: string, length: number): number {
  const hasLetter = /\p{L}/u.test(form)
  return (
    (/^\p{Lu}/u.test(form) ? CAPITAL : 0) |
    (/^\p{Ll}/u.test(form) ? SMALL : 0) |
    (hasLetter ? HAS_LETTER : 0) |
    (/[\p{L}\p{N}]/u.test(form) ? 0 : IS_MARK) |
    (length > 1 && hasLetter && form === form.toUpperCase() ? UPPER : 0) |
    (/\p{L}\.\p{L}/u.test(form) ? DOTTED : 0) |
    (length >= LONG_SIZE ? LONG : 0)
  )
}

/**
 * What a character is to the matcher, and its normal form: NFKC and lower case, the kinds of quote,
 * dash and space made one by being no part of a word, invisible characters left out.
 *
 * Method: a table over the BMP, filled the first time that a character is met (a pure memo: the
 * answer depends on the code point alone). Cost: one array look-up a character.
 */

/** Neither of the others: white space, punctuation, symbols. */
export const SEPARATOR = 0
/** A letter or digit of a script that sets words apart. */
export const LETTER = 1
/** An apostrophe, in any of its shapes. */
export const APOSTROPHE = 2
/**
 * A character that shows nothing: soft hyphen, zero width, direction marks, control characters but those whose name is
 * to separate (U+001C to U+001F).
 */
export const INVISIBLE = 3
/** A character of a script written without spaces: it is a word by itself. */
export const UNSPACED = 4
/** A combining mark: it belongs to the character before it. */
export const MARK = 5

const UNKNOWN = 255
/** The characters of the class `INVISIBLE`. */
export const INVISIBLES: RegExp =
  /[\u00AD\u034F\u061C\u115F\u1160\u17B4\u17B5\u180B-\u180F\u200B-\u200F\u202A-\u202E\u2060-\u206F\uFE00-\uFE0F\uFEFF\u0000-\u0008\u000E-\u001B\u007F-\u0084\u0086-\u009F]/u
const APOSTROPHES = /['’‘ʼ`´′＇]/u
const UNSPACED_SCRIPTS =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}ー々]/u

const classes = new Uint8Array(0x10000).fill(UNKNOWN)
const folds = new Map<number, string>()
const MOST_REMEMBERED = 0x4000

const numerals = new Map<number, boolean>()

/** Is it a digit or another numeral of any script? */
export function isNumeral(codePoint: number): boolean {
  let known = numerals.get(codePoint)
  if (known === undefined) {
    known = /\p{N}/u.test(fold(codePoint))
    if (numerals.size < MOST_REMEMBERED) numerals.set(codePoint, known)
  }
  return known
}

/** The class of a code point: `SEPARATOR`, `LETTER`, `APOSTROPHE`, `INVISIBLE`, `UNSPACED` or `MARK`. */
export function classOf(codePoint: number): number {
  if (codePoint > 0xffff) return classify(codePoint)
  const known = classes[codePoint] as number
  if (known !== UNKNOWN) return known
  const found = classify(codePoint)
  classes[codePoint] = found
  return found
}

function classify(codePoint: number): number {
  const character = String.fromCodePoint(codePoint)
  if (INVISIBLES.test(character)) return INVISIBLE
  if (/\p{M}/u.test(character)) return MARK
  if (APOSTROPHES.test(character)) return APOSTROPHE
  if (!/[\p{L}\p{N}]/u.test(character)) return SEPARATOR
  return UNSPACED_SCRIPTS.test(character) ? UNSPACED : LETTER
}

/** The normal form of one letter: NFKC, lower case. `Ａ` and `A` give `a`, `ﬁ` gives `fi`. */
export function fold(codePoint: number): string {
  let folded = folds.get(codePoint)
  if (folded === undefined) {
    folded = String.fromCodePoint(codePoint).normalize('NFKC').toLowerCase()
    if (folds.size < MOST_REMEMBERED) folds.set(codePoint, folded)
  }
  return folded
}

/** Is it white space to a reader: space, tab, line end, no-break space, zero-width space, BOM ...? */
export function isSpace(code: number): boolean {
  if (code < 0x85) return code === 32 || (code >= 9 && code <= 13)
  return (
    code === 0xa0 ||
    code === 0x85 ||
    code === 0x1680 ||
    (code >= 0x2000 && code <= 0x200d) ||
    code === 0x2028 ||
    code === 0x2029 ||
    code === 0x202f ||
    code === 0x205f ||
    code === 0x2060 ||
    code === 0x3000 ||
    code === 0xfeff
  )
}

/** Is it an upper-case letter, in any script that has case? */
export const isCapital = (code: number): boolean =>
  code < 128 ? isUpper(code) : /\p{Lu}/u.test(String.fromCodePoint(code))

/**
 * The code of the character at a place, -1 outside of the text. Code that asks `charCodeAt` for what is
 * not there is compiled again, and slower from then on.
 */
export const codeAt = (text: string, index: number): number =>
  index >= 0 && index < text.length ? text.charCodeAt(index) : -1

/** Is it a digit, a small letter or a capital of ASCII? */
export const isDigit = (code: number): boolean => code >= 48 && code <= 57
export const isLower = (code: number): boolean => code >= 97 && code <= 122
export const isUpper = (code: number): boolean => code >= 65 && code <= 90

/**
 * Characters that a scraper left encoded: HTML entities (`&amp;`, `&#8217;`, piled up as
 * `&amp;nbsp;`) and mojibake (UTF-8 read as Windows-1252, once or twice: `â€™`, `Ã¢â‚¬â„¢`). The text
 * stays as it is; these say which character is meant, so that copies still match.
 *
 * Cost: constant a call; only called at `&` and at characters that can begin mojibake.
 */

/** An encoded character: the code point that is meant (-1: nothing at all) and the units it takes. */
export interface Decoded {
  readonly codePoint: number
  readonly length: number
}

/** Names of characters in HTML, and the characters; nothing for those behind the last one. */
const NAMES =
  'amp lt gt quot apos nbsp ensp emsp thinsp ndash mdash hellip lsquo rsquo sbquo ldquo rdquo bdquo laquo raquo euro pound yen cent copy reg trade deg bull middot sect szlig shy zwnj zwj'
const CHARACTERS = '&<>"\'    –—…‘’‚“”„«»€£¥¢©®™°•·§ß'
/** The letters of Latin-1 from `à` on. */
const LETTERS =
  'agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml'
const FIRST_LETTER = 0xe0
const ENTITIES: ReadonlyMap<string, number> = new Map([
  ...NAMES.split(' ').map((name, at) => [name, CHARACTERS.codePointAt(at) ?? -1] as const),
  ...LETTERS.split(' ').map((name, at) => [name, FIRST_LETTER + at] as const),
])
const AMPERSAND = { codePoint: 38, length: '&amp;'.length }
/** Each time that a text is encoded again puts an `amp;` behind the sign. */
const ENTITY = /&((?:amp;)*)(?:#x([0-9a-f]{1,6})|#(\d{1,7})|([a-z]{2,8}));/iy

/** The entity that begins at `index` (where a `&` stands), or null if none does. */
export function decodeEntity(text: string, index: number): Decoded | null {
  ENTITY.lastIndex = index
  const match = ENTITY.exec(text)
  if (!match) return null
  const [whole, piled, hexadecimal, decimal, name] = match
  if (name !== undefined) {
    const codePoint = ENTITIES.get(name.toLowerCase())
    if (codePoint !== undefined) return { codePoint, length: whole.length }
    return piled ? AMPERSAND : null
  }
  const code = hexadecimal ? Number.parseInt(hexadecimal, 16) : Number(decimal)
  const valid = code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code < 0xe000)
  return { codePoint: valid ? code : 32, length: whole.length }
}

/** What Windows-1252 has for the bytes from 0x80 on; a space for those that it does not use. */
const WINDOWS_1252 = '€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ'

/** The byte that a character was taken for, or -1. */
function byteOf(code: number): number {
  if (code < 256) return code
  const place = WINDOWS_1252.indexOf(String.fromCharCode(code))
  return place < 0 ? -1 : place + 0x80
}

/** Can a character begin mojibake? A cheap test before `decodeMojibake`. */
export function maybeMojibake(code: number): boolean {
  return code >= 0xc2 && code < 0xf0
}

/** The character whose UTF-8 bytes stand at `index` as Windows-1252 characters, or null. */
export function decodeMojibake(text: string, index: number): Decoded | null {
  const once = decodeUtf8(text, index, decodeByte)
  if (once === null || once.codePoint < 0x80 || once.codePoint > 0xff) return once
  // What came out is itself a byte of UTF-8 read as Windows-1252: the text was damaged twice.
  return decodeUtf8(text, index, decodeTwiceEncodedByte) ?? once
}

type ByteReader = (text: string, index: number) => Decoded | null

function decodeByte(text: string, index: number): Decoded | null {
  const byte = byteOf(text.charCodeAt(index))
  return byte < 0 ? null : { codePoint: byte, length: 1 }
}

function decodeTwiceEncodedByte(text: string, index: number): Decoded | null {
  const decoded = decodeUtf8(text, index, decodeByte)
  if (decoded === null) return null
  const byte = byteOf(decoded.codePoint)
  return byte < 0x80 ? null : { codePoint: byte, length: decoded.length }
}

/** Two- and three-byte UTF-8 sequences, their bytes given by `read`. */
function decodeUtf8(text: string, index: number, read: ByteReader): Decoded | null {
  const lead = read(text, index)
  if (lead === null || lead.codePoint < 0xc2 || lead.codePoint >= 0xf0) return null
  const more = lead.codePoint < 0xe0 ? 1 : 2
  let codePoint = lead.codePoint & (more === 1 ? 31 : 15)
  let end = index + lead.length
  for (let count = 0; count < more; count++) {
    const next = read(text, end)
    if (next === null || next.codePoint < 0x80 || next.codePoint >= 0xc0) {
      // `â€` whose last byte was lost on the way is a closing quote.
      return codePoint === 0x80 && count === 1 && more === 2
        ? { codePoint: 0x201d, length: end - index }
        : null
    }
    codePoint = (codePoint << 6) | (next.codePoint & 63)
    end += next.length
  }
  return { codePoint, length: end - index }
}

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

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  ensp: ' ',
  emsp: ' ',
  thinsp: ' ',
  ndash: '–',
  mdash: '—',
  hellip: '…',
  lsquo: '‘',
  rsquo: '’',
  sbquo: '‚',
  ldquo: '“',
  rdquo: '”',
  bdquo: '„',
  laquo: '«',
  raquo: '»',
  shy: '',
  zwnj: '',
  zwj: '',
  euro: '€',
  pound: '£',
  yen: '¥',
  cent: '¢',
  copy: '©',
  reg: '®',
  trade: '™',
  deg: '°',
  bull: '•',
  middot: '·',
  sect: '§',
  agrave: 'à',
  aacute: 'á',
  acirc: 'â',
  atilde: 'ã',
  auml: 'ä',
  aring: 'å',
  aelig: 'æ',
  ccedil: 'ç',
  egrave: 'è',
  eacute: 'é',
  ecirc: 'ê',
  euml: 'ë',
  igrave: 'ì',
  iacute: 'í',
  icirc: 'î',
  iuml: 'ï',
  ntilde: 'ñ',
  ograve: 'ò',
  oacute: 'ó',
  ocirc: 'ô',
  otilde: 'õ',
  ouml: 'ö',
  oslash: 'ø',
  ugrave: 'ù',
  uacute: 'ú',
  ucirc: 'û',
  uuml: 'ü',
  szlig: 'ß',
}
const ENTITY = /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|([a-z]{2,8}));/iy
const PILED = /(?:amp;)*(nbsp|quot|apos|lt|gt|amp|rsquo|lsquo|rdquo|ldquo|#39|#8217);/iy

/** The entity that begins at `index` (where a `&` stands), or null if none does. */
export function decodeEntity(text: string, index: number): Decoded | null {
  ENTITY.lastIndex = index
  const match = ENTITY.exec(text)
  if (!match) return null
  const [whole, hexadecimal, decimal, name] = match
  if (name === undefined) {
    const code = hexadecimal ? Number.parseInt(hexadecimal, 16) : Number(decimal)
    const valid = code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code < 0xe000)
    return { codePoint: valid ? code : 32, length: whole.length }
  }
  const character = ENTITIES[name] ?? ENTITIES[name.toLowerCase()]
  if (character === undefined) return null
  if (character === '&') {
    PILED.lastIndex = index + whole.length
    const piled = PILED.exec(text)
    if (piled) {
      const inner = piled[1]?.startsWith('#')
        ? '’'
        : (ENTITIES[piled[1]?.toLowerCase() ?? ''] ?? ' ')
      return { codePoint: inner.codePointAt(0) as number, length: whole.length + piled[0].length }
    }
  }
  return { codePoint: character.codePointAt(0) ?? -1, length: whole.length }
}

/** Windows-1252 gives these bytes characters of their own, above U+00FF. */
const WINDOWS_1252: ReadonlyMap<number, number> = new Map([
  [0x20ac, 0x80],
  [0x201a, 0x82],
  [0x0192, 0x83],
  [0x201e, 0x84],
  [0x2026, 0x85],
  [0x2020, 0x86],
  [0x2021, 0x87],
  [0x02c6, 0x88],
  [0x2030, 0x89],
  [0x0160, 0x8a],
  [0x2039, 0x8b],
  [0x0152, 0x8c],
  [0x017d, 0x8e],
  [0x2018, 0x91],
  [0x2019, 0x92],
  [0x201c, 0x93],
  [0x201d, 0x94],
  [0x2022, 0x95],
  [0x2013, 0x96],
  [0x2014, 0x97],
  [0x02dc, 0x98],
  [0x2122, 0x99],
  [0x0161, 0x9a],
  [0x203a, 0x9b],
  [0x0153, 0x9c],
  [0x017e, 0x9e],
  [0x0178, 0x9f],
])

const byteOf = (code: number): number => (code < 256 ? code : (WINDOWS_1252.get(code) ?? -1))

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

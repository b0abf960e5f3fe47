/**
 * The bytes of a page as text, in the encoding that browsers would take.
 *
 * Method: a byte order mark, then what the server said, then what the first kilobyte of the page says in a `meta`
 * element; then UTF-8 if the bytes are UTF-8, and windows-1252 if they are not. `TextDecoder` knows the labels.
 * Cost: linear in the bytes.
 * Source: encoding sniffing in the HTML standard, 13.2.3.
 */
const MARKS: readonly (readonly [readonly number[], string])[] = [
  [[0xef, 0xbb, 0xbf], 'utf-8'],
  [[0xfe, 0xff], 'utf-16be'],
  [[0xff, 0xfe], 'utf-16le'],
]
/** How far the `meta` element may stand from the beginning. */
const PRESCAN = 4096
const META = /<meta\b[^>]{0,500}/gi
const CHARSET = /charset\s{0,9}=\s{0,9}["']?([\w:.-]{1,40})/i
const FALLBACK = 'windows-1252'

/**
 * What windows-1252 has at 80 to 9F. Some versions of Node decode it as ISO-8859-1, which has control characters there
 * that nobody writes.
 */
const HIGH = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'

type Decoder = InstanceType<typeof TextDecoder>

/** @param contentType the header of that name that the page was served with */
export function decodePage(bytes: Uint8Array, contentType: string | undefined): string {
  const marked = MARKS.find(([mark]) => mark.every((byte, at) => bytes[at] === byte))?.[1]
  if (marked !== undefined) return new TextDecoder(marked).decode(bytes)
  const served = decoderOf(labelIn(contentType ?? ''))
  if (served !== undefined) return decoded(served, bytes)
  const start = new TextDecoder(FALLBACK).decode(bytes.subarray(0, PRESCAN))
  const written = decoderOf(
    start
      .match(META)
      ?.map(labelIn)
      .find((label) => label !== undefined),
  )
  // What could be read as `meta` byte by byte is not UTF-16, whatever it says.
  if (written !== undefined && !written.encoding.startsWith('utf-16'))
    return decoded(written, bytes)
  return asUtf8(bytes) ?? decoded(new TextDecoder(FALLBACK), bytes)
}

const labelIn = (text: string): string | undefined => CHARSET.exec(text)?.[1]

function decoded(decoder: Decoder, bytes: Uint8Array): string {
  const text = decoder.decode(bytes)
  if (decoder.encoding !== FALLBACK) return text
  return text.replace(/[\u0080-\u009f]/g, (sign) => HIGH[sign.charCodeAt(0) - 0x80] as string)
}

function decoderOf(label: string | undefined): Decoder | undefined {
  if (label === undefined) return undefined
  try {
    return new TextDecoder(label)
  } catch {
    return undefined
  }
}

function asUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

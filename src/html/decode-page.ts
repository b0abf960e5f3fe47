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
const META = /<meta\b[^>]{0,300}?charset\s{0,9}=\s{0,9}["']?([\w:.-]{1,40})/i
const HEADER = /charset\s{0,9}=\s{0,9}["']?([\w:.-]{1,40})/i
const FALLBACK = 'windows-1252'

type Decoder = InstanceType<typeof TextDecoder>

/** @param contentType the header of that name that the page was served with */
export function decodePage(bytes: Uint8Array, contentType: string | undefined): string {
  const marked = MARKS.find(([mark]) => mark.every((byte, at) => bytes[at] === byte))?.[1]
  if (marked !== undefined) return new TextDecoder(marked).decode(bytes)
  const served = decoderOf(HEADER.exec(contentType ?? '')?.[1])
  if (served !== undefined) return served.decode(bytes)
  const start = new TextDecoder(FALLBACK).decode(bytes.subarray(0, PRESCAN))
  const written = decoderOf(META.exec(start)?.[1])
  // What could be read as `meta` byte by byte is not UTF-16, whatever it says.
  if (written !== undefined && !written.encoding.startsWith('utf-16')) return written.decode(bytes)
  return asUtf8(bytes) ?? new TextDecoder(FALLBACK).decode(bytes)
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

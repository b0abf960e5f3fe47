/**
 * Undoes what bytes are encoded in to be mailed: quoted-printable and base64. What is no such code is left as it is, or
 * out of base64; nothing throws. Cost: linear.
 * Source: RFC 2045, 6.7 and 6.8.
 */
const EQUALS = 0x3d
const LINE_FEED = 0x0a
const CARRIAGE_RETURN = 0x0d
/** So many letters are decoded at once: a multiple of four. */
const PIECE = 65_536

/** @param coding the field of that name, in small letters */
export function withoutTransferCoding(bytes: Uint8Array, coding: string | undefined): Uint8Array {
  if (coding === 'quoted-printable') return fromQuotedPrintable(bytes)
  return coding === 'base64' ? fromBase64(bytes) : bytes
}

function fromQuotedPrintable(bytes: Uint8Array): Uint8Array {
  const out = new Uint8Array(bytes.length)
  let size = 0
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at] as number
    const high = digit(bytes[at + 1])
    const low = digit(bytes[at + 2])
    if (byte !== EQUALS) out[size++] = byte
    else if (bytes[at + 1] === LINE_FEED) at += 1
    else if (bytes[at + 1] === CARRIAGE_RETURN && bytes[at + 2] === LINE_FEED) at += 2
    else if (high >= 0 && low >= 0) {
      out[size++] = high * 16 + low
      at += 2
    } else out[size++] = byte
  }
  return out.subarray(0, size)
}

/** What a digit is worth, -1 for what is none. */
function digit(byte = 0): number {
  if (byte >= 0x30 && byte <= 0x39) return byte - 0x30
  const letter = byte | 0x20
  return letter >= 0x61 && letter <= 0x66 ? letter - 0x57 : -1
}

function fromBase64(bytes: Uint8Array): Uint8Array {
  const letters = new TextDecoder('latin1').decode(bytes).replace(/[^A-Za-z0-9+/]+/g, '')
  // One letter alone is not a byte.
  const whole = letters.length % 4 === 1 ? letters.length - 1 : letters.length
  const out = new Uint8Array(Math.floor((whole * 3) / 4))
  let size = 0
  for (let from = 0; from < whole; from += PIECE) {
    const piece = atob(letters.slice(from, Math.min(whole, from + PIECE)))
    for (let at = 0; at < piece.length; at++) out[size++] = piece.charCodeAt(at)
  }
  return out
}

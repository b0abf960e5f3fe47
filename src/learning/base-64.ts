/** Base 64 (RFC 4648), which data that is not text stands in. Cost: some nanoseconds a digit. */

/** The digits, by value. */
export const BASE_64 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'
/** Fills up the last four digits. */
const PADDING = '='

export function bytesOfBase64(text: string): Uint8Array<ArrayBuffer> {
  const values = new Uint8Array(128)
  for (let value = 0; value < 64; value++) values[BASE_64.charCodeAt(value)] = value
  let end = text.length
  while (text[end - 1] === PADDING) end--
  const bytes = new Uint8Array(Math.floor((end * 3) / 4))
  let held = 0
  let bits = 0
  let count = 0
  for (let index = 0; index < end; index++) {
    held = ((held << 6) | (values[text.charCodeAt(index)] as number)) & 0xffff
    bits += 6
    if (bits < 8) continue
    bits -= 8
    bytes[count++] = (held >> bits) & 255
  }
  return bytes
}

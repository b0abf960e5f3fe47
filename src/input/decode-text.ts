/**
 * Bytes to text: UTF-8 and nothing else, as a wrong guess would damage every name of an article.
 * A byte order mark in front is dropped. Cost: linear; the search for the bad byte runs only for
 * bytes that are not UTF-8.
 */
import { OnceoverError } from '../document/onceover-error.ts'

/**
 * @throws OnceoverError `INVALID_ENCODING` with the place of the first byte that is not UTF-8
 */
export function decodeText(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch (error) {
    throw new OnceoverError('INVALID_ENCODING', describe(bytes), { cause: error })
  }
}

function describe(bytes: Uint8Array): string {
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) {
    return 'the text is UTF-16, not UTF-8: convert it with `iconv -f utf-16 -t utf-8`'
  }
  const offset = validLength(bytes)
  const byte = (bytes[offset] ?? 0).toString(16).padStart(2, '0')
  const place = `byte ${offset + 1} (0x${byte}) is not UTF-8`
  return bytes.includes(0)
    ? `${place}, and there are NUL bytes: it looks like no text, but a picture, a PDF or an archive`
    : `${place}: convert the text with \`iconv -f latin1 -t utf-8\`, or from what else it is in`
}

/** How many bytes in front are UTF-8: halving, as a text that decodes to its end is valid so far. */
function validLength(bytes: Uint8Array): number {
  let low = 0
  let high = bytes.length
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (isValidStart(bytes.subarray(0, middle))) low = middle
    else high = middle - 1
  }
  while (low > 0 && !isValid(bytes.subarray(0, low))) low--
  return low
}

/** Is it UTF-8 that may go on: valid but for a character cut off at its end? */
function isValidStart(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true })
    return true
  } catch {
    return false
  }
}

function isValid(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return true
  } catch {
    return false
  }
}

/**
 * Text that a terminal shows and never obeys: a scraped page must not move the cursor, colour the
 * screen or turn the reading direction. Cost: linear.
 */

/** C0 but tab and line feed, DEL, C1, line separators, and the marks that turn the direction. */
const UNSAFE =
  /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u2028\u2029\u200E\u200F\u202A-\u202E\u2066-\u2069]/g

/** Control characters become pictures (`␛`), other unsafe ones `\u{202E}`, `\r\n` a line feed. */
export function printable(text: string): string {
  return text.replace(/\r\n/g, '\n').replace(UNSAFE, picture)
}

function picture(character: string): string {
  const code = character.charCodeAt(0)
  if (code < 0x20) return String.fromCharCode(0x2400 + code)
  if (code === 0x7f) return '␡'
  return `\\u{${code.toString(16).toUpperCase()}}`
}

/** One line of it: white space of any kind becomes one space. */
export function oneLine(text: string): string {
  return printable(text.replace(/\s+/g, ' ').trim())
}

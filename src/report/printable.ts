/**
 * Text that a terminal shows and never obeys: a scraped page must not move the cursor, colour the
 * screen, turn the reading direction, or look like what it is not. All that reaches a terminal goes
 * through here. Cost: linear.
 *
 * What is shown instead of sent: control characters (C0 but tab and line feed, DEL, C1), line and
 * paragraph separators, the marks, overrides and isolates of the reading direction, invisible fillers,
 * spaces and operators, annotations, tag characters, supplementary variation selectors, and halves of
 * characters. The joiners of Persian and Indic words and of emoji stay behind letters of such
 * scripts. Source: Unicode Technical Report 36 (security considerations), and its annex 9.
 */
import { STYLE } from './paint.ts'

const UNSAFE_CHARACTERS = [
  '[\\u0000-\\u0008\\u000B-\\u001F\\u007F-\\u009F\\u00AD\\u034F\\u061C\\u115F\\u1160\\u17B4\\u17B5',
  '\\u180B-\\u180F\\u200B\\u200E\\u200F\\u2028-\\u202E\\u2060-\\u206F\\u3164\\uFEFF\\uFFA0\\uFFF0-\\uFFFB',
  '\\u{1BCA0}-\\u{1BCA3}\\u{1D173}-\\u{1D17A}\\u{E0000}-\\u{E0FFF}\\p{Surrogate}]',
].join('')
const JOINERS = '(?<![\\u0600-\\u{10FFFF}])[\\u200C\\u200D]'
const UNSAFE = new RegExp(`${UNSAFE_CHARACTERS}|${JOINERS}`, 'gu')
const STYLE_OR_UNSAFE = new RegExp(`${STYLE}|${UNSAFE_CHARACTERS}|${JOINERS}`, 'gu')
const UNSAFE_IN_JSON = new RegExp(UNSAFE_CHARACTERS, 'gu')
const UNSAFE_UNIT = new RegExp(UNSAFE_CHARACTERS, 'u')
/** Of each UTF-16 unit: 1 if it is safe whatever stands beside it, 0 if it is not, or nobody asked before. */
const SAFE_UNITS = new Uint8Array(0x10000)
/** So many characters are told of a name, a path or a message; some are made to fill screens. */
const LONGEST_TOLD = 1000

/** Control characters become pictures (`␛`), other unsafe ones `\u{202E}`, `\r\n` a line feed. */
export function printable(text: string): string {
  return text.replace(/\r\n/g, '\n').replace(UNSAFE, picture)
}

/** The same for what was painted: the styles of reports stay. */
export function printableReport(painted: string): string {
  return painted.replace(STYLE_OR_UNSAFE, (found) => (found.length > 2 ? found : picture(found)))
}

/** JSON that says the same with escapes: it may be looked at, too. */
export function printableJson(json: string): string {
  return isSafe(json) ? json : json.replace(UNSAFE_IN_JSON, escapeUnits)
}

/** Has it none of what is shown instead of sent? A look at each unit takes a fifth of what the pattern takes. */
function isSafe(text: string): boolean {
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    if (SAFE_UNITS[unit] === 1) continue
    if (UNSAFE_UNIT.test(String.fromCharCode(unit))) return false
    SAFE_UNITS[unit] = 1
  }
  return true
}

/** One line of it: white space of any kind becomes one space. */
export function oneLine(text: string): string {
  return printable(text.replace(/\s+/g, ' ').trim())
}

/** A name, a path or a message within a line that is told. */
export function told(text: string): string {
  return text.length > LONGEST_TOLD ? `${oneLine(text.slice(0, LONGEST_TOLD))}…` : oneLine(text)
}

function picture(character: string): string {
  const code = character.codePointAt(0) as number
  if (code < 0x20) return String.fromCharCode(0x2400 + code)
  if (code === 0x7f) return '␡'
  return `\\u{${code.toString(16).toUpperCase()}}`
}

function escapeUnits(character: string): string {
  let escaped = ''
  for (let at = 0; at < character.length; at++) {
    escaped += `\\u${character.charCodeAt(at).toString(16).padStart(4, '0')}`
  }
  return escaped
}

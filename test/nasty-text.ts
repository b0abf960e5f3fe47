/** Texts that mean harm to whoever looks at them. */
import fc from 'fast-check'

/** What no terminal is to be sent: all that moves, turns or hides. Tabs and line feeds are fine. */
export const UNSAFE_AT_A_TERMINAL: RegExp =
  /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u00AD\u061C\u200B\u200E\u200F\u2028-\u202E\u2060-\u206F\uFEFF\uFFF9-\uFFFB\u{E0000}-\u{E007F}\p{Surrogate}]/u

const PIECES = [
  '\u001B[2J',
  '\u001B]52;c;aGk=\u0007',
  '\u009B31m',
  '\u0090q\u009C',
  '\r',
  '\n',
  '\b\b',
  '\0',
  '\u007F',
  '\u0085',
  '\u2028',
  '\u202E',
  '\u2066',
  '\u200F',
  '\u061C',
  '\u200B',
  '\u2060',
  '\uFEFF',
  '\uFFF9',
  '\u{E0041}',
  '\u{E007F}',
  '\uD800',
  '\uDFFF',
  'a\u200D',
  '"',
  '\\',
  '`',
  'news ',
  '東京',
  '😀',
]

/** A text of such pieces, and of what else there may be. */
export const NASTY: fc.Arbitrary<string> = fc
  .array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ unit: 'binary', maxLength: 3 })), {
    maxLength: 12,
  })
  .map((pieces) => pieces.join(''))

/**
 * The same article in another layout: what scrapers, mail programs and extractors make of one whose
 * paragraphs are set apart by blank lines.
 *
 * Method: one pass over the text, which notes where every code unit went, so that spans of the
 * original can be found again. Cost: linear.
 */
import type { Span } from '../document/span.ts'

interface LayoutRule {
  /** What stands between two paragraphs. */
  readonly gap: string
  /** What stands in place of a line end inside a paragraph. */
  readonly lineEnd: string
  /** Lines are broken before they get longer than this, in characters; 0: never. */
  readonly width: number
  /** Every so many-th space is one that does not break; 0: none. */
  readonly unbroken: number
}

const PLAIN: LayoutRule = { gap: '\n\n', lineEnd: '\n', width: 0, unbroken: 0 }
const WRAP_WIDTH = 72

/**
 * How the paragraphs of a text are set: `blank-lines` between them, or one line end (`newlines`); `crlf`;
 * `no-break-spaces` on the line between them and among the words; `wrapped` at 72 characters, with blank lines, or
 * with an indent alone (`indented`); all on `one-line`; `glued`, with nothing at all between them.
 */
export type Layout =
  | 'blank-lines'
  | 'newlines'
  | 'crlf'
  | 'no-break-spaces'
  | 'wrapped'
  | 'indented'
  | 'one-line'
  | 'glued'

/** `blank-lines` leaves a text as it is. */
const RULES: Readonly<Record<Layout, LayoutRule>> = {
  'blank-lines': PLAIN,
  newlines: { ...PLAIN, gap: '\n' },
  crlf: { ...PLAIN, gap: '\r\n\r\n', lineEnd: '\r\n' },
  'no-break-spaces': { ...PLAIN, gap: '\n\u00a0\n', unbroken: 5 },
  wrapped: { ...PLAIN, width: WRAP_WIDTH },
  indented: { ...PLAIN, gap: '\n    ', width: WRAP_WIDTH },
  'one-line': { ...PLAIN, gap: ' ', lineEnd: ' ' },
  glued: { ...PLAIN, gap: '', lineEnd: ' ' },
}

/** Every layout. */
export const LAYOUTS: readonly Layout[] = Object.freeze(Object.keys(RULES) as Layout[])

export interface LaidOut {
  readonly text: string
  /** Where a span of the original stands in the text. */
  readonly placeOf: (span: Span) => Span
}

const BLANK_LINES = /\n\s*\n/y

/** Writes a text whose paragraphs are set apart by blank lines in another layout. */
export function layOut(text: string, layout: Layout): LaidOut {
  const { gap, lineEnd, width, unbroken } = RULES[layout]
  const places = new Int32Array(text.length + 1)
  let out = ''
  let lineStart = 0
  let spaces = 0
  const breakLine = (by: string): void => {
    if (by.includes('\n')) lineStart = out.length + by.lastIndexOf('\n') + 1
    out += by
  }
  for (let index = 0; index < text.length; ) {
    BLANK_LINES.lastIndex = index
    const blank = BLANK_LINES.exec(text)
    const taken = blank?.[0].length ?? 1
    places.fill(out.length, index, index + taken)
    const unit = text.charAt(index)
    if (blank) breakLine(gap)
    else if (unit === '\n') breakLine(lineEnd)
    else if (unit !== ' ') out += unit
    else if (width > 0 && out.length - lineStart + wordLength(text, index + 1) >= width) {
      breakLine('\n')
    } else out += unbroken > 0 && ++spaces % unbroken === 0 ? '\u00a0' : ' '
    index += taken
  }
  places[text.length] = out.length
  return {
    text: out,
    placeOf: ({ start, end }) => ({
      start: places[start] as number,
      end: end > start ? (places[end - 1] as number) + 1 : (places[start] as number),
    }),
  }
}

function wordLength(text: string, from: number): number {
  let end = from
  while (end < text.length && text[end] !== ' ' && text[end] !== '\n') end++
  return end - from
}

/**
 * The same article in another layout: what scrapers, mail programs and extractors make of one whose
 * paragraphs are set apart by blank lines.
 *
 * Method: one pass over the text, which notes where every code unit went, so that spans of the
 * original can be found again. Cost: linear.
 */
import type { Span } from '../../src/document/span.ts'

export interface LayoutRule {
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

/** `blank line` leaves a text as it is. */
export type Layout =
  | 'blank line'
  | 'single newline'
  | 'crlf'
  | 'nbsp'
  | 'wrapped'
  | 'wrapped, indented'
  | 'one line'
  | 'glued'

/** The layouts by name. */
export const LAYOUTS: Readonly<Record<Layout, LayoutRule>> = {
  'blank line': PLAIN,
  'single newline': { ...PLAIN, gap: '\n' },
  crlf: { ...PLAIN, gap: '\r\n\r\n', lineEnd: '\r\n' },
  nbsp: { ...PLAIN, gap: '\n\u00a0\n', unbroken: 5 },
  wrapped: { ...PLAIN, width: WRAP_WIDTH },
  'wrapped, indented': { ...PLAIN, gap: '\n    ', width: WRAP_WIDTH },
  'one line': { ...PLAIN, gap: ' ', lineEnd: ' ' },
  glued: { ...PLAIN, gap: '', lineEnd: ' ' },
}

export interface LaidOut {
  readonly text: string
  /** Where a span of the original stands in the text. */
  readonly placeOf: (span: Span) => Span
}

const BLANK_LINES = /\n\s*\n/y

/** Writes a text whose paragraphs are set apart by blank lines in another layout. */
export function layOut(text: string, layout: Layout): LaidOut {
  const { gap, lineEnd, width, unbroken } = LAYOUTS[layout]
  const places = new Int32Array(text.length + 1)
  let out = ''
  let lineStart = 0
  let spaces = 0
  const breakLine = (by: string): void => {
    out += by
    lineStart = Math.max(out.lastIndexOf('\n') + 1, 0)
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

/**
 * What every part of a report needs: the article, its words and paragraphs, how wide a line is and
 * how things are painted; and the small phrases that the parts share.
 */

import type { DigestParagraph } from '../digest.ts'
import { checkOption } from '../document/options.ts'
import { lastStartingBy } from '../document/overlapping.ts'
import type { Span } from '../document/span.ts'
import { readWords } from '../document/word-reader.ts'
import { countWords, firstWordFrom, type Words } from '../document/words.ts'
import { createPaint, type Paint } from './paint.ts'
import { oneLine } from './printable.ts'
import { truncate, wrap } from './wrap.ts'

/** How a report looks. */
export interface ReportOptions {
  /** Escape sequences for colour and weight. Default false. */
  readonly color?: boolean | undefined
  /** Columns of a line, 40 to 100: what is outside counts as the nearer end. Default 80. */
  readonly width?: number | undefined
}

export interface Page {
  readonly text: string
  readonly words: Words
  readonly paragraphs: readonly DigestParagraph[]
  readonly width: number
  readonly paint: Paint
}

const DEFAULT_WIDTH = 80
const NARROWEST = 40
/** Longer lines tire the eye. */
const WIDEST = 100
/** Before every line of a section. */
export const INDENT = '  '

export function createPage(
  text: string,
  paragraphs: readonly DigestParagraph[],
  options: ReportOptions,
): Page {
  const { width = DEFAULT_WIDTH, color = false } = options
  checkOption(
    'width',
    width,
    'a number of columns',
    typeof width === 'number' && !Number.isNaN(width),
  )
  checkOption('color', color, 'true or false', typeof color === 'boolean')
  return {
    text,
    words: readWords(text),
    paragraphs,
    width: Math.min(WIDEST, Math.max(NARROWEST, width)),
    paint: createPaint(color),
  }
}

/** A heading with what there is to say about the section, and its lines, indented. */
export function section(
  page: Page,
  name: string,
  detail: string,
  lines: readonly string[],
): string {
  const shown = truncate(detail, page.width - name.length - 2)
  const heading = `${page.paint.heading(name)}  ${page.paint.faint(shown)}`.trimEnd()
  return [heading, ...lines.map((line) => (line === '' ? '' : INDENT + line))].join('\n')
}

/** Prose of the article within a section. */
export function prose(page: Page, text: string): string[] {
  return wrap(oneLine(text), page.width - INDENT.length)
}

export function wordsIn(page: Page, { start, end }: Span): number {
  const { words } = page
  return countWords(words, firstWordFrom(words, start), firstWordFrom(words, end))
}

/** The beginning of a passage, in quotation marks, at most `width` columns. */
export function excerpt(page: Page, { start, end }: Span, width: number): string {
  // No line shows more, however long the passage is.
  const beginning = oneLine(page.text.slice(start, Math.min(end, start + 4 * WIDEST)))
  return `“${truncate(beginning, Math.max(8, width - 2))}”`
}

/** Where a passage stands, for a person: `the headline`, `paragraph 3`. */
export function placeOf(page: Page, { start }: Span): string {
  const { paragraphs } = page
  const index = Math.max(0, lastStartingBy(paragraphs, start))
  if (paragraphs[index]?.kind === 'title') return 'the headline'
  return `paragraph ${index + 1}`
}

/**
 * Paragraphs out of every layout that scraped text comes in: blank lines, single line ends, CRLF,
 * lines wrapped at a width with or without an indent, or all on one line.
 *
 * Method: a line end is a paragraph border unless the text is hard-wrapped (`lines.ts`) and the
 * line is full; in hard-wrapped text an indent opens a paragraph if most lines have none; columns
 * stay as they are. Cost: linear.
 */

import { maybeGlued, unglued } from './glued-paragraphs.ts'
import {
  areRows,
  endsWithStop,
  indentMarksParagraphs,
  isBlank,
  isFull,
  isTorn,
  LEAST_INDENT,
  type Line,
  Lines,
  widestOf,
  wrapWidth,
} from './lines.ts'
import type { Marks } from './marks.ts'
import { FULL_STOP, spacedApart } from './spaced-paragraphs.ts'
import type { Span } from './span.ts'
import { SpanList } from './span-list.ts'
import type { Steps } from './steps.ts'

/** A gap of three spaces or a tab, between words and behind them: with two the line is a row of a table. */
const GAP = /\S(?: {3,}|\t+)\S/
const NEXT_GAP = /(?: {3}|\t)\S/
/** Slack at a single line end: looser than in `lines.ts`, as the text is known to be wrapped. */
const SLACK = 10
/** A line of so many characters may be broken to fit a width. */
const LONG = 50
const FIGURE = /\d/
/** After so many lines there is a pause. */
const LINES = 1024

/** The paragraphs of a text, in order, without the white space around them. */
export function* paragraphSpans(text: string, { lineEnds, stops }: Marks): Steps<SpanList> {
  const joined = yield* joinedLines(text, new Lines(text, lineEnds))
  const isUnspaced = stops.some((at) => text.charCodeAt(at) === FULL_STOP)
  const paragraphs = new SpanList()
  for (let index = 0; index < joined.length; index++) {
    if (index % LINES === LINES - 1) yield
    const span = { start: joined.startOf(index), end: joined.endOf(index) }
    // Most are whole: they need no generator each.
    if (!isUnspaced && !maybeGlued(text, span, stops)) paragraphs.push(span.start, span.end)
    else yield* addParts(text, span, stops, isUnspaced, paragraphs)
  }
  return paragraphs
}

/** The lines, those that were broken to fit a width put together again. */
function* joinedLines(text: string, lines: Lines): Steps<SpanList> {
  const widest = widestOf(lines)
  const width = widest === 0 ? 0 : yield* wrapWidth(text, lines, widest)
  const indented = width > 0 && indentMarksParagraphs(lines)
  const joined = new SpanList()
  let previous: Line | undefined
  let opening: Line | undefined
  for (let index = 0; index < lines.count; index++) {
    if (index % LINES === LINES - 1) yield
    const line = lines.at(index)
    if (line === undefined) continue
    if (isBlank(line)) {
      previous = undefined
      continue
    }
    const goesOn =
      previous !== undefined &&
      (continues(text, previous, line, width, indented) || hangs(text, opening, previous, line))
    if (goesOn) joined.stretch(line.end)
    else {
      joined.push(line.start, line.end)
      opening = line
    }
    previous = line
  }
  return joined
}

/** Adds the paragraphs that one is made of which may be glued, or set apart by spaces. */
function* addParts(
  text: string,
  paragraph: Span,
  stops: readonly number[],
  isUnspaced: boolean,
  paragraphs: SpanList,
): Steps<void> {
  const apart = maybeGlued(text, paragraph, stops) ? yield* unglued(text, paragraph) : [paragraph]
  for (const part of apart) {
    const pieces = isUnspaced ? yield* spacedApart(text, part) : [part]
    for (const { start, end } of pieces) paragraphs.push(start, end)
  }
}

function continues(
  text: string,
  line: Line,
  next: Line,
  width: number,
  indented: boolean,
): boolean {
  if (width === 0 || (next.indent >= LEAST_INDENT && (indented || next.indent > line.indent)))
    return false
  if (isTabular(text, line) || isTabular(text, next) || areRows(text, line, next)) return false
  // ` Reuter` at the end, where lines that go on have no blank in front.
  if (indented && next.indent > 0 && endsWithStop(text, line)) return false
  if (isFull(text, line, next, width, SLACK) || isTorn(text, line, next)) return true
  return indented && next.indent < LEAST_INDENT && runsOn(text, line, width)
}

/**
 * Whatever the width: behind a first line that is indented, a line without indent that goes on in small
 * letters or, of a long line, with a figure.
 */
function hangs(text: string, opening: Line | undefined, line: Line, next: Line): boolean {
  if (opening === undefined || opening.indent < LEAST_INDENT || next.indent > 0) return false
  if (isTabular(text, line) || isTabular(text, next)) return false
  if (isTorn(text, line, next)) return true
  return line.width >= LONG && !endsWithStop(text, line) && FIGURE.test(text.charAt(next.start))
}

/**
 * Where indents mark paragraphs, a line without one goes on, however short the line before is: a
 * first line that lost its dateline. Not behind a final stop, and not behind a short label.
 */
const runsOn = (text: string, line: Line, width: number): boolean =>
  line.width * 2 >= width && !endsWithStop(text, line)

function isTabular(text: string, { start, end }: Line): boolean {
  const line = text.slice(start, end)
  const gap = GAP.exec(line)
  return gap !== null && NEXT_GAP.test(line.slice(gap.index + gap[0].length))
}

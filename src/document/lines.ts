/**
 * The lines of a text, and whether they were broken to fit a width.
 *
 * Method: a text is hard-wrapped if nearly no line is long and most line ends come where the next
 * word would not have fitted any more, or in the middle of a sentence that goes on in small letters.
 * Rows of figures are no such lines. Cost: linear, plus one sort of the line lengths.
 */

import { classOf, isSpace, UNSPACED } from './character.ts'
import type { Span } from './span.ts'
import type { Steps } from './steps.ts'

/** A line without the white space around it; blank lines have `start === end`, and stand nowhere. */
export interface Line extends Span {
  /** White space before the first character. */
  readonly indent: number
  /** Length with the white space around it. */
  readonly width: number
}

const CARRIAGE_RETURN = 13
const LINE_FEED = 10
const FINAL_STOP = /[.!?:…。！？]["”’'»)\]]?$/
const SMALL = /\p{Ll}/u
/** `Net profit 2,665,000 vs loss 202,000`: two figures that are held against each other, and no sentence. */
const ROW = /^\p{Lu}(?:[^.;:!?]|\.\d)*$/u
const AGAINST = ' vs '
const LONGEST_ROW = 60
/** Hard wraps stand at 40 to 100 characters. */
const NARROWEST = 40
const WIDEST = 100
/** So many of the lines may be no wider: the others are headlines, or were never wrapped. */
const WIDEST_SHARE = 0.98
/** Slack between the widest line and the width that the text was wrapped to. */
const SLACK = 8
/** The same where a line can be broken at any character: only punctuation hangs over. */
const UNSPACED_SLACK = 3
/** Fewer lines show no width. */
const LEAST_LINES = 4
/** Spaces that make an indent. */
export const LEAST_INDENT = 2
/** Indented lines mark paragraphs if fewer of the lines than this have an indent. */
const INDENT_SHARE = 0.6
/** So many of the line ends must come where the next word would not have fitted. */
const FULL_SHARE = 0.55
/** After so many lines there is a pause. */
const LINES = 1024

/**
 * The lines of a text, split at every kind of line end. Each is made when it is looked at: all together would
 * take many times the room of a text of short ones.
 */
export class Lines {
  private readonly text: string
  private readonly lineEnds: readonly number[]

  constructor(text: string, lineEnds: readonly number[]) {
    this.text = text
    this.lineEnds = lineEnds
  }

  /** How many there are, the two halves of a line end between them. */
  get count(): number {
    return this.lineEnds.length + 1
  }

  /** A line by its number; none where a line end has its second half. */
  at(index: number): Line | undefined {
    const from = this.startOf(index)
    const to = this.endOf(index)
    return this.isSecondHalf(from, to) ? undefined : trim(this.text, from, to)
  }

  /** Its length with the white space around it; 0 if there is nothing else. */
  widthOf(index: number): number {
    const to = this.endOf(index)
    const from = this.startOf(index)
    return firstInk(this.text, from, to) < to ? to - from : 0
  }

  private startOf(index: number): number {
    return index === 0 ? 0 : (this.lineEnds[index - 1] as number) + 1
  }

  private endOf(index: number): number {
    return index < this.lineEnds.length ? (this.lineEnds[index] as number) : this.text.length
  }

  private isSecondHalf(from: number, to: number): boolean {
    const { text } = this
    return (
      to === from &&
      to > 0 &&
      text.charCodeAt(to) === LINE_FEED &&
      text.charCodeAt(to - 1) === CARRIAGE_RETURN
    )
  }
}

/** Blank lines are all one: in a text of line ends they would take more room than the text. */
const BLANK: Line = { start: 0, end: 0, indent: 0, width: 0 }

function trim(text: string, from: number, to: number): Line {
  const start = firstInk(text, from, to)
  let end = to
  if (start === end) return BLANK
  while (end > start && isSpace(text.charCodeAt(end - 1))) end--
  return { start, end, indent: start - from, width: to - from }
}

/** The first place that has more than white space; the end, if none has. */
function firstInk(text: string, from: number, to: number): number {
  let at = from
  while (at < to && isSpace(text.charCodeAt(at))) at++
  return at
}

export const isBlank = (line: Line): boolean => line.start === line.end

/** The width that nearly no line is wider than; 0 if that is no width that texts are wrapped to, or of few lines. */
export function widestOf(lines: Lines): number {
  let count = 0
  const widths = new Uint32Array(WIDEST + 1)
  for (let index = 0; index < lines.count; index++) {
    const width = lines.widthOf(index)
    if (width === 0) continue
    count++
    if (width <= WIDEST) (widths[width] as number)++
  }
  if (count < LEAST_LINES) return 0
  let left = Math.min(count - 1, Math.floor(count * WIDEST_SHARE))
  for (let width = 0; width <= WIDEST; width++) {
    left -= widths[width] as number
    if (left < 0) return width < NARROWEST ? 0 : width
  }
  return 0
}

/**
 * The width that a text was wrapped to, in characters: then most lines end where the next word would not have fitted;
 * 0 if its line ends mean something.
 *
 * @param widest see `widestOf`
 */
export function* wrapWidth(text: string, lines: Lines, widest: number): Steps<number> {
  const indented = indentMarksParagraphs(lines)
  let ends = 0
  let full = 0
  let line = BLANK
  for (let index = 0; index < lines.count; index++) {
    if (index % LINES === LINES - 1) yield
    const next = lines.at(index)
    if (next === undefined) continue
    const previous = line
    line = next
    if (isBlank(previous) || isBlank(next) || (indented && next.indent >= LEAST_INDENT)) continue
    ends++
    if (areRows(text, previous, next)) continue
    if (isFull(text, previous, next, widest, SLACK) || isTorn(text, previous, next)) full++
  }
  return ends >= 2 && full >= ends * FULL_SHARE ? widest : 0
}

/** Do indents open paragraphs here? Not where most lines have one. */
export function indentMarksParagraphs(lines: Lines): boolean {
  let full = 0
  let indented = 0
  for (let index = 0; index < lines.count; index++) {
    const line = lines.at(index)
    if (line === undefined || isBlank(line)) continue
    full++
    if (line.indent >= LEAST_INDENT) indented++
  }
  return indented > 0 && indented < full * INDENT_SHARE
}

/** Does the next line begin in small letters, and this one without a final stop? */
export function isTorn(text: string, line: Line, next: Line): boolean {
  return SMALL.test(text.charAt(next.start)) && !endsWithStop(text, line)
}

/** Is one of two lines the row of a table of figures, and the next one no rest of it? */
export function areRows(text: string, line: Line, next: Line): boolean {
  if (SMALL.test(text.charAt(next.start))) return false
  return isRow(text, line) || isRow(text, next)
}

function isRow(text: string, { start, end }: Line): boolean {
  if (end - start > LONGEST_ROW) return false
  const line = text.slice(start, end)
  return line.includes(AGAINST) && ROW.test(line)
}

export function endsWithStop(text: string, line: Line): boolean {
  return FINAL_STOP.test(text.slice(Math.max(line.start, line.end - 2), line.end))
}

/**
 * Would the first word of the next line have gone past `width`, less some slack, on this one? In a
 * script without spaces that is its first character: such text can be broken anywhere.
 */
export function isFull(
  text: string,
  line: Line,
  next: Line,
  width: number,
  slack: number,
): boolean {
  let end = next.start
  while (end < next.end && !isSpace(text.charCodeAt(end))) {
    if (classOf(text.charCodeAt(end++)) === UNSPACED) {
      return line.width + (end - next.start) > width - UNSPACED_SLACK
    }
  }
  return line.width + 1 + (end - next.start) > width - slack
}

/**
 * Places of a cleaned text in the original, and the other way round: for what was found in one of the two and is
 * to be shown in the other. Method: the stretches that were kept stand in both in the same order; the one of a position
 * is found by binary search. Cost: linear once, then logarithmic.
 */
import { firstWhere } from '../document/binary-search.ts'
import { OnceoverError } from '../document/onceover-error.ts'
import type { Span } from '../document/span.ts'
import { type Kept, keptStretches, type Restorable } from './edits.ts'

/** The places of a cleaned text and of its original. */
export interface PositionMap {
  /**
   * Where a character of the cleaned text stands in the original; of white space that was written anew, where the white
   * space stands that it was written for. The end of the one text is the end of the other.
   *
   * @throws OnceoverError `INVALID_INPUT` if the text has no such position
   */
  readonly toOriginal: (position: number) => number
  /**
   * Where a character of the original stands in the cleaned text; null if it was left out.
   *
   * @throws OnceoverError `INVALID_INPUT` if the original has no such position
   */
  readonly toCleaned: (position: number) => number | null
  /** From the first character of a passage of the cleaned text to its last, white space aside: what went between is in it. */
  readonly spanInOriginal: (span: Span) => Span
  /** What stays of a passage of the original, from first to last; null if nothing does. */
  readonly spanInCleaned: (span: Span) => Span | null
}

/**
 * @param cleaned the result of `clean`, or a `Digest`, also after a way through JSON
 * @throws OnceoverError `INVALID_CLEANED` if text, removals and seams do not belong together
 * @example
 * const cleaned = clean(text)
 * const { toOriginal, spanInOriginal } = mapPositions(cleaned)
 * text[toOriginal(7)] === cleaned.text[7] // true, but for white space
 */
export function mapPositions(cleaned: Restorable): PositionMap {
  const stretches = keptStretches(cleaned)
  const solid = stretches.filter(({ start, end }) => end > start)
  const lengths = { cleaned: cleaned.text.length, original: (stretches.at(-1) as Kept).end }

  const toOriginal = (position: number): number => {
    check(position, lengths.cleaned, 'cleaned text')
    if (position === lengths.cleaned) return lengths.original
    const { start, end, cleanedStart } = lastWhere(
      stretches,
      (stretch) => stretch.cleanedStart <= position,
    )
    return Math.min(end, start + position - cleanedStart)
  }

  const toCleaned = (position: number): number | null => {
    check(position, lengths.original, 'original')
    if (position === lengths.original) return lengths.cleaned
    const { start, end, cleanedStart, original, cleaned } = lastWhere(
      stretches,
      (stretch) => stretch.start <= position,
    )
    if (position < end) return cleanedStart + position - start
    // White space of the original has a place where some of it was written anew.
    if (cleaned === '' || original === '') return null
    return cleanedStart + end - start + Math.min(position - end, cleaned.length - 1)
  }

  const spanInOriginal = (span: Span): Span => {
    const { start, end }: Span = Object(span)
    const from = toOriginal(start)
    check(end, lengths.cleaned, 'cleaned text')
    const first = solid[firstWhere(solid, (stretch) => cleanedEnd(stretch) > start)]
    if (first === undefined || first.cleanedStart >= end) return { start: from, end: from }
    const last = lastWhere(solid, (stretch) => stretch.cleanedStart < end)
    return {
      start: first.start + Math.max(0, start - first.cleanedStart),
      end: Math.min(last.end, last.start + end - last.cleanedStart),
    }
  }

  const spanInCleaned = (span: Span): Span | null => {
    const { start, end }: Span = Object(span)
    check(start, lengths.original, 'original')
    check(end, lengths.original, 'original')
    const first = solid[firstWhere(solid, (stretch) => stretch.end > start)]
    if (first === undefined || first.start >= end) return null
    const last = lastWhere(solid, (stretch) => stretch.start < end)
    return {
      start: first.cleanedStart + Math.max(0, start - first.start),
      end: last.cleanedStart + Math.min(end, last.end) - last.start,
    }
  }

  return { toOriginal, toCleaned, spanInOriginal, spanInCleaned }
}

const cleanedEnd = ({ start, end, cleanedStart }: Kept): number => cleanedStart + end - start

function check(position: number, length: number, where: string): void {
  if (Number.isInteger(position) && position >= 0 && position <= length) return
  throw new OnceoverError(
    'INVALID_INPUT',
    `the ${where} has no position ${position}: 0 to ${length}`,
  )
}

/** The last that meets what all before it meet. */
const lastWhere = (stretches: readonly Kept[], meets: (stretch: Kept) => boolean): Kept =>
  stretches[firstWhere(stretches, (stretch) => !meets(stretch)) - 1] as Kept

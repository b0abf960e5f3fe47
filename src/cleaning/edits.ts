/**
 * What was done to an article to clean it, as edits in order: each removal and each seam, with what was kept before
 * it. Checks on the way that text, removals and seams belong together. Cost: n log n in the edits.
 */
import { OnceoverError } from '../document/onceover-error.ts'
import type { Span } from '../document/span.ts'
import type { Cleaned } from './clean.ts'
import type { Removal } from './removals.ts'
import type { Seam } from './rewrite.ts'

/** What was cleaned, and what it takes to have it back. */
export type Restorable = Pick<Cleaned, 'text' | 'removals' | 'seams'>

/** A stretch that was kept, `start` to `end` of the original, and the edit behind it. */
export interface Kept extends Span {
  /** Where the stretch begins in the cleaned text. */
  readonly cleanedStart: number
  /** What stands behind it in the original, and in its place in the cleaned text. */
  readonly original: string
  readonly cleaned: string
}

interface Edit extends Span {
  readonly original: string
  readonly cleaned: string
}

/**
 * The stretches that were kept, in order; some are empty, and behind the last one nothing was changed.
 *
 * @throws OnceoverError `INVALID_CLEANED` if text, removals and seams do not belong together
 */
export function keptStretches(cleaned: Restorable): Kept[] {
  if (
    typeof cleaned?.text !== 'string' ||
    !Array.isArray(cleaned.removals) ||
    !Array.isArray(cleaned.seams)
  ) {
    throw new OnceoverError('INVALID_CLEANED', 'expected the text, removals and seams of `clean`')
  }
  const { text } = cleaned
  const stretches: Kept[] = []
  let written = 0
  let read = 0
  for (const edit of editsOf(cleaned)) {
    const behind = read + edit.start - written
    if (behind < read || behind > text.length || !text.startsWith(edit.cleaned, behind)) {
      throw new OnceoverError(
        'INVALID_CLEANED',
        `the edit at ${edit.start} does not fit the cleaned text`,
      )
    }
    const { original, cleaned: shown } = edit
    stretches.push({
      start: written,
      end: edit.start,
      cleanedStart: read,
      original,
      cleaned: shown,
    })
    read = behind + edit.cleaned.length
    written = edit.end
  }
  const end = written + text.length - read
  stretches.push({ start: written, end, cleanedStart: read, original: '', cleaned: '' })
  return stretches
}

function editsOf({ removals, seams }: Restorable): Edit[] {
  const edits: Edit[] = [
    ...seams.map((seam) => editOf(seam, seam?.cleaned)),
    ...removals.map((removal) => editOf(removal, '')),
  ]
  // A seam without length stands before the removal at its place.
  return edits.sort((a, b) => a.start - b.start || a.end - b.end)
}

function editOf(change: Removal | Seam, cleaned: string): Edit {
  const { start, end, text: original }: Partial<Removal> = change ?? {}
  const isWhole =
    Number.isInteger(start) && typeof original === 'string' && typeof cleaned === 'string'
  if (!isWhole || (end as number) - (start as number) !== original.length) {
    throw new OnceoverError('INVALID_CLEANED', 'a removal or seam has no place or no text')
  }
  return { start: start as number, end: end as number, original, cleaned }
}

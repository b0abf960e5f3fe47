/**
 * The way back from a cleaned text to the article as it was scraped.
 *
 * Method: removals and seams are edits at places of the original; going through both texts side by
 * side, each is undone. Cost: linear.
 */
import { OnceoverError } from '../document/onceover-error.ts'
import type { Cleaned } from './clean.ts'
import type { Removal } from './removals.ts'
import type { Seam } from './rewrite.ts'

interface Edit {
  readonly start: number
  readonly end: number
  /** What stands here in the original, and in the cleaned text. */
  readonly original: string
  readonly cleaned: string
}

/**
 * Gives the input of `clean` back, to the letter.
 *
 * @param cleaned the result of `clean`, or a `Digest`, also after a way through JSON
 * @throws OnceoverError `INVALID_CLEANED` if text, removals and seams do not belong together
 * @example
 * restore(clean(text)) === text // true
 */
export function restore(cleaned: Pick<Cleaned, 'text' | 'removals' | 'seams'>): string {
  if (
    typeof cleaned?.text !== 'string' ||
    !Array.isArray(cleaned.removals) ||
    !Array.isArray(cleaned.seams)
  ) {
    throw new OnceoverError('INVALID_CLEANED', 'expected the text, removals and seams of `clean`')
  }
  const { text } = cleaned
  const parts: string[] = []
  let written = 0
  let read = 0
  for (const edit of editsOf(cleaned)) {
    const kept = edit.start - written
    const behind = read + kept
    if (kept < 0 || behind > text.length || !text.startsWith(edit.cleaned, behind)) {
      throw new OnceoverError(
        'INVALID_CLEANED',
        `the edit at ${edit.start} does not fit the cleaned text`,
      )
    }
    parts.push(text.slice(read, behind), edit.original)
    read = behind + edit.cleaned.length
    written = edit.end
  }
  parts.push(text.slice(read))
  return parts.join('')
}

function editsOf({ removals, seams }: Pick<Cleaned, 'removals' | 'seams'>): Edit[] {
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

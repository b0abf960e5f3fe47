/**
 * The way back from a cleaned text to the article as it was scraped.
 *
 * Method: removals and seams are edits at places of the original; each is undone (`edits.ts`). Cost: linear.
 */
import { keptStretches, type Restorable } from './edits.ts'

/**
 * Gives the input of `clean` back, to the letter.
 *
 * @param cleaned the result of `clean`, or a `Digest`, also after a way through JSON
 * @throws OnceoverError `INVALID_CLEANED` if text, removals and seams do not belong together
 * @example
 * restore(clean(text)) === text // true
 */
export function restore(cleaned: Restorable): string {
  const parts = keptStretches(cleaned).flatMap(({ start, end, cleanedStart, original }) => [
    cleaned.text.slice(cleanedStart, cleanedStart + end - start),
    original,
  ])
  return parts.join('')
}

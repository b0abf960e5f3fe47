/**
 * Whether the copy that stays goes on as the passage does: then what stands behind the passage stands again,
 * too, and needs nothing here. Cost: constant.
 */
import type { Reading } from '../../document/parse.ts'
import type { HeldPassage } from '../matching/candidate.ts'

/** So many equal words tell that the next paragraph stands again. */
const SAID_BEHIND = 3

/** Does what begins with the paragraph at an index stand behind the copy that stays, too, by so many words? */
export function isSaidBehind(
  { paragraphs, words }: Pick<Reading, 'paragraphs' | 'words'>,
  { keptLast }: HeldPassage,
  index: number,
  size: number = SAID_BEHIND,
): boolean {
  const next = paragraphs[index]
  if (next === undefined) return false
  const { count, form } = words
  for (let by = 0; by < size && next.firstWord + by < count; by++) {
    const kept = keptLast + 1 + by
    if (kept >= count || form[kept] !== form[next.firstWord + by]) return false
  }
  return true
}

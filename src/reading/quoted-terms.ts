/**
 * Terms in quotation marks, `“honest”`, `'deeply flawed'`: a few words that are quoted for what they
 * are, so that another term in their place is another statement. Cost: a look at a few characters.
 */
import type { Reading } from '../document/parse.ts'

const OPENING = '"“„«‘\''
const CLOSING = '"”“»’\''
/** A quotation of more words is a sentence. */
const LONGEST = 4
const UNMATCHED = -1

/** Is the word the first of a quoted term of which no word is matched? */
export function opensTerm({ text, words }: Reading, mate: Int32Array, word: number): boolean {
  const before = text.charAt((words.start[word] as number) - 1)
  if (before === '' || !OPENING.includes(before)) return false
  const end = Math.min(words.count, word + LONGEST)
  for (let last = word; last < end && mate[last] === UNMATCHED; last++) {
    const behind = text.charAt(words.end[last] as number)
    if (behind !== '' && CLOSING.includes(behind)) return true
  }
  return false
}

/**
 * Which words the article writes in small letters somewhere: with a capital, such a word opens a
 * sentence or a headline; one that is never written small is a name. Cost: linear.
 */
import { CAPITAL, type Words } from '../document/words.ts'

/** Of each form: 1 if it occurs in small letters. */
export function formsInSmallLetters(words: Words): Uint8Array {
  const seen = new Uint8Array(words.forms.length)
  for (let word = 0; word < words.count; word++) {
    if (((words.flags[word] as number) & CAPITAL) === 0) seen[words.form[word] as number] = 1
  }
  return seen
}

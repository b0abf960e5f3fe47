/** Writes what `src/document/front-coded.ts` reads. */

/** A capital counts so many letters. */
const MOST_SHARED = 25

/** @param words sorted, without capitals */
export function frontCoded(words: readonly string[]): string {
  let before = ''
  let coded = ''
  for (const word of words) {
    let shared = 0
    while (shared < MOST_SHARED && shared < before.length && before[shared] === word[shared]) {
      shared++
    }
    coded += String.fromCharCode(65 + shared) + word.slice(shared)
    before = word
  }
  return coded
}

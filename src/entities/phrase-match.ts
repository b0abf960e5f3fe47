/** The longest entry of the lists that begins at a word. Cost: a few comparisons a capital word. */
import { GAP_AND, GAP_NONE, type NameWords } from './name-words.ts'

export interface Match {
  /** One past the last word. */
  readonly to: number
  readonly bits: number
}

/** The longest phrase, joined word or word of the lists at `from`; null if none has it. */
export function longestMatch(words: NameWords, from: number, limit: number): Match | null {
  const phrases = words.phrasesAt(from)
  if (phrases !== undefined) {
    for (const phrase of phrases) {
      const to = matchRest(words, from + 1, limit, phrase.rest)
      if (to > 0) return { to, bits: phrase.bits }
    }
  }
  // `YouTube` was read as two words, glued.
  if (from + 1 < limit && words.gaps[from] === GAP_NONE) {
    const bits = words.lexicon.words.get((words.keyAt(from) as string) + words.keyAt(from + 1))
    if (bits !== undefined) return { to: from + 2, bits }
  }
  const bits = words.bitsAt(from)
  return bits === 0 ? null : { to: from + 1, bits }
}

function matchRest(words: NameWords, from: number, limit: number, rest: readonly string[]): number {
  let word = from
  for (const expected of rest) {
    if (word < limit && words.keyAt(word) === 'and' && expected !== 'and') word++
    if (word >= limit || words.keyAt(word) !== expected) return 0
    if ((words.gaps[word - 1] as number) > GAP_AND) return 0
    word++
  }
  return word
}

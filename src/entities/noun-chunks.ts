/**
 * Runs of adjectives and nouns that end in a noun: what key phrases are made of. A possessive, a
 * weekday, a mark or a line end ends the run; a hyphen does not. Cost: linear.
 */

import type { ParsedDocument } from '../document/parse.ts'
import { formOf } from '../document/words.ts'
import { ADJECTIVE, NAME, NOUN, type PartsOfSpeech } from './part-of-speech.ts'

/** The words `[from, to)`. */
export interface NounChunk {
  readonly from: number
  readonly to: number
}

const POSSESSIVE = /['’]s$/i
const WEEKDAY = /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$/

export function nounChunks(document: ParsedDocument, parts: PartsOfSpeech): NounChunk[] {
  const chunks: NounChunk[] = []
  for (const { firstWord, endWord } of document.sentences) {
    let word = firstWord
    while (word < endWord) {
      const end = runEnd(document, parts, word, endWord)
      let to = end
      while (to > word && parts[to - 1] === ADJECTIVE) to--
      if (to > word) chunks.push({ from: word, to })
      word = Math.max(word + 1, end)
    }
  }
  return chunks
}

/** One past the last word of the run that begins at `from`; `from` if none does. */
function runEnd(
  { text, words }: ParsedDocument,
  parts: PartsOfSpeech,
  from: number,
  limit: number,
): number {
  let end = from
  while (end < limit) {
    const part = parts[end]
    if (part !== NOUN && part !== NAME && part !== ADJECTIVE) break
    const form = formOf(words, end)
    if (form.endsWith('day') && WEEKDAY.test(form)) break
    if (end > from && !joins(text, words.end[end - 1] as number, words.start[end] as number)) break
    end++
  }
  return end
}

/** May a chunk go on across `[end, start)`, the gap between two words? */
function joins(text: string, end: number, start: number): boolean {
  // `De|Vos` is one word to the eye.
  if (start === end) return true
  if (start - end !== 1) return false
  const code = text.charCodeAt(end)
  if (code !== 32 && code !== 45 && code !== 0xa0) return false
  const last = text.charCodeAt(end - 1)
  return (last !== 115 && last !== 83) || !POSSESSIVE.test(text.slice(end - 2, end))
}

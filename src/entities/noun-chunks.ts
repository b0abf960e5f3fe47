/**
 * Runs of adjectives and nouns that end in a noun: what key phrases are made of. A possessive, a
 * mark or a line end ends the run; a hyphen does not. Cost: linear.
 */
import type { ParsedDocument } from '../document/parse.ts'
import { ADJECTIVE, NAME, NOUN, type PartsOfSpeech } from './part-of-speech.ts'

/** The words `[from, to)`. */
export interface NounChunk {
  readonly from: number
  readonly to: number
}

const POSSESSIVE = /['’]s$/i

export function nounChunks(document: ParsedDocument, parts: PartsOfSpeech): NounChunk[] {
  const chunks: NounChunk[] = []
  const { text, words } = document
  for (const sentence of document.sentences) {
    let from = -1
    for (let word = sentence.firstWord; word <= sentence.endWord; word++) {
      const inside = word < sentence.endWord && isChunkPart(parts[word] as number)
      if (inside && from < 0) from = word
      if (from < 0) continue
      if (inside && word === from) continue
      if (inside && joins(text, words.end[word - 1] as number, words.start[word] as number))
        continue
      let to = word
      while (to > from && parts[to - 1] === ADJECTIVE) to--
      if (to > from) chunks.push({ from, to })
      from = inside ? word : -1
    }
  }
  return chunks
}

const isChunkPart = (part: number): boolean => part === NOUN || part === NAME || part === ADJECTIVE

/** May a chunk go on across `[end, start)`, the gap between two words? */
function joins(text: string, end: number, start: number): boolean {
  if (start - end !== 1) return false
  const code = text.charCodeAt(end)
  if (code !== 32 && code !== 45 && code !== 0xa0) return false
  const last = text.charCodeAt(end - 1)
  return (last !== 115 && last !== 83) || !POSSESSIVE.test(text.slice(end - 2, end))
}

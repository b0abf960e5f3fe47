/**
 * Sentences that stand in the text to the word so many times that there is no need to align them
 * all: what is decided about one of the first copies holds for all that follow.
 *
 * Method: the word forms of each sentence are hashed and looked up in an open hash table; equal
 * hashes are compared word by word. Cost: linear in the words.
 */
import type { Sentence } from '../../document/parse.ts'
import type { MarkedDocument } from '../../reading/marked-document.ts'
import type { Keep } from '../keep.ts'

/** A sentence that follows what is decided about an earlier, equal one. */
export interface Copy {
  readonly sentence: Sentence
  /** The first word of the equal sentence that decides for it. */
  readonly decidedBy: number
}

/** So many copies of a sentence are aligned; the last of them decides for the others. */
const ALIGNED = 16
/** Shorter sentences are not aligned by themselves, and copies of them decide nothing. */
const LEAST_WORDS = 4
const HASH_PRIME = 0x01000193
const NONE = -1

/**
 * The copies of each sentence but `ALIGNED` of them, in order: the first ones, or the last ones
 * where the later copy is kept.
 */
export function findCopies({ document, counts }: MarkedDocument, keep: Keep): Copy[] {
  const { sentences, words } = document
  const copies: Copy[] = []
  if (sentences.length <= ALIGNED) return copies
  const mask = 2 ** Math.ceil(Math.log2(sentences.length * 2)) - 1
  const slots = new Int32Array(mask + 1).fill(NONE) // by hash: the last aligned copy
  const seen = new Uint8Array(mask + 1)
  const isEqual = (a: Sentence, b: Sentence): boolean => {
    const size = a.endWord - a.firstWord
    if (b.endWord - b.firstWord !== size) return false
    for (let offset = 0; offset < size; offset++) {
      if (words.form[a.firstWord + offset] !== words.form[b.firstWord + offset]) return false
    }
    return true
  }
  for (let step = 0; step < sentences.length; step++) {
    const index = keep === 'last' ? sentences.length - 1 - step : step
    const sentence = sentences[index] as Sentence
    const { firstWord, endWord } = sentence
    if (endWord - firstWord < LEAST_WORDS) continue
    // Its first and last word do not stand here so many times, nor can it.
    if ((counts[words.form[firstWord] as number] as number) <= ALIGNED) continue
    if ((counts[words.form[endWord - 1] as number] as number) <= ALIGNED) continue
    let hash = endWord - firstWord
    for (let word = firstWord; word < endWord; word++) {
      hash = Math.imul(hash ^ (words.form[word] as number), HASH_PRIME)
    }
    let slot = (hash ^ (hash >>> 15)) & mask
    while (
      slots[slot] !== NONE &&
      !isEqual(sentence, sentences[slots[slot] as number] as Sentence)
    ) {
      slot = (slot + 1) & mask
    }
    if (seen[slot] === ALIGNED) {
      const deciding = sentences[slots[slot] as number] as Sentence
      copies.push({ sentence, decidedBy: deciding.firstWord })
    } else {
      slots[slot] = index
      seen[slot] = (seen[slot] as number) + 1
    }
  }
  return keep === 'last' ? copies.reverse() : copies
}

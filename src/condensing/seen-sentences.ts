/**
 * Which sentences have the same words as one before, in the same order.
 *
 * Method: a hash table over the numbers of the words; equal hashes are compared word by word. Cost:
 * linear in the words.
 */
import type { ParsedDocument, Sentence } from '../document/parse.ts'

/** Remembers the sentences that it was asked about. */
export class SeenSentences {
  private readonly sentences: readonly Sentence[]
  private readonly forms: Int32Array
  /** The sentence that had a hash last, and by sentence the one that had the same hash before. */
  private readonly lastWith = new Map<number, number>()
  private readonly before: Int32Array

  constructor({ sentences, words }: ParsedDocument) {
    this.sentences = sentences
    this.forms = words.form
    this.before = new Int32Array(sentences.length)
  }

  /** A sentence with the same words that was asked about before; -1 if none was. */
  find(index: number): number {
    const { firstWord, endWord } = this.sentences[index] as Sentence
    let hash = 0
    for (let word = firstWord; word < endWord; word++) {
      hash = Math.imul(hash ^ (this.forms[word] as number), 0x01000193)
    }
    const last = this.lastWith.get(hash) ?? -1
    for (let other = last; other >= 0; other = this.before[other] as number) {
      if (this.isSame(other, firstWord, endWord)) return other
    }
    this.before[index] = last
    this.lastWith.set(hash, index)
    return -1
  }

  private isSame(other: number, firstWord: number, endWord: number): boolean {
    const sentence = this.sentences[other] as Sentence
    if (sentence.endWord - sentence.firstWord !== endWord - firstWord) return false
    const shift = sentence.firstWord - firstWord
    for (let word = firstWord; word < endWord; word++) {
      if (this.forms[word] !== this.forms[word + shift]) return false
    }
    return true
  }
}

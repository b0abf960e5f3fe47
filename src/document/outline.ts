/**
 * The paragraphs and the sentences of a document, put together one sentence after the other, each with its
 * words. Cost: linear; nothing is made but what stays.
 */
import type { ReadParagraph, Sentence } from './parse.ts'
import { firstWordFrom, type Words } from './words.ts'

export class Outline {
  readonly paragraphs: ReadParagraph[] = []
  readonly sentences: Sentence[] = []
  /** The first sentence of the paragraph that is open. */
  private opening = 0
  /** The first word behind the last sentence. */
  private word = 0

  private readonly words: Words

  constructor(words: Words) {
    this.words = words
  }

  /** Has the paragraph that is open a sentence? */
  get isOpen(): boolean {
    return this.opening < this.sentences.length
  }

  /** Adds a sentence to the paragraph that is open. */
  add(start: number, end: number): void {
    const { words, sentences, paragraphs } = this
    // What stands between two paragraphs belongs to none; inside of one, to the sentence behind it.
    const firstWord = this.isOpen ? this.word : firstWordFrom(words, start, this.word)
    const endWord = firstWordFrom(words, end, firstWord)
    sentences.push({ start, end, paragraph: paragraphs.length, firstWord, endWord })
    this.word = endWord
  }

  /** Ends the paragraph that is open, if it has a sentence. */
  close(): void {
    if (!this.isOpen) return
    const { sentences, opening } = this
    const first = sentences[opening] as Sentence
    const last = sentences.at(-1) as Sentence
    this.paragraphs.push({
      start: first.start,
      end: last.end,
      kind: undefined,
      firstSentence: opening,
      endSentence: sentences.length,
      firstWord: first.firstWord,
      endWord: last.endWord,
    })
    this.opening = sentences.length
  }
}

/**
 * The paragraphs and the sentences of a document, put together one sentence after the other, each with its
 * words. Cost: linear; nothing is made but what stays.
 */
import type { ReadParagraph, Sentence } from './parse.ts'
import { firstWordFrom, type Words } from './words.ts'

/**
 * A document has no more sentences: what is behind belongs to the last one. A paragraph and a sentence of one
 * letter take 160 bytes in V8, fifty times the room of their text. A book of 5 MB has some 50,000.
 */
export const MOST_SENTENCES = 160_000

/** A sentence that may get longer. */
type OpenSentence = { -readonly [Field in keyof Sentence]: Sentence[Field] }
type OpenParagraph = { -readonly [Field in keyof ReadParagraph]: ReadParagraph[Field] }

export class Outline {
  readonly paragraphs: OpenParagraph[] = []
  readonly sentences: OpenSentence[] = []
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
    if (sentences.length >= MOST_SENTENCES) {
      this.stretch(end)
      return
    }
    // What stands between two paragraphs belongs to none; inside of one, to the sentence behind it.
    const firstWord = this.isOpen ? this.word : firstWordFrom(words, start, this.word)
    const endWord = firstWordFrom(words, end, firstWord)
    sentences.push({ start, end, paragraph: paragraphs.length, firstWord, endWord })
    this.word = endWord
  }

  /** Gives the last sentence, and its paragraph if that is closed, all up to a place. */
  private stretch(end: number): void {
    const endWord = firstWordFrom(this.words, end, this.word)
    const last = this.sentences.at(-1) as OpenSentence
    Object.assign(last, { end, endWord })
    if (!this.isOpen) Object.assign(this.paragraphs.at(-1) as OpenParagraph, { end, endWord })
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

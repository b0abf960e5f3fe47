/**
 * What would be lost of one text if only the other stayed.
 *
 * Method: words without a mate, weighed by how much they tell: a number, a name or a negation more
 * than a word, a word more than a function word; who said it, when it comes on top, as little as
 * that. A word in whose place another stands is lost twice: the other text says something else.
 * Cost: linear.
 */

import { hasFinalStop } from '../../document/final-stop.ts'
import { type MarkedDocument, sentenceAt } from '../../reading/marked-document.ts'
import { isAttribution, WEIGHT_OF_FUNCTION_WORD, weightOf } from '../../reading/word-weight.ts'
import { type WordChange, type WordRange, wordsOf } from '../align/changes.ts'
import { isOneWord } from './one-word.ts'

/** One text held against the other; weights are words, those of function words less. */
export interface Loss {
  /** What the text tells. */
  readonly all: number
  /** What of it the other text says, too. */
  readonly said: number
  /** What of it would be lost. */
  readonly lost: number
  /** The most that would be lost in one place. */
  readonly longest: number
  /** What is said in sentences that the other text says for the most part. */
  readonly shared: number
  /** It has a sentence of which the other text says nothing. */
  readonly hasOwnSentence: boolean
}

const REPLACED = 2
/** A longer run of words is a statement of its own and stands in nothing's place. */
const LONGEST_REPLACED = 6
/** A sentence is said if more than this of it is; a shorter one says too little. */
const SAID = 0.5
const LEAST_SENTENCE = 3
/** `The mayor resigned.` */
const LEAST_OWN = 2
/** ... but for a teaser. */
const BREAKS_OFF = /(?:…|\.\.\.)["”’)\]]*$/
const NONE = -1
/** What stands in the place of a word: another one, or a form of it, or one that says the same. */
const OTHER = 1
const ONE_WORD = 2

/** Weighs what is lost of texts that were matched word by word. */
export class Losses {
  private readonly marked: MarkedDocument
  private readonly mates: Int32Array
  /** Of each word: what stands in its place, if anything does. */
  private readonly instead: Uint8Array

  constructor(marked: MarkedDocument, mates: Int32Array, changes: readonly WordChange[]) {
    this.marked = marked
    this.mates = mates
    this.instead = new Uint8Array(mates.length)
    for (const { here, there } of changes) {
      if (here !== null && there !== null) this.markReplaced(here, there)
    }
  }

  /** The loss of the words `[from, to)`, one of the two texts. */
  of(from: number, to: number): Loss {
    let all = 0
    let said = 0
    let lost = 0
    let longest = 0
    for (let word = from; word < to; ) {
      let end = word + 1
      while (end < to && this.isLost(end) === this.isLost(word)) end++
      const weight = this.weigh(word, end)
      all += weight
      if (this.isLost(word)) {
        const loss = isAttribution(this.marked, word, end)
          ? (end - word) * WEIGHT_OF_FUNCTION_WORD
          : this.weighLoss(word, end)
        lost += loss
        longest = Math.max(longest, loss)
      } else said += weight
      word = end
    }
    return { all, said, lost, longest, ...this.ofSentences(from, to) }
  }

  private isLost(word: number): boolean {
    return this.mates[word] === NONE && this.instead[word] !== ONE_WORD
  }

  private weigh(from: number, to: number): number {
    let weight = 0
    for (let word = from; word < to; word++) weight += this.weightOf(word)
    return weight
  }

  private weighLoss(from: number, to: number): number {
    let weight = 0
    for (let word = from; word < to; word++) {
      weight += this.weightOf(word) * (this.instead[word] === OTHER ? REPLACED : 1)
    }
    return weight
  }

  private weightOf(word: number): number {
    return weightOf(this.marked, word)
  }

  private markReplaced(here: WordRange, there: WordRange): void {
    const own = this.tellingWords(here)
    const facing = this.tellingWords(there)
    if (own.length > LONGEST_REPLACED || facing.length > LONGEST_REPLACED) return
    const mark = (words: readonly number[], others: readonly number[]): void => {
      if (others.length === 0) return
      for (const word of words) {
        this.instead[word] = others.some((other) => isOneWord(this.marked, word, other))
          ? ONE_WORD
          : OTHER
      }
    }
    mark(own, facing)
    mark(facing, own)
  }

  private tellingWords(range: WordRange): number[] {
    return wordsOf(range).filter((word) => this.weightOf(word) >= 1)
  }

  private ofSentences(from: number, to: number): Pick<Loss, 'shared' | 'hasOwnSentence'> {
    let shared = 0
    let hasOwnSentence = false
    for (let word = from; word < to; ) {
      const { start, endWord, end } = sentenceAt(this.marked, word)
      let all = 0
      let said = 0
      for (; word < endWord; word++) {
        const weight = this.weightOf(word)
        all += weight
        if (!this.isLost(word)) said += weight
      }
      if (all >= LEAST_SENTENCE && said > all * SAID) shared += said
      hasOwnSentence ||=
        all >= LEAST_OWN && said < 1 && isFinished(this.marked.document.text.slice(start, end))
    }
    return { shared, hasOwnSentence }
  }
}

const isFinished = (sentence: string): boolean =>
  hasFinalStop(sentence) && !BREAKS_OFF.test(sentence)

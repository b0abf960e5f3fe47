/**
 * What would be lost of one text if only the other stayed.
 *
 * Method: words without a mate, weighed by how much they tell: a number, a name or a negation more
 * than a word, a word more than a function word; who said it, when it comes on top, as little as
 * that. A word in whose place another stands is lost twice: the other text says something else.
 * Cost: linear.
 */

import { hasFinalStop } from '../../document/final-stop.ts'
import type { Sentence } from '../../document/parse.ts'
import { formOf } from '../../document/words.ts'
import { isAttribution } from '../../reading/attribution.ts'
import type { MarkedDocument } from '../../reading/marked-document.ts'
import { WEIGHT_OF_FUNCTION_WORD, weightOf } from '../../reading/word-weight.ts'
import type { WordChange, WordRange } from '../align/changes.ts'

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
const VOWELS = /[aeiouy]/g
/** A sentence is said if more than this of it is; a shorter one says too little. */
const SAID = 0.5
const LEAST_SENTENCE = 3
/** `The mayor resigned.` */
const LEAST_OWN = 2
/** ... but for a teaser. */
const BREAKS_OFF = /(?:…|\.\.\.)["”’)\]]*$/
const NONE = -1

/** Weighs what is lost of texts that were matched word by word. */
export class Losses {
  private readonly marked: MarkedDocument
  private readonly mates: Int32Array
  /** Of each word: 1 if another word stands in its place. */
  private readonly replaced: Uint8Array

  constructor(marked: MarkedDocument, mates: Int32Array, changes: readonly WordChange[]) {
    this.marked = marked
    this.mates = mates
    this.replaced = new Uint8Array(mates.length)
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
    return this.mates[word] === NONE
  }

  private weigh(from: number, to: number): number {
    let weight = 0
    for (let word = from; word < to; word++) weight += this.weightOf(word)
    return weight
  }

  private weighLoss(from: number, to: number): number {
    let weight = 0
    for (let word = from; word < to; word++) {
      weight += this.weightOf(word) * (this.replaced[word] ? REPLACED : 1)
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
    const isOther = (word: number, others: readonly number[]): boolean =>
      others.length > 0 && !others.some((other) => this.isOneWord(word, other))
    for (const word of own) if (isOther(word, facing)) this.replaced[word] = 1
    for (const word of facing) if (isOther(word, own)) this.replaced[word] = 1
  }

  private tellingWords({ from, to }: WordRange): number[] {
    const words: number[] = []
    for (let word = from; word < to; word++) if (this.weightOf(word) >= 1) words.push(word)
    return words
  }

  private isOneWord(a: number, b: number): boolean {
    const { words } = this.marked.document
    return areForms(formOf(words, a), formOf(words, b))
  }

  private ofSentences(from: number, to: number): Pick<Loss, 'shared' | 'hasOwnSentence'> {
    let shared = 0
    let hasOwnSentence = false
    for (let word = from; word < to; ) {
      const { sentences, text } = this.marked.document
      const { start, endWord, end } = sentences[this.marked.sentenceOf[word] as number] as Sentence
      let all = 0
      let said = 0
      for (; word < endWord; word++) {
        const weight = this.weightOf(word)
        all += weight
        if (!this.isLost(word)) said += weight
      }
      if (all >= LEAST_SENTENCE && said > all * SAID) shared += said
      hasOwnSentence ||= all >= LEAST_OWN && said < 1 && isFinished(text.slice(start, end))
    }
    return { shared, hasOwnSentence }
  }
}

const isFinished = (sentence: string): boolean =>
  hasFinalStop(sentence) && !BREAKS_OFF.test(sentence)

/** Forms of one word, one of them shortened or inflected: `fell` and `fallen`, `dollars` and `dlrs`. */
function areForms(a: string, b: string): boolean {
  if (a[0] !== b[0]) return false
  const first = a.replace(VOWELS, '')
  const second = b.replace(VOWELS, '')
  const [shorter, longer] = first.length <= second.length ? [first, second] : [second, first]
  let at = 0
  for (const letter of longer) if (letter === shorter[at]) at++
  return at === shorter.length
}

/**
 * Which words of an article still stand while passages of it go, counted by form. Most passages that go
 * leave each of their words standing somewhere else: then no fact can be lost with them, and nobody has to
 * read the facts of the whole article (`standing-facts.ts`). It answers where that is sure, and only there.
 *
 * Cost: linear in the article, once, by a few operations a word; then in the words that are asked about.
 */
import { FormPlaces } from '../document/form-places.ts'
import type { Reading, Sentence } from '../document/parse.ts'
import { CAPITAL, firstWordFrom, formOf, NUMERAL, type Words } from '../document/words.ts'
import { NUMBER_WORD } from './facts.ts'
import { HANGING_REACH, type HangingText } from './hanging-text.ts'
import { type MarkedDocument, markAround, mayHoldLinks } from './marked-document.ts'
import { isPossessive } from './standing-facts.ts'
import type { TitleFind } from './titles.ts'

export class StandingWords {
  private readonly marked: MarkedDocument
  private readonly hanging: HangingText
  private readonly titles: readonly TitleFind[]
  /** Of each form: how many of its words stand. */
  private readonly standing: Int32Array
  private readonly isGone: Uint8Array
  private readonly hasHandles: boolean
  private readonly hasLinks: boolean
  /** Of each form: the flags of all of its words; read when first asked for, and so are the others. */
  private flags: Uint8Array | undefined
  /** What stands with an `'s` somewhere, without it. */
  private possessors: ReadonlySet<string> | undefined
  private titled: Uint8Array | undefined

  constructor(marked: MarkedDocument, hanging: HangingText, titles: readonly TitleFind[]) {
    this.marked = marked
    this.hanging = hanging
    this.titles = titles
    this.standing = marked.counts.slice()
    this.isGone = new Uint8Array(marked.document.words.count)
    const { text } = marked.document
    this.hasHandles = text.includes('@')
    this.hasLinks = mayHoldLinks(text)
  }

  /** Takes words from what stands. */
  release(firstWord: number, endWord: number): void {
    this.count(firstWord, endWord, -1)
    this.isGone.fill(1, firstWord, endWord)
  }

  /** Might a number or a name of `[firstWord, endWord)` stand nowhere else? */
  mayLose(firstWord: number, endWord: number): boolean {
    this.count(firstWord, endWord, -1)
    let word = firstWord
    while (word < endWord && !this.mayBeLost(word)) word++
    this.count(firstWord, endWord, 1)
    return word < endWord
  }

  /** Does the article say a name outside of `[firstWord, endWord)`? undefined: only its facts tell. */
  standsOutside(word: number, firstWord: number, endWord: number): boolean | undefined {
    const { words } = this.marked.document
    const form = words.form[word] as number
    if (this.isNumber(word)) return undefined
    this.count(firstWord, endWord, -1)
    const outside = this.standing[form] as number
    this.count(firstWord, endWord, 1)
    if (outside === 0) return this.isPossessor(form) ? undefined : false
    this.marked.places ??= new FormPlaces(words)
    const isSaid = this.marked.places.some(
      form,
      (place) => (place < firstWord || place >= endWord) && this.speaks(place),
    )
    return isSaid || undefined
  }

  /** Might words of `[firstWord, endWord)` be attached, or hang on what stands around them? */
  mayHoldFurniture(firstWord: number, endWord: number): boolean {
    if (firstWord >= endWord) return false
    const { attached } = this.marked
    markAround(this.marked, firstWord, endWord - 1)
    for (let word = firstWord; word < endWord; word++) if (attached[word]) return true
    if (this.mayHang(firstWord, endWord)) return true
    this.titled ??= this.titledWords()
    return this.titled.subarray(firstWord, endWord).includes(1)
  }

  /** Of each word: 1 if it is of a headline that goes with more than its words. */
  private titledWords(): Uint8Array {
    const { words } = this.marked.document
    const titled = new Uint8Array(words.count)
    for (const { span, firstWord, endWord } of this.titles) {
      if (span === null) continue
      const from = firstWordFrom(words, span.start)
      const to = firstWordFrom(words, span.end)
      if (from < firstWord || endWord < to) titled.fill(1, from, to)
    }
    return titled
  }

  /** Does what hangs on a sentence reach into `[firstWord, endWord)`? */
  private mayHang(firstWord: number, endWord: number): boolean {
    const { document, sentenceOf } = this.marked
    const start = document.words.start[firstWord] as number
    for (let index = sentenceOf[endWord - 1] as number; index >= 0; index--) {
      const sentence = document.sentences[index] as Sentence
      if (sentence.end < start - HANGING_REACH) return false
      if (sentence.endWord < endWord && this.hanging.endAfter(sentence) > start) return true
    }
    return false
  }

  private count(from: number, to: number, by: number): void {
    const { form } = this.marked.document.words
    for (let word = from; word < to; word++) {
      if (!this.isGone[word]) (this.standing[form[word] as number] as number) += by
    }
  }

  /** A number in a link stands for nothing, so other places of a number say little where there are links. */
  private mayBeLost(word: number): boolean {
    const { words } = this.marked.document
    const form = words.form[word] as number
    if ((this.standing[form] as number) > 0) {
      if (((words.flags[word] as number) & NUMERAL) === 0) return false
      return this.hasLinks
    }
    this.flags ??= flagsOfForms(words)
    if (((this.flags[form] as number) & CAPITAL) !== 0 || this.isNumber(word)) return true
    return this.hasHandles || this.isPossessor(form)
  }

  private isNumber(word: number): boolean {
    const { facts, document } = this.marked
    const { flags } = document.words
    return (
      ((facts[word] as number) & NUMBER_WORD) !== 0 || ((flags[word] as number) & NUMERAL) !== 0
    )
  }

  /** Is it a form with or without an `'s` that also stands the other way? */
  private isPossessor(form: number): boolean {
    const { document } = this.marked
    this.possessors ??= possessorsOf(document)
    if (this.possessors.size === 0) return false
    const letters = document.words.forms[form] as string
    return this.possessors.has(letters) || this.possessors.has(letters.slice(0, -1))
  }

  /** Does the article itself say a word that stands? */
  private speaks(word: number): boolean {
    return !this.isGone[word] && !this.mayHoldFurniture(word, word + 1)
  }
}

function flagsOfForms({ count, flags, form, forms }: Words): Uint8Array {
  const found = new Uint8Array(forms.length)
  for (let word = 0; word < count; word++) {
    ;(found[form[word] as number] as number) |= flags[word] as number
  }
  return found
}

function possessorsOf({ text, words }: Reading): Set<string> {
  const found = new Set<string>()
  for (let word = 0; word < words.count; word++) {
    if (isPossessive(text, words.end[word] as number)) found.add(formOf(words, word).slice(0, -1))
  }
  return found
}

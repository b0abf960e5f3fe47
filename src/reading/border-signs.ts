/**
 * What shows around a word of text that lost its borders: does a sentence begin with it, is it a label, a capital, and at
 * which position a border before it or behind it is.
 *
 * Method: the marks between two words, and where sentences begin. Cost: constant for a word.
 */
import { isSpace } from '../document/character.ts'
import type { Sentence } from '../document/parse.ts'
import { CAPITAL } from '../document/words.ts'
import { type MarkedDocument, PARAGRAPH_START } from './marked-document.ts'
import { mayHideBorders } from './may-hide-borders.ts'

/** What stands before a caption belongs to it. */
const LABEL =
  /(?<!\p{L})(?:(?:file )?photos?|images?|captions?|image caption|pictured|foto|bild)\s*[:|]\s*$/iu
/** A quotation mark that was read in another encoding. */
const MISREAD_QUOTE = /â(?:€|\u0080)[œ\u009c\u009d]?/g
const MISREAD_OPENER = /â(?:€|\u0080)[œ\u009c]$/
const LABEL_REACH = 20
const OPENS_SIGNATURE = /[—–|-]/
const CLOSERS = /["”’'»).!?…]/
const OPENERS = /["“‘'«„([]/

export class BorderSigns {
  private readonly marked: MarkedDocument

  constructor(marked: MarkedDocument) {
    this.marked = marked
  }

  get count(): number {
    return this.marked.document.words.count
  }

  isSame(a: number, b: number): boolean {
    const { form } = this.marked.document.words
    return form[a] === form[b]
  }

  starts(word: number): boolean {
    return (this.marked.starts[word] as number) > 0
  }

  opensParagraph(word: number): boolean {
    return this.marked.starts[word] === PARAGRAPH_START
  }

  isCapital(word: number): boolean {
    return ((this.marked.document.words.flags[word] as number) & CAPITAL) !== 0
  }

  inLong(word: number): boolean {
    const { document, sentenceOf } = this.marked
    const sentence = document.sentences[sentenceOf[word] as number] as Sentence
    return mayHideBorders(document, sentence.paragraph)
  }

  between(word: number): string {
    const { text, words } = this.marked.document
    const between = text.slice(words.end[word] as number, words.start[word + 1] as number)
    return between.replace(MISREAD_QUOTE, '"')
  }

  /** Are the words `[from, to)` a label of a picture? */
  isLabel(from: number, to: number): boolean {
    const { text, words } = this.marked.document
    return LABEL.test(text.slice(words.start[from] as number, words.start[to] as number))
  }

  /** Does a quotation or bracket open behind the word? */
  hasOpenerBehind(word: number): boolean {
    return OPENERS.test(this.between(word))
  }

  /** Where a sentence begins behind the word; undefined if one does already. */
  positionBehind(word: number): number | undefined {
    if (word + 1 >= this.count || this.starts(word + 1)) return undefined
    const { text, words } = this.marked.document
    const end = words.end[word] as number
    const next = words.start[word + 1] as number
    const isSpaceAt = (at: number): boolean => isSpace(text.charCodeAt(at))
    let position = next
    while (position > end && !isSpaceAt(position - 1)) position--
    if (position === end) {
      // Glued: marks that close stand before the border.
      while (position < next && CLOSERS.test(text[position] as string)) position++
    } else if (OPENS_SIGNATURE.test(text.slice(end, next))) {
      // With a dash or a bar a signature opens; other marks between spaces belong to what was before.
      position = end
      while (!isSpaceAt(position)) position++
      while (isSpaceAt(position)) position++
    }
    return position
  }

  /** Where the sentence begins in which the word stands; undefined if no word does. */
  startOf(word: number): number | undefined {
    const { document, sentenceOf } = this.marked
    return document.sentences[sentenceOf[word] as number]?.start
  }

  /** Where the sentence begins that the word opens; undefined if one does already. */
  positionBefore(word: number): number | undefined {
    if (this.starts(word)) return undefined
    const { text, words } = this.marked.document
    let position = words.start[word] as number
    while (position > 0 && OPENERS.test(text[position - 1] as string)) position--
    position -=
      MISREAD_OPENER.exec(text.slice(Math.max(0, position - 3), position))?.[0].length ?? 0
    const label = LABEL.exec(text.slice(Math.max(0, position - LABEL_REACH), position))
    return position - (label?.[0].length ?? 0)
  }
}

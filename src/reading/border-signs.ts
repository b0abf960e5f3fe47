/**
 * What shows around a word of text that lost its borders: may a sentence end behind it or begin with it,
 * is there a border that a reader can see, and at which position.
 *
 * Method: the marks between two words, and capitals of words that the article also writes small. Cost:
 * constant for a word, but for the forms in small letters, which are looked for once.
 */
import { isSpace } from '../document/character.ts'
import { CUT_OFF } from '../document/final-stop.ts'
import { isTitleCase } from '../document/paragraph-kind.ts'
import type { Sentence } from '../document/parse.ts'
import { CAPITAL, formOf, IDEOGRAPH, UPPERCASE } from '../document/words.ts'
import { type MarkedDocument, PARAGRAPH_START } from './marked-document.ts'
import { isGlued, isLong, mayHideBorders } from './may-hide-borders.ts'
import { formsInSmallLetters } from './small-letters.ts'

const GOES_ON = new Set(
  'a an the and or but of to in on at for by with from as that which who is are was were be'.split(
    ' ',
  ),
)
/** With a capital these open a sentence, and hardly a name. */
const OPENING_WORDS = new Set(
  'if when while after before since although because as in on at by but and he she it they we you this that these those there is are was were what who how why'.split(
    ' ',
  ),
)
const CLOSES = /^["”’'»).!?…]{0,9}\s{0,9}(?:(?:[-–—•:]|\*{1,3})\s{0,9})?["“‘'«„(]{0,9}$/
const OPENS = /^["”’'»).!?…]{0,9}:?\s{0,9}(?:(?:[-–—•]|\*{1,3})\s{0,9})?["“‘'«„(]{0,9}$/
const ENDED = /^["”’'»)]*[.!?…:”"»]|^\s*[-–—•*]\s|^['’)]\s+["“„«]/
const CLOSES_UNSPACED = /[\s。！？…】」』）]$/
/** What stands before a caption belongs to it. */
const LABEL =
  /(?<!\p{L})(?:(?:file )?photos?|images?|captions?|image caption|pictured|foto|bild)\s*[:|]\s*$/iu
/** A quotation mark that was read in another encoding. */
const MISREAD_QUOTE = /â(?:€|\u0080)[œ\u009c\u009d]?/g
const MISREAD_OPENER = /â(?:€|\u0080)[œ\u009c]$/
const LABEL_REACH = 20
/** The end of a credit, or a divider. */
const ENDS_OTHER = /[)\]*|•]\s*$/
/** No abbreviation has so many small letters. */
const BEHIND_SENTENCE = /\p{Ll}{4}[.!?]["”’)]*\s+$/u
const ENDING_REACH = 12
/** `She told reporters: “We` */
const INTRODUCES = /:\s*["“‘'«„]$/
const STOPPED = /^[.!?]/
/** A quote that closes without a comma, before other text. */
const CLOSED_QUOTE = /^["”»]\s+["“„«]?$/
const GALLERY = /\bcaptions?\b|\bphotos?:/i
const DASH = /[—–-]/
const CLOSERS = /["”’'»).!?…]/
const OPENERS = /["“‘'«„([]/

export class BorderSigns {
  private readonly marked: MarkedDocument
  /** Of each form: 1 if it occurs in small letters; built when first asked for. */
  private seenSmall: Uint8Array | undefined

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

  mayEnd(word: number): boolean {
    if (word + 1 >= this.count || this.starts(word + 1)) return true
    if (this.goesOnAfter(word)) return false
    return this.mayOpen(word + 1, CLOSES)
  }

  mayStart(word: number): boolean {
    if (word === 0 || this.starts(word)) return true
    if (this.goesOnAfter(word - 1)) return false
    return this.mayOpen(word, OPENS)
  }

  /** No paragraph ends with such a word. */
  private goesOnAfter(word: number): boolean {
    const { words } = this.marked.document
    return !this.isCapital(word) && GOES_ON.has(formOf(words, word))
  }

  /** In glued text the words of a paragraph have gaps between them, and those of two have none. */
  private mayOpen(word: number, gap: RegExp): boolean {
    const { words } = this.marked.document
    const between = this.between(word - 1)
    if (this.isAllGlued(word)) {
      if (/\s/.test(between)) return false
      if (STOPPED.test(between)) return true
    }
    if (((words.flags[word] as number) & IDEOGRAPH) !== 0) return CLOSES_UNSPACED.test(between)
    return this.isCapital(word) && gap.test(between) && !INTRODUCES.test(between)
  }

  private isAllGlued(word: number): boolean {
    const { document, sentenceOf } = this.marked
    const { paragraph } = document.sentences[sentenceOf[word] as number] as Sentence
    return isGlued(document, paragraph) && !isLong(document, paragraph)
  }

  /** Is there a border behind the word that a reader can see? */
  ends(word: number, isLong: boolean): boolean {
    if (word + 1 >= this.count || this.starts(word + 1)) return true
    const { words } = this.marked.document
    const ideograph = ((words.flags[word] as number) & IDEOGRAPH) !== 0
    if (isLong && this.opensSentence(word + 1)) return true
    const glued = words.start[word + 1] === words.end[word]
    return (glued && !ideograph) || ENDED.test(this.between(word))
  }

  /** Where one copy was cut off, the other goes on in the middle of a sentence. */
  isCutOff(word: number): boolean {
    return word + 1 < this.count && CUT_OFF.test(this.between(word))
  }

  /**
   * A capital that is no name, as the article writes the word small elsewhere, with a small word
   * behind it; or a label in capitals.
   */
  opensSentence(word: number): boolean {
    const { words } = this.marked.document
    this.seenSmall ??= formsInSmallLetters(words)
    if (!this.isCapital(word) || !this.seenSmall[words.form[word] as number]) return false
    if (((words.flags[word] as number) & UPPERCASE) !== 0) return true
    return word + 1 < this.count && !this.isCapital(word + 1)
  }

  /** Does a stop end a sentence behind the word? */
  isStopped(word: number): boolean {
    if (word + 1 < this.count && !this.starts(word + 1)) return false
    return STOPPED.test(this.between(word))
  }

  /** A capital behind nothing but a space that begins no name: `… at the quay If the mayor` */
  opensAnew(word: number): boolean {
    const { words } = this.marked.document
    if (!this.isCapital(word) || this.goesOnAfter(word - 1)) return false
    if (this.between(word - 1).trim() !== '') return false
    if (OPENING_WORDS.has(formOf(words, word))) return true
    return !this.isCapital(word - 1) && this.opensSentence(word)
  }

  /** Does a sentence without a stop end behind the word: `… at the quay If the mayor`, `“… at the quay” Nobody`? */
  isSetApart(word: number): boolean {
    if (word + 1 >= this.count || this.starts(word + 1) || this.isAllGlued(word)) return false
    if (CLOSED_QUOTE.test(this.between(word))) return this.isCapital(word + 1)
    return !this.isCapital(word) && this.opensAnew(word + 1)
  }

  /** `Media playback is unsupported on your device Media caption`, `Hide Caption 2 of 9 Photos: Holm in spring` */
  isOfGallery(first: number, last: number): boolean {
    const { text, words } = this.marked.document
    return GALLERY.test(text.slice(words.start[first] as number, words.end[last] as number))
  }

  /** `… in the room. is called` */
  isBehindSentence(word: number): boolean {
    const { text, words } = this.marked.document
    const end = words.start[word] as number
    return BEHIND_SENTENCE.test(text.slice(end - ENDING_REACH, end))
  }

  /** Does something end before the word that is no sentence: a credit, a divider, a heading? */
  isBehindOther(word: number): boolean {
    const { document, sentenceOf } = this.marked
    if (ENDS_OTHER.test(this.between(word - 1))) return true
    const { firstWord } = document.sentences[sentenceOf[word] as number] as Sentence
    return isTitleCase(document.words, firstWord, word)
  }

  /** Where a sentence begins behind the word; undefined if one does already. */
  positionBehind(word: number): number | undefined {
    if (word + 1 >= this.count || this.starts(word + 1)) return undefined
    const { text, words } = this.marked.document
    let position = words.end[word] as number
    while (position < text.length && CLOSERS.test(text[position] as string)) position++
    while (position < text.length && isSpace(text.charCodeAt(position))) position++
    return position
  }

  /** Does a dash open a signature with the word: `— Ada Brun`? */
  isSignature(word: number): boolean {
    return word > 0 && DASH.test(this.between(word - 1))
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

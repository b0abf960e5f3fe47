/**
 * Where sentences stand: in which paragraph, in a caption, and with what attached around them.
 * Cost: a look at the words of the sentences asked about.
 */
import { type ParagraphKind, paragraphKind } from '../document/paragraph-kind.ts'
import { kindAt, kindOfParagraph, type ReadParagraph, type Sentence } from '../document/parse.ts'
import { CREDIT, PLAIN_SIGNATURE, SIGNATURE } from './attachments.ts'
import type { HangingText } from './hanging-text.ts'
import { isAttached, type MarkedDocument } from './marked-document.ts'
import { isInLine, isLong, mayHideBorders } from './may-hide-borders.ts'

/** Longer than the three sentences that agencies put into a caption. */
const LONGEST_CAPTION = 180
/** A caption in a line ends at most so many characters behind a sentence of it. */
const CAPTION_REACH = 400
const NEXT = 4
const CREDIT_FOLLOWS = /\s\|\s?\p{Lu}/u
/** What a paragraph was seen to have, as bits. */
const CREDIT_BEHIND = 1
const GALLERY = 2
const IS_DATED = 4
const SHOWN = CREDIT_BEHIND | GALLERY
const IN_GALLERY = 'Caption'
const OPENS_CAPTION = /\b(?:Hide|Show)\sCaption\s\d|\bPhotos:\s/
/** `…, Monday, Oct. 3, 2016.`: agencies give the day of the week and the year in captions only. */
const DATED =
  /(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,? (?:Jan|Feb|March|April|May|June|July|Aug|Sept|Oct|Nov|Dec)[a-z]{0,6}\.? \d{1,2}, \d{4}\./
const NUMBERED = /^\(?\d{1,2}[.)]\s[^.!?]+$/
const LONGEST_HEADING = 120
const STOP_REACH = 8
const CUT_OFF = /(?:…|\.\.\.|\[(?:…|\.\.\.)\])$/
const CUT_OFF_REACH = 5
const STOPPED = /[.!?…。！？।؟:;][^\p{L}\p{N}]{0,7}$/u

export class SentencePlaces {
  readonly hanging: HangingText
  private readonly marked: MarkedDocument
  /** Of each paragraph that was looked at: what of a caption it has. */
  private readonly signs: number[] = []

  constructor(marked: MarkedDocument, hanging: HangingText) {
    this.marked = marked
    this.hanging = hanging
  }

  sentence(index: number): Sentence {
    return this.marked.document.sentences[index] as Sentence
  }

  paragraphOf(sentence: number): ReadParagraph {
    return this.marked.document.paragraphs[this.sentence(sentence).paragraph] as ReadParagraph
  }

  private kindAt(sentence: number): ParagraphKind {
    return kindOfParagraph(this.marked.document, this.paragraphOf(sentence))
  }

  isText(sentence: number): boolean {
    return this.kindAt(sentence) === 'body'
  }

  /** Is it of a paragraph in quotation marks? */
  isQuote(sentence: number): boolean {
    return this.kindAt(sentence) === 'quote'
  }

  isAlone(sentence: number): boolean {
    const { firstSentence, endSentence } = this.paragraphOf(sentence)
    return endSentence - firstSentence === 1
  }

  /** `We row at six Ada Brun, harbour master` */
  isSignedPlainly(sentence: number): boolean {
    return this.marked.attached[this.paragraphOf(sentence).endWord - 1] === PLAIN_SIGNATURE
  }

  /** Is it of a text that goes on without a stop, as a standfirst does? */
  isUnstopped(sentence: number): boolean {
    const { end, endWord } = this.paragraphOf(sentence)
    const { document, attached } = this.marked
    if (STOPPED.test(document.text.slice(Math.max(0, end - STOP_REACH), end))) return false
    if (!this.isText(sentence) || attached[endWord - 1] !== 0) return false
    return !isInLine(document, this.sentence(sentence).paragraph)
  }

  /** Does the sentence break off: `…`, `[...]`? */
  isCutOff(sentence: number): boolean {
    const { end } = this.sentence(sentence)
    return CUT_OFF.test(this.marked.document.text.slice(Math.max(0, end - CUT_OFF_REACH), end))
  }

  /** Is it a heading, also one with a number, or the headline? */
  isHeading(sentence: number): boolean {
    const kind = this.kindAt(sentence)
    return kind === 'heading' || kind === 'title' || (kind === 'list' && this.isNumbered(sentence))
  }

  /** `3. Ask before you row`, without a stop and above text */
  private isNumbered(sentence: number): boolean {
    const { document } = this.marked
    const { start, end } = this.paragraphOf(sentence)
    const passage = document.text.slice(start, Math.min(end, start + LONGEST_HEADING + 1))
    if (passage.length > LONGEST_HEADING || !NUMBERED.test(passage)) return false
    return kindAt(document, this.sentence(sentence).paragraph + 1) === 'body'
  }

  isInCaption(sentence: number): boolean {
    const { firstWord, endWord } = this.paragraphOf(sentence)
    const signs = this.captionSigns(sentence)
    if ((signs & SHOWN) !== 0 && this.showsCaption(sentence, signs)) return true
    if (endWord - firstWord > LONGEST_CAPTION) return this.isCaptionAlone(sentence)
    if (this.kindAt(sentence) === 'caption' || this.marked.attached[endWord - 1] === CREDIT)
      return true
    if ((signs & IS_DATED) !== 0) return true
    return this.hanging.creditEnd(this.sentence(sentence)) > 0
  }

  /** What its paragraph has that only captions have; most have nothing. */
  private captionSigns(sentence: number): number {
    const { paragraph } = this.sentence(sentence)
    this.signs[paragraph] ??= this.signsIn(this.paragraphOf(sentence))
    return this.signs[paragraph]
  }

  private signsIn({ start, end }: ReadParagraph): number {
    const passage = this.marked.document.text.slice(start, end)
    return (
      (passage.includes('|') ? CREDIT_BEHIND : 0) |
      (passage.includes(IN_GALLERY) ? GALLERY : 0) |
      (passage.includes('day') && DATED.test(passage) ? IS_DATED : 0)
    )
  }

  /** `caption | credit headline`, `caption Hide Caption 7 of 12 Photos: caption`. */
  private showsCaption(sentence: number, signs: number): boolean {
    const { text } = this.marked.document
    const { start, end, paragraph } = this.sentence(sentence)
    const own = this.paragraphOf(sentence)
    if ((signs & CREDIT_BEHIND) !== 0) {
      const reach = isLong(this.marked.document, paragraph) ? NEXT : CAPTION_REACH
      if (CREDIT_FOLLOWS.test(text.slice(start, Math.min(own.end, end + reach)))) return true
    }
    if ((signs & GALLERY) === 0) return false
    const behind = text.slice(end - 1, Math.min(own.end, end + CAPTION_REACH))
    if (!behind.includes(IN_GALLERY)) return false
    return OPENS_CAPTION.test(text.slice(Math.max(own.start, start - CAPTION_REACH), start))
  }

  /** Where borders are lost, a sentence is a caption if it opens as one or its credit hangs on it. */
  private isCaptionAlone(sentence: number): boolean {
    const own = this.sentence(sentence)
    const { text, words } = this.marked.document
    if (this.hanging.creditEnd(own) > 0) return true
    return paragraphKind(text, own, words, own.firstWord, own.endWord) === 'caption'
  }

  /** Sentences at the ends that are nothing but attachment belong to the paragraph. */
  withAttached(from: number, to: number): [number, number] {
    const { sentences } = this.marked.document
    let first = from
    while (first > 0 && this.isAttachedSentence(first - 1, this.sentence(first).paragraph)) {
      if (this.signsWhatIsBefore(first - 1)) break
      first--
    }
    let last = to
    const mayHide = mayHideBorders(this.marked.document, this.sentence(first).paragraph)
    if (!mayHide && !this.opensParagraph(first)) return [first, last] // signs more than this
    while (
      last + 1 < sentences.length &&
      this.isAttachedSentence(last + 1, this.sentence(last).paragraph)
    ) {
      last++
    }
    return [first, last]
  }

  /** In a line, the signature of a tweet belongs to the tweet, not to what comes next. */
  private signsWhatIsBefore(sentence: number): boolean {
    const { firstWord, paragraph } = this.sentence(sentence)
    return (
      this.marked.attached[firstWord] === SIGNATURE &&
      mayHideBorders(this.marked.document, paragraph)
    )
  }

  private opensParagraph(sentence: number): boolean {
    const { firstWord } = this.paragraphOf(sentence)
    return isAttached(this.marked, firstWord, this.sentence(sentence).firstWord)
  }

  private isAttachedSentence(index: number, paragraph: number): boolean {
    const sentence = this.sentence(index)
    return (
      sentence.paragraph === paragraph &&
      isAttached(this.marked, sentence.firstWord, sentence.endWord)
    )
  }

  /** Are the sentences one or more paragraphs, but for what is attached to these: a post but for its signature? */
  isWhole(firstSentence: number, lastSentence: number): boolean {
    const { endWord } = this.paragraphOf(lastSentence)
    const opens = this.opensParagraph(firstSentence)
    return opens && isAttached(this.marked, this.sentence(lastSentence).endWord, endWord)
  }
}

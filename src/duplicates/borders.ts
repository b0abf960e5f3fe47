/**
 * Borders that the layout lost but the repetition shows: where text was put on one line or glued
 * together, a long exact match that stops on both sides before a capital ends at a border.
 *
 * Method: looked for in long or glued paragraphs only, and only where at least one of the two copies
 * has a border there that shows: a stop, a seam without a gap, or behind a long match a capital that
 * is no name. Copies in tandem (one right behind the other) have one between them.
 * Cost: constant for each alignment.
 */
import { isSpace } from '../document/character.ts'
import { isTitleCase } from '../document/paragraph-kind.ts'
import type { Sentence } from '../document/parse.ts'
import { CAPITAL, formOf, IDEOGRAPH, UPPERCASE } from '../document/words.ts'
import type { Alignment } from '../similarity/align.ts'
import type { MarkedDocument } from './marked-document.ts'
import { isGlued, isLong, mayHideBorders } from './may-hide-borders.ts'
import { formsInSmallLetters } from './small-letters.ts'

/** So many words must match without a gap at the border. */
const TIGHT_WORDS = 6
/** Words at the end of an alignment that may be left out to find the border. */
const MOST_SKIPPED = 5
const SHORTEST = TIGHT_WORDS + 2
/** From so many words on a match is no stock phrase: a capital that is no name shows its border. */
const TELLING = 12
/** ... and so many words of an edited copy stand within so many. */
const DENSE_REACH = 18

const GOES_ON = new Set(
  'a an the and or but of to in on at for by with from as that which who is are was were be'.split(
    ' ',
  ),
)
const CLOSES = /^["”’'»).!?…]*\s*(?:(?:[-–—•:]|\*{1,3})\s*)?["“‘'«„(]*$/
const OPENS = /^["”’'»).!?…]*:?\s*(?:(?:[-–—•]|\*{1,3})\s*)?["“‘'«„(]*$/
const ENDED = /^["”’'»)]*[.!?…:”"»]|^\s*[-–—•*]\s|^['’)]\s+["“„«]/
const CLOSES_UNSPACED = /[\s。！？…】」』）]$/
/** What stands before a caption belongs to it. */
const LABEL =
  /(?<!\p{L})(?:(?:file )?photos?|images?|captions?|image caption|pictured|foto|bild)\s*[:|]\s*$/iu
/** A quotation mark that was read in another encoding. */
const MISREAD_QUOTE = /â(?:€|\u0080)[œ\u009c\u009d]?/g
const MISREAD_OPENER = /â(?:€|\u0080)[œ\u009c]$/
const LABEL_REACH = 20
const LONGEST_LABEL = 2
/** The end of a credit, or a divider. */
const ENDS_OTHER = /[)\]*|•]\s*$/
const BEHIND_STOP = /[.!?]["”’)]*\s*$/
/** No abbreviation has so many small letters. */
const BEHIND_SENTENCE = /\p{Ll}{4}[.!?]["”’)]*\s+$/u
const ENDING_REACH = 12
const OPENS_QUOTE = /["“]$/
/** `She told reporters: “We` */
const INTRODUCES = /:\s*["“‘'«„]$/
const STOPPED = /^[.!?]/
const CUT_OFF = /^(?:…|\.\.\.)/
const CLOSERS = /["”’'»).!?…]/
const OPENERS = /["“‘'«„([]/

/** Positions at which a sentence begins that the punctuation does not show. */
export function hiddenBorders(marked: MarkedDocument, alignments: readonly Alignment[]): number[] {
  if (!marked.document.paragraphs.some((_, index) => mayHideBorders(marked.document, index)))
    return []
  const finder = new BorderFinder(marked)
  for (const alignment of alignments) finder.look(alignment)
  return finder.positions
}

class BorderFinder {
  readonly positions: number[] = []
  private readonly marked: MarkedDocument
  /** Of each form: 1 if it occurs in small letters; built when first asked for. */
  private seenSmall: Uint8Array | undefined

  constructor(marked: MarkedDocument) {
    this.marked = marked
  }

  look({ here, there }: Alignment): void {
    const last = here.length - 1
    if (last < SHORTEST - 1) return
    this.lookAtTandem(here, there, last)
    for (let skip = 0; skip <= MOST_SKIPPED && skip + SHORTEST - 1 <= last; skip++) {
      const at = last - skip
      if (!this.isTight(here, there, at - TIGHT_WORDS)) continue
      if (this.bothEnd(here[at] as number, there[at] as number, last >= TELLING)) {
        this.addBehind(here[at] as number)
        this.addBehind(there[at] as number)
        break
      }
    }
    for (let skip = 0; skip <= MOST_SKIPPED && skip + SHORTEST - 1 <= last; skip++) {
      if (!this.isTight(here, there, skip)) continue
      if (this.bothStart(here[skip] as number, there[skip] as number, last >= TELLING)) {
        this.addBefore(here[skip] as number)
        this.addBefore(there[skip] as number)
        return
      }
      if (this.addUncapitalised(here[skip] as number, there[skip] as number)) return
    }
    this.addOfEdited(here, there, last)
  }

  /** An edited copy of a sentence, whose first word opens one here and shows no border there. */
  private addOfEdited(here: Int32Array, there: Int32Array, last: number): void {
    for (let skip = 0; skip <= MOST_SKIPPED && skip + TELLING - 1 <= last; skip++) {
      const own = here[skip] as number
      const facing = there[skip] as number
      if (this.starts(own) === this.starts(facing) || !this.isSame(own, facing)) continue
      const hidden = this.starts(own) ? facing : own
      if (!this.isDense(here, there, skip) || !this.mayStart(hidden)) continue
      if (this.opensSentence(hidden) || this.isBehindOther(hidden)) this.addBefore(hidden)
      return
    }
  }

  /** Do the words from pair `from` on stand close together on both sides? */
  private isDense(here: Int32Array, there: Int32Array, from: number): boolean {
    const to = from + TELLING - 1
    const reach = (words: Int32Array): number => (words[to] as number) - (words[from] as number)
    return reach(here) <= DENSE_REACH && reach(there) <= DENSE_REACH
  }

  /** Does something end before the word that is no sentence: a credit, a divider, a heading? */
  private isBehindOther(word: number): boolean {
    const { document, sentenceOf } = this.marked
    if (ENDS_OTHER.test(this.between(word - 1))) return true
    const { firstWord } = document.sentences[sentenceOf[word] as number] as Sentence
    return isTitleCase(document.words, firstWord, word)
  }

  /** A tweet that quotes the middle of a sentence begins small behind a stop: the other quotes it. */
  private addUncapitalised(here: number, there: number): boolean {
    if (here === 0 || there === 0 || this.isCapital(here) || this.isCapital(there)) return false
    const [before, beforeThere] = [this.between(here - 1), this.between(there - 1)]
    if (BEHIND_STOP.test(before) && OPENS_QUOTE.test(beforeThere)) this.addBefore(here)
    else if (BEHIND_STOP.test(beforeThere) && OPENS_QUOTE.test(before)) this.addBefore(there)
    else if (this.isBehindSentence(here)) this.addBefore(here)
    else if (this.isBehindSentence(there)) this.addBefore(there)
    else return false
    return true
  }

  /** `… in the room. is called` */
  private isBehindSentence(word: number): boolean {
    const { text, words } = this.marked.document
    const end = words.start[word] as number
    return BEHIND_SENTENCE.test(text.slice(end - ENDING_REACH, end))
  }

  /** Copies right behind each other, or with a label between: the border there is certain. */
  private lookAtTandem(here: Int32Array, there: Int32Array, last: number): void {
    const first = here[0] as number
    const behind = (there[last] as number) + 1
    if (behind > first || behind < first - LONGEST_LABEL || !this.inLong(first)) return
    if (behind < first && !LABEL.test(this.textOf(behind, first))) return
    if (this.starts(behind) && this.starts(first)) return
    if (!this.isTight(here, there, 0)) return
    this.addBefore(behind)
    const next = (here[last] as number) + 1
    if (next < this.count && this.opensBehind(next - 1)) this.addBehind(next - 1)
    if (this.isCapital(there[0] as number)) this.addBefore(there[0] as number)
  }

  /** A name behind small letters may be part of the sentence that the first copy was cut off in. */
  private opensBehind(word: number): boolean {
    if (!this.isCapital(word + 1)) return false
    return this.opensSentence(word + 1) || this.isCapital(word) || OPENERS.test(this.between(word))
  }

  /**
   * A capital that is no name, as the article writes the word small elsewhere, with a small word
   * behind it; or a label in capitals.
   */
  private opensSentence(word: number): boolean {
    const { words } = this.marked.document
    this.seenSmall ??= formsInSmallLetters(words)
    if (!this.isCapital(word) || !this.seenSmall[words.form[word] as number]) return false
    if (((words.flags[word] as number) & UPPERCASE) !== 0) return true
    return word + 1 < this.count && !this.isCapital(word + 1)
  }

  private bothEnd(here: number, there: number, isLong: boolean): boolean {
    const goesOn =
      here + 1 < this.count && there + 1 < this.count && this.isSame(here + 1, there + 1)
    const isCutOff = this.isCutOff(here) || this.isCutOff(there)
    return (
      !goesOn &&
      !isCutOff &&
      this.mayEnd(here) &&
      this.mayEnd(there) &&
      (this.ends(here, isLong) || this.ends(there, isLong))
    )
  }

  /** Where one copy was cut off, the other goes on in the middle of a sentence. */
  private isCutOff(word: number): boolean {
    return word + 1 < this.count && CUT_OFF.test(this.between(word))
  }

  private bothStart(here: number, there: number, isLong: boolean): boolean {
    const goesOn = here > 0 && there > 0 && this.isSame(here - 1, there - 1)
    const visible =
      here === 0 || there === 0 || this.ends(here - 1, isLong) || this.ends(there - 1, isLong)
    return !goesOn && visible && this.mayStart(here) && this.mayStart(there)
  }

  private get count(): number {
    return this.marked.document.words.count
  }

  private isSame(a: number, b: number): boolean {
    const { form } = this.marked.document.words
    return form[a] === form[b]
  }

  /** Do the words from pair `from` on match to the letter and without a gap? */
  private isTight(here: Int32Array, there: Int32Array, from: number): boolean {
    for (let pair = from; pair < from + TIGHT_WORDS; pair++) {
      const a = here[pair] as number
      const b = there[pair] as number
      if (here[pair + 1] !== a + 1 || there[pair + 1] !== b + 1) return false
      if (!this.isSame(a, b) || !this.isSame(a + 1, b + 1)) return false
    }
    return true
  }

  private starts(word: number): boolean {
    return (this.marked.starts[word] as number) > 0
  }

  private isCapital(word: number): boolean {
    return ((this.marked.document.words.flags[word] as number) & CAPITAL) !== 0
  }

  private inLong(word: number): boolean {
    const { document, sentenceOf } = this.marked
    const sentence = document.sentences[sentenceOf[word] as number] as Sentence
    return mayHideBorders(document, sentence.paragraph)
  }

  private between(word: number): string {
    const { text, words } = this.marked.document
    const between = text.slice(words.end[word] as number, words.start[word + 1] as number)
    return between.replace(MISREAD_QUOTE, '"')
  }

  private textOf(from: number, to: number): string {
    const { text, words } = this.marked.document
    return text.slice(words.start[from] as number, words.start[to] as number)
  }

  /** No paragraph ends with such a word. */
  private goesOnAfter(word: number): boolean {
    const { words } = this.marked.document
    return !this.isCapital(word) && GOES_ON.has(formOf(words, word))
  }

  private mayEnd(word: number): boolean {
    if (word + 1 >= this.count || this.starts(word + 1)) return true
    if (this.goesOnAfter(word)) return false
    return this.mayOpen(word + 1, CLOSES)
  }

  private mayStart(word: number): boolean {
    if (word === 0 || this.starts(word)) return true
    if (this.goesOnAfter(word - 1)) return false
    return this.mayOpen(word, OPENS)
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
  private ends(word: number, isLong: boolean): boolean {
    if (word + 1 >= this.count || this.starts(word + 1)) return true
    const { words } = this.marked.document
    const ideograph = ((words.flags[word] as number) & IDEOGRAPH) !== 0
    if (isLong && this.opensSentence(word + 1)) return true
    const glued = words.start[word + 1] === words.end[word]
    return (glued && !ideograph) || ENDED.test(this.between(word))
  }

  private addBehind(word: number): void {
    if (word + 1 >= this.count || this.starts(word + 1) || !this.inLong(word)) return
    const { text, words } = this.marked.document
    let position = words.end[word] as number
    while (position < text.length && CLOSERS.test(text[position] as string)) position++
    while (position < text.length && isSpace(text.charCodeAt(position))) position++
    this.positions.push(position)
  }

  private addBefore(word: number): void {
    if (this.starts(word) || !this.inLong(word)) return
    const { text, words } = this.marked.document
    let position = words.start[word] as number
    while (position > 0 && OPENERS.test(text[position - 1] as string)) position--
    position -=
      MISREAD_OPENER.exec(text.slice(Math.max(0, position - 3), position))?.[0].length ?? 0
    const label = LABEL.exec(text.slice(Math.max(0, position - LABEL_REACH), position))
    this.positions.push(position - (label?.[0].length ?? 0))
  }
}

/**
 * A passage that could go, with all that judging it takes. Most candidates fail at the first questions:
 * what is dear to tell is told when it is asked for.
 */
import { coreOf, isAttached, type MarkedDocument } from '../../reading/marked-document.ts'
import { isInLine, isPiece } from '../../reading/may-hide-borders.ts'
import type { SentencePlaces } from '../../reading/sentence-places.ts'
import type { Sides } from '../differences/counterparts.ts'
import { type Tally, tallyWords } from './tally.ts'

/** From this coverage on, every word is the same. */
export const EXACT = 0.999
/** `Enlarge this image` */
const LONGEST_LABEL = 3
const NONE = -1

/** How much of a passage is said again. */
export interface Alikeness {
  /** Matched share of its words without what is attached. */
  readonly coverage: number
  /** Matched share of the words between `keptFirst` and `keptLast`. */
  readonly density: number
  /** Its size in words; characters of a script without spaces count half. */
  readonly weight: number
}

/** What the words of a candidate are matched with, and where its sentences stand. */
interface Surroundings {
  readonly marked: MarkedDocument
  /** Of each word: the word that it is matched with, or -1; as long as its alignment is heard. */
  readonly mate: Int32Array
  readonly places: SentencePlaces
}

/** What is asked of a passage that may go, to tell whether it hangs on what is around it, to let it go and to tell it. */
export type HeldPassage = Pick<
  Candidate,
  | 'firstSentence'
  | 'lastSentence'
  | 'firstWord'
  | 'endWord'
  | 'keptFirst'
  | 'keptFirstSentence'
  | 'keptLastSentence'
  | 'isWhole'
  | 'isUnstopped'
  | 'coverage'
  | 'keptCoverage'
  | 'mates'
  | 'end'
  | 'breakingSentence'
>

/** A passage that could go because the words `[keptFirst, keptLast]` say it too. */
export class Candidate implements Alikeness {
  private readonly around: Surroundings
  private readonly tally: Tally
  /** The sentences `[first, last]` that are covered. */
  readonly first: number
  readonly last: number
  /** The same with the attached sentences around them. */
  readonly firstSentence: number
  readonly lastSentence: number
  readonly firstWord: number
  readonly endWord: number
  /** It stands behind the passage that says it too. */
  readonly isLater: boolean
  /** It is one or more paragraphs from start to end, but for what is attached. */
  readonly isWhole: boolean
  /** The first sentence with a fact that would be lost, or with a passage that would be; or -1. */
  breakingSentence: number = NONE
  /** A fact or a statement would be lost; else it says nothing that the other does not. */
  differs = false
  private knownMates: Int32Array | undefined

  constructor(around: Surroundings, first: number, last: number, isLater: boolean) {
    const { marked, mate, places } = around
    this.around = around
    this.first = first
    this.last = last
    this.isLater = isLater
    ;[this.firstSentence, this.lastSentence] = places.withAttached(first, last)
    this.firstWord = places.sentence(this.firstSentence).firstWord
    this.endWord = places.sentence(this.lastSentence).endWord
    this.tally = tallyWords(marked, mate, this.firstWord, this.endWord)
    this.isWhole = places.isWhole(this.firstSentence, this.lastSentence)
  }

  /** The first and last word that it is matched with; -1 if there is none. */
  get keptFirst(): number {
    return this.tally.keptFirst
  }

  get keptLast(): number {
    return this.tally.keptLast
  }

  /** The sentences that these two stand in. */
  get keptFirstSentence(): number {
    return this.around.marked.sentenceOf[this.keptFirst] as number
  }

  get keptLastSentence(): number {
    return this.around.marked.sentenceOf[this.keptLast] as number
  }

  get sides(): Sides {
    const { places } = this.around
    const { firstWord, endWord, keptFirst, keptLast } = this
    const keptFrom = places.sentence(this.keptFirstSentence).firstWord
    const keptTo = places.sentence(this.keptLastSentence).endWord
    return { firstWord, endWord, keptFirst, keptLast, keptFrom, keptTo }
  }

  /** Its words without what is attached. */
  get core(): number {
    return this.tally.core
  }

  get coverage(): number {
    return share(this.tally.matched, this.core)
  }

  get density(): number {
    return this.tally.matched / Math.max(1, this.keptLast - this.keptFirst + 1)
  }

  get weight(): number {
    const { same, core, ideographs } = this.tally
    return (this.isSameWords ? same : core) - ideographs / 2
  }

  /** Every word is matched with the same word. */
  get isSameWords(): boolean {
    return this.tally.same === this.endWord - this.firstWord
  }

  /** The word at which a run of its words that stands nowhere on the other side grew too long to be an edit; or -1. */
  get lossAt(): number {
    return this.tally.lossAt
  }

  /** Of each of its words: the word that it is matched with, or -1. First asked for while it is heard. */
  get mates(): Int32Array {
    this.knownMates ??= this.around.mate.slice(this.firstWord, this.endWord)
    return this.knownMates
  }

  get paragraphs(): number {
    const { places } = this.around
    const first = places.sentence(this.firstSentence)
    return places.sentence(this.lastSentence).paragraph - first.paragraph + 1
  }

  /** The paragraphs that it is matched with. */
  get keptParagraphs(): number {
    const { places } = this.around
    const { paragraph } = places.sentence(this.keptFirstSentence)
    return places.sentence(this.keptLastSentence).paragraph - paragraph + 1
  }

  /** The words, without what is attached, of the sentences that it is matched with. */
  get keptCore(): number {
    const { keptFrom, keptTo } = this.sides
    return coreOf(this.around.marked, keptFrom, keptTo)
  }

  /** Matched share of `keptCore`. */
  get keptCoverage(): number {
    const { attached } = this.around.marked
    let matched = 0
    for (const mate of this.mates) if (mate !== NONE && !attached[mate]) matched++
    return share(matched, this.keptCore)
  }

  /** Share of `core` that is written in digits. */
  get numberShare(): number {
    return share(this.tally.numbers, this.core)
  }

  /** It ends as a teaser does. */
  get isCutOff(): boolean {
    return this.tally.isCutOff || this.around.places.isCutOff(this.lastSentence)
  }

  get isSigned(): boolean {
    return this.tally.isSigned || this.signatureEnd > 0
  }

  /** Where it ends in the text, with a signature or "Read more" that hangs on it, or with the line that signs it. */
  get end(): number {
    return this.signatureEnd || this.around.places.sentence(this.lastSentence).end
  }

  private get signatureEnd(): number {
    const { places } = this.around
    const { hanging } = places
    const isPart = hanging.isPart(places.sentence(this.firstSentence))
    return hanging.endAfter(places.sentence(this.lastSentence), this.isWhole, isPart)
  }

  /** It stands in the caption of a picture. */
  get isCaption(): boolean {
    const { places } = this.around
    const { firstSentence: first, lastSentence: last } = this
    return places.isInCaption(first) && (first === last || places.isInCaption(last))
  }

  /** Does it stand in a caption, and is no mere label of one? */
  private isOfCaption(sentence: number): boolean {
    const { places } = this.around
    const { firstWord, endWord } = places.sentence(sentence)
    return endWord - firstWord > LONGEST_LABEL && places.isInCaption(sentence)
  }

  /** It is text, and what says it too is a caption, or a paragraph that begins or ends as one. */
  get isTextOfCaption(): boolean {
    if (this.isCaptionAgain) return false
    const { firstSentence, lastSentence, keptFirstSentence, keptLastSentence } = this
    const { marked, places } = this.around
    const { paragraph } = places.sentence(keptFirstSentence)
    const isBlock = places.sentence(keptLastSentence).paragraph > paragraph
    const first = this.isOfCaption(keptFirstSentence) && !places.isInCaption(firstSentence)
    const last = this.isOfCaption(keptLastSentence) && !places.isInCaption(lastSentence)
    return isBlock && !isInLine(marked.document, paragraph) ? first && last : first || last
  }

  /** It stands right behind the caption that it says again, but for the credit: the caption twice. */
  get isCaptionAgain(): boolean {
    const { firstSentence, keptFirstSentence, keptLastSentence } = this
    const { marked, places } = this.around
    if (!this.isLater || !this.isSameWords) return false
    if (this.isBehindCredit && this.isOfCaption(keptFirstSentence)) return true
    if (!this.isWhole) return false
    const { paragraph } = places.sentence(firstSentence)
    const { paragraph: kept } = places.sentence(keptFirstSentence)
    if (kept !== paragraph - 1 || !this.isOfCaption(keptFirstSentence)) return false
    if (!places.isWhole(keptFirstSentence, keptLastSentence)) return false
    return !isPiece(marked.document, paragraph)
  }

  /** In a line: between it and what says it too stands the credit of that one, and nothing else. */
  private get isBehindCredit(): boolean {
    const { marked, places } = this.around
    const { firstSentence, firstWord, keptLast } = this
    if (keptLast + 1 >= firstWord || !isAttached(marked, keptLast + 1, firstWord)) return false
    return isInLine(marked.document, places.sentence(firstSentence).paragraph)
  }

  /** It stands in a text that ends without a stop, as a standfirst does. */
  get isUnstopped(): boolean {
    return this.around.places.isUnstopped(this.firstSentence)
  }

  /** It is text, or a quote, that a heading, a standfirst or a pull quote without marks says too. */
  get isTextOfHeading(): boolean {
    const { firstSentence, keptFirstSentence } = this
    const { places } = this.around
    if (places.isSignedPlainly(keptFirstSentence)) return true
    if (places.isQuote(firstSentence)) {
      return places.isUnstopped(keptFirstSentence) && places.isAlone(keptFirstSentence)
    }
    if (!places.isText(firstSentence)) return false
    if (places.isHeading(keptFirstSentence)) return true
    return places.isUnstopped(keptFirstSentence) && !places.isUnstopped(firstSentence)
  }
}

const share = (part: number, whole: number): number => (whole > 0 ? part / whole : 0)

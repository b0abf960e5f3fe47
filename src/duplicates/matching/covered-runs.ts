/**
 * What a run of covered sentences comes to: one candidate, or several where a fact differs in it.
 *
 * Method: a run in which a fact differs is told as such, and the sentences around the one that
 * differs are tried again without it (long runs by halves, so that n differences cost no n² work).
 * Cost: the words of the run, times the depth of the splitting.
 */
import { IDEOGRAPH } from '../../document/words.ts'
import { type Alikeness, mayBeTold } from '../acceptance.ts'
import {
  type Differing,
  differ,
  differencesOf,
  type FactsElsewhere,
  type Sides,
} from '../difference.ts'
import type { HangingText } from '../marks/hanging-text.ts'
import type { MarkedDocument } from '../marks/marked-document.ts'
import { isInLine, isPiece } from '../marks/may-hide-borders.ts'
import { SentencePlaces } from '../marks/sentence-places.ts'
import type { Candidate } from './candidate.ts'
import { type Tally, tallyWords } from './tally.ts'

/** A run of more sentences than this is halved at a differing fact, a shorter one cut at it. */
const HALVED = 24
/** `Enlarge this image` */
const LONGEST_LABEL = 3
const NONE = -1
const NOT_COMPARED: Differing = { differences: [], differingSentence: NONE }

/** The covered sentences `[first, last]`, counted, before they are judged. */
export interface CoveredRun {
  readonly first: number
  readonly last: number
  readonly isLater: boolean
  readonly alikeness: Alikeness
  readonly isSameWords: boolean
  /** The same with the attached sentences around it. */
  readonly firstSentence: number
  readonly lastSentence: number
  readonly keptFirstSentence: number
  readonly keptLastSentence: number
  readonly tally: Tally
  readonly sides: Sides
}

/** Whether a run, or a part of it, could be accepted by any rule: a run of several may hold such a part. */
export const mayBecomeTold = ({ first, last, alikeness }: CoveredRun): boolean =>
  first < last || mayBeTold(alikeness)

export class CoveredRuns {
  private readonly marked: MarkedDocument
  private readonly facts: FactsElsewhere
  /** Of each word: the word that it is matched with, or -1. */
  private readonly mate: Int32Array
  private readonly hanging: HangingText
  private readonly places: SentencePlaces

  constructor(
    marked: MarkedDocument,
    facts: FactsElsewhere,
    hanging: HangingText,
    mate: Int32Array,
  ) {
    this.marked = marked
    this.facts = facts
    this.hanging = hanging
    this.mate = mate
    this.places = new SentencePlaces(marked, hanging)
  }

  /** Judges a run, and what is left of it without the sentence that differs. */
  judge(run: CoveredRun, into: Candidate[]): void {
    const { first, last, isLater } = run
    if (last - first > HALVED && this.breaks(run)) {
      const middle = (first + last) >> 1
      this.judgePart(first, middle, isLater, into)
      this.judgePart(middle + 1, last, isLater, into)
      return
    }
    const candidate = this.candidate(run)
    into.push(candidate)
    if (candidate.breakingSentence === NONE || last === first) return
    // An attached sentence that joined the run may break it: the part to try again must shrink.
    const at = Math.min(last, Math.max(first, candidate.breakingSentence))
    this.judgePart(first, at - 1, isLater, into)
    this.judgePart(at + 1, last, isLater, into)
  }

  private judgePart(first: number, last: number, isLater: boolean, into: Candidate[]): void {
    const run = first > last ? null : this.outline(first, last, isLater)
    if (run !== null) this.judge(run, into)
  }

  private breaks({ tally, sides }: CoveredRun): boolean {
    return tally.lossAt !== NONE || differ(this.marked, this.facts, this.mate, sides)
  }

  /** The words of a run and those that it is matched with; null if it is matched with itself. */
  outline(first: number, last: number, isLater: boolean): CoveredRun | null {
    const { marked, mate } = this
    const [firstSentence, lastSentence] = this.places.withAttached(first, last)
    const firstWord = this.places.sentence(firstSentence).firstWord
    const endWord = this.places.sentence(lastSentence).endWord
    const tally = tallyWords(marked, mate, firstWord, endWord)
    const { keptFirst, keptLast } = tally
    if (keptLast === NONE || (isLater ? keptLast >= firstWord : keptFirst < endWord)) return null
    const keptFirstSentence = marked.sentenceOf[keptFirst] as number
    const keptLastSentence = marked.sentenceOf[keptLast] as number
    const keptFrom = this.places.sentence(keptFirstSentence).firstWord
    const keptTo = this.places.sentence(keptLastSentence).endWord
    const isSameWords = tally.same === endWord - firstWord
    return {
      first,
      last,
      isLater,
      alikeness: {
        coverage: share(tally.matched, tally.core),
        density: tally.matched / Math.max(1, keptLast - keptFirst + 1),
        weight: (isSameWords ? tally.same : tally.core) - tally.ideographs / 2,
      },
      isSameWords,
      firstSentence,
      lastSentence,
      keptFirstSentence,
      keptLastSentence,
      tally,
      sides: { firstWord, endWord, keptFirst, keptLast, keptFrom, keptTo },
    }
  }

  private candidate(run: CoveredRun): Candidate {
    const { marked, mate } = this
    const { firstSentence, lastSentence, keptFirstSentence, keptLastSentence } = run
    const { tally, sides, alikeness, isSameWords, isLater } = run
    const { firstWord, endWord, keptFirst, keptLast, keptFrom, keptTo } = sides
    const { core } = tally
    const [keptCore, keptMatched] = this.keptSize(keptFrom, keptTo, firstWord, endWord)
    const isWhole = this.places.isWhole(firstSentence, lastSentence)
    const { differences, differingSentence } = !mayBecomeTold(run)
      ? NOT_COMPARED
      : differencesOf(marked, this.facts, mate, sides)
    const isCaptionAgain = isWhole && this.isCaptionAgain(run)
    const signatureEnd = isWhole ? 0 : this.hanging.endAfter(this.places.sentence(lastSentence))
    return {
      firstSentence,
      lastSentence,
      firstWord,
      endWord,
      keptFirst,
      keptLast,
      keptFirstSentence,
      keptLastSentence,
      core,
      keptCore,
      ...alikeness,
      keptCoverage: share(keptMatched, keptCore),
      isSameWords,
      isWhole,
      isLater,
      paragraphs:
        this.places.sentence(lastSentence).paragraph -
        this.places.sentence(firstSentence).paragraph +
        1,
      splitsSigned: !isWhole && this.places.splitsSigned(firstSentence, lastSentence),
      isCaption: this.areInCaption(firstSentence, lastSentence),
      isTextOfHeading: this.isTextOfHeading(run),
      isUnstopped: this.places.isUnstopped(firstSentence),
      isKeptInCaption: this.isOfCaption(keptFirstSentence) || this.isOfCaption(keptLastSentence),
      isTextOfCaption: !isCaptionAgain && this.isTextOfCaption(run),
      isCaptionAgain,
      numberShare: share(tally.numbers, core),
      isSigned: tally.isSigned || signatureEnd > 0,
      isCutOff: tally.isCutOff,
      losesPassage: tally.lossAt !== NONE,
      tellingCoverage: share(tally.tellingMatched, tally.telling),
      ...this.longestSentence(firstSentence, lastSentence),
      differences,
      breakingSentence: differences.length > 0 ? differingSentence : this.sentenceAt(tally.lossAt),
      mates: mate.slice(firstWord, endWord),
      end: signatureEnd || this.places.sentence(lastSentence).end,
    }
  }

  private areInCaption(first: number, last: number): boolean {
    return this.places.isInCaption(first) && (first === last || this.places.isInCaption(last))
  }

  /** Does it stand in a caption, and is no mere label of one? */
  private isOfCaption(sentence: number): boolean {
    const { firstWord, endWord } = this.places.sentence(sentence)
    return endWord - firstWord > LONGEST_LABEL && this.places.isInCaption(sentence)
  }

  /** Is it text, and what says it too a caption, or a paragraph that begins or ends as one? */
  private isTextOfCaption(run: CoveredRun): boolean {
    const { firstSentence, lastSentence, keptFirstSentence, keptLastSentence } = run
    const { paragraph } = this.places.sentence(keptFirstSentence)
    const isBlock = this.places.sentence(keptLastSentence).paragraph > paragraph
    const first = this.isOfCaption(keptFirstSentence) && !this.places.isInCaption(firstSentence)
    const last = this.isOfCaption(keptLastSentence) && !this.places.isInCaption(lastSentence)
    return isBlock && !isInLine(this.marked.document, paragraph) ? first && last : first || last
  }

  /** Does it stand right behind a caption with the same words, and nothing else but a credit? */
  private isCaptionAgain(run: CoveredRun): boolean {
    const { isLater, isSameWords, firstSentence, keptFirstSentence, keptLastSentence } = run
    const { places } = this
    if (!isLater || !isSameWords || !this.isOfCaption(keptFirstSentence)) return false
    if (!places.isWhole(keptFirstSentence, keptLastSentence)) return false
    const { paragraph } = places.sentence(firstSentence)
    if (isPiece(this.marked.document, paragraph)) return false
    return places.sentence(keptFirstSentence).paragraph === paragraph - 1
  }

  /** Is it text, or a quote, that a heading, a standfirst or a pull quote without marks says too? */
  private isTextOfHeading(run: CoveredRun): boolean {
    const { firstSentence, lastSentence, keptFirstSentence, keptLastSentence } = run
    const { places } = this
    const isOneSentence = firstSentence === lastSentence
    if (places.isSignedPlainly(keptFirstSentence)) return true
    if (places.isQuote(firstSentence)) {
      return places.isUnstopped(keptFirstSentence) && places.isAlone(keptFirstSentence)
    }
    if (!places.isText(firstSentence)) return false
    if (places.isHeading(keptFirstSentence)) return true
    if (isOneSentence && places.isHeading(keptLastSentence)) return true
    return places.isUnstopped(keptFirstSentence) && !places.isUnstopped(firstSentence)
  }

  private sentenceAt(word: number): number {
    return word === NONE ? NONE : (this.marked.sentenceOf[word] as number)
  }

  /** Core words of `[keptFrom, keptTo)`, and those of them that are matched with `[from, to)`. */
  private keptSize(keptFrom: number, keptTo: number, from: number, to: number): [number, number] {
    let core = 0
    let matched = 0
    for (let word = keptFrom; word < keptTo; word++) {
      if (this.marked.attached[word]) continue
      core++
      const mate = this.mate[word] as number
      if (mate >= from && mate < to) matched++
    }
    return [core, matched]
  }

  private longestSentence(
    first: number,
    last: number,
  ): { longest: number; longestCoverage: number } {
    let longest = 0
    let longestCoverage = 0
    for (let index = first; index <= last; index++) {
      const sentence = this.places.sentence(index)
      let core = 0
      let matched = 0
      for (let word = sentence.firstWord; word < sentence.endWord; word++) {
        if (this.marked.attached[word]) continue
        const size =
          ((this.marked.document.words.flags[word] as number) & IDEOGRAPH) !== 0 ? 0.5 : 1
        core += size
        if (this.mate[word] !== NONE) matched += size
      }
      if (core > longest) {
        longest = core
        longestCoverage = matched / core
      }
    }
    return { longest, longestCoverage }
  }
}

const share = (part: number, whole: number): number => (whole > 0 ? part / whole : 0)

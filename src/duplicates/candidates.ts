/**
 * The passages of an alignment that could go: on either side, the runs of sentences that the other
 * side covers, with all that judging them takes.
 *
 * Method: a sentence is covered if enough of its words are matched; neighbours make a run. A run in
 * which a fact differs is told as such, and the sentences around the one that differs are tried
 * again without it (long runs by halves, so that n differences cost no n² work). Cost: the words of
 * the alignment, times the depth of the splitting.
 */
import type { ParsedParagraph, Sentence } from '../document/parse.ts'
import { IDEOGRAPH } from '../document/words.ts'
import type { Alignment } from '../similarity/align.ts'
import { CREDIT, SIGNATURE } from './attachments.ts'
import type { Difference } from './difference.ts'
import { differ, differencesOf, type Sides } from './difference.ts'
import type { HangingText } from './hanging-text.ts'
import type { MarkedDocument } from './marked-document.ts'
import { mayHideBorders } from './may-hide-borders.ts'
import type { StandingFacts } from './standing-facts.ts'
import { type Tally, tallyWords } from './tally.ts'

/** A passage that could go because the words `[keptFirst, keptLast]` say it too. */
export interface Candidate {
  readonly firstSentence: number
  /** The last sentence, which belongs to it. */
  readonly lastSentence: number
  readonly firstWord: number
  readonly endWord: number
  /** The first and last word that it is matched with. */
  readonly keptFirst: number
  readonly keptLast: number
  /** The sentences that these two stand in. */
  readonly keptFirstSentence: number
  readonly keptLastSentence: number
  /** Its words without what is attached; and those of the sentences that it is matched with. */
  readonly core: number
  readonly keptCore: number
  /** Matched share of `core` and of `keptCore`. */
  readonly coverage: number
  readonly keptCoverage: number
  /** Matched share of the words between `keptFirst` and `keptLast`. */
  readonly density: number
  /** Every word is matched with the same word. */
  readonly isSameWords: boolean
  /** It is one or more paragraphs from start to end, but for what is attached. */
  readonly isWhole: boolean
  /** It stands behind the passage that says it too. */
  readonly isLater: boolean
  readonly paragraphs: number
  /** Share of `core` that is written in digits. */
  readonly numberShare: number
  readonly isSigned: boolean
  readonly isCutOff: boolean
  /** Its size in words; characters of a script without spaces count half. */
  readonly weight: number
  /** Size and coverage of its longest sentence. */
  readonly longest: number
  readonly longestCoverage: number
  /** It ends with the signature of a quote or tweet of which it is only a part. */
  readonly splitsSigned: boolean
  /** It stands in the caption of a picture. */
  readonly isCaption: boolean
  /** What says it too stands in the caption of a picture. */
  readonly isKeptInCaption: boolean
  /** A run of its words stands nowhere on the other side that is too long to be an edit. */
  readonly losesPassage: boolean
  /** Matched share of its words, where words that the article repeats all over count little. */
  readonly tellingCoverage: number
  /** The facts that would be lost; none: it says nothing that the other does not. */
  readonly differences: readonly Difference[]
  /** The first sentence with a difference, or with a passage that would be lost; or -1. */
  readonly breakingSentence: number
  /** Of each of its words: the word that it is matched with, or -1. */
  readonly mates: Int32Array
  /** Where it ends in the text, with a signature or "Read more" that hangs on it. */
  readonly end: number
}

/** A sentence counts as covered when so much of it is matched; short ones need more. */
const COVERED = 0.5
const COVERED_SHORT = 0.7
const SHORT_SENTENCE = 8
/** A run of more sentences than this is halved at a differing fact, a shorter one cut at it. */
const HALVED = 24
/** A sentence is held against so many others, the strongest evidence first. */
const MOST_HEARD = 6

const LONGEST_CAPTION = 120
const NONE = -1

/** A run before it is judged. */
interface Outline {
  readonly firstSentence: number
  readonly lastSentence: number
  readonly keptFirstSentence: number
  readonly keptLastSentence: number
  readonly tally: Tally
  readonly sides: Sides
}

/** Finds the candidates of one alignment after the other; it keeps work space between calls. */
export class CandidateFinder {
  private readonly marked: MarkedDocument
  private readonly facts: () => StandingFacts
  /** Of each word: the word that it is matched with, or `NONE`. */
  private readonly mate: Int32Array
  private readonly hanging: HangingText
  /** Of each sentence: how often it was held against others that are not the same to the word. */
  private readonly heard: Uint8Array

  constructor(marked: MarkedDocument, facts: () => StandingFacts, hanging: HangingText) {
    this.marked = marked
    this.facts = facts
    this.heard = new Uint8Array(marked.document.sentences.length)
    this.mate = new Int32Array(marked.document.words.count).fill(NONE)
    this.hanging = hanging
  }

  /** The candidates on both sides of an alignment. */
  candidatesOf({ here, there }: Alignment): Candidate[] {
    const { mate } = this
    const last = here.length - 1
    for (let pair = 0; pair <= last; pair++) {
      mate[here[pair] as number] = there[pair] as number
      mate[there[pair] as number] = here[pair] as number
    }
    const found: Candidate[] = []
    const isExact = this.isExact({ here, there })
    this.collectRuns(here[0] as number, here[last] as number, true, isExact, found)
    this.collectRuns(there[0] as number, there[last] as number, false, isExact, found)
    for (let pair = 0; pair <= last; pair++) {
      mate[here[pair] as number] = NONE
      mate[there[pair] as number] = NONE
    }
    return found
  }

  private collectRuns(
    firstWord: number,
    lastWord: number,
    isLater: boolean,
    isExact: boolean,
    into: Candidate[],
  ): void {
    const { sentenceOf } = this.marked
    let first = NONE
    let last = NONE
    const close = (): void => {
      if (first !== NONE) this.judgeRun(first, last, isLater, into)
      first = NONE
    }
    const end = sentenceOf[lastWord] as number
    for (let index = sentenceOf[firstWord] as number; index <= end; index++) {
      const covered = (isExact || this.mayBeHeard(index)) && this.isCovered(this.sentence(index))
      if (covered === undefined) {
        if (first !== NONE) last = index
      } else if (covered) {
        if (first === NONE) first = index
        last = index
      } else close()
    }
    close()
  }

  private isExact({ here, there }: Alignment): boolean {
    const { form } = this.marked.document.words
    const last = here.length - 1
    const isTight = (words: Int32Array): boolean =>
      (words[last] as number) - (words[0] as number) === last
    return (
      isTight(here) &&
      isTight(there) &&
      here.every((word, pair) => form[word] === form[there[pair] as number])
    )
  }

  /** In a flood of one template every sentence is like every other: a few are enough. */
  private mayBeHeard(sentence: number): boolean {
    const times = this.heard[sentence] as number
    this.heard[sentence] = Math.min(MOST_HEARD, times + 1)
    return times < MOST_HEARD
  }

  /** undefined: the sentence is nothing but attachment. */
  private isCovered(sentence: Sentence): boolean | undefined {
    let core = 0
    let matched = 0
    for (let word = sentence.firstWord; word < sentence.endWord; word++) {
      if (this.marked.attached[word]) continue
      core++
      if (this.mate[word] !== NONE) matched++
    }
    if (core === 0) return undefined
    return matched >= core * (core < SHORT_SENTENCE ? COVERED_SHORT : COVERED)
  }

  /** Judges a run, and what is left of it without the sentence that differs. */
  private judgeRun(first: number, last: number, isLater: boolean, into: Candidate[]): void {
    if (first > last) return
    const outline = this.outline(first, last, isLater)
    if (outline === null) return
    if (last - first > HALVED && this.breaks(outline)) {
      const middle = (first + last) >> 1
      this.judgeRun(first, middle, isLater, into)
      this.judgeRun(middle + 1, last, isLater, into)
      return
    }
    const candidate = this.judge(outline, isLater)
    into.push(candidate)
    if (candidate.breakingSentence === NONE || last === first) return
    // An attached sentence that joined the run may break it: the part to try again must shrink.
    const at = Math.min(last, Math.max(first, candidate.breakingSentence))
    this.judgeRun(first, at - 1, isLater, into)
    this.judgeRun(at + 1, last, isLater, into)
  }

  private breaks({ tally, sides }: Outline): boolean {
    return tally.lossAt !== NONE || differ(this.marked, this.facts, this.mate, sides)
  }

  /** The words of a run and those that it is matched with; null if it is matched with itself. */
  private outline(from: number, to: number, isLater: boolean): Outline | null {
    const { marked, mate } = this
    const [firstSentence, lastSentence] = this.withAttachedSentences(from, to)
    const firstWord = this.sentence(firstSentence).firstWord
    const endWord = this.sentence(lastSentence).endWord
    const tally = tallyWords(marked, mate, firstWord, endWord)
    const { keptFirst, keptLast } = tally
    if (keptLast === NONE || (isLater ? keptLast >= firstWord : keptFirst < endWord)) return null
    const keptFirstSentence = marked.sentenceOf[keptFirst] as number
    const keptLastSentence = marked.sentenceOf[keptLast] as number
    const keptFrom = this.sentence(keptFirstSentence).firstWord
    const keptTo = this.sentence(keptLastSentence).endWord
    return {
      firstSentence,
      lastSentence,
      keptFirstSentence,
      keptLastSentence,
      tally,
      sides: { firstWord, endWord, keptFirst, keptLast, keptFrom, keptTo },
    }
  }

  private judge(outline: Outline, isLater: boolean): Candidate {
    const { marked, mate } = this
    const { firstSentence, lastSentence, keptFirstSentence, keptLastSentence } = outline
    const { tally, sides } = outline
    const { firstWord, endWord, keptFirst, keptLast, keptFrom, keptTo } = sides
    const { core, matched } = tally
    const [keptCore, keptMatched] = this.keptSize(keptFrom, keptTo, firstWord, endWord)
    const isWhole = this.isWhole(firstSentence, lastSentence)
    const isSameWords = tally.same === endWord - firstWord
    const { differences, differingSentence } = differencesOf(marked, this.facts, mate, sides)
    const signatureEnd = isWhole ? 0 : this.hanging.endAfter(this.sentence(lastSentence))
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
      coverage: share(matched, core),
      keptCoverage: share(keptMatched, keptCore),
      density: matched / Math.max(1, keptLast - keptFirst + 1),
      isSameWords,
      isWhole,
      isLater,
      paragraphs:
        this.sentence(lastSentence).paragraph - this.sentence(firstSentence).paragraph + 1,
      splitsSigned: !isWhole && this.splitsSigned(firstSentence, lastSentence),
      isCaption: this.isInCaption(firstSentence),
      isKeptInCaption: this.isInCaption(keptFirstSentence),
      numberShare: share(tally.numbers, core),
      isSigned: tally.isSigned || signatureEnd > 0,
      isCutOff: tally.isCutOff,
      weight: (isSameWords ? tally.same : core) - tally.ideographs / 2,
      losesPassage: tally.lossAt !== NONE,
      tellingCoverage: share(tally.tellingMatched, tally.telling),
      ...this.longestSentence(firstSentence, lastSentence),
      differences,
      breakingSentence: differences.length > 0 ? differingSentence : this.sentenceAt(tally.lossAt),
      mates: mate.slice(firstWord, endWord),
      end: signatureEnd || this.sentence(lastSentence).end,
    }
  }

  private sentenceAt(word: number): number {
    return word === NONE ? NONE : (this.marked.sentenceOf[word] as number)
  }

  private sentence(index: number): Sentence {
    return this.marked.document.sentences[index] as Sentence
  }

  private paragraphOf(sentence: number): ParsedParagraph {
    return this.marked.document.paragraphs[this.sentence(sentence).paragraph] as ParsedParagraph
  }

  private isInCaption(sentence: number): boolean {
    const { kind, firstWord, endWord } = this.paragraphOf(sentence)
    if (endWord - firstWord > LONGEST_CAPTION) return false // it lost its borders
    return kind === 'caption' || this.marked.attached[endWord - 1] === CREDIT
  }

  /** Sentences at the ends that are nothing but attachment belong to the paragraph. */
  private withAttachedSentences(from: number, to: number): [number, number] {
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
    return this.isAttached(this.paragraphOf(sentence).firstWord, this.sentence(sentence).firstWord)
  }

  /** In a long paragraph, one that lost its borders, a signature signs the sentence before it. */
  private splitsSigned(firstSentence: number, lastSentence: number): boolean {
    const last = this.sentence(lastSentence)
    const mayHide = mayHideBorders(this.marked.document, last.paragraph)
    if (mayHide || this.opensParagraph(firstSentence)) return false
    return last.endWord > 0 && this.marked.attached[last.endWord - 1] === SIGNATURE
  }

  private isAttachedSentence(index: number, paragraph: number): boolean {
    const sentence = this.sentence(index)
    return sentence.paragraph === paragraph && this.isAttached(sentence.firstWord, sentence.endWord)
  }

  private isAttached(firstWord: number, endWord: number): boolean {
    for (let word = firstWord; word < endWord; word++) {
      if (!this.marked.attached[word]) return false
    }
    return true
  }

  private isWhole(firstSentence: number, lastSentence: number): boolean {
    return (
      this.isAttached(
        this.paragraphOf(firstSentence).firstWord,
        this.sentence(firstSentence).firstWord,
      ) &&
      this.isAttached(this.sentence(lastSentence).endWord, this.paragraphOf(lastSentence).endWord)
    )
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
      const sentence = this.sentence(index)
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

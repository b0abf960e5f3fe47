/**
 * The passages of an alignment that could go: on either side, the runs of sentences that the other
 * side covers, with all that judging them takes.
 *
 * Method: a sentence is covered if enough of its words are matched; neighbours make a run
 * (`covered-runs.ts`). Cost: the words of the alignment.
 */
import { ArrayRoom } from '../../document/array-room.ts'
import type { ReadParagraph, Sentence } from '../../document/parse.ts'
import type { Steps } from '../../document/steps.ts'
import type { MarkedDocument } from '../../reading/marked-document.ts'
import type { SentencePlaces } from '../../reading/sentence-places.ts'
import type { Alignment } from '../../similarity/align.ts'
import type { Difference, FactsElsewhere } from '../difference.ts'
import { UnmatchedValues } from '../differences/unmatched-values.ts'
import type { Candidate, CoveredRun } from './candidate.ts'
import { CoveredRuns, mayBecomeTold } from './covered-runs.ts'
import { FULL_NAME } from './spoken-record.ts'

/** A sentence counts as covered when so much of it is matched; short ones need more. */
const COVERED = 0.5
const COVERED_SHORT = 0.7
const SHORT_SENTENCE = 8
/** A sentence is held against so many others, the strongest evidence first. */
const MOST_HEARD = 6
/** A longer one also if they are the same to the word: no news has one, and what is heard is counted through. */
const LONGEST_SENTENCE = 500
const LONGEST_NAME = 60
const NONE = -1

/** Finds the candidates of one alignment after the other; it keeps work space between calls. */
export class CandidateFinder {
  private readonly marked: MarkedDocument
  /** Of each word: the word that it is matched with as long as an alignment is heard, else `NONE`. */
  readonly mate: Int32Array
  /** Of each sentence: how often it was held against others that are not the same to the word. */
  private readonly heard: Uint8Array
  private readonly runs: CoveredRuns
  /** What either side of the alignment that is heard says alone. */
  private valuesHere: UnmatchedValues
  private valuesThere: UnmatchedValues

  constructor(marked: MarkedDocument, facts: FactsElsewhere, places: SentencePlaces) {
    this.marked = marked
    const { sentences, words } = marked.document
    const room = new ArrayRoom(words.count, sentences.length)
    this.mate = room.int32(words.count).fill(NONE)
    this.heard = room.uint8(sentences.length)
    this.runs = new CoveredRuns(marked, facts, places, this.mate)
    this.valuesHere = new UnmatchedValues(marked, this.mate, 0, 0)
    this.valuesThere = this.valuesHere
  }

  /** Shows the candidates on both sides of an alignment, whose words are matched as long as that takes. */
  *hear(
    alignment: Alignment,
    judge: (candidates: readonly Candidate[]) => Steps<void>,
  ): Steps<void> {
    const { here, there } = alignment
    const { mate } = this
    const last = here.length - 1
    for (let pair = 0; pair <= last; pair++) {
      mate[here[pair] as number] = there[pair] as number
      mate[there[pair] as number] = here[pair] as number
    }
    const candidates = yield* this.candidatesOf(alignment)
    if (candidates.length > 0) yield* judge(candidates)
    for (let pair = 0; pair <= last; pair++) {
      mate[here[pair] as number] = NONE
      mate[there[pair] as number] = NONE
    }
  }

  /** The facts that would be lost with a candidate that is shown. */
  differencesOf(candidate: Candidate): readonly Difference[] {
    return this.runs.differencesOf(
      candidate,
      candidate.isLater ? this.valuesThere : this.valuesHere,
    )
  }

  private *candidatesOf({ here, there }: Alignment): Steps<Candidate[]> {
    const last = here.length - 1
    const isExact = this.isExact({ here, there })
    const runs: CoveredRun[] = []
    this.collectRuns(here[0] as number, here[last] as number, true, isExact, runs)
    this.collectRuns(there[0] as number, there[last] as number, false, isExact, runs)
    const found: Candidate[] = []
    if (!runs.some(mayBecomeTold)) return found // most alignments are of stock phrases
    this.valuesHere = this.valuesOf(here)
    this.valuesThere = this.valuesOf(there)
    for (const run of runs) {
      yield
      yield* this.runs.judge(run, run.isLater ? this.valuesThere : this.valuesHere, found)
    }
    return found
  }

  private valuesOf(words: Int32Array): UnmatchedValues {
    const { document, sentenceOf } = this.marked
    const sentenceAt = (word: number): Sentence =>
      document.sentences[sentenceOf[word] as number] as Sentence
    const { firstWord } = sentenceAt(words[0] as number)
    const { endWord } = sentenceAt(words.at(-1) as number)
    return new UnmatchedValues(this.marked, this.mate, firstWord, endWord)
  }

  private collectRuns(
    firstWord: number,
    lastWord: number,
    isLater: boolean,
    isExact: boolean,
    into: CoveredRun[],
  ): void {
    const { sentenceOf } = this.marked
    let first = NONE
    let last = NONE
    const end = sentenceOf[lastWord] as number
    for (let index = sentenceOf[firstWord] as number; index <= end; index++) {
      const sentence = this.marked.document.sentences[index] as Sentence
      const isPlain = isExact && sentence.endWord - sentence.firstWord <= LONGEST_SENTENCE
      const covered = (isPlain || this.mayBeHeard(index)) && this.isCovered(sentence)
      if (covered === undefined) {
        if (first !== NONE) last = index
      } else if (covered) {
        if (first === NONE) first = index
        last = index
      } else {
        this.collectRun(first, last, isLater, into)
        first = NONE
      }
    }
    this.collectRun(first, last, isLater, into)
  }

  private collectRun(first: number, last: number, isLater: boolean, into: CoveredRun[]): void {
    if (first === NONE) return
    let end = last
    while (end > first && this.givesWord(end)) end--
    const run = this.runs.outline(first, end, isLater)
    if (run !== null) into.push(run)
  }

  /** Is it the name of a speaker on a line of its own, over words that do not stand there, too? */
  private givesWord(sentence: number): boolean {
    const { paragraphs, sentences, text, words } = this.marked.document
    const { paragraph, endWord } = sentences[sentence] as Sentence
    const { start, end } = paragraphs[paragraph] as ReadParagraph
    if (endWord === words.count || this.mate[endWord] !== NONE) return false
    return end - start <= LONGEST_NAME && FULL_NAME.test(text.slice(start, end))
  }

  private isExact({ here, there }: Alignment): boolean {
    const { form } = this.marked.document.words
    if (!isTight(here) || !isTight(there)) return false
    for (let pair = 0; pair < here.length; pair++) {
      if (form[here[pair] as number] !== form[there[pair] as number]) return false
    }
    return true
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
}

/** Do the words follow each other without a gap? */
const isTight = (words: Int32Array): boolean =>
  (words[words.length - 1] as number) - (words[0] as number) === words.length - 1

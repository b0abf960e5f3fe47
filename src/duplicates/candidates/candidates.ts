/**
 * The passages of an alignment that could go: on either side, the runs of sentences that the other
 * side covers, with all that judging them takes.
 *
 * Method: a sentence is covered if enough of its words are matched; neighbours make a run. One in which a fact differs is told
 * as such, and the sentences around the one that differs are tried again without it (long runs by halves, so that n differences
 * cost no n² work). Cost: the words of the alignment, times the depth of the splitting.
 */
import { ArrayRoom } from '../../document/array-room.ts'
import type { ReadParagraph, Sentence } from '../../document/parse.ts'
import type { Steps } from '../../document/steps.ts'
import { firstWordFrom } from '../../document/words.ts'
import type { MarkedDocument } from '../../reading/marked-document.ts'
import type { SentencePlaces } from '../../reading/sentence-places.ts'
import type { Alignment } from '../../similarity/align.ts'
import { changesBetween } from '../align/changes.ts'
import { type Difference, FactCheck, type FactsElsewhere } from '../difference.ts'
import type { Sides } from '../differences/counterparts.ts'
import { LONGEST_STATEMENT, statementsOf } from '../differences/statements.ts'
import { mayBeTold } from './acceptance.ts'
import { Candidate } from './candidate.ts'
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
/** A run of more sentences than this is halved at a differing fact, a shorter one cut at it. */
const HALVED = 24
/** A longer end is no statement in the place of another, however long it is. */
const LONGEST_END = LONGEST_STATEMENT + 1
const NONE = -1

/** Whether a run, or a part of it, could be accepted by any rule: a run of several may hold such a part. */
const mayBecomeTold = (run: Candidate): boolean => run.first < run.last || mayBeTold(run)

/** Finds the candidates of one alignment after the other; it keeps work space between calls. */
export class CandidateFinder {
  readonly marked: MarkedDocument
  readonly places: SentencePlaces
  private readonly facts: FactsElsewhere
  /** Of each word: the word that it is matched with as long as an alignment is heard, else `NONE`. */
  readonly mate: Int32Array
  /** Of each sentence: how often it was held against others that are not the same to the word. */
  private readonly heard: Uint8Array

  constructor(marked: MarkedDocument, facts: FactsElsewhere, places: SentencePlaces) {
    this.marked = marked
    this.places = places
    this.facts = facts
    const { sentences, words } = marked.document
    const room = new ArrayRoom(words.count, sentences.length)
    this.mate = room.int32(words.count).fill(NONE)
    this.heard = room.uint8(sentences.length)
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

  private *candidatesOf({ here, there }: Alignment): Steps<Candidate[]> {
    const last = here.length - 1
    const isExact = this.isExact({ here, there })
    const runs: Candidate[] = []
    this.collectRuns(here[0] as number, here[last] as number, true, isExact, runs)
    this.collectRuns(there[0] as number, there[last] as number, false, isExact, runs)
    const found: Candidate[] = []
    if (!runs.some(mayBecomeTold)) return found // most alignments are of stock phrases
    for (const run of runs) {
      yield
      yield* this.judge(run, found)
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

  private collectRun(first: number, last: number, isLater: boolean, into: Candidate[]): void {
    if (first === NONE) return
    let end = last
    while (end > first && this.givesWord(end)) end--
    const run = this.outline(first, end, isLater)
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

  /** Judges a run, and what is left of it without the sentence that differs. */
  private *judge(run: Candidate, into: Candidate[]): Steps<void> {
    const { first, last, isLater, lossAt } = run
    const isLong = last - first > HALVED
    const isAsked = mayBecomeTold(run) && !(isLong && lossAt !== NONE)
    const fact = isAsked ? this.checkOf(run.sides).firstSentence() : NONE
    const statement = isAsked && fact === NONE ? this.firstStatement(run.sides) : NONE
    const differing = fact === NONE ? statement : fact
    const breaking = differing === NONE ? this.sentenceAt(lossAt) : differing
    if (isLong && breaking !== NONE) {
      yield
      const middle = (first + last) >> 1
      yield* this.judgePart(first, middle, isLater, into)
      yield* this.judgePart(middle + 1, last, isLater, into)
      return
    }
    run.breakingSentence = breaking
    run.differs = differing !== NONE
    into.push(run)
    if (breaking === NONE || last === first) return
    // An attached sentence that joined the run may break it: the part to try again must shrink.
    const at = Math.min(last, Math.max(first, breaking))
    // A caption of which one sentence shows another thing is another caption.
    const isCaption = statement !== NONE && this.places.isInCaption(at)
    const { firstSentence, endSentence } = this.places.paragraphOf(at)
    const [from, to] = isCaption ? [firstSentence, endSentence] : [at, at + 1]
    yield* this.judgePart(first, from - 1, isLater, into)
    yield* this.judgePart(to, last, isLater, into)
  }

  /** The facts that would be lost with a candidate, as long as its alignment is heard. */
  differencesOf(candidate: Candidate): readonly Difference[] {
    const { sides } = candidate
    const facts = this.checkOf(sides).differences()
    return facts.length > 0 ? facts : [...this.statementsBetween(sides)]
  }

  private checkOf(sides: Sides): FactCheck {
    return new FactCheck(this.marked, this.facts, this.mate, sides)
  }

  /** The sentence of the first statement in whose place another stands; -1 if there is none. */
  private firstStatement(sides: Sides): number {
    const [statement] = this.statementsBetween(sides)
    if (!statement?.here) return NONE
    return this.sentenceAt(firstWordFrom(this.marked.document.words, statement.here.start))
  }

  /** Its ends are looked at as far as a statement goes: the sentence around what stays may be endless. */
  private statementsBetween(sides: Sides): Generator<Difference, void> {
    const { marked, mate } = this
    const { firstWord, endWord } = sides
    const keptFrom = Math.max(sides.keptFrom, sides.keptFirst - LONGEST_END)
    const keptTo = Math.min(sides.keptTo, sides.keptLast + 1 + LONGEST_END)
    const here = { from: firstWord, to: endWord }
    const there = { from: keptFrom, to: keptTo }
    const changes = changesBetween(here, there, (word) => mate[word] as number)
    return statementsOf(marked, mate, changes, [firstWord, keptFrom])
  }

  private *judgePart(
    first: number,
    last: number,
    isLater: boolean,
    into: Candidate[],
  ): Steps<void> {
    const run = first > last ? null : this.outline(first, last, isLater)
    if (run !== null) yield* this.judge(run, into)
  }

  /** A run, with the words that it is matched with; null if it is matched with itself. */
  private outline(first: number, last: number, isLater: boolean): Candidate | null {
    const run = new Candidate(this, first, last, isLater)
    const { keptFirst, keptLast, firstWord, endWord } = run
    const isItself = isLater ? keptLast >= firstWord : keptFirst < endWord
    return keptLast === NONE || isItself ? null : run
  }

  private sentenceAt(word: number): number {
    return word === NONE ? NONE : (this.marked.sentenceOf[word] as number)
  }
}

/** Do the words follow each other without a gap? */
const isTight = (words: Int32Array): boolean =>
  (words[words.length - 1] as number) - (words[0] as number) === words.length - 1

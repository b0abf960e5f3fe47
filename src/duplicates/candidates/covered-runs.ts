/**
 * What a run of covered sentences comes to: one candidate, or several where a fact differs in it.
 *
 * Method: a run in which a fact differs is told as such, and the sentences around the one that
 * differs are tried again without it (long runs by halves, so that n differences cost no n² work).
 * Cost: the words of the run, times the depth of the splitting.
 */
import type { Steps } from '../../document/steps.ts'
import { firstWordFrom } from '../../document/words.ts'
import type { MarkedDocument } from '../../reading/marked-document.ts'
import type { SentencePlaces } from '../../reading/sentence-places.ts'
import { changesBetween } from '../align/changes.ts'
import {
  type Difference,
  differenceBetween,
  differencesOf,
  type FactsElsewhere,
} from '../difference.ts'
import type { Sides } from '../differences/sides.ts'
import { LONGEST_STATEMENT, statementsOf } from '../differences/statements.ts'
import type { UnmatchedValues } from '../differences/unmatched-values.ts'
import { mayBeTold } from './acceptance.ts'
import { Candidate, type CoveredRun } from './candidate.ts'
import { tallyWords } from './tally.ts'

/** A run of more sentences than this is halved at a differing fact, a shorter one cut at it. */
const HALVED = 24
/** A longer end is no statement in the place of another, however long it is. */
const LONGEST_END = LONGEST_STATEMENT + 1
const NONE = -1

/** Whether a run, or a part of it, could be accepted by any rule: a run of several may hold such a part. */
export const mayBecomeTold = ({ first, last, alikeness }: CoveredRun): boolean =>
  first < last || mayBeTold(alikeness)

export class CoveredRuns {
  readonly marked: MarkedDocument
  private readonly facts: FactsElsewhere
  /** Of each word: the word that it is matched with, or -1. */
  readonly mate: Int32Array
  readonly places: SentencePlaces

  constructor(
    marked: MarkedDocument,
    facts: FactsElsewhere,
    places: SentencePlaces,
    mate: Int32Array,
  ) {
    this.marked = marked
    this.facts = facts
    this.mate = mate
    this.places = places
  }

  /** Judges a run, and what is left of it without the sentence that differs. */
  *judge(run: CoveredRun, values: UnmatchedValues, into: Candidate[]): Steps<void> {
    const { first, last, isLater, tally } = run
    const isLong = last - first > HALVED
    const isAsked = mayBecomeTold(run) && !(isLong && tally.lossAt !== NONE)
    const fact = isAsked
      ? differenceBetween(this.marked, this.facts, this.mate, run.sides, values)
      : NONE
    const statement = isAsked && fact === NONE ? this.firstStatement(run.sides) : NONE
    const differing = fact === NONE ? statement : fact
    const breaking = differing === NONE ? this.sentenceAt(tally.lossAt) : differing
    if (isLong && breaking !== NONE) {
      yield
      const middle = (first + last) >> 1
      yield* this.judgePart(first, middle, isLater, values, into)
      yield* this.judgePart(middle + 1, last, isLater, values, into)
      return
    }
    into.push(new Candidate(this, run, breaking, differing !== NONE))
    if (breaking === NONE || last === first) return
    // An attached sentence that joined the run may break it: the part to try again must shrink.
    const at = Math.min(last, Math.max(first, breaking))
    // A caption of which one sentence shows another thing is another caption.
    const isCaption = statement !== NONE && this.places.isInCaption(at)
    const { firstSentence, endSentence } = this.places.paragraphOf(at)
    const [from, to] = isCaption ? [firstSentence, endSentence] : [at, at + 1]
    yield* this.judgePart(first, from - 1, isLater, values, into)
    yield* this.judgePart(to, last, isLater, values, into)
  }

  /** The facts that would be lost with a candidate, as long as its alignment is heard. */
  differencesOf(candidate: Candidate, values: UnmatchedValues): readonly Difference[] {
    const { sides } = candidate
    const facts = differencesOf(this.marked, this.facts, this.mate, sides, values)
    return facts.length > 0 ? facts : [...this.statementsBetween(sides)]
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
    values: UnmatchedValues,
    into: Candidate[],
  ): Steps<void> {
    const run = first > last ? null : this.outline(first, last, isLater)
    if (run !== null) yield* this.judge(run, values, into)
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

  private sentenceAt(word: number): number {
    return word === NONE ? NONE : (this.marked.sentenceOf[word] as number)
  }
}

const share = (part: number, whole: number): number => (whole > 0 ? part / whole : 0)

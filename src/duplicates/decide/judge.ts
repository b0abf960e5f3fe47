/**
 * Decides about the candidates, alignment by alignment: which copy goes, and whether it may.
 *
 * A passage goes if it is a repeat (`acceptance.ts`), if what stays for it does not have to go
 * itself (`keepers.ts`), and if no number or name goes with it that stands nowhere else
 * (`standing-facts.ts`). Where both copies could go, the one that direction names is tried first.
 * Cost: that of judging the candidates.
 */

import { hasFinalStop } from '../../document/final-stop.ts'
import type { Reading, Sentence } from '../../document/parse.ts'
import type { Span } from '../../document/span.ts'
import type { Steps } from '../../document/steps.ts'
import { spanOf } from '../../document/words.ts'
import type { Attachment } from '../../reading/furniture.ts'
import { HangingText } from '../../reading/hanging-text.ts'
import type { MarkedDocument } from '../../reading/marked-document.ts'
import { isInLine } from '../../reading/may-hide-borders.ts'
import { SentencePlaces } from '../../reading/sentence-places.ts'
import { findTitles, type TitleFind, type TitlePlace } from '../../reading/titles.ts'
import type { Alignment } from '../../similarity/align.ts'
import type { Copy } from '../align/copies.ts'
import { markSignatures } from '../align/plain-signatures.ts'
import { isRepeat } from '../candidates/acceptance.ts'
import type { Candidate, HeldPassage } from '../candidates/candidate.ts'
import { CandidateFinder } from '../candidates/candidates.ts'
import { byDirection } from '../candidates/direction.ts'
import { pairUp } from '../candidates/pairing.ts'
import { goesWithTelling, isToldAhead, type Tellings } from '../candidates/tellings.ts'
import { type Difference, kindOfLoss } from '../difference.ts'
import type { Keep } from '../keep.ts'
import type { ArticleView } from '../signals/article-view.ts'
import { costOfMatching, matchWords } from '../signals/matched-words.ts'
import { ALIKE, OrientedPair, SAME } from '../signals/pair-signals.ts'
import { Stretch } from '../signals/stretch.ts'
import type { Chances } from './chances.ts'
import { differInFacts, statesAnother } from './fact-guard.ts'
import { Keepers } from './keepers.ts'
import { type FactsToRead, Standing } from './standing.ts'
import { hangsTogether, heldPassage, isLedInto } from './structure.ts'

const SHARE_TOLD = 0.5
/** A sentence of more words is left to the rules. */
const MOST_WORDS = 300
/** Of two whole passages one covers at least so much of the other. */
const LEAST_SHARED = 0.5
/** Runs of sentences are compared for so much for each word of the article, and once. */
const COST_OF_WORD = 20
const COST_OF_ARTICLE = 20_000
/** What the rules let go stays if the chances of both together are less; of what is safe to let go, that. */
const LEAST_OF_BOTH = 0.48
const LEAST_OF_SAFE = 0.3
/** Safe is a copy to the word of so many words, and what is set apart from a text that says all of it. */
const LONG = 10
const SET_APART = 0.4
/** What differs is told as a variant if both are so likely to tell one thing ... */
const LEAST_OF_VARIANT = 0.76
/** ... unless both are so likely of one series: two captions or two lines of players show two things. */
const OF_ONE_SERIES = 0.2
/** So many pairs of passages are decided about for each word of the article, and once: in news the most are 279. */
const PAIRS_OF_WORD = 0.1
const PAIRS_OF_ARTICLE = 1000
/** The other one should go, if either, where that is likelier by so much ... */
const OTHER_SIDE = 0.5
/** ... and of two that say nearly the same on one line, where little shows which of them is the text, by that. */
const OTHER_SIDE_IN_LINE = 0.7

/** A passage that goes, or a variant that stays. */
export interface Decided {
  readonly candidate: HeldPassage
  /** The facts in which a variant differs. */
  readonly differences: readonly Difference[]
  readonly furniture: readonly Attachment[]
}

/** A passage that goes as its words stand elsewhere, one by one: a headline, or sentences like some that went. */
export interface GoingCopy extends Span {
  readonly firstWord: number
  readonly endWord: number
  /** That of a copy that the next one may go on with; a headline stands alone. */
  readonly paragraph?: number
  readonly furniture: Attachment[]
}

/** What a judge has to know before anything is heard. */
interface Case {
  /** The document, cut at the borders that only its repeats show. */
  readonly marked: MarkedDocument
  /** The article as it was read: its sentences tell which capitals are names. */
  readonly document: Reading
  readonly view: ArticleView
  /** Where the headline stands. */
  readonly titles: readonly TitlePlace[]
  /** Which of two copies stays that say the same. */
  readonly keep: Keep
  /** The facts of the article before it lost what the document no longer has. */
  readonly before: FactsToRead | undefined
  /** The two tellings of an article that tells its story twice. */
  readonly tellings: Tellings | undefined
  readonly chances: Chances
}

export class Judge {
  readonly marked: MarkedDocument
  private readonly given: Case
  private readonly titleFinds: readonly TitleFind[]
  private readonly finder: CandidateFinder
  readonly keepers: Keepers
  readonly going: Decided[] = []
  readonly variants: Decided[] = []
  readonly copies: GoingCopy[] = []
  /** The facts that stand. */
  readonly standing: Standing
  /** So much may runs of sentences still cost that are compared. */
  private budget: number
  /** So many pairs of passages may still be decided about. */
  private undecided: number
  /** Words that a variant was told for: one pair for each passage is enough. */
  private readonly told: Uint8Array
  /** Where its sentences stand, and what hangs on them. */
  readonly places: SentencePlaces

  constructor(given: Case) {
    const { marked, document, titles, keep, before } = given
    this.given = given
    this.marked = marked
    const hanging = new HangingText(marked)
    this.places = new SentencePlaces(marked, hanging)
    this.titleFinds = findTitles(marked, titles)
    const { places, titleFinds } = this
    this.standing = new Standing({ marked, document, before, hanging, titles: titleFinds })
    this.finder = new CandidateFinder(marked, this.standing, places)
    this.keepers = new Keepers(marked.document.words.count, keep)
    this.told = new Uint8Array(marked.document.words.count)
    this.budget = COST_OF_ARTICLE + marked.document.words.count * COST_OF_WORD
    this.undecided = PAIRS_OF_ARTICLE + marked.document.words.count * PAIRS_OF_WORD
  }

  /** Takes a passage from what may stay for another: it goes in any case. */
  leaveOut(span: Span): void {
    const [firstWord, endWord] = this.standing.wordsOf(span)
    this.keepers.leaveOut(firstWord, endWord)
    this.standing.release(firstWord, endWord)
  }

  /** Decides about what an alignment covers; about the weakest ones of a text that is all alike, nothing. */
  *hear(alignment: Alignment): Steps<void> {
    if (this.undecided < 0) return
    markSignatures(this.marked, alignment)
    yield* this.finder.hear(alignment, (candidates) => this.decideAll(candidates))
  }

  /**
   * Lets the headline go where it stands again; heard first, so that its first place stays, if there is one the first
   * that opens the text or is no part of a sentence.
   */
  hearTitle(): void {
    const { marked, titleFinds } = this
    const kept =
      titleFinds.find(({ firstWord, span }) => !firstWord || (span && marked.starts[firstWord])) ??
      titleFinds[0]
    if (kept === undefined) return
    for (const { firstWord, endWord, span } of titleFinds) {
      if (firstWord === kept.firstWord) continue
      const size = endWord - firstWord
      const keptFirst = kept.firstWord
      const mates = Int32Array.from({ length: size }, (_, offset) => keptFirst + offset)
      const claim = { firstWord, endWord, coverage: 1, keptCoverage: 1, mates }
      if (span === null || this.standing.lostWith(span).length > 0 || !this.keepers.release(claim))
        continue
      this.copies.push({ ...span, firstWord, endWord, furniture: this.standing.letGo(span) })
    }
  }

  /** Does the first of a pair say a fact that the other does not say in its place? */
  differs(pair: OrientedPair): boolean {
    return differInFacts(pair, this.standing, this.finder.mate)
  }

  /** What would be lost with it, by words, none if it has to stay for others; undefined: it went. */
  letGo(candidate: HeldPassage): readonly number[] | undefined {
    const span = { start: this.startOf(candidate), end: candidate.end }
    const [firstWord, endWord] = this.standing.wordsOf(span)
    const { coverage, keptCoverage, mates } = candidate
    const lost = this.standing.lostWith(span)
    const claim = { firstWord, endWord, coverage, keptCoverage, mates }
    if (lost.length > 0 || !this.keepers.release(claim)) return lost
    this.going.push({ candidate, differences: [], furniture: this.standing.letGo(span) })
    return undefined
  }

  /** Lets those copies go whose like has gone, one behind the other in a paragraph as one passage. */
  hearCopies(copies: readonly Copy[]): void {
    const { keepers, standing } = this
    const inPlace = this.goneInPlace(copies)
    for (const { sentence, decidedBy } of copies) {
      const { start, end, firstWord, endWord, paragraph } = sentence
      const gone = decidedBy.filter((word) => keepers.isGone(word, word + endWord - firstWord))
      const other = inPlace.get(decidedBy) ?? firstWord
      if (gone.length === 0 && other !== firstWord) gone.push(other)
      if (gone.length === 0 || standing.lostWith(sentence).length > 0) continue
      if (!gone.some((word) => keepers.follow(firstWord, endWord, word))) continue
      const furniture = standing.letGo(sentence)
      const open = this.copies.at(-1)
      const goesOn =
        open?.paragraph === paragraph &&
        open.endWord === firstWord &&
        keepers.standingFor(open.firstWord) + firstWord - open.firstWord ===
          keepers.standingFor(firstWord)
      if (open && goesOn) {
        open.furniture.push(...furniture)
        this.copies[this.copies.length - 1] = { ...open, end, endWord }
      } else this.copies.push({ start, end, firstWord, endWord, paragraph, furniture })
    }
  }

  /**
   * A copy that went for what stands in its own paragraph, by what decides for its like: of what a sentence says over and over
   * an alignment may take any. What went as a part of a block says nothing of the others.
   */
  private goneInPlace(copies: readonly Copy[]): ReadonlyMap<readonly number[], number> {
    const { keepers, marked } = this
    const found = new Map<readonly number[], number>()
    for (const { sentence, decidedBy } of copies) {
      const { firstWord, endWord, paragraph } = sentence
      if (!keepers.isGone(firstWord, endWord)) continue
      const { start, end } = this.given.document.paragraphs[paragraph] as Span
      const at = marked.document.words.start[keepers.standingFor(firstWord)] as number
      if (at >= start && at < end) found.set(decidedBy, firstWord)
    }
    return found
  }

  private *decideAll(candidates: readonly Candidate[]): Steps<void> {
    yield* this.given.view.readAhead()
    yield* this.standing.readInSteps()
    const pairs = yield* pairUp(candidates)
    for (const [later, earlier] of pairs) {
      yield
      this.decide(later, earlier)
      this.undecided--
    }
  }

  private decide(later: Candidate | undefined, earlier: Candidate | undefined): void {
    const isMutual = later !== undefined && earlier !== undefined
    const bothWhole = isMutual && areWhole(later, earlier)
    const mayGo = (own: Candidate | undefined): own is Candidate =>
      own !== undefined && !own.differs && isRepeat(this.marked, own, bothWhole, isMutual)
    const laterMayGo = mayGo(later)
    const earlierMayGo = mayGo(earlier)
    if (laterMayGo && earlierMayGo) {
      const telling = this.byTelling(later, earlier)
      if (telling !== undefined) this.release(telling, true)
      else this.release(byDirection(this.marked, later, earlier, bothWhole, this.given.keep))
    } else if (laterMayGo && !isToldAhead(this.marked, later)) this.release([later])
    else if (earlierMayGo) this.release([earlier])
    else this.keepDiffering(later ?? earlier)
  }

  /** The two candidates, the one first that goes with its telling; undefined if these tell no story twice. */
  private byTelling(later: Candidate, earlier: Candidate): [Candidate, Candidate] | undefined {
    const { tellings, view } = this.given
    const isSummary = view.isOfSummary(earlier.firstSentence)
    const goesLater =
      isSummary === view.isOfSummary(later.firstSentence)
        ? tellings && goesWithTelling(tellings, later)
        : !isSummary
    if (goesLater === undefined) return undefined
    return goesLater ? [later, earlier] : [earlier, later]
  }

  /**
   * Lets the first passage go that may, unless each has to stay for others or for its facts.
   *
   * @param isTold which of two goes is told by more than these
   */
  private release(candidates: readonly Candidate[], isTold = false): void {
    let refused: { candidate: Candidate; lost: readonly number[] } | undefined
    for (const candidate of candidates) {
      if (this.keepers.isGone(candidate.firstWord, candidate.endWord)) return
      const pair = this.pairOf(candidate)
      // Text does not go for what is cited from it.
      if (pair !== undefined && isLedInto(pair)) break
      if (pair !== undefined && this.hasToStay(candidate, pair, isTold)) continue
      const lost = this.letGo(candidate)
      if (lost === undefined) return
      if (lost.length > 0) refused ??= { candidate, lost }
      // A text does not go for the quote that was pulled from it.
      if (lost.length > 0 && candidate.isSigned) break
    }
    if (refused && this.mayVary(refused.candidate)) {
      this.keepVariant(refused.candidate, this.differencesIn(refused.lost))
    }
  }

  /**
   * A candidate and what says it too, in whole sentences; undefined if these are too long, or if so many runs
   * of sentences were compared that no text may ask for more.
   */
  private pairOf({ firstSentence, lastSentence, mates }: Candidate): OrientedPair | undefined {
    const { sentenceOf } = this.marked
    const x = new Stretch(this.given.view, firstSentence, lastSentence)
    if (x.size > MOST_WORDS) return undefined
    const matched = mates.filter((mate) => mate >= 0).sort() // they need not ascend
    const y = new Stretch(
      this.given.view,
      sentenceOf[matched[0] as number] as number,
      sentenceOf[matched.at(-1) as number] as number,
    )
    if (y.size > MOST_WORDS) return undefined
    if (firstSentence < lastSentence || y.firstSentence < y.lastSentence) {
      this.budget -= costOfMatching(x, y)
      if (this.budget < 0) return undefined
    }
    return new OrientedPair(x, y, matchWords(x, y), matched.length)
  }

  /** Is it a sentence that is a copy of one, but for a fact? */
  private saysAnother({ isCutOff }: Candidate, pair: OrientedPair): boolean {
    const { x, y } = pair
    if (isCutOff || x.firstSentence < x.lastSentence || y.firstSentence < y.lastSentence)
      return false
    return hasFinalStop(x.passage) && hasFinalStop(y.passage) && statesAnother(pair)
  }

  /**
   * Do the signals say that it stays: that readers need both, that each says another thing or is a part of something
   * else, or that the other one should go, if either?
   */
  private hasToStay(candidate: Candidate, pair: OrientedPair, isTold: boolean): boolean {
    if (this.saysAnother(candidate, pair)) return true
    if (hangsTogether(pair, candidate)) return true
    const own = this.given.chances.going(pair)
    const other = this.given.chances.going(pair.reverse)
    if (own + other < leastOf(pair)) return true
    if (isTold || (this.given.keep === 'last' && pair.areEqual)) return false
    const { x, likeness } = pair
    const isInOneLine = likeness >= ALIKE && isInLine(this.marked.document, x.firstParagraph)
    if (other - own <= (isInOneLine ? OTHER_SIDE_IN_LINE : OTHER_SIDE)) return false
    // A part of what hangs together cannot go instead.
    const { reverse } = pair
    return !hangsTogether(reverse, heldPassage(reverse, this.places))
  }

  private startOf({ firstSentence }: HeldPassage): number {
    return (this.marked.document.sentences[firstSentence] as Sentence).start
  }

  /** What would be lost, told as differences. */
  private differencesIn(lost: readonly number[]): Difference[] {
    const { words } = this.marked.document
    return lost.map((word) => ({
      kind: kindOfLoss(this.marked, word),
      here: spanOf(words, word),
      there: null,
    }))
  }

  private keepDiffering(candidate: Candidate | undefined): void {
    if (candidate?.differs && this.mayVary(candidate))
      this.keepVariant(candidate, this.finder.differencesOf(candidate))
  }

  /** May it be told as a variant: do both likely tell one thing? The cheapest first. */
  private mayVary(candidate: Candidate): boolean {
    const { firstWord, endWord } = candidate
    if (this.isTold(firstWord, endWord) || this.keepers.isGone(firstWord, endWord)) return false
    const pair = this.pairOf(candidate)
    if (pair === undefined || pair.ofSeries >= OF_ONE_SERIES) return false
    const { oneThing } = this.given.chances
    const own = oneThing(pair)
    const least = 2 * LEAST_OF_VARIANT - own
    return least <= 1 && oneThing(pair.reverse) >= least
  }

  private keepVariant(candidate: Candidate, differences: readonly Difference[]): void {
    const { firstWord, endWord } = candidate
    this.told.fill(1, firstWord, endWord)
    this.variants.push({ candidate, differences, furniture: [] })
  }

  private isTold(firstWord: number, endWord: number): boolean {
    let count = 0
    for (let word = firstWord; word < endWord; word++) count += this.told[word] as number
    return count > (endWord - firstWord) * SHARE_TOLD
  }
}

/** A whole paragraph is not a copy of all of another that it repeats only the end of. */
const areWhole = (later: Candidate, earlier: Candidate): boolean =>
  later.isWhole && earlier.isWhole && later.keptCore >= earlier.core * LEAST_SHARED

/** How likely one of the two should go, at least, for the rules to let it go. */
function leastOf(pair: OrientedPair): number {
  const { x, own, other } = pair
  const isLongCopy = pair.likeness >= SAME && own.core >= LONG
  const isSaidInText =
    x.isWhole && own.matched >= own.core * SAME && other.matched < other.core * ALIKE
  const isSafe = isLongCopy || (isSaidInText && x.setApart >= SET_APART)
  return isSafe ? LEAST_OF_SAFE : LEAST_OF_BOTH
}

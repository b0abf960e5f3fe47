/**
 * Which passages of an article say again what another passage of it says.
 *
 * Method: passages that share words are aligned (`alignments.ts`); borders that the layout lost are
 * put back (`borders.ts`); what an alignment covers is judged (`candidates.ts`, `acceptance.ts`),
 * its facts are compared (`difference.ts`), and the copy that goes is chosen (`direction.ts`,
 * `keepers.ts`), the strongest evidence first. Cost: near-linear in the text.
 * Sources: seed, chain and extend as in minimap2 (Li 2018) and passim (Smith et al. 2014).
 */
import { asDocument, type DocumentInput, type Sentence, splitAt } from '../document/parse.ts'
import type { Span } from '../document/span.ts'
import type { Alignment } from '../similarity/align.ts'
import { isRepeat, isVariant } from './acceptance.ts'
import { alignRepeats, apartBySentence } from './alignments.ts'
import { hiddenBorders } from './borders.ts'
import { type Candidate, CandidateFinder } from './candidates.ts'
import type { Difference } from './difference.ts'
import { byDirection } from './direction.ts'
import { type Keeper, Keepers } from './keepers.ts'
import { type MarkedDocument, markDocument } from './marked-document.ts'
import { pairUp } from './pairing.ts'
import { titleRepeats } from './titles.ts'

/** A passage that says again what another passage of the same article says. */
export interface Duplicate extends Span {
  /** The passage that says it too, and stays if this one goes. */
  readonly of: Span
  /**
   * - `exact`: the same characters
   * - `surface`: the same words; case, punctuation, spaces or encoding differ
   * - `near`: some words differ, no fact does
   * - `contained`: all of it is said inside the longer `of`
   * - `variant`: as alike as `near`, but a fact differs: see `differences`
   */
  readonly kind: 'exact' | 'surface' | 'near' | 'contained' | 'variant'
  /** The passage says the headline again. */
  readonly title: boolean
  /** Share of the words of both that are the same (Dice), 0 to 1. */
  readonly similarity: number
  /** Share of the words of this passage that stand in `of`, 0 to 1. */
  readonly containment: number
  /** The facts that differ; only a `variant` has any. */
  readonly differences: readonly Difference[]
}

/** Shorter than this, nothing can repeat itself. */
const LEAST_WORDS = 4
/** `of` says more than the passage if less of it than this is matched. */
const COVERED = 0.9
const SHARE_TOLD = 0.5

/**
 * Finds the passages of an article that say again what another passage of it says: whole blocks,
 * paragraphs, sentences, headlines, pull quotes, teasers, slightly edited copies. Each pair names
 * the copy that should go and the one that stays, and the ones that stay are never told as going:
 * all pairs that are no variants can be acted on at once.
 *
 * @param input a text, an article or a parsed document
 * @returns pairs by the position of the copy that should go
 * @throws OnceoverError `INVALID_INPUT` if the input is none of these
 * @example
 * const text = 'The bridge will close on Monday for repairs.\n\nThe bridge will close on Monday for repairs.'
 * findDuplicates(text)[0] // { start: 46, end: 90, of: { start: 0, end: 44 }, kind: 'exact', … }
 */
export function findDuplicates(input: DocumentInput): Duplicate[] {
  const document = asDocument(input)
  if (document.words.count < LEAST_WORDS) return []
  const whole = markDocument(document)
  const alignments = alignRepeats(whole)
  const borders = hiddenBorders(whole, alignments)
  const marked = borders.length > 0 ? markDocument(splitAt(document, borders)) : whole
  const judge = new Judge(marked)
  for (const alignment of apartBySentence(alignments, marked.sentenceOf)) judge.hear(alignment)
  judge.hearTitle()
  return judge.duplicates.sort((a, b) => a.start - b.start || b.end - a.end)
}

class Judge {
  readonly duplicates: Duplicate[] = []
  private readonly marked: MarkedDocument
  private readonly finder: CandidateFinder
  private readonly keepers: Keepers
  /** Words that a variant was told for: one pair for each passage is enough. */
  private readonly told: Uint8Array

  constructor(marked: MarkedDocument) {
    this.marked = marked
    this.finder = new CandidateFinder(marked)
    this.keepers = new Keepers(marked.document.words.count)
    this.told = new Uint8Array(marked.document.words.count)
  }

  hear(alignment: Alignment): void {
    for (const [later, earlier] of pairUp(this.finder.candidatesOf(alignment))) {
      this.decide(later, earlier)
    }
  }

  private decide(later: Candidate | undefined, earlier: Candidate | undefined): void {
    const bothWhole =
      later !== undefined && earlier !== undefined && later.isWhole && earlier.isWhole
    const isMutual = later !== undefined && earlier !== undefined
    const accept = (own: Candidate | undefined, other: Candidate | undefined): own is Candidate =>
      own !== undefined &&
      own.differences.length === 0 &&
      isRepeat(this.marked, own, { bothWhole, isMutual, isWhole: other?.isWhole === true })
    const laterMayGo = accept(later, earlier)
    const earlierMayGo = accept(earlier, later)
    if (laterMayGo && earlierMayGo) {
      const [first, second] = byDirection(this.marked, later, earlier, bothWhole)
      if (!this.release(first)) this.release(second)
    } else if (laterMayGo) this.release(later)
    else if (earlierMayGo) this.release(earlier)
    else this.tellVariant(later ?? earlier)
  }

  /** Tells that a passage is said elsewhere, unless it has to stay for another. */
  private release(candidate: Candidate): boolean {
    if (this.keepers.isGone(candidate.firstWord, candidate.endWord)) return true
    const keeper = this.keepers.release(candidate)
    if (keeper === null) return false
    this.tell(candidate, keeper)
    return true
  }

  private tellVariant(candidate: Candidate | undefined): void {
    if (candidate === undefined || candidate.differences.length === 0) return
    const { firstWord, endWord } = candidate
    if (!isVariant(this.marked, candidate) || this.isTold(firstWord, endWord)) return
    this.told.fill(1, firstWord, endWord)
    this.tell(candidate, [candidate.keptFirst, candidate.keptLast])
  }

  private isTold(firstWord: number, endWord: number): boolean {
    let count = 0
    for (let word = firstWord; word < endWord; word++) count += this.told[word] as number
    return count > (endWord - firstWord) * SHARE_TOLD
  }

  private tell(candidate: Candidate, keeper: Keeper): void {
    const { coverage, core, keptCore, differences } = candidate
    const { start } = this.marked.document.sentences[candidate.firstSentence] as Sentence
    const of = this.snapped(keeper)
    this.duplicates.push({
      start,
      end: candidate.end,
      of,
      kind: this.kindOf(candidate, start, of),
      title: false,
      similarity: round((2 * coverage * core) / Math.max(1, core + keptCore)),
      containment: round(coverage),
      differences,
    })
  }

  private kindOf(candidate: Candidate, start: number, of: Span): Duplicate['kind'] {
    const { text } = this.marked.document
    if (candidate.differences.length > 0) return 'variant'
    if (text.slice(start, candidate.end) === text.slice(of.start, of.end)) return 'exact'
    if (candidate.keptCoverage < COVERED) return 'contained'
    return candidate.isSameWords ? 'surface' : 'near'
  }

  /** From the first word to the last, out to the borders of the sentences that they open and end. */
  private snapped([first, last]: Keeper): Span {
    const { sentences, words } = this.marked.document
    const opening = sentences[this.marked.sentenceOf[first] as number] as Sentence
    const closing = sentences[this.marked.sentenceOf[last] as number] as Sentence
    return {
      start: opening.firstWord === first ? opening.start : (words.start[first] as number),
      end: closing.endWord === last + 1 ? closing.end : (words.end[last] as number),
    }
  }

  hearTitle(): void {
    const { text } = this.marked.document
    for (const { span, firstWord, endWord, of } of titleRepeats(this.marked)) {
      if (this.keepers.isGone(firstWord, endWord)) continue
      const isExact = text.slice(span.start, span.end) === text.slice(of.start, of.end)
      this.duplicates.push({
        ...span,
        of,
        kind: isExact ? 'exact' : 'surface',
        title: true,
        similarity: 1,
        containment: 1,
        differences: [],
      })
    }
  }
}

const round = (share: number): number => Math.round(share * 1000) / 1000

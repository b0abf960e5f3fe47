/**
 * Which passages of an article say again what another passage of it says.
 *
 * Method: passages that share words are aligned (`alignments.ts`); borders that the layout lost are
 * put back (`borders.ts`); what an alignment covers is judged (`candidates.ts`, `acceptance.ts`),
 * its facts are compared (`difference.ts`), and the copy that goes is chosen (`direction.ts`,
 * `keepers.ts`), the strongest evidence first. Cost: near-linear in the text.
 * Sources: seed, chain and extend as in minimap2 (Li 2018) and passim (Smith et al. 2014).
 */
import { asDocument, type DocumentInput, splitAt } from '../document/parse.ts'
import type { Span } from '../document/span.ts'
import type { Alignment } from '../similarity/align.ts'
import { isRepeat, isVariant } from './acceptance.ts'
import { alignRepeats, apartBySentence } from './alignments.ts'
import { hiddenBorders } from './borders.ts'
import { type Candidate, CandidateFinder } from './candidates.ts'
import { byDirection } from './direction.ts'
import { type Duplicate, describe, describeTitle, type GoingTitle } from './duplicate.ts'
import { Keepers } from './keepers.ts'
import { type MarkedDocument, markDocument } from './marked-document.ts'
import { pairUp } from './pairing.ts'
import { findTitles } from './titles.ts'

/** Shorter than this, nothing can repeat itself. */
const LEAST_WORDS = 4
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
  judge.hearTitle()
  for (const alignment of apartBySentence(alignments, marked.sentenceOf)) judge.hear(alignment)
  return judge.duplicates()
}

/** Decides about the candidates, alignment by alignment; what was decided is told at the end. */
class Judge {
  private readonly marked: MarkedDocument
  private readonly finder: CandidateFinder
  private readonly keepers: Keepers
  private readonly going: Candidate[] = []
  private readonly variants: Candidate[] = []
  private readonly titles: GoingTitle[] = []
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

  /** Lets the headline go where it stands again; heard first, so that its first place stays. */
  hearTitle(): void {
    const [kept, ...others] = findTitles(this.marked)
    if (kept === undefined) return
    for (const { firstWord, endWord, span } of others) {
      const size = endWord - firstWord
      const keptFirst = kept.firstWord
      const mates = Int32Array.from({ length: size }, (_, offset) => keptFirst + offset)
      const claim = { firstWord, endWord, coverage: 1, keptCoverage: 1, mates }
      if (span && this.keepers.release(claim)) this.titles.push({ span, firstWord, endWord })
    }
  }

  /** What was decided, by position. */
  duplicates(): Duplicate[] {
    const stays = (word: number): number => this.keepers.standingFor(word)
    const told = [
      ...this.going.flatMap((candidate) => describe(this.marked, candidate, stays)),
      ...this.variants.flatMap((candidate) => describe(this.marked, candidate, (word) => word)),
      ...this.titles.map((title) => describeTitle(this.marked, title, stays)),
    ]
    told.sort((a, b) => a.start - b.start || b.end - a.end)
    // Two candidates may share a paragraph: it is told once.
    return told.filter((pair, index) => index === 0 || !isSameSpan(pair, told[index - 1]))
  }

  private decide(later: Candidate | undefined, earlier: Candidate | undefined): void {
    const isMutual = later !== undefined && earlier !== undefined
    const bothWhole = isMutual && later.isWhole && earlier.isWhole
    const mayGo = (own: Candidate | undefined, other: Candidate | undefined): own is Candidate =>
      own !== undefined &&
      own.differences.length === 0 &&
      isRepeat(this.marked, own, { bothWhole, isMutual, isWhole: other?.isWhole === true })
    const laterMayGo = mayGo(later, earlier)
    const earlierMayGo = mayGo(earlier, later)
    if (laterMayGo && earlierMayGo) {
      const [first, second] = byDirection(this.marked, later, earlier, bothWhole)
      if (!this.release(first)) this.release(second)
    } else if (laterMayGo) this.release(later)
    else if (earlierMayGo) this.release(earlier)
    else this.keepVariant(later ?? earlier)
  }

  /** Lets a passage go that is said elsewhere, unless it has to stay for another. */
  private release(candidate: Candidate): boolean {
    if (this.keepers.isGone(candidate.firstWord, candidate.endWord)) return true
    if (!this.keepers.release(candidate)) return false
    this.going.push(candidate)
    return true
  }

  private keepVariant(candidate: Candidate | undefined): void {
    if (candidate === undefined || candidate.differences.length === 0) return
    const { firstWord, endWord } = candidate
    if (!isVariant(this.marked, candidate) || this.isTold(firstWord, endWord)) return
    this.told.fill(1, firstWord, endWord)
    this.variants.push(candidate)
  }

  private isTold(firstWord: number, endWord: number): boolean {
    let count = 0
    for (let word = firstWord; word < endWord; word++) count += this.told[word] as number
    return count > (endWord - firstWord) * SHARE_TOLD
  }
}

const isSameSpan = (a: Span, b: Span | undefined): boolean =>
  a.start === b?.start && a.end === b.end

/**
 * A pair of passages as it is told to the caller: a candidate that was decided about, one pair for
 * each of its paragraphs, with the place where that paragraph is still said. Cost: linear.
 */
import type { Sentence } from '../document/parse.ts'
import type { Span } from '../document/span.ts'
import type { Candidate } from './candidates.ts'
import type { Difference } from './difference.ts'
import type { MarkedDocument } from './marked-document.ts'

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

/** `of` says more than the passage if less of it than this is matched. */
const COVERED = 0.8

/**
 * @param standingFor the word that stays for a word of the candidate's other side; -1 for none
 */
export function describe(
  marked: MarkedDocument,
  candidate: Candidate,
  standingFor: (word: number) => number,
): Duplicate[] {
  const { paragraphs, sentences } = marked.document
  const described: Duplicate[] = []
  let first = candidate.firstSentence
  while (first <= candidate.lastSentence) {
    const { paragraph } = sentences[first] as Sentence
    const end = (paragraphs[paragraph]?.endSentence ?? 0) - 1
    const last = Math.min(candidate.lastSentence, end)
    described.push(new Passage(marked, candidate, first, last).describe(standingFor))
    first = last + 1
  }
  return described
}

/** The part of a candidate that stands in one paragraph. */
class Passage {
  private readonly marked: MarkedDocument
  private readonly candidate: Candidate
  private readonly first: Sentence
  private readonly last: Sentence
  private readonly isEnd: boolean

  constructor(marked: MarkedDocument, candidate: Candidate, first: number, last: number) {
    this.marked = marked
    this.candidate = candidate
    this.first = marked.document.sentences[first] as Sentence
    this.last = marked.document.sentences[last] as Sentence
    this.isEnd = last === candidate.lastSentence
  }

  describe(standingFor: (word: number) => number): Duplicate {
    const { attached, document } = this.marked
    const { text, words } = document
    let core = 0
    let matched = 0
    let isSameWords = true
    let keptFirst = Number.MAX_SAFE_INTEGER
    let keptLast = -1
    for (let word = this.first.firstWord; word < this.last.endWord; word++) {
      const mate = this.candidate.mates[word - this.candidate.firstWord] as number
      const kept = mate < 0 ? -1 : standingFor(mate)
      if (kept < 0 || words.form[kept] !== words.form[word]) isSameWords = false
      if (!attached[word]) core++
      if (kept < 0) continue
      if (!attached[word]) matched++
      keptFirst = Math.min(keptFirst, kept)
      keptLast = Math.max(keptLast, kept)
    }
    if (keptLast < 0) {
      keptFirst = this.candidate.keptFirst
      keptLast = this.candidate.keptLast
    }
    const { start } = this.first
    const end = this.isEnd ? this.candidate.end : this.last.end
    const of = this.snapped(keptFirst, keptLast)
    const keptCore = this.coreOfSentences(keptFirst, keptLast)
    const { differences } = this.candidate
    const own = differences.filter(
      ({ here }) => here === null || (here.start >= start && here.start < end),
    )
    const isExact = text.slice(start, end) === text.slice(of.start, of.end)
    const alike = isSameWords ? 'surface' : 'near'
    const kind = isExact ? 'exact' : matched < keptCore * COVERED ? 'contained' : alike
    return {
      start,
      end,
      of,
      kind: differences.length > 0 ? 'variant' : kind,
      title: false,
      similarity: round((2 * matched) / Math.max(1, core + keptCore)),
      containment: round(matched / Math.max(1, core)),
      differences: own,
    }
  }

  /** From the first word to the last, out to the borders of the sentences that they open and end. */
  private snapped(first: number, last: number): Span {
    const { sentenceOf, document } = this.marked
    const { sentences, words } = document
    const opening = sentences[sentenceOf[first] as number] as Sentence
    const closing = sentences[sentenceOf[last] as number] as Sentence
    return {
      start: opening.firstWord === first ? opening.start : (words.start[first] as number),
      end: closing.endWord === last + 1 ? closing.end : (words.end[last] as number),
    }
  }

  private coreOfSentences(first: number, last: number): number {
    const { attached, sentenceOf, document } = this.marked
    const from = (document.sentences[sentenceOf[first] as number] as Sentence).firstWord
    const to = (document.sentences[sentenceOf[last] as number] as Sentence).endWord
    let core = 0
    for (let word = from; word < to; word++) if (!attached[word]) core++
    return core
  }
}

const round = (share: number): number => Math.min(1, Math.round(share * 1000) / 1000)

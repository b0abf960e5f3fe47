/**
 * A pair of passages as it is told to the caller: a candidate that was decided about, one pair for
 * each of its paragraphs, with the place where that paragraph is still said. Cost: linear.
 */
import type { Sentence } from '../document/parse.ts'
import type { Span } from '../document/span.ts'
import type { Words } from '../document/words.ts'
import type { Candidate } from './candidates.ts'
import { changesBetween, type WordChange, type WordRange } from './changes.ts'
import type { Change } from './comparison.ts'
import type { Difference } from './difference.ts'
import type { Furniture } from './furniture.ts'
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
  /** Share of the words of `of` that stand in this passage, 0 to 1; its sentences count whole. */
  readonly coverage: number
  /** The facts that differ; only a `variant` has any. */
  readonly differences: readonly Difference[]
  /** All words that differ, by their place in the passage; then those that only `of` has. */
  readonly changes: readonly Change[]
  /**
   * What goes with the passage though it is no part of what is said again: credits, signatures,
   * labels with a number or a name that the article itself does not say. Missing if there is none.
   */
  readonly furniture?: readonly Furniture[]
}

/** `of` says more than the passage if less of it than this is matched. */
const COVERED = 0.8
const NONE = -1
/** A passage is said at one place if so much of it is. */
const MOST_PART = 0.8
/** A longer jump in the words of the other side leads to another place. */
const LONGEST_GAP = 40

/** A passage that goes, or a variant that stays. */
export interface Decided {
  readonly candidate: Candidate
  readonly furniture: readonly Furniture[]
}

/**
 * @param standingFor the word that stays for a word of the candidate's other side; -1 for none
 */
export function describe(
  marked: MarkedDocument,
  { candidate, furniture }: Decided,
  standingFor: (word: number) => number,
): Duplicate[] {
  const { paragraphs, sentences } = marked.document
  const described: Duplicate[] = []
  let first = candidate.firstSentence
  while (first <= candidate.lastSentence) {
    const { paragraph } = sentences[first] as Sentence
    const end = (paragraphs[paragraph]?.endSentence ?? 0) - 1
    const last = Math.min(candidate.lastSentence, end)
    const passage = new Passage(marked, candidate, first, last, standingFor)
    if (passage.isScattered && last > first) {
      for (let index = first; index <= last; index++) {
        described.push(new Passage(marked, candidate, index, index, standingFor).describe())
      }
    } else described.push(passage.describe())
    first = last + 1
  }
  return described
    .filter(({ kind, differences }) => kind !== 'variant' || differences.length > 0)
    .map((pair) => withFurniture(pair, furniture))
}

function withFurniture(pair: Duplicate, furniture: readonly Furniture[]): Duplicate {
  const own = furniture.filter(({ start, end }) => start >= pair.start && end <= pair.end)
  return own.length > 0 ? { ...pair, furniture: own } : pair
}

/** The part of a candidate that stands in one paragraph, or one sentence of it. */
class Passage {
  private readonly marked: MarkedDocument
  private readonly candidate: Candidate
  private readonly first: Sentence
  private readonly last: Sentence
  private readonly end: number
  private readonly clusters = new Clusters()
  private readonly core: number
  /** Of each word: the word that stays for the one that it is matched with, or -1. */
  private readonly mates: Int32Array
  /** Every word is matched with the same word. */
  private readonly isSameWords: boolean

  constructor(
    marked: MarkedDocument,
    candidate: Candidate,
    first: number,
    last: number,
    standingFor: (word: number) => number,
  ) {
    this.marked = marked
    this.candidate = candidate
    this.first = marked.document.sentences[first] as Sentence
    this.last = marked.document.sentences[last] as Sentence
    this.end = last === candidate.lastSentence ? candidate.end : this.last.end
    const { form } = marked.document.words
    this.mates = new Int32Array(this.last.endWord - this.first.firstWord)
    let core = 0
    let isSameWords = true
    for (let word = this.first.firstWord; word < this.last.endWord; word++) {
      const isCore = marked.attached[word] === 0
      const mate = candidate.mates[word - candidate.firstWord] as number
      const kept = mate < 0 ? -1 : standingFor(mate)
      this.mates[word - this.first.firstWord] = kept
      if (kept < 0 || form[kept] !== form[word]) isSameWords = false
      if (isCore) core++
      if (kept >= 0) this.clusters.add(kept, isCore)
    }
    this.core = core
    this.isSameWords = isSameWords
  }

  /** Is it said at several places, and at none of them for the most part? */
  get isScattered(): boolean {
    return this.clusters.shareOfLargest() < MOST_PART
  }

  describe(): Duplicate {
    const { candidate, core, marked, end } = this
    const { text } = marked.document
    const { keptFirst, keptLast, matched } = this.clusters.largest(candidate)
    const { start } = this.first
    const of = snapped(marked, keptFirst, keptLast)
    const keptCore = coreOfSentences(marked, keptFirst, keptLast)
    const isExact = text.slice(start, end) === text.slice(of.start, of.end)
    const alike = this.isSameWords ? 'surface' : 'near'
    const kind = isExact ? 'exact' : matched < keptCore * COVERED ? 'contained' : alike
    return {
      start,
      end,
      of,
      kind: candidate.differences.length > 0 ? 'variant' : kind,
      title: false,
      similarity: round((2 * matched) / Math.max(1, core + keptCore)),
      containment: round(matched / Math.max(1, core)),
      coverage: round(matched / Math.max(1, keptCore)),
      differences: candidate.differences.filter(({ here }) => this.has(here)),
      changes: this.isSameWords ? [] : this.changesTo(keptFirst, keptLast),
    }
  }

  /** The words that differ from `[keptFirst, keptLast]`, also those in another form. */
  private changesTo(keptFirst: number, keptLast: number): Change[] {
    const { firstWord } = this.first
    const { words } = this.marked.document
    const matesOfKept = new Map<number, number>()
    const respelt: WordChange[] = []
    for (const [offset, kept] of this.mates.entries()) {
      if (kept < keptFirst || kept > keptLast) this.mates[offset] = NONE
      else matesOfKept.set(kept, firstWord + offset)
      if (this.mates[offset] === NONE || words.form[kept] === words.form[firstWord + offset])
        continue
      const here = { from: firstWord + offset, to: firstWord + offset + 1 }
      respelt.push({ here, there: { from: kept, to: kept + 1 } })
    }
    const here = { from: firstWord, to: this.last.endWord }
    const there = { from: keptFirst, to: keptLast + 1 }
    const mateOf = (word: number): number =>
      (word >= here.from && word < here.to
        ? this.mates[word - firstWord]
        : matesOfKept.get(word)) ?? NONE
    return [...changesBetween(here, there, mateOf), ...respelt]
      .sort((a, b) => place(a) - place(b))
      .map((change) => ({ here: spanOf(words, change.here), there: spanOf(words, change.there) }))
  }

  /** Is it here that the fact differs? What stands only on the other side is told where it breaks. */
  private has(here: Span | null): boolean {
    if (here) return here.start >= this.first.start && here.start < this.last.end
    const breaking = this.marked.document.sentences[this.candidate.breakingSentence] as Sentence
    return breaking.start >= this.first.start && breaking.start < this.last.end
  }
}

/** By place in the passage; behind all of it what only the other side has. */
const place = ({ here, there }: WordChange): number =>
  here ? here.from : Number.MAX_SAFE_INTEGER / 2 + (there?.from ?? 0)

const spanOf = (words: Words, range: WordRange | null): Span | null =>
  range && { start: words.start[range.from] as number, end: words.end[range.to - 1] as number }

/**
 * Words of the other side, in the order of the words that they stand for, put together where they
 * follow each other: copies of one paragraph may have come from several places.
 */
class Clusters {
  private readonly found: { first: number; last: number; count: number; matched: number }[] = []

  add(word: number, isCore: boolean): void {
    let open = this.found.at(-1)
    if (open === undefined || word <= open.last || word > open.last + LONGEST_GAP) {
      open = { first: word, last: word, count: 0, matched: 0 }
      this.found.push(open)
    }
    open.last = word
    open.count++
    if (isCore) open.matched++
  }

  shareOfLargest(): number {
    let all = 0
    let most = 0
    for (const { count } of this.found) {
      all += count
      most = Math.max(most, count)
    }
    return all > 0 ? most / all : 1
  }

  /** The one with the most words; where there is none, what the candidate is matched with. */
  largest(candidate: Candidate): { keptFirst: number; keptLast: number; matched: number } {
    const [most] = this.found.sort((a, b) => b.count - a.count || a.first - b.first)
    if (most === undefined) {
      return { keptFirst: candidate.keptFirst, keptLast: candidate.keptLast, matched: 0 }
    }
    return { keptFirst: most.first, keptLast: most.last, matched: most.matched }
  }
}

/** From the first word to the last, out to the borders of the sentences that they open and end. */
function snapped({ sentenceOf, document }: MarkedDocument, first: number, last: number): Span {
  const { sentences, words } = document
  const opening = sentences[sentenceOf[first] as number] as Sentence
  const closing = sentences[sentenceOf[last] as number] as Sentence
  return {
    start: opening.firstWord === first ? opening.start : (words.start[first] as number),
    end: closing.endWord === last + 1 ? closing.end : (words.end[last] as number),
  }
}

/** Words of the sentences from that of the first word to that of the last, without attachments. */
function coreOfSentences(marked: MarkedDocument, first: number, last: number): number {
  const { attached, sentenceOf, document } = marked
  const from = (document.sentences[sentenceOf[first] as number] as Sentence).firstWord
  const to = (document.sentences[sentenceOf[last] as number] as Sentence).endWord
  let core = 0
  for (let word = from; word < to; word++) if (!attached[word]) core++
  return core
}

/** A headline that goes: its words, and all that goes with them. */
export interface GoingTitle {
  readonly span: Span
  readonly firstWord: number
  readonly endWord: number
  readonly furniture: readonly Furniture[]
}

export function describeTitle(
  { document }: MarkedDocument,
  { span, firstWord, endWord, furniture }: GoingTitle,
  standingFor: (word: number) => number,
): Duplicate {
  const { text, words } = document
  const kept = standingFor(firstWord)
  const of = {
    start: words.start[kept] as number,
    end: words.end[kept + endWord - firstWord - 1] as number,
  }
  const isExact = text.slice(span.start, span.end) === text.slice(of.start, of.end)
  const pair: Duplicate = {
    ...span,
    of,
    kind: isExact ? 'exact' : 'surface',
    title: true,
    similarity: 1,
    containment: 1,
    coverage: 1,
    differences: [],
    changes: [],
  }
  return withFurniture(pair, furniture)
}

/** Sentences that go because equal ones did. */
export interface GoingCopy extends Sentence {
  /** The first word of those that went. */
  readonly decidedBy: number
}

export function describeCopy(
  marked: MarkedDocument,
  { start, end, firstWord, endWord, decidedBy }: GoingCopy,
  standingFor: (word: number) => number,
): Duplicate {
  const { text } = marked.document
  const of = snapped(
    marked,
    standingFor(decidedBy),
    standingFor(decidedBy + endWord - firstWord - 1),
  )
  const isExact = text.slice(start, end) === text.slice(of.start, of.end)
  return {
    start,
    end,
    of,
    kind: isExact ? 'exact' : 'surface',
    title: false,
    similarity: 1,
    containment: 1,
    coverage: 1,
    differences: [],
    changes: [],
  }
}

const round = (share: number): number => Math.min(1, Math.round(share * 1000) / 1000)

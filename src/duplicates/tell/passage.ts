/**
 * A passage held against the passage that stays for it: where that stands, how alike the two are and
 * which words differ. Cost: the words of both.
 */
import type { Sentence } from '../../document/parse.ts'
import type { Span } from '../../document/span.ts'
import { spanOf, type Words } from '../../document/words.ts'
import { coreOfSentence, type MarkedDocument, sentenceAt } from '../../reading/marked-document.ts'
import { changesBetween, type WordChange, type WordRange } from '../align/changes.ts'
import type { HeldPassage } from '../candidates/candidate.ts'
import type { Change } from '../comparison.ts'
import type { Decided } from '../decide/judge.ts'
import type { Difference } from '../difference.ts'
import type { Duplicate } from '../duplicate.ts'

/** `of` says more than the passage if less of it than this is matched. */
const COVERED = 0.8
const NONE = -1
/** The same for all, as there may be hundreds of thousands; frozen, as it is handed out. */
export const NOTHING: readonly never[] = Object.freeze([])
/** A passage is said at one place if so much of it is. */
const MOST_PART = 0.8

/** A longer jump in the words of the other side leads to another place: copies of one paragraph may have come from several. */
const LONGEST_GAP = 40

/** Words that follow each other on the other side; how many, and how many without what is attached. */
interface Cluster {
  readonly first: number
  last: number
  count: number
  matched: number
}

/** Words of the other side, in the order of the words that they stand for. */
class Clusters {
  private readonly found: Cluster[] = []

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

  /** The one with the most words, if there is any. */
  largest(): Cluster | undefined {
    return this.found.toSorted((a, b) => b.count - a.count || a.first - b.first)[0]
  }
}

/** The part of a candidate that stands in one paragraph, or one sentence of it. */
export class Passage {
  private readonly marked: MarkedDocument
  private readonly candidate: HeldPassage
  private readonly differences: readonly Difference[]
  private readonly first: Sentence
  private readonly last: Sentence
  private readonly end: number
  private readonly clusters = new Clusters()
  private readonly core: number
  /** The word that stays for a word of the other side; -1 for none. */
  private readonly standingFor: (word: number) => number
  /** Every word is matched with the same word. */
  private readonly isSameWords: boolean

  constructor(
    marked: MarkedDocument,
    { candidate, differences }: Decided,
    first: number,
    last: number,
    standingFor: (word: number) => number,
  ) {
    this.marked = marked
    this.candidate = candidate
    this.differences = differences
    this.first = marked.document.sentences[first] as Sentence
    this.last = marked.document.sentences[last] as Sentence
    this.end = last === candidate.lastSentence ? candidate.end : this.last.end
    this.standingFor = standingFor
    const { form } = marked.document.words
    let core = 0
    let isSameWords = true
    for (let word = this.first.firstWord; word < this.last.endWord; word++) {
      const isCore = marked.attached[word] === 0
      const kept = this.keptFor(word)
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

  /** Undefined if none of its words is said: beside others that are, as a paragraph between theirs. */
  describe(): Duplicate | undefined {
    const { core, marked, end } = this
    const { document, sentenceOf } = marked
    const { text } = document
    const kept = this.clusters.largest()
    if (kept === undefined || kept.matched === 0) return undefined
    const { start } = this.first
    const { matched } = kept
    const differences = this.differences.filter(({ here }) => this.has(here))
    const { first: keptFirst, last: keptLast } = this.withFacts(kept, differences)
    const of = snapped(marked, keptFirst, keptLast)
    let keptCore = 0
    for (let at = sentenceOf[keptFirst] as number; at <= (sentenceOf[keptLast] as number); at++) {
      keptCore += coreOfSentence(marked, at)
    }
    const isExact = text.slice(start, end) === text.slice(of.start, of.end)
    const alike = this.isSameWords ? 'surface' : 'near'
    const kind = isExact ? 'exact' : matched < keptCore * COVERED ? 'contained' : alike
    return {
      start,
      end,
      of,
      kind: this.differences.length > 0 ? 'variant' : kind,
      title: false,
      similarity: round((2 * matched) / Math.max(1, core + keptCore)),
      containment: {
        here: round(matched / Math.max(1, core)),
        there: round(matched / Math.max(1, keptCore)),
      },
      differences: differences.length === 0 ? NOTHING : differences,
      changes: this.isSameWords ? NOTHING : this.changesTo(keptFirst, keptLast),
    }
  }

  /** The words that are matched, and beside them in their sentences the facts that differ. */
  private withFacts(
    kept: { readonly first: number; readonly last: number },
    differences: readonly Difference[],
  ): { first: number; last: number } {
    const { words } = this.marked.document
    const opening = sentenceAt(this.marked, kept.first)
    const closing = sentenceAt(this.marked, kept.last)
    let { first, last } = kept
    for (const { there } of differences) {
      if (there === null || there.start < opening.start || there.end > closing.end) continue
      while (first > opening.firstWord && (words.start[first] as number) > there.start) first--
      while (last < closing.endWord - 1 && (words.end[last] as number) < there.end) last++
    }
    return { first, last }
  }

  /** The word that stays for the one that a word is matched with, or -1. */
  private keptFor(word: number): number {
    const mate = this.candidate.mates[word - this.candidate.firstWord] as number
    return mate < 0 ? NONE : this.standingFor(mate)
  }

  /** The words that differ from `[keptFirst, keptLast]`, also those in another form. */
  private changesTo(keptFirst: number, keptLast: number): Change[] {
    const { words } = this.marked.document
    const here = { from: this.first.firstWord, to: this.last.endWord }
    const there = { from: keptFirst, to: keptLast + 1 }
    const mates = new Map<number, number>()
    const respelt: WordChange[] = []
    for (let word = here.from; word < here.to; word++) {
      const kept = this.keptFor(word)
      if (kept < keptFirst || kept > keptLast) continue
      mates.set(word, kept).set(kept, word)
      if (words.form[kept] === words.form[word]) continue
      respelt.push({ here: { from: word, to: word + 1 }, there: { from: kept, to: kept + 1 } })
    }
    return [...changesBetween(here, there, (word) => mates.get(word) ?? NONE), ...respelt]
      .sort((a, b) => place(a) - place(b))
      .map((change) => ({ here: placeOf(words, change.here), there: placeOf(words, change.there) }))
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

const placeOf = (words: Words, range: WordRange | null): Span | null =>
  range && spanOf(words, range.from, range.to)

/** From the first word to the last, out to the borders of the sentences that they open and end. */
export function snapped(marked: MarkedDocument, first: number, last: number): Span {
  const { words } = marked.document
  const opening = sentenceAt(marked, first)
  const closing = sentenceAt(marked, last)
  return {
    start: opening.firstWord === first ? opening.start : (words.start[first] as number),
    end: closing.endWord === last + 1 ? closing.end : (words.end[last] as number),
  }
}

const round = (share: number): number => Math.min(1, Math.round(share * 1000) / 1000)

/**
 * Pairs of stretches that might say the same. Wide on purpose: what is no repeat the decision has to tell.
 *
 * Method: the sentences that an alignment covers, alone and in runs, against those that it matches them with;
 * beside them sentences and paragraphs that share half of their word n-grams, which also finds lines that are too
 * short to be aligned. A sentence is in so many pairs at most. Cost: linear in the words and the alignments.
 */
import type { Sentence } from '../../document/parse.ts'
import type { Alignment } from '../../similarity/align.ts'
import type { ArticleView } from './article-view.ts'
import { Stretch } from './stretch.ts'

/** Two stretches, the earlier one first. */
export interface StretchPair {
  readonly first: Stretch
  readonly second: Stretch
  /** How many words the alignment has that shows them; 0 for none. */
  readonly run: number
}

/** A sentence is covered if this share of its words is matched. */
const LEAST_COVERED = 0.4
/** A stretch of fewer different words tells nothing. */
const LEAST_WORDS = 3
const LEAST_SHARED = 0.5
/** Longer lines are looked up if an alignment has so much of them. */
const LEAST_ALIGNED = 0.3
const SHORT = 10
const GRAM = 4
const GRAM_OF_SHORT = 3
/** So many places of a word n-gram are noted, and so many pairs of a sentence told. */
const MOST_PLACES = 12
const MOST_PAIRS = 16
/** Longer stretches are told by their alignments alone. */
const MOST_WORDS = 400
const HASH_PRIME = 0x01000193

export class StretchPairs {
  readonly pairs: StretchPair[] = []
  /** Of each sentence: how many others it is paired with. */
  readonly degree: Uint16Array
  private readonly view: ArticleView
  private readonly seen = new Set<string>()
  private readonly heard: Uint16Array
  private readonly stretches = new Map<number, Stretch>()

  constructor(view: ArticleView, alignments: readonly Alignment[]) {
    const { sentences } = view.marked.document
    this.view = view
    this.degree = new Uint16Array(sentences.length)
    this.heard = new Uint16Array(sentences.length)
    for (const { here, there } of alignments) {
      this.hear(here, there)
      this.hear(there, here)
    }
    this.lookUp()
  }

  stretch(first: number, last: number): Stretch {
    const key = first * this.degree.length + last
    let own = this.stretches.get(key)
    if (own === undefined) {
      own = new Stretch(this.view, first, last)
      this.stretches.set(key, own)
    }
    return own
  }

  private add(a: Stretch, b: Stretch, run: number): void {
    if (Math.min(a.forms.size, b.forms.size) < LEAST_WORDS) return
    if (a.start < b.end && b.start < a.end) return
    const [first, second] = a.start < b.start ? [a, b] : [b, a]
    const key = `${first.firstSentence}-${first.lastSentence}|${second.firstSentence}-${second.lastSentence}`
    const heard = this.heard[first.firstSentence] as number
    if (this.seen.has(key) || heard >= MOST_PAIRS) return
    this.heard[first.firstSentence] = heard + 1
    this.seen.add(key)
    for (const { firstSentence, lastSentence } of [first, second]) {
      for (let at = firstSentence; at <= lastSentence; at++) {
        this.degree[at] = (this.degree[at] as number) + 1
      }
    }
    this.pairs.push({ first, second, run })
  }

  private hear(one: Int32Array, other: Int32Array): void {
    const { marked } = this.view
    const { sentenceOf } = marked
    const covered: { sentence: number; lowest: number; highest: number }[] = []
    let at = 0
    while (at < one.length) {
      const sentence = sentenceOf[one[at] as number] as number
      let to = at
      while (to < one.length && sentenceOf[one[to] as number] === sentence) to++
      const { firstWord, endWord } = this.view.sentence(sentence) as Sentence
      let core = 0
      for (let word = firstWord; word < endWord; word++) if (!marked.attached[word]) core++
      if (to - at >= Math.max(1, core) * LEAST_COVERED) {
        covered.push({ sentence, lowest: other[at] as number, highest: other[to - 1] as number })
      }
      at = to
    }
    const paragraphOf = (index: number): number => (this.view.sentence(index) as Sentence).paragraph
    for (let from = 0; from < covered.length; ) {
      let to = from
      const first = covered[from] as (typeof covered)[number]
      for (let next = covered[to + 1]; next !== undefined; next = covered[to + 1]) {
        const before = covered[to] as (typeof covered)[number]
        if (next.sentence > before.sentence + 1) break
        if (paragraphOf(next.sentence) !== paragraphOf(first.sentence)) break
        to++
      }
      const tell = (low: number, high: number): void => {
        const opening = covered[low] as (typeof covered)[number]
        const closing = covered[high] as (typeof covered)[number]
        this.add(
          this.stretch(opening.sentence, closing.sentence),
          this.stretch(sentenceOf[opening.lowest] as number, sentenceOf[closing.highest] as number),
          one.length,
        )
      }
      tell(from, to)
      if (to > from) for (let index = from; index <= to; index++) tell(index, index)
      from = to + 1
    }
  }

  /** Sentences and paragraphs that share many of their n-grams. */
  private lookUp(): void {
    const { sentences, paragraphs } = this.view.marked.document
    const places = new Map<number, number[]>()
    const units: { stretch: Stretch; grams: ReadonlySet<number> }[] = []
    const add = (first: number, last: number): void => {
      const stretch = this.stretch(first, last)
      if (stretch.size < LEAST_WORDS || stretch.size > MOST_WORDS) return
      const grams = this.gramsOf(stretch)
      const shared = new Map<number, number>()
      for (const gram of grams) {
        for (const unit of places.get(gram) ?? []) shared.set(unit, (shared.get(unit) ?? 0) + 1)
      }
      for (const [unit, count] of shared) {
        const other = units[unit] as (typeof units)[number]
        if (count < LEAST_SHARED * Math.min(grams.size, other.grams.size)) continue
        this.add(stretch, other.stretch, 0)
      }
      for (const gram of grams) {
        const known = places.get(gram)
        if (known === undefined) places.set(gram, [units.length])
        else if (known.length < MOST_PLACES) known.push(units.length)
      }
      units.push({ stretch, grams })
    }
    const { aligned } = this.view
    const isShown = (index: number): boolean => (aligned[index] as number) >= LEAST_ALIGNED
    for (let index = 0; index < sentences.length; index++) {
      const { firstWord, endWord } = sentences[index] as Sentence
      if (endWord - firstWord < SHORT || isShown(index)) add(index, index)
    }
    for (const { firstSentence, endSentence } of paragraphs) {
      if (endSentence - firstSentence < 2) continue
      if (isShown(firstSentence) || isShown(endSentence - 1)) add(firstSentence, endSentence - 1)
    }
  }

  private gramsOf({ from, to, size }: Stretch): ReadonlySet<number> {
    const { form } = this.view.marked.document.words
    const length = size < SHORT ? GRAM_OF_SHORT : GRAM
    const grams = new Set<number>()
    for (let word = from; word + length <= to; word++) {
      let hash = length
      for (let at = word; at < word + length; at++) {
        hash = Math.imul(hash ^ (form[at] as number), HASH_PRIME)
      }
      grams.add(hash)
    }
    return grams
  }
}

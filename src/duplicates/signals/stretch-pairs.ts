/**
 * Pairs of stretches that might say the same. Wide on purpose: what is no repeat the decision has to tell.
 *
 * Method: the sentences that an alignment covers, alone and in runs, against those that it matches them with;
 * beside them sentences and paragraphs that share half of their word n-grams, which also finds lines that are too
 * short to be aligned. A sentence is in so many pairs at most. They are found while they are asked for: whoever has had
 * enough spares himself the others. Cost: linear in the words and the alignments.
 */
import type { Sentence } from '../../document/parse.ts'
import type { Steps } from '../../document/steps.ts'
import { coreOfSentence } from '../../reading/marked-document.ts'
import type { Alignment } from '../../similarity/align.ts'
import type { ArticleView } from './article-view.ts'
import { costOfMatching, matchWords } from './matched-words.ts'
import { OrientedPair } from './pair-signals.ts'
import { Stretch } from './stretch.ts'

/** Two stretches, the earlier one first. */
interface StretchPair {
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
/** Longer stretches are left to the rules, and so is what has them for its other. */
const MOST_WORDS = 400
/** After so many pairs there is a pause. */
const PAIRS = 8
/** After so many sentences there is a pause. */
const SENTENCES = 32
const HASH_PRIME = 0x01000193
/** Of what goes so much is matched. */
const LEAST_MATCHED = 0.5
/** So much is matched for each word of the article, and once. */
const COST_OF_WORD = 50
const COST_OF_ARTICLE = 30_000
/** ... each pair costs so much besides. */
const COST_OF_PAIR = 1500

/** May the words `[from, to)` be in a pair? */
export type IsOpen = (from: number, to: number) => boolean

/**
 * The pairs of stretches of an article with all that is told of them, each in both directions: of all pairs those of which enough
 * is matched, until a budget is spent that grows with the article: no text can make it quadratic.
 *
 * @param isOpen may the words of a stretch still go, or stay for others?
 */
export function* weighedPairs(
  view: ArticleView,
  alignments: readonly Alignment[],
  isOpen: IsOpen = () => true,
): Steps<OrientedPair[]> {
  const weighed: OrientedPair[] = []
  let budget = COST_OF_ARTICLE + view.marked.document.words.count * COST_OF_WORD
  for (const pairs of new StretchPairs(view, isOpen).find(alignments)) {
    yield
    for (const [index, { first, second, run }] of pairs.entries()) {
      if (index % PAIRS === PAIRS - 1) yield
      budget -= COST_OF_PAIR + costOfMatching(first, second)
      if (budget < 0) return weighed
      const one = new OrientedPair(first, second, matchWords(first, second), run)
      for (const pair of [one, one.reverse]) {
        if (pair.own.matched >= pair.own.core * LEAST_MATCHED) weighed.push(pair)
      }
    }
  }
  return weighed
}

/** A sentence that an alignment covers, and the first and last word that it is matched with. */
interface Covered {
  readonly sentence: number
  readonly lowest: number
  readonly highest: number
}

class StretchPairs {
  /** Those that were found and not told yet. */
  private pairs: StretchPair[] = []
  private readonly view: ArticleView
  private readonly isOpen: IsOpen
  private readonly heard: Uint16Array
  /** By the sentence; those of more by the first and the last, below 0. */
  private readonly stretches = new Map<number, Stretch>()
  /**
   * By the earlier stretch: those that it is paired with, `MOST_PAIRS` at most. As most have one, each is put into a new
   * array: one that grows takes room for seventeen.
   */
  private readonly seen = new Map<Stretch, readonly Stretch[]>()
  /** By n-gram: the units that have it. */
  private readonly places = new Map<number, readonly number[]>()
  private readonly units: Stretch[] = []
  /** Of each unit: how many n-grams it has. */
  private readonly sizes: Uint16Array
  /** Of each unit: how many n-grams it shares with the stretch that is looked up; 0 between two of these. */
  private readonly shared: Uint16Array

  constructor(view: ArticleView, isOpen: IsOpen) {
    const { paragraphs, sentences } = view.marked.document
    this.view = view
    this.isOpen = isOpen
    this.heard = new Uint16Array(sentences.length)
    this.shared = new Uint16Array(sentences.length + paragraphs.length)
    this.sizes = new Uint16Array(this.shared.length)
  }

  /** Finds all pairs of what is open, some at a time. */
  *find(alignments: readonly Alignment[]): Generator<readonly StretchPair[], void, undefined> {
    for (const { here, there } of alignments) {
      yield* this.hear(here, there)
      yield* this.hear(there, here)
    }
    yield* this.lookUp()
    yield this.found()
  }

  private found(): readonly StretchPair[] {
    const { pairs } = this
    this.pairs = []
    return pairs
  }

  /** undefined if it may not be in a pair. */
  private stretch(first: number, last: number): Stretch | undefined {
    if (!this.mayPair(first, last)) return undefined
    // Most are of one sentence: small numbers are looked up faster.
    const key = first === last ? first : -first * this.heard.length - last
    const own = this.stretches.get(key) ?? new Stretch(this.view, first, last)
    this.stretches.set(key, own)
    return own
  }

  private mayPair(first: number, last: number): boolean {
    const { firstWord } = this.view.sentence(first) as Sentence
    const { endWord } = this.view.sentence(last) as Sentence
    return this.isOpen(firstWord, endWord)
  }

  private add(a: Stretch | undefined, b: Stretch | undefined, run: number): void {
    if (a === undefined || b === undefined) return
    const [first, second] = a.start < b.start ? [a, b] : [b, a]
    if (this.hasEnough(first.firstSentence) || second.start < first.end) return
    if (Math.max(a.size, b.size) > MOST_WORDS) return
    if (!a.hasForms(LEAST_WORDS) || !b.hasForms(LEAST_WORDS)) return
    const others = this.seen.get(first) ?? []
    if (others.includes(second)) return
    this.seen.set(first, others.concat(second))
    this.heard[first.firstSentence] = (this.heard[first.firstSentence] as number) + 1
    this.pairs.push({ first, second, run })
  }

  /** Is it first in so many pairs that it is told in no more? */
  private hasEnough(sentence: number): boolean {
    return (this.heard[sentence] as number) >= MOST_PAIRS
  }

  /** Pairs the sentences of one side of an alignment that the other covers, alone and in runs. */
  private *hear(
    one: Int32Array,
    other: Int32Array,
  ): Generator<readonly StretchPair[], void, undefined> {
    const covered = this.coveredBy(one, other)
    const { sentenceOf } = this.view.marked
    const tell = (opening: Covered, closing: Covered): void => {
      const first = sentenceOf[opening.lowest] as number
      const last = sentenceOf[closing.highest] as number
      const own = this.stretch(opening.sentence, closing.sentence)
      this.add(own, own && this.stretch(first, last), one.length)
    }
    for (const run of runsOf(covered, (index) => this.view.sentence(index)?.paragraph)) {
      tell(run[0] as Covered, run.at(-1) as Covered)
      if (run.length > 1) for (const own of run) tell(own, own)
      yield this.found()
    }
  }

  private coveredBy(one: Int32Array, other: Int32Array): Covered[] {
    const { marked } = this.view
    const { sentenceOf } = marked
    const covered: Covered[] = []
    for (let at = 0; at < one.length; ) {
      const sentence = sentenceOf[one[at] as number] as number
      let to = at
      while (to < one.length && sentenceOf[one[to] as number] === sentence) to++
      const core = Math.max(1, coreOfSentence(marked, sentence))
      if (to - at >= core * LEAST_COVERED && this.mayPair(sentence, sentence)) {
        covered.push({ sentence, lowest: other[at] as number, highest: other[to - 1] as number })
      }
      at = to
    }
    return covered
  }

  /** Sentences and paragraphs that share many of their n-grams. */
  private *lookUp(): Generator<readonly StretchPair[], void, undefined> {
    const { sentences, paragraphs } = this.view.marked.document
    const { aligned } = this.view
    const isShown = (index: number): boolean => (aligned[index] as number) >= LEAST_ALIGNED
    for (let index = 0; index < sentences.length; index++) {
      if (index % SENTENCES === SENTENCES - 1) yield this.found()
      const { firstWord, endWord } = sentences[index] as Sentence
      if (endWord - firstWord < SHORT || isShown(index)) this.lookUpOne(this.stretch(index, index))
    }
    for (const { firstSentence, endSentence } of paragraphs) {
      if (endSentence - firstSentence < 2) continue
      if (isShown(firstSentence) || isShown(endSentence - 1)) {
        this.lookUpOne(this.stretch(firstSentence, endSentence - 1))
        yield this.found()
      }
    }
  }

  private lookUpOne(stretch: Stretch | undefined): void {
    if (stretch === undefined || stretch.size < LEAST_WORDS || stretch.size > MOST_WORDS) return
    const { places, shared, units, sizes } = this
    const { grams, size } = this.gramsOf(stretch)
    if (grams.size === 0) return
    const sharing: number[] = []
    for (const gram of grams) {
      for (const unit of places.get(gram) ?? []) {
        const before = shared[unit] as number
        if (before === 0) sharing.push(unit)
        shared[unit] = before + 1
      }
    }
    for (const unit of sharing) {
      const count = shared[unit] as number
      shared[unit] = 0
      if (count < LEAST_SHARED * Math.min(size, sizes[unit] as number)) continue
      this.add(stretch, units[unit] as Stretch, 0)
    }
    for (const gram of grams) {
      const known = places.get(gram) ?? []
      if (known.length < MOST_PLACES) places.set(gram, known.concat(units.length))
    }
    sizes[units.length] = size
    units.push(stretch)
  }

  /** Its word n-grams that may stand elsewhere, hashed, and how many it has with those that have a word that does not. */
  private gramsOf({ from, to, size }: Stretch): { grams: ReadonlySet<number>; size: number } {
    const { counts, document } = this.view.marked
    const { form } = document.words
    const length = size < SHORT ? GRAM_OF_SHORT : GRAM
    const grams = new Set<number>()
    let alone = 0
    for (let word = from; word + length <= to; word++) {
      let hash = length
      let least = 2
      for (let at = word; at < word + length; at++) {
        const own = form[at] as number
        least = Math.min(least, counts[own] as number)
        hash = Math.imul(hash ^ own, HASH_PRIME)
      }
      if (least < 2) alone++
      else grams.add(hash)
    }
    return { grams, size: grams.size + alone }
  }
}

/** Sentences that stand one behind the other in a paragraph. */
function runsOf(
  covered: readonly Covered[],
  paragraphOf: (sentence: number) => number | undefined,
): Covered[][] {
  const runs: Covered[][] = []
  let before: number | undefined
  for (const own of covered) {
    const { sentence } = own
    const goesOn =
      before !== undefined &&
      sentence <= before + 1 &&
      paragraphOf(sentence) === paragraphOf(before)
    if (goesOn) runs.at(-1)?.push(own)
    else runs.push([own])
    before = sentence
  }
  return runs
}

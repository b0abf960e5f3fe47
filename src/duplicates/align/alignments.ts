/**
 * Every pair of passages of a document that share their words, aligned word by word, the strongest
 * evidence first.
 *
 * Method: equal word trigrams (of six characters in scripts without spaces) seed runs, runs make
 * chains, chains are aligned; an alignment stays inside the paragraphs at its two ends. One that
 * overlaps itself, as a passage said many times in a row makes it, is cut at the borders of
 * sentences. Where everything is like everything, as in rows of a table, each place keeps its few
 * strongest (`Crowd`), and where that is so as the text goes over a few words again and again, what has no other word tells
 * nothing (`runsIn`). Cost: near-linear; see `similarity/`.
 */

import { firstAtLeast } from '../../document/binary-search.ts'
import type { Reading, ReadParagraph, Sentence } from '../../document/parse.ts'
import { sortedNumbers } from '../../document/sorted-numbers.ts'
import type { Steps } from '../../document/steps.ts'
import { CAPITAL, IDEOGRAPH, type Words } from '../../document/words.ts'
import { type MarkedDocument, paragraphAt, tellingOf } from '../../reading/marked-document.ts'
import { Aligner, type Alignment, type Room } from '../../similarity/align.ts'
import { chainRuns } from '../../similarity/chains.ts'
import { exactRuns, type Run, type RunList } from '../../similarity/exact-runs.ts'
import type { Copy } from './copies.ts'
import { nearSimilarity, shapeOf } from './word-similarity.ts'

const SEED_WORDS = 3
const SEED_CHARACTERS = 6
/** An alignment needs so many words. */
const LEAST_MATCHED = 4
/** A chain of so many words is aligned without a look at its sentences. */
const SURELY_ALIGNED = 12
/** Slack in words, to either side, of the window that a sentence is held against. */
const OUTLOOK = 14
/** Of a longer sentence the words around the chain are held against it: no news has one, and each chain asks. */
const LONGEST_SENTENCE = 500
/** The share of its words that a sentence must find there. */
const LEAST_OUTLOOK = 0.5
/** A sentence of fewer words is told only together with another. */
const LEAST_ALONE = 6
const COST_OF_GAP = 0.5
/** The cut of an overlap is looked for among so many words. */
const CUT_REACH = 240
/** Worth of cutting at the start of a sentence (×1) or paragraph (×2), in words; and on both sides. */
const WORTH_OF_BORDER = 3
const MOST_PIECES = 20_000
/** After so many chains, or pieces of one, there is a pause. */
const CHAINS = 16
/**
 * The strongest chains are aligned wherever they lie, for so many words, and for two more of each code unit, up to a most: of
 * 9,892 articles of news none has more. A word of a script without spaces is one code unit, and each costs as much as another.
 */
const FREELY_ALIGNED = 500
const WORDS_OF_UNIT = 2
const MOST_FREELY_ALIGNED = 240_000
const LONG_RUN = 11
/** A text with so many chains for each word and so many words more is like itself everywhere, as few articles of news are ... */
const CHAINS_OF_WORD = 0.15
const WORDS_OF_ANY = 100
/** In a longer text no more chains are needed for that: what stands at many places is looked for at the first of them. */
const MOST_COUNTED = 20_000
/** ... and a word is common in it that stands at one of so many places. */
const COMMON = 48
/** Behind them those with some words that so few others have, more of a longer one: each chain costs a judgement of its own. */
const MOST_OVER_WORD = 2

/** A copy right behind the other has so many words. */
const LEAST_TANDEM = 6
/** Shorter than this a name may be: some sites write it twice. */
const LONGER_THAN_NAME = 12

/** @param copies sentences that need no alignment of their own */
export function* alignRepeats(
  marked: MarkedDocument,
  copies: readonly Copy[],
): Steps<readonly Alignment[]> {
  const { words, text } = marked.document
  const seeds = seedLengths(marked)
  // Nor does a run begin right before them: it would go through all of them.
  for (const { sentence } of copies) {
    seeds.fill(0, Math.max(0, sentence.firstWord - 1), sentence.endWord)
  }
  const align = chainAligner(marked)
  const free = Math.min(MOST_FREELY_ALIGNED, FREELY_ALIGNED + text.length * WORDS_OF_UNIT)
  const crowd = new Crowd(words.count, free)
  const alignments: Alignment[] = []
  yield
  const runs = yield* runsIn(marked, seeds)
  yield
  let chains = 0
  for (const chain of yield* chainRuns(runs, LEAST_MATCHED)) {
    if (++chains % CHAINS === 0) yield
    const aligning = crowd.hasRoom(chain) && align(chain)
    if (!aligning) continue
    const alignment = yield* aligning
    crowd.add(alignment)
    yield* cutOverlaps(alignment, marked.starts, alignments)
  }
  return yield* byStrength(alignments, words.form)
}

/** Where a text says the same at two places; if it is like itself everywhere, only where one of its common words is no seed. */
function* runsIn({ document, counts }: MarkedDocument, seeds: Uint8Array): Steps<RunList> {
  const { form, count } = document.words
  const runs = yield* exactRuns(form, seeds)
  let room = Math.ceil(Math.min(MOST_COUNTED, count + WORDS_OF_ANY) * CHAINS_OF_WORD)
  if (runs.length <= room) return runs
  for (const _ of yield* chainRuns(runs, LEAST_MATCHED)) if (room-- % CHAINS === 0) yield
  if (room >= 0) return runs
  let rare = count // the nearest word ahead that is not common
  for (let word = count - 1; word >= 0; word--) {
    if ((counts[form[word] as number] as number) <= count / COMMON) rare = word
    if (rare - word >= (seeds[word] as number)) seeds[word] = 0
  }
  yield
  return yield* exactRuns(form, seeds)
}

/** How many alignments lie over each word, by their later copies. */
class Crowd {
  private readonly over: Uint8ClampedArray
  private free: number

  /** @param free chains of so many words find room wherever they lie */
  constructor(words: number, free: number) {
    this.over = new Uint8ClampedArray(words)
    this.free = free
  }

  hasRoom(chain: readonly Run[]): boolean {
    if (this.free > 0) return true
    let room = -LEAST_MATCHED
    for (const { here, length } of chain) {
      room -= length >> LONG_RUN
      for (let word = here; word < here + length; word++) {
        if ((this.over[word] as number) < MOST_OVER_WORD) room++
      }
    }
    return room >= 0
  }

  add({ here }: Alignment): void {
    this.free -= here.length
    for (const word of here) (this.over[word] as number)++
  }
}

/**
 * A function that aligns a chain as far as its paragraphs go, if that can become a repeat.
 *
 * @param least a chain needs so many words
 */
export function chainAligner(
  marked: MarkedDocument,
  least: number = LEAST_MATCHED,
): (chain: readonly Run[]) => Steps<Alignment> | undefined {
  const { words } = marked.document
  const shape = (form: number): number => shapeOf(words.forms[form] as string)
  let aligner: Aligner | undefined
  const hasOutlook = outlookOf(marked)
  return (chain) => {
    let matched = 0
    for (const run of chain) matched += run.length
    if (matched < least) return undefined
    const areTandem = isTandem(marked.document, chain)
    if (matched < SURELY_ALIGNED && !areTandem && !hasOutlook(chain)) return undefined
    aligner ??= new Aligner(words.form, words.forms.length, shape, nearSimilarity(marked))
    const room = roomOf(marked, chain)
    if (!areTandem) return aligner.align(chain, room)
    const { here } = chain[0] as Run
    return aligner.align(chain, { ...room, hereFrom: here, thereTo: here }) // neither grows into the other
  }
}

/**
 * Are the only two places of a chain right behind each other: `This story is 3 years old This story is 3 years old`? No text goes
 * on like that, so neither needs a sentence of its own around it to be told.
 */
function isTandem({ words }: Reading, chain: readonly Run[]): boolean {
  const [run] = chain as [Run]
  const { here, there, length } = run
  if (chain.length > 1 || length < LEAST_TANDEM || there + length !== here) return false
  return length >= LONGER_THAN_NAME || !isName(words, run)
}

function isName({ flags }: Words, { here, length }: Run): boolean {
  let capitals = 0
  for (let word = here; word < here + length; word++) {
    if (((flags[word] as number) & CAPITAL) !== 0) capitals++
  }
  return capitals > length / 2
}

/** How far the alignment of a chain may grow: the paragraphs at its ends. */
function roomOf(marked: MarkedDocument, chain: readonly Run[]): Room {
  const first = chain[0] as Run
  const last = chain.at(-1) as Run
  return {
    hereFrom: paragraphOf(marked, first.here).firstWord,
    hereTo: paragraphOf(marked, last.here + last.length - 1).endWord,
    thereFrom: paragraphOf(marked, first.there).firstWord,
    thereTo: paragraphOf(marked, last.there + last.length - 1).endWord,
  }
}

const paragraphOf = (marked: MarkedDocument, word: number): ReadParagraph =>
  marked.document.paragraphs[paragraphAt(marked, word)] as ReadParagraph

/** The length of the seed that begins at each word; 0 where it would take one of no other place. */
export function seedLengths(
  { document, counts }: MarkedDocument,
  seedWords: number = SEED_WORDS,
): Uint8Array {
  const { form, flags, count } = document.words
  const seeds = new Uint8Array(count)
  let alone = count // the nearest word ahead that stands nowhere else
  for (let word = count - 1; word >= 0; word--) {
    const length = ((flags[word] as number) & IDEOGRAPH) !== 0 ? SEED_CHARACTERS : seedWords
    if ((counts[form[word] as number] as number) < 2) alone = word
    if (alone - word >= length) seeds[word] = length
  }
  return seeds
}

/**
 * Whether a short chain can grow into a repeat at all: a sentence that it touches must share enough
 * of its words with what stands around the other end. Most chains are stock phrases and fail; the
 * test costs a fraction of an alignment.
 */
function outlookOf(marked: MarkedDocument): (chain: readonly Run[]) => boolean {
  const { words, sentences } = marked.document
  /** By form: the last window that had it. */
  const seenIn = new Int32Array(words.forms.length)
  let window = 0
  /** Can a sentence of `[from, to)` be covered by the words about `shift` away from it? */
  const shares = (from: number, to: number, shift: number): boolean => {
    const firstSentence = marked.sentenceOf[from] as number
    const lastSentence = marked.sentenceOf[to - 1] as number
    for (let index = firstSentence; index <= lastSentence; index++) {
      const sentence = sentences[index] as Sentence
      if (firstSentence === lastSentence && sentence.endWord - sentence.firstWord < LEAST_ALONE) {
        return false
      }
      const firstWord = Math.max(sentence.firstWord, from - LONGEST_SENTENCE)
      const endWord = Math.min(sentence.endWord, to + LONGEST_SENTENCE)
      window++
      const end = Math.min(words.count, endWord + shift + OUTLOOK)
      for (let word = Math.max(0, firstWord + shift - OUTLOOK); word < end; word++) {
        seenIn[words.form[word] as number] = window
      }
      let all = 0
      let shared = 0
      for (let word = firstWord; word < endWord; word++) {
        const form = words.form[word] as number
        const telling = tellingOf(marked.counts[form] as number)
        all += telling
        if (seenIn[form] === window) shared += telling
      }
      if (shared >= all * LEAST_OUTLOOK) return true
    }
    return false
  }
  return (chain) => {
    const first = chain[0] as Run
    const last = chain.at(-1) as Run
    return (
      shares(first.here, last.here + last.length, first.there - first.here) ||
      shares(first.there, last.there + last.length, first.here - first.there)
    )
  }
}

/**
 * A copy may not overlap itself: it is cut where most is kept, at a border if possible; what lies
 * before and behind the cut are further copies.
 */
function* cutOverlaps(alignment: Alignment, starts: Uint8Array, into: Alignment[]): Steps<void> {
  const { here, there } = alignment
  const open: [from: number, to: number][] = [[0, here.length]]
  for (let pieces = 0; open.length > 0 && pieces < MOST_PIECES; pieces++) {
    if (pieces % CHAINS === CHAINS - 1) yield
    const [from, to] = open.pop() as [number, number]
    if (to - from < LEAST_MATCHED) continue
    const overlaps = (there[to - 1] as number) >= (here[from] as number)
    const [first, last] = overlaps ? bestCut(alignment, starts, from, to) : [from, to]
    if (last - first === here.length)
      into.push(alignment) // most are whole
    else if (last - first >= LEAST_MATCHED) {
      into.push({ here: here.slice(first, last), there: there.slice(first, last) })
    }
    if (last <= first) continue
    open.push([last, to], [from, first])
  }
}

/** `[first, last)` of the pairs of `[from, to)`, so that no word is on both sides. */
function bestCut(
  { here, there }: Alignment,
  starts: Uint8Array,
  from: number,
  to: number,
): [number, number] {
  const limit = Math.min(to, from + CUT_REACH)
  let best = -1
  let bestFirst = from
  let bestLast = from
  for (let cut = from; cut < limit; cut++) {
    const startHere = starts[here[cut] as number] as number
    const startThere = starts[there[cut] as number] as number
    const start = Math.max(startHere, startThere)
    if (cut > from && start === 0) continue
    const last = firstAtLeast(there, here[cut] as number, cut, to)
    const both = startHere > 0 && startThere > 0
    const worth = last - cut + start * WORTH_OF_BORDER + (both ? WORTH_OF_BORDER : 0)
    if (worth > best) {
      best = worth
      bestFirst = cut
      bestLast = last
    }
    // It leaves no overlap: every further one only loses words.
    if ((here[cut] as number) > (there[to - 1] as number)) break
  }
  return [bestFirst, bestLast]
}

function* byStrength(alignments: readonly Alignment[], form: Int32Array): Steps<Alignment[]> {
  const strengths = new Float64Array(alignments.length)
  for (const [index, alignment] of alignments.entries()) {
    yield
    strengths[index] = strengthOf(alignment, form)
  }
  const order = yield* sortedNumbers(
    Int32Array.from(alignments.keys()),
    (a, b) => (strengths[b] as number) - (strengths[a] as number),
  )
  return Array.from(order, (index) => alignments[index] as Alignment)
}

function strengthOf({ here, there }: Alignment, form: Int32Array): number {
  let strength = 0
  for (let pair = 0; pair < here.length; pair++) {
    if (form[here[pair] as number] === form[there[pair] as number]) strength++
    if (pair === 0) continue
    const gapHere = (here[pair] as number) - (here[pair - 1] as number)
    const gapThere = (there[pair] as number) - (there[pair - 1] as number)
    strength -= COST_OF_GAP * (Math.max(gapHere, gapThere) - 1)
  }
  return strength
}

/**
 * Takes from every alignment the pairs at its ends that lie in one sentence of both sides: a
 * sentence cannot be a copy of itself.
 */
export function apartBySentence(
  alignments: readonly Alignment[],
  sentenceOf: Int32Array,
): Alignment[] {
  const apart: Alignment[] = []
  for (const alignment of alignments) {
    const { here, there } = alignment
    const size = here.length
    const firstHere = sentenceOf[here[0] as number] as number
    const lastThere = sentenceOf[there[size - 1] as number] as number
    let from = 0
    while (from < size && (sentenceOf[here[from] as number] as number) <= lastThere) from++
    let to = size
    while (to > 0 && (sentenceOf[there[to - 1] as number] as number) >= firstHere) to--
    const [first, last] = size - from >= to ? [from, size] : [0, to]
    if (last - first >= LEAST_MATCHED) {
      apart.push({ here: here.slice(first, last), there: there.slice(first, last) })
    }
  }
  return apart
}

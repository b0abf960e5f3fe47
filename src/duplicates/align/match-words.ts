/**
 * Which word of one text stands for which word of another: each word has one mate at most.
 *
 * Method: what is equal at the two ends; the alignments of the two, the strongest first, so that
 * passages may come in another order; what is spelt in more words or fewer; then, in sentences that
 * are aligned at all, single words that stand elsewhere in the sentence or in another form, but for numbers in whose place
 * others stand; and sentences that are the same but for their names, in place. Cost: that
 * of the alignments, and the words of the aligned sentences.
 */

import type { Sentence } from '../../document/parse.ts'
import { pushTo } from '../../document/push-to.ts'
import { stem } from '../../document/stem.ts'
import type { Steps } from '../../document/steps.ts'
import { CAPITAL, formOf, hasFlag, IDEOGRAPH, type Words } from '../../document/words.ts'
import type { MarkedDocument } from '../../reading/marked-document.ts'
import { spellingOf } from '../../reading/spellings.ts'
import type { Alignment } from '../../similarity/align.ts'
import { chainRuns } from '../../similarity/chains.ts'
import { exactRuns, type Run } from '../../similarity/exact-runs.ts'
import { chainAligner, seedLengths } from './alignments.ts'
import { wordsOf } from './changes.ts'
import { loosenNumbers } from './loosen-numbers.ts'
import { matchSpellings } from './match-spellings.ts'

/** The more words two texts have, the more they share by chance: seeds grow by a word at each. */
const SIZES: readonly number[] = [80, 50_000, 250_000]
const SHORT_SEED = 2
/** Texts that begin or end with so many equal words do so on purpose. */
const LEAST_END = 12
/** An alignment of which fewer words are left by stronger ones is a crumb. */
const LEAST_TAKEN = 4
/** Sentences of the other text in which a word may have moved. */
const MOST_SENTENCES = 12
/** ... if more than this of its own sentence is aligned. */
const LEAST_ALIGNED = 0.2
/** Sentences that have fewer words beside their names are alike by chance. */
const LEAST_REST = 2
const NONE = -1
/** After so many chains there is a pause. */
const CHAINS = 64
/** ... and after so many sentences. */
const SENTENCES = 256

/** Two texts that were read as one document and matched word by word: what their comparison is made from. */
export interface MatchedPair {
  readonly marked: MarkedDocument
  /** Of each word: the word of the other text that it is matched with, or -1. */
  readonly mates: Int32Array
  /** The first word of the second text. */
  readonly border: number
}

/** Of each word of a document made of two: the word of the other half that it is matched with, or -1. */
export function* matchWords(marked: MarkedDocument, border: number): Steps<Int32Array> {
  const { words } = marked.document
  const mates = new Int32Array(words.count).fill(NONE)
  const seedWords = seedWordsFor(words.count)
  const seeds = seedLengths(marked, seedWords)
  const align = chainAligner(marked, Math.min(seedWords, LEAST_TAKEN))
  matchEnds(words, border, mates)
  yield
  const runs = yield* exactRuns(words.form, seeds, border)
  yield
  let chains = 0
  for (const chain of yield* chainRuns(runs)) {
    if (++chains % CHAINS === 0) yield
    if (!isOpen(chain, mates)) continue
    const aligning = align(chain)
    if (aligning) take(yield* aligning, mates)
  }
  yield
  yield* matchSpellings(marked, border, mates)
  yield
  yield* matchMoved(marked, border, mates)
  yield
  yield* matchInPlace(marked, border, mates)
  loosenNumbers(marked, mates)
  return mates
}

const seedWordsFor = (count: number): number =>
  SHORT_SEED + SIZES.filter((size) => count > size).length

/** Do enough words of the chain have no mate yet, on both sides? */
function isOpen(chain: readonly Run[], mates: Int32Array): boolean {
  let free = 0
  for (const { here, there, length } of chain) {
    for (let offset = 0; offset < length; offset++) {
      if (mates[here + offset] === NONE && mates[there + offset] === NONE) free++
    }
  }
  return free >= SHORT_SEED
}

/** Two texts that begin or end alike, as an article and its next version do. */
function matchEnds({ form, count }: Words, border: number, mates: Int32Array): void {
  const most = Math.min(border, count - border)
  let head = 0
  while (head < most && form[head] === form[border + head]) head++
  if (head < LEAST_END) head = 0
  let tail = 0
  while (tail < most - head && form[border - 1 - tail] === form[count - 1 - tail]) tail++
  if (tail < LEAST_END) tail = 0
  for (let word = 0; word < head; word++) marry(mates, word, border + word)
  for (let word = 1; word <= tail; word++) marry(mates, border - word, count - word)
}

function take({ here, there }: Alignment, mates: Int32Array): void {
  const isFree = (pair: number): boolean =>
    mates[here[pair] as number] === NONE && mates[there[pair] as number] === NONE
  let free = 0
  for (let pair = 0; pair < here.length; pair++) if (isFree(pair)) free++
  if (free < Math.min(LEAST_TAKEN, here.length)) return
  for (let pair = 0; pair < here.length; pair++) {
    if (isFree(pair)) marry(mates, here[pair] as number, there[pair] as number)
  }
}

function marry(mates: Int32Array, here: number, there: number): void {
  mates[here] = there
  mates[there] = here
}

function* matchMoved(marked: MarkedDocument, border: number, mates: Int32Array): Steps<void> {
  const { sentences } = marked.document
  const openIn = openWords(marked, mates)
  for (let index = 0; index < sentences.length; index++) {
    const sentence = sentences[index] as Sentence
    if (sentence.firstWord >= border) break
    if (index % SENTENCES === SENTENCES - 1) yield
    const linked = linkedSentences(marked, sentence, mates)
    if (linked) matchInside(sentence, linked, mates, openIn)
  }
}

/**
 * From the first to the last sentence of the other half that the sentence is aligned with; undefined
 * if too little of it is aligned to tell that the rest was moved.
 */
function linkedSentences(
  { sentenceOf, document }: MarkedDocument,
  { firstWord, endWord }: Sentence,
  mates: Int32Array,
): readonly Sentence[] | undefined {
  let first = Number.MAX_SAFE_INTEGER
  let last = NONE
  let aligned = 0
  for (let word = firstWord; word < endWord; word++) {
    if (mates[word] === NONE) continue
    const sentence = sentenceOf[mates[word] as number] as number
    first = Math.min(first, sentence)
    last = Math.max(last, sentence)
    aligned++
  }
  if (aligned <= (endWord - firstWord) * LEAST_ALIGNED || last - first >= MOST_SENTENCES) {
    return undefined
  }
  return document.sentences.slice(first, last + 1)
}

function matchInside(
  sentence: Sentence,
  linked: readonly Sentence[],
  mates: Int32Array,
  openIn: (sentence: Sentence) => Map<string, number[]>,
): void {
  for (const [key, here] of openIn(sentence)) {
    for (const other of linked) {
      const there = openIn(other).get(key)
      while (here.length && there?.length) marry(mates, here.pop() as number, there.pop() as number)
    }
  }
}

/**
 * By what they say, or their stem: the words of a sentence that have no mate yet, the last one first. It is read once,
 * however many others it is aligned with; who gives a word a mate takes it out.
 */
function openWords({ document: { words }, attached }: MarkedDocument, mates: Int32Array) {
  const known = new Map<Sentence, Map<string, number[]>>()
  return (sentence: Sentence): Map<string, number[]> => {
    const open = known.get(sentence) ?? new Map<string, number[]>()
    if (known.has(sentence)) return open
    known.set(sentence, open)
    for (let word = sentence.endWord - 1; word >= sentence.firstWord; word--) {
      if (mates[word] !== NONE || attached[word] || hasFlag(words, word, IDEOGRAPH)) continue
      pushTo(open, stem(spellingOf(words, word) ?? formOf(words, word)), word)
    }
    return open
  }
}

/**
 * Sentences that are the same but for their names are matched in place, however well their names fit elsewhere: names that went
 * round among sentences, `Brun won gold. Holm won silver`, are all in the other text, and it says another thing.
 */
function* matchInPlace(
  { document }: MarkedDocument,
  border: number,
  mates: Int32Array,
): Steps<void> {
  const { sentences, words } = document
  const { form } = words
  const alike = new Map<string, Sentence[]>()
  for (const [index, sentence] of sentences.entries()) {
    if (index % SENTENCES === 0) yield
    const rest = wordsOfSentence(sentence).filter((word) => !hasFlag(words, word, CAPITAL))
    if (rest.length >= LEAST_REST) pushTo(alike, rest.map((word) => form[word]).join(), sentence)
  }
  for (const [own, facing, third] of alike.values()) {
    if (!own || !facing || third || own.firstWord >= border || facing.firstWord < border) continue
    release(own, facing, mates)
    release(facing, own, mates)
    marryInStep(words, own, facing, mates)
  }
}

/** What is matched with another sentence has no mate any more. */
function release(own: Sentence, facing: Sentence, mates: Int32Array): void {
  for (const word of wordsOfSentence(own)) {
    const mate = mates[word] as number
    if (mate === NONE || (mate >= facing.firstWord && mate < facing.endWord)) continue
    mates[mate] = NONE
    mates[word] = NONE
  }
}

/** Word by word; the names of one may have more words than those of the other. */
function marryInStep(words: Words, own: Sentence, facing: Sentence, mates: Int32Array): void {
  const { form } = words
  let at = facing.firstWord
  for (const word of wordsOfSentence(own)) {
    if (!hasFlag(words, word, CAPITAL)) while (hasFlag(words, at, CAPITAL)) at++
    if (form[word] !== form[at]) continue
    if (mates[word] === NONE && mates[at] === NONE) marry(mates, word, at)
    at++
  }
}

const wordsOfSentence = ({ firstWord, endWord }: Sentence): number[] =>
  wordsOf({ from: firstWord, to: endWord })

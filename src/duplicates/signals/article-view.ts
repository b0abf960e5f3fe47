/**
 * What the signals about passages ask of their article, read once: which kind of word each word is, which sentences
 * stand again, how much of each sentence comes again, what each passage is for. Nothing in it is written later.
 *
 * Cost: linear in the words; paid only where an article has passages that share words.
 */

import type { ParagraphKind } from '../../document/paragraph-kind.ts'
import { kindAt, type ReadParagraph, type Sentence } from '../../document/parse.ts'
import { stem } from '../../document/stem.ts'
import { finish, type Steps } from '../../document/steps.ts'
import { formOf } from '../../document/words.ts'
import {
  areSameNumber,
  DIGITS,
  NUMBER_WORD,
  numberAt,
  SELDOM_COUNTING,
  UNTELLING,
} from '../../reading/facts.ts'
import type { MarkedDocument } from '../../reading/marked-document.ts'
import { sameWordsOf } from '../../reading/same-words.ts'
import { tellingWords } from '../../reading/telling-words.ts'
import { learntChances } from '../../roles/learnt-chances.ts'
import { Passages } from '../../roles/passages.ts'
import type { Alignment, NearSimilarity } from '../../similarity/align.ts'
import { nearSimilarity } from '../align/word-similarity.ts'

/** The kinds of words. */
export const FUNCTION = 0
export const CONTENT = 1
export const NAMED = 2
export const NUMBER = 3

const HASH_PRIME = 0x01000193
/** A paragraph that tells the article in short has at most so many sentences, of which so much comes again. */
const LONGEST_SUMMARY = 12
const MOSTLY = 0.75

export class ArticleView {
  readonly marked: MarkedDocument
  readonly text: string
  /** Forms of the words of the headline. */
  readonly title: ReadonlySet<number>
  /** Of each sentence: the greatest share of its words that one alignment has elsewhere. */
  readonly aligned: Float32Array
  /** ... and the sentence that it stands in there; -1 for none. */
  readonly mates: Int32Array
  private readonly isNear: NearSimilarity
  private knownKinds: Uint8Array | undefined
  private knownTimes: Uint16Array | undefined
  private roles: Roles | undefined
  /** By form: the group of words that state the same, or its stem if it is in none. */
  private readonly meanings: (string | number | undefined)[]

  constructor(marked: MarkedDocument, alignments: readonly Alignment[]) {
    const { text, title, sentences } = marked.document
    this.marked = marked
    this.text = text
    this.isNear = nearSimilarity(marked)
    this.meanings = new Array(marked.document.words.forms.length)
    this.title = new Set(title.filter((form) => form >= 0))
    this.aligned = new Float32Array(sentences.length)
    this.mates = new Int32Array(sentences.length).fill(-1)
    for (const { here, there } of alignments) {
      this.cover(here, there)
      this.cover(there, here)
    }
  }

  /** The kind of each word. */
  get kinds(): Uint8Array {
    this.knownKinds ??= kindsOf(this.marked)
    return this.knownKinds
  }

  /** Do two different words say the same: nearly the same word, a form of it, the same number, a synonym? */
  saySame(one: number, other: number): boolean {
    if (this.isNear(one, other) > 0) return true
    const { words } = this.marked.document
    if (this.kinds[one] !== this.kinds[other]) return false
    if (this.kinds[one] === NUMBER) return areSameNumber(words, one, other)
    return this.meaningAt(one) === this.meaningAt(other)
  }

  /** Is a word a number, and the next one the rest of it, as in `twenty-four`? */
  isNumberGoingOn(word: number): boolean {
    const { words } = this.marked.document
    if (this.kinds[word] !== NUMBER || this.kinds[word + 1] !== NUMBER) return false
    return numberAt(words, word) === numberAt(words, word + 1)
  }

  private meaningAt(word: number): string | number {
    const { document, languageOf } = this.marked
    const { form, forms } = document.words
    const own = form[word] as number
    if (this.meanings[own] === undefined) {
      const stemmed = stem(forms[own] as string)
      this.meanings[own] = sameWordsOf(languageOf()).get(stemmed) ?? stemmed
    }
    return this.meanings[own]
  }

  /** Reads what is asked of most pairs, with pauses: whoever asks without pays for it at once. */
  *readAhead(): Steps<void> {
    yield* this.readRoles()
    yield
    this.knownKinds ??= kindsOf(this.marked)
    yield
    this.knownTimes ??= timesOfSentences(this.marked)
    yield
  }

  private *readRoles(): Steps<Roles> {
    if (this.roles === undefined) {
      const { document } = this.marked
      const passages = new Passages(document)
      const chancesAt = yield* learntChances()(document, passages)
      this.roles = { passages, chances: [], chancesAt }
    }
    return this.roles
  }

  /** The chance of each role, for the passage at a position. */
  rolesAt(position: number): Float64Array {
    const { passages, chances, chancesAt } = this.roles ?? finish(this.readRoles())
    const index = passages.indexAt(position)
    chances[index] ??= chancesAt(index)
    return chances[index]
  }

  /** How much of a sentence comes again, 0 to 1; undefined if there is none. */
  comesAgain(sentence: number): number | undefined {
    if (sentence < 0 || sentence >= this.aligned.length) return undefined
    return this.timesOf(sentence) > 1 ? 1 : this.aligned[sentence]
  }

  /** Does it stand in a paragraph whose sentences come again far apart: is the article told in short there? */
  isOfSummary(sentence: number): boolean {
    const { paragraphs, sentences } = this.marked.document
    const { paragraph } = sentences[sentence] as Sentence
    const { firstSentence, endSentence } = paragraphs[paragraph] as ReadParagraph
    const size = endSentence - firstSentence
    if (size > LONGEST_SUMMARY) return false
    const places = this.mates
      .slice(firstSentence, endSentence)
      .map((mate) => sentences[mate]?.paragraph ?? paragraph)
      .filter((place) => place !== paragraph)
      .sort()
    const areApart = places.filter((place, index) => place > (places[index - 1] as number) + 1)
    return places.length >= size * MOSTLY && areApart.length > 1
  }

  sentence(index: number): Sentence | undefined {
    return this.marked.document.sentences[index]
  }

  paragraph(index: number): ReadParagraph | undefined {
    return this.marked.document.paragraphs[index]
  }

  kindOf(paragraph: number): ParagraphKind | undefined {
    return kindAt(this.marked.document, paragraph)
  }

  /** How often a sentence stands in the article, to the word. */
  timesOf(sentence: number): number {
    this.knownTimes ??= timesOfSentences(this.marked)
    return this.knownTimes[sentence] as number
  }

  /** Notes how much of the sentences these words are, and where they stand again. */
  private cover(side: Int32Array, other: Int32Array): void {
    const { sentenceOf } = this.marked
    let at = 0
    while (at < side.length) {
      const index = sentenceOf[side[at] as number] as number
      let to = at
      while (to < side.length && sentenceOf[side[to] as number] === index) to++
      const { firstWord, endWord } = this.sentence(index) as Sentence
      const share = Math.min(1, (to - at) / Math.max(1, endWord - firstWord))
      if (share > (this.aligned[index] as number)) {
        this.aligned[index] = share
        this.mates[index] = sentenceOf[other[(at + to) >> 1] as number] as number
      }
      at = to
    }
  }
}

/** Passages, and the chance of each role of those that were asked about. */
interface Roles {
  readonly passages: Passages
  readonly chances: Float64Array[]
  readonly chancesAt: (at: number) => Float64Array
}

/** Of each sentence: how many are the same, by the hash of their words. */
function timesOfSentences({ document }: MarkedDocument): Uint16Array {
  const { sentences, words } = document
  const counts = new Map<number, number>()
  const hashes = sentences.map(({ firstWord, endWord }) => {
    let hash = endWord - firstWord
    for (let word = firstWord; word < endWord; word++) {
      hash = Math.imul(hash ^ (words.form[word] as number), HASH_PRIME)
    }
    counts.set(hash, (counts.get(hash) ?? 0) + 1)
    return hash
  })
  return Uint16Array.from(hashes, (hash) => Math.min(0xffff, counts.get(hash) as number))
}

/** The kind of each word. */
function kindsOf({ document, facts, name, languageOf }: MarkedDocument): Uint8Array {
  const { words } = document
  const tells = tellingWords(words, languageOf())
  const kinds = new Uint8Array(words.count)
  for (let word = 0; word < words.count; word++) {
    const own = facts[word] as number
    const isWord = (own & NUMBER_WORD) !== 0 && !SELDOM_COUNTING.has(formOf(words, word))
    if (isWord || (own & DIGITS) !== 0) kinds[word] = NUMBER
    else if (name[word] !== 0 && (own & UNTELLING) === 0) kinds[word] = NAMED
    else kinds[word] = tells(word) ? CONTENT : FUNCTION
  }
  return kinds
}

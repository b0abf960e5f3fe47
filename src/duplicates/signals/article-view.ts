/**
 * What the signals about passages ask of their article, read once: which kind of word each word is, which forms its
 * sentences share, how much of each sentence comes again. Nothing in it is written later.
 *
 * Cost: linear in the words; paid only where an article has passages that share words.
 */

import type { ParagraphKind } from '../../document/paragraph-kind.ts'
import { kindOfParagraph, type ReadParagraph, type Sentence } from '../../document/parse.ts'
import { tellingWords } from '../../reading/telling-words.ts'
import type { Alignment, NearSimilarity } from '../../similarity/align.ts'
import { DIGITS, NUMBER_WORD, SELDOM_COUNTING, UNTELLING } from '../marks/facts.ts'
import type { MarkedDocument } from '../marks/marked-document.ts'
import { nearSimilarity } from '../matching/word-similarity.ts'

/** The kinds of words. */
export const FUNCTION = 0
export const CONTENT = 1
export const NAMED = 2
export const NUMBER = 3

/** So many words open and close a sentence, or make its shape. */
const ENDS = 2
const SHAPE = 14
const HASH_PRIME = 0x01000193

/** How many sentences of the article open alike, close alike, are the same, have the same frame. */
export interface Family {
  readonly opening: number
  readonly closing: number
  readonly same: number
  readonly frame: number
}

export class ArticleView {
  readonly marked: MarkedDocument
  readonly text: string
  readonly isNear: NearSimilarity
  /** Forms of the words of the headline. */
  readonly title: ReadonlySet<number>
  /** Of each sentence: the greatest share of its words that one alignment has elsewhere. */
  readonly aligned: Float32Array
  private readonly paragraphKinds: (ParagraphKind | undefined)[] = []
  private knownKinds: Uint8Array | undefined
  private knownFamilies: readonly Family[] | undefined

  constructor(marked: MarkedDocument, alignments: readonly Alignment[]) {
    const { text, title, sentences } = marked.document
    this.marked = marked
    this.text = text
    this.isNear = nearSimilarity(marked)
    this.title = new Set(title.filter((form) => form >= 0))
    this.aligned = new Float32Array(sentences.length)
    for (const { here, there } of alignments) {
      this.cover(here)
      this.cover(there)
    }
  }

  /** The kind of each word. */
  get kinds(): Uint8Array {
    this.knownKinds ??= kindsOf(this.marked)
    return this.knownKinds
  }

  /** How much of a sentence comes again, 0 to 1; undefined if there is none. */
  comesAgain(sentence: number): number | undefined {
    if (sentence < 0 || sentence >= this.aligned.length) return undefined
    return this.familyOf(sentence).same > 1 ? 1 : this.aligned[sentence]
  }

  sentence(index: number): Sentence | undefined {
    return this.marked.document.sentences[index]
  }

  paragraph(index: number): ReadParagraph | undefined {
    return this.marked.document.paragraphs[index]
  }

  kindOf(paragraph: number): ParagraphKind | undefined {
    const own = this.paragraph(paragraph)
    if (own === undefined) return undefined
    this.paragraphKinds[paragraph] ??= kindOfParagraph(this.marked.document, own)
    return this.paragraphKinds[paragraph]
  }

  familyOf(sentence: number): Family {
    this.knownFamilies ??= familiesOf(this.marked, this.kinds)
    return this.knownFamilies[sentence] as Family
  }

  /** Notes how much of the sentences these words are. */
  private cover(side: Int32Array): void {
    const { sentenceOf } = this.marked
    let at = 0
    while (at < side.length) {
      const index = sentenceOf[side[at] as number] as number
      let to = at
      while (to < side.length && sentenceOf[side[to] as number] === index) to++
      const { firstWord, endWord } = this.sentence(index) as Sentence
      const share = (to - at) / Math.max(1, endWord - firstWord)
      this.aligned[index] = Math.max(this.aligned[index] as number, Math.min(1, share))
      at = to
    }
  }
}

/** Of each sentence how many are like it. */
function familiesOf({ document }: MarkedDocument, kinds: Uint8Array): Family[] {
  const { sentences, words } = document
  const { form } = words
  const counts = [new Map<number, number>(), new Map<number, number>(), new Map<number, number>()]
  const frames = new Map<number, number>()
  const size = sentences.length
  const keys = [new Int32Array(size), new Int32Array(size), new Int32Array(size)]
  const frameKeys = new Int32Array(size)
  const bump = (map: Map<number, number>, key: number): void => {
    map.set(key, (map.get(key) ?? 0) + 1)
  }
  for (let index = 0; index < size; index++) {
    const { firstWord, endWord } = sentences[index] as Sentence
    const spans = [
      [firstWord, Math.min(endWord, firstWord + ENDS)],
      [Math.max(firstWord, endWord - ENDS), endWord],
      [firstWord, endWord],
    ] as const
    for (const [at, [from, to]] of spans.entries()) {
      let hash = to - from
      for (let word = from; word < to; word++) {
        hash = Math.imul(hash ^ (form[word] as number), HASH_PRIME)
      }
      ;(keys[at] as Int32Array)[index] = hash
      bump(counts[at] as Map<number, number>, hash)
    }
    let frame = 0
    for (let word = firstWord; word < Math.min(endWord, firstWord + SHAPE); word++) {
      const kind = kinds[word] as number
      frame = Math.imul(frame ^ (kind === FUNCTION ? (form[word] as number) : -kind), HASH_PRIME)
    }
    frameKeys[index] = frame
    bump(frames, frame)
  }
  const countOf = (at: number, index: number): number =>
    counts[at]?.get((keys[at] as Int32Array)[index] as number) ?? 0
  return sentences.map((_, index) => ({
    opening: countOf(0, index),
    closing: countOf(1, index),
    same: countOf(2, index),
    frame: frames.get(frameKeys[index] as number) ?? 0,
  }))
}

/** The kind of each word. */
function kindsOf({ document, facts, name, languageOf }: MarkedDocument): Uint8Array {
  const { words } = document
  const tells = tellingWords(words, languageOf())
  const seldom = words.forms.map((form) => SELDOM_COUNTING.has(form))
  return Uint8Array.from({ length: words.count }, (_, word) => {
    const own = facts[word] as number
    const isSeldom = seldom[words.form[word] as number] === true
    if ((own & DIGITS) !== 0 || ((own & NUMBER_WORD) !== 0 && !isSeldom)) return NUMBER
    if (name[word] !== 0 && (own & UNTELLING) === 0) return NAMED
    return tells(word) ? CONTENT : FUNCTION
  })
}

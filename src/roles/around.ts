/**
 * A passage among the others of its article: what comes again of it, where running text begins and ends, who is built
 * alike.
 *
 * Method: pairs of words next to each other, if neither stands there once, are noted by the first and the last passage that
 * has them. Cost: linear in the words; eight neighbours a passage.
 */
import { type ParagraphKind, paragraphKind } from '../document/paragraph-kind.ts'
import type { Reading, ReadParagraph } from '../document/parse.ts'
import type { Steps } from '../document/steps.ts'
import type { Words } from '../document/words.ts'
import { type MarkCounts, marksIn, type Passage, type Passages } from './passages.ts'

/** A passage as its signals see it. */
export interface View {
  readonly article: Around
  readonly own: Passage
  /** What it is by its own shape. */
  readonly kind: ParagraphKind
  readonly marks: MarkCounts
  /** What its words are like, for each of `WORDINGS`. */
  readonly wording: Float64Array
  /** The shares of its pairs of words that stand in a passage before it, and behind it. */
  readonly again: { readonly before: number; readonly behind: number }
  /** The shares of its words that stand nowhere else, and that are among the frequent ones. */
  readonly rarity: { readonly once: number; readonly frequent: number }
  /** The share of its words that the headline has, and of the words of the headline that it has. */
  readonly ofTitle: { readonly words: number; readonly title: number }
  /** Other passages that begin, or end, with the same word, that are the same, that are of the same shape. */
  readonly sharing: Readonly<Record<'opening' | 'ending' | 'copies' | 'shape', number>>
  /** From the second before it to the second behind it; undefined where there is none. */
  readonly near: readonly (Passage | undefined)[]
  /** Of the passages around it, at most four to either side, the shares that are so. */
  readonly around: Readonly<
    Record<'named' | 'stops' | 'running' | 'short' | 'alike' | 'numerals' | 'capitals', number>
  >
}

const PRIME = 0x9e3779b1
const RUNNING_WORDS = 20
/** Passages to either side that are looked at. */
const REACH = 4
const FREQUENT = 0.01
const SHORT_WORDS = 6
/** Shares of words with digits, and with capitals, that are many. */
const MANY = 0.2
const MOST = 0.6
const NEAR = [-2, -1, 0, 1, 2]
const NONE = -1
/** A passage has so many keys. */
const KEYS = 4
/** After so many passages there is a pause. */
const PASSAGES = 64

/** Passages in their order: an array of them, or what counts them when they are asked for. */
export type PassageList = Pick<Passages, 'length' | 'at'>

export class Around {
  readonly passages: PassageList
  readonly words: Words
  private readonly text: string
  /** Forms of the words of the headline. */
  readonly title: ReadonlySet<number>
  /** The first and the last passage that is running text; -1 without one. */
  firstRunning: number = NONE
  lastRunning: number = NONE
  /** Paragraphs that open with a name and a colon. */
  readonly named: Set<ReadParagraph> = new Set()
  /** How often each form stands in the article. */
  private readonly frequency: Int32Array
  /** By pair of words: its number, and by that the first and the last passage that has it. */
  private readonly pairs: Map<number, number> = new Map()
  private readonly first: number[] = []
  private readonly last: number[] = []
  /** By passage: its shape. */
  private readonly shapeOf: Int32Array
  /** How many passages have what `keysOf` tells. */
  private readonly shared: Map<number, number> = new Map()

  constructor(
    { text, words, title }: Pick<Reading, 'text' | 'words' | 'title'>,
    passages: PassageList,
  ) {
    this.passages = passages
    this.words = words
    this.text = text
    this.title = new Set(title.filter((form) => form >= 0))
    this.frequency = new Int32Array(words.forms.length)
    for (const form of words.form) (this.frequency[form] as number)++
    this.shapeOf = new Int32Array(passages.length)
  }

  /** Counts what there is, before anything is asked. */
  *read(): Steps<void> {
    const { passages } = this
    for (let at = 0; at < passages.length; at++) {
      if (at % PASSAGES === PASSAGES - 1) yield
      const passage = passages.at(at) as Passage
      this.shapeOf[at] = shapeOf(passage)
      if (passage.stops && passage.words >= RUNNING_WORDS) {
        if (this.firstRunning === NONE) this.firstRunning = at
        this.lastRunning = at
      }
      if (passage.isNamed) this.named.add(passage.paragraph)
      this.note(passage)
    }
  }

  private note(passage: Passage): void {
    const { at, firstWord, endWord } = passage
    for (let word = firstWord + 1; word < endWord; word++) {
      const key = this.pairAt(word)
      if (key === undefined) continue
      let pair = this.pairs.get(key)
      if (pair === undefined) {
        pair = this.first.push(at) - 1
        this.pairs.set(key, pair)
      }
      this.last[pair] = at
    }
    for (const key of this.keysOf(passage)) this.shared.set(key, (this.shared.get(key) ?? 0) + 1)
  }

  /** The words that it begins and ends with, all its words and its shape: a number for each; none without a word. */
  private keysOf({ at, firstWord, endWord }: Passage): number[] {
    if (firstWord === endWord) return []
    let hash = endWord - firstWord
    for (let word = firstWord; word < endWord; word++) {
      hash = Math.imul(hash ^ this.formAt(word), PRIME)
    }
    const parts = [
      this.formAt(firstWord),
      this.formAt(endWord - 1),
      hash,
      this.shapeOf[at] as number,
    ]
    return parts.map((part, kind) => part * KEYS + kind)
  }

  /** @param wording what its words are like */
  viewOf(own: Passage, wording: Float64Array): View {
    return {
      article: this,
      own,
      kind: paragraphKind(this.text, own, this.words, own.firstWord, own.endWord),
      marks: marksIn(this.text, own),
      wording,
      again: this.again(own),
      rarity: this.rarity(own),
      ofTitle: this.ofTitle(own),
      sharing: this.sharing(own),
      near: NEAR.map((step) => this.neighbour(own, step)),
      around: this.around(own),
    }
  }

  private formAt(word: number): number {
    return this.words.form[word] as number
  }

  /** The word and the one before it, as a number; undefined if one of them stands nowhere else: nor do both. */
  private pairAt(word: number): number | undefined {
    const own = this.formAt(word)
    const before = this.formAt(word - 1)
    return this.frequency[own] === 1 || this.frequency[before] === 1
      ? undefined
      : Math.imul(before, PRIME) ^ own
  }

  private again({ at, firstWord, endWord }: Passage): View['again'] {
    let before = 0
    let behind = 0
    for (let word = firstWord + 1; word < endWord; word++) {
      const key = this.pairAt(word)
      if (key === undefined) continue
      const pair = this.pairs.get(key) as number
      if ((this.first[pair] as number) < at) before++
      if ((this.last[pair] as number) > at) behind++
    }
    const all = Math.max(1, endWord - firstWord - 1)
    return { before: before / all, behind: behind / all }
  }

  private sharing(passage: Passage): View['sharing'] {
    const [opening = 0, ending = 0, copies = 0, shape = 0] = this.keysOf(passage).map(
      (key) => (this.shared.get(key) as number) - 1,
    )
    return { opening, ending, copies, shape }
  }

  private rarity({ firstWord, endWord }: Passage): View['rarity'] {
    const least = Math.max(3, this.words.count * FREQUENT)
    let once = 0
    let frequent = 0
    for (let word = firstWord; word < endWord; word++) {
      const count = this.frequency[this.formAt(word)] as number
      if (count === 1) once++
      if (count >= least) frequent++
    }
    const all = Math.max(1, endWord - firstWord)
    return { once: once / all, frequent: frequent / all }
  }

  private ofTitle({ firstWord, endWord }: Passage): View['ofTitle'] {
    if (this.title.size === 0) return { words: 0, title: 0 }
    const found = new Set<number>()
    let words = 0
    for (let word = firstWord; word < endWord; word++) {
      if (!this.title.has(this.formAt(word))) continue
      words++
      found.add(this.formAt(word))
    }
    return { words: words / Math.max(1, endWord - firstWord), title: found.size / this.title.size }
  }

  private around({ at }: Passage): View['around'] {
    let [named, stopped, running, short, alike, counted, shouted] = [0, 0, 0, 0, 0, 0, 0]
    const from = Math.max(0, at - REACH)
    const to = Math.min(this.passages.length - 1, at + REACH)
    for (let near = from; near <= to; near++) {
      if (near === at) continue
      const { isNamed, stops, words, numerals, capitals } = this.passages.at(near) as Passage
      const least = Math.max(1, words)
      if (isNamed) named++
      if (stops) stopped++
      if (stops && words >= RUNNING_WORDS) running++
      if (words < SHORT_WORDS) short++
      if (this.shapeOf[near] === this.shapeOf[at]) alike++
      if (numerals / least > MANY) counted++
      if (capitals / least > MOST) shouted++
    }
    const all = Math.max(1, to - from)
    return {
      named: named / all,
      stops: stopped / all,
      running: running / all,
      short: short / all,
      alike: alike / all,
      numerals: counted / all,
      capitals: shouted / all,
    }
  }

  /** The passage some steps away. */
  private neighbour({ at }: Passage, step: number): Passage | undefined {
    return at + step < 0 ? undefined : this.passages.at(at + step)
  }
}

/** What passages that are built alike have in common: size, opening, end, numbers, capitals. */
function shapeOf({ words, stops, opens, ends, numerals, capitals, shouted }: Passage): number {
  const size = Math.round(1.5 * Math.log2(1 + words))
  const share = (count: number): number => Math.round((3 * count) / Math.max(1, words))
  let shape = size
  const add = (part: number): void => {
    shape = Math.imul(shape, 31) + part
  }
  add(stops ? 1 : 0)
  add(opens + 1)
  add(ends + 1)
  add(share(numerals))
  add(share(capitals))
  add(share(shouted))
  return shape
}

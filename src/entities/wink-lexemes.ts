/**
 * What wink-nlp knows of a written word by itself: the tokens that it splits into, and for each its
 * usual part of speech, the hint for the rules and what else it may be.
 *
 * Method: a word that was not met before is given to wink. Its cache would remember the parts of
 * words that it split (the year in `x2017`) as what they were there, so it is made to forget after
 * each word, and what it told is kept here: a pure memo, as the answer depends on the word alone.
 * Cost: about 5 µs for a new word, a look-up for others; 40 ms for an instance. wink's lists and the
 * memo only grow, so both are renewed after so many words.
 */

import { ArrayRoom } from '../document/array-room.ts'
import { grown } from '../document/grown.ts'
import type { Steps } from '../document/steps.ts'
import { loadWink, type WinkParts } from './load-wink.cjs'
import { TAGS } from './tag-machine.ts'
import { TextTable } from './text-table.ts'
import { type WinkCore, winkCore } from './wink-core.ts'

/** After so many words the memo is renewed, which bounds its memory; and wink, also in the middle of a text. */
const RENEWAL = 0x20000
const WINK_RENEWAL = 0x10000

/** Four numbers for each token in the raw data of a document of wink. */
const TOKEN_SIZE = 4
const SPACES = 0xffff

/** The parts of wink-nlp 2.4 that its models see. */
interface RawDocument {
  readonly tokens: readonly number[]
  /** The usual tag of each token. */
  readonly tags: readonly number[]
  readonly cache: {
    property(lexeme: number, name: string): number
    normal(lexeme: number): number
    nox(token: number): number
    isMemberPOS(lexeme: number, tag: number): boolean
  }
}

/** The rules of the model, as JSON. */
export const readMachines = (): readonly string[] => loadWink().machines

const FIRST_ROOM = 1024

/** In the first number of a token: where the hint begins, and that no rule changes the tag. */
const HINT_SHIFT = 8
const FIXED = 1 << 16
/** Its usual tag, and what the model hints at. */
export const tagOf = (token: number): number => token & 0xff
export const hintOf = (token: number): number => (token >> HINT_SHIFT) & 0xff
export const isFixed = (token: number): boolean => (token & FIXED) !== 0

export class WinkLexemes {
  /** The tokens of word `id` are those of `[begins[id], begins[id + 1])`. */
  private begins: Int32Array = new Int32Array(FIRST_ROOM)
  /** Two numbers for each token: its tag, hint and whether it is fixed (see below), and `allowed`. */
  tokens: Int32Array = new Int32Array(FIRST_ROOM * 2)
  private readonly ids = new TextTable()
  private unknown: string[] = []
  /** How many of these were asked for. */
  private next = 0
  private reader: Wink
  private learnt = 0

  constructor(reader: Wink = new Wink()) {
    this.reader = reader
  }

  /** The one that reads now. */
  get wink(): Wink {
    return this.reader
  }

  get isFull(): boolean {
    return this.ids.size > RENEWAL
  }

  /** The number of a word without spaces. */
  idOf(written: string): number {
    return this.idAt(written, 0, written.length)
  }

  /** The number of the word `text.slice(start, end)`. */
  idAt(text: string, start: number, end: number): number {
    const known = this.ids.size
    const id = this.ids.idAt(text, start, end)
    // A copy: a slice would keep the whole text alive that it was cut from.
    if (id === known) this.unknown.push(` ${text.slice(start, end)}`.slice(1))
    return id
  }

  /** The numbers of the words `text.slice(starts[i], ends[i])`. */
  idsAt(text: string, starts: readonly number[], ends: readonly number[]): Int32Array {
    const ids = new Int32Array(starts.length)
    // kept for a moment, so that the look is taken
    ids[0] = this.ids.touch(text, starts, ends, ids)
    for (let at = 0; at < starts.length; at++) {
      ids[at] = this.idAt(text, starts[at] as number, ends[at] as number)
    }
    return ids
  }

  /** Where the tokens of some words begin in `tokens`, and how many there are of each. */
  *placesOf(ids: readonly number[]): Steps<{ begins: Int32Array; sizes: Int32Array }> {
    yield* this.learn()
    const room = new ArrayRoom(ids.length * 2)
    const begins = room.int32(ids.length)
    const sizes = room.int32(ids.length)
    for (let at = 0; at < ids.length; at++) {
      const id = ids[at] as number
      const begin = this.begins[id] as number
      begins[at] = begin
      sizes[at] = (this.begins[id + 1] as number) - begin
    }
    return { begins, sizes }
  }

  /** Asks wink for the words that are new; in a pause others may learn those that are left. */
  private *learn(): Steps<void> {
    while (this.next < this.unknown.length) {
      if (this.next % WORDS === WORDS - 1) yield
      const word = this.unknown[this.next++]
      if (word === undefined) break
      if (this.reader.isFull) this.reader = new Wink()
      const from = this.begins[this.learnt] as number
      const count = this.keep(this.reader.read(word), from)
      this.begins = grown(this.begins, ++this.learnt + 1)
      this.begins[this.learnt] = from + count
    }
    this.unknown = []
    this.next = 0
  }

  /** Keeps the tokens from this place on; tells how many they are. */
  private keep({ tokens, tags, cache }: RawDocument, from: number): number {
    this.tokens = grown(this.tokens, (from + tags.length) * 2)
    for (let token = 0; token < tags.length; token++) {
      const at = token * TOKEN_SIZE
      const lexeme = tokens[at] as number
      const place = tokens[at + 1] as number
      const normal = place > SPACES ? cache.nox(place) : cache.normal(lexeme)
      let allowed = 0
      for (let tag = 1; tag < TAGS; tag++) if (cache.isMemberPOS(normal, tag)) allowed |= 1 << tag
      const hint = cache.property(lexeme, 'posHint')
      const fixed = tokens[at + 2] === 0 ? 0 : FIXED
      this.tokens[(from + token) * 2] = (tags[token] as number) | (hint << HINT_SHIFT) | fixed
      this.tokens[(from + token) * 2 + 1] = allowed
    }
    return tags.length
  }
}

/** After so many words there is a pause. */
const WORDS = 256

/** Makes the instance do without what is not asked for; loading it would take more than the rest. */
const EMPTY = { machines: ['[100,0,{"0":{}},{},{},{}]'], transformers: [] }
const empty = (): object => EMPTY

/** An instance of wink that stops before the rules and hands over what it has read. */
export class Wink {
  private readonly nlp: ReturnType<WinkParts['winkNLP']>
  private readonly core: WinkCore
  private readonly tags: readonly string[]
  private last: RawDocument | undefined
  private seen = 0
  private known: number

  constructor() {
    const { winkNLP, model, featureFn } = loadWink()
    this.core = winkCore(model)
    this.tags = model.features.pos.list
    this.known = this.core.list.length
    const setter = ({ tokens, cache }: RawDocument, tags: readonly number[]): void => {
      this.last = { tokens, cache, tags }
    }
    const core = (): object => this.core.model
    const pos = (): object => ({ ...EMPTY, machines: [], setter })
    const unused = { sbd: empty, ner: empty, negation: empty, sa: empty, metaCER: empty }
    this.nlp = winkNLP({ core, featureFn, pos, ...unused }, ['pos'])
  }

  get isFull(): boolean {
    return this.seen > WINK_RENEWAL
  }

  /** Reads a word, or a mark, as if it were the first. */
  read(word: string): RawDocument {
    this.seen++
    this.nlp.readDoc(word)
    const { list, words } = this.core
    while (this.known < list.length) words.delete(list[this.known++] as string)
    return this.last as RawDocument
  }

  /** The name of a tag in the model; undefined if there is none. */
  nameOf(tag: number): string | undefined {
    return this.tags[tag]
  }
}

/**
 * What the written form of a token tells by itself: hashes, shape, endings, clusters, what the name
 * lists say. Each form is looked at once and then remembered; what is remembered depends on the form
 * alone, so no answer depends on texts before. Cost: some 3 µs for a new form, one look-up for a known one.
 */
import { classOf, INVISIBLE } from '../../document/character.ts'
import {
  ANY_NAME,
  ANY_PLACE,
  DAY_OR_MONTH,
  DISEASE,
  EVENT,
  EVENT_HEAD,
  FIRST_NAME,
  GROUP,
  getLexicon,
  LANGUAGE,
  LAST_NAME,
  LAW_HEAD,
  NEVER_NAME,
  ORDINARY,
  ORGANIZATION,
  ORGANIZATION_HEAD,
  PARTICLE,
  type Phrase,
  PLACE_HEAD,
  PLACE_OPENER,
  PLACE_PREPOSITION,
  ROLE,
  SPEECH,
  SUBSTANCE,
  TITLE,
  TITLE_MODIFIER,
  WORK_HEAD,
} from '../lexicon.ts'
import { withoutAccents } from '../name-words.ts'
import type { Clusters } from './clusters.ts'
import { hashText, WORD_PRIME, WORD_SEED } from './feature-hash.ts'
import { shapesOf } from './token-shape.ts'

/** A form as the features see it. */
export interface TokenKind {
  /** Its number: kinds are counted from 0. */
  readonly id: number
  /** Hash in small letters, figures as 0, without accents. */
  readonly lower: number
  /** Hash as written. */
  readonly cased: number
  readonly shape: number
  readonly brief: number
  /** How the word is written in prose, as far as lists and clusters know: stands for its shape in headlines. */
  readonly habit: number
  /** Clusters at three grains; negative for none. */
  readonly coarse: number
  readonly middle: number
  readonly fine: number
  /** What the lists say of the word; of names only if it has a capital. */
  readonly lists: number
  /** The lists of names among them, the words that go with names, and both in a few groups. */
  readonly names: number
  readonly cues: number
  readonly listed: number
  readonly phrases: readonly Phrase[] | undefined
  /** The word as the lists have it. */
  readonly key: string
  /** The first two, three, four letters; the last one to four: hashes, fewer for short words. */
  readonly heads: readonly number[]
  readonly tails: readonly number[]
  readonly capital: boolean
  /** It begins with a small letter. */
  readonly small: boolean
  readonly hasLetter: boolean
  /** It has neither letter nor figure. */
  readonly isMark: boolean
  /** It has two letters or more, all of them capitals. */
  readonly upper: boolean
  /** A stop is inside: `U.S`. */
  readonly dotted: boolean
}

/** So many kinds are remembered at most: 15 MB with what is learnt of each. */
const MOST = 16_384
const ABBREVIATION_STOP = /\.$/
const NO_WORD = -2

export class TokenKinds {
  private readonly clusters: Clusters
  private slots: Int32Array = new Int32Array(MOST * 4)
  private readonly kinds: TokenKind[] = []

  constructor(clusters: Clusters) {
    this.clusters = clusters
  }

  /** Nothing more can be remembered: go on with a new one. */
  get isFull(): boolean {
    return this.kinds.length >= MOST
  }

  /** The kind of `text.slice(start, end)`. */
  at(text: string, start: number, end: number): TokenKind {
    let cased = WORD_SEED
    let lower = WORD_SEED
    for (let index = start; index < end; index++) {
      const code = text.charCodeAt(index)
      if (code > 126 || code === AMPERSAND) return this.of(cleanWord(text.slice(start, end)))
      cased = Math.imul(cased ^ code, WORD_PRIME)
      lower = Math.imul(lower ^ (SMALL_OF[code] as number), WORD_PRIME)
    }
    const slot = this.slotOf(cased, lower)
    const known = (this.slots[slot] as number) - 1
    return known >= 0 ? (this.kinds[known] as TokenKind) : this.learn(text.slice(start, end), slot)
  }

  /** The kind of a word that is clean. */
  of(word: string): TokenKind {
    const slot = this.slotOf(hashText(word), hashText(smallForm(word)))
    const known = (this.slots[slot] as number) - 1
    return known >= 0 ? (this.kinds[known] as TokenKind) : this.learn(word, slot)
  }

  private slotOf(cased: number, lower: number): number {
    const { slots, kinds } = this
    const mask = slots.length - 1
    let slot = (cased ^ (cased >>> 15)) & mask
    for (let id = slots[slot] as number; id > 0; id = slots[slot] as number) {
      const kind = kinds[id - 1] as TokenKind
      if (kind.cased === cased && kind.lower === lower) return slot
      slot = (slot + 1) & mask
    }
    return slot
  }

  private learn(word: string, slot: number): TokenKind {
    const id = this.kinds.length
    const kind = { id, ...this.describe(word) }
    this.kinds.push(kind)
    this.slots[slot] = id + 1
    if (this.kinds.length * 2 > this.slots.length) this.grow()
    return kind
  }

  /** One document may have more forms than are remembered otherwise. */
  private grow(): void {
    this.slots = new Int32Array(this.slots.length * 2)
    for (const { id, cased, lower } of this.kinds) this.slots[this.slotOf(cased, lower)] = id + 1
  }

  private describe(word: string): Omit<TokenKind, 'id'> {
    const small = smallForm(word)
    const lower = hashText(small)
    const key = withoutAccents(word.toLowerCase()).replace(/(?<=.)['.]|['.](?=.)/g, '')
    const hasLetter = /\p{L}/u.test(word)
    const capital = /^\p{Lu}/u.test(word)
    const lexicon = getLexicon()
    const bits = hasLetter ? (lexicon.words.get(key) ?? 0) : 0
    const lists = capital ? bits : bits & ~ANY_NAME
    const found = hasLetter ? this.clusterOf(small, key) : NO_WORD
    return {
      lower,
      cased: hashText(word),
      ...shapesOf(word),
      habit: hasLetter
        ? habitOf(bits, found < 0 ? NO_HABIT : this.clusters.habitOf(found))
        : shapesOf(word).brief,
      fine: found,
      middle: found < 0 ? found : this.clusters.middleOf(found),
      coarse: found < 0 ? found : this.clusters.coarseOf(found),
      lists,
      names: lists & NAME_LISTS,
      cues: lists & ~NAME_LISTS,
      listed: groupOf(lists),
      phrases: lexicon.phrases.get(key),
      key,
      heads: [2, 3, 4]
        .filter((size) => size <= small.length)
        .map((size) => hashText(small.slice(0, size))),
      tails: [1, 2, 3, 4]
        .filter((size) => size <= small.length)
        .map((size) => hashText(small.slice(-size))),
      capital,
      small: /^\p{Ll}/u.test(word),
      hasLetter,
      isMark: !/[\p{L}\p{N}]/u.test(word),
      upper: key.length > 1 && hasLetter && word === word.toUpperCase(),
      dotted: /\p{L}\.\p{L}/u.test(word),
    }
  }

  private clusterOf(small: string, key: string): number {
    const found = this.clusters.fineOf(hashText(small.replace(ABBREVIATION_STOP, '')))
    return found >= 0 || key === small ? found : this.clusters.fineOf(hashText(smallForm(key)))
  }
}

/** The share of words with a capital is not known. */
const NO_HABIT = 8

function habitOf(bits: number, share: number): number {
  const listed = (bits & ANY_NAME) !== 0 ? 1 : 0
  const ordinary =
    (bits & (ORDINARY | NEVER_NAME | SPEECH | ROLE | PLACE_PREPOSITION)) !== 0 ? 2 : 0
  return 1000 + share * 4 + listed + ordinary
}

const AMPERSAND = 38
const NAME_LISTS = ANY_NAME | ORDINARY | SUBSTANCE | DISEASE | LANGUAGE

/** The lists in groups, a bit each: pairs of words are told apart by these. */
const GROUPS = [
  FIRST_NAME,
  LAST_NAME,
  ANY_PLACE,
  GROUP,
  ORGANIZATION | EVENT,
  TITLE | TITLE_MODIFIER | ROLE,
  ORGANIZATION_HEAD,
  PLACE_HEAD | PLACE_OPENER,
  EVENT_HEAD | LAW_HEAD | WORK_HEAD,
  SPEECH,
  PLACE_PREPOSITION,
  PARTICLE,
  DAY_OR_MONTH,
  NEVER_NAME,
]

function groupOf(lists: number): number {
  let found = 0
  for (const [index, group] of GROUPS.entries()) if ((lists & group) !== 0) found |= 1 << index
  return found
}
/** Of each ASCII character: small letters for capitals, `0` for figures. */
const SMALL_OF: Uint8Array = Uint8Array.from({ length: 128 }, (_, code) => {
  const character = String.fromCharCode(code)
  return /\d/.test(character) ? 48 : character.toLowerCase().charCodeAt(0)
})

const smallForm = (word: string): string =>
  withoutAccents(word.toLowerCase()).replace(/\p{N}/gu, '0')

/** Apostrophes of all kinds as `'`, encoded ones too; characters that show nothing left out. */
function cleanWord(written: string): string {
  const plain = written.replace(/&#?\w{2,8};|â€™|[’‘ʼ`´′＇]/g, "'")
  let clean = ''
  for (const character of plain) {
    if (classOf(character.codePointAt(0) as number) !== INVISIBLE) clean += character
  }
  return clean.normalize('NFC')
}

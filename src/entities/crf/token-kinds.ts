/**
 * What the written form of a token tells by itself: hashes, shape, endings, clusters, what the name
 * lists say. A form is a number; what is known of it stands in columns under that number. Each is looked
 * at once and then remembered; what is remembered depends on the form alone, so no answer depends on
 * texts before. Cost: some 3 µs for a new form, one look-up for a known one; 16 MB when full.
 */

import { grown } from '../../document/grown.ts'
import { NameTable } from '../../document/name-table.ts'
import { pushTo } from '../../document/push-to.ts'
import {
  ANY_NAME,
  DISEASE,
  getLexicon,
  LANGUAGE,
  ORDINARY,
  type Phrase,
  SUBSTANCE,
} from '../lexicon.ts'
import type { Clusters } from './clusters.ts'
import { hashText, WORD_PRIME, WORD_SEED } from './feature-hash.ts'
import { CAPITAL, HAS_LETTER, signsOf } from './form-signs.ts'
import { groupOf } from './listed-groups.ts'
import { fullHabit, likelyShape, NO_HABIT } from './prose-habit.ts'
import { cleanForm, listedForm, ownCopy, smallForm } from './spelling.ts'
import { shapesOf } from './token-shape.ts'

/** So many forms are remembered at most. */
const MOST = 131_072
const ROOM = 4096
/** Hashes of the first two, three, four letters, then of the last one to four. */
export const HEADS = 3
export const TAILS = 4
export const AFFIXES: number = HEADS + TAILS
/** The lists of names; the others have words that go with names. */
export const NAME_LISTS: number = ANY_NAME | ORDINARY | SUBSTANCE | DISEASE | LANGUAGE
/** Among the signs of a form: phrases of the lists begin with it. */
export const OPENS_PHRASE = 128
/** ... it is on a list of those below. */
const IS_LISTED = 256
export const MAY_BE_LISTED: number = OPENS_PHRASE | IS_LISTED
/** Names that count where the model saw none. */
export const LISTED: number = SUBSTANCE | DISEASE | LANGUAGE

const NO_WORD = -2
/** A capital and small letters. */
const TITLED = /^\p{Lu}\p{Ll}*$/u
const AMPERSAND = 38
const SECOND_SEED = 0x3c6ef372
const SECOND_PRIME = 0x2c1b3c6d
/** Mixed into the second hash of a form that is not clean. */
const UNCLEAN = 0x5f356495

export class TokenKinds {
  /** Kinds are counted from 0. */
  count = 0
  /** Hash in small letters, figures as 0, without accents. */
  lower: Int32Array = new Int32Array(ROOM)
  /** Hash as written. */
  cased: Int32Array = new Int32Array(ROOM)
  shape: Int32Array = new Int32Array(ROOM)
  brief: Int32Array = new Int32Array(ROOM)
  /** How the word is written in prose, as far as lists and clusters know. */
  habit: Int32Array = new Int32Array(ROOM)
  /** The same in few classes: stands for the shape where a line is in capitals throughout. */
  likely: Int32Array = new Int32Array(ROOM)
  /** ... and in title case: `Word` tells nothing there, `NATO` and `of` do. */
  titled: Int32Array = new Int32Array(ROOM)
  /** Clusters at three grains; negative for none. */
  coarse: Int32Array = new Int32Array(ROOM)
  middle: Int32Array = new Int32Array(ROOM)
  fine: Int32Array = new Int32Array(ROOM)
  /** What the lists say of the word, of names only if it has a capital; and the same in groups. */
  lists: Int32Array = new Int32Array(ROOM)
  listed: Int32Array = new Int32Array(ROOM)
  /** Bits of `form-signs.ts`, and those above. */
  signs: Int32Array = new Int32Array(ROOM)
  /** `AFFIXES` of each kind; a word of few letters has fewer. */
  affixes: Int32Array = new Int32Array(ROOM * AFFIXES)
  letters: Int32Array = new Int32Array(ROOM)
  /** The word as the lists have it, and its number: equal keys, equal numbers. */
  readonly keys: string[] = []
  words: Int32Array = new Int32Array(ROOM)
  /** The phrases of the lists that begin with it, by their second word, the longest first. */
  readonly phrases: (ReadonlyMap<string, readonly Phrase[]> | undefined)[] = []

  private readonly clusters: Clusters
  private readonly forms = new NameTable(ROOM * 2)
  private readonly wordOf = new Map<string, number>()
  /** By form: its kind; those that are written alike but for apostrophes have one. */
  private kindOf = new Int32Array(ROOM)

  constructor(clusters: Clusters) {
    this.clusters = clusters
  }

  /** Nothing more can be remembered: go on with a new one. */
  get isFull(): boolean {
    return this.forms.size >= MOST
  }

  /** The kind of `text.slice(start, end)`. */
  at(text: string, start: number, end: number): number {
    let first = WORD_SEED
    let second = SECOND_SEED
    let isClean = true
    for (let index = start; index < end; index++) {
      const code = text.charCodeAt(index)
      if (code > 126 || code === AMPERSAND) isClean = false
      first = Math.imul(first ^ code, WORD_PRIME)
      second = Math.imul(second ^ code, SECOND_PRIME)
    }
    if (!isClean) second ^= UNCLEAN
    const known = this.forms.find(first, second)
    if (known >= 0) return this.kindOf[known] as number
    const form = text.slice(start, end)
    const kind = isClean ? this.learn(form) : this.of(cleanForm(form))
    this.remember(first, second, kind)
    return kind
  }

  /** The kind of a word that is clean. */
  of(word: string): number {
    let second = SECOND_SEED
    for (let index = 0; index < word.length; index++) {
      second = Math.imul(second ^ word.charCodeAt(index), SECOND_PRIME)
    }
    const first = hashText(word)
    const known = this.forms.find(first, second)
    if (known >= 0) return this.kindOf[known] as number
    const kind = this.learn(word)
    this.remember(first, second, kind)
    return kind
  }

  private remember(first: number, second: number, kind: number): void {
    const form = this.forms.numberOf(first, second)
    this.kindOf = grown(this.kindOf, form + 1)
    this.kindOf[form] = kind
  }

  private learn(word: string): number {
    const kind = this.count++
    if (kind === this.lower.length) this.makeRoom(kind * 2)
    const small = smallForm(word)
    const key = ownCopy(listedForm(word))
    const lexicon = getLexicon()
    const signs = signsOf(word, key.length)
    const hasLetter = (signs & HAS_LETTER) !== 0
    const bits = hasLetter ? (lexicon.words.get(key) ?? 0) : 0
    const lists = (signs & CAPITAL) !== 0 ? bits : bits & ~ANY_NAME
    const found = hasLetter ? this.find(small, key) : NO_WORD
    const fine = found < 0 ? found : this.clusters.fineOf(found)
    const habit = found < 0 ? NO_HABIT : this.clusters.habitOf(found)
    const { shape, brief } = shapesOf(word)
    this.lower[kind] = hashText(small)
    this.cased[kind] = hashText(word)
    this.shape[kind] = shape
    this.brief[kind] = brief
    const likely = hasLetter ? likelyShape(bits, habit) : brief
    this.habit[kind] = hasLetter ? fullHabit(bits, habit) : brief
    this.likely[kind] = likely
    this.titled[kind] = TITLED.test(word) ? likely : brief
    this.fine[kind] = fine
    this.middle[kind] = fine < 0 ? fine : this.clusters.middleOf(fine)
    this.coarse[kind] = fine < 0 ? fine : this.clusters.coarseOf(fine)
    this.lists[kind] = lists
    this.listed[kind] = groupOf(lists)
    const phrases = lexicon.phrases.get(key)
    this.phrases.push(phrases === undefined ? undefined : bySecondWord(phrases))
    this.signs[kind] =
      signs | (phrases === undefined ? 0 : OPENS_PHRASE) | ((lists & LISTED) === 0 ? 0 : IS_LISTED)
    this.letters[kind] = small.length
    for (let size = 1; size <= Math.min(TAILS, small.length); size++) {
      if (size > 1) this.affixes[kind * AFFIXES + size - 2] = hashText(small, 0, size)
      this.affixes[kind * AFFIXES + HEADS + size - 1] = hashText(small, small.length - size)
    }
    const number = this.wordOf.get(key) ?? this.wordOf.size
    this.wordOf.set(key, number)
    this.words[kind] = number
    this.keys.push(key)
    return kind
  }

  private find(small: string, key: string): number {
    // The stop of an abbreviation is no part of the word.
    const end = small.endsWith('.') ? small.length - 1 : small.length
    const found = this.clusters.find(hashText(small, 0, end))
    return found >= 0 || key === small ? found : this.clusters.find(hashText(smallForm(key)))
  }

  private makeRoom(size: number): void {
    this.lower = grown(this.lower, size)
    this.cased = grown(this.cased, size)
    this.shape = grown(this.shape, size)
    this.brief = grown(this.brief, size)
    this.habit = grown(this.habit, size)
    this.likely = grown(this.likely, size)
    this.titled = grown(this.titled, size)
    this.coarse = grown(this.coarse, size)
    this.middle = grown(this.middle, size)
    this.fine = grown(this.fine, size)
    this.lists = grown(this.lists, size)
    this.listed = grown(this.listed, size)
    this.signs = grown(this.signs, size)
    this.letters = grown(this.letters, size)
    this.words = grown(this.words, size)
    this.affixes = grown(this.affixes, size * AFFIXES)
  }
}

function bySecondWord(phrases: readonly Phrase[]): Map<string, Phrase[]> {
  const groups = new Map<string, Phrase[]>()
  for (const phrase of phrases) {
    const second = phrase.rest[0] as string
    pushTo(groups, second, phrase)
  }
  return groups
}

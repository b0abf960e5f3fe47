/**
 * Which numbers and names of an article still stand while passages of it go. The last one that
 * stands never goes with a passage: that makes "nothing lost" hold by construction, whatever the
 * comparison of two passages overlooked.
 *
 * A number is a word with digits outside of a link. A name is a word that somewhere in the article
 * has a capital that tells one: not at the start of a sentence, not in a line of capitals, not the
 * title of a person. Words are compared by their normal form; `Obama's` is `Obama`, `3rd` and
 * `three` are `3`. What only furniture says (a credit, a signature) may go, and is told as that;
 * where furniture is the last to say what the article said, it has to stay.
 * Method: counts of what stands, taken down as passages go. Cost: linear in the article, then in
 * what is asked about.
 */
import { CAPITAL, NUMERAL } from '../document/words.ts'
import { DAY, DIGITS, plainNumber, UNTELLING } from './facts.ts'
import type { MarkedDocument } from './marked-document.ts'

/** It is a number or a name. */
const TELLS = 1
/** The article says it, not just its furniture. */
const SAID = 2

const SPEAKS = 0
const FURNISHES = 1
/** It has gone, or is part of a link. */
const SILENT = 2

const APOSTROPHE = new Set("'’ʼ`´")

export class StandingFacts {
  private readonly marked: MarkedDocument
  /** Forms that have an `'s` in the article. */
  private readonly possessives: Set<string>
  private readonly keys = new Map<string, number>()
  /** Of each form: the number under which equal facts are counted. */
  private readonly keyOfForm: Int32Array
  /** Of each key: `TELLS`, `SAID`. */
  private readonly state: Uint8Array
  /** Of each key: how many of its words stand in the article, and in its furniture. */
  private readonly standing: Int32Array
  private readonly furnished: Int32Array
  /** Of each word: `SPEAKS`, `FURNISHES`, `SILENT`. */
  private readonly part: Uint8Array

  /**
   * @param furniture of each word: 0, or what it is attached as
   * @param before the same of the article before some of it went: its facts are facts still
   */
  constructor(marked: MarkedDocument, furniture: Uint8Array, before?: StandingFacts) {
    const { words } = marked.document
    this.marked = marked
    this.possessives = possessivesOf(marked)
    for (const form of before?.possessives ?? []) this.possessives.add(form)
    this.keyOfForm = Int32Array.from(words.forms, (form) => this.keyFor(form))
    this.state = new Uint8Array(this.keys.size)
    this.standing = new Int32Array(this.keys.size)
    this.furnished = new Int32Array(this.keys.size)
    this.part = furniture.map((kind) => (kind === 0 ? SPEAKS : FURNISHES))
    for (let word = 0; word < words.count; word++) this.readWord(word)
    this.count(0, words.count, 1)
    if (before) this.take(before)
  }

  /** Does a word of this form tell a number or a name? */
  tells(form: string): boolean {
    const key = this.keys.get(this.sameAs(form))
    return key !== undefined && ((this.state[key] as number) & TELLS) !== 0
  }

  /** What equal facts have in common. */
  sameAs(form: string): string {
    return this.possessives.has(form) ? form.slice(0, -1) : plainNumber(form)
  }

  /** Does the article say outside of `[firstWord, endWord)` what the word says? */
  standsOutside(word: number, firstWord: number, endWord: number): boolean {
    const key = this.keyOf(word)
    let outside = this.standing[key] as number
    for (let other = firstWord; other < endWord && outside > 0; other++) {
      if (this.keyOf(other) === key && this.part[other] === SPEAKS) outside--
    }
    return outside > 0
  }

  /** The numbers and names of `[firstWord, endWord)` that would stand nowhere any more. */
  lostWith(firstWord: number, endWord: number): number[] {
    this.count(firstWord, endWord, -1)
    const lost: number[] = []
    for (let word = firstWord; word < endWord; word++) {
      const key = this.keyOf(word)
      const isFact = this.part[word] === SPEAKS && ((this.state[key] as number) & TELLS) !== 0
      if (isFact && this.standing[key] === 0 && this.furnished[key] === 0) lost.push(word)
    }
    this.count(firstWord, endWord, 1)
    return lost
  }

  /** Takes words from what stands. */
  release(firstWord: number, endWord: number): void {
    this.count(firstWord, endWord, -1)
    const left = new Set<number>()
    for (let word = firstWord; word < endWord; word++) {
      const key = this.keyOf(word)
      if (this.part[word] === SPEAKS && this.standing[key] === 0) left.add(key)
      this.part[word] = SILENT
    }
    if (left.size > 0) this.letSpeak((key) => left.has(key))
  }

  /** Is it a number or a name that only furniture says? */
  isFurniture(word: number): boolean {
    return ((this.state[this.keyOf(word)] as number) & (TELLS | SAID)) === TELLS
  }

  private count(from: number, to: number, by: number): void {
    for (let word = from; word < to; word++) {
      const part = this.part[word]
      if (part === SPEAKS) (this.standing[this.keyOf(word)] as number) += by
      else if (part === FURNISHES) (this.furnished[this.keyOf(word)] as number) += by
    }
  }

  /** Furniture that is the last to say a fact of the article has to stay like the article. */
  private letSpeak(isLast: (key: number) => boolean): void {
    for (let word = 0; word < this.part.length; word++) {
      const key = this.keyOf(word)
      if (this.part[word] !== FURNISHES || !isLast(key)) continue
      this.count(word, word + 1, -1)
      this.part[word] = SPEAKS
      this.count(word, word + 1, 1)
    }
  }

  /** Notes what a word says. */
  private readWord(word: number): void {
    const { document, facts } = this.marked
    const isNumber = ((facts[word] as number) & DIGITS) !== 0
    const isInLink = !isNumber && ((document.words.flags[word] as number) & NUMERAL) !== 0
    if (isInLink) this.part[word] = SILENT
    const key = this.keyOf(word)
    if (isNumber || this.isName(word)) (this.state[key] as number) |= TELLS
    if (this.part[word] === SPEAKS) (this.state[key] as number) |= SAID
  }

  /** Furniture is short of small words: there every capital tells. */
  private isName(word: number): boolean {
    const { document, facts, name, starts } = this.marked
    if (name[word]) return true
    if (((document.words.flags[word] as number) & CAPITAL) === 0) return false
    const own = facts[word] as number
    if ((own & DAY) !== 0) return true
    return this.part[word] === FURNISHES && !starts[word] && (own & UNTELLING) === 0
  }

  /** What was a fact before is one still. */
  private take(before: StandingFacts): void {
    for (const [form, index] of before.keys) {
      const key = this.keys.get(form)
      if (key !== undefined) (this.state[key] as number) |= before.state[index] as number
    }
    this.letSpeak((key) => this.standing[key] === 0 && ((this.state[key] as number) & SAID) !== 0)
  }

  private keyOf(word: number): number {
    return this.keyOfForm[this.marked.document.words.form[word] as number] as number
  }

  private keyFor(form: string): number {
    const same = this.sameAs(form)
    const known = this.keys.get(same)
    if (known !== undefined) return known
    this.keys.set(same, this.keys.size)
    return this.keys.size - 1
  }
}

/** The forms of names that stand with an `'s` somewhere. */
function possessivesOf({ document, name }: MarkedDocument): Set<string> {
  const { text, words } = document
  const found = new Set<string>()
  for (let word = 0; word < words.count; word++) {
    if (!name[word]) continue
    const end = words.end[word] as number
    if (text[end - 1] !== 's' || !APOSTROPHE.has(text[end - 2] as string)) continue
    found.add(words.forms[words.form[word] as number] as string)
  }
  return found
}

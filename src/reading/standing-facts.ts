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
import { findForms } from '../document/word-table.ts'
import { CAPITAL, formOf, hasFlag, NUMERAL } from '../document/words.ts'
import { SIGNATURE_LINE } from './attachments.ts'
import { DAY, DIGITS, hasFact, NUMBER_WORD, plainNumber, UNTELLING } from './facts.ts'
import type { MarkedDocument } from './marked-document.ts'

/** It is a number or a name. */
const TELLS = 1
/** The article says it, not just its furniture. */
const SAID = 2

const SPEAKS = 0
const FURNISHES = 1
/** It has gone, or is part of a link. */
const SILENT = 2

/** What a line says that tells who said it counts as text. */
const isFurnished = (kind: number): boolean => kind !== 0 && kind !== SIGNATURE_LINE

const APOSTROPHE = "'’ʼ`´"
const SMALL_S = 115

export class StandingFacts {
  private readonly marked: MarkedDocument
  /** Forms that have an `'s` in the article. */
  private readonly possessives: Set<string>
  /** Of each form: the form under which equal facts are counted, its key; mostly itself. */
  private readonly keyOfForm: Int32Array
  /** Of forms that are not written as others that mean the same: what they mean, and its key. */
  private readonly meant = new Map<string, number>()
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
    this.possessives = new Set([...possessivesOf(marked), ...(before?.possessives ?? [])])
    this.keyOfForm = new Int32Array(words.forms.length)
    for (let form = 0; form < words.forms.length; form++) this.keyOfForm[form] = form
    this.joinForms()
    this.state = new Uint8Array(words.forms.length)
    this.standing = new Int32Array(words.forms.length)
    this.furnished = new Int32Array(words.forms.length)
    this.part = new Uint8Array(words.count)
    this.readWords(furniture)
    if (before) this.take(before)
  }

  /** Does a word of this form tell a number or a name? */
  tells(form: string): boolean {
    const [key] = this.keysOf([this.sameAs(form)])
    return key !== undefined && key >= 0 && ((this.state[key] as number) & TELLS) !== 0
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
    const left = new Set<number>() // keys that furniture is the last to say
    for (let word = firstWord; word < endWord; word++) {
      const key = this.keyOf(word)
      const isLast = this.standing[key] === 0 && (this.furnished[key] as number) > 0
      if (isLast && this.part[word] === SPEAKS) left.add(key)
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
      if (this.part[word] !== FURNISHES || !isLast(this.keyOf(word))) continue
      this.count(word, word + 1, -1)
      this.part[word] = SPEAKS
      this.count(word, word + 1, 1)
    }
  }

  /** Notes what every word says: most say nothing but their form, which is counted already. */
  private readWords(furniture: Uint8Array): void {
    const { counts, document, facts, name } = this.marked
    const { flags, forms } = document.words
    const { keyOfForm, part, state, standing, furnished } = this
    for (let form = 0; form < forms.length; form++) {
      ;(standing[keyOfForm[form] as number] as number) += counts[form] as number
    }
    for (let word = 0; word < part.length; word++) {
      const own = (facts[word] as number) & (DIGITS | DAY)
      const isNumeral = (flags[word] as number) & NUMERAL
      if ((own | isNumeral | (name[word] as number) | (furniture[word] as number)) === 0) continue
      const key = this.keyOf(word)
      const isNumber = (own & DIGITS) !== 0
      const isInLink = !isNumber && isNumeral !== 0
      if (isInLink || isFurnished(furniture[word] as number)) {
        part[word] = isInLink ? SILENT : FURNISHES
        ;(standing[key] as number)--
        if (!isInLink) (furnished[key] as number)++
      }
      if (isNumber || this.isName(word, furniture)) (state[key] as number) |= TELLS
    }
    for (let key = 0; key < forms.length; key++) {
      if ((standing[key] as number) > 0) (state[key] as number) |= SAID
    }
  }

  /** Furniture is short of small words: there every capital tells. A line that tells who said it opens with a name. */
  private isName(word: number, furniture: Uint8Array): boolean {
    const { document, facts, name, starts } = this.marked
    if (name[word] || (starts[word] && furniture[word] === SIGNATURE_LINE)) return true
    if (!hasFlag(document.words, word, CAPITAL)) return false
    const own = facts[word] as number
    if ((own & DAY) !== 0) return true
    return this.part[word] === FURNISHES && !starts[word] && (own & UNTELLING) === 0
  }

  /** What was a fact before is one still. */
  private take(before: StandingFacts): void {
    const states = before.stateOfMeanings()
    const meanings = [...states.keys()]
    for (const [index, key] of this.keysOf(meanings).entries()) {
      if (key >= 0) (this.state[key] as number) |= states.get(meanings[index] as string) as number
    }
    this.letSpeak((key) => this.standing[key] === 0 && ((this.state[key] as number) & SAID) !== 0)
  }

  private stateOfMeanings(): Map<string, number> {
    const states = new Map<string, number>()
    for (const [index, form] of this.marked.document.words.forms.entries()) {
      const state = this.state[this.keyOfForm[index] as number] as number
      if (state !== 0) states.set(this.sameAs(form), state)
    }
    return states
  }

  /** The keys of what forms mean, in their order; -1 for what the article does not say. */
  private keysOf(meanings: readonly string[]): number[] {
    const found = findForms(this.marked.document.words, meanings)
    return meanings.map((meaning, index) => this.meant.get(meaning) ?? (found[index] as number))
  }

  /** Gives forms that mean the same one key: `Obama's` that of `Obama`, `three` and `3rd` that of `3`. */
  private joinForms(): void {
    const { words } = this.marked.document
    const others = this.formsThatMeanOthers()
    const meanings: string[] = []
    for (const form of others) meanings.push(this.sameAs(words.forms[form] as string))
    const plain = findForms(words, [...new Set(meanings)])
    for (const [index, meaning] of [...new Set(meanings)].entries()) {
      const form = plain[index] as number
      if (form >= 0) this.meant.set(meaning, form)
    }
    for (const [index, form] of others.entries()) {
      const meaning = meanings[index] as string
      const key = this.meant.get(meaning) ?? form
      this.meant.set(meaning, key)
      this.keyOfForm[form] = key
    }
  }

  private formsThatMeanOthers(): number[] {
    const { document, facts } = this.marked
    const { words } = document
    const others: number[] = []
    for (const form of findForms(words, [...this.possessives])) if (form >= 0) others.push(form)
    const isSeen = new Uint8Array(words.forms.length)
    for (const form of others) isSeen[form] = 1
    for (let word = 0; word < words.count; word++) {
      if (!hasFact(facts, word, DIGITS | NUMBER_WORD)) continue
      const form = words.form[word] as number
      if (isSeen[form]) continue
      isSeen[form] = 1
      const letters = words.forms[form] as string
      if (this.sameAs(letters) !== letters) others.push(form)
    }
    return others
  }

  private keyOf(word: number): number {
    return this.keyOfForm[this.marked.document.words.form[word] as number] as number
  }
}

/** Does the word that ends there have an `'s`? */
const isPossessive = (text: string, end: number): boolean =>
  text.charCodeAt(end - 1) === SMALL_S && APOSTROPHE.includes(text.charAt(end - 2))

/** The forms of names that stand with an `'s` somewhere, each as often as it does. */
function possessivesOf({ document, name }: MarkedDocument): string[] {
  const { text, words } = document
  const found: string[] = []
  for (let word = 0; word < words.count; word++) {
    if (!name[word]) continue
    if (isPossessive(text, words.end[word] as number)) found.push(formOf(words, word))
  }
  return found
}

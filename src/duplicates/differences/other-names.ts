/**
 * What two texts name in two ways: `Igor Brun` is `Igor` and `Brun`, `Army of the North and the Coast (ANC)`
 * is `ANC` and `Army of the North`, `NetWorks` is `Networks`, `José` is `Jose`. A name in the place of
 * another that means the same is no difference.
 *
 * Method: names of two words, of which neither stands in another such name: so of two who share a name
 * none is taken for the other. An abbreviation that is explained in brackets means what stands before
 * them, and the head of that, as far as a joining word (`of`, `and`). What either text tells counts for
 * both. Cost: linear in the words.
 */
import { FormPlaces } from '../../document/form-places.ts'
import type { Sentence } from '../../document/parse.ts'
import { STOP_WORDS } from '../../document/stop-words.ts'
import { CAPITAL, formOf, IDEOGRAPH, JOINED, UPPERCASE } from '../../document/words.ts'
import { CALENDAR, DIGITS, UNTELLING } from '../marks/facts.ts'
import { type MarkedDocument, NAME } from '../marks/marked-document.ts'
import { HOUSE_PHRASES, houseNameOf } from './house-names.ts'
import { JOINING, type Spelling } from './spellings.ts'

/** An abbreviation in brackets explains so many words before it at most. */
const MOST_EXPLAINED = 10
/** `University of …` is no name of one university. */
const LEAST_HEAD = 2
const POSSESSIVE = /['’][sS]?$/

export class OtherNames {
  private readonly marked: MarkedDocument
  private readonly places: FormPlaces
  /** Of each part of a name of two words that name; undefined if it is a part of several. */
  private readonly wholes = new Map<string, string | undefined>()
  /** What is explained in brackets, the heads of that, and the abbreviations: what each of them says. */
  private readonly explained = new Map(HOUSE_PHRASES)
  /** Of a form: does it never stand in small letters? */
  private readonly capitalized = new Map<number, boolean>()

  constructor(marked: MarkedDocument) {
    this.marked = marked
    this.places = marked.places ??= new FormPlaces(marked.document.words)
    const { count } = marked.document.words
    for (let word = 0; word < count; word++) {
      if (this.isWhole(word)) this.note(word)
      if (this.has(word, UPPERCASE)) this.explain(word)
    }
  }

  /** The names among the words `[from, to)`, by position: equal ones mean the same. */
  in(from: number, to: number): Spelling[] {
    const found: Spelling[] = []
    for (let word = from; word < to; ) {
      const name = this.has(word, CAPITAL) ? this.at(word, to) : undefined
      if (name !== undefined) found.push(name)
      word = name?.to ?? word + 1
    }
    return found
  }

  private at(from: number, to: number): Spelling {
    for (let end = Math.min(to, from + MOST_EXPLAINED); end > from; end--) {
      const says = this.explained.get(this.parts(from, end).join(' '))
      if (says !== undefined) return { from, to: end, says }
    }
    const whole = this.wholeWith(from)
    if (whole !== undefined) {
      const isAll = from + 1 < to && whole === `${this.part(from)} ${this.part(from + 1)}`
      const end = from + (isAll ? 2 : 1)
      if (isAll || this.standsAlone(from)) return { from, to: end, says: whole }
    }
    let end = from + 1
    while (end < to && this.has(end, JOINED) && !this.has(end, IDEOGRAPH)) end++
    const form = this.parts(from, end).join('')
    return { from, to: end, says: houseNameOf(form) ?? withoutAccents(form) }
  }

  /** The only name of two words that a word is a part of, if its other part is in no other one, either. */
  private wholeWith(word: number): string | undefined {
    const whole = this.wholes.get(this.part(word))
    const isOnly = whole?.split(' ').every((part) => this.wholes.get(part) === whole)
    return isOnly ? whole : undefined
  }

  /** Is it no part of a longer name: `Holm`, not the one of `Port-Holm` or `Holm Harbour`? */
  private standsAlone(word: number): boolean {
    return !this.goesOn(word) && !this.goesOn(word + 1)
  }

  /** Does a name go on from the word before to this one? */
  private goesOn(word: number): boolean {
    const { document, facts } = this.marked
    const { words, text } = document
    if (word === 0 || word >= words.count || !this.has(word, CAPITAL)) return false
    const isTitle = ((facts[word - 1] as number) & UNTELLING) !== 0
    const gap = text.slice(words.end[word - 1], words.start[word])
    return this.has(word - 1, CAPITAL) && !isTitle && (gap === ' ' || gap === '-')
  }

  /** Notes the name of two words that begins here. */
  private note(word: number): void {
    const parts = [this.part(word), this.part(word + 1)]
    const whole = parts.join(' ')
    for (const part of parts) {
      const isOther = this.wholes.has(part) && this.wholes.get(part) !== whole
      this.wholes.set(part, isOther ? undefined : whole)
    }
  }

  /** Do a name of two words, or the last two of one, stand here? */
  private isWhole(word: number): boolean {
    const next = word + 1
    return this.isName(word) && this.isSpaced(next) && this.isName(next) && !this.goesOn(next + 1)
  }

  /** Is it a name? What begins a sentence is one if it never stands in small letters. */
  private isName(word: number): boolean {
    const { name, facts, starts, document } = this.marked
    if (!this.has(word, CAPITAL)) return false
    if (((facts[word] as number) & (UNTELLING | CALENDAR | DIGITS)) !== 0) return false
    if (name[word] === NAME) return true
    if (starts[word] === 0 || STOP_WORDS.has(formOf(document.words, word))) return false
    return this.isCapitalized(document.words.form[word] as number)
  }

  private isCapitalized(form: number): boolean {
    let known = this.capitalized.get(form)
    known ??= !this.places.some(form, (place) => !this.has(place, CAPITAL))
    this.capitalized.set(form, known)
    return known
  }

  /** Is there a space and nothing else before a word, and no `’s` before that? */
  private isSpaced(word: number): boolean {
    const { words, text } = this.marked.document
    if (word >= words.count) return false
    const end = words.end[word - 1] as number
    return text.slice(end, words.start[word]) === ' ' && !this.isPossessive(word - 1)
  }

  /** Notes what an abbreviation in brackets stands for, if the words before have its initials. */
  private explain(word: number): void {
    const { document, sentenceOf } = this.marked
    const { words, text } = document
    const start = words.start[word] as number
    if (text[start - 1] !== '(' || text[words.end[word] as number] !== ')') return
    const says = formOf(words, word)
    const { firstWord } = document.sentences[sentenceOf[word] as number] as Sentence
    let initials = ''
    for (let from = word - 1; from >= firstWord && word - from <= MOST_EXPLAINED; from--) {
      const form = formOf(words, from)
      if (JOINING.has(form)) continue
      initials = form.charAt(0) + initials
      if (initials === says) this.noteExplained(from, word, says)
    }
  }

  /** Of `Army of the North and the Coast` also `Army of the North`: what ends before a joining word. */
  private noteExplained(from: number, to: number, short: string): void {
    const { words } = this.marked.document
    const says = houseNameOf(short) ?? short
    this.explained.set(this.parts(from, to).join(' '), says)
    this.explained.set(short, says)
    for (let end = to - 1; end - from >= LEAST_HEAD; end--) {
      const isHead = JOINING.has(formOf(words, end)) && !JOINING.has(formOf(words, end - 1))
      if (isHead) this.explained.set(this.parts(from, end).join(' '), says)
    }
  }

  private parts(from: number, to: number): string[] {
    return Array.from({ length: to - from }, (_, index) => this.part(from + index))
  }

  /** A word of a name, without the `s` of `Brun’s`. */
  private part(word: number): string {
    const { words } = this.marked.document
    const form = formOf(words, word)
    return this.isPossessive(word) ? form.replace(/s$/, '') : form
  }

  private isPossessive(word: number): boolean {
    const { words, text } = this.marked.document
    const end = words.end[word] as number
    return POSSESSIVE.test(text.slice(end - 2, end))
  }

  private has(word: number, flag: number): boolean {
    return ((this.marked.document.words.flags[word] as number) & flag) !== 0
  }
}

/** Latin letters without what stands on them; in other scripts that makes other letters. */
const withoutAccents = (form: string): string =>
  form.normalize('NFD').replace(/(?<=[a-z])\p{M}+/gu, '')

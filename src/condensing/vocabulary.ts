/**
 * What the words of an article stand for when sentences are compared: Porter stems in English, the
 * first six letters in other languages written with spaces (nearly as good as a stemmer: McNamee &
 * Mayfield 2004), pairs of characters in scripts without. Cost: one look-up a word, one stem for
 * each distinct word.
 */
import { ArrayRoom } from '../document/array-room.ts'
import { checkOf, hashOf } from '../document/form-table.ts'
import { NameTable } from '../document/name-table.ts'
import { Stems } from '../document/stem-reader.ts'
import type { WordTable } from '../document/word-table.ts'
import { formOf, IDEOGRAPH, JOINED, type Words } from '../document/words.ts'
import { stopWordsOf } from './stop-words.ts'

const PREFIX = 6

/** Numbers terms by first appearance; one for a document and its title, so that they compare. */
export class Vocabulary {
  private readonly english: boolean
  private readonly stopWords: WordTable | undefined
  private readonly table = new NameTable()
  private readonly content: boolean[] = []

  constructor(language: string) {
    this.english = language === 'en'
    this.stopWords = stopWordsOf(language)
  }

  /** Is there a list of the words that say nothing? */
  get knowsStopWords(): boolean {
    return this.stopWords !== undefined
  }

  /** How many distinct terms there are. */
  get size(): number {
    return this.content.length
  }

  /** Does the term say what a sentence is about? Known stop words do not. */
  isContent(term: number): boolean {
    return this.content[term] as boolean
  }

  /** The term of every word; `stems` are those of these words. */
  termsOf(words: Words, stems: Stems = new Stems(words)): Int32Array {
    const room = new ArrayRoom(words.count + words.forms.length)
    const terms = room.int32(words.count)
    const ofForm = room.int32(words.forms.length).fill(-1)
    for (let index = 0; index < words.count; index++) {
      const form = words.form[index] as number
      if (this.isPair(words, index)) {
        const before = formOf(words, index - 1)
        terms[index] = this.numberOf(before + (words.forms[form] as string), true)
        continue
      }
      if (ofForm[form] === -1) ofForm[form] = this.termOf(words, stems, form)
      terms[index] = ofForm[form] as number
    }
    return terms
  }

  private isPair(words: Words, index: number): boolean {
    const flags = words.flags[index] as number
    if (index === 0 || (flags & IDEOGRAPH) === 0 || (flags & JOINED) === 0) return false
    return ((words.flags[index - 1] as number) & IDEOGRAPH) !== 0
  }

  private termOf(words: Words, stems: Stems, place: number): number {
    const form = words.forms[place] as string
    const says = (this.stopWords?.valueOf(words, place) ?? 0) === 0
    if (this.english) {
      const { hashes, checks } = stems
      return this.number(hashes[place] as number, checks[place] as number, form.length > 1 && says)
    }
    // a stop word may be the beginning of a word that is none
    return this.numberOf(says ? form.slice(0, PREFIX) : ` ${form}`, form.length > 2 && says)
  }

  private numberOf(name: string, content: boolean): number {
    return this.number(hashOf(name), checkOf(name), content)
  }

  private number(hash: number, check: number, content: boolean): number {
    const id = this.table.numberOf(hash, check)
    if (id === this.content.length) this.content.push(content)
    return id
  }
}

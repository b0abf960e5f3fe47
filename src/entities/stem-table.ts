/**
 * The stems of a document as numbers, and runs of stems as numbers too (paths in a trie), so that
 * phrases are told apart without building a string for each. Cost: a look-up for each distinct word,
 * one for each word of a run.
 */
import { lengthIn } from '../document/form-table.ts'
import { NameTable } from '../document/name-table.ts'
import { StemReader } from '../document/stem-reader.ts'
import type { Words } from '../document/words.ts'

/** Numbers the stems of a document by first use, and counts them. */
export class StemTable {
  private readonly words: Words
  private readonly ofForms: Int32Array
  private readonly reader = new StemReader()
  private readonly table = new NameTable()
  /** By stem: how long it is, whether it has a letter, how often it was counted. */
  private readonly lengths: number[] = []
  private readonly lettered: boolean[] = []
  private readonly counts: number[] = []

  constructor(words: Words) {
    this.words = words
    this.ofForms = new Int32Array(words.forms.length).fill(-1)
  }

  /** The number of the stem of a word. */
  of(word: number): number {
    const form = this.words.form[word] as number
    let id = this.ofForms[form] as number
    if (id < 0) {
      this.reader.readForm(this.words, form)
      id = this.number(this.words.forms[form] as string)
      this.ofForms[form] = id
    }
    return id
  }

  /** The number of the stem of a form that may not stand in the text. */
  ofForm(form: string): number {
    this.reader.readWord(form)
    return this.number(form)
  }

  count(word: number): void {
    const id = this.of(word)
    this.counts[id] = (this.counts[id] as number) + 1
  }

  /** How often the stem was counted, at least 1. */
  frequency(id: number): number {
    return (this.counts[id] as number) || 1
  }

  /** Have the stems a letter among them, and three characters with the spaces between? */
  isPhrase(ids: readonly number[]): boolean {
    let length = ids.length - 1
    let lettered = false
    for (const id of ids) {
      length += this.lengths[id] as number
      lettered ||= this.lettered[id] as boolean
    }
    return lettered && length >= 3
  }

  /** The number of the stem that was read last, of a form with it. */
  private number(form: string): number {
    const { hash, check } = this.reader
    const id = this.table.numberOf(hash, check)
    if (id < this.counts.length) return id
    this.counts.push(0)
    this.lengths.push(lengthIn(check))
    // a form without a letter is its own stem
    this.lettered.push(hasLetter(form))
    return id
  }
}

function hasLetter(form: string): boolean {
  const code = form.charCodeAt(0)
  return (code >= 97 && code <= 122) || /\p{L}/u.test(form)
}

/** Of each entry: a path, the stem that goes on from it, and the path that this makes; 0 for none. */
const ENTRY = 4
const FIRST_ENTRIES = 512

/** Gives every run of stems a number of 1 or more; 0 is the empty run. */
export class StemPaths {
  private size = 0
  private entries = new Int32Array(FIRST_ENTRIES * ENTRY)

  to(stems: readonly number[]): number {
    let path = 0
    for (const id of stems) {
      const place = placeOf(this.entries, path, id)
      const known = this.entries[place + 2] as number
      if (known === 0) this.add(place, path, id)
      path = known === 0 ? this.size : known
    }
    return path
  }

  /** The run with one more stem; 0 if no run begins like that. */
  next(path: number, stem: number): number {
    return this.entries[placeOf(this.entries, path, stem) + 2] as number
  }

  private add(place: number, path: number, stem: number): void {
    const { entries } = this
    entries[place] = path
    entries[place + 1] = stem
    entries[place + 2] = ++this.size
    if (this.size * 2 * ENTRY > entries.length) this.grow()
  }

  private grow(): void {
    const { entries } = this
    const wider = new Int32Array(entries.length * 2)
    for (let from = 0; from < entries.length; from += ENTRY) {
      if (entries[from + 2] === 0) continue
      const place = placeOf(wider, entries[from] as number, entries[from + 1] as number)
      for (let at = 0; at < ENTRY; at++) wider[place + at] = entries[from + at] as number
    }
    this.entries = wider
  }
}

/** Where a path that goes on with a stem is, or would be. */
function placeOf(entries: Int32Array, path: number, stem: number): number {
  const mask = entries.length - 1
  let hash = Math.imul(Math.imul(path, 0x9e3779b1) ^ stem, 0x85ebca6b)
  hash ^= hash >>> 15
  let place = (hash * ENTRY) & mask
  while (entries[place + 2] !== 0 && (entries[place] !== path || entries[place + 1] !== stem)) {
    place = (place + ENTRY) & mask
  }
  return place
}

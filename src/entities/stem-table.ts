/**
 * The stems of a document as numbers, and runs of stems as numbers too (paths in a trie), so that
 * phrases are told apart without building a string for each. Cost: a look-up for each distinct word,
 * one for each word of a run.
 */
import { lengthIn } from '../document/form-table.ts'
import { NameTable } from '../document/name-table.ts'
import { StemReader, type Stems } from '../document/stem-reader.ts'
import type { Words } from '../document/words.ts'

/** Numbers the stems of a document by first use, and counts them. */
export class StemTable {
  private readonly words: Words
  private readonly ofForms: Int32Array
  private readonly stems: Stems
  private readonly table = new NameTable()
  /** By stem: how long it is, whether it has a letter, how often it was counted. */
  private readonly lengths: number[] = []
  private readonly lettered: boolean[] = []
  private readonly counts: number[] = []

  constructor(words: Words, stems: Stems) {
    this.words = words
    this.stems = stems
    this.ofForms = new Int32Array(words.forms.length).fill(-1)
  }

  /** The number of the stem of a word. */
  of(word: number): number {
    const form = this.words.form[word] as number
    let id = this.ofForms[form] as number
    if (id < 0) {
      const { hashes, checks } = this.stems
      const written = this.words.forms[form] as string
      id = this.number(hashes[form] as number, checks[form] as number, written)
      this.ofForms[form] = id
    }
    return id
  }

  /** The number of the stem of a form that may not stand in the text. */
  ofForm(form: string): number {
    const reader = new StemReader()
    reader.readWord(form)
    return this.number(reader.hash, reader.check, form)
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

  /** The number of a stem, told by its hashes and a form with it. */
  private number(hash: number, check: number, form: string): number {
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

/** Room for the runs of an article of usual length. */
const FIRST_RUNS = 512

/** Gives every run of stems a number of 1 or more; 0 is the empty run. */
export class StemPaths {
  private readonly runs = new NameTable(FIRST_RUNS)

  to(stems: readonly number[]): number {
    let path = 0
    for (const stem of stems) path = this.runs.numberOf(stepHash(path, stem), stem) + 1
    return path
  }

  /** The run with one more stem; 0 if no run begins like that. */
  next(path: number, stem: number): number {
    return this.runs.find(stepHash(path, stem), stem) + 1
  }
}

/** A step from a path to a stem: of one stem, no two paths have the same. */
function stepHash(path: number, stem: number): number {
  const hash = Math.imul(Math.imul(path, 0x9e3779b1) ^ stem, 0x85ebca6b)
  return hash ^ (hash >>> 15)
}

/**
 * The stems of a document as numbers, and runs of stems as numbers too (paths in a trie), so that
 * phrases are told apart without building a string for each. Cost: a look-up for each distinct word,
 * one for each word of a run.
 */
import { stem } from '../document/stem.ts'
import type { Words } from '../document/words.ts'

/** Numbers the stems of a document by first use, and counts them. */
export class StemTable {
  private readonly words: Words
  private readonly ofForms: Int32Array
  private readonly ids = new Map<string, number>()
  private readonly stems: string[] = []
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
      id = this.ofForm(this.words.forms[form] as string)
      this.ofForms[form] = id
    }
    return id
  }

  /** The number of the stem of a form. */
  ofForm(form: string): number {
    const found = stem(form)
    let id = this.ids.get(found)
    if (id === undefined) {
      id = this.stems.push(found) - 1
      this.ids.set(found, id)
      this.counts.push(0)
    }
    return id
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
      const found = this.stems[id] as string
      length += found.length
      lettered ||= hasLetter(found)
    }
    return lettered && length >= 3
  }
}

function hasLetter(form: string): boolean {
  const code = form.charCodeAt(0)
  return (code >= 97 && code <= 122) || /\p{L}/u.test(form)
}

/** Gives every run of stems a number of 1 or more; 0 is the empty run. */
export class StemPaths {
  private readonly branches = new Map<number, number>()
  /** More than there can be stems. */
  private readonly width: number

  constructor(words: number) {
    this.width = words * 2 + 1
  }

  to(stems: readonly number[]): number {
    let path = 0
    for (const id of stems) {
      const branch = path * this.width + id
      path = this.branches.get(branch) ?? 0
      if (path === 0) {
        path = this.branches.size + 1
        this.branches.set(branch, path)
      }
    }
    return path
  }

  /** The run with one more stem; undefined if no run begins like that. */
  next(path: number, stem: number): number | undefined {
    return this.branches.get(path * this.width + stem)
  }
}

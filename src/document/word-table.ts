/**
 * A fixed table of known words, each with a number: function words of a language, months, negations.
 *
 * Method: an open hash table over the hash that every form of a text has already (`form-table.ts`),
 * so that a look-up reads a string only where the hashes agree. Cost: constant a look-up.
 */
import { hashOf } from './form-table.ts'
import type { Words } from './words.ts'

/** Of each entry: the hash of a word, and its number; 0 where none is. */
const ENTRY = 2

export class WordTable {
  private readonly mask: number
  private readonly entries: Int32Array
  /** By entry: the word. */
  private readonly keys: readonly string[]

  /** @param entries the words in normal form, each once, with a number other than 0 */
  constructor(entries: Iterable<readonly [word: string, value: number]>) {
    const known = [...entries]
    const size = 2 ** Math.ceil(Math.log2(known.length * 3 + 1))
    const keys = new Array<string>(size).fill('')
    this.mask = size - 1
    this.entries = new Int32Array(size * ENTRY)
    for (const [word, value] of known) {
      const hash = hashOf(word)
      let slot = hash & this.mask
      while (this.entries[slot * ENTRY + 1] !== 0) slot = (slot + 1) & this.mask
      keys[slot] = word
      this.entries[slot * ENTRY] = hash
      this.entries[slot * ENTRY + 1] = value
    }
    this.keys = keys
  }

  /** The number of a form of a text, or 0 if it is not in the table. */
  valueOf(words: Words, form: number): number {
    const { entries, keys, mask } = this
    const hash = words.hashes[form] as number
    let slot = hash & mask
    for (;;) {
      const value = entries[slot * ENTRY + 1] as number
      if (value === 0) return 0
      if (entries[slot * ENTRY] === hash && keys[slot] === words.forms[form]) return value
      slot = (slot + 1) & mask
    }
  }
}

/** The numbers that these forms have in a text, in their order; -1 for those that it does not have. */
export function findForms(words: Words, forms: readonly string[]): Int32Array {
  const found = new Int32Array(forms.length).fill(-1)
  if (forms.length === 0) return found
  const places = new WordTable(forms.map((form, index) => [form, index + 1]))
  for (let form = 0; form < words.forms.length; form++) {
    const place = places.valueOf(words, form)
    if (place > 0) found[place - 1] = form
  }
  return found
}

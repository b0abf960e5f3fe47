/**
 * A fixed table of known words, each with a number: function words of a language, months, negations.
 *
 * Method: an open hash table over the hash that every form of a text has already (`form-table.ts`),
 * so that a look-up reads a string only where the hashes agree. Cost: constant a look-up.
 */
import { hashOf } from './form-table.ts'
import type { Words } from './words.ts'

export class WordTable {
  private readonly mask: number
  private readonly keys: readonly (string | undefined)[]
  private readonly hashes: Int32Array
  private readonly values: Int32Array

  /** @param entries the words in normal form, each once, with a number other than 0 */
  constructor(entries: Iterable<readonly [word: string, value: number]>) {
    const known = [...entries]
    const size = 2 ** Math.ceil(Math.log2(known.length * 3 + 1))
    const keys = new Array<string | undefined>(size).fill(undefined)
    this.mask = size - 1
    this.hashes = new Int32Array(size)
    this.values = new Int32Array(size)
    for (const [word, value] of known) {
      const hash = hashOf(word)
      let slot = hash & this.mask
      while (keys[slot] !== undefined) slot = (slot + 1) & this.mask
      keys[slot] = word
      this.hashes[slot] = hash
      this.values[slot] = value
    }
    this.keys = keys
  }

  /** The number of a form of a text, or 0 if it is not in the table. */
  valueOf(words: Words, form: number): number {
    const hash = words.hashes[form] as number
    let slot = hash & this.mask
    while (this.values[slot] !== 0) {
      if (this.hashes[slot] === hash && this.keys[slot] === words.forms[form]) {
        return this.values[slot] as number
      }
      slot = (slot + 1) & this.mask
    }
    return 0
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

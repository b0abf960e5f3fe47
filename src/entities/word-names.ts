/**
 * Which words of a document belong to names. Cost: linear; four bytes a word.
 */
import type { Words } from '../document/words.ts'
import type { NameType, TaggedName } from './tagger.ts'

export class WordNames {
  readonly #names: readonly TaggedName[]
  /**
   * Of each word, behind a place for the one before the first, the place of its name in the list, from
   * 1; 0 if it belongs to none.
   */
  readonly #nameOf: Uint32Array

  /** @param names by position, without overlap */
  constructor(words: Words, names: readonly TaggedName[]) {
    this.#names = names
    this.#nameOf = new Uint32Array(words.count + 2)
    let word = 0
    let id = 0
    for (const [index, { start, end, whole }] of names.entries()) {
      // The pieces of a name that a line end tears are one name.
      if (whole === undefined || whole !== names[index - 1]?.whole) id = index + 1
      while (word < words.count && (words.end[word] as number) <= start) word++
      for (; word < words.count && (words.start[word] as number) < end; word++) {
        this.#nameOf[word + 1] = id
      }
    }
  }

  /** The type of the name that a word belongs to, if it does; -1 and what is behind the last are words too. */
  typeAt(word: number): NameType | undefined {
    const name = this.#nameOf[word + 1] as number
    return name === 0 ? undefined : this.#names[name - 1]?.type
  }

  /** Do two words belong to one name? */
  areOne(first: number, second: number): boolean {
    const name = this.#nameOf[first + 1] as number
    return name !== 0 && name === this.#nameOf[second + 1]
  }
}

/**
 * A memory whose articles go by the numbers of their records in a log.
 *
 * Cost: that of the memory; 8 bytes an article for its number. What was removed is let go by reading all that is left
 * anew when more than half is of what went.
 */
import { Memory } from '../corpus/memory.ts'
import type { CorpusOptions } from '../corpus/options.ts'
import type { Complete } from '../document/options.ts'
import type { Steps } from '../document/steps.ts'

/** The memory is made anew when so many more articles went than are there. */
const LEAST_SPARE = 1000

export class NumberedMemory {
  memory: Memory
  /** Of each article the number of its record, ascending. */
  private numbers: number[] = []

  constructor(options: Complete<CorpusOptions>) {
    this.memory = new Memory(options)
  }

  /** A memory, and of each article in it the number of its record. */
  static of(memory: Memory, numbers: readonly number[]): NumberedMemory {
    const numbered = new NumberedMemory(memory.options)
    numbered.memory = memory
    numbered.numbers = [...numbers]
    return numbered
  }

  numberOf(article: number): number {
    return this.numbers[article] as number
  }

  /** The article that is there with this number; -1 if there is none: binary search. */
  articleOf(number: number): number {
    const at = this.firstFrom(number)
    return this.numbers[at] === number && this.memory.articles.has(at) ? at : -1
  }

  /** Does again what a record tells: the article that came by it; -1 if none did. */
  replay(record: Uint8Array, number: number): number {
    const { most } = this.memory.articles
    this.memory.replay(record, number, true)
    if (this.memory.articles.most === most) return -1
    this.numbers[most] = number
    return most
  }

  /** The next article that is added has this number. */
  number(number: number): void {
    this.numbers[this.memory.articles.most] = number
  }

  /** Takes back the numbers from one on: these articles were removed, and others come with the same numbers. */
  freeFrom(number: number): void {
    for (let at = this.firstFrom(number); at < this.numbers.length; at++) {
      this.numbers[at] = number - 0.5 // below those that come, above those that came: they stay in order
    }
  }

  *tidy(): Steps<void> {
    const { articles, options } = this.memory
    if (articles.most < articles.count * 2 + LEAST_SPARE) return
    const memory = new Memory(options)
    const numbers: number[] = []
    for (const article of articles.all()) {
      const number = this.numberOf(article)
      memory.replay(articles.recordOf(article), number)
      numbers.push(number)
      yield
    }
    this.memory = memory
    this.numbers = numbers
  }

  /** The first article with this number or a higher one. */
  private firstFrom(number: number): number {
    let low = 0
    let high = this.memory.articles.most
    while (low < high) {
      const middle = (low + high) >> 1
      if (this.numberOf(middle) < number) low = middle + 1
      else high = middle
    }
    return low
  }
}

/** The names that were found so far, by their words: a word is in one name at most. */
import { spanOf } from './name-runs.ts'
import type { NameWords } from './name-words.ts'
import type { NameType, TaggedName } from './tagger.ts'

export class NameCollector {
  readonly used: Uint8Array
  private readonly found: TaggedName[] = []
  private readonly words: NameWords

  constructor(words: NameWords) {
    this.words = words
    this.used = new Uint8Array(words.count)
  }

  add(from: number, to: number, type: NameType): void {
    for (let word = from; word < to; word++) if (this.used[word] === 1) return
    for (let word = from; word < to; word++) this.used[word] = 1
    const { start, end } = spanOf(this.words, from, to)
    this.found.push({ start, end, type })
  }

  sorted(): TaggedName[] {
    return this.found.sort((a, b) => a.start - b.start)
  }
}

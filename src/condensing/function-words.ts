/**
 * How many of the function words of a text a summary has, too. They say nothing of the subject, but
 * a good part of what a person writes are `the`, `to`, `in`, `says`; and who sums up says hardly ever `you`
 * or `I`. So sentences differ in them as they do in terms.
 *
 * Method: of each function word it was learnt how likely a summary has it once, twice, three times;
 * the sum over the uses in some sentences is how many of these the summary is expected to have. Cost: one
 * look-up a distinct word; of candidates one step a word; for a set, one step a function word of them.
 */
import type { ParsedDocument, Sentence } from '../document/parse.ts'
import { WordTable } from '../document/word-table.ts'

/** Uses beyond so many are not expected to be in a summary. */
export const MOST_USES = 3

/** By word: how likely a summary has it once, twice, … `MOST_USES` times, in hundredths; what is not told is none. */
export type FunctionWords = Readonly<Record<string, readonly number[]>>

/** Finds the function words of texts. */
export class FunctionWordReader {
  readonly words: FunctionWords
  private readonly table: WordTable
  /** By word: how many of none, one, two … uses of it a summary is expected to have. */
  private readonly expected: Float64Array

  constructor(words: FunctionWords) {
    this.words = words
    const chances = Object.values(words)
    this.table = new WordTable(Object.keys(words).map((word, at) => [word, at + 1]))
    this.expected = new Float64Array((chances.length + 1) * STEPS)
    for (const [at, ofWord] of chances.entries()) {
      let sum = 0
      for (let use = 0; use < MOST_USES; use++) {
        sum += (ofWord[use] ?? 0) / 100
        this.expected[(at + 1) * STEPS + use + 1] = sum
      }
    }
  }

  /** The function words of some sentences of an English text. */
  read({ words, sentences, language }: ParsedDocument, candidates: readonly number[]): UseCounts {
    const size = this.expected.length / STEPS
    const room = new Uint8Array(size * candidates.length)
    const counts: Uint8Array[] = []
    for (const index of candidates) {
      const from = counts.length * size
      const own = room.subarray(from, from + size)
      counts.push(own)
      if (language !== 'en') continue
      const { firstWord, endWord } = sentences[index] as Sentence
      for (let word = firstWord; word < endWord; word++) {
        const place = this.table.valueOf(words, words.form[word] as number)
        if (place > 0 && (own[place] as number) < MOST_USES) (own[place] as number)++
      }
    }
    return new UseCounts(counts, this.expected)
  }
}

/** No use, and each that counts. */
const STEPS = MOST_USES + 1

/** How often each of some sentences has each function word. */
class UseCounts {
  private readonly counts: readonly Uint8Array[]
  private readonly expected: Float64Array
  /** What the words that no other sentence has give, by sentence. */
  private readonly alone: Float64Array
  /** The words that several sentences have. */
  private readonly shared: number[] = []

  constructor(counts: readonly Uint8Array[], expected: Float64Array) {
    this.counts = counts
    this.expected = expected
    this.alone = new Float64Array(counts.length)
    for (let place = 0; place * STEPS < expected.length; place++) {
      let having = 0
      let last = 0
      for (let sentence = 0; sentence < counts.length; sentence++) {
        if (counts[sentence]?.[place] === 0) continue
        having++
        last = sentence
      }
      if (having > 1) this.shared.push(place)
      else if (having === 1) {
        const uses = counts[last]?.[place] as number
        this.alone[last] = (this.alone[last] as number) + (expected[place * STEPS + uses] as number)
      }
    }
  }

  /** How many of those that a set of the sentences (as bits) has a summary is expected to have. */
  expectedOf(set: number): number {
    let sum = 0
    const members: Uint8Array[] = []
    for (let sentence = 0; set >> sentence !== 0; sentence++) {
      if (((set >> sentence) & 1) === 0) continue
      members.push(this.counts[sentence] as Uint8Array)
      sum += this.alone[sentence] as number
    }
    for (let at = 0; at < this.shared.length; at++) {
      const place = this.shared[at] as number
      let uses = 0
      for (let member = 0; member < members.length; member++) {
        uses += (members[member] as Uint8Array)[place] as number
      }
      sum += this.expected[place * STEPS + Math.min(uses, MOST_USES)] as number
    }
    return sum
  }
}

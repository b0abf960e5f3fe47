/**
 * Shingles that are certain: numbers are given to the words themselves, so that no two runs of words
 * have the same number by chance.
 *
 * Method: every distinct run of words is kept as a string. Cost: linear, about ten times that of hashes;
 * memory for each distinct run.
 */
import { ShingleReader } from './shingles.ts'
import { mixed } from './word-hasher.ts'

const LOW = 2 ** 21
const SPREAD = 0x9e3779b1

/** Equal runs of words have equal numbers among all texts that were read by the same reader. */
export class TextShingleReader extends ShingleReader {
  private readonly numbers = new Map<string, number>()

  protected override readWords(text: string, from: number, to: number): void {
    this.words.readCharacters(text, from, to)
  }

  protected override addShingles(): void {
    const words = Array.from({ length: this.words.count }, (_, index) => this.words.word(index))
    const size = Math.min(this.size, words.length)
    const added = words.length - size + 1
    this.reserve(this.count + added)
    for (let first = 0; first < added; first++) {
      this.hashes[this.count++] = this.numberOf(words.slice(first, first + size).join(' '))
    }
  }

  private numberOf(shingle: string): number {
    const known = this.numbers.get(shingle)
    if (known !== undefined) return known
    // One number for each count, spread over the range of hashes.
    const count = this.numbers.size
    const number = (Math.imul(count, SPREAD) >>> 0) * LOW + (mixed(count) & (LOW - 1))
    this.numbers.set(shingle, number)
    return number
  }
}

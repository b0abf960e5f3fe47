/**
 * Numbers for the surfaces of a document: the words of a name in small letters. Equal surfaces have equal
 * numbers, counted from 0 by first appearance; no string is read. Cost: one step a word.
 */
import { NameTable } from '../../document/name-table.ts'
import type { NameTokens } from './name-tokens.ts'

const FIRST_SEED = 0x2545f491
const FIRST_PRIME = 0x9e3779b1
const SECOND_SEED = 0x3c6ef372
const SECOND_PRIME = 0x85ebca6b
const ROOM = 256

export class Surfaces {
  private readonly table = new NameTable(ROOM)
  private readonly kinds: Int32Array
  private readonly words: Int32Array
  private readonly firsts = new Set<number>()
  private first = 0
  private second = 0

  constructor({ kinds, table }: NameTokens) {
    this.kinds = kinds
    this.words = table.words
  }

  /** The number of the surface of the tokens `[from, to)`. */
  numberOf(from: number, to: number): number {
    this.hash(from, to)
    this.firsts.add(this.wordAt(from))
    return this.table.numberOf(this.first, this.second)
  }

  /** The same; -1 if it has none so far. */
  find(from: number, to: number): number {
    this.hash(from, to)
    return this.table.find(this.first, this.second)
  }

  /** The first words of all surfaces that have a number, by the numbers that `wordAt` tells. */
  firstWords(): ReadonlySet<number> {
    return this.firsts
  }

  /** The number of a word of the document; equal words, equal numbers. */
  wordAt(token: number): number {
    return this.words[this.kinds[token] as number] as number
  }

  private hash(from: number, to: number): void {
    let first = FIRST_SEED
    let second = SECOND_SEED
    for (let token = from; token < to; token++) {
      const word = this.wordAt(token)
      first = Math.imul(first ^ word, FIRST_PRIME)
      first ^= first >>> 15
      second = Math.imul(second ^ word, SECOND_PRIME)
      second ^= second >>> 13
    }
    this.first = first
    this.second = second
  }
}

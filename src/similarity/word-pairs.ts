/** Pairs of words, one by one, while an alignment is made of them. Cost: constant a pair. */
import { ArrayRoom } from '../document/array-room.ts'
import { grown } from '../document/grown.ts'

const GUESSED = 64

export class WordPairs {
  private size = 0
  private here: Int32Array
  private there: Int32Array

  constructor() {
    const room = new ArrayRoom(GUESSED * 2)
    this.here = room.int32(GUESSED)
    this.there = room.int32(GUESSED)
  }

  get lastHere(): number {
    return this.here[this.size - 1] as number
  }

  get lastThere(): number {
    return this.there[this.size - 1] as number
  }

  clear(): void {
    this.size = 0
  }

  add(here: number, there: number): void {
    if (this.size === this.here.length) {
      this.here = grown(this.here, this.size * 2)
      this.there = grown(this.there, this.size * 2)
    }
    this.here[this.size] = here
    this.there[this.size++] = there
  }

  /** Adds a pair if it stands behind all others on both sides. */
  addBehind(here: number, there: number): void {
    if (this.size === 0 || (here > this.lastHere && there > this.lastThere)) this.add(here, there)
  }

  reverse(): void {
    this.here.subarray(0, this.size).reverse()
    this.there.subarray(0, this.size).reverse()
  }

  /** The words of either side. */
  taken(): { here: Int32Array; there: Int32Array } {
    return { here: this.here.slice(0, this.size), there: this.there.slice(0, this.size) }
  }
}

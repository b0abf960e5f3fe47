/**
 * Runs of bytes one behind the other in large blocks: a million small arrays are dear to make and to
 * keep. Cost: constant for a run; 12 bytes each.
 */
import { PagedIntegers } from '../similarity/paged-integers.ts'
import type { State } from '../similarity/state.ts'

const BLOCK = 1 << 18
/** Of each run its block, where it begins there, and how long it is. */
const RUN_SIZE = 3

export class ByteStore {
  /** How many runs there are; they are numbered from 0. */
  count = 0
  private readonly runs = new PagedIntegers()
  private readonly blocks: Uint8Array[] = []
  private used = BLOCK
  private room = 0

  /** Room for so many bytes at most; good until the next call. `keep` says how many became a run. */
  reserve(most: number): Uint8Array {
    if (this.used + most > this.room) {
      this.room = Math.max(BLOCK, most)
      this.blocks.push(new Uint8Array(this.room))
      this.used = 0
    }
    return (this.blocks.at(-1) as Uint8Array).subarray(this.used, this.used + most)
  }

  /** Keeps the first bytes of what was reserved last as a run: its number. */
  keep(length: number): number {
    const run = this.count++
    this.runs.reserve(this.count * RUN_SIZE)
    this.place(run, length)
    return run
  }

  /** Is there a run of this number, with bytes? */
  has(run: number): boolean {
    return this.runs.get(run * RUN_SIZE + 2) > 0
  }

  /** Forgets a run; its bytes stay taken. */
  drop(run: number): void {
    this.runs.set(run * RUN_SIZE + 2, 0)
  }

  /** A run, as it is kept: it must not be changed. */
  get(run: number): Uint8Array {
    const at = run * RUN_SIZE
    const from = this.runs.get(at + 1)
    const block = this.blocks[this.runs.get(at)] as Uint8Array
    return block.subarray(from, from + this.runs.get(at + 2))
  }

  /** Hands over which runs there are, without their bytes: who loads puts those back. */
  transfer(state: State): void {
    this.count = state.number(this.count)
    this.runs.transfer(state)
  }

  /** Puts back the bytes of a run, unless it was dropped. */
  putBack(run: number, bytes: Uint8Array): void {
    if (!this.has(run)) return
    this.reserve(bytes.length).set(bytes)
    this.place(run, bytes.length)
  }

  private place(run: number, length: number): void {
    const at = run * RUN_SIZE
    this.runs.set(at, this.blocks.length - 1)
    this.runs.set(at + 1, this.used)
    this.runs.set(at + 2, length)
    this.used += length
  }
}

/**
 * Runs of bytes one behind the other in large blocks: a million small arrays are dear to make and to
 * keep. What a run begins with says how long it is. Cost: constant for a run; 8 bytes each.
 */
import { PagedIntegers } from '../similarity/paged-integers.ts'
import type { State } from '../similarity/state.ts'

const BLOCK = 1 << 18
/** Of each run the number of its block, from 1, 0 if it was dropped; and where it begins there. */
const RUN_SIZE = 2

export class ByteStore {
  /** How many runs there are; they are numbered from 0. */
  count = 0
  private readonly lengthOf: (bytes: Uint8Array) => number
  private readonly runs = new PagedIntegers()
  private readonly blocks: Uint8Array[] = []
  private used = BLOCK
  private room = 0

  /** @param lengthOf how long the run is that bytes begin with; there may be more of them */
  constructor(lengthOf: (bytes: Uint8Array) => number) {
    this.lengthOf = lengthOf
  }

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

  /** Is there a run of this number? */
  has(run: number): boolean {
    return run < this.count && this.runs.get(run * RUN_SIZE) > 0
  }

  /** Forgets a run; its bytes stay taken. */
  drop(run: number): void {
    this.runs.set(run * RUN_SIZE, 0)
  }

  /** A run that is there, as it is kept: it must not be changed. */
  get(run: number): Uint8Array {
    const at = run * RUN_SIZE
    const block = this.blocks[this.runs.get(at) - 1] as Uint8Array
    const bytes = block.subarray(this.runs.get(at + 1))
    return bytes.subarray(0, this.lengthOf(bytes))
  }

  /** Hands over which runs there are, without their bytes: who loads puts those back. */
  transfer(state: State): void {
    this.count = state.number(this.count)
    this.runs.transfer(state)
    state.check(() => this.runs.holds(this.count * RUN_SIZE))
  }

  /** Puts back the bytes of a run, unless it was dropped. */
  putBack(run: number, bytes: Uint8Array): void {
    if (!this.has(run)) return
    this.reserve(bytes.length).set(bytes)
    this.place(run, bytes.length)
  }

  private place(run: number, length: number): void {
    const at = run * RUN_SIZE
    this.runs.set(at, this.blocks.length)
    this.runs.set(at + 1, this.used)
    this.used += length
  }
}

/**
 * Which sets hold a shingle, for shingles that are seldom asked for: they are written down in the order
 * of their coming, and looked for when they are asked for.
 *
 * Method: the lower bits of a key choose a chain of blocks, which is read from end to end by who asks.
 * When the chains are long on average, there are four times as many. Cost: constant for a posting, a few
 * microseconds for a question; 8 bytes for a posting, and half a block for a chain.
 */
import { PagedIntegers } from './paged-integers.ts'
import { WITHIN } from './pages.ts'
import type { SetList } from './set-list.ts'
import { isWithin, type State } from './state.ts'

const LEAST_CHAINS = 8
/** So many postings in a chain, on average, and there are more of them. */
const LONG = 1024
const MORE = 4
/**
 * A block: the block before it and a spare place, then keys and sets by turns. Who asks waits for memory
 * once a block, so it is no short one.
 */
const BLOCK = 256
const FIRST = 2

export class PostingLog {
  private count = 0
  private used = 0
  private blocks = new PagedIntegers()
  /** Of each chain, the place where the next posting goes: 0 if there is none, or a new block is due. */
  private ends = new Int32Array(LEAST_CHAINS)

  get bytes(): number {
    return this.blocks.bytes + this.ends.byteLength
  }

  /** Lists a set under the keys `[from, to)` of an array. */
  add(keys: Int32Array, from: number, to: number, set: number): void {
    this.count += to - from
    while (this.count > this.ends.length * LONG) this.spread()
    for (let index = from; index < to; index++) this.write(keys[index] as number, set)
  }

  /** Finds the sets that hold a shingle with a key, the newest first. */
  find(key: number, found: SetList): void {
    const { blocks } = this
    let end = this.ends[key & (this.ends.length - 1)] as number
    while (end > 0) {
      // A block lies within a page: its place there is asked for once.
      const block = (end - 1) & -BLOCK
      const page = blocks.pageOf(block)
      const first = block & WITHIN
      for (let at = first + end - block - 2; at > first; at -= 2) {
        if (page[at] === key) found.push(page[at + 1] as number)
      }
      end = page[first] as number
    }
  }

  /** @param sets how many there may be, once all of the state is there */
  transfer(state: State, sets: () => number): void {
    this.count = state.number(this.count)
    this.used = state.number(this.used)
    this.blocks.transfer(state)
    this.ends = state.array(this.ends)
    state.check(() => this.fits(sets()))
  }

  /** Are all sets below a limit, and do all chains lie within the room, and come to their ends, as each block leads to an older one? */
  private fits(sets: number): boolean {
    const { blocks, ends, used, count } = this
    if (!blocks.holds(used) || used % BLOCK !== 0) return false
    if (ends.length < LEAST_CHAINS || (ends.length & (ends.length - 1)) !== 0) return false
    if (!isWithin(count, ends.length * LONG)) return false
    for (let block = 0; block < used; block += BLOCK) {
      if (!isWithin(blocks.get(block), block)) return false
      // What no chain has come to yet is 0.
      const page = blocks.pageOf(block)
      const first = block & WITHIN
      for (let at = first + FIRST + 1; at < first + BLOCK; at += 2) {
        const set = page[at] as number
        if (set < 0 || set >= sets) return false
      }
    }
    return ends.every((end) => isWithin(end, used) && end % 2 === 0)
  }

  private write(key: number, set: number): void {
    const { blocks, ends } = this
    const chain = key & (ends.length - 1)
    let end = ends[chain] as number
    if ((end & (BLOCK - 1)) === 0) {
      blocks.reserve(this.used + BLOCK)
      blocks.set(this.used, end)
      end = this.used + FIRST
      this.used += BLOCK
    }
    blocks.setTwo(end, key, set)
    ends[chain] = end + 2
  }

  private spread(): void {
    const { blocks, ends } = this
    this.blocks = new PagedIntegers()
    this.used = 0
    this.ends = new Int32Array(ends.length * MORE)
    for (const last of ends) {
      const chain: number[] = []
      for (let end = last; end > 0; end = blocks.get((end - 1) & -BLOCK)) chain.push(end)
      for (const end of chain.reverse()) {
        for (let at = ((end - 1) & -BLOCK) + FIRST; at < end; at += 2) {
          this.write(blocks.get(at), blocks.get(at + 1))
        }
      }
    }
  }
}

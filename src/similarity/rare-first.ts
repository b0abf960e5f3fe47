/**
 * The numbers of many sets, renumbered so that rare ones come first; numbers that only one set has are
 * left out, as they are part of no overlap.
 *
 * Method: bin by bin, numbers are dealt into cells that fit the cache, and in a cell equal numbers meet
 * in a small hash table. Those that met are ordered by frequency and dealt back to their sets. Cost:
 * linear, if the numbers are spread evenly, as hashes are.
 * Source: frequency order for prefix filtering (Chaudhuri, Ganti & Kaushik 2006).
 */
import { grown } from '../document/grown.ts'
import { BIN_BITS, type BinChunk, NUMBER_RANGE } from './number-bins.ts'
import type { SetCollection } from './set-collection.ts'

/** Sets of ranks: 0 is the rarest number of those that more than one set has. */
export interface RankedSets {
  readonly count: number
  /** How many numbers each set has, those without a rank too, each once. */
  readonly sizes: Int32Array
  /** The ranks of set `s`, ascending, stand in `ranks` from `starts[s]` to before `starts[s + 1]`. */
  readonly starts: Int32Array
  readonly ranks: Int32Array
  /** How many ranks there are. */
  readonly distinct: number
}

/** A cell has about so many numbers at most. */
const CELL_SIZE = 2 ** 11
const SPREAD = 0x9e3779b1
/** Up to here, insertion beats the sort of the engine. */
const FEW = 48

/** Renumbers the groups of a collection. */
export function rankRareFirst(sets: SetCollection): RankedSets {
  const { groups } = sets
  const sizes = sets.lengths.slice(0, groups)
  const shared = new SharedNumbers(sizes)
  let cells: Cells | undefined
  for (const chunks of sets.numbers.bins()) {
    cells = dealIntoCells(chunks, cells)
    for (let cell = 0; cell < cells.count; cell++) {
      shared.find(cells, cells.begins[cell] as number, cells.begins[cell + 1] as number)
    }
  }
  const { count, ids, owners, distinct } = shared
  const rankOf = orderByFrequency(ids, count, distinct)
  const starts = new Int32Array(groups + 1)
  for (let index = 0; index < count; index++) starts[(owners[index] as number) + 1]!++
  for (let set = 0; set < groups; set++) starts[set + 1]! += starts[set] as number
  const next = starts.slice()
  const ranks = new Int32Array(count)
  for (let index = 0; index < count; index++) {
    ranks[next[owners[index] as number]!++] = rankOf[ids[index] as number] as number
  }
  for (let set = 0; set < groups; set++) {
    sortAscending(ranks, starts[set] as number, starts[set + 1] as number)
  }
  return { count: groups, sizes, starts, ranks, distinct }
}

/** The numbers of a bin, cell by cell, with their owners. */
interface Cells {
  readonly count: number
  /** Cell `c` lies in [begins[c], begins[c + 1]). */
  readonly begins: Int32Array
  readonly numbers: Float64Array
  readonly owners: Int32Array
  /** Scratch space beside them. */
  readonly ids: Int32Array
}

/** @param before cells that are no longer needed: their space is used again */
function dealIntoCells(chunks: readonly BinChunk[], before: Cells | undefined): Cells {
  const total = chunks.reduce((sum, { numbers }) => sum + numbers.length, 0)
  let count = 1
  while (count * CELL_SIZE < total) count *= 2
  // A power of two: the product is exact, and what lies above the cell is the bin.
  const scale = (2 ** BIN_BITS * count) / NUMBER_RANGE
  const begins = new Int32Array(count + 1)
  for (const { numbers } of chunks) {
    for (let index = 0; index < numbers.length; index++) {
      begins[(((numbers[index] as number) * scale) & (count - 1)) + 1]!++
    }
  }
  for (let cell = 0; cell < count; cell++) begins[cell + 1]! += begins[cell] as number
  const room = before !== undefined && before.numbers.length >= total ? before : undefined
  const dealt = room?.numbers ?? new Float64Array(total)
  const dealtOwners = room?.owners ?? new Int32Array(total)
  const ids = room?.ids ?? new Int32Array(total)
  const next = begins.slice()
  for (const { numbers, owners } of chunks) {
    for (let index = 0; index < numbers.length; index++) {
      const number = numbers[index] as number
      const place = next[(number * scale) & (count - 1)]!++
      dealt[place] = number
      dealtOwners[place] = owners[index] as number
    }
  }
  return { count, begins, numbers: dealt, owners: dealtOwners, ids }
}

/** The numbers that more than one set has, as pairs of a number of its own and an owner. */
class SharedNumbers {
  count = 0
  distinct = 0
  ids: Int32Array = new Int32Array(2 ** 10)
  owners: Int32Array = new Int32Array(2 ** 10)
  private table = new Int32Array(16)
  private readonly sizes: Int32Array

  /** @param sizes of each owner, how many numbers it brought; repeats are taken off */
  constructor(sizes: Int32Array) {
    this.sizes = sizes
  }

  /** Looks through one cell, in which owners ascend. */
  find({ numbers, owners: ownerOf, ids: idOf }: Cells, from: number, to: number): void {
    let slots = 16
    while (slots < (to - from) * 2) slots *= 2
    if (this.table.length < slots) this.table = new Int32Array(slots)
    this.reserve(to - from)
    const { table, ids, owners, sizes } = this
    table.fill(-1, 0, slots)
    let { count, distinct } = this
    for (let at = from; at < to; at++) {
      const number = numbers[at] as number
      const owner = ownerOf[at] as number
      let slot = (Math.imul(number | 0, SPREAD) >>> 12) & (slots - 1)
      let last = table[slot] as number
      while (last >= 0 && numbers[last] !== number) {
        slot = (slot + 1) & (slots - 1)
        last = table[slot] as number
      }
      if (last < 0) {
        table[slot] = at
        idOf[at] = -1
        continue
      }
      if (ownerOf[last] === owner) {
        sizes[owner]!--
        continue
      }
      let id = idOf[last] as number
      if (id < 0) {
        id = distinct++
        ids[count] = id
        owners[count++] = ownerOf[last] as number
      }
      table[slot] = at
      idOf[at] = id
      ids[count] = id
      owners[count++] = owner
    }
    this.count = count
    this.distinct = distinct
  }

  private reserve(more: number): void {
    this.ids = grown(this.ids, this.count + more)
    this.owners = grown(this.owners, this.count + more)
  }
}

/** The rank of each id by counting sort, rare ones first, by id where they are as frequent. */
function orderByFrequency(ids: Int32Array, count: number, distinct: number): Int32Array {
  const frequencies = new Int32Array(distinct)
  for (let index = 0; index < count; index++) frequencies[ids[index] as number]!++
  let most = 0
  for (let id = 0; id < distinct; id++) most = Math.max(most, frequencies[id] as number)
  const next = new Int32Array(most + 2)
  for (let id = 0; id < distinct; id++) next[(frequencies[id] as number) + 1]!++
  for (let frequency = 0; frequency <= most; frequency++) {
    next[frequency + 1]! += next[frequency] as number
  }
  return frequencies.map((frequency) => next[frequency]!++)
}

function sortAscending(ranks: Int32Array, from: number, to: number): void {
  if (to - from > FEW) {
    ranks.subarray(from, to).sort()
    return
  }
  for (let index = from + 1; index < to; index++) {
    const rank = ranks[index] as number
    let place = index
    while (place > from && (ranks[place - 1] as number) > rank) {
      ranks[place] = ranks[place - 1] as number
      place--
    }
    ranks[place] = rank
  }
}

/**
 * The numbers of many sets, renumbered so that rare ones come first; numbers that only one set has are
 * left out, as they are part of no overlap.
 *
 * Method: numbers are dealt by their leading bits into bins that fit the cache, a part of their range
 * at a time (as every set ascends, a place in each is all that this takes); in a bin, equal numbers meet
 * in a small hash table. Those that met are ordered by frequency and dealt back to their sets in that
 * order. Cost: linear, if the numbers are spread evenly, as hashes are.
 * Sources: frequency order for prefix filtering (Chaudhuri, Ganti & Kaushik 2006); radix partitioning
 * of hash tables (Manegold, Boncz & Kersten 2002).
 */
import type { SetCollection } from './set-collection.ts'

/** Sets of ranks: 0 is the rarest number of those that more than one set has. */
export interface RankedSets {
  readonly count: number
  /** How many numbers each set has, those without a rank too. */
  readonly sizes: Int32Array
  /** The ranks of set `s`, ascending, stand in `ranks` from `starts[s]` to before `starts[s + 1]`. */
  readonly starts: Int32Array
  readonly ranks: Int32Array
  /** How many ranks there are. */
  readonly distinct: number
}

/** All numbers lie below. */
const RANGE = 2 ** 53
const BIN_SIZE = 2 ** 13
/** So many bins are filled at a time. */
const BINS = 2 ** 8

/** Renumbers the groups of a collection, whose numbers are whole and lie in [0, 2^53). */
export function rankRareFirst(sets: SetCollection): RankedSets {
  const shared = new SharedNumbers()
  dealIntoBins(sets, shared)
  const { count, ids, owners, distinct } = shared
  const frequencies = new Int32Array(distinct)
  for (let index = 0; index < count; index++) frequencies[ids[index] as number]!++
  const { rankOf, places } = orderByFrequency(frequencies)

  // Deal the owners to their ranks, then the ranks, as they ascend, to their owners.
  const byRank = new Int32Array(count)
  const starts = new Int32Array(sets.groups + 1)
  for (let index = 0; index < count; index++) {
    const owner = owners[index] as number
    byRank[places[rankOf[ids[index] as number] as number]!++] = owner
    starts[owner + 1]!++
  }
  for (let set = 0; set < sets.groups; set++) starts[set + 1]! += starts[set] as number
  const next = starts.slice()
  const ranks = new Int32Array(count)
  for (let rank = 0, at = 0; rank < distinct; rank++) {
    // Each place has moved to where its rank ends.
    for (const end = places[rank] as number; at < end; at++) {
      ranks[next[byRank[at] as number]!++] = rank
    }
  }
  const sizes = new Int32Array(sets.groups)
  for (let set = 0; set < sets.groups; set++) sizes[set] = sets.sizeOf(set)
  return { count: sets.groups, sizes, starts, ranks, distinct }
}

/** The numbers that more than one set has, as pairs of a number of its own and an owner. */
class SharedNumbers {
  count = 0
  distinct = 0
  ids: Int32Array = new Int32Array(2 ** 12)
  owners: Int32Array = new Int32Array(2 ** 12)
  private table = new Int32Array(16)

  /** Looks through one bin: those of `numbers` in [from, to). `idOf` is scratch space beside them. */
  find(numbers: Float64Array, setOf: Int32Array, idOf: Int32Array, from: number, to: number): void {
    let slots = 16
    while (slots < (to - from) * 2) slots *= 2
    if (this.table.length < slots) this.table = new Int32Array(slots)
    this.reserve(2 * (to - from))
    const { table, ids, owners } = this
    table.fill(-1, 0, slots)
    let { count, distinct } = this
    for (let at = from; at < to; at++) {
      const number = numbers[at] as number
      let slot = (number | 0) & (slots - 1)
      let first = table[slot] as number
      while (first >= 0 && numbers[first] !== number) {
        slot = (slot + 1) & (slots - 1)
        first = table[slot] as number
      }
      if (first < 0) {
        table[slot] = at
        idOf[at] = -1
        continue
      }
      let id = idOf[first] as number
      if (id < 0) {
        id = distinct++
        idOf[first] = id
        ids[count] = id
        owners[count++] = setOf[first] as number
      }
      ids[count] = id
      owners[count++] = setOf[at] as number
    }
    this.count = count
    this.distinct = distinct
  }

  private reserve(more: number): void {
    const length = this.ids.length
    if (this.count + more <= length) return
    const ids = new Int32Array(length * 2 + more)
    ids.set(this.ids)
    this.ids = ids
    const owners = new Int32Array(ids.length)
    owners.set(this.owners)
    this.owners = owners
  }
}

/** Deals all numbers into bins, some bins at a time, and has each looked through. */
function dealIntoBins(sets: SetCollection, shared: SharedNumbers): void {
  const { groups, numbers, starts } = sets
  const total = starts[groups] as number
  let allBins = 1
  while (allBins * BIN_SIZE < total) allBins *= 2
  const bins = Math.min(allBins, BINS)
  // A power of two: the product is exact.
  const scale = allBins / RANGE
  const reached = starts.slice(0, groups)
  let dealt = new Float64Array(0)
  let setOf = new Int32Array(0)
  let idOf = new Int32Array(0)
  for (let firstBin = 0; firstBin < allBins; firstBin += bins) {
    const begins = new Int32Array(bins + 1)
    for (let set = 0; set < groups; set++) {
      const end = starts[set + 1] as number
      for (let at = reached[set] as number; at < end; at++) {
        const bin = ((numbers[at] as number) * scale - firstBin) | 0
        if (bin >= bins) break
        begins[bin + 1]!++
      }
    }
    for (let bin = 0; bin < bins; bin++) begins[bin + 1]! += begins[bin] as number
    const size = begins[bins] as number
    if (size > dealt.length) {
      dealt = new Float64Array(size)
      setOf = new Int32Array(size)
      idOf = new Int32Array(size)
    }
    const next = begins.slice()
    for (let set = 0; set < groups; set++) {
      const end = starts[set + 1] as number
      let at = reached[set] as number
      for (; at < end; at++) {
        const number = numbers[at] as number
        const bin = (number * scale - firstBin) | 0
        if (bin >= bins) break
        const place = next[bin]!++
        dealt[place] = number
        setOf[place] = set
      }
      reached[set] = at
    }
    for (let bin = 0; bin < bins; bin++) {
      shared.find(dealt, setOf, idOf, begins[bin] as number, begins[bin + 1] as number)
    }
  }
}

/** Counting sort: the rank of each id, rare first, and where the owners of each rank begin. */
function orderByFrequency(frequencies: Int32Array): { rankOf: Int32Array; places: Int32Array } {
  const most = frequencies.reduce((a, b) => Math.max(a, b), 0)
  const begins = new Int32Array(most + 2)
  for (const frequency of frequencies) begins[frequency + 1]!++
  for (let frequency = 0; frequency <= most; frequency++) {
    begins[frequency + 1]! += begins[frequency] as number
  }
  const rankOf = new Int32Array(frequencies.length)
  const places = new Int32Array(frequencies.length)
  for (let id = 0; id < frequencies.length; id++) {
    const frequency = frequencies[id] as number
    const rank = begins[frequency]!++
    rankOf[id] = rank
    places[rank] = frequency
  }
  let begin = 0
  for (let rank = 0; rank < places.length; rank++) {
    const frequency = places[rank] as number
    places[rank] = begin
    begin += frequency
  }
  return { rankOf, places }
}

/**
 * A hash table from shingles to references, of any size, that grows a piece at a time.
 *
 * Method: extendible hashing (Fagin et al., TODS 1979) over open tables with linear probing. The upper
 * bits of a key choose a table, the lower ones its home there. A table that is full is made longer, a
 * long one is split in two of three quarters of its length. So growth moves some ten thousand entries,
 * which the cache holds, and never all; and an entry is moved twice until there are twice as many. The
 * key are 32 bits of the shingle: two shingles may share them, and then share a reference. Cost: one
 * look-up in memory for a shingle; 8 bytes a key over a load of .47 to .7.
 */

import type { State } from './state.ts'

/** The key of a shingle are the upper 32 of its 53 bits. */
const LOWER_BITS = 2 ** 21
const KEYS = 2 ** 32
const MOST_LOAD = 0.7
const LEAST_SLOTS = 64
/** A table of so many slots is split rather than made longer. */
const LONG = 1 << 14
/** Those that it becomes have so many, for any keys that it may have held. */
const HALF = (LONG * 3) / 4
/** Beyond it tables are only made longer: keys that were crafted to be alike cannot be split. */
const MOST_DEPTH = 20
/** What stands behind the slots of a table: how many are used, and how many bits of the key chose it. */
const TAIL = 2
const DEPTH = TAIL - 1
const NO_TABLE = new Int32Array(0)

/** The key of a shingle, a whole number of 53 bits: a number of 32 bits. */
export const keyOf = (shingle: number): number => Math.floor(shingle / LOWER_BITS) | 0

export class ShingleTable {
  /** How many upper bits of a key choose its table; 1 or more. */
  private depth = 1
  /** By these bits: of each slot the key and the reference, 0 for none. */
  private tables: Int32Array[]
  /** A table that was split, for the next one that is made as long. */
  private spare: Int32Array | undefined
  private size: number
  /** Of no meaning: what is read ahead has to go somewhere. */
  private fetched = 0

  constructor() {
    const table = makeTable(LEAST_SLOTS, 0)
    this.tables = [table, table]
    this.size = table.byteLength
  }

  get bytes(): number {
    return this.size + (this.spare?.byteLength ?? 0)
  }

  /** The table that a key belongs to; good until `use`. */
  tableOf(key: number): Int32Array {
    return this.tables[key >>> (32 - this.depth)] as Int32Array
  }

  /**
   * Finds the references of shingles. Each look-up goes to another place in memory. First all are
   * touched, none waiting for another, so that the processor fetches many at a time; then what they
   * lead to is near.
   *
   * @param keys of which the first `count` are looked up if they are below `limit`, as numbers without
   *   a sign
   * @param references takes the result, at the same places; nothing for the other keys
   */
  findAll(keys: Int32Array, count: number, limit: number, references: Int32Array): void {
    const { tables } = this
    const shift = 32 - this.depth
    let fetched = 0
    for (let index = 0; index < count; index++) {
      const key = keys[index] as number
      if (key >>> 0 >= limit) continue
      const table = tables[key >>> shift] as Int32Array
      fetched ^= table[homeOf(table, key)] as number
    }
    this.fetched ^= fetched
    for (let index = 0; index < count; index++) {
      const key = keys[index] as number
      if (key >>> 0 >= limit) continue
      const table = tables[key >>> shift] as Int32Array
      references[index] = table[slotOf(table, key) + 1] as number
    }
  }

  /** Takes a free slot of a table (`tableOf`, `slotOf`) for a key; its reference must not be 0. */
  use(table: Int32Array, slot: number, key: number, reference: number): void {
    table[slot] = key
    table[slot + 1] = reference
    const used = (table[table.length - TAIL] as number) + 1
    table[table.length - TAIL] = used
    if (used * 2 > (table.length - TAIL) * MOST_LOAD) this.widen(table)
  }

  transfer(state: State): void {
    this.depth = state.number(this.depth)
    this.size = state.number(this.size)
    const known = this.tables
    this.tables = []
    for (let first = 0; first < 1 << this.depth; ) {
      const own = known[first] ?? NO_TABLE
      const table = state.array(own)
      // A table stands under all keys that begin alike.
      const share = state.number(1 << (this.depth - (own[own.length - DEPTH] ?? 0)))
      for (let index = 0; index < share; index++) this.tables.push(table)
      first += share
    }
  }

  private widen(table: Int32Array): void {
    const slots = (table.length - TAIL) / 2
    const depth = table[table.length - DEPTH] as number
    if (slots < LONG || depth >= MOST_DEPTH) {
      const longer = this.table(depth < MOST_DEPTH ? Math.min(slots * 2, LONG) : slots * 2, depth)
      moveAll(table, longer, longer, 0)
      this.put([longer], table, depth)
      return
    }
    if (depth === this.depth) {
      this.tables = this.tables.flatMap((each) => [each, each])
      this.depth++
    }
    const halves = [makeTable(HALF, depth + 1), makeTable(HALF, depth + 1)] as const
    moveAll(table, halves[0], halves[1], 31 - depth)
    this.put(halves, table, depth)
    this.spare = table
  }

  /** Puts one table, or two halves, in the place of another. */
  private put(fresh: readonly Int32Array[], old: Int32Array, depth: number): void {
    const first = this.tables.indexOf(old)
    const share = (1 << (this.depth - depth)) / fresh.length
    for (const [index, table] of fresh.entries()) {
      this.tables.fill(table, first + index * share, first + (index + 1) * share)
      this.size += table.byteLength
    }
    this.size -= old.byteLength
  }

  /** A table that was split, if there is one of this length, or a new one. */
  private table(slots: number, depth: number): Int32Array {
    const { spare } = this
    if (spare === undefined || spare.length !== slots * 2 + TAIL) return makeTable(slots, depth)
    this.spare = undefined
    spare.fill(0)
    spare[spare.length - DEPTH] = depth
    return spare
  }
}

/** The slot of a key in its table, or the free one where it belongs: there the key, behind it the reference. */
export function slotOf(table: Int32Array, key: number): number {
  let slot = homeOf(table, key)
  while (table[slot + 1] !== 0 && table[slot] !== key) {
    slot += 2
    if (slot === table.length - TAIL) slot = 0
  }
  return slot
}

/** By the lower half of the key first, as the upper one chose the table. */
const homeOf = (table: Int32Array, key: number): number =>
  Math.floor((((key << 16) | (key >>> 16)) >>> 0) * ((table.length - TAIL) / 2 / KEYS)) * 2

function makeTable(slots: number, depth: number): Int32Array {
  const table = new Int32Array(slots * 2 + TAIL)
  table[table.length - DEPTH] = depth
  return table
}

/** Moves all entries into one of two tables, by a bit of their keys. */
function moveAll(from: Int32Array, zero: Int32Array, one: Int32Array, bit: number): void {
  const end = from.length - TAIL
  for (let at = 0; at < end; at += 2) {
    if (from[at + 1] === 0) continue
    const key = from[at] as number
    const table = ((key >>> bit) & 1) === 0 ? zero : one
    const slot = slotOf(table, key)
    table[slot] = key
    table[slot + 1] = from[at + 1] as number
    table[table.length - TAIL] = (table[table.length - TAIL] as number) + 1
  }
}

/**
 * A hash table from shingles to references, of any size, that grows a little at a time.
 *
 * Method: open addressing with linear probing, where the home of a key is its share of all keys, once
 * they are spread. So a longer table has its keys in the same order, and growth goes through the old
 * one and the new one from front to back, as the machine likes it best: up to a page at once, beyond
 * that some slots with every key that is added. Where growth stands is a place in the old table that
 * nothing reaches over, a free slot; what has its home before it is in the new one. Pages that were
 * gone through are used again. The key are 32 bits of the shingle: two shingles may share them, and
 * then share a reference. Cost: one look-up in memory for a shingle; 8 bytes a key over a load of .375
 * to .75, and a move or two of a key.
 */

import { isWithin, type State } from './state.ts'

/** The key of a shingle are the upper 32 of its 53 bits: a power of two, so that the product is exact. */
const UPPER_BITS = 2 ** -21
const KEYS = 2 ** 32
/** Odd, so that no two keys become one: 2^32 over the golden ratio (Knuth, TAOCP 3, 6.4). */
const SPREAD = 0x9e3779b1 | 0
const MOST_LOAD = 0.75
/** Three quarters of a power of two: so no table of a million paragraphs of news has just grown. */
const LEAST_SLOTS = 96
/** A page has so many slots; there are few of them, so that where they lie is in the cache. */
const PAGE_BITS = 17
const PAGE = 1 << PAGE_BITS
const WITHIN = PAGE - 1
/** The table grows by this: less spares memory, and moves every key more often. */
const GROWTH = 2
/** So many slots are gone through for so many keys that are added. */
const STEP = 256
const KEYS_A_STEP = 16
const NO_PAGE = new Int32Array(0)
const NO_NUMBER = -1

/** The key of a shingle, a whole number of 53 bits: a number of 32 bits. */
export const keyOf = (shingle: number): number => (shingle * UPPER_BITS) | 0

export class ShingleTable {
  /** Where `locate` found a key, or the free slot where it belongs: there the key, behind it the reference. */
  page: Int32Array = NO_PAGE
  at = 0
  /** Counts what moves keys: places that were found before are of no use then. */
  moves = 0

  /** The slots, in pages: of each the key and the reference, 0 for none. */
  private pages: Int32Array[] = [new Int32Array(LEAST_SLOTS * 2)]
  private slots = LEAST_SLOTS
  private scale = LEAST_SLOTS / KEYS
  private used = 0
  /** With so many keys it has to grow, or to go on with that. */
  private due = LEAST_SLOTS * MOST_LOAD
  /** The pages before it grew, while it does. */
  private old: Int32Array[] = []
  private oldScale = 0
  /** The slots of the old pages from here on are still in use: those of the shares from `border` on. */
  private frontier = 0
  private border = KEYS
  private readonly spare: Int32Array[] = []
  /** Of no meaning: what is read ahead has to go somewhere. */
  private fetched = 0

  /** How many keys there are. */
  get count(): number {
    return this.used
  }

  get bytes(): number {
    const { pages, old, spare } = this
    return [...pages, ...old, ...spare].reduce((sum, { byteLength }) => sum + byteLength, 0)
  }

  /** Finds the place of a key, `page` and `at`; good until `use`. */
  locate(key: number): void {
    this.locateFrom(this.homeOf(key), key)
  }

  /** The same from a place that `findAll` told, since when nothing moved. */
  locateFrom(place: number, key: number): void {
    const pages = place < 0 ? this.old : this.pages
    const slot = place < 0 ? ~place : place
    const page = pages[slot >>> PAGE_BITS] as Int32Array
    const at = (slot & WITHIN) * 2
    this.page = page
    this.at = at
    if (page[at + 1] !== 0 && page[at] !== key) this.probe(pages, slot, key)
  }

  /**
   * Finds the references of keys. Each look-up goes to another place in memory. First all are touched,
   * none waiting for another, so that the processor fetches many at a time; then what they lead to is
   * near. So many can be added afterwards without a move. Loops as plain as they can be on purpose.
   *
   * @param keys of which the first `count` are looked up
   * @param places takes where they are looked for
   * @param references takes the result
   */
  findAll(keys: Int32Array, count: number, places: Int32Array, references: Int32Array): void {
    while (this.used + count > this.due) this.grow()
    const { pages, old, border, scale, oldScale } = this
    for (let index = 0; index < count; index++) {
      const share = Math.imul(keys[index] as number, SPREAD) >>> 0
      places[index] = share < border ? (share * scale) | 0 : ~(share * oldScale)
    }
    let fetched = 0
    for (let index = 0; index < count; index++) {
      const place = places[index] as number
      const slot = place < 0 ? ~place : place
      const page = (place < 0 ? old : pages)[slot >>> PAGE_BITS] as Int32Array
      fetched ^= page[(slot & WITHIN) * 2] as number
    }
    this.fetched ^= fetched
    for (let index = 0; index < count; index++) {
      const place = places[index] as number
      const slot = place < 0 ? ~place : place
      const page = (place < 0 ? old : pages)[slot >>> PAGE_BITS] as Int32Array
      const at = (slot & WITHIN) * 2
      const reference = page[at + 1] as number
      const isHere = reference === 0 || page[at] === keys[index]
      references[index] = isHere ? reference : this.referenceFrom(place, keys[index] as number)
    }
  }

  /** Takes the free slot that was located for a key; its reference must not be 0. */
  use(key: number, reference: number): void {
    this.page[this.at] = key
    this.page[this.at + 1] = reference
    if (++this.used > this.due) this.grow()
  }

  transfer(state: State): void {
    this.used = state.number(this.used)
    this.slots = state.number(this.slots)
    this.scale = state.number(this.scale)
    this.due = state.number(this.due)
    this.oldScale = state.number(this.oldScale)
    this.frontier = state.number(this.frontier)
    this.border = state.number(this.border)
    this.pages = transferred(state, this.pages)
    this.old = transferred(state, this.old)
    state.check(() => this.fits())
  }

  /**
   * Are all references in range? It goes over all of a table: a plain loop on purpose, without a branch that
   * the processor would have to guess.
   *
   * @param above those above 0 are at most this
   * @param mask the bits of one below 0 that are a number
   * @param below such numbers are below this
   */
  refersWithin(above: number, mask: number, below: number): boolean {
    const most = below - 1
    return [...this.pages, ...this.old].every((page) => {
      let room = 0
      for (let at = 1; at < page.length; at += 2) {
        const reference = page[at] as number
        const isNumber = reference >> 31
        room |= above - (reference & ~isNumber)
        room |= (most - (reference & mask)) & isNumber
      }
      return room >= 0
    })
  }

  /** Are the sizes those of a table, with a page where any key may be looked for? */
  private fits(): boolean {
    const { pages, old, slots, scale, oldScale, frontier, border, used, due } = this
    const isSize = slots >= LEAST_SLOTS && Number.isInteger(Math.log2(slots / LEAST_SLOTS))
    if (!isSize || scale !== slots / KEYS || !isWithin(used, slots) || due > slots) return false
    if (!pages.every(isPage)) return false
    if (old.length === 0) {
      return oldScale === 0 && frontier === 0 && border === KEYS && slotsOf(pages) >= slots
    }
    const from = frontier >>> PAGE_BITS
    const isGrowing = oldScale === scale / GROWTH && isWithin(frontier, PAGE * old.length - 1)
    if (!isGrowing || border !== borderOf(frontier, oldScale)) return false
    const left = old.slice(from)
    if (!left.every(isPage) || from * PAGE + slotsOf(left) < slots / GROWTH) return false
    return slotsOf(pages) >= Math.min(slots, Math.ceil(frontier * GROWTH) + 1)
  }

  private referenceFrom(place: number, key: number): number {
    this.locateFrom(place, key)
    return this.page[this.at + 1] as number
  }

  /** The slot where a key is looked for first; below 0 for one in the old pages. */
  private homeOf(key: number): number {
    const share = Math.imul(key, SPREAD) >>> 0
    return share < this.border ? (share * this.scale) | 0 : ~(share * this.oldScale)
  }

  /** Goes on from a slot that another key has. */
  private probe(pages: Int32Array[], slot: number, key: number): void {
    let number = slot >>> PAGE_BITS
    let page = pages[number] as Int32Array
    let at = (slot & WITHIN) * 2
    while (page[at + 1] !== 0 && page[at] !== key) {
      at += 2
      if (at < page.length) continue
      // At the end of the table a run of full slots needs room behind it.
      if (at < PAGE * 2) page = longer(page)
      else {
        number++
        at = 0
        page = pages[number] ?? this.makePage()
      }
      pages[number] = page
    }
    this.page = page
    this.at = at
  }

  /** Begins to grow, or goes on with it. */
  private grow(): void {
    this.moves++
    if (this.old.length === 0) this.widen()
    if (this.slots <= PAGE) while (this.old.length > 0) this.moveOn()
    else this.moveOn()
    this.due = this.old.length > 0 ? this.due + KEYS_A_STEP : this.slots * MOST_LOAD
  }

  private widen(): void {
    this.old = this.pages
    this.oldScale = this.scale
    this.frontier = 0
    this.border = 0
    const isSmall = this.slots * GROWTH <= PAGE
    this.slots *= GROWTH
    this.scale = this.slots / KEYS
    this.pages = isSmall ? [new Int32Array(this.slots * 2)] : []
    this.makePages()
  }

  /** Moves the keys of some slots out of the old pages, up to a free slot. A tight loop on purpose. */
  private moveOn(): void {
    const { old, scale } = this
    let left = STEP
    let number = this.frontier >>> PAGE_BITS
    let from = old[number] as Int32Array
    let at = (this.frontier & WITHIN) * 2
    let to: Int32Array = NO_PAGE
    let toNumber = NO_NUMBER
    for (;;) {
      if (at === from.length) {
        if (at === PAGE * 2) this.spare.push(from.fill(0))
        old[number++] = NO_PAGE
        if (number === old.length) {
          this.finish()
          return
        }
        from = old[number] as Int32Array
        at = 0
      }
      const reference = from[at + 1] as number
      if (reference !== 0) {
        const key = from[at] as number
        const home = ((Math.imul(key, SPREAD) >>> 0) * scale) | 0
        if (home >>> PAGE_BITS !== toNumber) {
          to = this.pageOf(home)
          toNumber = home >>> PAGE_BITS
        }
        let place = (home & WITHIN) * 2
        while (place < to.length && to[place + 1] !== 0) place += 2
        if (place < to.length) {
          to[place] = key
          to[place + 1] = reference
        } else {
          this.put(home, key, reference)
          toNumber = NO_NUMBER // the page may be another one now
        }
      } else if (left <= 0) break
      left--
      at += 2
    }
    this.frontier = number * PAGE + at / 2
    this.border = borderOf(this.frontier, this.oldScale)
    this.makePages()
  }

  private finish(): void {
    this.old = []
    this.oldScale = 0
    this.frontier = 0
    this.border = KEYS
    this.makePages()
  }

  /** Makes the pages in which a key may be looked for now. */
  private makePages(): void {
    const { pages, old, slots, scale, oldScale, frontier } = this
    const most =
      old.length === 0 ? slots : Math.min(slots, Math.ceil(frontier * (scale / oldScale)) + 1)
    while (pages.length * PAGE < most) pages.push(this.makePage())
  }

  private makePage(): Int32Array {
    return this.spare.pop() ?? new Int32Array(PAGE * 2)
  }

  /** The new page of a slot, with all before it. */
  private pageOf(slot: number): Int32Array {
    const { pages } = this
    while (pages.length <= slot >>> PAGE_BITS) pages.push(this.makePage())
    return pages[slot >>> PAGE_BITS] as Int32Array
  }

  /** Puts a key that is not there behind its home, which is taken up to the end of its page. */
  private put(home: number, key: number, reference: number): void {
    this.probe(this.pages, home, key)
    this.page[this.at] = key
    this.page[this.at + 1] = reference
  }
}

/** Only the last page of a table is a part of one. */
const isPage = (
  { length }: Int32Array,
  at: number,
  { length: count }: readonly Int32Array[],
): boolean =>
  at === count - 1 ? length > 0 && length <= PAGE * 2 && length % 2 === 0 : length === PAGE * 2

const slotsOf = (pages: readonly Int32Array[]): number =>
  pages.reduce((sum, { length }) => sum + length / 2, 0)

/** The least share of all keys whose slot is not before this one. */
function borderOf(slot: number, scale: number): number {
  let share = Math.floor(slot / scale)
  while (share > 0 && Math.floor((share - 1) * scale) >= slot) share--
  while (Math.floor(share * scale) < slot) share++
  return share
}

/** A page with more room, up to that of a whole one. */
function longer(page: Int32Array): Int32Array {
  const room = new Int32Array(Math.min(PAGE * 2, page.length * 2))
  room.set(page)
  return room
}

function transferred(state: State, pages: readonly Int32Array[]): Int32Array[] {
  const count = state.number(pages.length)
  const all: Int32Array[] = []
  for (let number = 0; number < count; number++) all.push(state.array(pages[number] ?? NO_PAGE))
  return all
}

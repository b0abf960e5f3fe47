/**
 * Which sets hold a shingle: an inverted index that grows, in typed arrays.
 *
 * A set may be listed with marks: under the few shingles that it, or what it is a part of, chose to be
 * found by. Most shingles of news stand in one set only: such a posting is the reference in the table
 * itself; the others have lists, with and without marks apart, so that a search for marked ones does
 * not walk through a popular shingle. A reference tells the magnitude of its list and which marks are
 * in it: most lists need not be looked at. Two shingles may share a reference (`shingle-table.ts`), so
 * what is found are candidates.
 *
 * Cost: one look-up in memory for a shingle; 8 bytes and the load for each shingle, 12 bytes for one
 * that stands in two sets or more, and 8 for each posting of it.
 */
import type { Lookup } from './lookup.ts'
import { PagedIntegers } from './paged-integers.ts'
import type { SetList } from './set-list.ts'
import { ShingleTable } from './shingle-table.ts'
import { isWithin, type State } from './state.ts'

const NONE = -1

/** The set chose the shingle to be found by. */
export const MARKED = 1
/** What the set came with as a part of it chose the shingle to be found by. */
export const OWNED = 2
const MARK_BITS = 2
const ANY_MARK = MARKED | OWNED

// A reference: 0 for none; above it a posting and 1; below it the sign, the magnitude of a list, up to
// `LARGE`, the marks in it, and its number.
const LIST_BITS = 26
const LIST = (1 << LIST_BITS) - 1
const MAGNITUDE = LIST_BITS + MARK_BITS
const LARGE = 7

// A list: how many postings, or what they weigh; the first one with marks, the first one without.
const LIST_SIZE = 3
// A posting of a list: its set and marks, and the next one.
const NODE_SIZE = 2
const MOST = 2 ** 31 - 1

/** The marks of the postings behind a reference. */
const marksOf = (reference: number): number =>
  reference > 0 ? (reference - 1) & ANY_MARK : (reference >>> LIST_BITS) & ANY_MARK

const magnitudeOf = (size: number): number => 32 - Math.clz32(size)

export class Postings {
  private readonly table = new ShingleTable()
  private readonly lists = new PagedIntegers()
  private listCount = 0
  private readonly nodes = new PagedIntegers()
  private nodeCount = 0

  /** How many keys there are. */
  get size(): number {
    return this.table.count
  }

  /** Bytes of all arrays. */
  get bytes(): number {
    return this.table.bytes + this.lists.bytes + this.nodes.bytes
  }

  /** What refers to the sets that hold a shingle with a key; 0 if none does. Good until one is added. */
  referenceOf(key: number): number {
    const { table } = this
    table.locate(key)
    return table.page[table.at + 1] as number
  }

  /** Counts what makes places that were found before useless. */
  get moves(): number {
    return this.table.moves
  }

  /** The references of many keys, and their places: faster than one by one. See `ShingleTable.findAll`. */
  referencesOf(keys: Int32Array, count: number, places: Int32Array, references: Int32Array): void {
    this.table.findAll(keys, count, places, references)
  }

  /** The magnitude, in bits, of the number of the sets behind a reference, or of what they weigh. */
  magnitudeOf(reference: number): number {
    if (reference >= 0) return reference === 0 ? 0 : 1
    const known = (reference >>> MAGNITUDE) & LARGE
    return known < LARGE ? known : magnitudeOf(this.lists.get((reference & LIST) * LIST_SIZE))
  }

  /** Lists a set, a whole number from 0 below 2^28, under a key; `marks` are 0, or some of the above. */
  add(key: number, set: number, marks: number): void {
    this.table.locate(key)
    this.addHere(key, set, marks)
  }

  /** Lists a set under the shingles `[from, to)` of a lookup, each with its marks. */
  addAll(lookup: Lookup, from: number, to: number, set: number, marks: Uint8Array): void {
    const { table } = this
    const { keys, places, moves } = lookup
    for (let index = from; index < to; index++) {
      const key = keys[index] as number
      if (moves === table.moves) table.locateFrom(places[index] as number, key)
      else table.locate(key)
      this.addHere(key, set, marks[index] as number)
    }
  }

  /** Makes a key that is listed count for so many more sets. */
  burden(key: number, by: number): void {
    const { table } = this
    table.locate(key)
    const { page, at } = table
    const reference = page[at + 1] as number
    if (reference === 0) return
    const list = reference > 0 ? this.open(reference - 1) : reference & LIST
    this.lists.set(list * LIST_SIZE, this.lists.get(list * LIST_SIZE) + by)
    page[at + 1] = this.referenceTo(list, marksOf(reference))
  }

  /** Are there sets behind a reference with one of these marks? */
  hasMarks(reference: number, marks: number): boolean {
    return (marksOf(reference) & marks) !== 0
  }

  /** Finds the sets behind a reference: those with one of these marks, or all if `marks` is 0. */
  find(reference: number, marks: number, found: SetList): void {
    if (reference === 0) return
    if (reference > 0) {
      take(reference - 1, marks, found)
      return
    }
    const { lists, nodes } = this
    const at = (reference & LIST) * LIST_SIZE
    for (let node = lists.get(at + 1); node >= 0; node = nodes.get(node + 1)) {
      take(nodes.get(node), marks, found)
    }
    if (marks !== 0) return
    for (let node = lists.get(at + 2); node >= 0; node = nodes.get(node + 1)) {
      take(nodes.get(node), 0, found)
    }
  }

  /** @param sets how many there may be, once all of the state is there */
  transfer(state: State, sets: () => number): void {
    this.table.transfer(state)
    this.lists.transfer(state)
    this.listCount = state.number(this.listCount)
    this.nodes.transfer(state)
    this.nodeCount = state.number(this.nodeCount)
    state.check(() => this.fits(sets()))
  }

  /** Are all sets below a limit, and do all lists come to their ends, as each node leads to an older one? */
  private fits(sets: number): boolean {
    const { table, lists, listCount, nodes, nodeCount } = this
    if (!isWithin(listCount, LIST + 1) || !lists.holds(listCount * LIST_SIZE)) return false
    if (!nodes.holds(nodeCount) || nodeCount % NODE_SIZE !== 0) return false
    const postings = Math.min(sets * (ANY_MARK + 1), MOST)
    for (let node = 0; node < nodeCount; ) {
      const page = nodes.pageOf(node)
      const end = Math.min(nodeCount - node, page.length)
      for (let at = 0; at < end; at += NODE_SIZE, node += NODE_SIZE) {
        const posting = page[at] as number
        if (posting < 0 || posting >= postings || !isOlder(page[at + 1] as number, node))
          return false
      }
    }
    for (let at = 0; at < listCount * LIST_SIZE; at += LIST_SIZE) {
      if (!isOlder(lists.get(at + 1), nodeCount) || !isOlder(lists.get(at + 2), nodeCount))
        return false
    }
    return table.refersWithin(postings, LIST, listCount)
  }

  private addHere(key: number, set: number, marks: number): void {
    const { table } = this
    const { page, at } = table
    const reference = page[at + 1] as number
    const posting = (set << MARK_BITS) | marks
    if (reference === 0) table.use(key, posting + 1)
    else {
      const list = reference > 0 ? this.open(reference - 1) : reference & LIST
      this.push(list, posting)
      page[at + 1] = this.referenceTo(list, marksOf(reference) | marks)
    }
  }

  /** Opens a list with a posting. */
  private open(posting: number): number {
    const list = this.listCount++
    const at = list * LIST_SIZE
    this.lists.reserve(at + LIST_SIZE)
    this.lists.set(at + 1, NONE)
    this.lists.set(at + 2, NONE)
    this.push(list, posting)
    return list
  }

  private push(list: number, posting: number): void {
    const { lists, nodes } = this
    const node = this.nodeCount
    this.nodeCount += NODE_SIZE
    nodes.reserve(this.nodeCount)
    const at = list * LIST_SIZE
    const head = (posting & ANY_MARK) === 0 ? at + 2 : at + 1
    nodes.set(node, posting)
    nodes.set(node + 1, lists.get(head))
    lists.set(head, node)
    lists.set(at, lists.get(at) + 1)
  }

  private referenceTo(list: number, marks: number): number {
    const magnitude = Math.min(LARGE, magnitudeOf(this.lists.get(list * LIST_SIZE)))
    return (1 << 31) | (magnitude << MAGNITUDE) | (marks << LIST_BITS) | list
  }
}

/** Is it a node before another one, or none? */
const isOlder = (node: number, than: number): boolean =>
  node === NONE || (node >= 0 && node < than && (node & 1) === 0)

function take(posting: number, marks: number, found: SetList): void {
  if (marks === 0 || (posting & marks) !== 0) found.push(posting >> MARK_BITS)
}

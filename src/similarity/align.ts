/**
 * Word-level alignment of two copies, starting from a chain of exact runs.
 *
 * Method: the gaps between the runs are filled by the best monotone matching of the two sides
 * (longest common subsequence with soft equality, Hunt & Szymanski's problem by plain dynamic
 * programming, as gaps are short); both ends grow by a banded, scored extension that stops where
 * nothing better is in sight (Smith-Waterman with a band, and the X-drop of BLAST, Altschul et al.
 * 1990). The loops are plain and long, as they run over every cell. Cost: the length of the copies,
 * times the band at the two ends.
 */
import { ArrayRoom } from '../document/array-room.ts'
import type { Steps } from '../document/steps.ts'
import type { Run } from './exact-runs.ts'
import { WordPairs } from './word-pairs.ts'

/** Word `here[k]` is matched with word `there[k]`; both ascend, and `here` lies behind `there`. */
export interface Alignment {
  readonly here: Int32Array
  readonly there: Int32Array
}

/** How alike two words with different numbers are: 0, not at all, up to 1. */
export type NearSimilarity = (here: number, there: number) => number

/** How far an alignment may grow beyond its runs: first and last word on either side. */
export interface Room {
  readonly hereFrom: number
  readonly hereTo: number
  readonly thereFrom: number
  readonly thereTo: number
}

/** Words of extension at each end. */
const LONGEST_EXTENSION = 40
const LONGEST_FILL = 64
const BAND = 14
/** Cells of a row of the band, with one of margin on both sides. */
const WIDTH = 2 * BAND + 3

/** Scores are whole numbers, so that sums are exact: this is a match of two equal words. */
const MATCH = 20
const COST_OF_SKIP = 6
const COST_OF_MISMATCH = 9
/** An extension is given up when it has fallen so far below its best. */
const DROP = 60
const NEVER = -1e9

const UNKNOWN = -1
/** After so many runs there is a pause. */
const RUNS = 1024

/** The cell of a word of each side; that of the same column in the row above lies so far before it. */
const cellOf = (row: number, column: number): number => row * WIDTH + column - row + BAND + 1
const ABOVE = WIDTH - 1

/** Of a shape: its last character, its first and its first two. */
const ENDING = 0xff
const OPENING = 0xff0000
const BEGINNING = 0xffff00
/** Two shapes that have it may be alike with other first characters. */
export const LOOSE = 0x1000000

const mayBeNear = (a: number, b: number): boolean => {
  if (a === 0 || b === 0) return false
  const differing = a ^ b
  if ((differing & BEGINNING) === 0) return true
  return (differing & ENDING) === 0 && ((differing & OPENING) === 0 || (a & b & LOOSE) !== 0)
}

/** Aligns chains over one sequence; it keeps its work space between them. */
export class Aligner {
  private readonly ids: Int32Array
  private readonly shapes: Int32Array
  private readonly shapeOf: (id: number) => number
  private readonly near: NearSimilarity
  /** Of each row of an extension: the scores of its cells. */
  private readonly scores: Int32Array
  /** Of each word of the other side that an extension has reached: its number and its shape. */
  private readonly idsThere: Int32Array
  private readonly shapesThere: Int32Array
  private best = new Int32Array(0)
  private alike = new Int32Array(0)
  private readonly pairs = new WordPairs()

  /**
   * @param ids the sequence; words with equal numbers match
   * @param size one more than the highest number
   * @param shapeOf by number: what tells most words apart at one look; 0 is like none. The bytes
   *   are, from the lowest, the last character, the second and the first; words that are alike have
   *   the first two in common, or the last and (but for `LOOSE` ones) the first
   * @param near asked for two words with different numbers whose shapes may be alike
   */
  constructor(
    ids: Int32Array,
    size: number,
    shapeOf: (id: number) => number,
    near: NearSimilarity,
  ) {
    this.ids = ids
    const rows = LONGEST_EXTENSION + 1
    const room = new ArrayRoom(size + rows * (WIDTH + 2))
    this.shapes = room.int32(size).fill(UNKNOWN)
    this.scores = room.int32(rows * WIDTH)
    this.idsThere = room.int32(rows)
    this.shapesThere = room.int32(rows)
    this.shapeOf = shapeOf
    this.near = near
  }

  /** Aligns a chain, which may grow within `room`; one after another, as they share the work space. */
  *align(chain: readonly Run[], room: Room): Steps<Alignment> {
    const first = chain[0] as Run
    this.pairs.clear()
    const rowsBefore = first.here - room.hereFrom
    this.extend(first.here, first.there, -1, rowsBefore, first.there - room.thereFrom)
    this.pairs.reverse()
    let runs = 0
    for (const run of chain) {
      if (++runs % RUNS === 0) yield
      if (run !== first) this.fillGap(run)
      for (let offset = 0; offset < run.length; offset++) {
        this.pairs.addBehind(run.here + offset, run.there + offset)
      }
    }
    const { lastHere: here, lastThere: there } = this.pairs
    this.extend(here, there, 1, room.hereTo - 1 - here, room.thereTo - 1 - there)
    return this.pairs.taken()
  }

  /** The best monotone matching of the two short gaps before a run. */
  private fillGap(run: Run): void {
    const hereFrom = this.pairs.lastHere + 1
    const thereFrom = this.pairs.lastThere + 1
    const rows = run.here - hereFrom
    const columns = run.there - thereFrom
    if (rows <= 0 || columns <= 0 || rows > LONGEST_FILL || columns > LONGEST_FILL) return
    const width = columns + 1
    if (this.best.length < (rows + 1) * width) {
      this.best = new Int32Array((rows + 1) * width * 2)
      this.alike = new Int32Array((rows + 1) * width * 2)
    }
    const { best, alike } = this
    best.fill(0, rows * width, rows * width + width)
    for (let row = rows - 1; row >= 0; row--) {
      best[row * width + columns] = 0
      for (let column = columns - 1; column >= 0; column--) {
        const score = this.match(hereFrom + row, thereFrom + column)
        alike[row * columns + column] = score
        let most = best[(row + 1) * width + column] as number
        const right = best[row * width + column + 1] as number
        if (right > most) most = right
        if (score > 0) {
          const diagonal = (best[(row + 1) * width + column + 1] as number) + score
          if (diagonal > most) most = diagonal
        }
        best[row * width + column] = most
      }
    }
    let row = 0
    let column = 0
    while (row < rows && column < columns) {
      const score = alike[row * columns + column] as number
      const own = best[row * width + column] as number
      const below = best[(row + 1) * width + column] as number
      const right = best[row * width + column + 1] as number
      if (score > 0 && own === (best[(row + 1) * width + column + 1] as number) + score) {
        this.pairs.addBehind(hereFrom + row, thereFrom + column)
        row++
        column++
      } else if (below >= right) row++
      else column++
    }
  }

  private shape(id: number): number {
    const known = this.shapes[id] as number
    if (known !== UNKNOWN) return known
    const found = this.shapeOf(id)
    this.shapes[id] = found
    return found
  }

  private match(here: number, there: number): number {
    const { ids } = this
    const id = ids[here] as number
    const other = ids[there] as number
    if (id === other) return MATCH
    return mayBeNear(this.shape(id), this.shape(other)) ? (this.near(here, there) * MATCH) | 0 : 0
  }

  /**
   * Grows from `(here, there)` in one direction, by so many words at most, and puts the pairs of
   * the best prefix: in order forwards, in reverse order backwards.
   */
  private extend(
    here: number,
    there: number,
    direction: 1 | -1,
    roomHere: number,
    roomThere: number,
  ): void {
    const rows = Math.min(LONGEST_EXTENSION, roomHere)
    const columns = Math.min(LONGEST_EXTENSION, roomThere)
    if (rows <= 0 || columns <= 0) return
    const { ids, scores, idsThere, shapesThere } = this
    let reached = 0
    let best = 0
    let bestRow = 0
    let bestColumn = 0
    scores.fill(NEVER, 0, WIDTH)
    for (let column = 0; column <= Math.min(columns, BAND); column++) {
      scores[column + BAND + 1] = -column * COST_OF_SKIP
    }
    for (let row = 1; row <= rows; row++) {
      const first = Math.max(0, row - BAND)
      const last = Math.min(columns, row + BAND)
      const zero = cellOf(row, 0)
      const word = here + direction * row
      const id = ids[word] as number
      const shape = this.shape(id)
      while (reached < last) {
        reached++
        const other = ids[there + direction * reached] as number
        idsThere[reached] = other
        shapesThere[reached] = this.shape(other)
      }
      scores[zero + first - 1] = NEVER
      scores[zero + last + 1] = NEVER
      let highest = NEVER
      let left = NEVER
      if (first === 0) {
        left = (scores[zero - ABOVE] as number) - COST_OF_SKIP
        scores[zero] = left
        highest = left
      }
      const from = Math.max(1, first)
      let corner = scores[zero + from - ABOVE - 1] as number
      for (let column = from; column <= last; column++) {
        const cell = zero + column
        let gain = -COST_OF_MISMATCH
        if (idsThere[column] === id) gain = MATCH
        else if (shape !== 0 && mayBeNear(shape, shapesThere[column] as number)) {
          gain = this.gain(word, there + direction * column)
        }
        const diagonal = corner + gain
        corner = scores[cell - ABOVE] as number
        const skipped = Math.max(corner, left) - COST_OF_SKIP
        left = Math.max(diagonal, skipped)
        scores[cell] = left
        highest = Math.max(highest, left)
        if (gain > 0 && diagonal === left && diagonal > best) {
          best = diagonal
          bestRow = row
          bestColumn = column
        }
      }
      if (highest < best - DROP) break
    }
    this.putBest(here, there, direction, bestRow, bestColumn)
  }

  /** What it is worth to match two words, or costs. */
  private gain(here: number, there: number): number {
    return this.match(here, there) || -COST_OF_MISMATCH
  }

  /** Follows the cells back from the best one: a pair before a skip, a skip here before one there. */
  private putBest(
    here: number,
    there: number,
    direction: 1 | -1,
    bestRow: number,
    bestColumn: number,
  ): void {
    const { scores } = this
    const rows: number[] = []
    const columns: number[] = []
    let row = bestRow
    let column = bestColumn
    while (row > 0 && column > 0) {
      const cell = cellOf(row, column)
      const score = scores[cell] as number
      const gain = this.gain(here + direction * row, there + direction * column)
      const isPair = score === (scores[cell - ABOVE - 1] as number) + gain
      if (isPair && gain > 0) {
        rows.push(row)
        columns.push(column)
      }
      const isSkipHere = !isPair && score === (scores[cell - ABOVE] as number) - COST_OF_SKIP
      if (isPair || isSkipHere) row--
      if (!isSkipHere) column--
    }
    for (let pair = rows.length - 1; pair >= 0; pair--) {
      this.pairs.add(
        here + direction * (rows[pair] as number),
        there + direction * (columns[pair] as number),
      )
    }
  }
}

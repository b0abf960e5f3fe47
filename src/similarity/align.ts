/**
 * Word-level alignment of two copies, starting from a chain of exact runs.
 *
 * Method: the gaps between the runs are filled by the best monotone matching of the two sides
 * (longest common subsequence with soft equality, Hunt & Szymanski's problem by plain dynamic
 * programming, as gaps are short); both ends grow by a banded, scored extension (Smith-Waterman
 * with a band). Cost: the length of the copies, times the band at the two ends.
 */
import type { Run } from './exact-runs.ts'

/** Word `here[k]` is matched with word `there[k]`; both ascend, and `here` lies behind `there`. */
export interface Alignment {
  readonly here: Int32Array
  readonly there: Int32Array
}

/** How alike two words are: 1 the same, 0 not at all. */
export type WordSimilarity = (here: number, there: number) => number

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
/** An extension is given up when it has fallen so far below its best. */
const DROP = 5
const COST_OF_SKIP = 0.3
const COST_OF_MISMATCH = 0.45
const NEVER = -1e9

/** Aligns a chain; `roomAt` tells how far it may grow. */
export function alignChain(
  chain: readonly Run[],
  same: WordSimilarity,
  roomAt: (first: Run, last: Run) => Room,
): Alignment {
  const here: number[] = []
  const there: number[] = []
  const put = (a: number, b: number): void => {
    if (here.length > 0 && (a <= (here.at(-1) as number) || b <= (there.at(-1) as number))) return
    here.push(a)
    there.push(b)
  }
  for (const run of chain) {
    if (here.length > 0) {
      fillGap(
        (here.at(-1) as number) + 1,
        run.here,
        (there.at(-1) as number) + 1,
        run.there,
        same,
        put,
      )
    }
    for (let offset = 0; offset < run.length; offset++) put(run.here + offset, run.there + offset)
  }
  const room = roomAt(chain[0] as Run, chain.at(-1) as Run)
  const firstHere = here[0] as number
  const firstThere = there[0] as number
  const before = extend(
    firstHere,
    firstThere,
    -1,
    Math.min(LONGEST_EXTENSION, firstHere - room.hereFrom),
    Math.min(LONGEST_EXTENSION, firstThere - room.thereFrom),
    same,
  ).reverse()
  const lastHere = here.at(-1) as number
  const lastThere = there.at(-1) as number
  const behind = extend(
    lastHere,
    lastThere,
    1,
    Math.min(LONGEST_EXTENSION, room.hereTo - 1 - lastHere),
    Math.min(LONGEST_EXTENSION, room.thereTo - 1 - lastThere),
    same,
  )
  return {
    here: Int32Array.from([...before.map(([a]) => a), ...here, ...behind.map(([a]) => a)]),
    there: Int32Array.from([...before.map(([, b]) => b), ...there, ...behind.map(([, b]) => b)]),
  }
}

/** The best monotone matching of two short gaps. */
function fillGap(
  hereFrom: number,
  hereTo: number,
  thereFrom: number,
  thereTo: number,
  same: WordSimilarity,
  put: (here: number, there: number) => void,
): void {
  const rows = hereTo - hereFrom
  const columns = thereTo - thereFrom
  if (rows <= 0 || columns <= 0 || rows > LONGEST_FILL || columns > LONGEST_FILL) return
  const width = columns + 1
  const best = new Float64Array((rows + 1) * width)
  const alike = new Float64Array(rows * columns)
  for (let row = rows - 1; row >= 0; row--) {
    for (let column = columns - 1; column >= 0; column--) {
      const similarity = same(hereFrom + row, thereFrom + column)
      alike[row * columns + column] = similarity
      const diagonal =
        similarity > 0 ? (best[(row + 1) * width + column + 1] as number) + similarity : 0
      best[row * width + column] = Math.max(
        diagonal,
        best[(row + 1) * width + column] as number,
        best[row * width + column + 1] as number,
      )
    }
  }
  let row = 0
  let column = 0
  while (row < rows && column < columns) {
    const similarity = alike[row * columns + column] as number
    const own = best[row * width + column] as number
    const below = best[(row + 1) * width + column] as number
    const right = best[row * width + column + 1] as number
    if (similarity > 0 && own === (best[(row + 1) * width + column + 1] as number) + similarity) {
      put(hereFrom + row, thereFrom + column)
      row++
      column++
    } else if (below >= right) row++
    else column++
  }
}

const FROM_MATCH = 1
const FROM_HERE = 2
const FROM_THERE = 3
const FROM_MISMATCH = 4

/**
 * Grows from `(here, there)` in one direction and keeps the best prefix: matched pairs, outward. It
 * stops where nothing better is in sight (the X-drop of BLAST, Altschul et al. 1990).
 */
function extend(
  here: number,
  there: number,
  direction: 1 | -1,
  rows: number,
  columns: number,
  same: WordSimilarity,
): [number, number][] {
  if (rows <= 0 || columns <= 0) return []
  const width = 2 * BAND + 3 // one cell of margin on both sides
  const origin = new Uint8Array((rows + 1) * width)
  let above = new Float64Array(width).fill(NEVER)
  let scores = new Float64Array(width).fill(NEVER)
  let best = 0
  let bestRow = 0
  let bestColumn = 0
  for (let row = 0; row <= rows; row++) {
    const first = Math.max(0, row - BAND)
    const last = Math.min(columns, row + BAND)
    const shift = BAND + 1 - row // cell of column c: c + shift; the row above had one more
    let highest = row === 0 ? 0 : NEVER
    scores.fill(NEVER)
    if (row === 0) scores[shift] = 0
    for (let column = row === 0 ? 1 : first; column <= last; column++) {
      const cell = column + shift
      let score = NEVER
      let from = 0
      if (row > 0 && column > 0) {
        const similarity = same(here + direction * row, there + direction * column)
        score = (above[cell] as number) + (similarity > 0 ? similarity : -COST_OF_MISMATCH)
        from = similarity > 0 ? FROM_MATCH : FROM_MISMATCH
      }
      if (row > 0 && (above[cell + 1] as number) - COST_OF_SKIP > score) {
        score = (above[cell + 1] as number) - COST_OF_SKIP
        from = FROM_HERE
      }
      if (column > 0 && (scores[cell - 1] as number) - COST_OF_SKIP > score) {
        score = (scores[cell - 1] as number) - COST_OF_SKIP
        from = FROM_THERE
      }
      scores[cell] = score
      origin[row * width + cell] = from
      if (score > highest) highest = score
      if (score > best && from === FROM_MATCH) {
        best = score
        bestRow = row
        bestColumn = column
      }
    }
    if (highest < best - DROP) break
    const spare = above
    above = scores
    scores = spare
  }
  const pairs: [number, number][] = []
  while (bestRow > 0 || bestColumn > 0) {
    const from = origin[bestRow * width + bestColumn + BAND + 1 - bestRow]
    if (from === FROM_MATCH) {
      pairs.push([here + direction * bestRow, there + direction * bestColumn])
    }
    if (from !== FROM_THERE) bestRow--
    if (from !== FROM_HERE) bestColumn--
  }
  return pairs.reverse()
}

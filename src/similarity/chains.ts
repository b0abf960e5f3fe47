/**
 * Joins runs that lie on nearly the same diagonal into chains: the outline of two copies that
 * differ by a few words.
 *
 * Method: the best predecessor of each run among the recent ones of the neighbouring diagonals, by
 * the recurrence of minimap2 (Li 2018, section 2.1.1) on exact runs: a run adds its length, a gap
 * and a change of diagonal cost. Cost: the number of runs times a constant bound.
 */

import { ArrayRoom } from '../document/array-room.ts'
import { sorted } from '../document/sorted.ts'
import type { Steps } from '../document/steps.ts'
import type { Run } from './exact-runs.ts'

/** Longest jump between two runs of a chain, in words. */
const LONGEST_GAP = 20
/** Greatest change of diagonal between two runs of a chain. */
const GREATEST_DRIFT = 12
/** So many of the newest runs are tried in each band of diagonals. */
const MOST_TRIED = 48
/** Diagonals are looked up in bands of 2 ** BAND_BITS. */
const BAND_BITS = 3
const BANDS_AROUND = 2
const COST_OF_GAP = 0.12
const COST_OF_DRIFT = 0.3
/** After so many runs there is a pause. */
const RUNS = 4096

/**
 * The chains, those with the most evidence first; no run is in two of them.
 *
 * @param least single runs of fewer words are left out
 */
export function* chainRuns(runs: readonly Run[], least = 0): Steps<Run[][]> {
  const room = new ArrayRoom(runs.length, runs.length, runs.length)
  const scores = room.float64(runs.length)
  const previous = room.int32(runs.length).fill(-1)
  const bands = new Map<number, number[]>()
  for (let index = 0; index < runs.length; index++) {
    if (index % RUNS === RUNS - 1) yield
    const run = runs[index] as Run
    const band = (run.here - run.there) >> BAND_BITS
    let best = 0
    for (let near = band - BANDS_AROUND; near <= band + BANDS_AROUND; near++) {
      const open = bands.get(near)
      if (!open) continue
      dropUnreachable(open, runs, run.here)
      const oldest = Math.max(0, open.length - MOST_TRIED)
      for (let at = open.length - 1; at >= oldest; at--) {
        const candidate = open[at] as number
        const link = linkScore(runs[candidate] as Run, run)
        const score = link > Number.NEGATIVE_INFINITY ? (scores[candidate] as number) + link : 0
        if (score > best) {
          best = score
          previous[index] = candidate
        }
      }
    }
    scores[index] = run.length + best
    const own = bands.get(band)
    if (own) own.push(index)
    else bands.set(band, [index])
  }
  yield
  return yield* unravel(runs, least, scores, previous, room.uint8(runs.length))
}

/** Runs come by place, so what is out of reach now stays out of reach. */
function dropUnreachable(open: number[], runs: readonly Run[], here: number): void {
  let kept = 0
  for (const index of open) {
    const run = runs[index] as Run
    if (run.here + run.length + LONGEST_GAP >= here) open[kept++] = index
  }
  if (kept < open.length) open.length = kept // setting it costs, also where nothing changes
}

function linkScore(from: Run, to: Run): number {
  if (from.there >= to.there || from.here >= to.here) return Number.NEGATIVE_INFINITY
  const gapHere = to.here - from.here - from.length
  const gapThere = to.there - from.there - from.length
  const wide = Math.max(gapHere, gapThere)
  const narrow = Math.min(gapHere, gapThere)
  const drift = Math.abs(gapHere - gapThere)
  if (wide > LONGEST_GAP || drift > GREATEST_DRIFT || to.length + Math.min(0, narrow) < 1) {
    return Number.NEGATIVE_INFINITY
  }
  return Math.min(0, narrow) - COST_OF_GAP * Math.max(0, wide) - COST_OF_DRIFT * drift
}

function* unravel(
  runs: readonly Run[],
  least: number,
  scores: Float64Array,
  previous: Int32Array,
  used: Uint8Array,
): Steps<Run[][]> {
  const order: number[] = []
  for (let index = 0; index < runs.length; index++) {
    if ((previous[index] as number) >= 0 || (runs[index] as Run).length >= least) order.push(index)
  }
  const strongestFirst = yield* sorted(
    order,
    (a, b) => (scores[b] as number) - (scores[a] as number) || a - b,
  )
  const chains: Run[][] = []
  for (const last of strongestFirst) {
    if (used[last]) continue
    const chain: Run[] = []
    for (let index = last; index >= 0 && !used[index]; index = previous[index] as number) {
      used[index] = 1
      chain.push(runs[index] as Run)
    }
    if (chains.push(chain.reverse()) % RUNS === 0) yield
  }
  return chains
}

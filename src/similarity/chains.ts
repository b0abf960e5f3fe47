/**
 * Joins runs that lie on nearly the same diagonal into chains: the outline of two copies that
 * differ by a few words.
 *
 * Method: the best predecessor of each run among the recent ones of the neighbouring diagonals, by
 * the recurrence of minimap2 (Li 2018, section 2.1.1) on exact runs: a run adds its length, a gap
 * and a change of diagonal cost. Cost: the number of runs times a constant bound.
 */

import { pushTo } from '../document/push-to.ts'
import { sortedNumbers } from '../document/sorted-numbers.ts'
import type { Steps } from '../document/steps.ts'
import type { Run, RunList } from './exact-runs.ts'

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
/** Of a run that none stands before, and of one that is in a chain. */
const NONE = -1
const USED = -2

/**
 * The chains, those with the most evidence first; no run is in two of them. Each is made when it is asked for: there may
 * be more than would have room.
 *
 * @param least single runs of fewer words are left out
 */
export function* chainRuns(runs: RunList, least = 0): Steps<Iterable<Run[]>> {
  const scores = new Float64Array(runs.length)
  const previous = new Int32Array(runs.length).fill(NONE)
  const bands = new Map<number, number[]>()
  for (let index = 0; index < runs.length; index++) {
    if (index % RUNS === RUNS - 1) yield
    const here = runs.hereOf(index)
    const band = (here - runs.thereOf(index)) >> BAND_BITS
    let best = 0
    for (let near = band - BANDS_AROUND; near <= band + BANDS_AROUND; near++) {
      const open = bands.get(near)
      if (!open) continue
      dropUnreachable(open, runs, here)
      const oldest = Math.max(0, open.length - MOST_TRIED)
      for (let at = open.length - 1; at >= oldest; at--) {
        const candidate = open[at] as number
        const score = (scores[candidate] as number) + linkScore(runs, candidate, index)
        if (score > best) {
          best = score
          previous[index] = candidate
        }
      }
    }
    scores[index] = runs.lengthOf(index) + best
    pushTo(bands, band, index)
  }
  yield
  // Those runs that a chain may end with, those with the highest score first.
  const ends = previous
    .map((_, index) => index)
    .filter((index) => (previous[index] as number) >= 0 || runs.lengthOf(index) >= least)
  const order = yield* sortedNumbers(
    ends,
    (a, b) => (scores[b] as number) - (scores[a] as number) || a - b,
  )
  return chainsOf(runs, order, previous)
}

/** Runs come by place, so what is out of reach now stays out of reach. */
function dropUnreachable(open: number[], runs: RunList, here: number): void {
  let kept = 0
  for (const index of open) {
    if (runs.hereOf(index) + runs.lengthOf(index) + LONGEST_GAP >= here) open[kept++] = index
  }
  if (kept < open.length) open.length = kept // setting it costs, also where nothing changes
}

function linkScore(runs: RunList, from: number, to: number): number {
  const apartHere = runs.hereOf(to) - runs.hereOf(from)
  const apartThere = runs.thereOf(to) - runs.thereOf(from)
  if (apartThere <= 0 || apartHere <= 0) return Number.NEGATIVE_INFINITY
  const gapHere = apartHere - runs.lengthOf(from)
  const gapThere = apartThere - runs.lengthOf(from)
  const wide = Math.max(gapHere, gapThere)
  const narrow = Math.min(gapHere, gapThere)
  const drift = Math.abs(gapHere - gapThere)
  if (wide > LONGEST_GAP || drift > GREATEST_DRIFT || runs.lengthOf(to) + Math.min(0, narrow) < 1) {
    return Number.NEGATIVE_INFINITY
  }
  return Math.min(0, narrow) - COST_OF_GAP * Math.max(0, wide) - COST_OF_DRIFT * drift
}

function* chainsOf(
  runs: RunList,
  order: Int32Array,
  previous: Int32Array,
): Generator<Run[], void, undefined> {
  for (const last of order) {
    const chain: Run[] = []
    for (let index = last; index >= 0 && previous[index] !== USED; ) {
      chain.push(runs.run(index))
      const before = previous[index] as number
      previous[index] = USED
      index = before
    }
    if (chain.length > 0) yield chain.reverse()
  }
}

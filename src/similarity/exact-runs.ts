/**
 * Where a sequence of numbers repeats itself: maximal runs of equal numbers at two places.
 *
 * Method: every n-gram is a seed; equal seeds are found by hash chains over the sequence, newest
 * first, and grown to the right; a run that is under way on a diagonal (the distance of the two
 * places) is not seeded again. A run never overlaps itself. Cost: linear in the sequence times the
 * bound on places for each seed; the total is bounded too, so that floods of one word stay cheap.
 * Source: seeds and diagonals as in minimap (Li 2016); here all n-grams are used, exactly.
 */

/** `length` equal numbers at `[here, …)` and, earlier, at `[there, …)`. */
export interface Run {
  readonly here: number
  readonly there: number
  readonly length: number
}

/** At most so many earlier places are looked at for each seed. */
const MOST_PLACES = 16
/** At most so many runs for each number of the sequence, over all of it. */
const RUNS_FOR_EACH = 4
const LEAST_RUNS = 4096

/**
 * @param ids the sequence
 * @param seedLengths length of the seed that begins at each place, 1 or more
 */
export function exactRuns(ids: Int32Array, seedLengths: Uint8Array): Run[] {
  const count = ids.length
  const bits = Math.max(8, Math.ceil(Math.log2(count * 2 + 1)))
  const mask = 2 ** bits - 1
  const newest = new Int32Array(2 ** bits).fill(-1)
  const older = new Int32Array(count).fill(-1)
  const reached = new Int32Array(count) // by diagonal: how far its newest run goes
  const runs: Run[] = []
  const most = Math.max(LEAST_RUNS, count * RUNS_FOR_EACH)

  for (let here = 0; here < count; here++) {
    const seed = seedLengths[here] as number
    if (here + seed > count) break
    let hash = 0
    for (let offset = 0; offset < seed; offset++) {
      hash = Math.imul(hash ^ (ids[here + offset] as number), 0x9e3779b1)
      hash ^= hash >>> 15
    }
    hash &= mask
    let there = newest[hash] as number
    for (let steps = 0; there >= 0 && steps < MOST_PLACES; steps++) {
      const diagonal = here - there
      if (diagonal >= seed && (reached[diagonal] as number) < here + seed) {
        let length = 0
        while (
          length < diagonal &&
          here + length < count &&
          ids[here + length] === ids[there + length]
        ) {
          length++
        }
        if (length >= seed) {
          reached[diagonal] = here + length
          runs.push({ here, there, length })
        }
      }
      there = older[there] as number
    }
    if (runs.length > most) break
    older[here] = newest[hash] as number
    newest[hash] = here
  }
  return runs
}

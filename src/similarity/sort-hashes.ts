/**
 * Sorts hashes: as they are spread evenly over their range, the share of the range that a hash is at
 * tells nearly where it belongs.
 *
 * Method: a counting sort by that share, into as many bins as there are hashes, and insertion for what is
 * left. Cost: linear. Numbers that are not spread evenly go to the sort of the engine.
 */

/** Hashes have 53 bits; a little more, so that the share of the last one is under 1 after rounding, too. */
const RANGE = 2 ** 53 + 4
/** Up to here, insertion alone is faster. */
const FEW = 20
/** So many pairs in a bin for each hash are not there by chance; so few, of hashes that are said again, insertion sorts faster. */
const CROWD = 32

let bins = new Int32Array(256)
let sorted = new Float64Array(256)

/** Sorts the first `count` hashes, whole numbers from 0 below 2^53, ascending. */
export function sortHashes(hashes: Float64Array, count: number): void {
  if (count <= FEW) insert(hashes, hashes, count)
  else if (distribute(hashes, count)) insert(sorted, hashes, count)
  else hashes.subarray(0, count).sort()
}

/** Puts the hashes into `sorted`, by their bins; false if the bins are crowded. */
function distribute(hashes: Float64Array, count: number): boolean {
  if (count >= bins.length) {
    bins = new Int32Array(count * 2)
    sorted = new Float64Array(count * 2)
  }
  const scale = count / RANGE
  for (let bin = 0; bin <= count; bin++) bins[bin] = 0
  let pairs = 0
  for (let index = 0; index < count; index++) {
    const bin = Math.floor((hashes[index] as number) * scale) + 1
    const size = bins[bin] as number
    bins[bin] = size + 1
    pairs += size
  }
  if (pairs > CROWD * count) return false
  for (let bin = 1; bin < count; bin++)
    bins[bin] = (bins[bin] as number) + (bins[bin - 1] as number)
  for (let index = 0; index < count; index++) {
    const hash = hashes[index] as number
    const bin = Math.floor(hash * scale)
    const place = bins[bin] as number
    sorted[place] = hash
    bins[bin] = place + 1
  }
  return true
}

/** Insertion sort from one array into another, which may be the same. */
function insert(from: Float64Array, to: Float64Array, count: number): void {
  for (let index = 0; index < count; index++) {
    const hash = from[index] as number
    let place = index
    while (place > 0 && (to[place - 1] as number) > hash) {
      to[place] = to[place - 1] as number
      place--
    }
    to[place] = hash
  }
}

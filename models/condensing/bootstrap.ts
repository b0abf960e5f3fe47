/**
 * How sure a mean is: the interval that holds 95 of 100 means of as many values drawn from the same
 * values (the percentile bootstrap: Efron 1979). Seeded, so the same values give the same digits.
 */

const DRAWS = 1000

/** The mean of the values and the interval around it. */
export function intervalOf(values: readonly number[]): { mean: number; from: number; to: number } {
  const random = mulberry32(1)
  const means = Array.from({ length: DRAWS }, () => {
    let sum = 0
    for (let draw = 0; draw < values.length; draw++) {
      sum += values[Math.floor(random() * values.length)] as number
    }
    return sum / values.length
  }).sort((a, b) => a - b)
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length
  return {
    mean,
    from: means[DRAWS * 0.025] as number,
    to: means[DRAWS * 0.975] as number,
  }
}

/** Numbers from 0 to 1 (mulberry32, Tommy Ettinger, public domain). */
export function mulberry32(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/**
 * What inputs have reached so far: for every branch, how often it ran, told apart by steps.
 *
 * Method: few runs are told apart as numbers (1, 2, 3, 4 to 7 and so on), many by runs a unit of the input
 * in powers of four. So a longer input is nothing new by itself, and one on which a loop runs far more often
 * than on any other of its length is: those lead to what is not linear (Lemieux et al. 2018, PerfFuzz).
 * Cost: linear in the branches.
 */
import { FREE_UNITS } from './target.ts'

/** Steps of a few runs, and of many; together as many as a feature has bits. */
const FEW_STEPS = 6
const FEATURES = 16

/** What one input reached. */
export interface Reached {
  /** Branch and step in one number each; only what nothing reached before. */
  readonly fresh: readonly number[]
  /** Runs of all branches. */
  readonly steps: number
  /** Runs of all branches a unit. */
  readonly pace: number
}

export class Coverage {
  private readonly seen: Uint16Array
  /** The highest `pace` so far. */
  private fastest = 0

  constructor(branches: number) {
    this.seen = new Uint16Array(branches)
  }

  /** How many branches were ever run. */
  get branches(): number {
    return this.seen.reduce((count, bits) => count + (bits === 0 ? 0 : 1), 0)
  }

  /** Takes in the counters of one input. */
  take(counters: Uint32Array, units: number): Reached {
    const { seen } = this
    const fresh: number[] = []
    let steps = 0
    for (let branch = 0; branch < counters.length; branch++) {
      const runs = counters[branch] as number
      if (runs === 0) continue
      steps += runs
      const bits = bitsOf(runs, units)
      const unseen = bits & ~(seen[branch] as number)
      if (unseen === 0) continue
      seen[branch] = (seen[branch] as number) | bits
      for (let bit = 0; bit < FEATURES; bit++) {
        if ((unseen & (1 << bit)) !== 0) fresh.push(branch * FEATURES + bit)
      }
    }
    return { fresh, steps, pace: steps / (units + FREE_UNITS) }
  }

  /** Is it slower a unit than all before, by a tenth? */
  isSlowest(pace: number): boolean {
    if (pace < this.fastest * 1.1) return false
    this.fastest = pace
    return true
  }
}

function bitsOf(runs: number, units: number): number {
  const few = runs < 4 ? runs - 1 : runs < 8 ? 3 : runs < 32 ? 4 : 5
  let bits = 1 << few
  let limit = units + 64
  for (let step = FEW_STEPS; step < FEATURES && runs >= limit; step++, limit *= 4) bits |= 1 << step
  return bits
}

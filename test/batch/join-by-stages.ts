/** All stages of a batch join in one process, without files: what tasks hand to each other stays in memory. */

import { expand } from '../../bench/batch/expand.ts'
import {
  Places,
  type SetPair,
  type Standing,
  setPairs,
  standings,
} from '../../src/batch/apply-stage.ts'
import { clustersOf } from '../../src/batch/cluster-stage.ts'
import { countBin } from '../../src/batch/count-stage.ts'
import type { JoinPlan } from '../../src/batch/join-plan.ts'
import { pairsOf } from '../../src/batch/pair-stage.ts'
import { prefixesOf } from '../../src/batch/prefix-stage.ts'
import { ShingleStage } from '../../src/batch/shingle-stage.ts'
import type { Units } from '../../src/batch/units.ts'

export interface Joined {
  readonly standings: readonly Standing[]
  readonly pairs: readonly SetPair[]
}

const upTo = (count: number): number[] => Array.from({ length: count }, (_, index) => index)

/** Joins the passages of all inputs. */
export function joinByStages(
  inputs: readonly (readonly string[])[],
  options: Omit<JoinPlan, 'inputs'>,
): Joined {
  const plan = { ...options, inputs: inputs.length }
  const shingled = inputs.map((texts) => {
    const stage = new ShingleStage(plan)
    for (const text of texts) stage.add(text)
    return stage.finish()
  })
  const counted = upTo(plan.parts).map((bin) =>
    countBin(
      shingled.map(({ shingles, sets }) => ({
        shingles: shingles[bin] as Units,
        sets: sets[bin] as Units,
      })),
      plan,
    ),
  )
  const prefixes = shingled.map(({ passages }, input) =>
    prefixesOf(
      input,
      passages,
      counted.map(({ shared }) => shared[input] as Units),
      plan,
    ),
  )
  const pairs = upTo(plan.parts).map((part) =>
    pairsOf(
      part,
      prefixes.map((parts) => parts[part] as Units),
      plan,
    ),
  )
  const repeated = (input: number): Units[] =>
    counted.map(({ repeated }) => repeated[input] as Units)
  const clusters = clustersOf(pairs, repeated, plan)
  const places = new Places(inputs.map(({ length }) => length))
  const all = shingled.flatMap(({ passages }, input) => [
    ...standings(input, passages, repeated(input), clusters[input] as Units, places),
  ])
  const found = pairs.flatMap((units) => [...setPairs(units, places)])
  return { standings: all, pairs: expand(all, found) }
}

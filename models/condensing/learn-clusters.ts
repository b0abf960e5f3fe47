/**
 * Learns the weights of `condense` for clusters:
 * `npx tsx models/condensing/learn-clusters.ts --data DIR`.
 *
 * Reads clusters of articles with the summary that a person wrote of each, marks how much of each
 * sentence that summary says, and fits a ridge regression. Prints what cross-validation says, and
 * writes `src/condensing/cluster/weights.data.ts`. The folds are drawn by seeds: the same data give
 * the same bytes. It takes about half a minute.
 */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { CLUSTER_FEATURES } from '../../src/condensing/cluster/cluster-features.ts'
import { crossValidate, learnClusters, readSummarisedClusters } from './clusters.ts'

const SEEDS = [1, 2, 3, 4, 5]

const { data } = parseArgs({ options: { data: { type: 'string' } } }).values
if (data === undefined) {
  throw new Error('Usage: npx tsx models/condensing/learn-clusters.ts --data DIR')
}
const examples = await readSummarisedClusters(join(data, 'condense', 'multinews-val.jsonl.gz'))
for (const seed of SEEDS) {
  const { rouge1, rouge2, rougeLsum, words } = crossValidate(examples, seed)
  const figures = [rouge1, rouge2, rougeLsum].map((value) => (100 * value).toFixed(2)).join(' / ')
  console.log(`cross-validated, seed ${seed}: ${figures}, ${words.toFixed(1)} words`)
}
const { weights, intercept } = learnClusters(examples)
const code = [
  '/** Learnt by `models/condensing/learn-clusters.ts`; see the card beside it. Do not edit. */',
  'export const CLUSTER_WEIGHTS: readonly number[] = [',
  `  ${intercept.toFixed(5)}, // intercept`,
  ...CLUSTER_FEATURES.map((name, at) => `  ${(weights[at] as number).toFixed(5)}, // ${name}`),
  ']',
  '',
].join('\n')
writeFileSync(new URL('../../src/condensing/cluster/weights.data.ts', import.meta.url), code)

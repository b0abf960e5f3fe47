/**
 * Summaries of several articles on one subject against those that people wrote: ROUGE (F, times
 * 100) at 250 words, of models that had not seen the clusters, beside the openings of the articles
 * in turn.
 */
import { join } from 'node:path'
import {
  crossValidate,
  openingsInTurn,
  readSummarisedClusters,
} from '../../models/condensing/clusters.ts'
import { condense } from '../../src/condensing/condense.ts'
import type { Figure, Measure } from './measure.ts'

const FILE = 'condense/multinews-val.jsonl.gz'
const SEED = 1
/** Cosine centrality (LexRank) and bigram coverage have 43.4 / 14.2 / 39.3 and 44.3 / 15.3 / 40.5. */
const BOUNDS = { rouge1: 45.5, rouge2: 16.3, rougeLsum: 41.7 } as const

/** Multi-News, validation: 250 clusters of one to nine articles. */
export const multiNews: Measure = {
  name: 'condense multinews-val',
  files: [FILE],
  run: async (folder) => {
    const examples = await readSummarisedClusters(join(folder, FILE))
    const ours = crossValidate(examples, SEED)
    const openings = openingsInTurn(examples)
    const figures = (['rouge1', 'rouge2', 'rougeLsum'] as const).map(
      (metric): Figure => ({
        name: `${metric}, cross-validated`,
        value: 100 * ours[metric],
        bound: BOUNDS[metric],
        note: `openings in turn: ${(100 * openings[metric]).toFixed(1)}`,
      }),
    )
    let conflicts = 0
    const started = performance.now()
    for (const { cluster } of examples) {
      conflicts += condense(cluster.documents, { words: 250 }).conflicts.length
    }
    return [
      ...figures,
      { name: 'words in a summary', value: ours.words },
      { name: 'conflicts in 250 clusters', value: conflicts },
      {
        name: 'milliseconds a cluster',
        value: (performance.now() - started) / examples.length,
        note: 'without parse',
      },
    ]
  },
}

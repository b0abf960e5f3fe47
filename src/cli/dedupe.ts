/**
 * The job of `dedupe`: every article is held against those before it, in this run or in a corpus on
 * disk that is kept. A verdict for each; or the articles themselves, those that say nothing new left
 * out.
 */

import type { Corpus } from '../corpus/corpus.ts'
import { openCorpus } from '../corpus/open-corpus.ts'
import { CORPUS_DEFAULTS, type CorpusOptions } from '../corpus/options.ts'
import { Sieve } from '../corpus/sieve.ts'
import type { Store } from '../corpus/store.ts'
import { OnceoverError } from '../document/onceover-error.ts'
import { renderRelation } from '../report/render-relation.ts'
import type { Job, Result } from './job.ts'
import type { Settings } from './settings.ts'

/** The least threshold that a corpus takes. */
const LEAST_THRESHOLD = 0.2

/** @throws OnceoverError `USAGE`; what `openCorpus` throws */
export async function startDedupe(settings: Settings, store: Store | undefined): Promise<Job> {
  const { drop, clean, join, reach } = settings
  const { threshold = CORPUS_DEFAULTS.threshold } = join
  if (threshold < LEAST_THRESHOLD) {
    throw new OnceoverError('USAGE', `--threshold must be ${LEAST_THRESHOLD} or more for dedupe`)
  }
  const { keep = 'first' } = clean
  if (keep !== 'first' && !drop) {
    throw new OnceoverError('USAGE', `--keep ${keep} is for --drop: verdicts come in order`)
  }
  if (drop && settings.format !== undefined) {
    throw new OnceoverError('USAGE', '--drop writes the articles as they are: it takes no --format')
  }
  const options: CorpusOptions = { threshold, keep, ...reach }
  const corpus = await openCorpus({ ...options, ...(store && { store }) })
  if (!drop) return verdicts(corpus)
  return keep === 'first' ? newArticles(corpus) : keptArticles(corpus, options)
}

/** One line an article: how it stands to those before it. */
function verdicts(corpus: Corpus): Job {
  const sieve = new Sieve(corpus)
  return {
    keeps: true,
    async serve(article, key) {
      const relation = await sieve.take({ ...article, id: String(key) })
      return { fields: relation, report: (options) => renderRelation(relation, options) }
    },
    close: () => corpus.close(),
  }
}

/** The articles that say something new when they come. */
function newArticles(corpus: Corpus): Job {
  const sieve = new Sieve(corpus)
  return {
    keeps: true,
    async serve(article, key, json) {
      const keyed = { ...article, id: String(key) }
      const relation = await sieve.take(keyed)
      if (!sieve.stays(keyed, relation)) return undefined
      return asItIs(json ?? JSON.stringify({ ...article, id: key }))
    },
    close: () => corpus.close(),
  }
}

/** The articles that are left when all have come and each cluster has chosen. */
function keptArticles(corpus: Corpus, options: CorpusOptions): Job {
  const sieve = new Sieve(corpus, options)
  const lines = new Map<string, string>()
  return {
    keeps: true,
    async serve(article, key, json) {
      const id = String(key)
      await sieve.take({ ...article, id })
      lines.set(id, json ?? JSON.stringify({ ...article, id: key }))
      return undefined
    },
    async *end() {
      for (const id of await sieve.removeRepeats()) lines.delete(id)
      for (const line of lines.values()) yield asItIs(line)
    },
    close: () => corpus.close(),
  }
}

function asItIs(line: string): Result {
  return { fields: {}, plain: line, report: () => line }
}

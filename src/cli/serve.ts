/**
 * What becomes of one record of the input: a job serves it, or it is told why not. Whatever a record
 * holds, the others are served.
 */
import { type Article, asArticle } from '../document/article.ts'
import { OnceoverError } from '../document/onceover-error.ts'
import { type Failure, failureOf } from '../failure.ts'
import type { InputRecord } from '../input/input-record.ts'
import type { Job, Result } from './job.ts'
import type { Settings } from './settings.ts'
import { type Source, sourceOf } from './source.ts'

/** A record that was read, with the file that it stands in. */
export type ReadRecord = InputRecord & Source

/** One article of the input and what became of it. */
export type Served = Source & ({ readonly result: Result } | { readonly error: Failure })

/** After these nothing more can be served: the place that the job writes to has failed. */
const FATAL = /^(?:STORE_|CORPUS_CLOSED$)/

/** Whether an error means that nothing more can be served, by nobody. */
export const isFatal = (error: unknown): boolean =>
  error instanceof OnceoverError && FATAL.test(error.code)

/** What becomes of a record; undefined if it has no line of its own; a fault in serving it is a failure. */
export async function serve(
  record: ReadRecord,
  job: Job,
  settings: Settings,
): Promise<Served | undefined> {
  if ('error' in record) return record
  if ('cluster' in record) return serveCluster(record, job, settings)
  const { article, json, ...source } = record
  try {
    const key = source.id ?? sourceOf(source)
    const result = await job.serve(completed(article, settings), key, json)
    return result && { ...source, result }
  } catch (error) {
    if (isFatal(error)) throw error
    return { ...source, error: failureOf(error) }
  }
}

/** What becomes of a record that holds several articles. */
function serveCluster(
  { cluster, json: _json, ...source }: Extract<ReadRecord, { cluster: unknown }>,
  job: Job,
  settings: Settings,
): Served {
  try {
    if (job.serveCluster === undefined) {
      const message = 'field `text` is missing: only `condense` takes `documents`'
      throw new OnceoverError('MISSING_TEXT', message)
    }
    const { title: _, ...ofAll } = settings
    const articles = cluster.map((member) => completed(member, ofAll))
    return { ...source, result: job.serveCluster(articles) }
  } catch (error) {
    return { ...source, error: failureOf(error) }
  }
}

/** The article with what the command line says about those that say nothing themselves. */
function completed(article: Article, { title, language }: Settings): Article {
  return asArticle({
    ...article,
    ...(article.title === undefined && title !== undefined ? { title } : {}),
    ...(article.language === undefined && language !== undefined ? { language } : {}),
  })
}

/**
 * What becomes of one record of the input: a job serves it, or it is told why not. Whatever a record
 * holds, the others are served.
 */
import { OnceoverError } from '../document/onceover-error.ts'
import { type Failure, failureOf } from '../failure.ts'
import { oneLine } from '../report/printable.ts'
import { completed } from './commands.ts'
import type { Job, Result } from './job.ts'
import type { SourcedRecord } from './read-inputs.ts'
import type { Settings } from './settings.ts'

/** Where an article of the input comes from. */
export interface Source {
  readonly file?: string
  readonly line?: number
  readonly item?: number
  readonly id?: string | number
}

/** One article of the input and what became of it. */
export type Served = Source & ({ readonly result: Result } | { readonly error: Failure })

/** After these nothing more can be served: the place that the job writes to has failed. */
const FATAL = /^(?:STORE_|CORPUS_CLOSED$)/

/** What becomes of a record; undefined if it has no line of its own; a fault in serving it is a failure. */
export async function serve(
  record: SourcedRecord,
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
    if (error instanceof OnceoverError && FATAL.test(error.code)) throw error
    return { ...source, error: failureOf(error) }
  }
}

/** What becomes of a record that holds several articles. */
function serveCluster(
  { cluster, json: _json, ...source }: Extract<SourcedRecord, { cluster: unknown }>,
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

/** Where a record comes from, for a person: `news.ndjson, line 7`. */
export function sourceOf({ file, line, item, id }: Source): string {
  const place = [
    file === undefined ? 'standard input' : oneLine(file),
    ...(line === undefined ? [] : [`line ${line}`]),
    ...(item === undefined ? [] : [`item ${item}`]),
    ...(id === undefined ? [] : [`id ${oneLine(String(id))}`]),
  ]
  return place.join(', ')
}

/**
 * Runs a command over its inputs: articles are read one after another, and no further ahead than the
 * command can work on at once, so that memory stays that of these, and of what the command keeps.
 * Whatever one article or file holds, the rest is served.
 */
import { OnceoverError } from '../document/onceover-error.ts'
import { failureOf } from '../failure.ts'
import { STANDARD_INPUT } from '../input/files.ts'
import type { Request } from './arguments.ts'
import { completed } from './commands.ts'
import { Departure } from './departure.ts'
import { type Served, sourceOf } from './formats.ts'
import { inOrder } from './in-order.ts'
import type { Job } from './job.ts'
import { Outlet } from './outlet.ts'
import { createProgress } from './progress.ts'
import { readInputs, type SourcedRecord, totalSize } from './read-inputs.ts'
import type { Settings } from './settings.ts'

/** After these nothing more can be served: the place that the job writes to has failed. */
const FATAL = /^(?:STORE_|CORPUS_CLOSED$)/

/** The exit code of the run. */
export async function run(request: Extract<Request, { kind: 'run' }>): Promise<number> {
  const { command, settings } = request
  const files = request.files.length === 0 ? [STANDARD_INPUT] : request.files
  const progress = createProgress(process.stderr, !settings.quiet, await totalSize(files))
  const departure = new Departure(progress)
  const job = await command.start(settings)
  departure.waits = job.close !== undefined
  const outlet = new Outlet(files.length, settings, progress)
  try {
    const { read } = progress
    const open = outlet.open.bind(outlet)
    const records = readInputs(files, settings.input, { open, read })
    const work = (record: SourcedRecord): Promise<Work> => serve(record, job, settings)
    const put = (served: Work): Promise<void> => outlet.put(served)
    await inOrder(records, job.atOnce ?? 1, work, put, departure.halt)
    if (!departure.halt.isHalted) {
      for await (const result of job.end?.() ?? []) await outlet.putFound(result)
    }
  } finally {
    await job.close?.()
  }
  departure.leave()
  return outlet.end()
}

/** What became of a record; undefined if it has no line of its own. */
type Work = Served | undefined

/** What becomes of a record; a fault in serving it is a failure. */
async function serve(record: SourcedRecord, job: Job, settings: Settings): Promise<Work> {
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
): Work {
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

/**
 * Runs a command over its inputs: every article is read, served and written before the next one is,
 * so that memory stays that of one article, and of what the command keeps. Whatever one article or file
 * holds, the rest is served.
 */
import { failureOf } from '../failure.ts'
import { STANDARD_INPUT } from '../input/files.ts'
import type { Request } from './arguments.ts'
import { completed, type Job } from './commands.ts'
import { type Served, sourceOf } from './formats.ts'
import type { Settings } from './options.ts'
import { Outlet } from './outlet.ts'
import { watchOutput } from './output.ts'
import { createProgress, type Progress } from './progress.ts'
import { readInputs, type SourcedRecord, totalSize } from './read-inputs.ts'

const INTERRUPTED = 130

/** The exit code of the run. */
export async function run(request: Extract<Request, { kind: 'run' }>): Promise<number> {
  const { command, settings } = request
  const files = request.files.length === 0 ? [STANDARD_INPUT] : request.files
  const progress = createProgress(process.stderr, !settings.quiet, await totalSize(files))
  leaveEarly(progress)
  const job = command.start(settings)
  const outlet = new Outlet(files.length, settings, progress)
  const { read } = progress
  const open = outlet.open.bind(outlet)
  for await (const record of readInputs(files, settings.input, { open, read })) {
    const served = await serve(record, job, settings)
    if (served === undefined) outlet.pass()
    else await outlet.put(served)
  }
  for (const result of job.end?.() ?? []) await outlet.putFound(result)
  return outlet.end()
}

/** Ends the process at an interrupt, or when nobody reads the output any more. */
function leaveEarly(progress: Progress): void {
  const leave = (code: number): void => {
    progress.hide()
    process.exit(code)
  }
  watchOutput(leave)
  process.once('SIGINT', () => leave(INTERRUPTED))
}

/** What becomes of a record, if it has a line of its own; a fault in serving it is a failure. */
async function serve(
  record: SourcedRecord,
  job: Job,
  settings: Settings,
): Promise<Served | undefined> {
  if ('error' in record) return record
  const { article, ...source } = record
  try {
    const key = source.id ?? sourceOf(source)
    const result = await job.serve(completed(article, settings), key)
    return result && { ...source, result }
  } catch (error) {
    return { ...source, error: failureOf(error) }
  }
}

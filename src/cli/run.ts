/**
 * Runs a command over its inputs: articles are read one after another, and no further ahead than the
 * command can work on at once, so that memory stays that of these, and of what the command keeps.
 * Whatever one article or file holds, the rest is served.
 */
import { STANDARD_INPUT } from '../input/files.ts'
import type { Request } from './arguments.ts'
import { Crew } from './crew.ts'
import { Departure } from './departure.ts'
import { inOrder } from './in-order.ts'
import { Outlet } from './outlet.ts'
import { createProgress } from './progress.ts'
import { readInputs, type SourcedRecord, totalSize } from './read-inputs.ts'
import { serve } from './serve.ts'
import { type Written, writeRecord } from './write-record.ts'

/** The exit code of the run. */
export async function run(
  request: Extract<Request, { kind: 'run' }>,
  program: URL,
): Promise<number> {
  const { command, settings } = request
  const files = request.files.length === 0 ? [STANDARD_INPUT] : request.files
  const progress = createProgress(process.stderr, !settings.quiet, await totalSize(files))
  const departure = new Departure(progress)
  const job = await command.start(settings)
  departure.waits = job.close !== undefined
  const outlet = new Outlet(files.length, settings, progress)
  const assignment = () => ({ command: command.name, settings, form: outlet.form })
  const crew = settings.jobs === 1 ? undefined : new Crew(program, settings.jobs, assignment)
  try {
    const { read } = progress
    const open = outlet.open.bind(outlet)
    const records = readInputs(files, settings.input, { open, read })
    const work = async (record: SourcedRecord): Promise<Written | undefined> => {
      if (crew !== undefined) return crew.serve(record)
      const served = await serve(record, job, settings)
      return served && writeRecord(served, outlet.form)
    }
    const put = (written: Written | undefined): Promise<void> => outlet.put(written)
    await inOrder(records, crew?.atOnce ?? job.atOnce ?? 1, work, put, departure.halt)
    if (!departure.halt.isHalted) {
      for await (const result of job.end?.() ?? []) await outlet.putFound(result)
    }
  } finally {
    await crew?.close()
    await job.close?.()
  }
  departure.leave()
  return outlet.end()
}

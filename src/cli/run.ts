/**
 * Runs a command over its inputs: every article is read, served and written before the next one is,
 * so that memory stays that of one article. Whatever one article or file holds, the rest is served.
 */
import { failureOf } from '../failure.ts'
import { STANDARD_INPUT } from '../input/files.ts'
import type { Request } from './arguments.ts'
import { type Command, completed } from './commands.ts'
import type { Served } from './formats.ts'
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
  const outlet = new Outlet(files.length, settings, progress)
  const { read } = progress
  const open = outlet.open.bind(outlet)
  for await (const record of readInputs(files, settings.input, { open, read })) {
    await outlet.put(serve(record, command, settings))
  }
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

/** What the command makes of a record; a fault in it is a failure. */
function serve(record: SourcedRecord, command: Command, settings: Settings): Served {
  if ('error' in record) return record
  const { article, ...source } = record
  try {
    return { ...source, result: command.run(completed(article, settings), settings) }
  } catch (error) {
    return { ...source, error: failureOf(error) }
  }
}

/**
 * Runs a command over its inputs: every article is read, served and written before the next one is,
 * so that memory stays that of one article. Whatever one article or file holds, the rest is served.
 */
import { failureOf } from '../failure.ts'
import { type OpenInput, openInput, STANDARD_INPUT, sizeOfFile } from '../input/files.ts'
import { type InputRecord, readRecords } from '../input/read-records.ts'
import type { ReportOptions } from '../report/page.ts'
import type { Request } from './arguments.ts'
import { type Command, completed } from './commands.ts'
import { createFormatter, type Formatter, type Served, sourceOf } from './formats.ts'
import type { Settings } from './options.ts'
import { watchOutput, writeOutput } from './output.ts'
import { createProgress, type Progress } from './progress.ts'

const FAILED = 1
const INTERRUPTED = 130

/** The exit code of the run. */
export async function run(request: Extract<Request, { kind: 'run' }>): Promise<number> {
  const { command, settings } = request
  const files = request.files.length === 0 ? [STANDARD_INPUT] : request.files
  const progress = createProgress(process.stderr, !settings.quiet, await totalSize(files))
  leaveEarly(progress)

  let formatter: Formatter | undefined
  let records = 0
  let failed = 0
  for (const path of files) {
    const input = await openInput(path, settings.input, progress.read)
    formatter ??= formatterFor(input, files.length, settings)
    for await (const record of readRecords(input.bytes, input.format)) {
      const source = path === STANDARD_INPUT ? record : { file: path, ...record }
      const { output, message } = serve(source, command, settings, formatter)
      const isFailed = message !== undefined
      records++
      failed += Number(isFailed)
      if (process.stdout.isTTY || isFailed) progress.hide()
      if (formatter.dropsFailures) process.stderr.write(message ?? '')
      await writeOutput(output)
      progress.record(isFailed)
    }
  }
  await writeOutput(formatter?.end() ?? '')
  progress.end()
  if (!settings.quiet) tellFailures(failed, records, formatter)
  return failed === 0 ? 0 : FAILED
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

function tellFailures(failed: number, records: number, formatter: Formatter | undefined): void {
  // One failure that was told already needs no count.
  if (failed === 0 || (records === 1 && formatter?.dropsFailures)) return
  process.stderr.write(`onceover: ${failed} of ${records} records failed\n`)
}

/** The output follows the input, unless a person reads it or a format was asked for. */
function formatterFor(input: OpenInput, files: number, settings: Settings): Formatter {
  const format = settings.format ?? (process.stdout.isTTY ? 'text' : input.format)
  const one = files === 1 && input.format !== 'ndjson'
  return createFormatter(format, { one, terminal: terminalOf(settings) })
}

/** How reports look; undefined if no person reads them. */
function terminalOf({ color }: Settings): ReportOptions | undefined {
  const { stdout } = process
  if (!stdout.isTTY) return undefined
  return { color: color && stdout.hasColors(), width: stdout.columns || 80 }
}

/** Runs the command on a record and formats what comes of it; a fault in either is a failure. */
function serve(
  record: InputRecord & { readonly file?: string },
  command: Command,
  settings: Settings,
  formatter: Formatter,
): { output: string; message?: string } {
  let served: Served
  if ('error' in record) served = record
  else {
    const { article, ...source } = record
    try {
      const result = command.run(completed(article, settings), settings)
      return { output: formatter.record({ ...source, result }) }
    } catch (error) {
      served = { ...source, error: failureOf(error) }
    }
  }
  const { code, message } = served.error
  return {
    output: formatter.record(served),
    message: `onceover: ${sourceOf(served)}: ${message} (${code})\n`,
  }
}

/** Bytes of all inputs together; undefined if one has no size. */
async function totalSize(files: readonly string[]): Promise<number | undefined> {
  let total = 0
  for (const path of files) {
    const size = await sizeOfFile(path)
    if (size === undefined) return undefined
    total += size
  }
  return total
}

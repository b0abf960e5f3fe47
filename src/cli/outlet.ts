/**
 * Where the results of a run go: each is formatted and written, failures are told and counted, and the
 * progress is kept out of the way.
 */
import { failureOf } from '../failure.ts'
import type { InputFormat } from '../input/read-records.ts'
import type { ReportOptions } from '../report/page.ts'
import { articleLines, createFormatter, type Formatter, type Served, sourceOf } from './formats.ts'
import type { Result } from './job.ts'
import { writeOutput } from './output.ts'
import type { Progress } from './progress.ts'
import type { Settings } from './settings.ts'

const FAILED = 1

export class Outlet {
  readonly #files: number
  readonly #settings: Settings
  readonly #progress: Progress
  #formatter: Formatter | undefined
  #records = 0
  #failed = 0

  /** @param files how many inputs the run has */
  constructor(files: number, settings: Settings, progress: Progress) {
    this.#files = files
    this.#settings = settings
    this.#progress = progress
  }

  /** The output follows the first input, unless a person reads it or a format was asked for. */
  open(input: InputFormat): void {
    const { drop, format = process.stdout.isTTY ? 'text' : input } = this.#settings
    const one = this.#files === 1 && input !== 'ndjson'
    this.#formatter ??= drop
      ? articleLines()
      : createFormatter(format, { one, terminal: terminalOf(this.#settings) })
  }

  /**
   * Writes what became of a record, if it has a line of its own; a fault in the formatting is a failure
   * of it.
   */
  async put(record: Served | undefined): Promise<void> {
    if (record === undefined) return this.#pass()
    const formatter = this.#formatter as Formatter
    const { served, output } = format(record, formatter)
    const isFailed = 'error' in served
    this.#records++
    this.#failed += Number(isFailed)
    if (process.stdout.isTTY || isFailed) this.#progress.hide()
    if (isFailed && formatter.dropsFailures) {
      const { code, message } = served.error
      process.stderr.write(`onceover: ${sourceOf(served)}: ${message} (${code})\n`)
    }
    await writeOutput(output)
    this.#progress.record(isFailed)
  }

  /** Counts a record that has no line of its own. */
  #pass(): void {
    this.#records++
    this.#progress.record(false)
  }

  /** Writes a result that comes of no one record. */
  async putFound(result: Result): Promise<void> {
    if (process.stdout.isTTY) this.#progress.hide()
    await writeOutput((this.#formatter as Formatter).found(result))
  }

  /** Writes what comes after the last record; gives the exit code of the run. */
  async end(): Promise<number> {
    await writeOutput(this.#formatter?.end() ?? '')
    this.#progress.end()
    if (!this.#settings.quiet) this.#tellFailures()
    return this.#failed === 0 ? 0 : FAILED
  }

  #tellFailures(): void {
    // One failure that was told already needs no count.
    if (this.#failed === 0 || (this.#records === 1 && this.#formatter?.dropsFailures)) return
    process.stderr.write(`onceover: ${this.#failed} of ${this.#records} records failed\n`)
  }
}

function format(record: Served, formatter: Formatter): { served: Served; output: string } {
  try {
    return { served: record, output: formatter.record(record) }
  } catch (error) {
    if ('error' in record) throw error
    const { result: _, ...source } = record
    const served = { ...source, error: failureOf(error) }
    return { served, output: formatter.record(served) }
  }
}

/** How reports look; undefined if no person reads them. */
function terminalOf({ color }: Settings): ReportOptions | undefined {
  const { stdout } = process
  if (!stdout.isTTY) return undefined
  return { color: color && stdout.hasColors(), width: stdout.columns || 80 }
}

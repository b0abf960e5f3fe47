/**
 * Where the results of a run go: each is put in its place, failures are told and counted, and the
 * progress is kept out of the way.
 */
import type { InputFormat } from '../input/cut-records.ts'
import { told } from '../report/printable.ts'
import { createLayout, type Layout } from './layout.ts'
import type { Output } from './output.ts'
import type { Progress } from './progress.ts'
import type { OutputFormat, Settings } from './settings.ts'
import { sourceOf } from './source.ts'
import { tell } from './terminal.ts'
import { dropsFailures, type Form, type Written } from './write-record.ts'

const FAILED = 1
/** What is written of each kind of input, unless something else was asked for. */
const OUTPUTS: Readonly<Record<InputFormat, OutputFormat>> = {
  text: 'text',
  md: 'text',
  html: 'text',
  ndjson: 'ndjson',
  json: 'json',
  feed: 'ndjson',
  warc: 'ndjson',
  mhtml: 'text',
}
/** Inputs of many articles. */
const MANY: ReadonlySet<InputFormat> = new Set(['ndjson', 'feed', 'warc'])

export class Outlet {
  readonly #files: number
  readonly #settings: Settings
  readonly #progress: Progress
  readonly #output: Output
  #form: Form | undefined
  #layout: Layout | undefined
  #records = 0
  #failed = 0

  /** @param files how many inputs the run has */
  constructor(files: number, settings: Settings, progress: Progress, output: Output) {
    this.#files = files
    this.#settings = settings
    this.#progress = progress
    this.#output = output
  }

  /** The output follows the first input, unless a person reads it or a format was asked for. */
  open(input: InputFormat): void {
    if (this.#form !== undefined) return
    const { isReadByPerson, look } = this.#output
    const { drop, color, format = isReadByPerson ? 'text' : OUTPUTS[input] } = this.#settings
    const one = this.#files === 1 && !MANY.has(input)
    const terminal = isReadByPerson ? { ...look, color: color && look.color === true } : undefined
    const piped = color && !isReadByPerson ? look : {}
    this.#form = { format: drop ? 'articles' : format, one, terminal, piped }
    this.#layout = createLayout(this.#form)
  }

  /** How the output looks; known once an input was opened. */
  get form(): Form {
    return this.#form as Form
  }

  /** Puts out what is written of a record, if it has a line of its own. */
  async put(written: Written | undefined): Promise<void> {
    if (written === undefined) return this.#pass()
    const { source, error } = written
    const isFailed = error !== undefined
    this.#records++
    this.#failed += Number(isFailed)
    if (this.#output.isReadByPerson || isFailed) this.#progress.hide()
    if (isFailed && dropsFailures(this.form)) {
      tell(`onceover: ${sourceOf(source)}: ${told(error.message)} (${error.code})\n`)
    }
    await this.#output.write((this.#layout as Layout).record(written))
    this.#progress.record(isFailed)
  }

  /** Counts a record that has no line of its own. */
  #pass(): void {
    this.#records++
    this.#progress.record(false)
  }

  /** Puts out what is written of results that come of no one record. */
  async putFound(texts: readonly string[]): Promise<void> {
    if (this.#output.isReadByPerson) this.#progress.hide()
    const { found } = this.#layout as Layout
    await this.#output.write(texts.map((text) => found(text)).join(''))
  }

  /** Writes what comes after the last record; gives the exit code of the run. */
  async end(): Promise<number> {
    await this.#output.write(this.#layout?.end() ?? '')
    this.#progress.end()
    if (!this.#settings.quiet) this.#tellFailures()
    return this.#failed === 0 ? 0 : FAILED
  }

  #tellFailures(): void {
    // One failure that was told already needs no count.
    if (this.#failed === 0 || (this.#records === 1 && dropsFailures(this.form))) return
    tell(`onceover: ${this.#failed} of ${this.#records} records failed\n`)
  }
}

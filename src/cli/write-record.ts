/**
 * What became of a record, as it is written: one format a function. What a record is written as does
 * not depend on those around it, so that threads can write; `layout.ts` sets them together.
 */
import { type Failure, failureOf } from '../failure.ts'
import type { ReportOptions } from '../report/page.ts'
import { printableJson, printableReport } from '../report/printable.ts'
import type { Result } from './job.ts'
import type { Served } from './serve.ts'
import type { OutputFormat } from './settings.ts'
import type { Source } from './source.ts'

/** How the output of a run looks. */
export interface Form {
  /** `articles`: as they are, one a line. */
  readonly format: OutputFormat | 'articles'
  /** One input that holds one article or one list: one article needs no list and no heading. */
  readonly one: boolean
  /** How reports look at a terminal; undefined if the output goes to a file or a program. */
  readonly terminal: ReportOptions | undefined
  /** How they look elsewhere. */
  readonly piped?: ReportOptions
}

/** One record of the input, and what is written of it. */
export interface Written {
  readonly source: Source
  /** Empty for a failure that has no place in the format. */
  readonly text: string
  /** Why there is no result. */
  readonly error?: Failure
}

type Write = (result: Result, form: Form) => string

const RESULTS: Readonly<Record<Form['format'], Write>> = {
  text: report,
  json: ({ fields }) => printableJson(JSON.stringify(fields, null, 2)),
  ndjson: ({ fields }) => `${printableJson(JSON.stringify(fields))}\n`,
  articles: ({ plain }) => `${plain}\n`,
  html: ({ plain = '' }) => plain,
}

/** Whether failures have no place in a format: they must be told in another way. */
export function dropsFailures({ format }: Form): boolean {
  return format === 'text' || format === 'articles' || format === 'html'
}

/** Writes a result that comes of no one record. */
export function writeFound(result: Result, form: Form): string {
  return RESULTS[form.format](result, form)
}

/** Writes what became of a record; a fault in writing it is a failure of it. */
export function writeRecord(served: Served, form: Form): Written {
  if ('error' in served) {
    const { error, ...source } = served
    return failed(source, error, form)
  }
  const { result, ...source } = served
  try {
    const fields = dropsFailures(form) ? result.fields : lineOf(source, result)
    return { source, text: writeFound({ ...result, fields }, form) }
  } catch (error) {
    return failed(source, failureOf(error), form)
  }
}

function failed(source: Source, error: Failure, form: Form): Written {
  if (dropsFailures(form)) return { source, text: '', error }
  const { id, file, line, item } = source
  const key = id === undefined ? {} : { id }
  const fields = { ...key, status: 'failed', file, line, item, error }
  return { source, text: writeFound({ fields, report: () => '' }, form), error }
}

/** The object of an output line; the key first, whatever the stage says. */
function lineOf({ id, file, line, item }: Source, { fields }: Result): object {
  if (id === undefined) return { status: 'ok', file, line, item, ...fields }
  const key = { id }
  return { ...key, status: 'ok', ...fields, ...key }
}

/** A report for a person; where nobody is at a terminal, the text that the command makes. */
function report({ plain, report: write }: Result, { terminal, piped = {} }: Form): string {
  const body = terminal === undefined ? (plain ?? pipedReport(write, piped)) : write(terminal)
  return body === '' || body.endsWith('\n') ? body : `${body}\n`
}

/** Where colour was asked for, a terminal is at the other end. */
function pipedReport(write: Result['report'], piped: ReportOptions): string {
  return piped.color ? printableReport(write(piped)) : write(piped)
}

/**
 * Results to output, one format a function. A formatter is fed record by record and holds none.
 */
import type { Failure } from '../failure.ts'
import type { ReportOptions } from '../report/page.ts'
import { createPaint } from '../report/paint.ts'
import { oneLine } from '../report/printable.ts'
import type { Result } from './job.ts'
import type { OutputFormat } from './settings.ts'

/** Where an article of the input comes from. */
export interface Source {
  readonly file?: string
  readonly line?: number
  readonly item?: number
  readonly id?: string | number
}

/** One article of the input and what became of it. */
export type Served = Source & ({ readonly result: Result } | { readonly error: Failure })

export interface Formatter {
  /** Failures have no place in this format: they must be told in another way. */
  readonly dropsFailures: boolean
  /** What to write for a record. */
  readonly record: (served: Served) => string
  /** What to write for a result that comes of no one record. */
  readonly found: (result: Result) => string
  /** What to write after the last. */
  readonly end: () => string
}

export interface FormatOptions {
  /** One input that holds one article or one list: one article needs no list and no heading. */
  readonly one: boolean
  /** How reports look at a terminal; undefined if the output goes to a file or a program. */
  readonly terminal: ReportOptions | undefined
}

export function createFormatter(format: OutputFormat, options: FormatOptions): Formatter {
  if (format === 'ndjson') return ndjson()
  return format === 'json' ? json(options.one) : text(options)
}

/** Articles as they are, one a line. */
export function articleLines(): Formatter {
  const line = ({ plain }: Result): string => `${plain}\n`
  return {
    dropsFailures: true,
    record: (served) => ('result' in served ? line(served.result) : ''),
    found: line,
    end: () => '',
  }
}

function ndjson(): Formatter {
  return {
    dropsFailures: false,
    record: (served) => `${JSON.stringify(toLine(served))}\n`,
    found: ({ fields }) => `${JSON.stringify(fields)}\n`,
    end: () => '',
  }
}

/** One object, or a list that is written as it grows. */
function json(one: boolean): Formatter {
  let end = '[]\n'
  const write = (value: object, alone: boolean): string => {
    const item = JSON.stringify(value, null, 2)
    const before = end === '[]\n' ? '[\n' : ',\n'
    end = alone ? '\n' : '\n]\n'
    return alone ? item : before + item
  }
  return {
    dropsFailures: false,
    record: (served) => write(toLine(served), one && served.item === undefined),
    found: ({ fields }) => write(fields, false),
    end: () => end,
  }
}

/** Reports, each under a heading where there may be several. */
function text({ one, terminal }: FormatOptions): Formatter {
  const paint = createPaint(terminal?.color ?? false)
  const show = ({ plain, report }: Result): string => {
    const body = terminal === undefined ? (plain ?? report({})) : report(terminal)
    return body === '' || body.endsWith('\n') ? body : `${body}\n`
  }
  let first = true
  return {
    dropsFailures: true,
    record(served) {
      if (!('result' in served)) return ''
      const alone = one && served.item === undefined
      const source = paint.faint(`==> ${sourceOf(served)} <==`)
      const heading = alone ? '' : `${first ? '' : '\n'}${source}\n\n`
      first = false
      return heading + show(served.result)
    },
    found: show,
    end: () => '',
  }
}

/** The object of an output line; the key first, whatever the stage says. */
function toLine(served: Served): object {
  const { id, file, line, item } = served
  const key = id === undefined ? {} : { id }
  if ('result' in served) {
    const source = id === undefined ? { file, line, item } : {}
    return { ...key, status: 'ok', ...source, ...served.result.fields, ...key }
  }
  return { ...key, status: 'failed', file, line, item, error: served.error }
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

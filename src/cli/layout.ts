/**
 * Sets what is written of the records together, as it comes, and holds none: lists are opened and
 * closed, reports have headings.
 */
import { createPaint } from '../report/paint.ts'
import { sourceOf } from './source.ts'
import type { Form, Written } from './write-record.ts'

export interface Layout {
  /** What is written of a record, in its place. */
  readonly record: (written: Written) => string
  /** What is written of a result that comes of no one record. */
  readonly found: (text: string) => string
  /** What to write after the last. */
  readonly end: () => string
}

export function createLayout(form: Form): Layout {
  if (form.format === 'json') return list(form)
  return form.format === 'text' ? reports(form) : lines()
}

function lines(): Layout {
  return { record: ({ text }) => text, found: (text) => text, end: () => '' }
}

/** One object, or a list that is written as it grows. */
function list({ one }: Form): Layout {
  let end = '[]\n'
  const place = (text: string, alone: boolean): string => {
    const before = end === '[]\n' ? '[\n' : ',\n'
    end = alone ? '\n' : '\n]\n'
    return alone ? text : before + text
  }
  return {
    record: ({ source, text }) => place(text, one && source.item === undefined),
    found: (text) => place(text, false),
    end: () => end,
  }
}

/** Reports, each under a heading where there may be several. */
function reports({ one, terminal, piped }: Form): Layout {
  const paint = createPaint((terminal ?? piped)?.color ?? false)
  let first = true
  return {
    record({ source, text, error }) {
      if (error !== undefined) return ''
      const alone = one && source.item === undefined
      const heading = alone
        ? ''
        : `${first ? '' : '\n'}${paint.faint(`==> ${sourceOf(source)} <==`)}\n\n`
      first = false
      return heading + text
    },
    found: (text) => text,
    end: () => '',
  }
}

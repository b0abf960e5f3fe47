/** What each passage is for, for a person: one a line, as far as that reaches. */
import type { RoleSpan } from '../roles/roles-of.ts'
import { createPage, type ReportOptions } from './page.ts'
import { percent } from './phrases.ts'
import { oneLine } from './printable.ts'
import { truncate } from './wrap.ts'

const KIND = 'boilerplate'.length
const SURE = '100 %'.length

/** `caption       83 %  Workers at the lock on Monday. (Ann …`. @param text that of the article */
export function renderRoles(
  roles: readonly RoleSpan[],
  text: string,
  options: ReportOptions = {},
): string {
  const { width, paint } = createPage('', [], options)
  return roles
    .map(({ kind, probability, start, end }) => {
      const sure = percent(probability).padStart(SURE)
      const passage = truncate(oneLine(text.slice(start, end)), width - KIND - SURE - 4)
      return `${paint.heading(kind.padEnd(KIND))}  ${paint.faint(sure)}  ${passage}`
    })
    .join('\n')
}

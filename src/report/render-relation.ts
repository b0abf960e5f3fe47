/** How an article stands to one that came before it, for a person: on one line. */
import type { Relation } from '../corpus/finding.ts'
import type { ReportOptions } from './page.ts'
import { createPaint } from './paint.ts'
import { count, percent } from './phrases.ts'
import { oneLine } from './printable.ts'

/** What comes between the verdict and the other article. */
const LINKS = {
  unique: '',
  duplicate: 'of',
  contained: 'in',
  contains: 'all of',
  variant: 'of',
  overlap: 'with',
} as const

/** `contained in b  100 % of it is there`, `variant of b  80 % of it is there; 2 facts differ`. */
export function renderRelation(
  { verdict, of, containment, differences }: Relation,
  { color = false }: ReportOptions,
): string {
  const paint = createPaint(color)
  if (of === undefined) return paint.strong(verdict)
  const facts =
    differences.length === 0
      ? ''
      : `; ${count(differences.length, 'fact')} ${differences.length === 1 ? 'differs' : 'differ'}`
  const shares = `${percent(containment.here)} of it is there${facts}`
  return `${paint.alike(verdict)} ${LINKS[verdict]} ${oneLine(of)}  ${paint.faint(shares)}`
}

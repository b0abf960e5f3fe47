/**
 * The gist of several articles for a person: the text, then what the articles differ in, every claim
 * with the articles that make it. Cost: linear in what is shown.
 */
import type { ClusterSummary } from '../condensing/cluster/condense-cluster.ts'
import type { Claim, Conflict } from '../condensing/cluster/conflicts.ts'
import { createPage, INDENT, type Page, type ReportOptions, section } from './page.ts'
import { count } from './phrases.ts'
import { oneLine } from './printable.ts'
import { wrap } from './wrap.ts'

/** How a fact that is missing on one side is called. */
const NOT_SAID = 'not said'
const DENIED = 'without it'

/** The summary of `condense` for several articles, wrapped, and its conflicts. */
export function renderClusterSummary(
  { text, conflicts }: ClusterSummary,
  options: ReportOptions = {},
): string {
  const page = createPage('', [], options)
  const gist = wrap(oneLine(text), page.width).join('\n')
  if (conflicts.length === 0) return gist
  const lines = conflicts.flatMap((conflict) => conflictLines(page, conflict))
  const detail = count(conflicts.length, 'conflict')
  return `${gist}\n\n${section(page, 'The articles differ', detail, lines)}`
}

/** `number: 12 (wire, article 3) or 14 (post)`. */
function conflictLines(page: Page, { kind, state, claims }: Conflict): string[] {
  const between = state === 'later' ? ', later ' : ' or '
  const told = claims.map((claim) => tell(claim, kind)).join(between)
  return wrap(`${kind}: ${told}`, page.width - 2 * INDENT.length)
}

function tell({ text, sources }: Claim, kind: Conflict['kind']): string {
  const silent = kind === 'negation' ? DENIED : NOT_SAID
  const names = sources.map(({ article, id }) => id ?? `article ${article + 1}`)
  return `${text === '' ? silent : oneLine(text)} (${[...new Set(names)].map(oneLine).join(', ')})`
}

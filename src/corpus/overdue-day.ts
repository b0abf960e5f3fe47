/** Which articles are to go by the options of a corpus: those that came too late to be held against anything. Cost: constant. */
import type { Complete } from '../document/options.ts'
import type { ArticlesByDay } from './articles-by-day.ts'
import type { CorpusOptions } from './options.ts'

/** The day before which articles are to go; undefined if none would. */
export function overdueDay(
  byDay: ArticlesByDay,
  { days, lateness }: Pick<Complete<CorpusOptions>, 'days' | 'lateness'>,
): number | undefined {
  const span = days + lateness
  if (span === Number.POSITIVE_INFINITY) return undefined
  const before = byDay.reached() - span
  return byDay.hasBefore(before) ? Math.ceil(before) : undefined
}

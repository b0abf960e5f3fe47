/** The day before which all is to expire, as a caller gives it. Cost: constant. */
import { OnceoverError } from '../document/onceover-error.ts'
import { dayOf } from './day.ts'

/** @throws OnceoverError `INVALID_INPUT` if it is no date */
export function checkedDay(before: unknown): number {
  const day = typeof before === 'string' ? dayOf(before) : Number.NaN
  if (!Number.isNaN(day)) return day
  throw new OnceoverError('INVALID_INPUT', 'what is to expire lies before an ISO 8601 date')
}

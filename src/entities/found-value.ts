/** An amount, date or time that a finder met, and what it is worth. */
import type { Span } from '../document/span.ts'

export interface FoundValue extends Span {
  readonly type: 'DATE' | 'TIME' | 'DURATION' | 'MONEY' | 'PERCENT' | 'QUANTITY'
  /** ISO date, ISO duration, amount and currency, ratio ... where it can be told. */
  readonly value?: string
}

/** A found value; a `value` that is not known is left out. */
export function foundValue(
  type: FoundValue['type'],
  start: number,
  end: number,
  value: string | undefined,
): FoundValue {
  return value === undefined ? { type, start, end } : { type, start, end, value }
}

/** An amount, date or time that a finder met, and what it is worth. */
import type { Span } from '../../document/span.ts'

/** What a value is. */
export type ValueType = 'DATE' | 'TIME' | 'DURATION' | 'MONEY' | 'PERCENT' | 'QUANTITY' | 'ORDINAL'

export interface FoundValue extends Span {
  readonly type: ValueType
  /** ISO date, ISO duration, amount and currency, ratio ... where it can be told. */
  readonly value: string | undefined
  /** All of it, where a line end tears it and the span is a piece of it. */
  readonly whole: string | undefined
}

/** A found value; all are made here, so that all have one shape. */
export function foundValue(
  type: ValueType,
  start: number,
  end: number,
  value: string | undefined,
  whole?: string,
): FoundValue {
  return { type, start, end, value, whole }
}

/** The match of a sticky pattern at a place. */
export function matchAt(text: string, pattern: RegExp, place: number): RegExpExecArray | null {
  pattern.lastIndex = place
  return pattern.exec(text)
}

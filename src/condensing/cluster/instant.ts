/**
 * When an article was published: what an ISO 8601 date leaves open. Cost: constant.
 */

/** Milliseconds, `[from, to]`: a day without a time of day is all of it. */
export interface Period {
  readonly from: number
  readonly to: number
}

const ISO =
  /^(\d{4})-(\d\d)-(\d\d)(?:[T ](\d\d):(\d\d)(?::(\d\d)(?:\.\d+)?)?\s?(Z|[+-]\d\d:?\d\d)?)?$/
const DAY = 86_400_000
const MINUTE = 60_000

/** The time that a date names; a time of day without a zone is taken as UTC. */
export function periodOf(date: string | undefined): Period | undefined {
  const parts = ISO.exec(date?.trim() ?? '')
  if (parts === null) return undefined
  const [, year, month, day, hour, minute, second, zone] = parts
  const start = Date.UTC(Number(year), Number(month) - 1, Number(day))
  if (hour === undefined) return { from: start, to: start + DAY - 1 }
  const time = (Number(hour) * 60 + Number(minute)) * MINUTE + Number(second ?? 0) * 1000
  const instant = start + time - offsetOf(zone)
  return { from: instant, to: instant }
}

function offsetOf(zone: string | undefined): number {
  if (zone === undefined || zone === 'Z') return 0
  const minutes = Number(zone.slice(1, 3)) * 60 + Number(zone.slice(-2))
  return (zone.startsWith('-') ? -minutes : minutes) * MINUTE
}

/** Is all of the first over before the second begins? */
export const areApart = (first: Period, second: Period): boolean => first.to < second.from

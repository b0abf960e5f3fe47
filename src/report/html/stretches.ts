/** A passage cut at the borders of some of its parts. Cost: n log n in the parts. */
import type { Span } from '../../document/span.ts'

export interface Stretch extends Span {
  /** It lies in one of the parts. */
  readonly isMarked: boolean
}

/** All of the passage in order; parts may overlap, lie outside of it, or be none. */
export function stretches(whole: Span, parts: readonly (Span | null)[]): Stretch[] {
  const found: Stretch[] = []
  let from = whole.start
  const add = (to: number, isMarked: boolean): void => {
    const end = Math.min(to, whole.end)
    if (end <= from) return
    found.push({ start: from, end, isMarked })
    from = end
  }
  const sorted = parts.filter((part) => part !== null).sort((a, b) => a.start - b.start)
  for (const part of sorted) {
    add(part.start, false)
    add(part.end, true)
  }
  add(whole.end, false)
  return found
}

/**
 * What `clean` does with passages that were judged: the right one goes, the other one, both, or neither. Counted as
 * `decisions/score.mjs` of the data folder does, where readers agree or the one is sure.
 */
import type { Span } from '../../src/document/span.ts'
import { type JudgedPair, type Verdict, wantedOf } from './judged-pairs.ts'

export interface Tally {
  goes: number
  right: number
  wrongSide: number
  both: number
  missed: number
  stays: number
  wrong: number
}

export interface Gone extends Span {
  readonly of?: Span | undefined
}

const GONE = 0.6
const HIT = 0.4

export const newTally = (): Tally => ({
  goes: 0,
  right: 0,
  wrongSide: 0,
  both: 0,
  missed: 0,
  stays: 0,
  wrong: 0,
})

export type Deed = 'first' | 'second' | 'both' | 'neither'

/** What was done with a pair; `neither`, too, if a passage that should stay went for a third one. */
export function deedOf({ a, b }: JudgedPair, want: Verdict, removals: readonly Gone[]): Deed {
  const inside = (span: Span): number =>
    removals.reduce((sum, { start, end }) => {
      return sum + Math.max(0, Math.min(end, span.end) - Math.max(start, span.start))
    }, 0) /
    (span.end - span.start)
  const isGone = [inside(a) >= GONE, inside(b) >= GONE] as const
  if (!isGone[0] && !isGone[1]) return 'neither'
  const hits = (x: Span, y: Span): boolean =>
    Math.min(x.end, y.end) - Math.max(x.start, y.start) > HIT * (y.end - y.start)
  const areTheseTwo = removals.some(
    (gone) =>
      gone.of && ((hits(gone, a) && hits(gone.of, b)) || (hits(gone, b) && hits(gone.of, a))),
  )
  if (want === 'none' && !areTheseTwo) return 'neither'
  return isGone[0] ? (isGone[1] ? 'both' : 'first') : 'second'
}

export function count(tally: Tally, want: Verdict, deed: Deed): void {
  if (want === 'none' || want === 'part') {
    tally.stays++
    if (deed !== 'neither') tally.wrong++
    return
  }
  tally.goes++
  if (deed === 'both') tally.both++
  else if (deed === 'neither') tally.missed++
  else if (want === 'either' || want === deed) tally.right++
  else tally.wrongSide++
}

export function figuresOf(tally: Tally): { recall: number; precision: number; stayWrong: number } {
  const { goes, right, wrongSide, both, stays, wrong } = tally
  return {
    recall: right / goes,
    precision: right / Math.max(1, right + wrongSide + both + wrong),
    stayWrong: wrong / stays,
  }
}

/** The verdicts of the pairs that count. */
export const counted = (pairs: readonly JudgedPair[]): { pair: JudgedPair; want: Verdict }[] =>
  pairs.flatMap((pair) => {
    const want = wantedOf(pair.gold)
    return want === undefined ? [] : [{ pair, want }]
  })

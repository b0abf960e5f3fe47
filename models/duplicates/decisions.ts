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
  /** Of `both`: those of which a third copy stays. */
  third: number
  missed: number
  stays: number
  wrong: number
}

export interface Gone extends Span {
  readonly of?: Span | undefined
}

const GONE = 0.6
const HIT = 0.4
/** What stays may go for another one in turn; so far that is followed. */
const LONGEST_CHAIN = 9

export const newTally = (): Tally => ({
  goes: 0,
  right: 0,
  wrongSide: 0,
  both: 0,
  third: 0,
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
  const areTheseTwo = removals.some(
    (gone) =>
      gone.of && ((hits(gone, a) && hits(gone.of, b)) || (hits(gone, b) && hits(gone.of, a))),
  )
  if (want === 'none' && !areTheseTwo) return 'neither'
  return isGone[0] ? (isGone[1] ? 'both' : 'first') : 'second'
}

const hits = (x: Span, y: Span): boolean =>
  Math.min(x.end, y.end) - Math.max(x.start, y.start) > HIT * (y.end - y.start)

/**
 * Does each of two that went stand for a third copy that stays? The second and the third of three lines that are the same
 * are a pair, too.
 */
export const hasThird = ({ a, b }: JudgedPair, removals: readonly Gone[]): boolean =>
  [a, b].every((span) => {
    let stays: Span = span
    for (let times = 0; times < LONGEST_CHAIN; times++) {
      const gone = removals.find((removal) => hits(removal, stays))
      if (gone === undefined) return times > 0
      if (gone.of === undefined) return false
      stays = gone.of
    }
    return false
  })

export function count(tally: Tally, want: Verdict, deed: Deed, isThird: boolean): void {
  if (want === 'none' || want === 'part') {
    tally.stays++
    if (deed !== 'neither') tally.wrong++
    return
  }
  tally.goes++
  if (deed === 'both') {
    tally.both++
    if (isThird) tally.third++
  } else if (deed === 'neither') tally.missed++
  else if (want === 'either' || want === deed) tally.right++
  else tally.wrongSide++
}

interface Figures {
  readonly recall: number
  readonly precision: number
  readonly stayWrong: number
  /** The first two with those as right of which a third copy stays. */
  readonly recallWithThird: number
  readonly precisionWithThird: number
}

export function figuresOf(tally: Tally): Figures {
  const { goes, right, wrongSide, both, third, stays, wrong } = tally
  const done = Math.max(1, right + wrongSide + both + wrong)
  return {
    recall: right / goes,
    precision: right / done,
    stayWrong: wrong / stays,
    recallWithThird: (right + third) / goes,
    precisionWithThird: (right + third) / done,
  }
}

/** The verdicts of the pairs that count. */
export const counted = (pairs: readonly JudgedPair[]): { pair: JudgedPair; want: Verdict }[] =>
  pairs.flatMap((pair) => {
    const want = wantedOf(pair.gold)
    return want === undefined ? [] : [{ pair, want }]
  })

/**
 * How two matched texts relate, as a reader would see it who keeps one of the two: what is lost?
 * Cost: constant.
 */
import type { Difference } from './difference.ts'
import type { Loss } from './differences/loss.ts'

/**
 * - `identical`: the same words in the same order
 * - `duplicate`: other words, the same said; either can go
 * - `contains`: the first says all that the second says, and more
 * - `contained`: the second says all that the first says, and more
 * - `overlap`: they share a passage, and each adds to it
 * - `variant`: alike, but a fact differs, or another statement stands in the place of one
 * - `distinct`: two texts
 */
export type Verdict =
  | 'identical'
  | 'duplicate'
  | 'contains'
  | 'contained'
  | 'overlap'
  | 'variant'
  | 'distinct'

/** A text is said by the other if so much of what it tells is. */
const SAID = 0.74
/** Both of two duplicates are, to this share. */
const SAID_BOTH = 0.86
const CLEARLY = 0.05
/** What is lost in one place, in weighed words, is no more than an edit. */
const MOST_LOST = 5
/** A variant is alike otherwise. */
const ALIKE = 0.6
/** Two texts overlap if one of them shares so much, in whole sentences. */
const SHARED = 0.25

export function verdictOf(first: Loss, second: Loss, differences: readonly Difference[]): Verdict {
  const shareOfFirst = shareSaid(first)
  const shareOfSecond = shareSaid(second)
  const most = Math.max(containmentOf(first), containmentOf(second))
  if (Math.max(shareShared(first), shareShared(second)) < SHARED) return 'distinct'
  if (differences.some(isContradiction)) return most >= ALIKE ? 'variant' : 'overlap'
  if (differences.some(isOtherStatement)) return most >= SAID ? 'variant' : 'overlap'
  const firstIsSaid = shareOfFirst >= SAID && isSaid(first) && !differences.some(losesHere)
  const secondIsSaid = shareOfSecond >= SAID && isSaid(second) && !differences.some(losesThere)
  if (firstIsSaid && secondIsSaid && Math.min(shareOfFirst, shareOfSecond) >= SAID_BOTH) {
    return 'duplicate'
  }
  if (firstIsSaid && isMore(shareOfFirst, shareOfSecond)) return 'contained'
  return secondIsSaid && isMore(shareOfSecond, shareOfFirst) ? 'contains' : 'overlap'
}

/** What is lost in one place is an edit; a whole sentence is none, however short. */
const isSaid = ({ longest, hasOwnSentence }: Loss): boolean =>
  longest <= MOST_LOST && !hasOwnSentence

/** Of one text clearly more is said than of the other. */
const isMore = (share: number, other: number): boolean =>
  share > other && (share >= SAID_BOTH || share - other >= CLEARLY)

/** The share of what a text tells that the other one says, 0 to 1. */
export const containmentOf = ({ all, said }: Loss): number => (all > 0 ? said / all : 0)

/** The share that is left where a word in whose place another stands is lost twice. */
const shareSaid = ({ all, lost }: Loss): number => (all > 0 ? 1 - Math.min(1, lost / all) : 0)

const shareShared = ({ all, shared }: Loss): number => (all > 0 ? shared / all : 0)

const isOtherStatement = ({ kind }: Difference): boolean => kind === 'statement'

export const isContradiction = ({ here, there, kind }: Difference): boolean =>
  kind === 'negation' || (here !== null && there !== null && kind !== 'statement')

/** A number, a date or a speaker that only the first has; a name may be a title or a place. */
export const losesHere = ({ kind, there }: Difference): boolean => kind !== 'name' && there === null
export const losesThere = ({ kind, here }: Difference): boolean => kind !== 'name' && here === null

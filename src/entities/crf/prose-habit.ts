/**
 * How ordinary prose writes a word, as far as lists and clusters know: stands for the shape in headlines,
 * where a capital tells nothing. Cost: a few comparisons.
 */
import { ANY_NAME, NEVER_NAME, ORDINARY, PLACE_PREPOSITION, ROLE, SPEECH } from '../lexicon.ts'

/** Nothing is known of the word but the lists; the other habits are those of `Clusters.habitOf`. */
export const NO_HABIT = 14
/** Of higher habits, nothing was counted of the word itself. */
const MOST_COUNTED = 5
const ORDINARY_LISTS = ORDINARY | NEVER_NAME | SPEECH | ROLE | PLACE_PREPOSITION

/** The habit of a word of these lists, in full. */
export function fullHabit(lists: number, habit: number): number {
  const listed = (lists & ANY_NAME) !== 0 ? 1 : 0
  const ordinary = (lists & ORDINARY_LISTS) !== 0 ? 2 : 0
  return 1000 + habit * 4 + listed + ordinary
}

const LIKELY_SMALL = 1
const LIKELY_EITHER = 2
const LIKELY_CAPITAL = 3
/** Of each habit, its class: capitals throughout, and what nothing or little is known of, are apart. */
const LIKELY = [1, 1, 2, 3, 3, 4, 5, 5, 5, 5, 6, 6, 6, 6, 7]

/** The same in a few classes, so few that pairs and triples of words are told apart by them. */
export function likelyShape(lists: number, habit: number): number {
  if (habit > MOST_COUNTED && (lists & ORDINARY_LISTS) !== 0) return LIKELY_SMALL
  if (habit > MOST_COUNTED && (lists & ANY_NAME) !== 0) return LIKELY_CAPITAL
  return LIKELY[habit] as number
}

/** Has a word of such a shape a capital in prose? */
export const isLikelyName = (likely: number): boolean =>
  likely !== LIKELY_SMALL && likely !== LIKELY_EITHER

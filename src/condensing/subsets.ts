/**
 * The summaries of a few sentences that are worth a comparison: all sets of the best candidates
 * that fit the budget and read whole.
 *
 * Cost: constant, as `CANDIDATES` sentences have 84 sets of two or three.
 */
import type { Budget } from './budget.ts'
import type { SentenceView } from './select.ts'

/** So many of the best sentences are candidates. */
export const CANDIDATES = 8
/** A set has at most so many sentences. */
export const MOST_IN_A_SET = 5
/** Of two or three sentences fewer may be better; who asks for more wants them. */
const FEW = 3

/** In a shorter article the opening sentence is the news itself, and belongs in any summary. */
const ENOUGH_SENTENCES = 16

/** The sets of the candidates (indices in order) that may be a summary under a budget. */
export function subsetsOf(
  candidates: readonly number[],
  sentences: SentenceView,
  budget: Budget,
  needsNews = true,
): number[][] {
  const sets: number[][] = []
  const needed =
    needsNews && sentences.order.length < ENOUGH_SENTENCES
      ? newsOf(candidates, sentences)
      : undefined
  const byNumber = budget.sentences <= MOST_IN_A_SET
  const least = byNumber ? leastOf(budget.sentences) : 1
  for (let chosen = 1; chosen < 1 << candidates.length; chosen++) {
    const set = candidates.filter((_, at) => (chosen & (1 << at)) !== 0)
    if (set.length < least || set.length > Math.min(budget.sentences, MOST_IN_A_SET)) continue
    if (needed !== undefined && !set.includes(needed)) continue
    if (fits(set, sentences, budget) && readsWhole(set, sentences)) sets.push(set)
  }
  return byNumber ? sets : fullest(sets)
}

const leastOf = (sentences: number): number =>
  sentences <= FEW ? Math.min(2, sentences) : sentences

/** Who gives a length wants it used: the sets that no other one extends. */
function fullest(sets: readonly number[][]): number[][] {
  return sets.filter(
    (set) =>
      !sets.some(
        (other) => other.length > set.length && set.every((index) => other.includes(index)),
      ),
  )
}

/** The opening sentence if it is a candidate, else the best that needs none before it. */
function newsOf(candidates: readonly number[], sentences: SentenceView): number {
  const opening = sentences.order[0] as number
  let best = -1
  for (const index of candidates) {
    if (index === opening) return index
    if (sentences.needsPrevious(index)) continue
    if (best < 0 || sentences.score(index) > sentences.score(best)) best = index
  }
  return best
}

function fits(set: readonly number[], sentences: SentenceView, budget: Budget): boolean {
  let words = 0
  let characters = set.length - 1
  for (const index of set) {
    const size = sentences.size(index)
    words += size.words
    characters += size.characters
  }
  return words <= budget.words && characters <= budget.characters
}

/** Does each sentence have the one before or behind that it cannot be read without? */
function readsWhole(set: readonly number[], sentences: SentenceView): boolean {
  return set.every((index, at) => {
    const opens = index === sentences.order[0]
    if (!opens && sentences.needsPrevious(index) && set[at - 1] !== index - 1) return false
    return !sentences.needsNext(index) || set[at + 1] === index + 1
  })
}

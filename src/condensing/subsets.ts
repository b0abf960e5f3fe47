/**
 * The summaries of a few sentences that are worth a comparison: all sets of the best candidates
 * that fit the budget, read whole and have the best sentence. A set without it may score as well,
 * but in a short article that is the news itself, and what is left does not tell what it is about.
 *
 * Cost: constant, as `CANDIDATES` sentences have 10 sets of two or three with the best in them.
 */
import type { Budget } from './budget.ts'
import type { SentenceView } from './select.ts'

/** So many of the best sentences are candidates. */
export const CANDIDATES = 5
/** A set has at least so many sentences, unless fewer are asked for. */
const LEAST_SENTENCES = 2

/** The sets of the candidates (indices in order) that may be a summary under a budget. */
export function subsetsOf(
  candidates: readonly number[],
  sentences: SentenceView,
  budget: Budget,
): number[][] {
  const sets: number[][] = []
  const best = bestAlone(candidates, sentences)
  const least = Math.min(LEAST_SENTENCES, budget.sentences)
  for (let chosen = 1; chosen < 1 << candidates.length; chosen++) {
    const set = candidates.filter((_, at) => (chosen & (1 << at)) !== 0)
    if (set.length < least || set.length > budget.sentences) continue
    if (!set.includes(best)) continue
    if (fits(set, sentences, budget) && readsWhole(set, sentences)) sets.push(set)
  }
  return sets
}

/** The candidate of the highest score that needs none before it; the first of equals. */
function bestAlone(candidates: readonly number[], sentences: SentenceView): number {
  let best = -1
  for (const index of candidates) {
    if (index !== sentences.order[0] && sentences.needsPrevious(index)) continue
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

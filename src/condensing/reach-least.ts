/**
 * The sentences to take where the best ones have too few words: as good together as can be among
 * those that have enough and still fit.
 *
 * Method: a knapsack over words and sentences, exact among the best `CANDIDATES` (Bellman 1957).
 * Cost: candidates × sentences × words of the summary.
 */
import type { Budget } from './budget.ts'
import type { SentenceView } from './select.ts'

/** So many of the best sentences are looked at, and summaries of so many sentences and words. */
const CANDIDATES = 60
const MOST_SENTENCES = 40
const MOST_WORDS = 1000

/** What some sentences are worth, and which they are. */
interface Filling {
  readonly value: number
  readonly index: number
  readonly rest: Filling | undefined
}

/** The indices, in order; undefined if no such sentences are found. */
export function reachLeast(sentences: SentenceView, budget: Budget): number[] | undefined {
  const { leastWords } = budget
  if (leastWords > MOST_WORDS) return undefined
  const candidates = [...sentences.order]
    .sort((a, b) => sentences.score(b) - sentences.score(a) || a - b)
    .slice(0, CANDIDATES)
  const longest = Math.max(0, ...candidates.map((index) => sentences.size(index).words))
  const most = Math.min(budget.words, leastWords + longest)
  const count = Math.min(budget.mostSentences, MOST_SENTENCES, candidates.length)
  // best[n][w]: the best n sentences of w words together
  const best: (Filling | undefined)[][] = Array.from({ length: count + 1 }, () => [])
  for (const index of candidates) {
    const { words } = sentences.size(index)
    // never quite 0, so that a sentence too many does not come for nothing
    const value = Math.log(1 / (1 + Math.exp(-sentences.score(index))))
    for (let taken = count; taken > 0; taken--) {
      for (let at = most; at >= words; at--) {
        const rest = best[taken - 1]?.[at - words]
        if (rest === undefined && !(taken === 1 && at === words)) continue
        const sum = value + (rest?.value ?? 0)
        const known = best[taken]?.[at]
        if (known === undefined || sum > known.value) {
          ;(best[taken] as (Filling | undefined)[])[at] = { value: sum, index, rest }
        }
      }
    }
  }
  return fittest(best, sentences, budget)
}

function fittest(
  best: readonly (readonly (Filling | undefined)[])[],
  sentences: SentenceView,
  { leastWords, characters }: Budget,
): number[] | undefined {
  let found: { readonly value: number; readonly indices: number[] } | undefined
  for (const fillings of best) {
    for (let words = leastWords; words < fillings.length; words++) {
      const filling = fillings[words]
      if (filling === undefined || (found !== undefined && filling.value <= found.value)) continue
      const indices = indicesOf(filling)
      let size = indices.length - 1
      for (const index of indices) size += sentences.size(index).characters
      if (size <= characters) found = { value: filling.value, indices }
    }
  }
  return found?.indices
}

function indicesOf(filling: Filling): number[] {
  const indices: number[] = []
  for (let at: Filling | undefined = filling; at !== undefined; at = at.rest) indices.push(at.index)
  return indices.sort((a, b) => a - b)
}

/**
 * Picks sentences, best first, as long as the budget lasts and they say something new.
 *
 * Method: a heap by score. A sentence that points at the one before (`He said …`), or asks what the one
 * behind answers, costs a penalty until that one is picked. Cost: n log n, and a look at the words of each sentence that comes up.
 */
import type { Steps } from '../document/steps.ts'
import type { Budget } from './budget.ts'
import { ScoreHeap } from './score-heap.ts'

/** What is known of the sentences that may be picked, by their indices in the document. */
export interface SentenceView {
  /** Their indices, in order. */
  readonly order: readonly number[]
  /** Log-odds. */
  score(index: number): number
  /** Does it make no sense without the sentence before? */
  needsPrevious(index: number): boolean
  /** Does it make no sense without the sentence behind? */
  needsNext(index: number): boolean
  /** What the summary spends on it. */
  size(index: number): { readonly words: number; readonly characters: number }
  /** How many words the library counts in it, never more than in `size`. */
  counted(index: number): number
}

/** What has been said, and whether a sentence says it again. */
export interface Said {
  add(index: number): void
  covers(index: number): boolean
}

/** Log-odds that a sentence loses as long as it points at one that is not there. */
const DANGLING_PENALTY = 2.5
/** A sentence that did not fit is followed by at most so many tries in vain. */
const MOST_MISFITS = 1000

/** The indices of the sentences to take, in order; none if none fits into the budget. */
export function* selectSentences(
  sentences: SentenceView,
  said: Said,
  budget: Budget,
): Steps<number[]> {
  const { order } = sentences
  const heap = new ScoreHeap()
  const picked = new Set<number>()
  const push = (position: number): void => {
    const index = order[position]
    if (index === undefined || picked.has(index)) return
    const hangs =
      (position > 0 && sentences.needsPrevious(index) && !picked.has(index - 1)) ||
      (sentences.needsNext(index) && !picked.has(index + 1))
    heap.push(position, sentences.score(index) - (hangs ? DANGLING_PENALTY : 0))
  }
  for (const position of order.keys()) push(position)
  let { words, characters } = budget
  let misfits = 0
  let counted = 0
  const wantsMore = (): boolean =>
    picked.size < budget.sentences ||
    (counted < budget.leastWords && picked.size < budget.mostSentences)
  while (wantsMore() && misfits < MOST_MISFITS) {
    yield
    const position = heap.pop()
    if (position < 0) break
    const index = order[position] as number
    if (picked.has(index)) continue
    const size = sentences.size(index)
    const space = picked.size > 0 ? 1 : 0
    if (size.words > words || size.characters + space > characters) {
      misfits++
      continue
    }
    if (said.covers(index)) continue
    said.add(index)
    picked.add(index)
    counted += sentences.counted(index)
    words -= size.words
    characters -= size.characters + space
    // they may hang no longer
    push(position - 1)
    push(position + 1)
  }
  return [...picked].sort((a, b) => a - b)
}

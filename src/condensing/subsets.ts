/**
 * The summaries of a few sentences that are worth a comparison: all sets of the best candidates
 * that fit the budget and read whole. A set is a number: its bits are the places of its sentences
 * among the candidates.
 *
 * Cost: constant, as `CANDIDATES` sentences have 84 sets of two or three.
 */
import type { Budget } from './budget.ts'
import type { SentenceView } from './select.ts'

type Size = ReturnType<SentenceView['size']>

/** So many of the best sentences are candidates. */
export const CANDIDATES = 8
/** A set has at most so many sentences. */
export const MOST_IN_A_SET = 5
/** Of two or three sentences fewer may be better; who asks for more wants them. */
const FEW = 3

/** In a shorter article the opening sentence is the news itself, and belongs in any summary. */
const ENOUGH_SENTENCES = 16

/** The candidates (indices of sentences in order, at most 30) that a set has. */
export const membersOf = (candidates: readonly number[], set: number): number[] =>
  candidates.filter((_, place) => (set & (1 << place)) !== 0)

/** The sets of the candidates that may be a summary under a budget. */
export function subsetsOf(
  candidates: readonly number[],
  sentences: SentenceView,
  budget: Budget,
  needsNews = true,
): number[] {
  const sets: number[] = []
  const sizes: Size[] = []
  for (const index of candidates) sizes.push(sentences.size(index))
  const needs = needsOf(candidates, sentences)
  const isShort = sentences.order.length < ENOUGH_SENTENCES
  const needed = needsNews && isShort ? newsOf(candidates, sentences, needs) : 0
  const byNumber = budget.sentences <= MOST_IN_A_SET
  const least = byNumber ? leastOf(budget.sentences) : 1
  const most = Math.min(budget.sentences, MOST_IN_A_SET)
  for (let set = 1; set < 1 << candidates.length; set++) {
    if ((set & needed) !== needed) continue
    const size = bitsOf(set)
    if (size < least || size > most) continue
    if (fits(set, size, sizes, budget) && readsWhole(set, needs)) sets.push(set)
  }
  return byNumber ? sets : fullest(sets)
}

const leastOf = (sentences: number): number =>
  sentences <= FEW ? Math.min(2, sentences) : sentences

function bitsOf(set: number): number {
  let bits = 0
  for (let rest = set; rest !== 0; rest &= rest - 1) bits++
  return bits
}

/** Who gives a length wants it used: the sets that no other one extends. */
const fullest = (sets: readonly number[]): number[] =>
  sets.filter((set) => !sets.some((other) => other !== set && (other & set) === set))

/** The opening sentence if it is a candidate that can be read with others of them, else the best that needs none before it, as a set. */
function newsOf(
  candidates: readonly number[],
  sentences: SentenceView,
  needs: readonly number[],
): number {
  const opening = sentences.order[0] as number
  let best = -1
  for (const [place, index] of candidates.entries()) {
    if (((needs[place] as number) & NOBODY) !== 0) continue
    if (index === opening) return 1 << place
    if (sentences.needsPrevious(index)) continue
    const known = candidates[best]
    if (known === undefined || sentences.score(index) > sentences.score(known)) best = place
  }
  return best < 0 ? NOBODY : 1 << best
}

/** In no set. */
const NOBODY = 1 << 30

function fits(set: number, size: number, sizes: readonly Size[], budget: Budget): boolean {
  let words = 0
  let characters = size - 1
  for (let place = 0; set >> place !== 0; place++) {
    if (((set >> place) & 1) === 0) continue
    const { words: ownWords, characters: ownCharacters } = sizes[place] as Size
    words += ownWords
    characters += ownCharacters
  }
  return words <= budget.words && characters <= budget.characters
}

/** Of each candidate the set of those that it cannot be read without; `NOBODY` if there is one elsewhere. */
function needsOf(candidates: readonly number[], sentences: SentenceView): number[] {
  return candidates.map((index, place) => {
    let needed = 0
    const opens = index === sentences.order[0]
    if (!opens && sentences.needsPrevious(index)) {
      needed |= candidates[place - 1] === index - 1 ? 1 << (place - 1) : NOBODY
    }
    if (sentences.needsNext(index)) {
      needed |= candidates[place + 1] === index + 1 ? 1 << (place + 1) : NOBODY
    }
    return needed
  })
}

/** Does each sentence have the one before or behind that it cannot be read without? */
const readsWhole = (set: number, needs: readonly number[]): boolean =>
  needs.every((needed, place) => (set & (1 << place)) === 0 || (set & needed) === needed)

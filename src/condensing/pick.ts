/**
 * The sentences to take of those that were ranked, under a budget: the best set of a few, else best
 * first, else as many as the least length takes. Cost: that of its parts.
 */
import type { Sentence } from '../document/parse.ts'
import { finish, type Steps } from '../document/steps.ts'
import type { Budget } from './budget.ts'
import { type LinearModel, linearScore } from './linear-model.ts'
import { LEARNT_MODEL } from './model.ts'
import { type Ranked, scoreOf } from './rank.ts'
import { reachLeast } from './reach-least.ts'
import { Redundancy } from './redundancy.ts'
import { referencesOf } from './references.ts'
import { type SentenceView, selectSentences } from './select.ts'
import { visitSubsets } from './subset-features.ts'
import { CANDIDATES, MOST_IN_A_SET, membersOf, subsetsOf } from './subsets.ts'
import {
  ASKS,
  CONTINUES_QUOTE,
  IS_GLUED,
  LEAVES_QUOTE,
  POINTS_BACK,
  type Wording,
} from './wording.ts'
import { writeSentence } from './write-sentence.ts'

/** Log-odds that a sentence loses for a quotation that does not end in it. */
const OPEN_QUOTE_PENALTY = 1
/** Log-odds that it loses for pieces of the page that ran into it. */
const GLUE_PENALTY = 2.5
/** What a set gains if it has all of the question, in hundredths of ROUGE as sets are scored. */
const FOCUS_WORTH = 20
/** With a question, the candidates and what they need. */
const MOST_CANDIDATES = 11
/** What it loses for each thing that it takes as known and does not tell. */
const UNMET_COST = 4
/** More than any set is worth: taken only if all sets are too short. */
const TOO_SHORT = 1e6
/** In a shorter article there is little to choose from. */
const ENOUGH_SENTENCES = 5
/** Longer summaries have too many sentences for sets. */
const MOST_WORDS = 110
const MOST_CHARACTERS = 650

interface PickOptions {
  /** Sentences cost what is left of them. */
  readonly compress?: boolean
  /** Of sets. */
  readonly model?: LinearModel
}

/** The indices of the sentences to take, in the order of the document. */
export function* pickSentences(
  ranked: Ranked,
  budget: Budget,
  { compress = false, model = LEARNT_MODEL.subsets }: PickOptions = {},
): Steps<number[]> {
  const view = viewOf(ranked, compress)
  const picked =
    (yield* pickSet(ranked, view, budget, model)) ?? (yield* pickBestFirst(ranked, view, budget))
  if (budget.leastWords <= wordsOf(picked, view)) return picked
  const more = yield* pickBestFirst(ranked, view, budget)
  if (budget.leastWords <= wordsOf(more, view)) return more
  return reachLeast(view, budget) ?? more
}

/** A few are chosen as a set; of more there are too many sets, and one goes with nothing. */
function* pickSet(
  ranked: Ranked,
  view: SentenceView,
  budget: Budget,
  model: LinearModel,
): Steps<number[] | undefined> {
  if (!isFew(budget) || !isComparable(ranked)) return undefined
  const { leastWords } = budget
  let best: number[] | undefined
  let bestWorth = -Infinity
  yield* visitComparable(ranked, budget, view, (row, candidates, set, unmet) => {
    let worth = linearScore(row, model) - UNMET_COST * unmet
    if (ranked.focus !== undefined) worth += focusWorth(ranked, membersOf(candidates, set))
    if (leastWords > 0 && wordsOf(membersOf(candidates, set), view) < leastWords) worth -= TOO_SHORT
    if (best !== undefined && !(worth > bestWorth)) return
    best = membersOf(candidates, set)
    bestWorth = worth
  })
  return best
}

/** Is a summary of a few sentences asked for, by their number or by length? */
const isFew = ({ sentences, words, characters }: Budget): boolean =>
  sentences > 1 &&
  (sentences <= MOST_IN_A_SET || words <= MOST_WORDS || characters <= MOST_CHARACTERS)

/** Are sets weighed as they were learnt: in an English article of some length? */
const isComparable = ({ document, order }: Ranked): boolean =>
  document.language === 'en' && order.length >= ENOUGH_SENTENCES

/** The sets of sentences that may be the summary under a budget, and their features. */
export function comparableSubsets(
  ranked: Ranked,
  budget: Budget,
): { subsets: number[][]; features: number[][] } {
  const subsets: number[][] = []
  const features: number[][] = []
  const visiting = visitComparable(ranked, budget, viewOf(ranked), (row, candidates, set) => {
    subsets.push(membersOf(candidates, set))
    features.push([...row])
  })
  finish(visiting)
  return { subsets, features }
}

/** The same one by one: the row that `visit` gets is written over for the next set. */
function* visitComparable(
  ranked: Ranked,
  budget: Budget,
  view: SentenceView,
  visit: (row: Float64Array, candidates: readonly number[], set: number, unmet: number) => void,
): Steps<void> {
  const unlimited = { words: Infinity, characters: Infinity, sentences: CANDIDATES }
  const best = yield* pickBestFirst(ranked, view, {
    ...unlimited,
    leastWords: 0,
    mostSentences: CANDIDATES,
  })
  const candidates = ranked.focus === undefined ? best : withNeeded(best, ranked, view)
  // who asks a question does not ask for the news
  const sets = subsetsOf(candidates, view, budget, ranked.focus === undefined)
  // the question has a worth of its own: sets were learnt without one
  const score = (index: number): number =>
    (ranked.scores[index] as number) - flawsOf(ranked.wordings[index] as Wording)
  const unmetOf = referencesOf(ranked, candidates)
  visitSubsets(ranked, score, candidates, sets, (row, at) => {
    const set = sets[at] as number
    visit(row, candidates, set, unmetOf(set))
  })
}

/** What touches the question, with the sentences before that it cannot be read without. */
function withNeeded(best: readonly number[], ranked: Ranked, view: SentenceView): number[] {
  const all = new Set(best)
  const mayStand = new Set(view.order)
  for (const index of best) {
    if ((ranked.focus?.shares[index] ?? 0) === 0) continue
    for (let at = index; view.needsPrevious(at) && mayStand.has(at - 1); at--) {
      if (all.size === MOST_CANDIDATES) break
      all.add(at - 1)
    }
    for (let at = index; view.needsNext(at) && mayStand.has(at + 1); at++) {
      if (all.size === MOST_CANDIDATES) break
      all.add(at + 1)
    }
  }
  return [...all].sort((a, b) => a - b)
}

const pickBestFirst = (ranked: Ranked, view: SentenceView, budget: Budget): Steps<number[]> =>
  selectSentences(view, new Redundancy(ranked.document, ranked.terms, ranked.vectors), budget)

const wordsOf = (picked: readonly number[], view: SentenceView): number =>
  picked.reduce((sum, index) => sum + view.counted(index), 0)

/** How the sentences are seen when some are picked. */
function viewOf(ranked: Ranked, compress = false): SentenceView {
  const { document, order, wordings } = ranked
  const written = new Map<number, ReturnType<typeof writeSentence>>()
  const write = (index: number): ReturnType<typeof writeSentence> => {
    let sentence = written.get(index)
    if (sentence === undefined) {
      sentence = writeSentence(document, document.sentences[index] as Sentence, compress)
      written.set(index, sentence)
    }
    return sentence
  }
  return {
    order,
    score: (index) => scoreOf(ranked, index) - flawsOf(wordings[index] as Wording),
    needsPrevious: (index) =>
      ((wordings[index] as Wording).shows & (POINTS_BACK | CONTINUES_QUOTE)) !== 0,
    needsNext: (index) => ((wordings[index] as Wording).shows & (LEAVES_QUOTE | ASKS)) !== 0,
    size: (index) => write(index).size,
    counted: (index) => write(index).words,
  }
}

/** Log-odds that it loses. */
const flawsOf = ({ shows }: Wording): number =>
  (shows & LEAVES_QUOTE ? OPEN_QUOTE_PENALTY : 0) + (shows & IS_GLUED ? GLUE_PENALTY : 0)

/** What a set is worth for what it has of the question. */
function focusWorth({ focus, vectors }: Ranked, subset: readonly number[]): number {
  if (focus === undefined) return 0
  let share = 0
  const terms = new Set(
    subset.flatMap((index) => [
      ...vectors.term.subarray(vectors.start[index], vectors.start[index + 1]),
    ]),
  )
  for (const [term, weight] of focus.weights) if (terms.has(term)) share += weight
  return FOCUS_WORTH * share
}

/**
 * Whether a stretch says a fact that another does not say in its place: the promise that holds however likely it is that
 * the one repeats the other.
 *
 * Method: a number is a fact anywhere. Where a sentence of the one is a copy of one of the other, what is exchanged is
 * meant: a name for a name, a word that tells something for another, a negation. A retelling says such things in its
 * own words. Names are looked for in all that stays (`standing.ts`). Cost: the words of both.
 */
import type { Sentence } from '../document/parse.ts'
import { NEGATION } from './marks/facts.ts'
import { NUMBER } from './signals/article-view.ts'
import type { OrientedPair } from './signals/pair-signals.ts'
import type { Stretch } from './signals/stretch.ts'

/** From this share of the words of both on, the one is a copy of the other, in which what is exchanged is meant. */
const COPY = 0.7

/** Does what would go say a fact that the other does not say in its place? */
export function losesFact(pair: OrientedPair): boolean {
  const { x, y, words } = pair
  return (
    losesNumber(pair) ||
    (isCopy(pair) &&
      (pair.exchanges.telling > 0 ||
        pair.exchanges.others > 0 ||
        negationsIn(x, words.mates) !== negationsIn(y, words.back)))
  )
}

/** Does a sentence state another thing than its copy? Rules have looked at its numbers, names and negations before. */
export const statesAnother = (pair: OrientedPair): boolean =>
  isCopy(pair) && pair.exchanges.others > 0

function losesNumber({ x, y, words }: OrientedPair): boolean {
  const { attached, document } = x.view.marked
  const { form } = document.words
  return words.mates.some((mate, offset) => {
    const word = x.from + offset
    if (mate >= 0 || attached[word] || x.view.kinds[word] !== NUMBER) return false
    return !y.forms.has(form[word] as number)
  })
}

/** Is a sentence of what would go a copy of one that stays: is most of either said by the other? */
function isCopy({ x, y, words }: OrientedPair): boolean {
  for (let index = x.firstSentence; index <= x.lastSentence; index++) {
    const { firstWord, endWord } = x.view.sentence(index) as Sentence
    const own = saidOf(x, words.mates, firstWord, endWord)
    if (own.share < COPY) continue
    const { firstWord: from } = y.view.sentenceOf(y.from + own.lowest)
    const { endWord: to } = y.view.sentenceOf(y.from + own.highest)
    if (saidOf(y, words.back, from, to).share >= COPY) return true
  }
  return false
}

/** The share of some words of a stretch that is matched, and the first and the last of their mates. */
export function saidOf(
  { from: start, view }: Stretch,
  mates: Int32Array,
  from: number,
  to: number,
): { share: number; lowest: number; highest: number } {
  const { attached } = view.marked
  let core = 0
  let matched = 0
  let lowest = Number.POSITIVE_INFINITY
  let highest = -1
  for (let word = from; word < to; word++) {
    if (attached[word]) continue
    core++
    const mate = mates[word - start] as number
    if (mate < 0) continue
    matched++
    lowest = Math.min(lowest, mate)
    highest = Math.max(highest, mate)
  }
  return { share: matched / Math.max(1, core), lowest, highest }
}

/** Negations between the first and the last word that is matched. */
function negationsIn({ from, view }: Stretch, mates: Int32Array): number {
  const first = mates.findIndex((mate) => mate >= 0)
  const last = mates.findLastIndex((mate) => mate >= 0)
  let count = 0
  for (let offset = Math.max(0, first); offset <= last; offset++) {
    if (((view.marked.facts[from + offset] as number) & NEGATION) !== 0) count++
  }
  return count
}

/**
 * Which passages go beside those that the rules let go: pairs of stretches of which the one is likely to be a repeat.
 *
 * Method: every pair has a chance (`decide/chances.ts`). The surest goes first; one goes only if what stays for it
 * stays itself, if it is no part of what hangs together (`structure.ts`), and if no fact is lost with it: no number,
 * name or negation, no other statement (`statements.ts`). Of two copies between which nothing tells, the caller's
 * choice stays. Cost: the words of what goes.
 */
import type { Sentence } from '../document/parse.ts'
import type { Steps } from '../document/steps.ts'
import type { ChanceOf } from './decide/chances.ts'
import { losesFact, saidOf } from './fact-guard.ts'
import type { Heard } from './hear.ts'
import type { Keep } from './keep.ts'
import type { OrientedPair } from './signals/pair-signals.ts'
import type { Stretch } from './signals/stretch.ts'
import { weighedPairs } from './signals/weighed-pairs.ts'
import { hangsTogether, heldPassage } from './structure.ts'

/** A passage goes from this chance on. */
const LEAST_CHANCE = 0.8
/** Two passages say the same from this share of their words on. */
const SAME = 0.97
/** Of each sentence that goes so much is said by what stays. */
const LEAST_OF_SENTENCE = 0.65
/** Chances that differ by less do not tell which of the two should go. */
const NOTHING_TELLS = 0.1
/** After so many there is a pause. */
const PASSAGES = 16

interface Chance {
  readonly pair: OrientedPair
  readonly chance: number
}

/** Lets the judge of an article let go what is likely to be a repeat. */
export function* settle(
  { judge, marked, view, alignments }: Heard,
  keep: Keep,
  chanceOf: ChanceOf,
): Steps<void> {
  if (alignments.length === 0) return
  const isTouched = marked.document.sentences.map(({ firstWord, endWord }) =>
    judge.isTouched(firstWord, endWord),
  )
  const isOpen = ({ firstSentence, lastSentence }: Stretch): boolean =>
    !isTouched[firstSentence] && !isTouched[lastSentence]
  const pairs = yield* weighedPairs(view, alignments, isOpen)
  if (pairs.length === 0) return
  yield
  for (const [index, { pair }] of chancesOf(pairs, keep, chanceOf).entries()) {
    if (index % PASSAGES === PASSAGES - 1) yield
    const { x, y } = pair
    if (judge.isTouched(x.from, x.to) || judge.isTouched(y.from, y.to)) continue
    if (losesFact(pair) || leavesOut(pair)) continue
    const isWhole = x.from <= x.paragraph.firstWord && x.to >= x.closingParagraph.endWord
    const last = marked.document.sentences[x.lastSentence] as Sentence
    const held = heldPassage(pair, (!isWhole && judge.hanging.endAfter(last)) || x.end)
    if (hangsTogether(pair, held, losesFact)) continue
    judge.letGo({ ...held, breakingSentence: x.firstSentence })
  }
}

/** Those pairs that are likely enough, the surest first. */
function chancesOf(pairs: readonly OrientedPair[], keep: Keep, chanceOf: ChanceOf): Chance[] {
  const chances = new Map(pairs.map((pair) => [pair, chanceOf(pair)]))
  const settled = pairs.map((pair): Chance => {
    const own = chances.get(pair) as number
    const other = (pair.reverse && chances.get(pair.reverse)) ?? 0
    if (Math.abs(own - other) >= NOTHING_TELLS || !isSame(pair)) return { pair, chance: own }
    const stays = keep === 'last' ? pair.x.start > pair.y.start : pair.x.start < pair.y.start
    return { pair, chance: Math.max(own, other) - (stays ? NOTHING_TELLS : 0) }
  })
  return settled.filter(({ chance }) => chance >= LEAST_CHANCE).sort(bySureness)
}

/** The surer first; then the longer, then the later one. */
function bySureness(a: Chance, b: Chance): number {
  return (
    b.chance - a.chance ||
    b.pair.x.size - a.pair.x.size ||
    b.pair.x.start - a.pair.x.start ||
    a.pair.y.start - b.pair.y.start
  )
}

/** Do the two say the same, word for word? */
const isSame = ({ own, other }: OrientedPair): boolean =>
  own.matched >= own.core * SAME && other.matched >= other.core * SAME

/** Is there a sentence in what would go of which the other says too little? It says something of its own. */
function leavesOut({ x, words }: OrientedPair): boolean {
  for (let index = x.firstSentence; index <= x.lastSentence; index++) {
    const { firstWord, endWord } = x.view.sentence(index) as Sentence
    if (saidOf(x, words.mates, firstWord, endWord).share < LEAST_OF_SENTENCE) return true
  }
  return false
}

/**
 * Which passages go beside those that the rules let go: pairs of stretches of which the one is likely to be a repeat.
 *
 * Method: every pair has a chance that the one should go, and one that the other should (`decide/chances.ts`). Where
 * both say nearly the same, the two chances count together, and tell besides which of them it is. What says most for
 * the article goes first. One goes only if what stays for it stays itself, if it is no part of what hangs together
 * (`structure.ts`), and if no fact is lost with it (`fact-guard.ts`). Cost: the words of what goes.
 */
import type { Steps } from '../document/steps.ts'
import type { SentencePlaces } from '../reading/sentence-places.ts'
import type { ChanceOf } from './decide/chances.ts'
import { isCopy, losesFact } from './decide/fact-guard.ts'
import type { Heard } from './decide/hear.ts'
import { hangsTogether, heldPassage } from './decide/structure.ts'
import type { Keep } from './keep.ts'
import { ALIKE, type OrientedPair, SAME } from './signals/pair-signals.ts'
import type { Stretch } from './signals/stretch.ts'
import { type IsOpen, weighedPairs } from './signals/stretch-pairs.ts'

/** A passage goes from this chance on. */
const LEAST_CHANCE = 0.65
/** Of two that say nearly the same, one goes from this chance of both together on; of two that say the same, from that. */
const LEAST_OF_ALIKE = 0.7
const LEAST_OF_SAME = 0.6
/** Chances that differ by less do not tell which of two should go that say the same ... */
const NOTHING_TELLS = 0.2
/** So likely that only what both sides tell is another fact, and that a line of fewer words goes, which may head another thing. */
const SURE = 0.8
const SHORT = 6
/** After so many pairs there is a pause. */
const PAIRS = 8

interface Chance {
  readonly pair: OrientedPair
  readonly chance: number
}

/** Lets the judge of an article let go what is likely to be a repeat. */
export function* settle(
  { judge, view, alignments }: Heard,
  keep: Keep,
  chanceOf: ChanceOf,
): Steps<void> {
  if (alignments.length === 0) return
  const isOpen: IsOpen = (from, to) => !judge.keepers.isTouched(from, to)
  const pairs = yield* weighedPairs(view, alignments, isOpen)
  const open = yield* withoutLoss(pairs)
  if (open.length === 0) return
  yield* view.readAhead()
  const chances = yield* chancesOf(open, new Set(pairs), judge.places, keep, chanceOf)
  for (const [index, { pair, chance }] of chances.entries()) {
    if (index % PAIRS === PAIRS - 1) yield
    const { x, y } = pair
    if (!isOpen(x.from, x.to) || !isOpen(y.from, y.to)) continue
    const isSure = chance >= SURE
    if (!isSure && (losesFact(pair) || mayHead(pair))) continue
    if (isCopy(pair) && judge.differs(pair)) continue
    const held = heldPassage(pair, judge.places)
    if (hangsTogether(pair, held)) continue
    judge.letGo(held)
  }
}

/** Those pairs of which the one may go, if it is likely enough: that is dearer to tell. */
function* withoutLoss(pairs: readonly OrientedPair[]): Steps<OrientedPair[]> {
  const open: OrientedPair[] = []
  for (const [index, pair] of pairs.entries()) {
    if (index % PAIRS === PAIRS - 1) yield
    if (!losesFact(pair, true)) open.push(pair)
  }
  return open
}

/**
 * Those pairs that are likely enough, those first of which most is gained.
 *
 * @param pairs of which the one may go
 * @param weighed all pairs: no other has a chance
 */
function* chancesOf(
  pairs: readonly OrientedPair[],
  weighed: ReadonlySet<OrientedPair>,
  places: SentencePlaces,
  keep: Keep,
  chanceOf: ChanceOf,
): Steps<Chance[]> {
  const chances = new Map<OrientedPair, number>()
  for (const [index, pair] of pairs.flatMap((own) => [own, own.reverse]).entries()) {
    if (index % PAIRS === PAIRS - 1) yield
    if (weighed.has(pair) && !chances.has(pair)) chances.set(pair, chanceOf(pair))
  }
  const isLesser = ({ firstSentence, view }: Stretch): boolean =>
    places.isInCaption(firstSentence) || view.isOfSummary(firstSentence)
  return pairs
    .map((pair): Chance => {
      const own = chances.get(pair) as number
      const other = chances.get(pair.reverse) ?? 0
      const goes = isLesser(pair.x)
      // Text is not left to the caption of a picture, nor to what sums it up.
      if (goes === isLesser(pair.y)) return { pair, chance: settledChance(pair, own, other, keep) }
      return { pair, chance: goes ? chanceOfLesser(pair, own, other) : 0 }
    })
    .filter(({ chance }) => chance >= LEAST_CHANCE)
    .sort(byGain)
}

/** The chance that this one goes, and not the other. */
function settledChance(pair: OrientedPair, own: number, other: number, keep: Keep): number {
  const { x, y, areEqual } = pair
  const isTold = Math.abs(own - other) >= NOTHING_TELLS
  if (!sayNearlySame(pair, own + other)) return isTold && own < other ? 0 : own
  const goes =
    isTold && !(keep === 'last' && areEqual) ? own > other : (keep === 'last') === x.start < y.start
  return goes ? chanceOfLesser(pair, own, other) : 0
}

/** The chance that this one goes, where it is known to be the one of the two. */
const chanceOfLesser = (pair: OrientedPair, own: number, other: number): number =>
  sayNearlySame(pair, own + other) ? Math.max(LEAST_CHANCE, Math.min(1, own + other)) : own

/** Is it a line of few words that may head another thing each time? A credit, a button, the offer of a newsletter head nothing. */
const mayHead = ({ x, y, own }: OrientedPair): boolean =>
  own.core < SHORT && !(x.isFurniture && y.isFurniture)

/** Do both say nearly the same, and should likely one of them go? */
const sayNearlySame = ({ likeness }: OrientedPair, chanceOfBoth: number): boolean =>
  likeness >= ALIKE && chanceOfBoth >= (likeness >= SAME ? LEAST_OF_SAME : LEAST_OF_ALIKE)

/** The more words are likely to be said again; then the surer, then the later one. */
function byGain(a: Chance, b: Chance): number {
  const gain = ({ pair, chance }: Chance): number => pair.own.matched * chance
  return (
    gain(b) - gain(a) ||
    b.chance - a.chance ||
    b.pair.x.start - a.pair.x.start ||
    a.pair.y.start - b.pair.y.start
  )
}

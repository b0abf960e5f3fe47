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
import { changesBetween } from './differences/changes.ts'
import type { Heard } from './hear.ts'
import type { Keep } from './keep.ts'
import { NEGATION } from './marks/facts.ts'
import { type MarkedDocument, markParagraphs } from './marks/marked-document.ts'
import { ArticleView, NUMBER } from './signals/article-view.ts'
import type { MatchedWords } from './signals/matched-words.ts'
import type { OrientedPair } from './signals/pair-signals.ts'
import type { Stretch } from './signals/stretch.ts'
import { weighedPairs } from './signals/weighed-pairs.ts'
import { statementsOf } from './statements.ts'
import { hangsTogether, heldPassage } from './structure.ts'

/** A passage goes from this chance on. */
const LEAST_CHANCE = 0.8
/** Two passages say the same from this share of their words on. */
const SAME = 0.97
/** Of each sentence that goes so much is said by what stays. */
const LEAST_OF_SENTENCE = 0.5
/** Chances that differ by less do not tell which of the two should go. */
const NOTHING_TELLS = 0.1
/** After so many there is a pause. */
const PASSAGES = 16
const PARAGRAPHS = 64

interface Chance {
  readonly pair: OrientedPair
  readonly chance: number
}

/** Lets the judge of an article let go what is likely to be a repeat. */
export function* settle(
  { judge, marked, alignments }: Heard,
  keep: Keep,
  chanceOf: ChanceOf,
): Steps<void> {
  if (alignments.length === 0) return
  const { length } = marked.document.paragraphs
  for (let first = 0; first < length; first += PARAGRAPHS) {
    if (first > 0) yield
    markParagraphs(marked, first, Math.min(length, first + PARAGRAPHS) - 1)
  }
  const view = new ArticleView(marked, alignments)
  yield
  const isTouched = marked.document.sentences.map(({ firstWord, endWord }) =>
    judge.isTouched(firstWord, endWord),
  )
  const isOpen = ({ firstSentence, lastSentence }: Stretch): boolean =>
    !isTouched[firstSentence] && !isTouched[lastSentence]
  const pairs = yield* weighedPairs(view, alignments, isOpen)
  if (pairs.length === 0) return
  yield
  const facts = new FactGuard(marked)
  for (const [index, { pair }] of chancesOf(pairs, keep, chanceOf).entries()) {
    if (index % PASSAGES === PASSAGES - 1) yield
    const { x, y } = pair
    if (judge.isTouched(x.from, x.to) || judge.isTouched(y.from, y.to)) continue
    if (facts.isLost(pair) || leavesOut(pair)) continue
    const isWhole = x.from <= x.paragraph.firstWord && x.to >= x.closingParagraph.endWord
    const last = marked.document.sentences[x.lastSentence] as Sentence
    const held = heldPassage(pair, (!isWhole && judge.hanging.endAfter(last)) || x.end)
    if (hangsTogether(pair, held, (around) => facts.isLost(around))) continue
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

/** Do the two say the same, word for word? */
const isSame = ({ own, other }: OrientedPair): boolean =>
  own.matched >= own.core * SAME && other.matched >= other.core * SAME

/** The surer first; then the longer, then the later one. */
function bySureness(a: Chance, b: Chance): number {
  return (
    b.chance - a.chance ||
    b.pair.x.size - a.pair.x.size ||
    b.pair.x.start - a.pair.x.start ||
    a.pair.y.start - b.pair.y.start
  )
}

/** Tells whether a stretch says what another does not say in its place. */
class FactGuard {
  private readonly marked: MarkedDocument
  /** Of each word its mate, as long as two stretches are held against each other; else -1. */
  private readonly mates: Int32Array

  constructor(marked: MarkedDocument) {
    this.marked = marked
    this.mates = new Int32Array(marked.document.words.count).fill(-1)
  }

  /** A number, a negation, a statement; names are looked for in all that stays (`standing.ts`). */
  isLost({ x, y, words }: OrientedPair): boolean {
    const { attached, document } = this.marked
    const { form } = document.words
    const { mates, back } = words
    for (let offset = 0; offset < mates.length; offset++) {
      const word = x.from + offset
      if ((mates[offset] as number) >= 0 || attached[word]) continue
      if (x.view.kinds[word] === NUMBER && !y.forms.has(form[word] as number)) return true
    }
    return negationsIn(x, mates) !== negationsIn(y, back) || this.statesAnother(x, y, words)
  }

  /** Does something else stand in the place of what goes, a verb for a verb? */
  private statesAnother(x: Stretch, y: Stretch, { mates, back }: MatchedWords): boolean {
    const all = this.mates
    for (const [offset, mate] of mates.entries())
      if (mate >= 0) all[x.from + offset] = y.from + mate
    for (const [offset, mate] of back.entries()) if (mate >= 0) all[y.from + offset] = x.from + mate
    const here = { from: x.from, to: x.to }
    const there = { from: y.from, to: y.to }
    const changes = changesBetween(here, there, (word) => all[word] as number)
    const statements = statementsOf(this.marked, all, changes)
    all.fill(-1, x.from, x.to)
    all.fill(-1, y.from, y.to)
    return statements.length > 0
  }
}

/** Is there a sentence in what would go of which the other says less than half? It says something of its own. */
function leavesOut({ x, words }: OrientedPair): boolean {
  const { marked } = x.view
  for (let index = x.firstSentence; index <= x.lastSentence; index++) {
    const { firstWord, endWord } = x.view.sentence(index) as Sentence
    let core = 0
    let matched = 0
    for (let word = firstWord; word < endWord; word++) {
      if (marked.attached[word]) continue
      core++
      if ((words.mates[word - x.from] as number) >= 0) matched++
    }
    if (matched < core * LEAST_OF_SENTENCE) return true
  }
  return false
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

/**
 * How two passages, or two whole articles, relate: does one say again what the other says, does one
 * contain the other, or do they differ in a fact?
 *
 * Method: the two are read as one document, of which only alignments between its halves are made
 * (`alignments.ts`); what stays unmatched is weighed (`loss.ts`), and the facts in it are compared
 * (`pair-facts.ts`), and what is stated in its place (`statements.ts`). The two are put in a fixed order first,
 * so that asking the other way round gives the mirrored answer. Cost: near-linear in the text of both.
 */

import { joinDocuments } from '../document/join-documents.ts'
import { asReadingInSteps, type DocumentInput, type Reading, told } from '../document/parse.ts'
import type { Span } from '../document/span.ts'
import { finish, type Steps } from '../document/steps.ts'
import { spanOf, type Words } from '../document/words.ts'
import { type MarkedDocument, markInSteps } from '../reading/marked-document.ts'
import { changesOf, type WordChange, type WordRange } from './align/changes.ts'
import { matchWords } from './align/match-words.ts'
import { type Change, type Comparison, inOrder, type Match, mirrored } from './comparison.ts'
import { Losses } from './differences/loss.ts'
import { differencesOfPair } from './differences/pair-facts.ts'
import { statementsOf, withStatements } from './differences/statements.ts'
import { containmentOf, verdictOf } from './verdict.ts'

/**
 * Holds two passages or two whole articles against each other.
 *
 * @param a a text, an article (only its text is read) or a parsed document
 * @param b the same
 * @throws OnceoverError `INVALID_INPUT` if one of the two is none of these
 * @example
 * compare('The storm left 12 people hurt.', 'The storm left 14 people hurt.').verdict // 'variant'
 * const plan = 'The council approved the plan for the harbour.'
 * compare(plan, plan.replace('approved', 'postponed')).differences[0]?.kind // 'statement'
 */
export function compare(a: DocumentInput, b: DocumentInput): Comparison {
  return finish(compareInSteps(a, b))
}

export function* compareInSteps(a: DocumentInput, b: DocumentInput): Steps<Comparison> {
  const first = yield* asReadingInSteps(a)
  const second = yield* asReadingInSteps(b)
  const found =
    second.text < first.text ? mirrored(yield* held(second, first)) : yield* held(first, second)
  return inSources(found, first, second)
}

/** A comparison with each side where it lies in the text that came. */
function inSources(
  found: Comparison,
  first: Pick<Reading, 'markedUp'>,
  second: Pick<Reading, 'markedUp'>,
): Comparison {
  const placed = <Pair extends Change>(pair: Pair): Pair => ({
    ...pair,
    here: told(first, pair.here),
    there: told(second, pair.there),
  })
  const { matches, differences, changes } = found
  return {
    ...found,
    matches: matches.map(placed),
    differences: differences.map(placed),
    changes: changes.map(placed),
  }
}

function* held(first: Reading, second: Reading): Steps<Comparison> {
  yield
  const { document, border, offset } = joinDocuments(first, second)
  const marked = yield* markInSteps(document)
  yield
  const isSame = areSameWords(document.words, border)
  const mates = isSame ? inStep(border) : yield* matchWords(marked, border)
  yield
  const changes = changesOf(mates, border)
  yield
  const facts = yield* differencesOfPair({ marked, mates, border }, changes)
  yield
  const differences = withStatements(facts, [...statementsOf(marked, mates, changes, [0, border])])
  yield
  const losses = new Losses(marked, mates, changes)
  const ofFirst = losses.of(0, border)
  yield
  const ofSecond = losses.of(border, mates.length)
  yield
  const isIdentical = isSame && differences.length === 0
  return inOrder({
    verdict: isIdentical ? 'identical' : verdictOf(ofFirst, ofSecond, differences),
    similarity: isSame ? 1 : round(similarityOf(marked, mates)),
    containment: {
      here: isSame ? 1 : round(containmentOf(ofFirst)),
      there: isSame ? 1 : round(containmentOf(ofSecond)),
    },
    matches: matchesOf(document, mates, border, offset),
    differences: differences.map(({ kind, here, there }) => ({
      kind,
      here,
      there: there && moved(there, offset),
    })),
    changes: [...changes, ...respelt(document.words, mates, border)].map(({ here, there }) => ({
      here: here && placeOf(document, here, 0),
      there: there && placeOf(document, there, offset),
    })),
  })
}

function areSameWords({ form, count }: Words, border: number): boolean {
  if (count !== border * 2) return false
  for (let word = 0; word < border; word++) if (form[word] !== form[word + border]) return false
  return true
}

/** Every word is matched with the word at the same place. */
const inStep = (border: number): Int32Array =>
  Int32Array.from({ length: border * 2 }, (_, word) =>
    word < border ? word + border : word - border,
  )

/** Words that are matched with another form of themselves, or with more words or fewer. */
function respelt({ form, count }: Words, mates: Int32Array, border: number): WordChange[] {
  const changes: WordChange[] = []
  const isTold = (word: number): boolean => {
    const mate = mates[word] as number
    return mate < 0 || form[word] === form[mate] || told.has(word)
  }
  const told = new Set<number>()
  const tell = (range: WordRange): WordRange => {
    for (let word = range.from; word < range.to; word++) told.add(word)
    return range
  }
  for (let word = 0; word < border; word++) {
    if (isTold(word)) continue
    const mate = mates[word] as number
    const here = tell(runOf(mates, mate, word))
    changes.push({ here, there: isTold(mate) ? null : tell(runOf(mates, word, mate)) })
  }
  for (let word = border; word < count; word++) {
    if (!isTold(word))
      changes.push({ here: null, there: tell(runOf(mates, mates[word] as number, word)) })
  }
  return changes
}

/** From a word on, the words that have this mate. */
function runOf(mates: Int32Array, mate: number, from: number): WordRange {
  let to = from + 1
  while (mates[to] === mate) to++
  return { from, to }
}

const moved = ({ start, end }: Span, by: number): Span => ({ start: start - by, end: end - by })

const placeOf = ({ words }: Reading, { from, to }: WordRange, offset: number): Span =>
  moved(spanOf(words, from, to), offset)

function matchesOf(document: Reading, mates: Int32Array, border: number, offset: number): Match[] {
  const { form } = document.words
  const matches: Match[] = []
  for (let from = 0; from < border; ) {
    const mate = mates[from] as number
    const goesOn = (size: number): boolean =>
      from + size < border &&
      mates[from + size] === mate + size &&
      form[from + size] === form[mate + size]
    let size = 1
    if (mate >= 0 && form[from] === form[mate]) {
      while (goesOn(size)) size++
      matches.push({
        here: placeOf(document, { from, to: from + size }, 0),
        there: placeOf(document, { from: mate, to: mate + size }, offset),
      })
    }
    from += size
  }
  return matches
}

function similarityOf({ attached }: MarkedDocument, mates: Int32Array): number {
  let core = 0
  let matched = 0
  for (let word = 0; word < mates.length; word++) {
    if (attached[word]) continue
    core++
    if ((mates[word] as number) >= 0) matched++
  }
  return core > 0 ? matched / core : 0
}

const round = (share: number): number => Math.min(1, Math.round(share * 1000) / 1000)

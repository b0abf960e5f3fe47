/**
 * The facts in which two matched texts differ: facts that stand in the place of others, and facts
 * that only one of the two has, in an edited place. What a whole passage adds is told as a change.
 *
 * Method: the fact check of `difference.ts`, once from either side of every short change; the two
 * views are put together. Cost: the words of the changes, times their length.
 */

import type { Span } from '../../document/span.ts'
import { stem } from '../../document/stem.ts'
import type { Steps } from '../../document/steps.ts'
import type { WordChange, WordRange } from '../align/changes.ts'
import type { MatchedPair } from '../align/match-words.ts'
import { type Difference, FactCheck, type FactsElsewhere } from '../difference.ts'
import { isNoFact } from './one-sided.ts'
import { openingNames } from './opening-names.ts'
import { swappedWords } from './swapped-words.ts'

/** A longer run of words is a statement of its own, not an edit. */
const LONGEST_EDIT = 12
/** Words around the place of a change in which the other text may say a fact, too. */
const WORDS_AROUND = 80
/** The end of a name names the same from so many letters on. */
const LEAST_SURNAME = 4
const NO_LETTERS = /[^\p{L}\p{N}]+/gu
const NONE = -1
/** After so many edits there is a pause. */
const EDITS = 32

/** @returns facts that differ, `here` in the first half of the document and `there` in the second */
export function* differencesOfPair(
  pair: MatchedPair,
  changes: readonly WordChange[],
): Steps<Difference[]> {
  const facts = sharedFacts(pair)
  const edits = changes.filter(({ here, there }) => !isLong(here) && !isLong(there))
  let found: Difference[] = []
  for (const [index, change] of edits.entries()) {
    if (index % EDITS === 0) yield
    found.push(...differencesOfChange(pair, facts, change))
  }
  for (const swap of swappedWords(pair.marked, pair.mates, 0, pair.border)) {
    found = found.filter((difference) => !isPartOf(difference, swap))
    if (!found.some((difference) => isToldBy(difference, swap))) found.push(swap)
  }
  return found
}

/** `million` that only one has is a part of `31 million` in the place of `31`. */
const isPartOf = (part: Difference, whole: Difference): boolean =>
  isWithin(part.here, whole.here) && isWithin(part.there, whole.there)

const isWithin = (part: Span | null, whole: Span | null): boolean =>
  part === null || (whole !== null && part.start >= whole.start && part.end <= whole.end)

const isLong = (range: WordRange | null): boolean =>
  range !== null && range.to - range.from > LONGEST_EDIT

/** A fact stands elsewhere if both halves have it. */
function sharedFacts({ marked, border }: MatchedPair): FactsElsewhere {
  const { form, forms, count } = marked.document.words
  const halves = new Uint8Array(forms.length)
  for (let word = 0; word < count; word++) {
    const own = form[word] as number
    halves[own] = (halves[own] as number) | (word < border ? 1 : 2)
  }
  return { standsOutside: (word: number) => halves[form[word] as number] === 3 }
}

function differencesOfChange(
  pair: MatchedPair,
  facts: FactsElsewhere,
  change: WordChange,
): Difference[] {
  const { here, there } = change
  const found = here === null ? [] : viewFrom(pair, facts, here, there)
  const other = there === null ? [] : viewFrom(pair, facts, there, here)
  for (const { kind, here: own, there: facing } of other) {
    const mirrored = { kind, here: facing, there: own }
    if (!found.some((difference) => isToldBy(difference, mirrored))) found.push(mirrored)
  }
  const opening = openingNames(pair, change)
  return (opening ? [opening, ...found] : found).filter(
    (difference) => !isSameName(pair, difference) && !isNoFact(pair, difference, change),
  )
}

/** Does a difference tell one that was seen from the other side? */
function isToldBy(told: Difference, { kind, here, there }: Difference): boolean {
  if (here !== null && told.here?.start === here.start) return true
  if (there === null) return told.kind === kind && told.there === null
  return told.there?.start === there.start
}

/** What the fact check says of a run of words, held against the run in its place. */
function viewFrom(
  pair: MatchedPair,
  facts: FactsElsewhere,
  own: WordRange,
  facing: WordRange | null,
): Difference[] {
  const around = surroundings(pair, own)
  return new FactCheck(pair.marked, facts, pair.mates, {
    firstWord: own.from,
    endWord: own.to,
    keptFirst: facing?.from ?? 0,
    keptLast: (facing?.to ?? 0) - 1,
    keptFrom: around.from,
    keptTo: around.to,
  }).differences()
}

/** Where the other text says what stands around this run. */
function surroundings({ mates, border }: MatchedPair, { from, to }: WordRange): WordRange {
  const [start, end] = from < border ? [border, mates.length] : [0, border]
  const isFirst = from === 0 || from === border
  const isLast = to === border || to === mates.length
  const before = isFirst ? NONE : (mates[from - 1] as number)
  const behind = isLast ? NONE : (mates[to] as number)
  if (before === NONE && behind === NONE) return { from: start, to: start }
  const first = before === NONE ? behind : before
  const isNear = behind >= first && behind - first < WORDS_AROUND
  return {
    from: Math.max(start, first - WORDS_AROUND),
    to: Math.min(end, (isNear ? behind : first) + WORDS_AROUND),
  }
}

/** `Russia` and `Russian` name the same, and `Tim` and `Timothy`; `U.S.` and `Damascus`, `New Zealand` and `Newark` do not. */
function isSameName({ marked }: MatchedPair, { kind, here, there }: Difference): boolean {
  if ((kind !== 'name' && kind !== 'quote') || here === null || there === null) return false
  const lettersOf = ({ start, end }: Span): string =>
    marked.document.text.slice(start, end).toLowerCase().replace(NO_LETTERS, '')
  const [a, b] = [lettersOf(here), lettersOf(there)]
  const holds = (name: string, part: string): boolean =>
    name.startsWith(part) || (part.length >= LEAST_SURNAME && name.endsWith(part))
  return stem(a) === stem(b) || holds(a, b) || holds(b, a)
}

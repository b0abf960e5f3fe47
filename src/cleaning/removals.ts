/**
 * What a cleaned text leaves out: the passages of duplicates and of boilerplate as removals, sorted,
 * without overlap, each naming a passage that stays. Cost: n log n in the removals.
 */

import { overlapping } from '../document/overlapping.ts'
import type { Reading } from '../document/parse.ts'
import type { Span } from '../document/span.ts'
import type { Steps } from '../document/steps.ts'
import { countWords, firstWordFrom } from '../document/words.ts'
import type { Duplicate } from '../duplicates/duplicate.ts'
import { type BoilerplateRule, LINK_CARD } from './boilerplate.ts'
import { trimmed } from './rewrite.ts'

/** A passage that the cleaned text leaves out. */
export interface Removal extends Span {
  readonly reason: 'duplicate' | 'title' | 'boilerplate'
  /** The passage that still says it; missing for boilerplate. */
  readonly of?: Span
  /** Share of the words that are the same, 0 to 1; missing for boilerplate. */
  readonly similarity?: number
  /**
   * How the passage stands to `of`, as `Duplicate` tells it; missing for boilerplate, and where `of` is
   * another passage than the one that it was held against, because that went itself.
   */
  readonly kind?: Exclude<Duplicate['kind'], 'variant'>
  /** Of the words of the passage the share that stands in `of`, and the other way round; missing where `kind` is. */
  readonly containment?: Duplicate['containment']
  /** The words of it that differ, `there` inside of `of`; missing where `kind` is. */
  readonly changes?: Duplicate['changes']
  /** The name of the boilerplate rule, or what is attached to a passage; missing otherwise. */
  readonly rule?: string
  /** How many words it has. */
  readonly words: number
  /** What was left out, to the letter. */
  readonly text: string
}

/** A passage that is to go, and the pair that says so; none for boilerplate. */
export interface Going extends Omit<Removal, 'kind' | 'containment' | 'changes' | 'words'> {
  readonly pair?: Duplicate
}

/** What is left out, where it is still said, and where it should be and is not. */
export interface Settled {
  /** By position, without overlap. */
  readonly going: readonly Going[]
  /** By what a passage goes for: where that is still said. */
  readonly places: ReadonlyMap<Span, Span>
  /** The `of` of those pairs that are not acted on. */
  readonly unsaid: ReadonlySet<Span>
}

/** What went for something that went itself is followed so far. */
const LONGEST_PATH = 64
/** What cannot go is taken out so many times; next to always there is none. */
const MOST_PASSES = 4
/** After so many pairs there is a pause. */
const PAIRS = 64

/** A paragraph that goes by a rule. */
export function boilerplateRemoval(document: Reading, span: Span, rule: BoilerplateRule): Going {
  const { start, end } = span
  return { start, end, reason: 'boilerplate', rule, text: document.article.text.slice(start, end) }
}

/**
 * What is to go for each pair by itself; nothing for variants, and for what boilerplate alone says.
 *
 * @param boilerplate by position
 */
export function* goingFor(
  document: Reading,
  boilerplate: readonly Going[],
  pairs: readonly Duplicate[],
): Steps<Going[]> {
  const going: Going[] = []
  for (const [index, pair] of pairs.entries()) {
    if (index % PAIRS === PAIRS - 1) yield
    if (pair.kind === 'variant' || overlapping(boilerplate, pair.of).length > 0) continue
    addRemovals(going, document, pair)
  }
  return going
}

/**
 * What goes, sorted, without overlap: of two that begin at one place the longer one, of two of one length the first that
 * is given. What is said at no place that stays does not go: pairs of which each goes for the other, or for one that
 * goes for it.
 */
export function* settleRemovals(document: Reading, given: readonly Going[]): Steps<Settled> {
  const unsaid = new Set<Span>()
  for (let pass = 1; ; pass++) {
    const removals = disjoint(document, saidOf(given, unsaid))
    yield
    const { places, lost } = settle(removals)
    for (const of of lost) unsaid.add(of)
    // Without those that stay more may be left of the others: anew, as if they had not been given.
    if (lost.size > 0 && pass < MOST_PASSES) continue
    const going = saidOf(removals, unsaid)
    yield
    return { going: inOnePiece(document, going, places), places, unsaid }
  }
}

/** Those of some pairs, or of what goes, that are still said somewhere. */
export const saidOf = <Own extends Partial<Pick<Duplicate, 'of'>>>(
  all: readonly Own[],
  unsaid: ReadonlySet<Span>,
): Own[] => all.filter(({ of }) => of === undefined || !unsaid.has(of))

/** Each passage that goes with the place where it is still said; field by field, as there may be one for each sentence. */
export function toldRemovals(document: Reading, { going, places }: Settled): Removal[] {
  let reached = 0
  return going.map((own) => {
    const { start, end, reason, pair, of, rule, text } = own
    const first = firstWordFrom(document.words, start, reached)
    reached = firstWordFrom(document.words, end, first)
    const words = countWords(document.words, first, reached)
    if (rule !== undefined) return { start, end, reason, rule, words, text }
    if (of === undefined || pair === undefined) return { start, end, reason, words, text }
    const place = places.get(of) ?? of
    const { similarity, kind, containment } = pair
    const changes = changesWithin(pair, own, place)
    if (kind === 'variant' || changes === undefined)
      return { start, end, reason, similarity, of: place, words, text }
    return { start, end, reason, similarity, of: place, kind, containment, changes, words, text }
  })
}

/** What a pair tells to differ in a part of its passage and in what stays of the other; undefined if none of that stays. */
function changesWithin(
  { of, changes }: Duplicate,
  here: Span,
  there: Span,
): Duplicate['changes'] | undefined {
  if (there.end <= of.start || there.start >= of.end) return undefined
  if (changes.length === 0) return changes
  const isWithin = (words: Span | null, passage: Span): boolean =>
    words === null || (words.start >= passage.start && words.end <= passage.end)
  const within = changes.filter(
    (change) => isWithin(change.here, here) && isWithin(change.there, there),
  )
  return within.length === changes.length ? changes : within
}

/** @param going a list of its own, which is sorted */
function disjoint(document: Reading, going: Going[]): Going[] {
  const removals: Going[] = []
  let reached = 0
  for (const removal of going.sort(byPlace)) {
    const start = Math.max(removal.start, reached)
    if (start >= removal.end) continue
    reached = removal.end
    if (start === removal.start) removals.push(removal)
    else removals.push({ ...removal, start, text: document.article.text.slice(start, reached) })
  }
  return removals
}

/** By what they go for, where that is still said; and for what nothing stays, the first one first. */
function settle(removals: readonly Going[]): { places: Map<Span, Span>; lost: Set<Span> } {
  const places = new Map<Span, Span>()
  const lost = new Set<Span>()
  for (const { of } of removals) {
    if (of === undefined || places.has(of) || lost.has(of)) continue
    const place = stillSaidAt(removals, lost, of)
    if (place === undefined) lost.add(of)
    else places.set(of, place)
  }
  return { places, lost }
}

/** Joins furniture again to the passage that it goes with where what stays says the same furniture. */
function inOnePiece(
  document: Reading,
  removals: readonly Going[],
  places: ReadonlyMap<Span, Span>,
): Going[] {
  const { text } = document.article
  const joined: Going[] = []
  for (const removal of removals) {
    const before = joined.at(-1)
    if (before && goesOn(document, before, removal, places)) {
      const { end } = removal
      joined[joined.length - 1] = { ...before, end, text: text.slice(before.start, end) }
    } else joined.push(removal)
  }
  return joined
}

function goesOn(
  document: Reading,
  before: Going,
  { of, rule, start, text: own }: Going,
  places: ReadonlyMap<Span, Span>,
): boolean {
  if (of === undefined || of !== before.of) return false
  if (document.text.slice(before.end, start).trim() !== '' || before.rule !== undefined)
    return false
  if (rule === undefined) return true
  const standing = places.get(of)
  return standing !== undefined && says(document, standing, own)
}

/** Does a passage say this to the letter? `Evans` does not say `Ev`. */
function says({ text, words }: Reading, { start, end }: Span, said: string): boolean {
  const passage = text.slice(start, end)
  const isInWord = (position: number): boolean => {
    const word = firstWordFrom(words, position) - 1
    return word >= 0 && (words.end[word] as number) > position
  }
  for (let at = passage.indexOf(said); at >= 0; at = passage.indexOf(said, at + 1)) {
    if (!isInWord(start + at) && !isInWord(start + at + said.length)) return true
  }
  return false
}

/** The passage that is said again, and between its parts what goes as furniture, cards of links too. */
function addRemovals(going: Going[], { article: { text }, cards }: Reading, pair: Duplicate): void {
  const { of, attached } = pair
  const own = overlapping(cards, pair).map((card) => ({ ...card, rule: LINK_CARD }))
  let from = pair.start
  for (const { start, end, rule } of [...(attached ?? []), ...own].sort(byPlace)) {
    if (start < from || end > pair.end) continue
    addRepeated(going, text, from, start, pair)
    going.push({ start, end, reason: 'boilerplate', rule, of, text: text.slice(start, end) })
    from = end
  }
  addRepeated(going, text, from, pair.end, pair)
}

/** What of a passage that is said again stands in `[from, to)`, without the white space around it. */
function addRepeated(
  going: Going[],
  text: string,
  from: number,
  to: number,
  pair: Duplicate,
): void {
  const { start, end } = trimmed(text, from, to)
  if (start === end) return
  const { title, of, similarity } = pair
  const reason = title ? 'title' : 'duplicate'
  going.push({ start, end, reason, of, similarity, pair, text: text.slice(start, end) })
}

/** By position; at one place the longer one. */
const byPlace = (a: Span, b: Span): number => a.start - b.start || b.end - a.end

/**
 * Where is still said what a passage went for? If that went itself, for the most part, where that is
 * still said; and of what stays, the longest part. Undefined if the way ends at nothing, or nowhere.
 *
 * @param lost those that have to stay, by what they should go for
 */
function stillSaidAt(
  removals: readonly Going[],
  lost: ReadonlySet<Span>,
  of: Span,
): Span | undefined {
  let span: Span | undefined = of
  for (let steps = 0; span !== undefined && steps < LONGEST_PATH; steps++) {
    const taking = overlapping(removals, span)
    // What stays whole is the passage itself: there may be as many as sentences.
    if (taking.length === 0) return span
    const { longest, gone } = partsOf(taking, lost, span)
    if (longest.end - longest.start >= (span.end - span.start) / 2) return longest
    span = gone?.of
  }
  return undefined
}

/** The longest part of a span that stays, and of the removals that take from it the one that takes most. */
function partsOf(
  taking: readonly Going[],
  lost: ReadonlySet<Span>,
  span: Span,
): { longest: Span; gone: Going | undefined } {
  let longest: Span = { start: span.start, end: span.start }
  let gone: Going | undefined
  let most = 0
  let from = span.start
  const keep = (to: number): void => {
    if (to - from > longest.end - longest.start) longest = { start: from, end: to }
  }
  for (const removal of taking) {
    if (removal.of !== undefined && lost.has(removal.of)) continue
    const taken = Math.min(removal.end, span.end) - Math.max(removal.start, span.start)
    keep(removal.start)
    from = removal.end
    if (taken > most) {
      most = taken
      gone = removal
    }
  }
  keep(span.end)
  return { longest, gone }
}

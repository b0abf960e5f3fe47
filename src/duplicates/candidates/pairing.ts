/**
 * Which candidates of the two sides of an alignment belong together: those that cover each other. Where
 * facts differ on both sides there is nothing to weigh: the later one is told by itself.
 *
 * A long passage that faces many short ones is weighed against some of them; each weighing reads all of it.
 *
 * Cost: the candidates, times how many of them share a sentence and could go.
 */
import { pushTo } from '../../document/push-to.ts'
import type { Steps } from '../../document/steps.ts'
import type { Candidate } from './candidate.ts'

/** The later and the earlier passage; a side is missing where only the other could go. */
export type CandidatePair = readonly [later: Candidate | undefined, earlier: Candidate | undefined]

/** No two copies of an article break into so many pieces. */
const MOST_PARTNERS = 32
/** After so many candidates there is a pause. */
const CANDIDATES = 1024

type BySentence = ReadonlyMap<number, readonly Candidate[]>

export function* pairUp(candidates: readonly Candidate[]): Steps<CandidatePair[]> {
  const laterOnes = candidates.filter(({ isLater }) => isLater)
  const earlierOnes = candidates.filter(({ isLater }) => !isLater)
  const earlier = bySentence(earlierOnes)
  yield
  const pairs: CandidatePair[] = []
  const times = new Map<Candidate, number>()
  const timesOf = (candidate: Candidate): number => times.get(candidate) ?? 0
  /** Pairs two that face each other, unless one of them was weighed against too many. */
  const weigh = (own: Candidate, partner: Candidate): void => {
    if (Math.max(timesOf(own), timesOf(partner)) >= MOST_PARTNERS) return
    pairs.push([own, partner])
    for (const one of [own, partner]) times.set(one, timesOf(one) + 1)
  }
  for (const [index, own] of laterOnes.entries()) {
    if (index % CANDIDATES === CANDIDATES - 1) yield
    const isAlone = own.differs && !isFaced(earlier, own, ({ differs }) => !differs)
    const partners = isAlone ? [] : facing(earlier, own)
    for (const partner of partners) weigh(own, partner)
    if (!times.has(own)) pairs.push([own, undefined])
  }
  const later = bySentence(laterOnes)
  yield
  for (const [index, own] of earlierOnes.entries()) {
    if (index % CANDIDATES === CANDIDATES - 1) yield
    if (!isFaced(later, own)) pairs.push([undefined, own])
  }
  return pairs
}

function bySentence(candidates: readonly Candidate[]): BySentence {
  const found = new Map<number, Candidate[]>()
  for (const candidate of candidates) {
    for (let index = candidate.firstSentence; index <= candidate.lastSentence; index++) {
      pushTo(found, index, candidate)
    }
  }
  return found
}

/** The candidates that cover a candidate of the other side, and are covered by it. */
function facing(others: BySentence, own: Candidate): Set<Candidate> {
  const found = new Set<Candidate>()
  for (let index = own.keptFirstSentence; index <= own.keptLastSentence; index++) {
    for (const other of others.get(index) ?? []) if (isCoveredBy(other, own)) found.add(other)
  }
  return found
}

/** Is there one, of those that count? */
function isFaced(
  others: BySentence,
  own: Candidate,
  counts: (other: Candidate) => boolean = () => true,
): boolean {
  for (let index = own.keptFirstSentence; index <= own.keptLastSentence; index++) {
    if (others.get(index)?.some((other) => counts(other) && isCoveredBy(other, own))) return true
  }
  return false
}

/** Is what a candidate is matched with of a passage? */
const isCoveredBy = (
  { keptFirst, keptLast }: Candidate,
  { firstWord, endWord }: Candidate,
): boolean => keptFirst < endWord && firstWord <= keptLast

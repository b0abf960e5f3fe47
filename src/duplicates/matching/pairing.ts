/**
 * Which candidates of the two sides of an alignment belong together: those that cover each other. Where
 * facts differ on both sides there is nothing to weigh: the later one is told by itself.
 *
 * Cost: the candidates, times how many of them share a sentence and could go.
 */
import type { Candidate } from './candidate.ts'

/** The later and the earlier passage; a side is missing where only the other could go. */
export type CandidatePair = readonly [later: Candidate | undefined, earlier: Candidate | undefined]

type BySentence = ReadonlyMap<number, readonly Candidate[]>

export function pairUp(candidates: readonly Candidate[]): CandidatePair[] {
  const laterOnes = candidates.filter(({ isLater }) => isLater)
  const earlierOnes = candidates.filter(({ isLater }) => !isLater)
  const earlier = bySentence(earlierOnes)
  const sameEarlier = bySentence(earlierOnes.filter(({ differs }) => !differs))
  const pairs: CandidatePair[] = []
  const paired = new Set<Candidate>()
  for (const own of laterOnes) {
    const partners = own.differs && !isFaced(sameEarlier, own) ? [] : [...facing(earlier, own)]
    for (const partner of partners) {
      pairs.push([own, partner])
      paired.add(partner)
    }
    if (partners.length === 0) pairs.push([own, undefined])
  }
  const later = bySentence(laterOnes)
  for (const own of earlierOnes) {
    if (!paired.has(own) && !isFaced(later, own)) pairs.push([undefined, own])
  }
  return pairs
}

function bySentence(candidates: readonly Candidate[]): BySentence {
  const found = new Map<number, Candidate[]>()
  for (const candidate of candidates) {
    for (let index = candidate.firstSentence; index <= candidate.lastSentence; index++) {
      const known = found.get(index)
      if (known) known.push(candidate)
      else found.set(index, [candidate])
    }
  }
  return found
}

/** The candidates that cover a candidate of the other side, and are covered by it. */
function facing(others: BySentence, own: Candidate): Set<Candidate> {
  const found = new Set<Candidate>()
  for (let index = own.keptFirstSentence; index <= own.keptLastSentence; index++) {
    for (const other of others.get(index) ?? []) if (coverEachOther(own, other)) found.add(other)
  }
  return found
}

/** Is there one? */
function isFaced(others: BySentence, own: Candidate): boolean {
  for (let index = own.keptFirstSentence; index <= own.keptLastSentence; index++) {
    if (others.get(index)?.some((other) => coverEachOther(own, other))) return true
  }
  return false
}

function coverEachOther(a: Candidate, b: Candidate): boolean {
  return (
    a.keptFirst < b.endWord &&
    b.firstWord <= a.keptLast &&
    b.keptFirst < a.endWord &&
    a.firstWord <= b.keptLast
  )
}

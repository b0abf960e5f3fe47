/**
 * Which candidates of the two sides of an alignment belong together: those that cover each other.
 * Cost: the candidates, times how many of them share a sentence.
 */
import type { Candidate } from './candidate.ts'

/** The later and the earlier passage; a side is missing where only the other could go. */
export type CandidatePair = readonly [later: Candidate | undefined, earlier: Candidate | undefined]

/** Where facts differ on both sides, the first such pair of a later passage is all that is told of it. */
export function pairUp(candidates: readonly Candidate[]): CandidatePair[] {
  const pairs: CandidatePair[] = []
  const paired = new Set<Candidate>()
  const earlierBySentence = bySentence(candidates.filter((candidate) => !candidate.isLater))
  for (const later of candidates) {
    if (!later.isLater) continue
    const partners = [...standingIn(earlierBySentence, later)].filter((earlier) =>
      coverEachOther(later, earlier),
    )
    let isToldApart = false
    for (const earlier of partners) {
      paired.add(earlier)
      const isApart = later.differs && earlier.differs
      if (!isApart || !isToldApart) pairs.push([later, earlier])
      isToldApart ||= isApart
    }
    if (partners.length === 0) pairs.push([later, undefined])
  }
  for (const earlier of candidates) {
    if (!earlier.isLater && !paired.has(earlier)) pairs.push([undefined, earlier])
  }
  return pairs
}

function bySentence(candidates: readonly Candidate[]): Map<number, Candidate[]> {
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

/** The candidates that stand in the sentences that a candidate is matched with. */
function standingIn(bySentence: Map<number, Candidate[]>, candidate: Candidate): Set<Candidate> {
  const found = new Set<Candidate>()
  for (let index = candidate.keptFirstSentence; index <= candidate.keptLastSentence; index++) {
    for (const other of bySentence.get(index) ?? []) found.add(other)
  }
  return found
}

function coverEachOther(a: Candidate, b: Candidate): boolean {
  return (
    a.keptFirst < b.endWord &&
    b.firstWord <= a.keptLast &&
    b.keptFirst < a.endWord &&
    a.firstWord <= b.keptLast
  )
}

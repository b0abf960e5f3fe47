/**
 * The paragraphs of an article, those with the same shingles once. Cost: a look at each shingle: by some of them alone,
 * rows of a form would all be one.
 */
import { pushTo } from '../document/push-to.ts'
import type { Steps } from '../document/steps.ts'
import { hashOf } from '../similarity/set-index.ts'
import type { Passage } from './read-passages.ts'

/** After so many paragraphs there is a pause. */
const PASSAGES = 256

interface EachOnce<Own> {
  readonly distinct: readonly Own[]
  /** Of each paragraph its place in `distinct`. */
  readonly distinctOf: readonly number[]
}

/** @param shingles of all paragraphs */
export function* eachOnce<Own extends Passage>(
  passages: readonly Own[],
  shingles: Float64Array,
): Steps<EachOnce<Own>> {
  const distinct: Own[] = []
  const withHash = new Map<number, number[]>()
  const distinctOf: number[] = []
  for (const passage of passages) {
    if (distinctOf.length % PASSAGES === PASSAGES - 1) yield
    const hash = hashOf(shingles, passage.from, passage.to) >>> 1 // a map takes 31 bits as they are
    const known = withHash
      .get(hash)
      ?.find((at) => haveSame(shingles, distinct[at] as Passage, passage))
    if (known === undefined) pushTo(withHash, hash, distinct.push(passage) - 1)
    distinctOf.push(known ?? distinct.length - 1)
  }
  return { distinct, distinctOf }
}

function haveSame(shingles: Float64Array, a: Passage, b: Passage): boolean {
  if (a.to - a.from !== b.to - b.from) return false
  let index = 0
  while (a.from + index < a.to && shingles[a.from + index] === shingles[b.from + index]) index++
  return a.from + index === a.to
}

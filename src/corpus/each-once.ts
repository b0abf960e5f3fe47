/**
 * The paragraphs of an article, those with the same shingles once. Cost: a look at each shingle: by some of them alone,
 * rows of a form would all be one.
 */
import type { Passage } from './read-passages.ts'

const NONE = -1
const PRIME = 0x01000193

interface EachOnce<Own> {
  readonly distinct: readonly Own[]
  /** Of each paragraph its place in `distinct`. */
  readonly distinctOf: readonly number[]
}

/** @param shingles of all paragraphs */
export function eachOnce<Own extends Passage>(
  passages: readonly Own[],
  shingles: Float64Array,
): EachOnce<Own> {
  const distinct: Own[] = []
  const lastWith = new Map<number, number>()
  const before: number[] = []
  const distinctOf = passages.map((passage) => {
    const hash = hashOf(shingles, passage)
    const last = lastWith.get(hash) ?? NONE
    for (let known = last; known !== NONE; known = before[known] as number) {
      if (haveSame(shingles, distinct[known] as Passage, passage)) return known
    }
    lastWith.set(hash, distinct.length)
    before.push(last)
    return distinct.push(passage) - 1
  })
  return { distinct, distinctOf }
}

/** In 31 bits, which a map takes as they are. */
function hashOf(shingles: Float64Array, { from, to }: Passage): number {
  let hash = 0
  for (let at = from; at < to; at++) hash = Math.imul(hash ^ (shingles[at] as number), PRIME)
  return hash >>> 1
}

function haveSame(shingles: Float64Array, a: Passage, b: Passage): boolean {
  if (a.to - a.from !== b.to - b.from) return false
  let index = 0
  while (a.from + index < a.to && shingles[a.from + index] === shingles[b.from + index]) index++
  return a.from + index === a.to
}

/**
 * The paragraphs of an article, those with the same shingles once. Cost: a look-up a paragraph.
 */
import type { Passage } from './read-passages.ts'

const NONE = -1
/** What divides a shingle of 53 bits into its upper ones. */
const UPPER = 2 ** 23

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
  // By their first shingles, in whole numbers of few bits, which a map takes as they are.
  const lastWith = new Map<number, number>()
  const before: number[] = []
  const distinctOf = passages.map((passage) => {
    const first = Math.floor((shingles[passage.from] as number) / UPPER) | 0
    const last = lastWith.get(first) ?? NONE
    for (let known = last; known !== NONE; known = before[known] as number) {
      if (haveSame(shingles, distinct[known] as Passage, passage)) return known
    }
    lastWith.set(first, distinct.length)
    before.push(last)
    return distinct.push(passage) - 1
  })
  return { distinct, distinctOf }
}

function haveSame(shingles: Float64Array, a: Passage, b: Passage): boolean {
  if (a.to - a.from !== b.to - b.from) return false
  let index = 0
  while (a.from + index < a.to && shingles[a.from + index] === shingles[b.from + index]) index++
  return a.from + index === a.to
}

/**
 * Numbers in which articles differ: `At least 12 people were killed` against `The death toll rose
 * to 14`.
 *
 * Method: two numbers of two articles speak of the same if their sentences share enough, they count
 * the same (the same word behind them, the same unit, the same outcome of people), and each is of
 * all numbers of the other sentence the nearest by the words around it. Different values are then a
 * conflict, equal ones the same claim. Cost: the pairs of sentences that count the same.
 */
import { GOOD } from '../eligibility.ts'
import { type Counted, contentTermsOf, countedIn, NONE, weekdaysIn } from './counted.ts'
import type { Cluster } from './read-cluster.ts'

/** A number of the cluster. */
export interface NumberClaim extends Counted {
  readonly sentence: number
}

/** Two numbers that stand for the same thing; they conflict if their values differ. */
export interface NumberLink {
  readonly a: number
  readonly b: number
}

/** Sentences that count something else in other words share at least so many terms … */
const LEAST_SHARED = 3
/** … and so much of the terms of the shorter one. */
const LEAST_SHARE = 0.45
/** For what becomes of people fewer are enough, as a toll is told in many words. */
const LEAST_SHARED_OF_TOLLS = 2
/** How near the words around two numbers have to be, by what they count. */
const NEARNESS = { toll: 1, number: 1.5, unit: 2, day: 2.5, year: 3, ordinal: 4 }
/** What `more than` and `nearly` leave open, and `about`. */
const MOST_VAGUE = 1.5
const ABOUT = 1.06
const LEAST_ROUNDED = 100
/** A word this near to both is close by. */
const CLOSE_BY = 0.7
/** Of values farther apart one is not the other, misread: they count two things. */
const FARTHEST = 3
/** … unless the sentences share so much of what the longer one says. */
const SAME_SENTENCE = 0.7

/** Can both be true: is one a rounded, or a vaguer, form of the other? */
export function agree(a: Counted, b: Counted): boolean {
  if (a.value === b.value) return true
  const [less, more] = a.value < b.value ? [a, b] : [b, a]
  const ratio = more.value / less.value
  if (less.hedge === 'over' || more.hedge === 'under') return ratio <= MOST_VAGUE
  if (less.hedge === 'about' || more.hedge === 'about') return ratio <= ABOUT
  return a.kind === 'number' && (isRounded(a.value, b.value) || isRounded(b.value, a.value))
}

/** Is `1,500` what `1,523` is in hundreds? Small numbers are not rounded. */
function isRounded(rounded: number, exact: number): boolean {
  if (rounded < LEAST_ROUNDED) return false
  for (let digits = 2; digits <= 4; digits++) {
    if (Number(exact.toPrecision(digits)) === rounded) return true
  }
  return false
}

/** The numbers of all sentences of a cluster, and which of them stand for the same. */
export function linkNumbers(cluster: Cluster): { claims: NumberClaim[]; links: NumberLink[] } {
  const claims: NumberClaim[] = []
  const ofSentence = new Map<number, number[]>()
  const buckets = new Map<string, number[]>()
  for (const sentence of cluster.order) {
    // rows of tables and forms have other figures each
    if (cluster.fitness[sentence] !== GOOD) continue
    for (const counted of countedIn(cluster, sentence)) {
      const at = claims.push({ ...counted, sentence }) - 1
      pushTo(ofSentence, sentence, at)
      for (const key of keysOf(counted)) pushTo(buckets, key, at)
    }
  }
  const pairs = new SentencePairs(cluster)
  const links = pairsWithin([...buckets.values()], claims.length).filter(({ a, b }) =>
    areLinked(cluster, pairs, claims, ofSentence, a, b),
  )
  return { claims, links }
}

/** All pairs of members of one bucket, each once. */
function pairsWithin(buckets: readonly (readonly number[])[], count: number): NumberLink[] {
  const pairs: NumberLink[] = []
  const seen = new Set<number>()
  for (const bucket of buckets) {
    for (const [place, a] of bucket.entries()) {
      for (let other = place + 1; other < bucket.length; other++) {
        const b = bucket[other] as number
        if (seen.has(a * count + b)) continue
        seen.add(a * count + b)
        pairs.push({ a, b })
      }
    }
  }
  return pairs
}

function areLinked(
  { articleOf }: Cluster,
  pairs: SentencePairs,
  claims: readonly NumberClaim[],
  ofSentence: ReadonlyMap<number, readonly number[]>,
  a: number,
  b: number,
): boolean {
  const first = claims[a] as NumberClaim
  const second = claims[b] as NumberClaim
  if (articleOf[first.sentence] === articleOf[second.sentence]) return false
  if (!areOneKind(first, second) || !countOne(first, second)) return false
  const isToll = isTollPair(first, second)
  if (!pairs.areOfOne(first, second, isToll)) return false
  const nearness = nearnessOf(first, second)
  if (nearness < leastNearness(first, isToll)) return false
  const isNearest = (own: NumberClaim, sentence: number): boolean =>
    (ofSentence.get(sentence) ?? []).every((at) => {
      const other = claims[at] as NumberClaim
      return !areOneKind(own, other) || nearnessOf(own, other) <= nearness
    })
  return isNearest(first, second.sentence) && isNearest(second, first.sentence)
}

function leastNearness({ unit, kind }: Counted, isToll: boolean): number {
  if (isToll) return NEARNESS.toll
  if (kind === 'date') return unit === 'year' ? NEARNESS.year : NEARNESS.day
  if (unit === 'th') return NEARNESS.ordinal
  return unit === '' ? NEARNESS.number : NEARNESS.unit
}

const areOneKind = (a: Counted, b: Counted): boolean =>
  a.kind === b.kind && a.unit === b.unit && a.outcome === b.outcome && !a.isPart && !b.isPart

/** Do they count the same: the same head, or with a unit the same word close by? */
function countOne(a: Counted, b: Counted): boolean {
  if (isTollPair(a, b) || (a.head !== NONE && a.head === b.head)) return true
  if (a.unit === 'old') {
    // `29-year-old Alcorn`, `29-year-old Anna Alcorn`
    const isBy = (own: Counted, other: Counted): boolean =>
      own.head !== NONE && (other.near.get(own.head) ?? 0) >= CLOSE_BY
    return isBy(a, b) || isBy(b, a)
  }
  if (a.unit === '') return a.head === b.head && a.previous !== NONE && a.previous === b.previous
  for (const [term, weight] of a.near) {
    if (Math.min(weight, b.near.get(term) ?? 0) >= CLOSE_BY) return true
  }
  return false
}

const isTollPair = (a: Counted, b: Counted): boolean =>
  a.outcome !== NONE && a.outcome === b.outcome && a.countsPeople && b.countsPeople

/** How near the words around two numbers are. */
export function nearnessOf(a: Counted, b: Counted): number {
  let sum = (a.head !== NONE && a.head === b.head) || isTollPair(a, b) ? 1 : 0
  for (const [term, weight] of a.near) sum += Math.min(weight, b.near.get(term) ?? 0)
  return sum
}

function keysOf({ head, outcome, unit, kind, previous, countsPeople }: Counted): string[] {
  const keys: string[] = []
  if (outcome !== NONE && countsPeople) keys.push(`outcome ${outcome}`)
  if (head !== NONE) keys.push(`head ${head}`)
  if (unit !== '') keys.push(`unit ${kind} ${unit}`)
  else if (head === NONE) keys.push(`bare ${previous}`)
  return keys
}

function pushTo<Key>(map: Map<Key, number[]>, key: Key, value: number): void {
  const known = map.get(key)
  if (known === undefined) map.set(key, [value])
  else known.push(value)
}

/** Which sentences speak of one thing, by the terms that they share. */
class SentencePairs {
  private readonly cluster: Cluster
  private readonly known = new Map<number, number>()
  private readonly terms = new Map<number, Set<number>>()

  constructor(cluster: Cluster) {
    this.cluster = cluster
  }

  areOfOne(first: NumberClaim, second: NumberClaim, isToll: boolean): boolean {
    const { sentence: a } = first
    const { sentence: b } = second
    if (this.areOfOtherDays(a, b)) return false
    const shared = this.shared(a, b)
    const sizes = [this.termsOf(a).size, this.termsOf(b).size] as const
    if (shared >= SAME_SENTENCE * Math.max(...sizes)) return true
    const [less, more] = [first.value, second.value].sort((one, other) => one - other) as [
      number,
      number,
    ]
    if (first.kind === 'number' && more > less * FARTHEST) return isToll && shared >= LEAST_SHARED
    if (isToll) return shared >= LEAST_SHARED_OF_TOLLS
    return shared >= LEAST_SHARED && shared >= LEAST_SHARE * Math.min(...sizes)
  }

  /** Each names a day of the week, and they name none that is the same. */
  private areOfOtherDays(a: number, b: number): boolean {
    const first = weekdaysIn(this.cluster, a)
    const second = weekdaysIn(this.cluster, b)
    return first.length > 0 && second.length > 0 && !first.some((day) => second.includes(day))
  }

  private shared(a: number, b: number): number {
    const key = a * this.cluster.articleOf.length + b
    let count = this.known.get(key)
    if (count === undefined) {
      count = 0
      const others = this.termsOf(b)
      for (const term of this.termsOf(a)) if (others.has(term)) count++
      this.known.set(key, count)
    }
    return count
  }

  /** The terms of a sentence, numbers aside. */
  private termsOf(index: number): Set<number> {
    let terms = this.terms.get(index)
    if (terms === undefined) {
      terms = new Set(contentTermsOf(this.cluster, index))
      this.terms.set(index, terms)
    }
    return terms
  }
}

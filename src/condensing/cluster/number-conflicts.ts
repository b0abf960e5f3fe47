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
import { type Counted, contentTermsOf, countedIn, FAR, NONE, settingOf } from './counted.ts'
import type { Cluster } from './read-cluster.ts'
import { sameFrame } from './same-frame.ts'

/** A number of the cluster. */
export interface NumberClaim extends Counted {
  /** The sentence, and those of the same words: the number stands at the same place in all. */
  readonly sentence: number
  readonly copies: readonly number[]
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
/** … and of the longer one, unless nearly all of the shorter one stands in it. */
const LEAST_OF_LONGER = 0.28
const MOST_OF_SHORTER = 0.7
/** For what becomes of people fewer are enough, as a toll is told in many words. */
const LEAST_SHARED_OF_TOLLS = 2
/** How near the words around two numbers have to be, by what they count. */
const NEARNESS = { toll: 7, number: 10.5, unit: 14, day: 17.5, year: 21, ordinal: 28 }
/** A word this near to both is close by. */
const CLOSE_BY = 5
/** Sentences that share so many terms speak of one event, though they name other places. */
const SURELY_SHARED = 4
/** Sentences that share so much of the shorter one's terms are near. */
const NEAR = 0.6
/** Of values farther apart one is not the other, misread: they count two things. */
const FARTHEST = 3
/** … unless the sentences share so much of what the longer one says. */
const SAME_SENTENCE = 0.7

/**
 * The numbers of all distinct sentences of a cluster, and which of them stand for the same.
 *
 * @param classes the sentences that have the same words
 */
export function linkNumbers(
  cluster: Cluster,
  classes: readonly (readonly number[])[],
): { claims: NumberClaim[]; links: NumberLink[] } {
  const claims: NumberClaim[] = []
  const ofSentence = new Map<number, number[]>()
  const buckets = new Map<string, number[]>()
  for (const copies of classes) {
    const [sentence] = copies as readonly [number]
    // rows of tables and forms have other figures each
    if (cluster.fitness[sentence] !== GOOD || isReference(cluster, sentence)) continue
    for (const counted of countedIn(cluster, sentence)) {
      const at = claims.push({ ...counted, sentence, copies }) - 1
      pushTo(ofSentence, sentence, at)
      for (const key of keysOf(counted)) pushTo(buckets, key, at)
    }
  }
  const linker = new Linker(cluster, claims, ofSentence)
  const links = new Map<number, NumberLink>()
  for (const bucket of buckets.values()) {
    for (const [place, a] of bucket.entries()) {
      for (let other = place + 1; other < bucket.length; other++) {
        const b = bucket[other] as number
        if (linker.areLinked(a, b)) links.set(a * claims.length + b, { a, b })
      }
    }
  }
  return { claims, links: [...links.values()] }
}

/** `(Field report 302, 3 February 2009)`: a note of where something is told. */
const isReference = ({ wordings }: Cluster, sentence: number): boolean =>
  /^[([]/.test(wordings[sentence]?.head ?? '')

class Linker {
  private readonly cluster: Cluster
  private readonly pairs: SentencePairs
  private readonly claims: readonly NumberClaim[]
  private readonly ofSentence: ReadonlyMap<number, readonly number[]>

  constructor(
    cluster: Cluster,
    claims: readonly NumberClaim[],
    ofSentence: ReadonlyMap<number, readonly number[]>,
  ) {
    this.cluster = cluster
    this.pairs = new SentencePairs(cluster)
    this.claims = claims
    this.ofSentence = ofSentence
  }

  areLinked(a: number, b: number): boolean {
    const first = this.claims[a] as NumberClaim
    const second = this.claims[b] as NumberClaim
    if (!areOneKind(first, second) || !countOne(first, second)) return false
    if (this.areOfOneArticle(first, second)) return false
    // what may come and what is are two things; a day is mostly one to come
    if (first.kind === 'number' && first.isForecast !== second.isForecast) return false
    const isToll = isTollPair(first, second)
    if (!this.pairs.areOfOne(first, second, isToll)) return false
    const nearness = nearnessOf(first, second)
    const isNearDay =
      first.kind === 'date' && first.unit !== 'year' && this.pairs.areNear(first, second)
    if (nearness < (isNearDay ? NEARNESS.number : leastNearness(first, isToll))) return false
    if (!isToll && sameFrame(this.cluster, first.sentence, second.sentence)?.isForm) return false
    const isNearest = (own: NumberClaim, sentence: number): boolean =>
      (this.ofSentence.get(sentence) ?? []).every((at) => {
        const other = this.claims[at] as NumberClaim
        return !areOneKind(own, other) || nearnessOf(own, other) <= nearness
      })
    return isNearest(first, second.sentence) && isNearest(second, first.sentence)
  }

  private areOfOneArticle(first: NumberClaim, second: NumberClaim): boolean {
    if (first.sentence === second.sentence) return true
    const { articleOf } = this.cluster
    const isOfIt = (sentence: number): boolean => articleOf[sentence] === articleOf[first.sentence]
    return first.copies.every(isOfIt) && second.copies.every(isOfIt)
  }
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
  // `6.1-magnitude`, `magnitude 6.1`
  if (isOne(a.head, b.previous) || isOne(a.previous, b.head)) return true
  if (a.unit === '') return a.head === b.head && isOne(a.previous, b.previous)
  for (const [term, weight] of a.near) {
    if (Math.min(weight, b.near.get(term) ?? 0) >= CLOSE_BY) return true
  }
  return false
}

const isOne = (a: number, b: number): boolean => a !== NONE && a === b

const isTollPair = (a: Counted, b: Counted): boolean =>
  a.outcome !== NONE && a.outcome === b.outcome && a.countsPeople && b.countsPeople

/** How near the words around two numbers are: whole numbers, the same from either side. */
function nearnessOf(a: Counted, b: Counted): number {
  let sum = (a.head !== NONE && a.head === b.head) || isTollPair(a, b) ? FAR : 0
  for (const [term, weight] of a.near) sum += Math.min(weight, b.near.get(term) ?? 0)
  return sum
}

function keysOf({ head, outcome, unit, kind, previous, countsPeople }: Counted): string[] {
  const keys: string[] = []
  if (outcome !== NONE && countsPeople) keys.push(`outcome ${outcome}`)
  if (head !== NONE) keys.push(`head ${head}`)
  if (previous !== NONE) keys.push(`head ${previous}`)
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
  private readonly known = new Map<number, ReadSentence>()

  constructor(cluster: Cluster) {
    this.cluster = cluster
  }

  areOfOne(first: NumberClaim, second: NumberClaim, isToll: boolean): boolean {
    const a = this.read(first.sentence)
    const b = this.read(second.sentence)
    // each names a day of the week, and they name none that is the same
    if (areDisjoint(a.days, b.days)) return false
    const shared = countShared(a.terms, b.terms)
    if (shared >= SAME_SENTENCE * Math.max(a.terms.length, b.terms.length)) return true
    const shorter = Math.min(a.terms.length, b.terms.length)
    const less = Math.min(first.value, second.value)
    const more = Math.max(first.value, second.value)
    const isFar = first.kind === 'number' && more > less * FARTHEST
    if (!isToll) {
      const longer = Math.max(a.terms.length, b.terms.length)
      const isEnough = shared >= LEAST_OF_LONGER * longer || shared >= MOST_OF_SHORTER * shorter
      return !isFar && isEnough && shared >= LEAST_SHARED && shared >= LEAST_SHARE * shorter
    }
    // other places, other events
    if (shared < SURELY_SHARED && areDisjoint(a.places, b.places)) return false
    return shared >= (isFar ? LEAST_SHARED : LEAST_SHARED_OF_TOLLS)
  }

  /** Do two sentences share so much that less is asked of what stands near a date? */
  areNear(first: NumberClaim, second: NumberClaim): boolean {
    const { terms: a } = this.read(first.sentence)
    const { terms: b } = this.read(second.sentence)
    return countShared(a, b) >= NEAR * Math.min(a.length, b.length)
  }

  private read(index: number): ReadSentence {
    let read = this.known.get(index)
    if (read === undefined) {
      const terms = Int32Array.from(new Set(contentTermsOf(this.cluster, index))).sort()
      const { days, places } = settingOf(this.cluster, index)
      read = { terms, days, places: [...places] }
      this.known.set(index, read)
    }
    return read
  }
}

/** The distinct terms of a sentence, numbers aside, in order; the days and the places in it. */
interface ReadSentence {
  readonly terms: Int32Array
  readonly days: readonly string[]
  readonly places: readonly number[]
}

/** Has each of two lists something, and nothing that the other has? */
const areDisjoint = <Item>(a: readonly Item[], b: readonly Item[]): boolean =>
  a.length > 0 && b.length > 0 && !a.some((item) => b.includes(item))

/** How many values two ordered lists have in common. */
function countShared(a: Int32Array, b: Int32Array): number {
  let shared = 0
  let at = 0
  for (const value of a) {
    while (at < b.length && (b[at] as number) < value) at++
    if (b[at] === value) shared++
  }
  return shared
}

/**
 * Numbers in which articles differ: `At least 12 people were killed` against `The death toll rose
 * to 14`.
 *
 * Method: two numbers of two articles speak of the same if their sentences share enough, they count
 * the same (the same word behind them, the same unit, the same outcome of people), and each is of
 * all numbers of the other sentence the nearest by the words around it. Different values are then a
 * conflict, equal ones the same claim. Sentences are met through the terms that they share, the rarest first.
 * Cost: linear in the numbers and the words.
 */
import type { Sentence } from '../../document/parse.ts'
import { GOOD } from '../eligibility.ts'
import { type Counted, contentTermsOf, countedIn, FAR, NONE, settingOf } from './counted.ts'
import { EarlierSets } from './earlier-sets.ts'
import type { Cluster } from './read-cluster.ts'
import { sameFrame } from './same-frame.ts'
import { LONGEST } from './same-words.ts'

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

/** A sentence with more numbers than this is a table. */
const MOST_NUMBERS = 40
/**
 * So many pairs of numbers are looked at for each number of a sentence, and so many links are made from each:
 * news needs some tens and about ten. What more there is comes from one mould, and hangs together already.
 */
const MOST_LOOKS = 256
const MOST_LINKS = 32

/**
 * The numbers of all distinct sentences of a cluster, and which of them stand for the same.
 */
export function linkNumbers(cluster: Cluster): {
  claims: readonly NumberClaim[]
  links: NumberLink[]
} {
  const linker = new Linker(cluster)
  for (const copies of cluster.classes) {
    const [sentence] = copies as readonly [number]
    const { firstWord, endWord } = cluster.joined.sentences[sentence] as Sentence
    // rows of tables and forms have other figures each
    if (cluster.fitness[sentence] !== GOOD || isReference(cluster, sentence)) continue
    if (endWord - firstWord > LONGEST) continue
    const numbers = countedIn(cluster, sentence)
    if (numbers.length > 0 && numbers.length <= MOST_NUMBERS) linker.add(copies, numbers)
  }
  return { claims: linker.claims, links: linker.links() }
}

/** `(Field report 302, 3 February 2009)`: a note of where something is told. */
const isReference = ({ wordings }: Cluster, sentence: number): boolean =>
  /^[([]/.test(wordings[sentence]?.head ?? '')

/** A sentence that has numbers, and what tells whether another speaks of the same. */
interface CountingSentence {
  /** Its numbers, as places in the list of all. */
  readonly claims: readonly number[]
  /** How many distinct terms it has, numbers aside. */
  readonly size: number
  readonly days: ReadonlySet<string>
  readonly places: ReadonlySet<number>
  /** The article that all its copies stand in, or `NONE`. */
  readonly article: number
  /** Has it a number of what becomes of people? */
  readonly hasToll: boolean
}

/** A sentence held against one before it. */
interface SentencePair {
  readonly before: CountingSentence
  readonly own: CountingSentence
  /** How many terms both have. */
  readonly shared: number
  /** Are they one form, filled in twice? */
  readonly isForm: boolean
}

class Linker {
  readonly claims: NumberClaim[] = []
  private readonly cluster: Cluster
  private readonly sets: EarlierSets
  /** By set: its sentence. */
  private readonly sentences: CountingSentence[] = []
  /** What numbers of one kind have in common, numbered by first appearance; by claim, what it has. */
  private readonly kinds = new Map<string, number>()
  private readonly kindsOf: number[][] = []
  /** By claim: how many links it has. */
  private readonly linked: number[] = []
  private readonly found: NumberLink[] = []
  /** So many pairs may still be looked at for the newest sentence. */
  private looks = 0

  constructor(cluster: Cluster) {
    this.cluster = cluster
    this.sets = new EarlierSets(cluster.vectors.terms)
  }

  /** Takes in the numbers of a sentence, and links them with those before. */
  add(copies: readonly number[], numbers: readonly Counted[]): void {
    const [sentence] = copies as readonly [number]
    const terms = this.termsOf(sentence)
    const own = {
      claims: numbers.map((counted) => this.addClaim({ ...counted, sentence, copies })),
      size: terms.length,
      ...settingOf(this.cluster, sentence),
      article: this.articleOf(copies),
      hasToll: numbers.some(isToll),
    }
    this.looks = numbers.length * MOST_LOOKS
    // `12 people were killed` has no term besides: it shares nothing, and all, with its like
    for (const set of this.sets.add(terms, terms.length > 0 ? terms : [NONE])) {
      if (this.looks <= 0) break
      const before = this.sentences[set] as CountingSentence
      // of one article, or each names a day of the week, and they name none that is the same
      if (own.article !== NONE && own.article === before.article) continue
      if (areDisjoint(before.days, own.days)) continue
      const shared = this.sets.sharedWith(set)
      const longer = Math.max(before.size, own.size)
      if (shared < LEAST_SHARED_OF_TOLLS && shared < SAME_SENTENCE * longer) continue
      const isForm = sameFrame(this.cluster, this.sentenceOf(before), sentence)?.isForm === true
      this.linkPair({ before, own, shared, isForm })
    }
    this.sentences.push(own)
  }

  /** The links, by what the numbers have in common, then by place. */
  links(): NumberLink[] {
    return this.found
      .map((link) => ({ link, kind: this.commonKind(link) }))
      .sort((x, y) => x.kind - y.kind || x.link.a - y.link.a || x.link.b - y.link.b)
      .map(({ link }) => link)
  }

  private addClaim(claim: NumberClaim): number {
    this.linked.push(0)
    this.kindsOf.push(
      keysOf(claim).map((key) => {
        const known = this.kinds.get(key) ?? this.kinds.size
        this.kinds.set(key, known)
        return known
      }),
    )
    return this.claims.push(claim) - 1
  }

  private commonKind({ a, b }: NumberLink): number {
    const ofSecond = this.kindsOf[b] as number[]
    const common = (this.kindsOf[a] as number[]).filter((kind) => ofSecond.includes(kind))
    return Math.min(...common)
  }

  /** The distinct terms of a sentence, the rarest first. */
  private termsOf(sentence: number): Int32Array {
    const { sentenceFrequency } = this.cluster.vectors
    const terms = Int32Array.from(new Set(contentTermsOf(this.cluster, sentence)))
    return terms.sort(
      (one, other) =>
        (sentenceFrequency[one] as number) - (sentenceFrequency[other] as number) || one - other,
    )
  }

  private articleOf(copies: readonly number[]): number {
    const { articleOf } = this.cluster
    const [first] = copies.map((sentence) => articleOf[sentence] as number)
    return copies.every((sentence) => articleOf[sentence] === first) ? (first as number) : NONE
  }

  private sentenceOf({ claims }: CountingSentence): number {
    return (this.claims[claims[0] as number] as NumberClaim).sentence
  }

  private linkPair(pair: SentencePair): void {
    const { before, own, isForm } = pair
    if (isForm && !(before.hasToll && own.hasToll)) {
      // only tolls are linked in a form that is filled in twice
      this.looks -= own.claims.length * before.claims.length
      return
    }
    for (const b of own.claims) {
      for (const a of before.claims) {
        if (--this.looks < 0) return
        if ((this.linked[a] as number) >= MOST_LINKS || (this.linked[b] as number) >= MOST_LINKS) {
          continue
        }
        if (!this.areLinked(a, b, pair)) continue
        this.found.push({ a, b })
        this.linked[a] = (this.linked[a] as number) + 1
        this.linked[b] = (this.linked[b] as number) + 1
      }
    }
  }

  private areLinked(a: number, b: number, pair: SentencePair): boolean {
    const first = this.claims[a] as NumberClaim
    const second = this.claims[b] as NumberClaim
    if (!areOneKind(first, second) || !countOne(first, second)) return false
    // what may come and what is are two things; a day is mostly one to come
    if (first.kind === 'number' && first.isForecast !== second.isForecast) return false
    const areTolls = isTollPair(first, second)
    if (!areOfOne(first, second, pair, areTolls) || (pair.isForm && !areTolls)) return false
    const nearness = nearnessOf(first, second)
    const isNearDay = first.kind === 'date' && first.unit !== 'year' && areNear(pair)
    if (nearness < (isNearDay ? NEARNESS.number : leastNearness(first, areTolls))) return false
    const isNearest = (own: NumberClaim, others: readonly number[]): boolean =>
      others.every((at) => {
        const other = this.claims[at] as NumberClaim
        this.looks--
        return !areOneKind(own, other) || nearnessOf(own, other) <= nearness
      })
    return isNearest(first, pair.own.claims) && isNearest(second, pair.before.claims)
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

const isToll = ({ outcome, countsPeople }: Counted): boolean => outcome !== NONE && countsPeople

const isTollPair = (a: Counted, b: Counted): boolean =>
  isToll(a) && isToll(b) && a.outcome === b.outcome

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

/** Do two sentences speak of one thing, by the terms that they share? */
function areOfOne(
  first: NumberClaim,
  second: NumberClaim,
  { before, own, shared }: SentencePair,
  isToll: boolean,
): boolean {
  const longer = Math.max(before.size, own.size)
  if (shared >= SAME_SENTENCE * longer) return true
  const shorter = Math.min(before.size, own.size)
  const less = Math.min(first.value, second.value)
  const more = Math.max(first.value, second.value)
  const isFar = first.kind === 'number' && more > less * FARTHEST
  if (!isToll) {
    const isEnough = shared >= LEAST_OF_LONGER * longer || shared >= MOST_OF_SHORTER * shorter
    return !isFar && isEnough && shared >= LEAST_SHARED && shared >= LEAST_SHARE * shorter
  }
  // other places, other events
  if (shared < SURELY_SHARED && areDisjoint(before.places, own.places)) return false
  return shared >= (isFar ? LEAST_SHARED : LEAST_SHARED_OF_TOLLS)
}

/** Do two sentences share so much that less is asked of what stands near a date? */
const areNear = ({ before, own, shared }: SentencePair): boolean =>
  shared >= NEAR * Math.min(before.size, own.size)

/** Has each of two sets something, and nothing that the other has? */
function areDisjoint<Item>(one: ReadonlySet<Item>, other: ReadonlySet<Item>): boolean {
  if (one.size === 0 || other.size === 0) return false
  for (const item of one) if (other.has(item)) return false
  return true
}

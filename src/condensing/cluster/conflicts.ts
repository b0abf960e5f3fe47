/**
 * Facts in which the articles of a cluster differ, with every article that says either.
 *
 * Method: numbers that stand for the same (`number-conflicts.ts`) and differences of sentences that
 * are told again (`told-again.ts`) make groups of facts; a group with more than one value is a
 * conflict. If the articles are dated so that every value has a time of its own, the later one may
 * be news rather than contradiction. Cost: that of the parts.
 */
import type { Sentence } from '../../document/parse.ts'
import { pushTo } from '../../document/push-to.ts'
import type { Span } from '../../document/span.ts'
import type { Difference } from '../../duplicates/difference.ts'
import { agree } from './agree.ts'
import { type ArticleSpan, articleSpan } from './article-span.ts'
import { copiedSpan } from './copied-span.ts'
import { type Fact, FactGraph } from './fact-graph.ts'
import { areApart, type Period, periodOf } from './instant.ts'
import { linkNumbers, type NumberClaim } from './number-conflicts.ts'
import type { Cluster } from './read-cluster.ts'
import type { ToldAgain } from './told-again.ts'

/** Where an article says one of the things that are in conflict. */
export interface ClaimSource extends ArticleSpan {
  /** The sentence around it, in the same article. */
  readonly sentence: Span
}

/** One of the things that are in conflict, and the articles that say it. */
export interface Claim {
  /** As the first of them writes it; empty if it is what others deny or add. */
  readonly text: string
  /** By article. */
  readonly sources: readonly ClaimSource[]
}

/** A fact in which articles differ. */
export interface Conflict {
  readonly kind: Difference['kind']
  /**
   * - `contradiction`: nothing tells which holds
   * - `later`: the claims are of different times, by the dates of the articles or because a text
   *   says that a number `rose to` this; the last claim is the latest
   */
  readonly state: 'contradiction' | 'later'
  /** Two or more; of a contradiction by the first article that makes each. */
  readonly claims: readonly Claim[]
}

/** A conflict, and the sentences in which it stands, as indices of the cluster, ascending. */
export interface FoundConflict {
  readonly conflict: Conflict
  readonly sentences: readonly [number, ...number[]]
}

/** A number with these words before it is what came of another. */
const ROSE_TO =
  /\b(?:rose|risen|rises|rising|climb(?:s|ed|ing)?|increase[sd]?|increasing|jump(?:s|ed)?|grew|grown|grows|raised|revised|up(?:dated)?) (?:\p{L}+ )?to (?:at least |about |more than |nearly )?\p{Sc}?$/iu
const REACH = 60

/** All conflicts of a cluster, by where the first claim stands. */
export function findConflicts(cluster: Cluster, told: ToldAgain): FoundConflict[] {
  const graph = new FactGraph()
  addNumbers(cluster, graph)
  for (const [one, other] of told.differing) graph.join(graph.add(one), graph.add(other))
  return graph
    .groups()
    .map((facts) => conflictOf(cluster, facts))
    .filter((found) => found !== undefined)
    .sort((a, b) => a.sentences[0] - b.sentences[0])
}

function addNumbers(cluster: Cluster, graph: FactGraph): void {
  const { claims, links } = linkNumbers(cluster)
  const ofSentence = new Map<number, NumberClaim[]>()
  for (const claim of claims) pushTo(ofSentence, claim.sentence, claim)
  const says = (sentence: number, { value }: NumberClaim): boolean =>
    ofSentence.get(sentence)?.some((claim) => claim.value === value) === true
  const added = new Map<number, number>()
  const add = (at: number): number => {
    const known = added.get(at)
    if (known !== undefined) return known
    const [first, ...copies] = factsOf(cluster, claims[at] as NumberClaim).map((fact) =>
      graph.add(fact),
    ) as [number, ...number[]]
    for (const copy of copies) graph.join(first, copy)
    added.set(at, first)
    return first
  }
  for (const { a, b } of links) {
    const first = claims[a] as NumberClaim
    const second = claims[b] as NumberClaim
    const isSame = first.value === second.value
    const isBoth = says(first.sentence, second) || says(second.sentence, first)
    if (isSame || !(isBoth || agree(first, second))) graph.join(add(a), add(b))
  }
}

/** A number as a fact of its sentence and of those with the same words. */
function factsOf(cluster: Cluster, claim: NumberClaim): Fact[] {
  const { joined } = cluster
  return claim.copies.map((sentence) => {
    const { start, end } = copiedSpan(joined, claim, claim.sentence, sentence)
    return { sentence, start, end, value: String(claim.value), kind: claim.kind }
  })
}

function conflictOf(cluster: Cluster, facts: readonly Fact[]): FoundConflict | undefined {
  const byValue = new Map<string, Fact[]>()
  const byPlace = facts.toSorted((a, b) => a.start - b.start)
  for (const fact of byPlace) pushTo(byValue, fact.value, fact)
  const values = [...byValue.values()]
  if (values.length < 2 || doAllSayAll(cluster, values)) return undefined
  const inOrder = byTime(cluster, values) ?? risen(cluster, values)
  const conflict = {
    kind: (facts[0] as Fact).kind,
    state: inOrder === undefined ? ('contradiction' as const) : ('later' as const),
    claims: (inOrder ?? values).map((same) => claimOf(cluster, same)),
  }
  const sentences = [...new Set(byPlace.map(({ sentence }) => sentence))]
  return { conflict, sentences: sentences as [number, ...number[]] }
}

/** Do the same articles say each of the values? They cannot mean the same thing by them. */
function doAllSayAll({ articleOf }: Cluster, values: readonly Fact[][]): boolean {
  const articlesOf = (facts: readonly Fact[]): string =>
    [...new Set(facts.map(({ sentence }) => articleOf[sentence]))].join(' ')
  return new Set(values.map(articlesOf)).size === 1
}

function claimOf(cluster: Cluster, facts: readonly Fact[]): Claim {
  const { text, sentences } = cluster.joined
  const [first] = facts as readonly [Fact]
  return {
    text: first.value === '' ? '' : text.slice(first.start, first.end).replace(/\s+/g, ' '),
    sources: facts.map((fact) => {
      const { start: from, end: to } = sentences[fact.sentence] as Sentence
      const place = articleSpan(cluster, fact.sentence, fact)
      const around = articleSpan(cluster, fact.sentence, { start: from, end: to })
      return { ...place, sentence: { start: around.start, end: around.end } }
    }),
  }
}

/** The values from the earliest to the latest, if each has a time of its own. */
function byTime(
  { documents, articleOf }: Cluster,
  values: readonly Fact[][],
): Fact[][] | undefined {
  const timed: { facts: Fact[]; period: Period }[] = []
  for (const facts of values) {
    const periods = facts.map(({ sentence }) =>
      periodOf(documents[articleOf[sentence] as number]?.article.date),
    )
    if (!periods.every((period) => period !== undefined)) return undefined
    const from = periods.reduce((least, period) => Math.min(least, period.from), Infinity)
    const to = periods.reduce((most, period) => Math.max(most, period.to), -Infinity)
    timed.push({ facts, period: { from, to } })
  }
  timed.sort((a, b) => a.period.from - b.period.from)
  const isInTurn = timed.every(
    ({ period }, at) => at === 0 || areApart((timed[at - 1] as { period: Period }).period, period),
  )
  return isInTurn ? timed.map(({ facts }) => facts) : undefined
}

/** Two numbers, the one last that a text says another one rose to. */
function risen(cluster: Cluster, values: readonly Fact[][]): Fact[][] | undefined {
  if (values.length !== 2) return undefined
  const { text } = cluster.joined
  const isRisen = (facts: readonly Fact[]): boolean =>
    facts.some(
      ({ kind, start }) =>
        kind === 'number' && ROSE_TO.test(text.slice(Math.max(0, start - REACH), start)),
    )
  const [first, second] = values as [Fact[], Fact[]]
  const [firstRose, secondRose] = [isRisen(first), isRisen(second)]
  if (firstRose === secondRose) return undefined
  const [before, after] = firstRose ? [second, first] : [first, second]
  const numberOf = ([fact]: readonly Fact[]): number => Number(fact?.value)
  return numberOf(after) > numberOf(before) ? [before, after] : undefined
}

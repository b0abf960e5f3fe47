/**
 * What is told of an article as JSON, which stands in its record, so that whoever comes again is told the same: how it
 * stands to another one, and what is known of its paragraphs. Every article has one: what lists places is flat and says
 * nothing that is so as a rule. And the way back, for which the JSON may be
 * anybody's: what comes out has the fields that are known and no others, each of its type. Cost: linear.
 *
 *     {"passages":[[0,80,"a",0,80],[82,190,"b",40,150,"variant",0.8,0.9,0.85,[…]]],"boilerplate":[192,240],"fresh":[242,300]}
 *
 * Of a passage the list has where it stands and where its like does, in which article; then its verdict, similarity,
 * containment here and there, and differences, unless the two are the same. A list that is empty is missing.
 */
import type { Span } from '../document/span.ts'
import type { Difference } from '../duplicates/difference.ts'
import type { Verdict } from '../duplicates/verdict.ts'
import type { Containment } from '../similarity/containment.ts'
import type { ArticleVerdict, Finding, Relation, SeenPassage } from './finding.ts'

/** What a finding tells beside the relation. */
export type ToldPassages = Pick<Finding, 'passages' | 'boilerplate' | 'fresh'>

const SAME: Verdict = 'identical'

/** What JSON tells of a relation. */
export const relationOf = ({
  verdict,
  of,
  similarity,
  containment: { here, there },
  differences,
}: Relation): object => ({ verdict, of, similarity, containment: { here, there }, differences })

/** What JSON tells of paragraphs. */
export const passagesOf = ({ passages, boilerplate, fresh }: ToldPassages): object => ({
  passages: unlessEmpty(passages.map(listOf)),
  boilerplate: unlessEmpty(boilerplate.flatMap(placesOf)),
  fresh: unlessEmpty(fresh.flatMap(placesOf)),
})

const unlessEmpty = <List extends readonly unknown[]>(list: List): List | undefined =>
  list.length > 0 ? list : undefined

function listOf(passage: SeenPassage): unknown[] {
  const { of, verdict, similarity, containment, differences } = passage
  const { here, there } = containment
  const places = [...placesOf(passage), of.id, ...placesOf(of)]
  const areSame = verdict === SAME && similarity * here * there === 1 && differences.length === 0
  return areSame ? places : [...places, verdict, similarity, here, there, differences]
}

const placesOf = ({ start, end }: Span): number[] => [start, end]

const OF_BOTH = ['duplicate', 'contained', 'contains', 'variant', 'overlap'] as const
const ARTICLE_VERDICTS: ReadonlySet<unknown> = new Set<ArticleVerdict>(['unique', ...OF_BOTH])
/** What version 0.1.0 called a variant. */
const EARLIER_VARIANT = 'update'
const VERDICTS: ReadonlySet<unknown> = new Set<Verdict>([SAME, ...OF_BOTH, 'distinct'])
const KINDS: ReadonlySet<unknown> = new Set<Difference['kind']>([
  'number',
  'name',
  'negation',
  'date',
  'quote',
  'statement',
])

/** The relation that parsed JSON holds; undefined if it does not. */
export function relationIn(given: unknown): Relation | undefined {
  if (!isObject(given)) return undefined
  const { of, similarity, containment } = given
  const verdict = given.verdict === EARLIER_VARIANT ? 'variant' : given.verdict
  if (!isArticleVerdict(verdict) || !isShare(similarity) || !isContainment(containment)) {
    return undefined
  }
  const differences = differencesIn(given.differences)
  if (differences === undefined) return undefined
  const { here, there } = containment
  const told = { similarity, containment: { here, there }, differences }
  if (typeof of === 'string') return { verdict, of, ...told }
  return of === undefined ? { verdict, ...told } : undefined
}

/** What parsed JSON tells of paragraphs; undefined if it does not. */
export function passagesIn(given: unknown): ToldPassages | undefined {
  if (!isObject(given)) return undefined
  const { passages: listed = [] } = given
  const passages = Array.isArray(listed) ? listed.map(passageIn) : [undefined]
  const boilerplate = spansIn(given.boilerplate)
  const fresh = spansIn(given.fresh)
  if (!passages.every(isThere) || !boilerplate || !fresh) return undefined
  return { passages, boilerplate, fresh }
}

function passageIn(given: unknown): SeenPassage | undefined {
  if (!Array.isArray(given)) return undefined
  const [start, end, id, ofStart, ofEnd, ...rest] = given as readonly unknown[]
  const [verdict = SAME, similarity = 1, here = 1, there = 1, listed = []] = rest
  const differences = differencesIn(listed)
  if (!isPlace(start) || !isPlace(end) || !isPlace(ofStart) || !isPlace(ofEnd)) return undefined
  if (!isShare(similarity) || !isShare(here) || !isShare(there)) return undefined
  if (typeof id !== 'string' || !isVerdict(verdict) || !differences) return undefined
  const of = { id, start: ofStart, end: ofEnd }
  return { start, end, of, verdict, similarity, containment: { here, there }, differences }
}

/** Spans of a flat list, which may be missing. */
function spansIn(given: unknown = []): Span[] | undefined {
  if (!Array.isArray(given) || given.length % 2 !== 0 || !given.every(isPlace)) return undefined
  const places: readonly number[] = given
  return places.flatMap((start, at) =>
    at % 2 === 0 ? [{ start, end: places[at + 1] as number }] : [],
  )
}

function differencesIn(given: unknown): Difference[] | undefined {
  return Array.isArray(given) && given.every(isDifference) ? given.map(copyOf) : undefined
}

export const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const isThere = (passage: SeenPassage | undefined): passage is SeenPassage => passage !== undefined

const isArticleVerdict = (value: unknown): value is ArticleVerdict => ARTICLE_VERDICTS.has(value)

const isVerdict = (value: unknown): value is Verdict => VERDICTS.has(value)

const isShare = (value: unknown): value is number =>
  typeof value === 'number' && value >= 0 && value <= 1

const isContainment = (value: unknown): value is Containment =>
  isObject(value) && isShare(value.here) && isShare(value.there)

const isDifference = (value: unknown): value is Difference =>
  isObject(value) && KINDS.has(value.kind) && isSide(value.here) && isSide(value.there)

const isSide = (value: unknown): value is Span | null =>
  value === null || (isObject(value) && isPlace(value.start) && isPlace(value.end))

const isPlace = (value: unknown): value is number =>
  Number.isSafeInteger(value) && Number(value) >= 0

const copyOf = ({ kind, here, there }: Difference): Difference => ({
  kind,
  here: here && { start: here.start, end: here.end },
  there: there && { start: there.start, end: there.end },
})

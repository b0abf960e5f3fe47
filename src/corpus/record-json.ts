/**
 * The JSON of an article that came, put together by hand: what `JSON.stringify` makes of the same, byte
 * for byte, in a third of the time. Every article has one. And the way back, for which the JSON may be
 * anybody's: what comes out has the fields that are known and no others, each of its type. Cost: linear.
 */
import { type Article, OPTIONAL_FIELDS } from '../document/article.ts'
import type { Span } from '../document/span.ts'
import type { Difference } from '../duplicates/difference.ts'
import { type ArticleVerdict, type Containment, type Relation, UNRELATED } from './finding.ts'

/** An article of a record: it has an id, and its text only if that is not well-formed Unicode. */
type RecordedArticle = Omit<Article, 'id' | 'text'> & {
  readonly id: string
  readonly text?: string
}

/** An article came. */
export interface AddedEntry {
  readonly article: RecordedArticle
  readonly relation: Relation
  readonly removed?: never
}

/** What stands in JSON as it is. */
const PLAIN = /^[ !#-[\]-~]*$/

/**
 * The article, and what was told of it unless it was `unique`.
 *
 * @param hasText its text stands there, too
 */
export function jsonOfAdded(article: Article, relation: Relation, hasText: boolean): string {
  let fields = hasText ? `"text":${quoted(article.text)}` : ''
  for (const field of OPTIONAL_FIELDS) {
    const value = article[field]
    if (value !== undefined) fields += `${fields === '' ? '' : ','}"${field}":${quoted(value)}`
  }
  if (relation.verdict === UNRELATED.verdict) return `{"article":{${fields}}}`
  return `{"article":{${fields}},"relation":${jsonOfRelation(relation)}}`
}

function jsonOfRelation({ verdict, of, similarity, containment, differences }: Relation): string {
  const name = of === undefined ? '' : `"of":${quoted(of)},`
  const { here, there } = containment
  const facts = differences.length === 0 ? '[]' : JSON.stringify(differences)
  return `{"verdict":"${verdict}",${name}"similarity":${similarity},"containment":{"here":${here},"there":${there}},"differences":${facts}}`
}

const quoted = (text: string): string => (PLAIN.test(text) ? `"${text}"` : JSON.stringify(text))

/** In the order of an article that is given. */
const FIELDS = ['text', ...OPTIONAL_FIELDS] as const
const VERDICTS: ReadonlySet<unknown> = new Set<ArticleVerdict>([
  'unique',
  'duplicate',
  'contained',
  'contains',
  'update',
  'overlap',
])
const KINDS: ReadonlySet<unknown> = new Set<Difference['kind']>([
  'number',
  'name',
  'negation',
  'date',
  'quote',
  'statement',
])

/** The article, and what was told of it, that the parsed JSON of a record holds; undefined if it does not. */
export function addedIn(json: unknown): AddedEntry | undefined {
  if (!isObject(json)) return undefined
  const article = articleIn(json.article)
  const relation = json.relation === undefined ? UNRELATED : relationIn(json.relation)
  // Nothing is held against itself: who goes from one to the next would not come to an end.
  return article && relation && article.id !== relation.of ? { article, relation } : undefined
}

function articleIn(given: unknown): RecordedArticle | undefined {
  if (!isObject(given) || typeof given.id !== 'string') return undefined
  const article: { -readonly [Field in keyof RecordedArticle]: RecordedArticle[Field] } = {
    id: given.id,
  }
  for (const field of FIELDS) {
    const value = given[field]
    if (typeof value === 'string') article[field] = value
    else if (value !== undefined) return undefined
  }
  return article
}

function relationIn(given: unknown): Relation | undefined {
  if (!isObject(given)) return undefined
  const { verdict, of, similarity, containment, differences } = given
  if (!isVerdict(verdict) || !isShare(similarity) || !isContainment(containment)) return undefined
  if (!Array.isArray(differences) || !differences.every(isDifference)) return undefined
  const { here, there } = containment
  const told = { similarity, containment: { here, there }, differences: differences.map(copyOf) }
  if (typeof of === 'string') return { verdict, of, ...told }
  return of === undefined ? { verdict, ...told } : undefined
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const isVerdict = (value: unknown): value is ArticleVerdict => VERDICTS.has(value)

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

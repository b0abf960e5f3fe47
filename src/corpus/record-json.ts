/**
 * The JSON of an article that came. Every article has one. And the way back, for which the JSON may be
 * anybody's: what comes out has the fields that are known and no others, each of its type. Cost: linear.
 */
import { type Article, OPTIONAL_FIELDS } from '../document/article.ts'
import { type Finding, type Relation, UNRELATED } from './finding.ts'
import {
  isObject,
  passagesIn,
  passagesOf,
  relationIn,
  relationOf,
  type ToldPassages,
} from './finding-json.ts'

/** An article of a record: it has an id, and its text only if that is not well-formed Unicode. */
type RecordedArticle = Omit<Article, 'id' | 'text'> & {
  readonly id: string
  readonly text?: string
}

/** An article came. */
export interface AddedEntry {
  readonly article: RecordedArticle
  readonly relation: Relation
  /** Missing where a log keeps it, and in records of version 0.1.0. */
  readonly told?: ToldPassages
  readonly removed?: never
}

/**
 * The article, and what was told of it: the relation unless it was `unique`.
 *
 * @param hasText its text stands there, too
 * @param isBrief what is told of its paragraphs is kept elsewhere
 */
export function jsonOfAdded(
  article: Article,
  finding: Finding,
  hasText: boolean,
  isBrief: boolean,
): string {
  const fields = FIELDS.filter((field) => hasText || field !== 'text')
  return JSON.stringify({
    article: Object.fromEntries(fields.map((field) => [field, article[field]])),
    relation: finding.verdict === UNRELATED.verdict ? undefined : relationOf(finding),
    told: isBrief ? undefined : passagesOf(finding),
  })
}

/** In the order of an article that is given. */
const FIELDS = ['text', ...OPTIONAL_FIELDS] as const

/** The article, and what was told of it, that the parsed JSON of a record holds; undefined if it does not. */
export function addedIn(json: unknown): AddedEntry | undefined {
  if (!isObject(json)) return undefined
  const article = articleIn(json.article)
  const relation = json.relation === undefined ? UNRELATED : relationIn(json.relation)
  // Nothing is held against itself: who goes from one to the next would not come to an end.
  if (!article || !relation || article.id === relation.of) return undefined
  if (json.told === undefined) return { article, relation }
  const told = passagesIn(json.told)
  return told && { article, relation, told }
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

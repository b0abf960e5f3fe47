/**
 * What a report is made of: articles with their digests, and how each stands to those before it. Digests
 * hold all that it takes, also the article as it came. Cost: linear.
 */
import { restore } from '../cleaning/restore.ts'
import { type Finding, movedFinding } from '../corpus/finding.ts'
import type { Digest } from '../digest.ts'
import { type Article, type ArticleInput, asArticle, kindOf } from '../document/article.ts'
import { withSpans } from '../document/markup.ts'
import { OnceoverError } from '../document/onceover-error.ts'
import { parse, withoutMarkup } from '../document/parse.ts'
import type { Span } from '../document/span.ts'
import { countWords } from '../document/words.ts'
import type { Failure } from '../failure.ts'

/** An article of a report: its digest or the article, or both. */
export interface ReportItem {
  readonly digest?: Digest | undefined
  /** Says what the digest leaves open; its text need not be restored then. */
  readonly article?: ArticleInput | undefined
  /** What a corpus told when the article came. */
  readonly finding?: Finding | undefined
  /** Why there is neither: so an outcome of `digestAll` is an item, whatever became of it. */
  readonly error?: Failure | undefined
}

/** What reports are made of: one digest or item, or many. */
export type ReportInput = Digest | ReportItem | readonly (Digest | ReportItem)[]

/** An article as a report shows it. */
export interface Story {
  /** The article as it came: what all positions lie in. */
  readonly text: string
  readonly digest: Digest
  /** On one line; empty if it has none. */
  readonly title: string
  readonly id: string | undefined
  readonly source: string | undefined
  readonly date: string | undefined
  readonly url: string | undefined
  readonly finding: Finding | undefined
}

/** An item that has no article. */
interface Failed {
  readonly id: string | undefined
  readonly error: Failure
}

/** All that a report is to show. */
export interface Stories {
  /** One was given, not a list. */
  readonly isOne: boolean
  readonly stories: readonly Story[]
  readonly failed: readonly Failed[]
}

/** @throws OnceoverError `INVALID_INPUT` if it is nothing of the kind */
export function storiesOf(input: ReportInput): Stories {
  const isOne = !isList(input)
  const items = isOne ? [input] : input
  const stories: Story[] = []
  const failed: Failed[] = []
  for (const item of items) {
    checkItem(item)
    if (isDigest(item)) stories.push(storyOf({ digest: item }))
    else if (item.digest !== undefined || item.article !== undefined) stories.push(storyOf(item))
    else if (item.error !== undefined) failed.push({ id: idOf(item), error: item.error })
    else throw invalid('an item with neither digest nor article')
  }
  return { isOne, stories, failed }
}

const isList = (input: ReportInput): input is readonly (Digest | ReportItem)[] =>
  Array.isArray(input)

const isDigest = (item: Digest | ReportItem): item is Digest => 'removals' in item

function checkItem(item: unknown): void {
  if (typeof item !== 'object' || item === null || Array.isArray(item)) throw invalid(kindOf(item))
}

const invalid = (got: string): OnceoverError =>
  new OnceoverError('INVALID_INPUT', `expected digests, or items with one, got ${got}`)

function idOf(item: ReportItem & { readonly id?: unknown }): string | undefined {
  return item.id === undefined ? undefined : String(item.id)
}

/** An article as it is shown: of one with markup its words. */
function storyOf({ digest: given, article, finding }: ReportItem): Story {
  if (article === undefined) return placed(given as Digest, undefined, finding)
  const { article: plain, markedUp } = withoutMarkup(asArticle(article))
  if (markedUp === undefined) return placed(given ?? bareDigest(plain), plain, finding)
  const moved = (span: Span): Span => markedUp.inPlain(span)
  const digest = given && inWords(withSpans(given, moved), plain.text)
  return placed(digest ?? bareDigest(plain), plain, finding && movedFinding(finding, moved))
}

function placed(digest: Digest, article: Article | undefined, finding: Finding | undefined): Story {
  const title = digest.title ?? article?.title ?? ''
  return {
    text: article?.text ?? restore(digest),
    digest,
    title: String(title).replace(/\s+/g, ' ').trim(),
    id: digest.id ?? article?.id ?? finding?.id,
    source: said(digest.source ?? article?.source),
    date: said(digest.date ?? article?.date),
    url: said(digest.url ?? article?.url),
    finding,
  }
}

/** What is not empty: scrapers leave a date that they did not find as an empty string. */
const said = (value: string | undefined): string | undefined => (value === '' ? undefined : value)

/** A digest that shows words of what went, not their markup. */
const inWords = (digest: Digest, text: string): Digest => ({
  ...digest,
  removals: digest.removals.map((removal) => ({
    ...removal,
    text: text.slice(removal.start, removal.end),
  })),
})

/** What there is to say of an article that nobody digested: its paragraphs and words. */
function bareDigest(article: Article): Digest {
  const { paragraphs, words, language, article: own } = parse(article)
  return {
    language,
    paragraphs: paragraphs.map(({ start, end, kind }) => ({ start, end, kind })),
    duplicates: [],
    text: own.text,
    removals: [],
    seams: [],
    kept: [],
    words: countWords(words, 0, words.count),
    summary: { text: '', sentences: [], words: 0 },
    entities: [],
    coOccurrences: [],
    keyphrases: [],
  }
}

/**
 * The article as callers hand it in, and the check that it is one.
 * Cost: constant; linear in what is known of its paragraphs and its markup.
 */
import { GIVEN_KINDS, type GivenParagraph } from './given-paragraphs.ts'
import type { Markup } from './markup.ts'
import { OnceoverError } from './onceover-error.ts'
import type { DocumentInput, ParsedDocument } from './parse.ts'
import type { Span } from './span.ts'

/** An article. Only `text` is needed; the more is known, the better the result. */
export interface Article {
  /** The caller's own key; copied to the result. */
  readonly id?: string | undefined
  /** The headline, where it is known apart from the text. */
  readonly title?: string | undefined
  /** The body as it was scraped, in any layout. */
  readonly text: string
  readonly url?: string | undefined
  /** The outlet. */
  readonly source?: string | undefined
  /** When it was published, ISO 8601 (`2026-03-02`, with or without a time); in another form it tells nothing. */
  readonly date?: string | undefined
  /** BCP 47 tag (`en`, `de-AT`); detected from the text when missing. */
  readonly language?: string | undefined
  /** Paragraphs of the text of which it is known what they are, in order: see `fromHtml` and `fromMarkdown`. */
  readonly kinds?: readonly GivenParagraph[] | undefined
  /** What of the text is markup and no words, by where it begins: see `fromMarkdown`. */
  readonly markup?: readonly Markup[] | undefined
}

/**
 * An article as callers hand it in: a row of a database as it comes will do. What is null is missing. Keys may be
 * numbers, and become texts (`7`, `'7'`); the date may be a `Date`, and becomes the instant that it stands for, in UTC.
 */
export interface ArticleInput {
  readonly id?: string | number | bigint | null | undefined
  readonly title?: string | null | undefined
  readonly text: string
  readonly url?: string | null | undefined
  readonly source?: string | number | bigint | null | undefined
  readonly date?: string | Date | null | undefined
  readonly language?: string | null | undefined
  readonly kinds?: readonly GivenParagraph[] | null | undefined
  readonly markup?: readonly Markup[] | null | undefined
}

/** All fields that are strings but the text, as they stand in records, too. */
export const OPTIONAL_FIELDS = ['id', 'title', 'url', 'source', 'date', 'language'] as const

/**
 * The article that a caller means: a string is an article that has only a text. See `ArticleInput` for what else
 * than strings its fields may be.
 *
 * @throws OnceoverError `INVALID_INPUT` if it is neither, or a field is none that it may be
 */
export function asArticle(input: string | ArticleInput): Article {
  if (typeof input === 'string') return { text: input }
  if (typeof input?.text !== 'string') {
    const { text }: { text?: unknown } = input ?? {}
    throw new OnceoverError(
      'INVALID_INPUT',
      !isGiven(input) || isMore(input)
        ? `expected a string or an article, got ${kindOf(input)}${wayOut(input)}`
        : `field \`text\` of the article must be a string, got ${kindOf(text)}${wayOut(text)}`,
    )
  }
  const article: { -readonly [Field in keyof Article]: Article[Field] } = { text: input.text }
  for (const field of OPTIONAL_FIELDS) {
    const value: unknown = input[field]
    if (value === undefined || value === null) continue
    const text = textOfField(field, value)
    if (text === undefined) throw wrongField(field, value)
    article[field] = text
  }
  const { kinds, markup }: { kinds?: unknown; markup?: unknown } = input
  if (isGiven(kinds)) article.kinds = checkedKinds(kinds, article.text)
  if (isGiven(markup)) article.markup = checkedMarkup(markup, article.text)
  return article
}

/**
 * Is it a document as `parse` returns it, of whatever copy of the package? Nothing else has its words in typed arrays: a
 * row of a database may have a column of any name.
 */
export const isDocument = (input: unknown): input is ParsedDocument =>
  ArrayBuffer.isView((input as Partial<ParsedDocument> | null | undefined)?.words?.start)

/**
 * The article that a stage was given: of a document, the one that it was parsed from, with its markup.
 *
 * @throws OnceoverError `INVALID_INPUT` if it is neither
 */
export function articleOf(input: DocumentInput): Article {
  if (!isDocument(input)) return asArticle(input)
  const { article, markedUp } = input
  if (markedUp === undefined) return article
  const { source: text, markup } = markedUp
  const kinds = article.kinds?.map((kind) => ({ ...kind, ...markedUp.charactersInSource(kind) }))
  return { ...article, text, markup, kinds }
}

type TextField = (typeof OPTIONAL_FIELDS)[number]

/** The text of a field as a caller, or a database, may have it; undefined if it is nothing of the kind. */
export function textOfField(field: TextField, value: unknown): string | undefined {
  if (typeof value === 'string') return value
  if (isKey(field)) {
    return typeof value === 'bigint' || Number.isFinite(value) ? String(value) : undefined
  }
  const isInstant = field === 'date' && value instanceof Date && !Number.isNaN(value.getTime())
  return isInstant ? value.toISOString() : undefined
}

const isKey = (field: TextField): boolean => field === 'id' || field === 'source'

function wrongField(field: TextField, value: unknown): OnceoverError {
  const more = isKey(field) ? ' or a number' : field === 'date' ? ' or a Date' : ''
  return new OnceoverError(
    'INVALID_INPUT',
    `field \`${field}\` of the article must be a string${more}, got ${kindOf(value)}${wayOut(value)}`,
  )
}

const isGiven = (value: unknown): boolean => value !== undefined && value !== null

function checkedKinds(kinds: unknown, text: string): readonly GivenParagraph[] {
  let reached = 0
  const isKind = (given: Partial<GivenParagraph>): boolean => {
    const { kind } = given
    if (!isSpanOf(text, given, reached)) return false
    reached = given.end
    return (GIVEN_KINDS as readonly unknown[]).includes(kind)
  }
  return checkedSpans('kinds', 'paragraphs of the text with their `kind`, in order', kinds, isKind)
}

function checkedMarkup(markup: unknown, text: string): readonly Markup[] {
  let last = 0
  const isElement = (element: Partial<Markup>): boolean => {
    const { words } = element
    if (!isSpanOf(text, element, last)) return false
    last = element.start
    return words === undefined || (isSpanOf(text, words, last) && words.end <= element.end)
  }
  return checkedSpans('markup', 'spans of the text, by where they begin', markup, isElement)
}

function checkedSpans<Given extends Span>(
  field: string,
  wanted: string,
  spans: unknown,
  isOne: (given: Partial<Given>) => boolean,
): readonly Given[] {
  const isList = Array.isArray(spans)
  if (isList && spans.every((given) => isOne(given ?? {}))) return spans
  throw new OnceoverError(
    'INVALID_INPUT',
    `field \`${field}\` of the article must be a list of ${wanted}, got ${isList ? 'something else' : kindOf(spans)}`,
  )
}

/** Is it a span of the text that begins at `from` or behind? */
const isSpanOf = (text: string, span: Partial<Span>, from: number): span is Span => {
  const { start, end } = span
  return (
    Number.isInteger(start) &&
    Number.isInteger(end) &&
    (start as number) >= from &&
    (start as number) <= (end as number) &&
    (end as number) <= text.length
  )
}

/**
 * @param what the items, as the message calls them
 * @throws OnceoverError `INVALID_INPUT` if it is no iterable or async iterable, or a string
 */
export function checkIterable(input: unknown, what: string): void {
  const { [Symbol.iterator]: each, [Symbol.asyncIterator]: later = each } = Object(input)
  if (typeof input === 'object' && typeof later === 'function') return
  throw new OnceoverError(
    'INVALID_INPUT',
    `expected an array or another iterable of ${what}, got ${kindOf(input)}`,
  )
}

/** How an error message calls a value of the wrong kind: `null`, `number`, `an array`, `a Date`. */
export function kindOf(value: unknown): string {
  if (value === null) return 'null'
  if (Array.isArray(value)) return 'an array'
  if (typeof value !== 'object') return typeof value
  const name = isMore(value) ? value.constructor.name : ''
  if (name === '') return 'an object'
  return `${/^[AEIO]/.test(name) ? 'an' : 'a'} ${name}`
}

/** Is it an object of a class? */
const isMore = (value: object): boolean =>
  typeof value.constructor === 'function' && value.constructor !== Object

/** What makes the right thing of the commonest wrong ones. */
function wayOut(value: unknown): string {
  if (ArrayBuffer.isView(value))
    return ': decode it first, as with `new TextDecoder().decode(bytes)`'
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? ' of no time' : ''
  if (value instanceof Promise) return ': `await` it first'
  return ''
}

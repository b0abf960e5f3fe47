/**
 * The results of every function with the text of each span: results tell places, as their texts would often be longer
 * than the article. Cost: linear in the result and in the texts that it gets.
 */
import { type ArticleInput, articleOf, isDocument } from './article.ts'
import { OnceoverError } from './onceover-error.ts'
import type { DocumentInput } from './parse.ts'
import type { Span } from './span.ts'

/** A result in which each span has its `text`. */
export type WithTexts<Result> = Result extends Span
  ? { readonly [Key in keyof Result]: WithTexts<Result[Key]> } & { readonly text: string }
  : Result extends readonly (infer Item)[]
    ? readonly WithTexts<Item>[]
    : Result extends object
      ? { readonly [Key in keyof Result]: WithTexts<Result[Key]> }
      : Result

/** Where the spans of a result lie that lie in no one text. */
export type OtherTexts =
  | DocumentInput
  | readonly (string | ArticleInput)[]
  | ((id: string) => DocumentInput | undefined)

/**
 * A result with the text of every span in it, of those that have none yet.
 *
 * @param result what a function of this library returned: a digest, duplicates, a comparison, a finding …
 * @param article what the function was given; for the summary of several articles, their list
 * @param other for a comparison, the second text; for a finding, what gives the text of an article by its id. A span of a
 *   text that is not given has the text `''`
 * @throws OnceoverError `INVALID_INPUT` if `article` is no text, article, document or list of them
 * @example
 * const [first] = withTexts(findDuplicates(text), text)
 * first?.of.text // the passage that stays
 * withTexts(compare(a, b), a, b).differences[0]?.there?.text
 * withTexts(await corpus.query(article), article, (id) => stored.get(id))
 */
export function withTexts<Result>(
  result: Result,
  article: DocumentInput | readonly (string | ArticleInput)[],
  other?: OtherTexts,
): WithTexts<Result> {
  const texts = Array.isArray(article) ? article.map(textOf) : undefined
  const here = texts === undefined ? textOf(article as DocumentInput) : ''
  const cleaned = isObject(result) && typeof result.text === 'string' ? result.text : ''
  const byId = (id: string): string => {
    const found = typeof other === 'function' ? other(id) : undefined
    return found === undefined ? '' : textOf(found)
  }
  const isSecond = other !== undefined && typeof other !== 'function'
  const there = isSecond ? textOf(other as DocumentInput) : here
  return told(result, { here, there, cleaned, texts, byId }) as WithTexts<Result>
}

interface Texts {
  /** What spans lie in, those called `there`, and those called `cleaned`. */
  readonly here: string
  readonly there: string
  readonly cleaned: string
  /** By the index that a span has as `article`. */
  readonly texts: readonly string[] | undefined
  readonly byId: (id: string) => string
}

/** As deep as the type of the result is, whatever the text. */
function told(value: unknown, texts: Texts): unknown {
  if (Array.isArray(value)) return value.map((item) => told(item, texts))
  if (!isObject(value)) return value
  const inner = textsWithin(value, texts)
  const fields = Object.entries(value).map(([key, field]): [string, unknown] => {
    if (key === 'there') return [key, told(field, { ...inner, here: inner.there })]
    if (key === 'cleaned') return [key, told(field, { ...inner, here: inner.cleaned })]
    return [key, told(field, inner)]
  })
  const { start, end, text } = value
  if (typeof start === 'number' && typeof end === 'number' && text === undefined) {
    fields.push(['text', textFor(value, inner).slice(start, end)])
  }
  return Object.fromEntries(fields)
}

/** Of what is held against another article, `there` is that one. */
function textsWithin({ of }: Readonly<Record<string, unknown>>, texts: Texts): Texts {
  const id = typeof of === 'string' ? of : isObject(of) ? of.id : undefined
  return typeof id === 'string' ? { ...texts, there: texts.byId(id) } : texts
}

function textFor(span: Readonly<Record<string, unknown>>, { here, texts, byId }: Texts): string {
  if (typeof span.article === 'number' && texts !== undefined) return texts[span.article] ?? ''
  return typeof span.id === 'string' && texts === undefined ? byId(span.id) : here
}

function textOf(input: unknown): string {
  if (typeof input === 'string') return input
  const article = isDocument(input) ? articleOf(input) : input
  if (isObject(article) && typeof article.text === 'string') return article.text
  throw new OnceoverError('INVALID_INPUT', '`withTexts` needs the text that the spans lie in')
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null

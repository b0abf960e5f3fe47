/**
 * An entry of a feed to the article that it holds: RSS 0.9 to 2.0 and Atom by the names of their elements, JSON Feed by
 * its fields. The longest of what an entry says of its text is the text.
 *
 * Method: the elements right inside of an entry, tag by tag, without a tree. Cost: linear.
 * Source: https://www.rssboard.org/rss-specification, RFC 4287, https://www.jsonfeed.org/version/1.1/
 */
import type { Article } from '../document/article.ts'
import { settleLanguage } from '../document/language.ts'
import { OnceoverError } from '../document/onceover-error.ts'
import type { Span } from '../document/span.ts'
import { withCharacters } from '../html/character-references.ts'
import { decodePage } from '../html/decode-page.ts'
import { fromFragment } from '../html/from-fragment.ts'
import { isoDate } from '../html/iso-date.ts'
import type { KeyedArticle } from './article-of.ts'
import { decodeText } from './decode-text.ts'
import type { RawAbout } from './raw-record.ts'

/** An element right inside of an entry. */
interface Element {
  readonly tag: string
  readonly inner: string
}

const NAME = /[A-Za-z/]/
const CDATA = /<!\[CDATA\[/
const TEXTS = ['content:encoded', 'content', 'description', 'summary'] as const
const DATES = ['pubDate', 'published', 'dc:date', 'date', 'updated'] as const
const HREF = /\bhref=(?:"([^"]{1,2000})"|'([^']{1,2000})')/
const REL = /\brel=["']?([\w-]{1,30})/
const TAGS = /<[a-z!/]/i

/** @throws OnceoverError `MISSING_TEXT` if the entry says nothing */
export function readEntry(bytes: Uint8Array, about: RawAbout): KeyedArticle {
  const { contentType, source, language } = about
  const elements = elementsOf(decodePage(bytes, contentType))
  const all = (name: string): Element[] =>
    elements.filter(
      ({ tag }) => tag.slice(1).startsWith(name) && /^[\s>/]/.test(tag.slice(name.length + 1)),
    )
  const plain = (name: string): string | undefined =>
    all(name).map(({ inner }) => textIn(inner).trim())[0]
  const title = lineOf(plain('title'))
  const url = linkOf(all('link')) ?? plain('guid')
  const id = plain('guid') ?? plain('id') ?? url
  const date = isoDate(DATES.map(plain))
  const html = longest(TEXTS.flatMap(all).map(htmlOf))
  return articleOf({ id, title, url, date, source, language }, html, title)
}

/** @throws OnceoverError `INVALID_JSON`, `INVALID_RECORD`, `MISSING_TEXT` */
export function readFeedItem(bytes: Uint8Array): KeyedArticle {
  const value: unknown = parsed(decodeText(bytes))
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new OnceoverError('INVALID_RECORD', 'an entry of the feed is no object')
  const item = value as Readonly<Record<string, unknown>>
  const textOf = (name: string): string | undefined => {
    const field = item[name]
    return typeof field === 'string' && field !== '' ? field : undefined
  }
  const title = textOf('title')
  const url = textOf('url') ?? textOf('external_url')
  const date = isoDate([item.date_published, item.date_modified])
  const fields = {
    id: textOf('id') ?? url,
    title,
    url,
    date,
    source: undefined,
    language: textOf('language'),
  }
  const html = textOf('content_html')
  const text = textOf('content_text') ?? textOf('summary')
  return html === undefined && text !== undefined
    ? keyed(fields, { text })
    : articleOf(fields, html ?? '', title)
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    throw new OnceoverError('INVALID_JSON', 'an entry of the feed is not JSON', { cause: error })
  }
}

type Fields = {
  readonly [Name in 'id' | 'title' | 'url' | 'date' | 'source' | 'language']: string | undefined
}

function articleOf(fields: Fields, html: string, title: string | undefined): KeyedArticle {
  const body = TAGS.test(html) ? fromFragment(html, title) : { text: withCharacters(html).trim() }
  if (body.text === '') throw new OnceoverError('MISSING_TEXT', 'the entry of the feed has no text')
  return keyed(fields, body)
}

function keyed(fields: Fields, body: Pick<Article, 'text' | 'kinds'>): KeyedArticle {
  const { language } = fields
  const settled = language === undefined ? undefined : settleLanguage(body.text, language)
  const told = Object.entries({ ...fields, language: settled }).filter(
    ([, value]) => value !== undefined && value !== '',
  )
  const article: Article = { ...Object.fromEntries(told), ...body }
  return article.id === undefined ? { article } : { id: article.id, article }
}

/** The elements right inside of the first element of a text. */
function elementsOf(xml: string): Element[] {
  const elements: Element[] = []
  let depth = 0
  let open: { readonly tag: string; readonly from: number } | undefined
  for (const { start, end, isClosing, isAlone } of tagsOf(xml)) {
    if (isClosing) depth--
    if (depth === 1 && isClosing && open !== undefined) {
      elements.push({ tag: open.tag, inner: xml.slice(open.from, start) })
      open = undefined
    } else if (depth === 1 && !isClosing) {
      open = { tag: xml.slice(start, end), from: end }
      if (isAlone) elements.push({ tag: open.tag, inner: '' })
    }
    if (!isClosing && !isAlone) depth++
  }
  return elements
}

interface Tag extends Span {
  readonly isClosing: boolean
  readonly isAlone: boolean
}

/** The tags of a text, without those in comments and CDATA. */
function* tagsOf(xml: string): Generator<Tag, void, void> {
  for (let at = xml.indexOf('<'); at >= 0; ) {
    const until = xml.startsWith('<!--', at) ? '-->' : xml.startsWith('<![CDATA[', at) ? ']]>' : '>'
    const found = xml.indexOf(until, at + 1)
    if (found < 0) return
    const end = found + until.length
    if (until === '>' && NAME.test(xml.charAt(at + 1)))
      yield { start: at, end, isClosing: xml[at + 1] === '/', isAlone: xml[found - 1] === '/' }
    at = xml.indexOf('<', end)
  }
}

/** What an element holds, as text: CDATA as it is, references as what they stand for. */
function textIn(inner: string): string {
  if (!CDATA.test(inner)) return withCharacters(inner)
  return inner
    .split('<![CDATA[')
    .map((part, index) => {
      if (index === 0) return withCharacters(part)
      const end = part.indexOf(']]>')
      return end < 0 ? part : part.slice(0, end) + withCharacters(part.slice(end + 3))
    })
    .join('')
}

/** The HTML of an element: written as it is (`xhtml`), or as text. */
const htmlOf = ({ tag, inner }: Element): string =>
  /\btype=["']?xhtml/.test(tag) ? inner : textIn(inner)

function linkOf(links: readonly Element[]): string | undefined {
  for (const { tag, inner } of links) {
    const [, double, single] = HREF.exec(tag) ?? []
    const href = double ?? single
    if (href === undefined && inner.trim() !== '') return textIn(inner).trim()
    if (href !== undefined && (REL.exec(tag)?.[1] ?? 'alternate') === 'alternate')
      return withCharacters(href)
  }
  return undefined
}

const lineOf = (title: string | undefined): string | undefined =>
  title === undefined
    ? undefined
    : withCharacters(title.replace(/<[^<>]{1,200}>/g, ''))
        .replace(/\s+/g, ' ')
        .trim()

const longest = (texts: readonly string[]): string =>
  texts.reduce((best, text) => (text.length > best.length ? text : best), '')

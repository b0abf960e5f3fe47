/**
 * What a page is about by its own word: title, day, authors, site, language, address, picture.
 *
 * Method: JSON-LD goes before `meta` elements, and those before what the page shows; which wording is the title is
 * learnt (`title.ts`). JSON-LD names the publisher, which is not always the site (`Associated Press`): there `meta` goes
 * first; where nothing names the site, what stands behind the title does if the address has it. Cost: linear in the head.
 */
import { bodyLines } from './body-lines.ts'
import { authorsOf, isSite } from './byline.ts'
import { onOneLine } from './character-references.ts'
import { isoDate } from './iso-date.ts'
import { keyOf } from './layout.ts'
import { articlesOf, isOf, type Thing, thingsOf } from './linked-data.ts'
import { type LiveUpdate, liveUpdates } from './live-updates.ts'
import type { Block, Page } from './read-page.ts'
import { shownDay } from './shown-day.ts'
import { countText } from './text-counts.ts'
import { behindBorder, type Names, titleOf } from './title.ts'

export interface LeadImage {
  readonly url: string
  /** The text under it. */
  readonly caption?: string
}

export interface AboutPage {
  readonly title: string | undefined
  /** ISO 8601, as exact as the page says it. */
  readonly date: string | undefined
  readonly authors: readonly string[]
  readonly site: string | undefined
  /** BCP 47. */
  readonly language: string | undefined
  readonly canonical: string | undefined
  readonly image: string | undefined
  /** Everything that may be the title, and the summary, as keys. */
  readonly titles: readonly string[]
  readonly summary: string
  /** Is it an article by its own word? */
  readonly saysArticle: boolean
  /** Does it say that not all may be read by everyone? */
  readonly isClosed: boolean
  /** The paragraphs of the text as JSON-LD has it, and how many words they have: 0 without one. */
  readonly body: readonly string[]
  readonly bodyWords: number
  /** The entries of a live blog. */
  readonly updates: readonly LiveUpdate[]
  /** How many words the article has by its own word; 0 if it does not say. */
  readonly wordCount: number
}

const HEADLINE = 'h1'
/** A shorter name stands in an address by chance. */
const LEAST_SITE = 4
const DATES = [
  'article:published_time',
  'og:article:published_time',
  'datepublished',
  'date',
  'dc.date',
  'dc.date.issued',
  'dcterms.date',
  'dcterms.created',
  'date.issued',
  'publish-date',
  'publishdate',
  'pubdate',
  'parsely-pub-date',
  'sailthru.date',
  'cxenseparse:recs:publishtime',
  'last-modified',
]

export function aboutPage(page: Page, url: string | undefined): AboutPage {
  const { head, blocks } = page
  const things = thingsOf(head.scripts)
  const articles = articlesOf(things)
  const names = namesOf(page, things)
  const { site, ...wordings } = names
  const base = absolute(head.base, url) ?? url
  const canonical = absolute(head.canonical ?? head.meta('og:url'), base)
  const body = bodyOf(articles)
  const date = isoDate([
    ...articles.map((article) => article.datePublished),
    ...DATES.map((name) => head.meta(name)),
    ...articles.map((article) => article.dateCreated ?? article.dateModified),
    ...blocks.map(({ time }) => time),
    shownDay(blocks),
  ])
  return {
    title: titleOf(names),
    date,
    authors: authorsOf(articles, head, site, canonical ?? url),
    site,
    language: languageOf(articles, page),
    canonical,
    image: absolute(imageOf(articles, page), base ?? canonical),
    titles: [
      ...new Set(
        Object.values(wordings)
          .flat()
          .map((name) => keyOf(name ?? '')),
      ),
    ].filter((key) => key !== ''),
    summary: keyOf(head.meta('og:description', 'description') ?? ''),
    saysArticle: articles.length > 0 || head.meta('og:type')?.toLowerCase() === 'article',
    body,
    bodyWords: body.reduce((sum, line) => sum + countText(line).words, 0),
    updates: liveUpdates(things),
    wordCount: Math.max(0, ...articles.map((article) => Number(article.wordCount) || 0)),
    isClosed: [
      head.meta('article:content_tier'),
      ...articles.map((article) => article.isAccessibleForFree),
    ].some((said) => /^(?:false|locked)$/i.test(String(said))),
  }
}

/** What the page calls itself, and its site. */
export function namesOf(page: Page, things: readonly Thing[]): Names {
  const { head, blocks } = page
  return {
    shown: headlinesOf(blocks),
    described: articlesOf(things)
      .map(({ headline }) => onOneLine(headline))
      .find((text) => text !== ''),
    shared: onOneLine(head.meta('og:title')),
    card: onOneLine(head.meta('twitter:title')),
    window: onOneLine(head.title),
    site: siteOf(things, page),
  }
}

/** The longest text of an article in JSON-LD, in lines. */
function bodyOf(articles: readonly Thing[]): string[] {
  let longest = ''
  for (const { articleBody } of articles) {
    if (typeof articleBody === 'string' && articleBody.length > longest.length)
      longest = articleBody
  }
  return bodyLines(longest)
}

/** The texts of the first-level headings, in order. */
function headlinesOf(blocks: readonly Block[]): string[] {
  return blocks
    .filter(({ box }) => box.tag === HEADLINE || box.parent?.tag === HEADLINE)
    .map(({ text }) => onOneLine(text))
}

function siteOf(things: readonly Thing[], { head }: Page): string | undefined {
  const named = head.meta('og:site_name', 'application-name')
  if (named !== undefined) return named
  for (const thing of things) {
    const publisher = thing.publisher as Thing | undefined
    if (typeof publisher?.name === 'string') return publisher.name.trim()
  }
  const site = things.find((thing) => isOf(thing, /^(?:WebSite|NewsMediaOrganization)$/))?.name
  if (typeof site === 'string') return site.trim()
  return siteInTitle(onOneLine(head.title), head.canonical ?? head.meta('og:url') ?? '')
}

/** `Storm hits coast | The Daily`: what stands behind the title is the site if its address has it, too. */
function siteInTitle(title: string, address: string): string | undefined {
  const end = behindBorder(title)
  const name = end.slice(end.indexOf(' ', 1) + 1)
  if (name.length < LEAST_SITE || !URL.canParse(address)) return undefined
  // `news` of `news.example.org` is a part of the site.
  const host = new URL(address).hostname.replace(/^[^.]+\.(?=[^.]+\.)/, '')
  return isSite(name, undefined, host) ? name : undefined
}

function languageOf(articles: readonly Thing[], { head }: Page): string | undefined {
  const said = [
    head.language,
    ...articles.map((article) => article.inLanguage),
    head.meta('og:locale', 'content-language', 'language', 'dc.language'),
  ]
  const tag = said.find(
    (one): one is string => typeof one === 'string' && /^[a-z]{2,3}(?:[-_]|$)/i.test(one.trim()),
  )
  return tag?.trim().replaceAll('_', '-')
}

function imageOf(articles: readonly Thing[], { head }: Page): string | undefined {
  for (const { image } of articles) {
    const first: unknown = Array.isArray(image) ? image[0] : image
    if (typeof first === 'string') return first
    const { url, contentUrl = url } = (first ?? {}) as Partial<Thing>
    if (typeof contentUrl === 'string') return contentUrl
  }
  return (
    head.meta(
      'og:image',
      'og:image:url',
      'og:image:secure_url',
      'twitter:image',
      'twitter:image:src',
    ) ?? head.picture
  )
}

function absolute(address: string | undefined, base: string | undefined): string | undefined {
  if (address === undefined) return undefined
  const from = URL.canParse(base ?? '') ? base : undefined
  if (!URL.canParse(address, from)) return undefined
  const { protocol, href } = new URL(address, from)
  return /^https?:$/.test(protocol) ? href : undefined
}

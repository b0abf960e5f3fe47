/**
 * A scraped page in, its article out: the text without menus, teasers and furniture, and what the page says about it.
 *
 * Method: the page is read into blocks, two forests of boosted trees choose those that are the text, and the head of
 * the page tells the rest. Cost: linear in the page; on average 10 ms for pages of 174 kB, half of them to parse and walk it.
 * Source: `models/html/README.md`.
 */
import { type Article, kindOf } from '../document/article.ts'
import { settleLanguage } from '../document/language.ts'
import { OnceoverError } from '../document/onceover-error.ts'
import { type AboutPage, aboutPage, type LeadImage } from './about-page.ts'
import { kindOfBlock } from './block-kind.ts'
import { BLOCKS } from './blocks.data.ts'
import { BlockChooser } from './choose-blocks.ts'
import { decodePage } from './decode-page.ts'
import { isComplete } from './is-complete.ts'
import { type Layout, layOut } from './layout.ts'
import type { Fullness, PageParagraph, PageText } from './page-article.ts'
import { pageBody } from './page-body.ts'
import { LEAST_WORDS, looksOf } from './page-looks.ts'
import { readPage } from './read-page.ts'

export interface FromHtmlOptions {
  /** Where the page was found: what relative addresses in it belong to. Default: what the page says. */
  readonly url?: string | undefined
  /** The `Content-Type` header, which may tell the encoding of bytes. */
  readonly contentType?: string | undefined
  /** How much belongs to the text: `prose`, `usual` or `full`. Default `usual`. */
  readonly fullness?: Fullness | undefined
}

/** An article that was read from a page. Each stage takes it as it is. */
export interface PageArticle extends Article {
  /** The names of those who wrote it, in order. */
  readonly authors: readonly string[]
  /** The address that the page gives itself. */
  readonly canonical?: string
  readonly image?: LeadImage
  /** Every paragraph of `text`, in order, and what it was on the page. */
  readonly kinds: readonly PageParagraph[]
  /** False if the page shows only the beginning: a teaser, a stub before a paywall. */
  readonly complete: boolean
}

export const FROM_HTML_DEFAULTS: { readonly fullness: Fullness } = Object.freeze({
  fullness: 'usual',
})

/** A page has at most so many bytes, or characters. */
const MOST = 10 * 1024 * 1024
const FULLNESS: readonly string[] = ['prose', 'usual', 'full']

let chooser: BlockChooser | undefined

/**
 * The article of a page.
 *
 * What lies deeper than 512 elements counts as part of the 512th. Bytes are read in the encoding that their byte order
 * mark, the header, the page or, with none of these, the bytes themselves tell.
 *
 * @param page HTML as text or as bytes, at most 10 MiB
 * @throws OnceoverError `INVALID_INPUT` if it is neither, `INVALID_OPTION`, `TOO_LARGE`, and `NOT_AN_ARTICLE` if the page
 * holds none: the message says what it looks like
 * @example
 * const article = fromHtml(html, { url: 'https://example.org/storm' })
 * digest(article).text
 */
export function fromHtml(page: string | Uint8Array, options: FromHtmlOptions = {}): PageArticle {
  const { url, contentType, fullness } = checked(options)
  const html = textOf(page, contentType)
  const read = readPage(html)
  const layout = layOut(read)
  const about = aboutPage(read, url)
  chooser ??= new BlockChooser(BLOCKS)
  const body = pageBody(html, layout, chooser.chances(layout, about), about, fullness)
  if (body.words < (about.saysArticle ? 1 : LEAST_WORDS)) {
    throw new OnceoverError(
      'NOT_AN_ARTICLE',
      `the page holds no article, it looks like ${looksOf(layout)}`,
    )
  }
  return articleOf(body, about, layout, url)
}

function articleOf(
  body: PageText,
  about: AboutPage,
  layout: Layout,
  url: string | undefined,
): PageArticle {
  const { title, date, site, language, canonical } = about
  const address = url ?? canonical
  const image = about.image === undefined ? undefined : leadImage(about.image, layout)
  return {
    ...(title === undefined ? {} : { title }),
    text: body.text,
    ...(address === undefined ? {} : { url: address }),
    ...(site === undefined ? {} : { source: site }),
    ...(date === undefined ? {} : { date }),
    ...(language === undefined ? {} : { language: settleLanguage(body.text, language) }),
    authors: about.authors,
    ...(canonical === undefined ? {} : { canonical }),
    ...(image === undefined ? {} : { image }),
    kinds: body.kinds,
    complete: isComplete(body, about),
  }
}

function checked(options: FromHtmlOptions): FromHtmlOptions & { readonly fullness: Fullness } {
  const { url, contentType, fullness = FROM_HTML_DEFAULTS.fullness } = options
  for (const [name, value] of [['url', url] as const, ['contentType', contentType] as const]) {
    if (value === undefined || typeof value === 'string') continue
    throw new OnceoverError('INVALID_OPTION', `\`${name}\` must be a string, got ${kindOf(value)}`)
  }
  if (!FULLNESS.includes(fullness)) {
    throw new OnceoverError('INVALID_OPTION', `\`fullness\` must be one of ${FULLNESS.join(', ')}`)
  }
  return { ...options, fullness }
}

function textOf(page: string | Uint8Array, contentType: string | undefined): string {
  if (typeof page !== 'string' && !(page instanceof Uint8Array)) {
    throw new OnceoverError(
      'INVALID_INPUT',
      `expected a page as a string or bytes, got ${kindOf(page)}`,
    )
  }
  if (page.length > MOST) {
    const unit = typeof page === 'string' ? 'characters' : 'bytes'
    throw new OnceoverError(
      'TOO_LARGE',
      `the page has ${page.length} ${unit}, at most ${MOST} are read`,
    )
  }
  return typeof page === 'string' ? page : decodePage(page, contentType)
}

/** The picture that the page shows first, with the first caption of the page. */
function leadImage(url: string, { blocks }: Layout): LeadImage {
  const caption = blocks.find((block) => kindOfBlock(block) === 'caption' && block.words > 1)?.text
  return caption === undefined ? { url } : { url, caption: caption.replaceAll('\n', ' ') }
}

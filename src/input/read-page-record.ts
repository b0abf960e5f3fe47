/**
 * A raw record that is a page, Markdown or an entry of a feed to the article that it holds, or to the reason why it holds
 * none. What reads pages is loaded for the first of them. Cost: linear in its bytes, which are bounded.
 */
import { failureOf } from '../failure.ts'
import type { KeyedArticle } from './article-of.ts'
import { decodeText } from './decode-text.ts'
import type { InputRecord } from './input-record.ts'
import type { PageRecord, RawRecord } from './raw-record.ts'
import { readRecord } from './read-record.ts'
import { withoutTransferCoding } from './transfer-coding.ts'

const PAGES: ReadonlySet<RawRecord['kind']> = new Set(['page', 'markdown', 'entry', 'feed item'])

/** Reads a record of any kind; never throws because of what it is. */
export async function readAnyRecord(raw: RawRecord): Promise<InputRecord> {
  if (!isPage(raw)) return readRecord(raw)
  const { item, id } = raw
  const place = { ...(item === undefined ? {} : { item }), ...(id === undefined ? {} : { id }) }
  try {
    return { ...place, ...(await articleIn(raw)) }
  } catch (error) {
    return { ...place, error: failureOf(error) }
  }
}

const isPage = (raw: RawRecord): raw is PageRecord => PAGES.has(raw.kind)

async function articleIn({ kind, id, bytes, about = {} }: PageRecord): Promise<KeyedArticle> {
  const { url, contentType, transferCoding } = about
  const key = id === undefined ? {} : { id }
  const options = url === undefined ? {} : { url }
  if (kind === 'markdown') {
    const { fromMarkdown } = await import('../html/from-markdown.ts')
    return { ...key, article: { ...fromMarkdown(decodeText(bytes), options), ...key } }
  }
  if (kind === 'page') {
    const { fromHtml } = await import('../html/from-html.ts')
    const type = contentType === undefined ? {} : { contentType }
    const page = withoutTransferCoding(bytes, transferCoding)
    return { ...key, article: { ...fromHtml(page, { ...options, ...type }), ...key } }
  }
  const { readEntry, readFeedItem } = await import('./read-entry.ts')
  return kind === 'entry' ? readEntry(bytes, about) : readFeedItem(bytes)
}

/**
 * What a chosen block is in its article, by the elements around it.
 *
 * Method: the innermost telling element of the six around; a quotation that a network made is a post. Cost: constant.
 */
import type { GivenKind } from '../document/given-paragraphs.ts'
import type { Block, Box } from './read-page.ts'

/** What a paragraph of a page is. */
export type PageKind = Exclude<GivenKind, 'title'>

const KINDS: ReadonlyMap<string, PageKind> = new Map([
  ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].map((tag) => [tag, 'heading'] as const),
  ...['li', 'dt', 'dd'].map((tag) => [tag, 'list'] as const),
  ...['figcaption', 'caption', 'figure'].map((tag) => [tag, 'caption'] as const),
  ...['td', 'th', 'tr'].map((tag) => [tag, 'table'] as const),
  ['blockquote', 'quote'],
])
const POST =
  /twitter-tweet|twitter-video|instagram-media|tiktok-embed|bluesky-embed|mastodon-embed|reddit-embed|fb-post/
const REACH = 6
/** An item of a list with more boxes is a frame that an article stands in: the page left the item open. */
const MOST_IN_ITEM = 4

export function kindOfBlock({ box }: Block): PageKind {
  let level = 0
  for (let around: Box | undefined = box; around && level < REACH; around = around.parent) {
    const kind = KINDS.get(around.tag)
    if (kind === 'quote') return POST.test(around.classes) ? 'post' : 'quote'
    if (kind === 'table' && (around !== box || isFrame(around))) return 'body'
    if (kind === 'list' && around.boxes > MOST_IN_ITEM) return 'body'
    if (kind !== undefined) return kind
    level++
  }
  return 'body'
}

/** A table with one cell in a row, or with other boxes in a cell, is a frame that text was laid out in. */
const isFrame = ({ tag, parent }: Box): boolean => tag !== 'tr' && parent?.boxes === 1

/** The row of a table that a block stands in. */
export function rowOf({ box }: Block): Box | undefined {
  let level = 0
  for (let around: Box | undefined = box; around && level < REACH; around = around.parent) {
    if (around.tag === 'tr') return around
    level++
  }
  return undefined
}

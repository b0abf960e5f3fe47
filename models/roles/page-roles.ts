/**
 * The role of each block of a page as its markup tells it: labels for nothing.
 *
 * Method: which blocks are the article's own text is known where the truth of the page is, and else guessed by the model
 * of pages. Then elements tell (`figcaption`, `blockquote`, `h2`, `li`, `td`, `nav`), what the head of the page says
 * (headline, summary, authors), links, and what the classes of small boxes around are called (`class-names.ts`). A block
 * that nothing tells has no role: it is laid out, and not learnt from. Cost: blocks × depth, at most eight.
 */
import { type AboutPage, aboutPage } from '../../src/html/about-page.ts'
import { rowOf } from '../../src/html/block-kind.ts'
import { BLOCKS } from '../../src/html/blocks.data.ts'
import { BlockChooser } from '../../src/html/choose-blocks.ts'
import { type Counted, keyOf, layOut } from '../../src/html/layout.ts'
import { readPage } from '../../src/html/read-page.ts'
import type { Role } from '../../src/roles/role.ts'
import { labelsOf } from '../html/label-blocks.ts'
import { type LabelledPage, siteOf } from '../html/labelled-pages.ts'
import { boxesAround, namedRole, postOf } from './class-names.ts'

/** A block of a page as it is laid out. */
export interface RoleBlock {
  readonly text: string
  readonly role: Role | undefined
  /** Is it the article's own text? */
  readonly isText: boolean
  /** Does it stand in what frames every page of the site? */
  readonly isFrame: boolean
  /** The number of the post that it is a part of, and of the row of a table. */
  readonly post: number | undefined
  readonly row: number | undefined
}

export interface RolePage {
  readonly id: string
  readonly host: string
  readonly title: string | undefined
  readonly blocks: readonly RoleBlock[]
}

/** A page of which the text may not be known. */
export type SourcePage = Pick<LabelledPage, 'id' | 'url' | 'host' | 'html' | 'paragraphs'>

/** From this share of links on a block is one. */
const LINKED = 0.7
/** Links of fewer words are buttons. */
const FEW = 4
/** So many characters of a block that the summary begins with make it the summary. */
const SUMMARY = { fewest: 40, most: 100 }
/** Names and days of the article stand within so many blocks of its headline. */
const NEAR = 25
const LONG_BYLINE = 15
const LONG_FURNITURE = 15
const LONG_CELL = 20
const LONG_HEADING = 12
const LONG_LABEL = 3
const LEAST_TURNS = 3
const SPEAKER = /^(\p{Lu}[^:.!?"“„«\n]{0,40}):\s/u
const SIGNATURE = /^[—–-]/
const STOP = /[.!?]["”»]?$/
const HEADING = /^h[2-6]$/
const CELL = /^(?:td|th|dd|dt)$/

/** What rules ask about a block. */
interface Seen {
  readonly block: Counted
  readonly page: Landmarks
  readonly tags: ReadonlySet<string>
  /** What the classes around say. */
  readonly named: Role | undefined
  readonly isTitle: boolean
  /** Does it stand among the article's text, before its first paragraph, in the frame of the page? */
  readonly isAmong: boolean
  readonly isBefore: boolean
  readonly isFrame: boolean
}

interface Landmarks {
  readonly about: AboutPage
  readonly authors: readonly string[]
  /** Blocks: the first and the last of the text, its first paragraph, the headline; turns of speakers. */
  readonly first: number
  readonly last: number
  readonly paragraph: number
  readonly headline: number
  readonly turns: ReadonlySet<number>
}

/** A role, or that there is none; undefined leaves it to the next rule. */
type Rule = (seen: Seen) => Role | 'unsure' | undefined

const when = (is: boolean, role: Role | 'unsure'): Role | 'unsure' | undefined =>
  is ? role : undefined

const OF_ALL: readonly Rule[] = [
  ({ block: { box, at }, page, isTitle }) =>
    when(box.tag === 'h1' && at >= page.headline - 1 && (isTitle || at === page.headline), 'title'),
  ({ block: { at }, page, isTitle }) => when(isTitle && at < page.first + 3, 'title'),
]

const OF_TEXT: readonly Rule[] = [
  ({ named, block: { text } }) => when(named === 'post', SIGNATURE.test(text) ? 'label' : 'post'),
  ({ tags, block: { box } }) => when(tags.has('figcaption') || box.tag === 'caption', 'caption'),
  ({ isBefore, named }) => when(isBefore && named === 'standfirst', 'standfirst'),
  ({ isBefore, block: { key, box, at }, page: { about, paragraph } }) =>
    when(
      isBefore &&
        key.length > SUMMARY.fewest &&
        about.summary.startsWith(key.slice(0, SUMMARY.most)),
      at < paragraph || box.tag !== 'p' ? 'standfirst' : 'unsure',
    ),
  ({ block: { box, words, at }, page: { paragraph } }) =>
    when(HEADING.test(box.tag), words > 8 && at < paragraph ? 'standfirst' : 'heading'),
  ({ named }) =>
    when(named === 'caption' || named === 'quote' || named === 'byline', named as Role),
  ({ tags }) => when(tags.has('blockquote'), 'quote'),
  ({ block: { box } }) => when(CELL.test(box.tag), 'table'),
  ({ tags, block: { linked } }) => when(tags.has('li'), linked > LINKED ? 'unsure' : 'list'),
  ({ block: { linked, words } }) => when(linked > LINKED, words >= FEW ? 'teaser' : 'unsure'),
  ({ block: { at }, page: { turns } }) => when(turns.has(at), 'turn'),
  ({ block: { isRunning, counts } }) => when(isRunning && counts.sentences > 0, 'body'),
  ({ block: { bold, words, text } }) =>
    when(bold > 0.9 && words <= LONG_HEADING && !/[.:]$/.test(text), 'heading'),
  ({ block: { words, text } }) => when(words <= LONG_LABEL && !STOP.test(text), 'label'),
  ({ block: { box, words, text, linked } }) =>
    when(box.tag === 'p' && words > LONG_LABEL && STOP.test(text) && linked < 0.2, 'body'),
]

const OF_FRAME: readonly Rule[] = [
  ({ tags }) => when(tags.has('table') || tags.has('h1'), 'unsure'),
  ({ block: { linked, words } }) => when(linked > LINKED && words > FEW, 'teaser'),
  ({ block: { words } }) => when(words < LONG_FURNITURE, 'boilerplate'),
]

const OF_REST: readonly Rule[] = [
  ({ named, isAmong, block: { text } }) =>
    when(named === 'post' && isAmong, SIGNATURE.test(text) ? 'label' : 'post'),
  ({ tags, isAmong, block: { at }, page: { headline } }) =>
    when(tags.has('figcaption'), isAmong || at > headline ? 'caption' : 'unsure'),
  ({ block: { box, linked, words }, isAmong }) =>
    when(CELL.test(box.tag) && isAmong && linked < 0.3 && words < LONG_CELL, 'table'),
  ({ block: { words, at, key }, page: { headline, authors } }) =>
    when(
      words <= LONG_BYLINE &&
        Math.abs(at - headline) < NEAR &&
        authors.some((author) => key.includes(author)),
      'byline',
    ),
  ({ named, block: { words } }) => when(named === 'teaser' && words < FEW, 'boilerplate'),
  ({ named }) => {
    const isTelling = named !== 'quote' && named !== 'standfirst' && named !== 'label'
    return isTelling ? named : undefined
  },
  ({ named, block: { at, words, linked }, page: { headline, first } }) =>
    when(
      named === 'standfirst' && at > headline && at < first + 2 && words > 5 && linked < 0.3,
      'standfirst',
    ),
  ({ named, block: { at }, page: { headline, first } }) =>
    when(named === 'label' && at < first && at > headline - 6, 'label'),
  ({ block: { box } }) => when(box.tag === 'time' || box.tag === 'address', 'byline'),
  ({ tags, block: { linked, words } }) =>
    when(
      tags.has('nav') || tags.has('footer') || tags.has('form'),
      linked > LINKED && words > 6 ? 'teaser' : 'boilerplate',
    ),
  ({ block: { box, linked, words } }) =>
    when(
      HEADING.test(box.tag),
      words < FEW ? 'boilerplate' : linked > LINKED ? 'teaser' : 'unsure',
    ),
  ({ block: { linked, words } }) => when(linked > LINKED, words > FEW ? 'teaser' : 'boilerplate'),
]

function roleOf(seen: Seen, isText: boolean): Role | undefined {
  const rest = isText ? OF_TEXT : seen.isFrame ? OF_FRAME : OF_REST
  for (const rule of [...OF_ALL, ...rest]) {
    const told = rule(seen)
    if (told !== undefined) return told === 'unsure' ? undefined : told
  }
  return undefined
}

export function rolePages(pages: readonly SourcePage[]): RolePage[] {
  const chooser = new BlockChooser(BLOCKS)
  return pages.map((page) => rolePage(page, chooser))
}

function rolePage(
  { id, url, host, html, paragraphs }: SourcePage,
  chooser: BlockChooser,
): RolePage {
  const page = readPage(html)
  const layout = layOut(page)
  const about = aboutPage(page, url)
  const { blocks, masses } = layout
  const texts =
    paragraphs.length > 0
      ? labelsOf(blocks, paragraphs)
      : Uint8Array.from(chooser.chances(layout, about), (chance) => (chance > 0.5 ? 1 : 0))
  const marks = landmarksOf(blocks, texts, about)
  const { first, last, paragraph, headline } = marks
  const opening = Math.min(first, headline < 0 ? first : headline) - 2
  return {
    id,
    host: host === '?' ? siteOf(about.canonical ?? about.site) : host,
    title: about.title,
    blocks: blocks
      .filter(({ box }) => !box.isHidden)
      .map((block): RoleBlock => {
        const { at, key, words, box, text } = block
        const tags = new Set(boxesAround(box).map(({ tag }) => tag))
        const isText = texts[at] === 1
        const isFrame = at < opening || at > last + 4 || tags.has('nav')
        const seen: Seen = {
          block,
          page: marks,
          tags,
          named: namedRole(box, masses),
          isTitle: about.titles.some(
            (title) => key !== '' && (title === key || (words > 4 && title.startsWith(key))),
          ),
          isAmong: at >= first && at <= last,
          isBefore: at <= paragraph + 1,
          isFrame,
        }
        return {
          text,
          role: roleOf(seen, isText),
          isText,
          isFrame,
          post: postOf(box)?.number,
          row: rowOf(block)?.number,
        }
      }),
  }
}

function landmarksOf(blocks: readonly Counted[], texts: Uint8Array, about: AboutPage): Landmarks {
  const isText = ({ at }: Counted): boolean => texts[at] === 1
  return {
    about,
    authors: about.authors.map(keyOf).filter((key) => key !== ''),
    first: texts.indexOf(1),
    last: texts.lastIndexOf(1),
    paragraph: blocks.findIndex(
      (block) => isText(block) && block.box.tag === 'p' && block.isRunning,
    ),
    headline: blocks.findIndex(({ box, key }) => box.tag === 'h1' && key !== ''),
    turns: turnsOf(blocks.filter(isText)),
  }
}

/** The blocks that a speaker's name opens: names that come again, three blocks of such or more. */
function turnsOf(blocks: readonly Counted[]): ReadonlySet<number> {
  const bySpeaker = new Map<string, number[]>()
  for (const { text, at } of blocks) {
    const [, speaker] = SPEAKER.exec(text) ?? []
    if (speaker === undefined || speaker.split(' ').length > 4) continue
    const own = bySpeaker.get(speaker) ?? []
    own.push(at)
    bySpeaker.set(speaker, own)
  }
  const again = [...bySpeaker.values()].filter((own) => own.length > 1).flat()
  return new Set(again.length >= LEAST_TURNS ? again : [])
}

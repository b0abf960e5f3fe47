/**
 * The article that the chosen blocks of a page make: its text, and the kind of every paragraph.
 *
 * Method: the best guess at the text by the chances of its blocks, lists as a whole, and the headings over them; what `fullness` asks for is
 * left out or let in; headings that only say the title again go, and lines that only say when; cells of a row become one paragraph. Cost: that of sorting the blocks.
 */
import type { GivenParagraph } from '../document/given-paragraphs.ts'
import type { Span } from '../document/span.ts'
import type { AboutPage } from './about-page.ts'
import { leastChance } from './best-guess.ts'
import { kindOfBlock, type PageKind, rowOf } from './block-kind.ts'
import { type Counted, keyOf } from './layout.ts'
import { type LiveUpdate, openedBy } from './live-updates.ts'
import { countText } from './text-counts.ts'
import { listsOf, withOpenedLists, withWholeLists } from './whole-lists.ts'

/**
 * How much belongs to the text: `prose` is running text, headings, quotations and posts; `usual` is what editors count
 * as the article, mostly with lists and without captions; `full` is everything that stands in it: captions and rows of
 * tables, too.
 */
export type Fullness = 'prose' | 'usual' | 'full'

/** A paragraph of the text, and what it was on the page. */
export interface PageParagraph extends GivenParagraph {
  readonly kind: PageKind
}

export interface PageText {
  readonly text: string
  readonly kinds: readonly PageParagraph[]
  readonly words: number
}

interface Piece {
  readonly text: string
  readonly kind: PageKind
  readonly block: Counted
}

const BORDER = '\n\n'
const CELLS = '\t'
/** A page that does not say it is an article is one if a block is likelier text than not. */
const EVEN = 0.5
const NEVER = 2
/** A line of so many words in which a time stands says no more than when; if it is no sentence. */
const WHEN_WORDS = 7
const SENTENCE = /[.!?。！？]$/
/** From this chance on a heading goes with what it stands over. */
const HEADING = 0.25
/** From this chance on, where everything is asked for and the block lies between chosen ones. */
const LET_IN = 0.1
const ADDED = new Set<PageKind>(['list', 'table', 'quote', 'post', 'heading'])
/** A caption is no teaser if so little of it is a link. */
const CAPTION_LINKED = 0.5
const NO_PROSE = new Set<PageKind>(['list', 'caption', 'table'])
/** So many entries with a time make a live blog. */
const LEAST_ENTRIES = 3
/** In milliseconds. */
const DAY = 86_400_000

export function pageText(
  blocks: readonly Counted[],
  chances: ArrayLike<number>,
  {
    title,
    summary,
    saysArticle,
    updates,
    date,
  }: Pick<AboutPage, 'title' | 'summary' | 'saysArticle' | 'updates'> &
    Partial<Pick<AboutPage, 'date'>>,
  fullness: Fullness,
): PageText {
  const key = keyOf(title ?? '')
  const isArticle = saysArticle || blocks.some(({ at }) => (chances[at] as number) > EVEN)
  const words = blocks.map((block) => Math.max(1, block.words))
  const lists = listsOf(blocks)
  const whole = withWholeLists(lists, chances)
  const least = isArticle ? leastChance(words, whole) : NEVER
  const opened = withOpenedLists(lists, whole, least)
  const chosen = chosenBlocks(blocks, opened, least, fullness, key).filter(
    (block) => !saysWhen(block) && (key === '' || block.key !== key),
  )
  const pieces = piecesOf(chosen).filter(
    ({ kind, block }) =>
      fullness !== 'prose' ||
      !(NO_PROSE.has(kind) || (block.words > 5 && summary.startsWith(block.key))),
  )
  const told = openedBy(pieces, updates)
  const entries = told.size > 0 ? told : timedEntries(pieces, date)
  return written(
    pieces.map(({ text, kind }, at) => {
      const time = entries.get(at)
      return time === undefined ? { text, kind } : { text, kind: 'entry', time }
    }),
  )
}

/** Lines as an article of running text. */
export const pageLines = (lines: readonly string[]): PageText =>
  written(lines.map((text) => ({ text, kind: 'body' })))

/** A live blog as JSON-LD has it, where the page shows nothing of it. */
export const liveText = (updates: readonly LiveUpdate[]): PageText =>
  written(
    updates.flatMap(({ time, lines }) =>
      lines.map((text, at) => (at === 0 ? { text, kind: 'entry', time } : { text, kind: 'body' })),
    ),
  )

function written(
  paragraphs: readonly (Omit<PageParagraph, keyof Span> & { text: string })[],
): PageText {
  const kinds: PageParagraph[] = []
  let end = 0
  for (const { text, ...rest } of paragraphs) {
    const start = kinds.length === 0 ? 0 : end + BORDER.length
    end = start + text.length
    kinds.push({ start, end, ...rest })
  }
  const words = paragraphs.reduce((sum, { text }) => sum + countText(text).words, 0)
  return { text: paragraphs.map(({ text }) => text).join(BORDER), kinds, words }
}

const saysWhen = ({ isTimed, words, text }: Counted): boolean =>
  isTimed && words <= WHEN_WORDS && !SENTENCE.test(text)

function chosenBlocks(
  blocks: readonly Counted[],
  chances: ArrayLike<number>,
  least: number,
  fullness: Fullness,
  title: string,
): Counted[] {
  const isChosen = ({ at }: Counted): boolean => (chances[at] as number) >= least
  const first = blocks.findIndex(isChosen)
  const last = blocks.findLastIndex(isChosen)
  const headline = blocks.findLastIndex(({ key }, at) => at < first && key === title)
  const start = headline < 0 ? first : headline
  return blocks.filter((block, at) => {
    if (isChosen(block)) return true
    const kind = kindOfBlock(block)
    // The truth that is learnt from has no captions: they are told from teasers by where they stand.
    if (fullness === 'full' && kind === 'caption' && block.linked < CAPTION_LINKED)
      return at > start && at < last
    const chance = chances[at] as number
    if (at < first || at > last || chance < LET_IN) return false
    const isHeading = kind === 'heading' && chance >= HEADING && isChosen(blocks[at + 1] as Counted)
    return isHeading || (fullness === 'full' && ADDED.has(kind))
  })
}

/** Blocks as paragraphs: lines are apart, cells of a row are together. */
function piecesOf(chosen: readonly Counted[]): Piece[] {
  const pieces: Piece[] = []
  let row: unknown
  for (const block of chosen) {
    const kind = kindOfBlock(block)
    const own = kind === 'table' ? rowOf(block) : undefined
    const before = pieces.at(-1)
    if (own !== undefined && own === row && before !== undefined) {
      const text = before.text + CELLS + block.text.replaceAll('\n', ' ')
      pieces[pieces.length - 1] = { ...before, text }
      continue
    }
    row = own
    for (const line of block.text.split('\n'))
      if (line !== '') pieces.push({ text: line, kind, block })
  }
  return pieces
}

/**
 * When the paragraphs that open an entry were written: before each stands a time that the one before had not. Older
 * times than that of the article are those of other articles that are set into it.
 */
function timedEntries(
  pieces: readonly Piece[],
  date: string | undefined,
): ReadonlyMap<number, string> {
  const oldest = Date.parse(date ?? '') - DAY
  const opening = new Map<number, string>()
  let time = pieces[0]?.block.time
  for (const [at, { block }] of pieces.entries()) {
    if (block.time === time) continue
    time = block.time
    if (time !== undefined && !(Date.parse(time) < oldest)) opening.set(at, time)
  }
  return opening.size < LEAST_ENTRIES ? new Map() : opening
}

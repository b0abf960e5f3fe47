/**
 * A page as plain text, in the ways that scrapers lay it out.
 *
 * Method: what is taken along is the text alone, the text and what stands in it, or the whole page; borders are blank
 * lines, line ends, or lost; cells of a row and parts of a post are on one line or on many. The headline stands in the
 * text, is given apart, or both. Some articles are brief: a part of the page. Few pages of the data show pull quotes: in
 * some texts sentences are pulled out. Cost: linear.
 */
import type { Span } from '../../src/document/span.ts'
import type { Role } from '../../src/roles/role.ts'
import { pick, type Random } from '../../src/testing/seeded.ts'
import type { RoleBlock, RolePage } from './page-roles.ts'
import { withPulledQuotes } from './pulled-quotes.ts'

/** What a scraper takes along. */
export type Taken = 'text' | 'usual' | 'page'

/** A piece of a laid out text, and its role. */
export interface Labelled extends Span {
  readonly role: Role | undefined
}

export interface LaidOutPage {
  readonly text: string
  readonly title: string | undefined
  readonly pieces: readonly Labelled[]
}

const BORDERS = ['\n\n', '\n\n', '\n', '\n', ' ']
const CELLS = ['\t', ' | ', '\n', ' ']
/** So many blocks has a brief article, and so many articles are brief. */
const BRIEF = { fewest: 3, most: 16 }
const SHARE_OF_BRIEF = 0.4
const PARTS_OF_POST = [' ', ' ', '\n']

export function layOutPage(page: RolePage, taken: Taken, random: Random): LaidOutPage {
  const title = random() < 0.6 ? page.title : undefined
  const hasHeadline = title === undefined || random() < 0.3
  const left = new Set<Role | undefined>()
  if (!hasHeadline) left.add('title')
  if (random() < 0.3) left.add('caption')
  if (random() < 0.3) left.add('teaser')
  const writer = new Writer(random)
  const blocks = page.blocks.filter((block) => takes(block, taken, left))
  const isBrief = taken !== 'page' && random() < SHARE_OF_BRIEF
  for (const block of withPulledQuotes(isBrief ? partOf(blocks, random) : blocks, random)) {
    for (const line of block.text.split('\n')) if (line.trim() !== '') writer.add(line, block)
  }
  return { text: writer.text, title, pieces: writer.pieces }
}

/** Some blocks that follow each other: the first ones, or any. */
function partOf(blocks: readonly RoleBlock[], random: Random): readonly RoleBlock[] {
  const size = BRIEF.fewest + Math.floor(random() * (BRIEF.most - BRIEF.fewest))
  const from = random() < 0.5 ? 0 : Math.floor(random() * Math.max(1, blocks.length - size))
  return blocks.slice(from, from + size)
}

/** @param left the roles of what is no text that the scraper leaves out */
function takes(
  { role, isText, isFrame }: RoleBlock,
  taken: Taken,
  left: ReadonlySet<Role | undefined>,
): boolean {
  if (role === 'title') return !left.has(role)
  if (taken === 'page' || isText) return true
  if (role === 'standfirst') return true
  return !isFrame && !left.has(role) && (taken === 'usual' || role === 'caption')
}

class Writer {
  text = ''
  readonly pieces: Labelled[] = []
  private readonly border: string
  private readonly cell: string
  private readonly part: string
  private last: RoleBlock | undefined

  constructor(random: Random) {
    this.border = pick(BORDERS, random)
    this.cell = pick(CELLS, random)
    this.part = pick(PARTS_OF_POST, random)
  }

  add(line: string, block: RoleBlock): void {
    const { last } = this
    const before = this.pieces.at(-1)
    const isCell = block.row !== undefined && block.row === last?.row
    const isPart = block.post !== undefined && block.post === last?.post
    const gap = isCell ? this.cell : isPart ? this.part : this.border
    if (before !== undefined) this.text += gap
    const start = this.text.length
    this.text += line
    const end = this.text.length
    this.last = block
    if (before !== undefined && gap !== '\n' && isPart) {
      this.pieces[this.pieces.length - 1] = { start: before.start, end, role: 'post' }
    } else if (before !== undefined && gap !== '\n' && isCell && before.role === block.role) {
      this.pieces[this.pieces.length - 1] = { start: before.start, end, role: block.role }
    } else this.pieces.push({ start, end, role: block.role })
  }
}

/**
 * What a block of a page is like, in numbers: the first stage decides on these alone.
 *
 * Method: its own text (length, links, ends, capitals, digits), its element and those around it, how much running text
 * and how many links stand in the boxes around, where it lies on the page and from the headline, what its neighbours
 * are like, what the blocks built alike are like, how much of the headline stands in it and around it, under which
 * heading it stands, whether it is said elsewhere. No word of any language and no class name is known. Cost: that
 * of the text and of the boxes around, at most 40.
 * Source: features of boilerpipe (Kohlschütter et al. 2010), Web2Text (Vogels et al. 2018) and Readability.
 */
import type { Counted, Layout, Mass } from './layout.ts'
import type { Box } from './read-page.ts'
import { type Elsewhere, saidElsewhere } from './said-elsewhere.ts'
import { likesOf, mostLikes, type Section, sectionsOf } from './sections.ts'
import { smallWordsOf } from './small-words.ts'
import { type Known, subjectOf } from './subject.ts'

const TAGS = 'p li div td figcaption section blockquote h1 h2 h3 h4 dd dt article aside pre'.split(
  ' ',
)
const AROUND =
  'article main aside nav header footer figure ul ol table form blockquote figcaption dl section'.split(
    ' ',
  )
const AROUND_PLACES = new Map(AROUND.map((tag, at) => [tag, at]))
const INNER = new Set(['p', 'li', 'h2', 'h3', 'h4', 'blockquote'])
const LEVELS = 4
const NONE = [0, 0, 0, 0] as const
const NEIGHBOURS = [-2, -1, 1, 2]
const MOST_AROUND = 40

const ENDS = /[.!?。！？।"”»…:;)]$/u
const STOPS = /[.!?。！？।؟][)"”»’]*$/u
const QUOTE = /["“”«»„「]/
const DIVIDER = /[|•·›»]/
const ADDRESS = /https?:|www\.|@\w/
const RIGHTS = /©|\(c\)/i

/** How many signals are told by each of the functions below, of each box, of each neighbour. */
const OWN = 23
const OF_BOX = 5
const PLACE = 17
const OF_NEIGHBOUR = 5
const FAMILY = 6
const SECTION_AND_ELSEWHERE = 9
const PAGE = 6

const FAR = 9
/** So many characters tell that two texts begin alike. */
const ALIKE = 60
const NOWHERE: ReadonlySet<Box> = new Set()
const log = Math.log1p
/** How far and in which direction, on a logarithmic scale. */
const apart = (from: number, to: number): number => Math.sign(to - from) * log(Math.abs(to - from))

/** How many signals a block has. */
export const SIGNALS: number =
  OWN +
  TAGS.length +
  AROUND.length +
  LEVELS * OF_BOX +
  PLACE +
  NEIGHBOURS.length * OF_NEIGHBOUR +
  FAMILY +
  2 * (1 + LEVELS) +
  SECTION_AND_ELSEWHERE +
  PAGE

/** Values that are written from the left, row behind row. */
export class Row {
  private readonly values: Float64Array
  private at = 0

  constructor(values: Float64Array) {
    this.values = values
  }

  /** Goes on at a place. */
  begin(at: number): void {
    this.at = at
  }

  add(value: number): void {
    this.values[this.at] = value
    this.at++
  }

  addIf(condition: boolean): void {
    this.add(condition ? 1 : 0)
  }
}

/**
 * By block: the signals, in the order in which they are written.
 *
 * @param room for so many values behind them: all rows are one array, as many of them cost more than what is in them
 */
export function signalsOf(layout: Layout, known: Known, room = 0): Float64Array[] {
  const { blocks, masses } = layout
  const landmarks = landmarksOf(layout, known)
  const words = blocks.map(({ text }) => smallWordsOf(text))
  const subject = subjectOf(blocks, words, known, containerOf)
  const sections = sectionsOf(blocks, landmarks.headline)
  const likes = likesOf(blocks, masses)
  const elsewhere = saidElsewhere(words)
  const size = SIGNALS + room
  const values = new Float64Array(blocks.length * size)
  const row = new Row(values)
  return blocks.map((block) => {
    const { at, box } = block
    row.begin(at * size)
    addOwn(row, block)
    for (const tag of TAGS) row.addIf(box.tag === tag)
    addAround(row, box)
    addMasses(row, box, layout)
    addPlace(row, block, layout, landmarks, known)
    addNeighbours(row, block, layout)
    addFamily(row, block, layout)
    for (const share of subject[at] as readonly number[]) row.add(share)
    addSection(row, sections[at] as Section)
    row.add(log(mostLikes(likes, containerOf(box), NOWHERE)))
    row.add(log(mostLikes(likes, containerOf(box).parent, landmarks.around)))
    addElsewhere(row, elsewhere[at] as Elsewhere)
    addPage(row, block, layout, landmarks)
    return values.subarray(at * size, (at + 1) * size)
  })
}

function addOwn(row: Row, block: Counted): void {
  const { text, words, linked, bold, counts } = block
  const size = text.length + 1
  row.add(log(words))
  row.add(log(text.length))
  row.add(linked)
  row.add(bold)
  row.addIf(counts.spaceless > 0)
  row.addIf(ENDS.test(text.slice(-1)))
  row.addIf(endsSentence(text))
  row.addIf(text.endsWith(':'))
  row.addIf(text.endsWith('…') || text.endsWith('...'))
  row.add(counts.commas / (words + 1))
  row.add(Math.min(5, counts.commas))
  row.add(Math.min(8, counts.sentences))
  row.add(counts.capitals / size)
  row.add(counts.digits / size)
  row.addIf(QUOTE.test(text))
  row.addIf(DIVIDER.test(text))
  row.addIf(ADDRESS.test(text))
  row.addIf(RIGHTS.test(text))
  row.addIf(counts.capitals > 1 && text === text.toUpperCase())
  row.addIf(block.box.isHidden)
  row.addIf(block.box.isBody)
  row.add(Math.min(5, block.pictures))
  row.add(Math.min(8, counts.lines))
}

/** Is there a stop at the end, or before the quotation marks and brackets at the end? */
const endsSentence = (text: string): boolean => STOPS.test(text.slice(-4))

function addAround(row: Row, box: Box): void {
  const found = new Uint8Array(AROUND.length)
  let level = 0
  for (let around: Box | undefined = box; around && level < MOST_AROUND; around = around.parent) {
    const at = AROUND_PLACES.get(around.tag)
    if (at !== undefined) found[at] = 1
    level++
  }
  for (const value of found) row.add(value)
}

/** The box that a block shares with its like: a paragraph is one of those around it. */
export const containerOf = (box: Box): Box =>
  INNER.has(box.tag) && box.parent !== undefined ? box.parent : box

function addMasses(row: Row, box: Box, { masses, words, running, mostRunning }: Layout): void {
  let around: Box | undefined = containerOf(box)
  for (let level = 0; level < LEVELS; level++) {
    const mass: Mass | undefined = around && masses[around.number]
    const own = around?.tag === 'p' ? 0 : (mass?.running[0] ?? 0)
    const [, one, two, three] = mass?.running ?? NONE
    row.add((one + own) / mostRunning)
    row.add(mass === undefined ? 1 : Math.min(1, mass.words / (words + 1)))
    row.add(mass === undefined ? 0 : mass.linked / (mass.words + 1))
    row.add((one + two + three) / (running + 1))
    row.add(log(mass?.blocks ?? 0))
    around = around?.parent
  }
}

interface Landmarks {
  /** Blocks: the first and the last running text in the best box, the headline. */
  readonly first: number
  readonly last: number
  readonly headline: number
  /** The boxes around the headline, up to the page. */
  readonly around: ReadonlySet<Box>
  /** Of each `article` box, the how manieth it is of those that lie in no other. */
  readonly articles: ReadonlyMap<Box, number>
}

function landmarksOf({ blocks, best }: Layout, { titles }: Known): Landmarks {
  const inBest = blocks.filter(({ isRunning, box }) => isRunning && levelsIn(box, best) >= 0)
  const headline =
    blocks.find(({ box }) => box.tag === 'h1' || box.parent?.tag === 'h1') ??
    blocks.find(({ key }) => key !== '' && titles.includes(key))
  const around = new Set<Box>()
  for (let box = headline?.box; box !== undefined; box = box.parent) around.add(box)
  const articles = new Map<Box, number>()
  for (const { box } of blocks) {
    const article = articleOf(box)
    if (article !== undefined && !articles.has(article)) articles.set(article, articles.size)
  }
  return {
    first: inBest[0]?.at ?? -1,
    last: inBest.at(-1)?.at ?? -1,
    headline: headline?.at ?? -1,
    around,
    articles,
  }
}

/** The innermost `article` around a box. */
function articleOf(box: Box): Box | undefined {
  let level = 0
  for (let around: Box | undefined = box; around && level < MOST_AROUND; around = around.parent) {
    if (around.tag === 'article') return around
    level++
  }
  return undefined
}

/** How many boxes lie between a box and one around it; -1 if it is not around. */
function levelsIn(box: Box, outer: Box | undefined): number {
  if (outer === undefined) return -1
  const levels = box.depth - outer.depth
  if (levels < 0 || levels > MOST_AROUND) return -1
  let around: Box | undefined = box
  for (let level = 0; level < levels; level++) around = around?.parent
  return around === outer ? levels : -1
}

function addPlace(
  row: Row,
  block: Counted,
  layout: Layout,
  marks: Landmarks,
  { titles, summary }: Known,
): void {
  const { at, box, words, before, key, text } = block
  const { best, masses, blocks } = layout
  const start = best === undefined ? -1 : (masses[best.number] as Mass).first
  const article = articleOf(box)
  const isTitle = (title: string): boolean => title === key || (words > 4 && title.startsWith(key))
  row.add(box.depth)
  row.add(levelsIn(box, best))
  row.addIf(
    best !== undefined && (box.parent?.parent === best.parent || box.parent === best.parent),
  )
  row.add(at / blocks.length)
  row.add(before / (layout.words + 1))
  row.add(log(layout.words - before - words))
  row.add(apart(marks.first, at))
  row.add(apart(marks.last, at))
  row.add(marks.headline < 0 ? -FAR : apart(marks.headline, at))
  row.add(apart(start, at))
  row.add(Math.min(3, (layout.copies.get(text) as number) - 1))
  row.addIf(key !== '' && titles.some(isTitle))
  row.addIf(words > 5 && summary !== '' && beginAlike(summary, key))
  row.add(marks.headline < 0 ? -1 : box.depth - sharedDepth(box, marks.around))
  row.add(Math.min(20, marks.articles.size))
  row.add(article === undefined ? -1 : Math.min(20, marks.articles.get(article) as number))
  row.add(article === undefined ? -1 : (masses[article.number] as Mass).words / (layout.words + 1))
}

/** Does one of two keys begin as the other does? */
const beginAlike = (one: string, other: string): boolean =>
  one.startsWith(other.slice(0, ALIKE)) || other.startsWith(one.slice(0, ALIKE))

function sharedDepth(box: Box, boxes: ReadonlySet<Box>): number {
  for (let around: Box | undefined = box; around; around = around.parent) {
    if (boxes.has(around)) return around.depth
  }
  return 0
}

function addNeighbours(row: Row, { at, box, family }: Counted, { blocks }: Layout): void {
  for (const step of NEIGHBOURS) {
    const other = blocks[at + step]
    const kinship =
      other === undefined
        ? -1
        : (other.box.parent === box.parent ? 1 : 0) + (other.family === family ? 1 : 0)
    row.add(log(other?.words ?? 0))
    row.add(other?.linked ?? 1)
    row.add(kinship)
    row.addIf(other?.box.tag === 'p')
    row.addIf(other !== undefined && endsSentence(other.text))
  }
}

function addFamily(row: Row, { at, family }: Counted, { running }: Layout): void {
  const { blocks, words, linked, first, last } = family
  row.add(family.running / (running + 1))
  row.add(log(blocks))
  row.add(log(words / blocks))
  row.add(linked / (words + 1))
  row.add(log(at - first))
  row.add(log(last - at))
}

function addSection(row: Row, section: Section): void {
  const { fromHeading, wordsFromHeading, headings, linkedHeadings, times } = section
  row.add(fromHeading === undefined ? FAR : log(fromHeading))
  row.add(fromHeading === undefined ? FAR : log(wordsFromHeading))
  row.add(log(headings))
  row.add(log(linkedHeadings))
  row.add(apart(0, times))
}

function addElsewhere(row: Row, { before, behind }: Elsewhere): void {
  row.add(before)
  row.add(behind)
}

/** What kind of page it is, and how far the block is from what the headline stands in. */
function addPage(row: Row, { box }: Counted, layout: Layout, { around }: Landmarks): void {
  const { running, mostRunning, blocks, masses, words } = layout
  const shared = sharedDepth(box, around)
  let below: Box = box
  while (below.depth > shared && below.parent !== undefined) below = below.parent
  row.add(log(running))
  row.add(log(mostRunning))
  row.add(log(blocks.length))
  row.add(mostRunning / (running + 1))
  row.add(box.depth - shared)
  row.add((masses[below.number] as Mass).words / (words + 1))
}

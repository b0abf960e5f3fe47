/**
 * A page as the signals see it: how many words stand in each block and box, where the mass of running text lies,
 * which blocks are built alike.
 *
 * Method: running text is a block of 15 words or more, mostly outside of links; its words count for the box and for
 * the boxes around it, less the further away; the box with the most is the best. Cost: blocks × depth, at most 64.
 * Source: content scoring as in Readability (arc90), text and link density as in Kohlschütter et al. 2010.
 */
import type { Block, Box, Page } from './read-page.ts'
import { smallWordsOf } from './small-words.ts'
import { countText, type TextCounts } from './text-counts.ts'

/** A block, counted. */
export interface Counted extends Block {
  readonly at: number
  readonly counts: TextCounts
  readonly words: number
  /** Its first words in small letters: what headlines and summaries are known by. */
  readonly key: string
  /** Words of the page before the block. */
  readonly before: number
  readonly isRunning: boolean
  /** The kind of element that it is in its site: tags and classes of its box and the box around. */
  readonly family: Family
}

/** Blocks that are built alike. */
export interface Family {
  readonly number: number
  blocks: number
  words: number
  running: number
  linked: number
  /** Words of its running text in the best box. */
  first: number
  last: number
}

/** What stands in a box, with all that is inside of it. */
export interface Mass {
  words: number
  linked: number
  blocks: number
  /** Words of running text right in the box, in boxes of it, two and three levels down. */
  running: [number, number, number, number]
  first: number
  last: number
}

export interface Layout {
  readonly blocks: readonly Counted[]
  /** By number of the box. */
  readonly masses: readonly Mass[]
  readonly words: number
  readonly running: number
  /** The box with most running text. */
  readonly best: Box | undefined
  readonly mostRunning: number
  /** How often each text stands on the page. */
  readonly copies: ReadonlyMap<string, number>
}

const RUNNING_WORDS = 15
const RUNNING_LINKED = 0.35
/** Boxes around a block that hear of it. */
const MOST_LEVELS = 64
/** A page has fewer kinds of boxes. */
const MOST_KINDS = 2 ** 26

const KEY_LENGTH = 300

/** The first words of a text in small letters, set apart by one space. */
export const keyOf = (text: string): string => smallWordsOf(text.slice(0, KEY_LENGTH)).join(' ')

export function layOut({ blocks, boxes }: Page): Layout {
  const masses = boxes.map(
    (): Mass => ({ words: 0, linked: 0, blocks: 0, running: [0, 0, 0, 0], first: -1, last: -1 }),
  )
  const families = new Families()
  const copies = new Map<string, number>()
  let words = 0
  let running = 0
  const counted = blocks.map((block, at): Counted => {
    const own = count(block, at, words, families)
    words += own.words
    if (own.isRunning) running += own.words
    copies.set(own.text, (copies.get(own.text) ?? 0) + 1)
    weigh(own, masses)
    return own
  })
  let best: Box | undefined
  let most = 0
  let mostRunning = 1
  for (const box of boxes) {
    const { running: own } = masses[box.number] as Mass
    const isLeaf = box.tag === 'p' || box.tag === 'li'
    const score = (isLeaf ? 0 : own[0]) + own[1] + own[2] / 2 + own[3] / 4
    mostRunning = Math.max(mostRunning, own[1])
    if (score <= most) continue
    most = score
    best = box
  }
  return { blocks: counted, masses, words, running, best, mostRunning, copies }
}

/** Families by the boxes that make them: a name of tags and classes is long, and is put together for no block. */
class Families {
  private readonly kinds = new Map<string, Map<string, number>>()
  private readonly families = new Map<number, Family>()
  private kindCount = 0

  /** @param at the number of the block that asks: the first of its family makes it */
  of(box: Box, at: number): Family {
    const around = box.parent === undefined ? 0 : this.kindOf(box.parent)
    const name = this.kindOf(box) * MOST_KINDS + around
    let family = this.families.get(name)
    if (family === undefined) {
      const number = this.families.size
      family = { number, blocks: 0, words: 0, running: 0, linked: 0, first: at, last: at }
      this.families.set(name, family)
    }
    return family
  }

  /** A number from 1 on for what has the same tag and classes. */
  private kindOf({ tag, classes }: Pick<Box, 'tag' | 'classes'>): number {
    let ofTag = this.kinds.get(tag)
    if (ofTag === undefined) {
      ofTag = new Map()
      this.kinds.set(tag, ofTag)
    }
    let kind = ofTag.get(classes)
    if (kind === undefined) {
      this.kindCount++
      kind = this.kindCount
      ofTag.set(classes, kind)
    }
    return kind
  }
}

function count(block: Block, at: number, before: number, families: Families): Counted {
  const { text, box, linked, bold, pictures, time, isTimed } = block
  const counts = countText(text)
  const { words } = counts
  const isRunning = words >= RUNNING_WORDS && linked < RUNNING_LINKED
  const family = families.of(box, at)
  family.blocks++
  family.words += words
  family.linked += words * linked
  family.last = at
  if (isRunning) family.running += words
  const key = keyOf(text)
  // Written out, as copying with `...` costs as much as all the rest.
  return {
    text,
    box,
    linked,
    bold,
    pictures,
    time,
    isTimed,
    at,
    counts,
    words,
    key,
    before,
    isRunning,
    family,
  }
}

function weigh({ at, box, words, linked, isRunning }: Counted, masses: readonly Mass[]): void {
  let level = 0
  for (let around: Box | undefined = box; around && level < MOST_LEVELS; around = around.parent) {
    const mass = masses[around.number] as Mass
    mass.words += words
    mass.linked += words * linked
    mass.blocks++
    if (mass.first < 0) mass.first = at
    mass.last = at
    if (isRunning && level < 4) mass.running[level as 0 | 1 | 2 | 3] += words
    level++
  }
}

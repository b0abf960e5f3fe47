/**
 * A page as the signals see it: how many words stand in each block and box, where the mass of running text lies,
 * which blocks are built alike.
 *
 * Method: running text is a block of 15 words or more, mostly outside of links; its words count for the box and for
 * the boxes around it, less the further away; the box with the most is the best. Cost: blocks × depth, at most 64.
 * Source: content scoring as in Readability (arc90), text and link density as in Kohlschütter et al. 2010.
 */
import type { Block, Box, Page } from './read-page.ts'
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

const WORD = /[\p{L}\p{N}\p{M}]+/gu
const RUNNING_WORDS = 15
const RUNNING_LINKED = 0.35
/** Boxes around a block that hear of it. */
const MOST_LEVELS = 64

const KEY_LENGTH = 300

/** The first words of a text in small letters, set apart by one space. */
export const keyOf = (text: string): string =>
  (text.slice(0, KEY_LENGTH).toLowerCase().match(WORD) ?? []).join(' ')

export function layOut({ blocks, boxes }: Page): Layout {
  const masses = boxes.map(
    (): Mass => ({ words: 0, linked: 0, blocks: 0, running: [0, 0, 0, 0], first: -1, last: -1 }),
  )
  const families = new Map<string, Family>()
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

function count(block: Block, at: number, before: number, families: Map<string, Family>): Counted {
  const { text, linked, box } = block
  const counts = countText(text)
  const { words } = counts
  const isRunning = words >= RUNNING_WORDS && linked < RUNNING_LINKED
  const name = `${box.parent?.tag}.${box.parent?.classes}>${box.tag}.${box.classes}`
  let family = families.get(name)
  if (family === undefined) {
    family = {
      number: families.size,
      blocks: 0,
      words: 0,
      running: 0,
      linked: 0,
      first: at,
      last: at,
    }
    families.set(name, family)
  }
  family.blocks++
  family.words += words
  family.linked += words * linked
  family.last = at
  if (isRunning) family.running += words
  return { ...block, at, counts, words, key: keyOf(text), before, isRunning, family }
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

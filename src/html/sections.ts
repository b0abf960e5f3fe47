/**
 * How a page is parted: which heading a block stands under, how many dates have been told before it, whether it lies in
 * one of many boxes that are built alike.
 *
 * Method: comments, teasers of other articles and entries of a live blog are boxes of one kind in a row, with a date or
 * a heading that is a link in each; paragraphs are alike, too, but the boxes around them are not. Cost: linear in the
 * blocks, times the levels.
 */
import { pushTo } from '../document/push-to.ts'
import type { Counted, Mass } from './layout.ts'
import type { Box } from './read-page.ts'

export interface Section {
  /** Blocks and words since the last heading: undefined before the first. */
  readonly fromHeading: number | undefined
  readonly wordsFromHeading: number
  /** Headings since the headline, and those of them that are links. */
  readonly headings: number
  readonly linkedHeadings: number
  /** How many times (of day, or dates) the page has told since the headline; before it, below 0. */
  readonly times: number
}

const HEADING = /^h[1-6]$/
const HEADING_LEVELS = 3
const LINKED = 0.5
const LEVELS = 8
/** Boxes of fewer words are no comments and no teasers. */
const LEAST_WORDS = 15

/** By block; `headline` is the number of the block that is the headline, or -1. */
export function sectionsOf(blocks: readonly Counted[], headline: number): Section[] {
  let heading: Counted | undefined
  let headings = 0
  let linkedHeadings = 0
  let time: string | undefined
  let told = 0
  let toldBefore = 0
  return blocks
    .map((block) => {
      if (isHeading(block.box)) {
        heading = block
        if (block.at > headline) {
          headings++
          if (block.linked > LINKED) linkedHeadings++
        }
      }
      if (block.time !== time) told++
      time = block.time
      if (block.at === headline) toldBefore = told
      return {
        fromHeading: heading && block.at - heading.at,
        wordsFromHeading: heading === undefined ? 0 : block.before - heading.before,
        headings,
        linkedHeadings,
        times: told,
      }
    })
    .map((section) => ({ ...section, times: section.times - toldBefore }))
}

function isHeading(box: Box): boolean {
  let level = 0
  for (
    let around: Box | undefined = box;
    around && level < HEADING_LEVELS;
    around = around.parent
  ) {
    if (HEADING.test(around.tag)) return true
    level++
  }
  return false
}

/** By number of the box: how many boxes of its kind with some text, itself among them, stand in the box around it. */
export function likesOf(blocks: readonly Counted[], masses: readonly Mass[]): Uint32Array {
  const groups = new Map<string, Box[]>()
  const seen = new Uint8Array(masses.length)
  for (const { box } of blocks) {
    for (let own: Box | undefined = box; own && seen[own.number] === 0; own = own.parent) {
      seen[own.number] = 1
      if (own.parent === undefined || (masses[own.number] as Mass).words < LEAST_WORDS) continue
      const kind = `${own.parent.number} ${own.tag} ${own.classes.trim().split(/\s/, 1)[0]}`
      pushTo(groups, kind, own)
    }
  }
  const likes = new Uint32Array(masses.length).fill(1)
  for (const group of groups.values()) {
    for (const { number } of group) likes[number] = group.length
  }
  return likes
}

/** The most boxes of one kind that one of the boxes from this one outwards is among; those in `but` are left out. */
export function mostLikes(likes: Uint32Array, box: Box | undefined, but: ReadonlySet<Box>): number {
  let most = 1
  let around = box
  for (let level = 0; around !== undefined && level < LEVELS; level++) {
    const own = likes[around.number] as number
    if (own > most && !but.has(around)) most = own
    around = around.parent
  }
  return most
}

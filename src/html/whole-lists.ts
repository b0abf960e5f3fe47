/**
 * A list is one thing: all of its items belong to the text, or none.
 *
 * Method: the items of a list have one chance, the mean of theirs by words; and a list that stands behind a block of the
 * text, inside of the text, is what that block opens, unless it is of links. In 119 lists that editors counted as text
 * they counted all items of 113 (438 labelled pages), and 58 of the 59 items that are let in. Cost: linear in the blocks.
 */
import { pushTo } from '../document/push-to.ts'
import { kindOfBlock } from './block-kind.ts'
import type { Counted } from './layout.ts'
import type { Box } from './read-page.ts'

const LISTS = new Set(['ul', 'ol'])
const REACH = 6
/** A list of links is one of other pages. */
const LINKED = 0.5
/** A list that is so unlikely is no part of the text, wherever it stands. */
const LEAST = 0.05

/** The blocks that are a list, in their order. */
type List = readonly Counted[]

/** The lists of a page, by where they begin. */
export function listsOf(blocks: readonly Counted[]): List[] {
  const lists = new Map<Box, Counted[]>()
  for (const block of blocks) {
    const list = kindOfBlock(block) === 'list' ? listAround(block.box) : undefined
    if (list !== undefined) pushTo(lists, list, block)
  }
  return [...lists.values()]
}

/** By block: its chance, that of the items of a list being the mean of all. */
export function withWholeLists(lists: readonly List[], chances: ArrayLike<number>): Float64Array {
  const whole = Float64Array.from(chances)
  for (const list of lists) {
    const chance = meanOf(list, ({ at }) => chances[at] as number)
    for (const { at } of list) whole[at] = chance
  }
  return whole
}

/** The chances with those lists let in that a chosen block opens. */
export function withOpenedLists(
  lists: readonly List[],
  chances: Float64Array,
  least: number,
): Float64Array {
  const opened = chances.slice()
  const first = chances.findIndex((chance) => chance >= least)
  const last = chances.findLastIndex((chance) => chance >= least)
  for (const list of lists) {
    const from = (list[0] as Counted).at
    const to = (list.at(-1) as Counted).at
    if (from <= first || to > last || (opened[from - 1] as number) < least) continue
    if ((opened[from] as number) < LEAST || meanOf(list, ({ linked }) => linked) > LINKED) continue
    for (const { at } of list) opened[at] = Math.max(opened[at] as number, least)
  }
  return opened
}

/** The mean of a value, by words. */
function meanOf(list: List, of: (block: Counted) => number): number {
  let sum = 0
  let words = 0
  for (const block of list) {
    const weight = Math.max(1, block.words)
    sum += weight * of(block)
    words += weight
  }
  return sum / words
}

/** The innermost list around a box. */
function listAround(box: Box): Box | undefined {
  let around: Box | undefined = box
  for (let level = 0; around !== undefined && level < REACH; level++) {
    if (LISTS.has(around.tag)) return around
    around = around.parent
  }
  return undefined
}

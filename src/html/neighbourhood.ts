/**
 * What the second stage knows of a block besides its signals: what the first stage thinks of the blocks around it.
 *
 * Method: the chances of the neighbours, those of the blocks in the same boxes and of those built alike, weighted by
 * words, and where the block lies among the blocks that are sure to be text. Cost: linear in the blocks.
 * Source: stacked sequential learning (Cohen & Carvalho 2005).
 */

import type { Counted, Family } from './layout.ts'
import type { Box } from './read-page.ts'
import { containerOf, Row, SIGNALS } from './signals.ts'

const STEPS = [-3, -2, -1, 1, 2, 3]
const LEVELS = [0, 1, 2, 3]
const SURE = 0.6
const SURE_WORDS = 8
const FAR = 9

const log = Math.log1p

/** Sums over some blocks. */
class Tally {
  words = 0
  text = 0
  chances = 0
  blocks = 0

  add(words: number, chance: number): void {
    this.words += words
    this.text += words * chance
    this.chances += chance
    this.blocks++
  }

  get share(): number {
    return this.text / (this.words + 1e-6)
  }

  get mean(): number {
    return this.chances / this.blocks
  }
}

/** How many values a neighbourhood is. */
export const AROUND: number = 1 + STEPS.length + 2 * LEVELS.length + 2 + 5 + 2

/**
 * Writes into each row, behind the signals, in this order: the chance of the block; those of its neighbours, by `STEPS`;
 * by `LEVELS`, the chance of what it stands in and its rank there; chance and mean of its family; whether it stands
 * between sure ones, how far behind the last and before the next; the gaps around it; the text before it, and its own.
 *
 * @param chances by block: what the first stage gives it, 0 to 1
 */
export function addNeighbourhood(
  rows: readonly Float64Array[],
  blocks: readonly Counted[],
  chances: ArrayLike<number>,
): void {
  const boxes = new Map<Box, Tally>()
  const families = new Map<Family, Tally>()
  const all = new Tally()
  for (const { at, words, box, family } of blocks) {
    const chance = chances[at] as number
    all.add(words, chance)
    tallyOf(families, family).add(words, chance)
    let around: Box | undefined = containerOf(box)
    for (let level = 0; around && level < LEVELS.length; level++) {
      tallyOf(boxes, around).add(words, chance)
      around = around.parent
    }
  }
  const sureness = surenessOf(blocks, chances)
  let before = 0
  for (const { at, words, box, family } of blocks) {
    const chance = chances[at] as number
    const ofFamily = tallyOf(families, family)
    if (chance > 0.5) before += words
    const row = new Row(rows[at] as Float64Array)
    row.begin(SIGNALS)
    row.add(chance)
    for (const step of STEPS) row.add((chances[at + step] as number | undefined) ?? 0)
    addLevels(row, box, boxes, all)
    row.add(ofFamily.share)
    row.add(ofFamily.mean)
    for (const value of sureness[at] as readonly number[]) row.add(value)
    row.add(before / (all.text + 1))
    row.add(log(all.text))
  }
}

/** By block: does it lie among blocks that are sure, how far is it from the nearest before and behind? */
function surenessOf(blocks: readonly Counted[], chances: ArrayLike<number>): number[][] {
  const sure = blocks.filter(
    ({ at, words }) => (chances[at] as number) > SURE && words > SURE_WORDS,
  )
  const first = sure[0]?.at ?? blocks.length
  const last = sure.at(-1)?.at ?? -1
  let passed = 0
  return blocks.map(({ at }) => {
    while (passed < sure.length && (sure[passed] as Counted).at < at) passed++
    const next = sure[passed]?.at
    const previous = next === at ? at : sure[passed - 1]?.at
    return [
      at >= first && at <= last ? 1 : 0,
      previous === undefined ? FAR : log(at - previous),
      next === undefined ? FAR : log(next - at),
      previous === undefined ? FAR : log(wordsBetween(blocks, previous, at)),
      next === undefined ? FAR : log(wordsBetween(blocks, at, next)),
    ]
  })
}

function addLevels(row: Row, box: Box, boxes: ReadonlyMap<Box, Tally>, all: Tally): void {
  let around: Box | undefined = containerOf(box)
  for (let level = 0; level < LEVELS.length; level++) {
    const tally = around && boxes.get(around)
    around = around?.parent
    row.add(tally === undefined ? all.share : tally.share)
    row.add(tally === undefined ? 1 : tally.text / (all.text + 1))
  }
}

const wordsBetween = (blocks: readonly Counted[], from: number, to: number): number => {
  const start = blocks[from] as Counted
  return from >= to ? 0 : (blocks[to] as Counted).before - start.before - start.words
}

function tallyOf<Key>(tallies: Map<Key, Tally>, key: Key): Tally {
  let tally = tallies.get(key)
  if (tally === undefined) {
    tally = new Tally()
    tallies.set(key, tally)
  }
  return tally
}

/**
 * Pages as rows to learn from, and the two stages learnt from them.
 *
 * Method: the chances that the second stage sees come from first stages that did not learn from the site (three
 * folds by site). A row weighs as the square root of its words, all text of a page as much as that of any other;
 * seven in ten small blocks outside of the text are left out, the others stand for them. Cost: that of five forests.
 * Source: stacking, Wolpert 1992.
 */

import { aboutPage } from '../../src/html/about-page.ts'
import { BlockChooser, type BlockModel, chancesOf } from '../../src/html/choose-blocks.ts'
import { type Layout, layOut } from '../../src/html/layout.ts'
import { AROUND, addNeighbourhood } from '../../src/html/neighbourhood.ts'
import { type Page, readPage } from '../../src/html/read-page.ts'
import { SIGNALS, signalsOf } from '../../src/html/signals.ts'
import { type PackedTrees, packed, Trees } from '../../src/learning/trees.ts'
import { seeded } from '../../src/testing/seeded.ts'
import { binned, type Forest, type Growth, growForests, type Rows } from '../boosted-trees.ts'
import { labelsOf } from './label-blocks.ts'
import type { LabelledPage } from './labelled-pages.ts'

/** A page, read and labelled. */
export interface PageRows extends Omit<LabelledPage, 'html'> {
  readonly page: Page
  readonly layout: Layout
  /** With room behind them for the neighbourhoods. */
  readonly signals: readonly Float64Array[]
  readonly labels: Uint8Array
}

export const GROWTH: Growth = {
  trees: 60,
  leaves: 20,
  rate: 0.12,
  leastRows: 30,
  ridge: 2,
  signals: 0.4,
  rows: 0.8,
  forests: 2,
}
const FOLDS = 3
const SMALL = 6
const SMALL_KEPT = 0.3

export function rowsOfPage({ html, ...rest }: LabelledPage): PageRows {
  const page = readPage(html)
  const layout = layOut(page)
  const signals = signalsOf(layout, aboutPage(page, rest.url), AROUND)
  return { ...rest, page, layout, signals, labels: labelsOf(layout.blocks, rest.paragraphs) }
}

/** Parts the sites of pages into folds, the same ones for the same seed. */
export function foldsOf<Kind extends { readonly host: string }>(
  pages: readonly Kind[],
  count: number,
  seed: number,
): (page: Kind) => number {
  const random = seeded(seed)
  const hosts = [...new Set(pages.map(({ host }) => host))].sort()
  const keyed = hosts.map((host) => ({ host, key: random() })).sort((a, b) => a.key - b.key)
  const folds = new Map(keyed.map(({ host }, at) => [host, at % count]))
  return ({ host }) => folds.get(host) as number
}

/** Learns both stages from pages. */
export function learnBlocks(pages: readonly PageRows[], growth: Growth = GROWTH): BlockModel {
  const { values, targets, weights, pageOf } = keptRows(pages)
  const foldOf = foldsOf(pages, FOLDS, 1)
  const all = [...pageOf.keys()]
  const data = binned({ values: values.map((row) => row.subarray(0, SIGNALS)), targets, weights })
  const firsts = Array.from({ length: FOLDS }, (_, fold) => {
    const others = all.filter((row) => foldOf(pageOf[row] as PageRows) !== fold)
    return treesOf(growForests(data, others, 10 + fold, growth))
  })
  for (const page of pages) {
    const trees = firsts[foldOf(page)] as Trees
    addNeighbourhood(page.signals, page.layout.blocks, chancesOf(trees, page.signals))
  }
  const first = growForests(data, all, 5, growth)
  const second = growForests(binned({ values, targets, weights }), all, 6, growth)
  return { first: writtenDown(first), second: writtenDown(second) }
}

/** By page: the chances of its blocks, by a model that learnt from no page of its site. */
export function heldOutChances(
  pages: readonly PageRows[],
  folds: number,
  seed: number,
): Float64Array[] {
  const foldOf = foldsOf(pages, folds, seed)
  const choosers = Array.from(
    { length: folds },
    (_, fold) => new BlockChooser(learnBlocks(pages.filter((page) => foldOf(page) !== fold))),
  )
  return pages.map((page) =>
    (choosers[foldOf(page)] as BlockChooser).chances(page.layout, aboutPage(page.page, page.url)),
  )
}

/** Leaves are in thousandths while it is learnt, and written down in steps of twelve of them: an eighth fewer bytes. */
const STEPS = 1000
const WRITTEN_STEPS = 80

const writtenDown = ({ base, trees }: Forest): { base: number; trees: PackedTrees } => ({
  base,
  trees: packed(trees, WRITTEN_STEPS),
})

const treesOf = ({ base, trees }: Forest): Trees => new Trees(base, packed(trees, STEPS))

/** The rows that are learnt from, with the page of each. */
interface KeptRows extends Rows {
  readonly values: readonly Float64Array[]
  readonly pageOf: readonly PageRows[]
}

function keptRows(pages: readonly PageRows[]): KeptRows {
  const random = seeded(3)
  const values: Float64Array[] = []
  const targets: number[] = []
  const weights: number[] = []
  const pageOf: PageRows[] = []
  for (const page of pages) {
    const { layout, labels, signals } = page
    const sizes = layout.blocks.map(({ words }) => Math.sqrt(Math.max(1, words)))
    const text = sizes.reduce((sum, size, at) => sum + size * (labels[at] as number), 0)
    for (const [at, { words }] of layout.blocks.entries()) {
      const isSmall = labels[at] === 0 && words < SMALL
      if (isSmall && random() >= SMALL_KEPT) continue
      values.push(signals[at] as Float64Array)
      targets.push(labels[at] as number)
      weights.push(((sizes[at] as number) * 30) / (text + 10) / (isSmall ? SMALL_KEPT : 1))
      pageOf.push(page)
    }
  }
  return {
    values,
    targets: Float64Array.from(targets),
    weights: Float64Array.from(weights),
    pageOf,
  }
}

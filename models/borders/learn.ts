/**
 * `npx tsx models/borders/learn.ts --data DIR`: learns where a paragraph ends in text that lost its borders, and writes
 * `src/duplicates/align/borders.data.ts`. The same data give the same bytes. `--held-out` measures instead: five models,
 * each of which saw nothing of a fifth of the outlets.
 *
 * Method: articles whose paragraphs are known, as they are and with repeats planted in them, are put on one line or glued
 * together; every gap that may part two (`gaps.ts`) is one to learn from. A signature counts as set apart from the copy
 * that it stands behind, since that is compared without. Real sentences that come again with one thing changed show that
 * an exchange is no border. Cost: two minutes.
 */
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { gzipSync } from 'node:zlib'
import { readAllRecords } from '../../bench/eval/read-data.ts'
import { readArticle } from '../../src/document/parse.ts'
import type { Span } from '../../src/document/span.ts'
import { splitParagraphs, splitSentences } from '../../src/document/split.ts'
import { finish } from '../../src/document/steps.ts'
import { alignRepeats } from '../../src/duplicates/align/alignments.ts'
import type { BorderModel } from '../../src/duplicates/align/borders.ts'
import { findCopies } from '../../src/duplicates/align/copies.ts'
import { type Gap, readGaps } from '../../src/duplicates/align/gaps.ts'
import { packed, Trees } from '../../src/learning/trees.ts'
import { outlineDocument } from '../../src/reading/marked-document.ts'
import { layOut } from '../../src/testing/lay-out.ts'
import { type Plant, planted } from '../../src/testing/plant.ts'
import { PLANTS } from '../../src/testing/plant-kinds.ts'
import { type Random, seeded } from '../../src/testing/seeded.ts'
import { binned, type Growth, growForests } from '../boosted-trees.ts'
import { changedSentences } from '../duplicates/changed-sentences.ts'
import { FOLDS, foldOf } from '../duplicates/learn-chances.ts'

const OUTPUT = new URL('../../src/duplicates/align/borders.data.ts', import.meta.url)
const GROWTH: Growth = {
  trees: 80,
  leaves: 8,
  rate: 0.2,
  leastRows: 12,
  ridge: 4,
  signals: 0.5,
  rows: 0.8,
  forests: 1,
}
/** Of the seeds from 7 on the first by which text on one line holds all floors, bounds and single texts. */
const SEED = 21
const STEPS = 100
const PARAGRAPHS = { fewest: 5, most: 80, mostPlanted: 40 }
/** Repeats are planted in the whole article once, then in some paragraphs of it, as brief ones have them. */
const TURNS = 4
const BRIEF = { fewest: 5, most: 8 }
/** One text in so many is glued together. */
const GLUED = 5
/** A copy of so many words or more ends before its signature. */
const LEAST_SIGNED = 6

interface Row {
  readonly source: 'plain' | 'planted' | 'changed'
  readonly outlet: string
  readonly values: Float32Array
  readonly isBorder: boolean
}

interface Scraped {
  readonly title?: string
  readonly text: string
  readonly source?: string
  readonly id?: string
}

const { values } = parseArgs({
  options: { data: { type: 'string' }, 'held-out': { type: 'boolean' } },
})
if (values.data === undefined) {
  throw new Error('Usage: npx tsx models/borders/learn.ts --data DIR [--held-out]')
}
const rows = [
  ...rowsOf(await readAllRecords<Scraped>(join(values.data, 'articles/news-10k.jsonl.gz'))),
]
if (values['held-out']) measure(rows)
else await write(rows)

function* rowsOf(news: readonly Scraped[]): Generator<Row, void, void> {
  const kinds = Object.values(PLANTS) as Plant[]
  let made = 0
  for (const [at, { text, title = '', source, id = '' }] of news.entries()) {
    const outlet = source ?? id
    const paragraphs = paragraphsOf(text)
    const { length } = paragraphs
    if (length < PARAGRAPHS.fewest || length > PARAGRAPHS.most) continue
    yield* gapRows('plain', outlet, paragraphs.join('\n\n'), title, at % GLUED === 0)
    if (length > PARAGRAPHS.mostPlanted) continue
    for (let turn = 0; turn < TURNS; turn++) {
      const random = seeded(at * TURNS + turn)
      const own = turn === 0 ? paragraphs : briefly(paragraphs, random)
      const sentences = own.map((paragraph) =>
        splitSentences(paragraph).map(({ start, end }) => paragraph.slice(start, end)),
      )
      const plant = kinds[made++ % kinds.length] as Plant
      const grown = planted({ title, paragraphs: own, sentences }, plant, random)
      if (grown === undefined) continue
      const copies = grown.repeats.flatMap(({ earlier, later }) => [earlier, later])
      yield* gapRows('planted', outlet, grown.text, title, (at + turn) % GLUED === 0, copies)
    }
  }
  for (const [at, { text, outlet }] of [...changedSentences(news)].entries()) {
    yield* gapRows('changed', outlet, text, '', at % GLUED === 0)
  }
}

function paragraphsOf(text: string): string[] {
  return splitParagraphs(text).map(({ start, end }) => text.slice(start, end).replace(/\s+/g, ' '))
}

function briefly(paragraphs: readonly string[], random: Random): readonly string[] {
  const wanted = BRIEF.fewest + Math.floor(random() * (BRIEF.most - BRIEF.fewest + 1))
  const size = Math.min(wanted, paragraphs.length)
  const first = Math.floor(random() * (paragraphs.length - size + 1))
  return paragraphs.slice(first, first + size)
}

/** The gaps of a text whose paragraphs are set apart by blank lines, once these are gone. */
function* gapRows(
  source: Row['source'],
  outlet: string,
  text: string,
  title: string,
  isGlued: boolean,
  copies: readonly Span[] = [],
): Generator<Row, void, void> {
  const laid = layOut(text, isGlued ? 'glued' : 'one-line')
  const document = readArticle(title === '' ? { text: laid.text } : { text: laid.text, title })
  const marked = outlineDocument(document)
  const alignments = finish(alignRepeats(marked, finish(findCopies(marked, 'first'))))
  const opened = new Set(splitParagraphs(text).map((span) => laid.placeOf(span).start))
  const placed = copies.map((span) => laid.placeOf(span))
  const { start, end } = document.words
  const found: Row[] = []
  const steps = readGaps(marked, alignments, ({ word, signals }) => {
    const from = end[word] as number
    const to = start[word + 1] as number
    const isBorder = isOpened(opened, from, to) || isBeforeSignature(signals, placed, from, to)
    found.push({ source, outlet, values: Float32Array.from(Object.values(signals)), isBorder })
  })
  finish(steps)
  yield* found
}

/** Does a paragraph begin between two words, be it with marks? */
function isOpened(opened: ReadonlySet<number>, from: number, to: number): boolean {
  for (let at = from; at <= to; at++) if (opened.has(at)) return true
  return false
}

function isBeforeSignature(
  { dash, endRun = 0, endMate = 0 }: Gap['signals'],
  copies: readonly Span[],
  from: number,
  to: number,
): boolean {
  if (dash !== 1 || endRun < LEAST_SIGNED) return false
  return endMate > 0 && copies.some(({ start, end }) => start < from && to < end)
}

function learnt(own: readonly Row[]): BorderModel {
  const data = binned({
    values: own.map(({ values }) => values),
    targets: Float64Array.from(own, ({ isBorder }) => (isBorder ? 1 : 0)),
    weights: new Float64Array(own.length).fill(1),
  })
  const { base, trees } = growForests(data, [...own.keys()], SEED, GROWTH)
  return { base, trees: packed(trees, STEPS) }
}

async function write(own: readonly Row[]): Promise<void> {
  const source = `/** The trees that tell of lost borders, made by \`models/borders/learn.ts\`. */
import type { BorderModel } from './borders.ts'

export const BORDERS: BorderModel = ${JSON.stringify(learnt(own))}
`
  await writeFile(OUTPUT, source)
  const borders = own.filter(({ isBorder }) => isBorder).length
  console.log(`${own.length} gaps, ${borders} borders, ${gzipSync(source).length} bytes gzipped`)
}

/** By row: the chance that trees tell which saw nothing of its outlet. */
function heldOut(own: readonly Row[]): Float64Array {
  const chances = new Float64Array(own.length)
  for (let fold = 0; fold < FOLDS; fold++) {
    const { base, trees } = learnt(own.filter(({ outlet }) => foldOf(outlet) !== fold))
    const forest = new Trees(base, trees)
    for (const [at, { outlet, values }] of own.entries()) {
      if (foldOf(outlet) === fold) chances[at] = 1 / (1 + Math.exp(-forest.score(values)))
    }
  }
  return chances
}

/** Prints by source and chance how many of the borders are found, and how many of those told are right. */
function measure(own: readonly Row[]): void {
  const chances = heldOut(own)
  for (const source of ['plain', 'planted', 'changed']) {
    const places = [...own.keys()].filter((at) => own[at]?.source === source)
    const borders = places.filter((at) => own[at]?.isBorder)
    for (const least of [0.2, 0.3, 0.5, 0.7, 0.9]) {
      const isTold = (at: number): boolean => (chances[at] as number) > least
      const right = borders.filter(isTold).length
      const recall = (right / borders.length).toFixed(3)
      const precision = (right / places.filter(isTold).length).toFixed(3)
      console.log(source.padEnd(8), 'from', least, 'recall', recall, 'precision', precision)
    }
  }
}

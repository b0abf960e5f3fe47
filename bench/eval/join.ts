/**
 * Fifty thousand paragraphs of news with every pair of them at Jaccard .7 and .8, on which two exact
 * programs of others agreed: does `joinPassages` find these pairs, no others, with these similarities?
 */
import { join } from 'node:path'
import { joinPassages, type PassagePair } from '../../src/corpus/join-passages.ts'
import type { Figure, Measure } from './measure.ts'
import { readAllRecords } from './read-data.ts'

const PARAGRAPHS = 'join/paragraphs-50k.jsonl.gz'
const THRESHOLDS = [0.7, 0.8] as const
const pairsFile = (threshold: number): string => `join/pairs-jaccard-${threshold}.json.gz`
/** The similarities of the file are rounded to four places. */
const ROUNDING = 0.5e-4 + 1e-9

type Pair = readonly [a: number, b: number, jaccard: number]

export const exactJoin: Measure = {
  name: 'join 50,000 paragraphs',
  files: [PARAGRAPHS, ...THRESHOLDS.map(pairsFile)],
  async run(folder) {
    const paragraphs = await readAllRecords<{ text: string }>(join(folder, PARAGRAPHS))
    const texts = paragraphs.map(({ text }) => text)
    const figures: Figure[] = []
    for (const threshold of THRESHOLDS) {
      const [expected = []] = await readAllRecords<Pair[]>(join(folder, pairsFile(threshold)))
      figures.push(...compare(threshold, joinPassages(texts, { threshold }), expected))
    }
    return figures
  },
}

function compare(
  threshold: number,
  found: readonly PassagePair[],
  expected: readonly Pair[],
): Figure[] {
  const keyOf = (a: unknown, b: unknown): string => `${a} ${b}`
  const similarities = new Map(expected.map(([a, b, jaccard]) => [keyOf(a, b), jaccard]))
  const right = found.filter(({ a, b }) => similarities.has(keyOf(a, b)))
  const same = right.filter(({ a, b, similarity }) => {
    const told = similarities.get(keyOf(a, b)) as number
    return Math.abs(told - similarity) <= ROUNDING
  })
  const name = (figure: string): string => `Jaccard ${threshold}: ${figure}`
  return [
    { name: name('pairs'), value: found.length, bound: expected.length },
    { name: name('recall'), value: right.length / expected.length, bound: 1 },
    { name: name('precision'), value: right.length / found.length, bound: 1 },
    { name: name('similarities right'), value: same.length / expected.length, bound: 1 },
  ]
}

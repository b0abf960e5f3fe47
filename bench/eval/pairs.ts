/**
 * What `compare` says about pairs of passages whose relation is known: news passages labelled by two
 * readers, sentences that differ in meaning, and answers copied more or less freely from a source.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { compare } from '../../src/duplicates/compare.ts'
import type { Comparison } from '../../src/duplicates/comparison.ts'
import type { Figure, Measure } from './measure.ts'
import { parseSeparated, readAllRecords } from './read-data.ts'

type Verdict = Comparison['verdict']

export interface LabelledPair {
  readonly label: 'duplicate' | 'paraphrase' | 'contained' | 'partial' | 'variant' | 'unrelated'
  /** With `contained`: the passage that the other one says, too. */
  readonly contained?: 'a' | 'b'
  readonly text_a: string
  readonly text_b: string
}

const NEWS = 'pairs/news-dev.jsonl'
const MSRP = ['train', 'val', 'test'].map((part) => `pairs/msrp/msr-para-${part}.tsv`)
const ANSWERS = 'pairs/clough-stevenson/plagiarism-clough-stevenson.csv'

/** Does one of the two say all that the other says? */
export const isRedundant = (verdict: Verdict): boolean =>
  isDuplicate(verdict) || verdict === 'contains' || verdict === 'contained'
const isDuplicate = (verdict: Verdict): boolean =>
  verdict === 'identical' || verdict === 'duplicate'

/** 164 pairs of news passages: is one of them redundant, which, and what if a fact differs? */
export const newsPairs: Measure = {
  name: 'pairs news-dev',
  files: [NEWS],
  async run(folder) {
    const pairs = await readAllRecords<LabelledPair>(join(folder, NEWS))
    return scorePairs(pairs, ({ text_a, text_b }) => compare(text_a, text_b).verdict)
  },
}

export function scorePairs<Pair extends LabelledPair>(
  pairs: readonly Pair[],
  judge: (pair: Pair) => Verdict,
): Figure[] {
  const judged = pairs.map((pair) => ({ ...pair, verdict: judge(pair) }))
  const labelledRedundant = ({ label }: LabelledPair): boolean =>
    label === 'duplicate' || label === 'paraphrase' || label === 'contained'
  const called = judged.filter(
    ({ label, verdict }) =>
      label === 'contained' && (verdict === 'contains' || verdict === 'contained'),
  )
  const right = called.filter(
    ({ contained, verdict }) => verdict === (contained === 'a' ? 'contained' : 'contains'),
  )
  const variants = judged.filter(({ label }) => label === 'variant')
  return [
    {
      name: 'redundant, F1',
      value: f1(judged, labelledRedundant, ({ verdict }) => isRedundant(verdict)),
      bound: 0.95,
    },
    {
      name: 'duplicate, F1',
      value: f1(
        judged,
        ({ label }) => label === 'duplicate',
        ({ verdict }) => isDuplicate(verdict),
      ),
      bound: 0.9,
    },
    {
      name: 'direction of contained',
      value: right.length / called.length,
      bound: 0.95,
      note: `of ${called.length}`,
    },
    {
      name: 'variants called redundant',
      value: variants.filter(({ verdict }) => isRedundant(verdict)).length,
      bound: 3,
      atMost: true,
      note: `of ${variants.length}`,
    },
    {
      name: 'variants called so',
      value: variants.filter(({ verdict }) => verdict === 'variant').length,
    },
  ]
}

function f1<Item>(
  items: readonly Item[],
  isWanted: (item: Item) => boolean,
  isFound: (item: Item) => boolean,
): number {
  const wanted = items.filter(isWanted).length
  const found = items.filter(isFound).length
  const both = items.filter((item) => isWanted(item) && isFound(item)).length
  return wanted + found === 0 ? 1 : (2 * both) / (wanted + found)
}

/** 5,801 pairs of news sentences: those that do not mean the same are no duplicates. */
export const sentencePairs: Measure = {
  name: 'pairs msrp',
  files: MSRP,
  run(folder) {
    const verdicts: Record<string, Verdict[]> = { '0': [], '1': [] }
    for (const file of MSRP) {
      // The quotation marks in it are those of the sentences.
      const [, ...lines] = readFileSync(join(folder, file), 'utf8').split(/\r?\n/)
      for (const line of lines) {
        const [label, , , a, b] = line.split('\t')
        if (label && a && b) verdicts[label]?.push(compare(a, b).verdict)
      }
    }
    const { '0': different = [], '1': same = [] } = verdicts
    return [
      {
        name: 'other meaning called duplicate',
        value: share(different, isDuplicate),
        bound: 0.02,
        atMost: true,
        note: `of ${different.length}`,
      },
      { name: 'other meaning called redundant', value: share(different, isRedundant) },
      {
        name: 'paraphrases called redundant',
        value: share(same, isRedundant),
        note: `of ${same.length}`,
      },
    ]
  },
}

const share = (verdicts: readonly Verdict[], isIt: (verdict: Verdict) => boolean): number =>
  verdicts.filter(isIt).length / verdicts.length

/** 95 answers against the article that some were copied from: any verdict but `distinct` is a hit. */
export const copiedAnswers: Measure = {
  name: 'pairs clough-stevenson',
  files: [ANSWERS],
  run(folder) {
    const hits = [0, 0, 0, 0]
    const sizes = [0, 0, 0, 0]
    for (const row of parseSeparated(readFileSync(join(folder, ANSWERS), 'utf8'), ',')) {
      const [answer, source, label] = row
      const level = Number.parseInt(label ?? '', 10)
      if (!answer || !source || Number.isNaN(level)) continue
      sizes[level] = (sizes[level] ?? 0) + 1
      if (compare(answer, source).verdict !== 'distinct') hits[level] = (hits[level] ?? 0) + 1
    }
    const [none = 0, heavy = 0, light = 0, cut = 0] = hits
    return [
      { name: 'own words, found', value: none, bound: 0, atMost: true, note: `of ${sizes[0]}` },
      { name: 'heavy revision, found', value: heavy, bound: 9, note: `of ${sizes[1]}` },
      { name: 'light revision, found', value: light, bound: 15, note: `of ${sizes[2]}` },
      {
        name: 'cut and pasted, found',
        value: cut,
        bound: 18,
        note: `of ${sizes[3]}; 2 were copied from elsewhere`,
      },
    ]
  },
}

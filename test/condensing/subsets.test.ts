import { describe, expect, it } from 'vitest'
import { pickSentences, rankSentences } from '../../src/condensing/rank.ts'
import { SUBSET_FEATURES, subsetFeatures } from '../../src/condensing/subset-features.ts'
import { subsetsOf } from '../../src/condensing/subsets.ts'
import { SUBSET_WEIGHTS } from '../../src/condensing/weights.data.ts'
import { parse } from '../../src/document/parse.ts'

const unlimited = { words: 1e9, sentences: 3, characters: 1e9 }

function subsets(
  candidates: readonly number[],
  budget: Partial<typeof unlimited> = {},
  more: { needsPrevious?: number; needsNext?: number; scores?: readonly number[] } = {},
): number[][] {
  const view = {
    order: [0, 1, 2, 3],
    score: (index: number) => more.scores?.[index] ?? 0,
    needsPrevious: (index: number) => index === more.needsPrevious,
    needsNext: (index: number) => index === more.needsNext,
    size: (index: number) => ({ words: index + 1, characters: 10 }),
  }
  return subsetsOf(candidates, view, { ...unlimited, ...budget })
}

describe('subsetsOf', () => {
  it('gives all sets of two and three with the best sentence, the first of equals', () => {
    expect(subsets([0, 1, 3])).toEqual([
      [0, 1],
      [0, 3],
      [0, 1, 3],
    ])
    expect(subsets([0, 1, 3], { sentences: 2 }, { scores: [1, 0, 0, 2] })).toEqual([
      [0, 3],
      [1, 3],
    ])
    expect(subsets([2])).toEqual([])
  })

  it('leaves out what does not fit, spaces between sentences counted', () => {
    expect(subsets([0, 1, 2], { words: 4 })).toEqual([
      [0, 1],
      [0, 2],
    ])
    expect(subsets([0, 1], { characters: 20 })).toEqual([])
    expect(subsets([0, 1], { characters: 21 })).toEqual([[0, 1]])
  })

  it('leaves out what does not read whole', () => {
    const scores = [0, 1, 2]
    expect(subsets([0, 1, 2], {}, { needsPrevious: 2, scores })).toEqual([
      [0, 1],
      [1, 2],
      [0, 1, 2],
    ])
    expect(subsets([0, 1, 2], {}, { needsNext: 0, scores })).toEqual([
      [1, 2],
      [0, 1, 2],
    ])
    expect(subsets([0, 1], {}, { needsPrevious: 0 })).toEqual([[0, 1]])
  })
})

describe('subsetFeatures', () => {
  const text =
    'The cats were asleep in the old barn. A dog barked at the cats in the barn. Rain fell on the northern hills.'
  const ranked = rankSentences(parse({ text, title: 'Cats and rain', language: 'en' }), [])
  const rows = subsetFeatures({ ...ranked, score: (index) => index }, [
    [0, 1],
    [0, 2],
    [1, 2],
  ])
  const feature = (name: string): (number | undefined)[] =>
    rows.map((row) => row[SUBSET_FEATURES.indexOf(name)])

  it('have one weight each', () => {
    expect(Object.keys(SUBSET_WEIGHTS)).toEqual([...SUBSET_FEATURES])
    for (const weight of Object.values(SUBSET_WEIGHTS)) expect(weight).not.toBe(0)
  })

  it('add up the scores and the words', () => {
    expect(feature('scoreSum')).toEqual([1, 2, 3])
    expect(feature('scoreLeast')).toEqual([0, 0, 1])
    expect(feature('length')).toEqual([17 / 50, 14 / 50, 15 / 50])
  })

  it('see repetition, and what of the headline and of the article is covered', () => {
    const [same, apart] = feature('redundancy') as [number, number]
    expect(same).toBeGreaterThan(apart)
    expect(feature('mostRedundancy')[1]).toBe(0)
    expect(feature('titleOverlap')).toEqual([0.5, 1, 1])
    // only the cats and the barn stand in two sentences
    expect(feature('coverage')).toEqual([1, 1, 1])
  })

  it('see what stands side by side and first', () => {
    expect(feature('neighbours')).toEqual([1, 0, 1])
    expect(feature('hasFirst')).toEqual([1, 1, 0])
  })

  it('are the cosine of the sum of the sentences with the article', () => {
    const whole = subsetFeatures({ ...ranked, score: () => 0 }, [[0, 1, 2]])[0] as number[]
    expect(whole[SUBSET_FEATURES.indexOf('centroid')]).toBeCloseTo(1, 10)
  })
})

describe('pickSentences', () => {
  const sentences = 'bal cor dun fel gar hol jun kel mor nor pel ral'
    .split(' ')
    .map((name) => `Visitors from ${name}ton saw ${name}les and ${name}ber with ${name}der.`)
  const ofLength = (count: number) =>
    rankSentences(parse({ text: sentences.slice(0, count).join(' '), language: 'en' }), [])
  const shortest = (row: readonly number[]): number =>
    -(row[SUBSET_FEATURES.indexOf('sentences')] ?? 0)
  const longest = (row: readonly number[]): number => -shortest(row)

  it('compares sets where two or three are asked for, and never in a short article', () => {
    const ranked = ofLength(12)
    const picked = pickSentences(ranked, unlimited, longest).length
    expect(pickSentences(ranked, unlimited, shortest)).toHaveLength(2)
    expect(picked).toBe(3)
    const short = ofLength(11)
    expect(pickSentences(short, unlimited, shortest)).toEqual(
      pickSentences(short, unlimited, longest),
    )
    const one = { ...unlimited, sentences: 1 }
    expect(pickSentences(ranked, one, shortest)).toEqual(pickSentences(ranked, one, longest))
  })
})

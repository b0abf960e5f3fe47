import { describe, expect, it } from 'vitest'
import { pickSentences } from '../../src/condensing/pick.ts'
import { rankSentences } from '../../src/condensing/rank.ts'
import { SUBSET_FEATURES, visitSubsets } from '../../src/condensing/subset-features.ts'
import { membersOf, subsetsOf } from '../../src/condensing/subsets.ts'
import { parse } from '../../src/document/parse.ts'
import { finish } from '../../src/document/steps.ts'

const unlimited = { words: 1e9, sentences: 3, characters: 1e9, leastWords: 0, mostSentences: 3 }

function subsets(
  candidates: readonly number[],
  budget: Partial<typeof unlimited> = {},
  more: { needsPrevious?: number; needsNext?: number; scores?: readonly number[] } = {},
  length = 16,
): number[][] {
  const view = {
    order: Array.from({ length }, (_, index) => index),
    score: (index: number) => more.scores?.[index] ?? 0,
    needsPrevious: (index: number) => index === more.needsPrevious,
    needsNext: (index: number) => index === more.needsNext,
    size: (index: number) => ({ words: index + 1, characters: 10 }),
    counted: (index: number) => index + 1,
  }
  return subsetsOf(candidates, view, { ...unlimited, ...budget }).map((set) =>
    membersOf(candidates, set),
  )
}

describe('subsetsOf', () => {
  it('gives all sets of two and three', () => {
    expect(subsets([0, 1, 3])).toEqual([
      [0, 1],
      [0, 3],
      [1, 3],
      [0, 1, 3],
    ])
    expect(subsets([0, 1], { sentences: 2 })).toEqual([[0, 1]])
    expect(subsets([2])).toEqual([])
  })

  it('gives those with the opening sentence in a short article, or else the best', () => {
    expect(subsets([0, 1, 3], {}, { scores: [0, 0, 0, 2] }, 15)).toEqual([
      [0, 1],
      [0, 3],
      [0, 1, 3],
    ])
    expect(subsets([1, 2, 3], { sentences: 2 }, { scores: [0, 0, 1, 1] }, 15)).toEqual([
      [1, 2],
      [2, 3],
    ])
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
    expect(subsets([0, 1, 2], {}, { needsPrevious: 2 })).toEqual([
      [0, 1],
      [1, 2],
      [0, 1, 2],
    ])
    expect(subsets([0, 1, 2], {}, { needsNext: 0 })).toEqual([
      [0, 1],
      [1, 2],
      [0, 1, 2],
    ])
    expect(subsets([0, 1], {}, { needsPrevious: 0 })).toEqual([[0, 1]])
  })
})

describe('the features of a set', () => {
  const text =
    'The cats were asleep in the old barn. A dog barked at the cats in the barn. Rain fell on the northern hills.'
  const ranked = finish(rankSentences(parse({ text, title: 'Cats and rain', language: 'en' }), []))
  const rowsOf = (sets: readonly number[]): Float64Array[] => {
    const rows: Float64Array[] = []
    visitSubsets(
      ranked,
      (index) => index,
      [0, 1, 2],
      sets,
      (row) => rows.push(row.slice()),
    )
    return rows
  }
  const rows = rowsOf([0b011, 0b101, 0b110])
  const feature = (name: string): (number | undefined)[] =>
    rows.map((row) => row[SUBSET_FEATURES.indexOf(name)])

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

  it('see how many of the function words a summary would have', () => {
    const [more, less] = feature('functionWords') as [number, number]
    // the first two sentences have eight, the first and the last six, of the same kind
    expect(more).toBeGreaterThan(less)
    expect(less).toBeGreaterThan(0)
    expect(feature('functionWordRate')[0]).toBeCloseTo((10 * more) / (17 + 40))
  })

  it('see what stands side by side and first', () => {
    expect(feature('neighbours')).toEqual([1, 0, 1])
    expect(feature('hasFirst')).toEqual([1, 1, 0])
  })

  it('are the cosine of the sum of the sentences with the article', () => {
    const whole = rowsOf([0b111])[0] as Float64Array
    expect(whole[SUBSET_FEATURES.indexOf('centroid')]).toBeCloseTo(1, 10)
  })
})

describe('pickSentences', () => {
  const sentences = 'bal cor dun fel gar hol jun kel mor nor pel ral'
    .split(' ')
    .map((name) => `Visitors from ${name}ton saw ${name}les and ${name}ber with ${name}der.`)
  const ofLength = (count: number) =>
    finish(rankSentences(parse({ text: sentences.slice(0, count).join(' '), language: 'en' }), []))
  const longest = {
    intercept: 0,
    weights: SUBSET_FEATURES.map((name) => (name === 'sentences' ? 1 : 0)),
  }
  const shortest = { intercept: 0, weights: longest.weights.map((weight) => -weight) }

  it('compares sets where two or three are asked for, and never in a short article', () => {
    const ranked = ofLength(5)
    const picked = finish(pickSentences(ranked, unlimited, { model: longest })).length
    expect(finish(pickSentences(ranked, unlimited, { model: shortest }))).toHaveLength(2)
    expect(picked).toBe(3)
    const short = ofLength(4)
    expect(finish(pickSentences(short, unlimited, { model: shortest }))).toEqual(
      finish(pickSentences(short, unlimited, { model: longest })),
    )
    const one = { ...unlimited, sentences: 1 }
    expect(finish(pickSentences(ranked, one, { model: shortest }))).toEqual(
      finish(pickSentences(ranked, one, { model: longest })),
    )
  })
})

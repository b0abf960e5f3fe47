import { describe, expect, it } from 'vitest'
import { FEATURES, featuresOf } from '../../src/condensing/features.ts'
import { rankSentences } from '../../src/condensing/rank.ts'
import { parse } from '../../src/document/parse.ts'
import { finish } from '../../src/document/steps.ts'

const TEXT =
  'The cats were asleep in the old barn. A dog barked at the cats in the barn. “Birds sing,” said Ann Lee. It rained on 12 roofs.'

function feature(name: string, text = TEXT, title = ''): number[] {
  const ranked = finish(rankSentences(parse({ text, title, language: 'en' }), []))
  return featuresOf(ranked).map((row) => row[FEATURES.indexOf(name)] as number)
}

describe('features', () => {
  it('count positions among the sentences that may be picked', () => {
    const positions = [0, 1, 2, 3].map((position) => Math.log(1 + position))
    expect(feature('logPosition')).toEqual(positions)
    expect(feature('logPosition', `By Jonas Feld\n\n${TEXT}`)).toEqual(positions)
  })

  it('see what is central: sentences that share terms', () => {
    const apart = 'Rain fell on the northern hills. The cats were in a barn. A dog saw cats.'
    const [first, second, third] = feature('centroid', apart) as [number, number, number]
    expect(Math.min(second, third)).toBeGreaterThan(first)
    expect(feature('toFirst')[1]).toBeGreaterThan(0)
    expect(feature('toFirst')[2]).toBe(0)
    expect(feature('forward')[0]).toBeGreaterThan(0)
    expect(feature('backward')[0]).toBe(0)
  })

  it('see the share of the headline, stems and all', () => {
    expect(feature('titleOverlap', TEXT, 'Cat and dog')).toEqual([0.5, 1, 0, 0])
    expect(feature('titleOverlap')).toEqual([0, 0, 0, 0])
  })

  it('see quotes, numbers and who says so', () => {
    expect(feature('startsWithQuote')).toEqual([0, 0, 1, 0])
    expect(feature('numbers')).toEqual([0, 0, 0, 1 / 4])
    expect(feature('isReported')).toEqual([0, 0, 1, 0])
  })

  it('stay numbers for one sentence and for sentences that are all alike', () => {
    for (const text of ['One sentence stands here.', 'Dogs barked very loud. '.repeat(5)]) {
      for (const row of featuresOf(finish(rankSentences(parse(text), [])))) {
        expect([...row].every(Number.isFinite)).toBe(true)
      }
    }
  })
})

import { describe, expect, it } from 'vitest'
import { FunctionWordReader, MOST_USES } from '../../src/condensing/function-words.ts'
import { FUNCTION_WORDS } from '../../src/condensing/weights.data.ts'
import { parse } from '../../src/document/parse.ts'

const TEXT = 'The cat saw the dog in the barn. The dog saw you. A cat ran to the barn.'
const READER = new FunctionWordReader({ the: [50, 25, 12.5], in: [6.25] })

describe('the function words of a set', () => {
  const counts = READER.read(parse({ text: TEXT, language: 'en' }), [0, 1, 2])

  it('are added up by how likely a summary has so many of them', () => {
    expect(counts.expectedOf(0b010)).toBe(0.5)
    expect(counts.expectedOf(0b110)).toBe(0.75)
    expect(counts.expectedOf(0b001)).toBe(0.9375)
  })

  it('count three times at most', () => {
    expect(counts.expectedOf(0b111)).toBe(counts.expectedOf(0b001))
  })

  it('are read in English only', () => {
    const german = READER.read(parse({ text: TEXT, language: 'de' }), [0, 1, 2])
    expect(german.expectedOf(0b111)).toBe(0)
  })
})

describe('the learnt chances', () => {
  it.each(Object.entries(FUNCTION_WORDS))('of `%s` fall with each use', (_, chances) => {
    expect(chances).toEqual(chances.toSorted((a, b) => b - a))
    expect(chances.length).toBeGreaterThan(0)
    expect(chances.length).toBeLessThanOrEqual(MOST_USES)
    for (const chance of chances) expect(chance).toBeGreaterThan(0)
    for (const chance of chances) expect(chance).toBeLessThan(100)
  })
})

/** A join by stages finds what `joinPassages` finds, however the work is dealt out. */
import { describe, expect, test } from 'vitest'
import { joinPassages } from '../../src/corpus/join-passages.ts'
import { seeded } from '../../src/testing/seeded.ts'
import { joinByStages } from './join-by-stages.ts'
import { madeUpPassages } from './made-up-passages.ts'

const TEXTS = madeUpPassages(600, 3)

/** The texts in so many inputs, one of them empty. */
function inputsOf(texts: readonly string[], count: number): string[][] {
  const size = Math.ceil(texts.length / count)
  const inputs = Array.from({ length: count }, (_, at) => texts.slice(at * size, (at + 1) * size))
  return [...inputs, []]
}

describe.each([
  { measure: 'similarity', threshold: 0.7, shingle: 5 },
  { measure: 'similarity', threshold: 0.3, shingle: 2 },
  { measure: 'similarity', threshold: 1, shingle: 5 },
  { measure: 'containment', threshold: 0.7, shingle: 5 },
  { measure: 'containment', threshold: 0.3, shingle: 3 },
] as const)('by $measure at $threshold of $shingle words', (options) => {
  const expected = joinPassages(TEXTS, options)

  test.each([
    { count: 1, parts: 1 },
    { count: 3, parts: 16 },
    { count: 7, parts: 5 },
  ])('$count inputs, $parts parts', ({ count, parts }) => {
    const { pairs } = joinByStages(inputsOf(TEXTS, count), { ...options, parts })
    expect(expected.length).toBeGreaterThan(20)
    expect(pairs).toEqual(expected)
  })
})

test('clusters are what hangs together by pairs, called by the first', () => {
  const options = { measure: 'similarity', threshold: 0.6, shingle: 3 } as const
  const first = TEXTS.map((_, place) => place)
  // A pair at a time, to the least of both, until nothing changes.
  const pairs = joinPassages(TEXTS, options).map(({ a, b }) => [Number(a), Number(b)] as const)
  for (let changed = true; changed; ) {
    changed = false
    for (const [a, b] of pairs) {
      const least = Math.min(first[a] as number, first[b] as number)
      changed ||= first[a] !== least || first[b] !== least
      first[a] = least
      first[b] = least
    }
  }
  const { standings } = joinByStages(inputsOf(TEXTS, 4), { ...options, parts: 8 })
  expect(standings.map(({ cluster }) => cluster)).toEqual(first)
  expect(standings.map(({ place }) => place)).toEqual(TEXTS.map((_, place) => place))
  expect(new Set(first).size).toBeLessThan(TEXTS.length)
})

test('a line that stands everywhere is one set with many places', () => {
  const line = 'Sign up for the letter that we send every morning at seven.'
  const random = seeded(5)
  const inputs = Array.from({ length: 8 }, () =>
    Array.from({ length: 40 }, () => (random() < 0.9 ? line : '')),
  )
  const { standings } = joinByStages(inputs, {
    measure: 'similarity',
    threshold: 0.7,
    shingle: 5,
    parts: 3,
  })
  const texts = inputs.flat()
  const first = texts.indexOf(line)
  expect(standings.map(({ same }) => same)).toEqual(
    texts.map((text, place) => (text === line ? first : place)),
  )
})

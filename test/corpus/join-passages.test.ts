import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  type JoinOptions,
  joinPassages,
  type Passage,
  type PassagePair,
} from '../../src/corpus/join-passages.ts'
import { passageShingles } from '../../src/corpus/passage-shingles.ts'
import type { Complete } from '../../src/document/options.ts'

const FERRY =
  'The ferry to the northern island left the harbour at noon with forty people and two horses on board.'
const FERRY_AT_ONE = FERRY.replace('noon', 'one')
const COUNCIL =
  'The council of Oldport wants a bridge in place of the ferry, and a vote on it in May.'

/** Each against each, with shingles as strings. */
function bruteForce(texts: readonly string[], options: Omit<Complete<JoinOptions>, 'verify'>) {
  const sets = texts.map((text) => {
    const words =
      text
        .normalize('NFC')
        .toLowerCase()
        .match(/[\p{L}\p{M}\p{N}_]+/gu) ?? []
    const last = Math.max(0, words.length - options.shingle)
    const starts = words.length === 0 ? [] : Array.from({ length: last + 1 }, (_, at) => at)
    return new Set(starts.map((at) => words.slice(at, at + options.shingle).join(' ')))
  })
  const pairs: PassagePair[] = []
  for (const [b, there] of sets.entries()) {
    for (const [a, here] of sets.slice(0, b).entries()) {
      const shared = [...here].filter((shingle) => there.has(shingle)).length
      if (shared === 0) continue
      const similarity = shared / (here.size + there.size - shared)
      const containment = { here: shared / here.size, there: shared / there.size }
      const reached =
        options.measure === 'similarity'
          ? similarity
          : Math.max(containment.here, containment.there)
      if (reached >= options.threshold) pairs.push({ a, b, similarity, containment })
    }
  }
  return pairs.sort(
    (one, other) => Number(one.a) - Number(other.a) || Number(one.b) - Number(other.b),
  )
}

const words = fc.array(
  fc.constantFrom('the', 'ferry', 'Left', 'harbour', 'at', 'NOON', 'é', 'e\u0301', 'two'),
  { maxLength: 12 },
)
const passages = fc.array(
  words.map((list) => list.join(' ')),
  { maxLength: 30 },
)

describe('joinPassages', () => {
  test.each(['hash', 'text'] as const)('is exact, by %s', (verify) => {
    fc.assert(
      fc.property(
        passages,
        fc.constantFrom('similarity', 'containment'),
        fc.constantFrom(0.2, 0.3, 0.5, 0.6, 2 / 3, 0.7, 0.8, 1),
        fc.integer({ min: 1, max: 6 }),
        (texts, measure, threshold, shingle) => {
          const options = { measure, threshold, shingle } as const
          expect(joinPassages(texts, { ...options, verify })).toEqual(bruteForce(texts, options))
        },
      ),
      { numRuns: 200 },
    )
  })

  test('tells pairs by id, or else by place', () => {
    const pair = { similarity: 1, containment: { here: 1, there: 1 } }
    expect(joinPassages([COUNCIL, FERRY, FERRY])).toEqual([{ a: 1, b: 2, ...pair }])
    const keyed: Passage[] = [{ id: 'x', text: FERRY }, { text: FERRY }, { id: 7, text: FERRY }]
    expect(joinPassages(keyed).map(({ a, b }) => [a, b])).toEqual([
      ['x', 1],
      ['x', 7],
      [1, 7],
    ])
  })

  test('finds near copies by default, and parts when asked to', () => {
    expect(joinPassages([FERRY, FERRY_AT_ONE], { threshold: 0.5 })).toEqual([
      { a: 0, b: 1, similarity: 10 / 20, containment: { here: 10 / 15, there: 10 / 15 } },
    ])
    expect(joinPassages([FERRY, FERRY_AT_ONE])).toEqual([])
    const whole = `${COUNCIL} ${FERRY}`
    expect(joinPassages([FERRY, whole])).toEqual([])
    expect(joinPassages([FERRY, whole], { measure: 'containment', threshold: 1 })).toEqual([
      { a: 0, b: 1, similarity: 15 / 34, containment: { here: 1, there: 15 / 34 } },
    ])
  })

  test('takes case, punctuation and normal forms for the same', () => {
    const text = 'Der Fährmann fuhr über den Öresund – mit 42 Kühen an Bord.'
    const forms = [text, text.normalize('NFD'), text.toUpperCase(), text.replace('–', ',')]
    expect(joinPassages(forms, { threshold: 1 })).toHaveLength(6)
  })

  test('joins short passages that are equal, and never those without words', () => {
    const texts = ['', '…', 'Sunday', 'SUNDAY!', 'on Sunday', ' ']
    expect(joinPassages(texts, { threshold: 0.2 })).toEqual([
      { a: 2, b: 3, similarity: 1, containment: { here: 1, there: 1 } },
    ])
  })

  test('joins scripts without spaces', () => {
    const texts = [
      '北风和太阳正在争论谁比较有本事。',
      '“北风和太阳正在争论谁比较有本事”',
      '太阳出来了',
    ]
    expect(joinPassages(texts).map(({ a, b }) => [a, b])).toEqual([[0, 1]])
  })

  test('reads any iterable once', () => {
    function* stream(): Generator<string> {
      yield FERRY
      yield FERRY
    }
    expect(joinPassages(stream())).toHaveLength(1)
    expect(joinPassages(new Set([FERRY, FERRY_AT_ONE]), { threshold: 0.5 })).toHaveLength(1)
  })

  test('gives the pairs of a flood', () => {
    const texts = Array.from({ length: 300 }, (_, at) =>
      at % 3 === 0 ? FERRY : `${COUNCIL} ${at}`,
    )
    const pairs = joinPassages(texts, { threshold: 0.8 })
    expect(pairs).toHaveLength((100 * 99 + 200 * 199) / 2)
    expect(pairs).toEqual(
      pairs.toSorted((x, y) => Number(x.a) - Number(y.a) || Number(x.b) - Number(y.b)),
    )
  })

  test.each<[string, unknown]>([
    ['a text', 'text'],
    ['no iterable', 7],
    ['nothing', undefined],
    ['a passage without a text', [{ id: 'x' }]],
    ['a passage that is none', [null]],
    ['an id that is none', [{ id: {}, text: FERRY }]],
  ])('refuses %s', (_, input) => {
    expect(() => joinPassages(input as string[])).toThrow(
      expect.objectContaining({ code: 'INVALID_INPUT' }),
    )
  })

  test.each<[string, unknown]>([
    ['threshold', 0],
    ['threshold', 1.1],
    ['threshold', '0.5'],
    ['threshold', Number.NaN],
    ['shingle', 0],
    ['shingle', 2.5],
    ['shingle', 101],
    ['measure', 'cosine'],
    ['verify', true],
    ['tokens', 5],
  ])('refuses %s %s', (name, value) => {
    expect(() => joinPassages([FERRY], { [name]: value })).toThrow(
      expect.objectContaining({
        code: 'INVALID_OPTION',
        message: expect.stringContaining(`\`${name}\``),
      }),
    )
  })
})

test('the shingles of passages are those that they are joined by', () => {
  const [a = [], b = []] = ['One two three four five six.', 'Two three four five six seven.'].map(
    (text) => passageShingles(text, 2),
  )
  const shared = a.filter((shingle) => b.includes(shingle)).length
  const [pair] = joinPassages(['One two three four five six.', 'Two three four five six seven.'], {
    shingle: 2,
    threshold: 0.1,
  })
  expect(pair?.containment).toEqual({ here: shared / a.length, there: shared / b.length })
  expect(a).toEqual(a.toSorted((one, other) => one - other))
  expect([passageShingles('one two').length, passageShingles('…')]).toEqual([1, []])
  expect(() => passageShingles('One.', 0)).toThrow(
    expect.objectContaining({ code: 'INVALID_OPTION' }),
  )
  expect(() => passageShingles(7 as never)).toThrow(
    expect.objectContaining({ code: 'INVALID_INPUT' }),
  )
})

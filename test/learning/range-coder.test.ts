import fc from 'fast-check'
import { expect, test } from 'vitest'
import { freshContexts, NUMBER_CONTEXTS, RangeDecoder } from '../../src/learning/range-decoder.ts'
import { RangeEncoder } from '../../src/learning/range-encoder.ts'

test('what is written is read', () => {
  const step = fc.oneof(
    fc.record({ kind: fc.constant('bit' as const), value: fc.integer({ min: 0, max: 1 }) }),
    fc.record({ kind: fc.constant('symbol' as const), value: fc.integer({ min: 0, max: 63 }) }),
    fc.record({ kind: fc.constant('number' as const), value: fc.nat({ max: 2 ** 24 }) }),
    fc.record({
      kind: fc.constant('signed' as const),
      value: fc.integer({ min: -(2 ** 20), max: 2 ** 20 }),
    }),
  )
  fc.assert(
    fc.property(fc.array(step, { maxLength: 400 }), (steps) => {
      const written = { flags: freshContexts(64), numbers: freshContexts(NUMBER_CONTEXTS * 2) }
      const encoder = new RangeEncoder()
      for (const { kind, value } of steps) {
        if (kind === 'bit') encoder.bit(written.flags, 0, value)
        else if (kind === 'symbol') encoder.symbol(written.flags, 0, 6, value)
        else if (kind === 'number') encoder.number(written.numbers, 0, value)
        else encoder.signed(written.numbers, NUMBER_CONTEXTS, value)
      }
      const decoder = new RangeDecoder(encoder.finish())
      const read = { flags: freshContexts(64), numbers: freshContexts(NUMBER_CONTEXTS * 2) }
      for (const { kind, value } of steps) {
        if (kind === 'bit') expect(decoder.bit(read.flags, 0)).toBe(value)
        else if (kind === 'symbol') expect(decoder.symbol(read.flags, 0, 6)).toBe(value)
        else if (kind === 'number') expect(decoder.number(read.numbers, 0)).toBe(value)
        else expect(decoder.signed(read.numbers, NUMBER_CONTEXTS)).toBe(value)
      }
    }),
  )
})

test('what is seldom costs more than what is common', () => {
  const encode = (values: readonly number[]): number => {
    const encoder = new RangeEncoder()
    const contexts = freshContexts(1)
    for (const value of values) encoder.bit(contexts, 0, value)
    return encoder.finish().length
  }
  const seldom = Array.from({ length: 8000 }, (_, index) => (index % 50 === 0 ? 1 : 0))
  const even = Array.from({ length: 8000 }, (_, index) => ((index * 7919) >> 5) & 1)
  expect(encode(seldom) * 4).toBeLessThan(encode(even))
})

test('one of a count is read, whatever the count', () => {
  const choice = fc
    .integer({ min: 1, max: 1000 })
    .chain((count) => fc.record({ count: fc.constant(count), value: fc.nat({ max: count - 1 }) }))
  fc.assert(
    fc.property(fc.array(choice, { maxLength: 100 }), (choices) => {
      const encoder = new RangeEncoder()
      for (const { value, count } of choices) encoder.among(value, count)
      const decoder = new RangeDecoder(encoder.finish())
      for (const { value, count } of choices) expect(decoder.among(count)).toBe(value)
    }),
  )
})

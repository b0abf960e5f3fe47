import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { BOUNDS } from '../../src/input/bounds.ts'
import { JsonGauge } from '../../src/input/json-gauge.ts'

const encode = (text: string): Uint8Array => new TextEncoder().encode(text)

/** Levels and values of a parsed value, the slow way. */
function measure(value: unknown): { depth: number; values: number } {
  if (typeof value !== 'object' || value === null) return { depth: 0, values: 0 }
  const inner = Object.values(value).map(measure)
  return {
    depth: 1 + Math.max(0, ...inner.map(({ depth }) => depth)),
    values: Math.max(1, inner.length) + inner.reduce((sum, { values }) => sum + values, 0),
  }
}

describe('JsonGauge', () => {
  it('measures what parsing gives, wherever the bytes are cut', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 6 }), fc.array(fc.nat(40)), (value, sizes) => {
        const bytes = encode(JSON.stringify(value))
        const gauge = new JsonGauge()
        let from = 0
        for (const size of sizes) {
          gauge.read(bytes.subarray(from, from + size))
          from += size
        }
        gauge.read(bytes.subarray(from))
        const { depth, values } = measure(value)
        expect([gauge.depth, gauge.inString]).toEqual([0, false])
        expect(gauge.excess({ ...BOUNDS, depth, values })).toBeUndefined()
        if (depth > 0) expect(gauge.excess({ ...BOUNDS, depth: depth - 1 })).toMatch(/inside each/)
        if (values > 0) expect(gauge.excess({ ...BOUNDS, values: values - 1 })).toMatch(/values/)
      }),
    )
  })

  it('finds where an item ends', () => {
    const bytes = encode('{"a,]}":[1,2],"b":"\\\\"}, 3]')
    const gauge = new JsonGauge()
    const comma = gauge.readItem(bytes, 0)
    expect(new TextDecoder().decode(bytes.subarray(comma))).toBe(', 3]')
    expect(gauge.readItem(bytes, comma + 1)).toBe(bytes.length - 1)
  })
})

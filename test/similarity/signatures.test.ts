/** A signature never tells of less than two sets share, and tells how much they do where they are alike. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Signatures } from '../../src/similarity/signatures.ts'
import { seeded } from '../../src/testing/seeded.ts'

const HALF = 2 ** 26
const random = seeded(7)
const half = (): number => Math.floor(random() * HALF)
const shingle = (): number => half() * HALF + half()
const shingles = (count: number): number[] => Array.from({ length: count }, shingle)

/** What a signature of so many words tells that two sets share. */
function toldOf(words: number, a: readonly number[], b: readonly number[]): number {
  const signatures = new Signatures(words)
  signatures.read(Float64Array.from(a), 0, a.length)
  signatures.keep(3)
  signatures.read(Float64Array.from(b), 0, b.length)
  return signatures.mostShared(3, a.length + b.length, 0)
}

const set = fc.noShrink(fc.array(fc.maxSafeNat(), { maxLength: 80 }))

describe('what two sets may share', () => {
  it.each([2, 8, 32])('is never less than they do (%i words)', (words) => {
    fc.assert(
      fc.property(set, set, set, (both, onlyA, onlyB) => {
        const a = [...new Set([...both, ...onlyA])]
        const b = new Set([...both, ...onlyB])
        const shared = a.filter((each) => b.has(each)).length
        expect(toldOf(words, a, [...b])).toBeGreaterThanOrEqual(shared)
      }),
    )
  })

  it('is what they share where a set leaves out what the other has, however large both are', () => {
    const all = shingles(5000)
    expect(toldOf(32, all, all)).toBe(5000)
    expect(toldOf(32, all, all.slice(1))).toBe(4999)
    expect(toldOf(32, all.slice(3), all)).toBe(4997)
  })

  it('counts two shingles of one set that have one number', () => {
    const [a, b] = [5, 5 + 2 ** 40] as const
    expect(toldOf(8, [a, b], [])).toBe(0)
    expect(toldOf(8, [a, b], [a])).toBe(1)
    expect(toldOf(8, [a, b], [b, a])).toBe(2)
  })

  it('is little where sets are small and have nothing in common', () => {
    expect(toldOf(32, shingles(300), shingles(300))).toBeLessThan(150)
  })
})

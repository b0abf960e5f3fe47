/** Numbers by hashes: what a map of the language finds, whatever came and went. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { HashIndex } from '../../src/similarity/hash-index.ts'

test.each([1, 7, 1e9])(
  'an index finds the names that are there, and no others: %d hashes',
  (hashes) => {
    const steps = fc.array(fc.record({ name: fc.nat(120), gone: fc.boolean() }), { maxLength: 400 })
    fc.assert(
      fc.property(steps, (all) => {
        const index = new HashIndex()
        const known = new Map<number, number>()
        const names: number[] = []
        const hashOf = (name: number): number => Math.imul(name % hashes, 0x9e3779b1)
        const find = (name: number): number =>
          index.find(hashOf(name), (number) => names[number] === name)
        for (const { name, gone } of all) {
          expect(find(name)).toBe(known.get(name) ?? -1)
          const number = known.get(name)
          if (number === undefined) {
            known.set(name, names.length)
            index.add(hashOf(name), names.push(name) - 1)
          } else if (gone) {
            known.delete(name)
            index.remove(hashOf(name), number)
          }
        }
        for (let name = 0; name <= 120; name++) expect(find(name)).toBe(known.get(name) ?? -1)
      }),
    )
  },
)

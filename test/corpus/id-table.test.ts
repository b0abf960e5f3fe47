/** Numbers by ids: what a map of the language finds, whatever came and went. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { IdTable } from '../../src/corpus/id-table.ts'

test('a table finds the ids that are there, and no others', () => {
  const steps = fc.array(
    fc.record({ id: fc.nat(120).map((id) => `id ${id}`), gone: fc.boolean() }),
    {
      maxLength: 400,
    },
  )
  fc.assert(
    fc.property(steps, (all) => {
      const table = new IdTable()
      const known = new Map<string, number>()
      const ids: string[] = []
      const find = (id: string): number => table.find(id, (number) => ids[number] === id)
      for (const { id, gone } of all) {
        expect(find(id)).toBe(known.get(id) ?? -1)
        const number = known.get(id)
        if (number === undefined) {
          known.set(id, ids.length)
          table.add(id, ids.push(id) - 1)
        } else if (gone) {
          known.delete(id)
          table.remove(id, number)
        }
      }
      for (let id = 0; id <= 120; id++) expect(find(`id ${id}`)).toBe(known.get(`id ${id}`) ?? -1)
    }),
  )
})

test('two ids with one hash are two', () => {
  // FNV-1a of 32 bits is the same for these.
  const [a, b] = ['costarring', 'liquid']
  const table = new IdTable()
  table.add(a as string, 0)
  table.add(b as string, 1)
  const ids = [a, b]
  for (const [number, id] of ids.entries()) {
    expect(table.find(id as string, (other) => ids[other] === id)).toBe(number)
  }
  table.remove(a as string, 0)
  expect(table.find(a as string, (other) => ids[other] === a)).toBe(-1)
  expect(table.find(b as string, (other) => ids[other] === b)).toBe(1)
})

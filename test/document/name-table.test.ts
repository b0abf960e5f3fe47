import { describe, expect, it } from 'vitest'
import { checkOf, hashOf, lengthIn } from '../../src/document/form-table.ts'
import { NameTable } from '../../src/document/name-table.ts'

const numberOf = (table: NameTable, name: string): number =>
  table.numberOf(hashOf(name), checkOf(name))

describe('NameTable', () => {
  it('numbers names by first appearance', () => {
    const table = new NameTable()
    expect(['rain', 'snow', 'rain', ''].map((name) => numberOf(table, name))).toEqual([0, 1, 0, 2])
    expect(table.size).toBe(3)
  })

  it('tells names apart that have one of the hashes in common', () => {
    const table = new NameTable()
    expect([table.numberOf(7, 1), table.numberOf(7, 2), table.numberOf(8, 1)]).toEqual([0, 1, 2])
    expect([table.numberOf(7, 1), table.numberOf(7, 2), table.numberOf(8, 1)]).toEqual([0, 1, 2])
  })

  it('keeps the numbers when it grows', () => {
    const table = new NameTable()
    const names = Array.from({ length: 5000 }, (_, number) => `name${number}`)
    for (let time = 0; time < 2; time++) {
      expect(names.map((name) => numberOf(table, name))).toEqual(names.map((_, number) => number))
    }
  })
})

describe('checkOf', () => {
  it('holds the length', () => {
    expect(['', 'a', 'ferry', 'x'.repeat(200)].map((name) => lengthIn(checkOf(name)))).toEqual([
      0, 1, 5, 63,
    ])
  })
})

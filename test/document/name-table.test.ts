import { describe, expect, it } from 'vitest'
import { hashOf } from '../../src/document/form-table.ts'
import { NameTable } from '../../src/document/name-table.ts'

describe('NameTable', () => {
  it('numbers strings by first appearance', () => {
    const table = new NameTable()
    const numbers = ['rain', 'snow', 'rain', ''].map((name) => table.numberOf(name, hashOf(name)))
    expect(numbers).toEqual([0, 1, 0, 2])
    expect(table.names).toEqual(['rain', 'snow', ''])
  })

  it('tells strings of one hash apart', () => {
    const table = new NameTable()
    expect(['rain', 'snow', 'rain', 'snow'].map((name) => table.numberOf(name, 7))).toEqual([
      0, 1, 0, 1,
    ])
  })

  it('keeps the numbers when it grows', () => {
    const table = new NameTable()
    const names = Array.from({ length: 5000 }, (_, number) => `name${number}`)
    for (let time = 0; time < 2; time++) {
      expect(names.map((name) => table.numberOf(name, hashOf(name)))).toEqual(
        names.map((_, number) => number),
      )
    }
  })
})

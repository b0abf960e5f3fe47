import { describe, expect, it } from 'vitest'
import { TextTable } from '../../src/entities/text-table.ts'

describe('TextTable', () => {
  it('numbers texts by first appearance, wherever they stand', () => {
    const table = new TextTable()
    const text = 'rain, Rain, rain'
    expect([table.idAt(text, 0, 4), table.idAt(text, 6, 10), table.idAt(text, 12, 16)]).toEqual([
      0, 1, 0,
    ])
    expect(table.idAt('train', 1, 5)).toBe(0)
    expect(table.size).toBe(2)
  })

  it('tells many texts apart', () => {
    const table = new TextTable()
    const texts = Array.from({ length: 20_000 }, (_, number) => `word${number}`)
    const ids = texts.map((text) => table.idAt(text, 0, text.length))
    expect(ids).toEqual(texts.map((_, number) => number))
    expect(texts.map((text) => table.idAt(text, 0, text.length))).toEqual(ids)
  })
})

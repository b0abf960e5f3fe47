import { describe, expect, test } from 'vitest'
import { readWords } from '../../src/document/word-reader.ts'
import { WordTable } from '../../src/document/word-table.ts'

const valuesIn = (table: WordTable, text: string): number[] => {
  const words = readWords(text)
  return Array.from(words.form, (form) => table.valueOf(words, form))
}

describe('WordTable', () => {
  test('gives the number of a known word in any case, and 0 for others', () => {
    const table = new WordTable([
      ['not', 1],
      ['märz', 2],
      ['don', 3],
    ])
    expect(valuesIn(table, 'Not in März, NOT on the Don')).toEqual([1, 0, 2, 1, 0, 0, 3])
  })

  test('knows every word of a long list, and no other', () => {
    const known = Array.from({ length: 500 }, (_, index) => `word${index}`)
    const table = new WordTable(known.map((word, index) => [word, index + 1]))
    expect(valuesIn(table, known.join(' '))).toEqual(known.map((_, index) => index + 1))
    expect(valuesIn(table, known.map((word) => `${word}x`).join(' '))).toEqual(known.map(() => 0))
  })
})

import { describe, expect, it } from 'vitest'
import { stem, stemOfForm } from '../../src/document/stem.ts'
import { readWords } from '../../src/document/word-reader.ts'

describe('stem', () => {
  it('gives words of one origin one stem, and leaves what is no English word', () => {
    expect(['relations', 'relational', 'an', '1990s', 'über', "don't"].map(stem)).toEqual([
      'relat',
      'relat',
      'an',
      '1990s',
      'über',
      "don't",
    ])
  })

  it('is the same of a form of a text', () => {
    const words = readWords('The ferries sailed. The ferry sails in 2026.')
    expect(words.forms.map((_, form) => stemOfForm(words, form).text)).toEqual(
      words.forms.map(stem),
    )
  })

  it('stays the same when more words were asked for than it remembers', () => {
    const letters = (number: number): string =>
      Array.from(number.toString(26), (digit) =>
        String.fromCharCode(97 + Number.parseInt(digit, 26)),
      ).join('')
    const wordOf = (number: number): string => `${letters(number + 26 ** 3)}ings`
    const before = Array.from({ length: 100 }, (_, number) => stem(wordOf(number)))
    for (let number = 0; number < 80_000; number++) stem(wordOf(number))
    expect(Array.from({ length: 100 }, (_, number) => stem(wordOf(number)))).toEqual(before)
    expect(before.every((found, at) => found.startsWith(wordOf(at).slice(0, 3)))).toBe(true)
  })
})

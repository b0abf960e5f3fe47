import { describe, expect, it } from 'vitest'
import { checkOf, hashOf } from '../../src/document/form-table.ts'
import { stem } from '../../src/document/stem.ts'
import { StemReader, Stems } from '../../src/document/stem-reader.ts'
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

  it('takes what is longer than any word for its own stem', () => {
    const [word, longer] = [36, 37].map((size) => `${'ab'.repeat(20).slice(0, size)}ings`)
    expect([word, longer].map((each) => stem(each as string))).toEqual([word?.slice(0, -4), longer])
  })
})

describe('StemReader', () => {
  const reader = new StemReader()
  const readOf = (read: () => void): number[] => {
    read()
    return [reader.hash, reader.check]
  }
  const hashesOf = (word: string): number[] => [hashOf(stem(word)), checkOf(stem(word))]

  it('reads the hashes of the stem', () => {
    for (const word of ['relations', 'ferries', 'an', '1990s', 'über', 'ies']) {
      for (let time = 0; time < 2; time++) {
        expect(readOf(() => reader.readWord(word))).toEqual(hashesOf(word))
      }
    }
  })

  it('reads the same when more words were asked for than it remembers', () => {
    const letters = (number: number): string =>
      Array.from(number.toString(26), (digit) =>
        String.fromCharCode(97 + Number.parseInt(digit, 26)),
      ).join('')
    const wordOf = (number: number): string => `${letters(number + 26 ** 3)}ings`
    const few = Array.from({ length: 100 }, (_, number) => wordOf(number))
    const before = few.map((word) => readOf(() => reader.readWord(word)))
    for (let number = 0; number < 80_000; number++) reader.readWord(wordOf(number))
    expect(few.map((word) => readOf(() => reader.readWord(word)))).toEqual(before)
    expect(before).toEqual(few.map(hashesOf))
  })
})

describe('Stems', () => {
  it('has the hashes of the stem of every form of a text', () => {
    const words = readWords('The ferries sailed. The ferry sails in 2026, says Zoë.')
    const { hashes, checks } = new Stems(words)
    const found = words.forms.map((_, form) => [hashes[form], checks[form]])
    expect(found).toEqual(words.forms.map((form) => [hashOf(stem(form)), checkOf(stem(form))]))
  })
})

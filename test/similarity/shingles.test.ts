import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ShingleReader, shinglesOf } from '../../src/similarity/shingles.ts'

const countOf = (text: string, size = 5): number => shinglesOf(text, size).length
const FERRY = 'The ferry to the northern island left at noon.'

/** Shingles by the definition, as strings: words of letters, digits, marks and underscores. */
function shinglesByHand(text: string, size: number): Set<string> {
  const words =
    text
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}_]+/gu) ?? []
  const last = Math.max(0, words.length - size)
  const shingles = words.length === 0 ? [] : Array.from({ length: last + 1 }, (_, at) => at)
  return new Set(shingles.map((at) => words.slice(at, at + size).join(' ')))
}

describe('shingles', () => {
  test('are runs of words, whatever case and punctuation', () => {
    expect(countOf(FERRY)).toBe(5)
    expect(shinglesOf('THE FERRY, to the “northern” island… left (at) noon', 5)).toEqual(
      shinglesOf(FERRY, 5),
    )
  })

  test('ascend, each once', () => {
    const hashes = shinglesOf('tick tock '.repeat(40), 3)
    expect(hashes.length).toBe(2)
    expect((hashes[0] as number) < (hashes[1] as number)).toBe(true)
    const long = [...shinglesOf(Array.from({ length: 300 }, (_, at) => `w${at}`).join(' '), 2)]
    expect(long.length).toBe(299)
    expect(long).toEqual(long.toSorted((a, b) => a - b))
  })

  test('are whole numbers that a number holds exactly', () => {
    for (const hash of shinglesOf(FERRY, 1)) expect(Number.isSafeInteger(hash)).toBe(true)
  })

  test('do not depend on where they stand', () => {
    const alone = shinglesOf('left the port at noon', 5)
    const within = shinglesOf('Later that day the ferry left the port at noon again.', 5)
    expect(within).toContain(alone[0])
  })

  test('depend on the order of words', () => {
    expect(shinglesOf('one two three', 3)).not.toEqual(shinglesOf('two one three', 3))
  })

  test('of a short text are one, of all its words', () => {
    expect(countOf('Left at noon')).toBe(1)
    expect(shinglesOf('left AT noon!', 5)).toEqual(shinglesOf('Left at noon', 5))
    expect(shinglesOf('left at noon', 5)).not.toEqual(shinglesOf('left at', 5))
  })

  test('of a text without words are none', () => {
    for (const text of ['', ' \n', '— … !', '\u0301', '\u{1f6a2}']) expect(countOf(text)).toBe(0)
  })

  test('do not depend on the normal form of the text', () => {
    const text = 'Ångström café señor 한국어 Ελλάδα Ǻ naïve'
    for (const form of ['NFC', 'NFD', 'NFKC', 'NFKD'] as const) {
      expect(shinglesOf(text.normalize(form), 2), form).toEqual(shinglesOf(text, 2))
    }
  })

  test('take letters for the letters that they stand for', () => {
    expect(shinglesOf('ﬁve Ｆerries', 2)).toEqual(shinglesOf('five ferries', 2))
  })

  test('of a script without spaces are runs of characters, with their marks', () => {
    expect(countOf('北风和太阳在争论', 5)).toBe(4)
    expect(shinglesOf('北风，和太阳', 5)).toEqual(shinglesOf('北风和太阳', 5))
    expect(countOf('กำลังเดินทาง', 3)).toBeGreaterThan(3)
    expect(shinglesOf('ที่นี่', 2)).not.toEqual(shinglesOf('ทีนี', 2))
    expect(countOf('𠀀𠀁𠀂', 2)).toBe(2)
  })

  test('are as many as by definition', () => {
    const word = fc.constantFrom('a', 'B', 'é', 'E\u0301', 'x_1', 'ß', '7', '\u0915\u093f', 'ж')
    const gap = fc.constantFrom(' ', ', ', '\n\n', ' — ', '\u00ad', '’')
    const texts = fc
      .array(fc.tuple(word, gap), { maxLength: 80 })
      .map((parts) => parts.flat().join(''))
    fc.assert(
      fc.property(texts, texts, fc.integer({ min: 1, max: 7 }), (one, other, size) => {
        const [here, there] = [shinglesByHand(one, size), shinglesByHand(other, size)]
        const hashes = new Set(shinglesOf(one, size))
        expect(hashes.size).toBe(here.size)
        expect(shinglesOf(other, size).filter((hash) => hashes.has(hash)).length).toBe(
          [...there].filter((shingle) => here.has(shingle)).length,
        )
      }),
    )
  })

  test('are the same after any string was read, in any normal form', () => {
    const reader = new ShingleReader(3)
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (text) => {
        reader.read(text)
        const read = reader.hashes.slice(0, reader.count)
        expect(shinglesOf(text.normalize('NFD'), 3)).toEqual(read)
        expect(shinglesOf(text.normalize('NFC'), 3)).toEqual(read)
      }),
    )
  })
})

describe('a reader', () => {
  test('reads a part of a text', () => {
    const reader = new ShingleReader(3)
    reader.read(`Before. ${FERRY}`, 8)
    expect(reader.hashes.slice(0, reader.count)).toEqual(shinglesOf(FERRY, 3))
    reader.read('a\u{20000}', 0, 2)
    expect(reader.count).toBe(1)
  })

  test('unites passages without shingles across their borders', () => {
    const reader = new ShingleReader(3)
    const passages = ['one two three four', 'five six seven', 'two three four']
    reader.count = 0
    for (const passage of passages) reader.add(passage)
    reader.unite()
    const united = new Set(passages.flatMap((passage) => [...shinglesOf(passage, 3)]))
    expect([...reader.hashes.slice(0, reader.count)]).toEqual([...united].toSorted((a, b) => a - b))
  })

  test('reads texts of any length', () => {
    const reader = new ShingleReader(5)
    reader.read(Array.from({ length: 5000 }, (_, at) => `w${at}`).join(' '))
    expect(reader.count).toBe(4996)
    reader.read(FERRY)
    expect(reader.count).toBe(5)
    reader.read(`${'海'.repeat(3000)}e\u0301`)
    expect(reader.count).toBe(2)
  })
})

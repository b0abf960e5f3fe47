/** Words that are read once for all parts of a text give the shingles and marks that the parts give. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { classOf, LETTER, MARK, UNSPACED } from '../../src/document/character.ts'
import { ENDS, findMarks } from '../../src/document/marks.ts'
import { finish } from '../../src/document/steps.ts'
import { PartShingleReader } from '../../src/similarity/part-shingles.ts'
import { ShingleReader } from '../../src/similarity/shingles.ts'

const piece = fc.constantFrom(
  ...[
    'ferry',
    'Ærø',
    'naïve',
    'fin',
    '12',
    ' ',
    '. ',
    '\n',
    '\r\n',
    ' – ',
    '…',
    '“',
    '”',
    '\u2028',
    ')',
    '• ',
  ],
)
const text = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(''))

const reader = new PartShingleReader(3)
const plain = new ShingleReader(3)

const shinglesOf = ({ hashes, count }: ShingleReader): number[] => [...hashes.subarray(0, count)]

test('parts of a text that was read as a whole are read as they are alone', () => {
  fc.assert(
    fc.property(text, fc.array(fc.nat(200), { maxLength: 6 }), (whole, cuts) => {
      expect(reader.readText(whole)).toBe(true)
      expect(reader.marks()).toEqual(findMarks(whole))
      const borders = [0, ...cuts.map((cut) => Math.min(cut, whole.length)), whole.length]
      borders.sort((a, b) => a - b)
      for (let at = 0; at + 1 < borders.length; at++) {
        const [from, to] = [borders[at] as number, borders[at + 1] as number]
        const cutsWord = [from, to].some(
          (border) => isWord(whole, border - 1) && isWord(whole, border),
        )
        const isRead = reader.readPart(from, to)
        if (cutsWord && from < to) expect(isRead).toBe(false)
        if (!isRead) return
        plain.read(whole, from, to)
        expect(shinglesOf(reader)).toEqual(shinglesOf(plain))
      }
    }),
  )
})

test.each(['한국의 배 \u{1F6A2}', 'cafe\u0301 bar', '½ fin'])(
  'a text with other characters is not read as a whole: %s',
  (other) => {
    expect(reader.readText(other)).toBe(false)
  },
)

describe('a long passage', () => {
  const long = fc
    .tuple(
      fc.array(
        fc.oneof(
          piece,
          fc.constantFrom('e\u0301', '\u3099', 'が', '船', '。', '한국', '\u{1F6A2}', '½'),
        ),
        {
          minLength: 1,
          maxLength: 40,
        },
      ),
      fc.nat(0x8000),
    )
    // The same stretch of odd pieces around where it is cut, and in front of that what shifts it.
    .map(([pieces, shift]) => {
      const odd = pieces.join('')
      return `${'a'.repeat(shift % 9)}${odd.repeat(Math.ceil(0x18000 / odd.length))}`
    })

  test('is read as it is at once', () => {
    fc.assert(
      fc.property(long, fc.nat(20), (whole, from) => {
        const to = whole.length - from
        finish(reader.readLong(whole, from, to))
        plain.read(whole, from, to)
        expect(shinglesOf(reader)).toEqual(shinglesOf(plain))
      }),
      { numRuns: 40 },
    )
  })

  test.each([
    ['of fewer words than a shingle has', `${' '.repeat(0x9000)}ferry ${' '.repeat(0x9000)}noon`],
    ['that ends with a stretch of few', `${'the ferry left '.repeat(0x900)}${' '.repeat(0x9000)}`],
    ['of one word', 'a'.repeat(0x20000)],
    ['without words', ' '.repeat(0x20000)],
  ])('%s', (_, whole) => {
    finish(reader.readLong(whole, 0, whole.length))
    plain.read(whole, 0, whole.length)
    expect(shinglesOf(reader)).toEqual(shinglesOf(plain))
  })

  test('is read in many steps', () => {
    const steps = [...reader.readLong('the ferry left at noon '.repeat(0x8000), 0, 0x80000)]
    expect(steps.length).toBeGreaterThan(20)
  })
})

test('what can end a line or a sentence is no part of a word', () => {
  const kinds = Array.from(ENDS, (ends, code) => (ends === 0 ? undefined : classOf(code)))
  for (const kind of [LETTER, MARK, UNSPACED]) expect(kinds).not.toContain(kind)
})

const isWord = (whole: string, at: number): boolean =>
  at >= 0 && at < whole.length && classOf(whole.charCodeAt(at)) === LETTER

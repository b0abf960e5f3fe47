/** Words that are read once for all parts of a text give the shingles and marks that the parts give. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { classOf, LETTER, MARK, UNSPACED } from '../../src/document/character.ts'
import { ENDS, findMarks } from '../../src/document/marks.ts'
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

test('what can end a line or a sentence is no part of a word', () => {
  const kinds = Array.from(ENDS, (ends, code) => (ends === 0 ? undefined : classOf(code)))
  for (const kind of [LETTER, MARK, UNSPACED]) expect(kinds).not.toContain(kind)
})

const isWord = (whole: string, at: number): boolean =>
  at >= 0 && at < whole.length && classOf(whole.charCodeAt(at)) === LETTER

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { displayWidth } from '../../src/report/display-width.ts'
import { joinPieces, truncate, wrap } from '../../src/report/wrap.ts'

const prose = fc.string({ unit: fc.constantFrom('a', 'b', ' ', 'é', '京', '😀', 'e\u0301') })

describe('displayWidth', () => {
  it('counts columns: wide characters two, marks none', () => {
    expect(displayWidth('abc')).toBe(3)
    expect(displayWidth('東京都')).toBe(6)
    expect(displayWidth('한국')).toBe(4)
    expect(displayWidth('e\u0301te\u0301')).toBe(3)
    expect(displayWidth('soft\u00ADhyphen\u200B')).toBe(10)
    expect(displayWidth('😀')).toBe(2)
  })
})

describe('wrap', () => {
  it('breaks at spaces', () => {
    expect(wrap('The ferry sank at noon.', 10)).toEqual(['The ferry', 'sank at', 'noon.'])
  })

  it('breaks between wide characters', () => {
    expect(wrap('東京都知事選挙', 6)).toEqual(['東京都', '知事選', '挙'])
  })

  it('cuts a word that is longer than a line', () => {
    expect(wrap('a abcdefghij b', 4)).toEqual(['a', 'abcd', 'efgh', 'ij b'])
  })

  it('cuts a word into more lines than a call takes arguments', () => {
    expect(wrap('a'.repeat(400_000), 2)).toHaveLength(200_000)
  })

  it('gives no line for nothing', () => {
    expect(wrap('', 10)).toEqual([])
    expect(wrap('   ', 10)).toEqual([])
  })

  it('keeps every character but spaces, and to the width', () => {
    fc.assert(
      fc.property(prose, fc.integer({ min: 2, max: 12 }), (text, width) => {
        const lines = wrap(text, width)
        expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''))
        for (const line of lines) expect(displayWidth(line)).toBeLessThanOrEqual(width)
      }),
    )
  })
})

describe('truncate', () => {
  it('leaves what fits, and ends after a whole word', () => {
    expect(truncate('The ferry sank', 14)).toBe('The ferry sank')
    expect(truncate('The ferry sank', 13)).toBe('The ferry…')
    expect(truncate('The ferry sank', 10)).toBe('The ferry…')
  })

  it('cuts a word that is too long', () => {
    expect(truncate('Donaudampfschiff', 8)).toBe('Donauda…')
  })

  it('keeps to the width', () => {
    fc.assert(
      fc.property(prose, fc.integer({ min: 3, max: 12 }), (text, width) => {
        expect(displayWidth(truncate(text, width))).toBeLessThanOrEqual(width)
      }),
    )
  })
})

describe('joinPieces', () => {
  const piece = (plain: string): { plain: string; shown: string } => ({
    plain,
    shown: `<${plain}>`,
  })

  it('measures what is plain, shows what is shown, and breaks no piece', () => {
    const pieces = ['one two', 'three', 'four', 'a piece that is too long'].map(piece)
    expect(joinPieces(pieces, { plain: ', ', shown: '; ' }, 14)).toEqual([
      '<one two>; <three>',
      '<four>',
      '<a piece that is too long>',
    ])
  })
})

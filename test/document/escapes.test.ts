import { describe, expect, test } from 'vitest'
import { decodeEntity, decodeMojibake } from '../../src/document/escapes.ts'

const meant = (decoded: { codePoint: number; length: number } | null): string | null =>
  decoded && `${String.fromCodePoint(decoded.codePoint)} ${decoded.length}`

describe('decodeEntity', () => {
  test.each([
    ['&amp;', '& 5'],
    ['&eacute;', 'é 8'],
    ['&eth;', 'ð 5'],
    ['&thorn;', 'þ 7'],
    ['&EACUTE;', 'é 8'],
    ['&#8217;', '’ 7'],
    ['&#x2019;', '’ 8'],
    ['&amp;nbsp;', '  10'],
    ['&amp;amp;quot;', '" 14'],
    ['&amp;#39;', "' 9"],
    ['&amp;mdash;', '— 11'],
    ['&amp;#x2019;', '’ 12'],
    ['&amp;unknown;', '& 5'],
    ['&amp; nbsp;', '& 5'],
    ['&#0;', '  4'],
    ['&#55357;', '  8'],
    ['&unknown;', null],
    ['& nbsp;', null],
    ['&nbsp', null],
  ])('%s', (text, expected) => {
    expect(meant(decodeEntity(text, 0))).toBe(expected)
  })

  test('a soft hyphen is nothing at all', () => {
    expect(decodeEntity('&shy;', 0)).toEqual({ codePoint: -1, length: 5 })
  })

  test.each(['&toString;', '&valueOf;'])('%s, as each object has one, is none', (text) => {
    expect(decodeEntity(text, 0)).toBeNull()
  })

  test('reads where it is told to', () => {
    expect(meant(decodeEntity('a &lt; b', 2))).toBe('< 4')
    expect(decodeEntity('a &lt; b', 0)).toBeNull()
  })
})

describe('decodeMojibake', () => {
  test.each(['é', '’', '“', '—', '€', 'ß', 'ç', 'Ж', '…'])(
    '%s read as Windows-1252',
    (character) => {
      const damaged = asWindows1252(character)
      expect(meant(decodeMojibake(damaged, 0))).toBe(`${character} ${damaged.length}`)
      const twice = asWindows1252(damaged)
      expect(meant(decodeMojibake(twice, 0))).toBe(`${character} ${twice.length}`)
    },
  )

  test('a closing quote that lost its last byte', () => {
    expect(meant(decodeMojibake('â€ x', 0))).toBe('” 2')
  })

  test.each(['ân', 'é', 'Â', 'Ã', 'à la', 'Überall'])('%s is as it should be', (text) => {
    expect(decodeMojibake(text, 0)).toBeNull()
  })
})

/** What a program shows that takes UTF-8 for Windows-1252. Its five unused bytes stay bytes. */
function asWindows1252(text: string): string {
  const decoder = new TextDecoder('windows-1252')
  return decoder.decode(new TextEncoder().encode(text))
}

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createPaint } from '../../src/report/paint.ts'
import {
  oneLine,
  printable,
  printableJson,
  printableReport,
  told,
} from '../../src/report/printable.ts'
import { NASTY, UNSAFE_AT_A_TERMINAL } from '../nasty-text.ts'

describe('printable', () => {
  it.each([
    ['\u001B[2J\u0007', '␛[2J␇'],
    ['\u009B2J\u0085', '\\u{9B}2J\\u{85}'],
    ['\u007F', '␡'],
    ['txt.\u202Egpj', 'txt.\\u{202E}gpj'],
    ['\u2066a\u2069\u200Eb\u061C', '\\u{2066}a\\u{2069}\\u{200E}b\\u{61C}'],
    ['pay\u200Bpal\u00AD\u2060\uFEFF', 'pay\\u{200B}pal\\u{AD}\\u{2060}\\u{FEFF}'],
    ['\uFFF9a\uFFFAb\uFFFB', '\\u{FFF9}a\\u{FFFA}b\\u{FFFB}'],
    ['ok\u{E0061}\u{E007F}', 'ok\\u{E0061}\\u{E007F}'],
    ['\uD800x\uDC00', '\\u{D800}x\\u{DC00}'],
    ['a\u200Db', 'a\\u{200D}b'],
  ])('shows %j', (text, shown) => {
    expect(printable(text)).toBe(shown)
  })

  it.each(['tab\tand\nline', 'é 東京 😀', 'می\u200Cخواهم', '👩\u200D👩\u200D👧', '❤\uFE0F'])(
    'leaves %s as it is',
    (text) => {
      expect(printable(text)).toBe(text)
    },
  )

  it('lets nothing through, in any text', () => {
    fc.assert(
      fc.property(NASTY, (text) => {
        expect(printable(text)).not.toMatch(UNSAFE_AT_A_TERMINAL)
        expect(oneLine(text)).not.toMatch(/[\n\t]/)
        expect(printableReport(text).replace(/\u001B\[\d+m/g, '')).not.toMatch(UNSAFE_AT_A_TERMINAL)
      }),
    )
  })

  it('keeps the styles of reports, and no other sequence', () => {
    for (const style of Object.values(createPaint(true))) {
      expect(printableReport(style('news'))).toBe(style('news'))
    }
    expect(printableReport('\u001B[8m\u001B[2J\u001B]0;x\u0007')).toBe('␛[8m␛[2J␛]0;x␇')
  })
})

describe('printableJson', () => {
  it('says the same', () => {
    fc.assert(
      fc.property(NASTY, NASTY, (key, text) => {
        const value = Object.fromEntries([[key, [text]]])
        const json = printableJson(JSON.stringify(value, null, 2))
        expect(JSON.parse(json)).toEqual(value)
        expect(json).not.toMatch(UNSAFE_AT_A_TERMINAL)
      }),
    )
  })
})

describe('told', () => {
  it('is one line, and no longer than a person would read', () => {
    expect(told('a\n b')).toBe('a b')
    expect(told('x'.repeat(5_000_000)).length).toBeLessThan(1100)
  })
})

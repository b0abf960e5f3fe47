import { describe, expect, it } from 'vitest'
import { LAYOUTS, layOut } from '../../src/testing/lay-out.ts'

const text =
  'The mill stood still.\n\nNobody in Aldham knew why it had stopped, or when.\n\nThen it rained.'

describe('layOut', () => {
  it.each([
    ['blank-lines', text],
    ['newlines', text.replaceAll('\n\n', '\n')],
    ['crlf', text.replaceAll('\n\n', '\r\n\r\n')],
    ['one-line', text.replaceAll('\n\n', ' ')],
    ['glued', text.replaceAll('\n\n', '')],
  ] as const)('writes it as %s', (layout, expected) => {
    expect(layOut(text, layout).text).toBe(expected)
  })

  it('wraps lines at a width and keeps the blank lines, or marks paragraphs by an indent', () => {
    const long = 'a'.repeat(40)
    const two = `${long} ${'b'.repeat(40)} c\n\n${long}`
    expect(layOut(two, 'wrapped').text).toBe(`${long}\n${'b'.repeat(40)} c\n\n${long}`)
    expect(layOut(two, 'indented').text).toBe(`${long}\n${'b'.repeat(40)} c\n    ${long}`)
    for (const line of layOut('word '.repeat(90), 'wrapped').text.split('\n')) {
      expect(line.length).toBeLessThanOrEqual(72)
    }
  })

  it('makes some of the spaces ones that do not break', () => {
    const { text: written } = layOut('a b c d e f g', 'no-break-spaces')
    expect(written).toBe('a b c d e\u00a0f g')
  })

  it.each(LAYOUTS)('finds every word again in %s', (layout) => {
    const { text: written, placeOf } = layOut(text, layout)
    for (const match of text.matchAll(/\w+/g)) {
      const { start, end } = placeOf({ start: match.index, end: match.index + match[0].length })
      expect(written.slice(start, end)).toBe(match[0])
    }
  })
})

/** Every place of a cleaned text is found in the original, and every place of the original that stays in the text. */
import { describe, expect, it } from 'vitest'
import { clean } from '../../src/cleaning/clean.ts'
import { mapPositions } from '../../src/cleaning/map-positions.ts'
import { articleWithRepeat } from '../../src/testing/article-with-repeat.ts'
import { LAYOUTS } from '../../src/testing/lay-out.ts'

const isBlank = (character: string | undefined): boolean => /^\s*$/.test(character ?? '')

const positionsOf = (text: string): number[] =>
  Array.from(text, (_, position) => position).filter((position) => !isBlank(text[position]))

describe.each(LAYOUTS)('%s', (layout) => {
  const kinds = ['block', 'cut-paragraph', 'pull-quote', 'sentence'] as const
  const articles = kinds.map((kind) => articleWithRepeat({ kind, layout, seed: 2 }))

  it('finds every character in both texts', () => {
    for (const { text } of articles) {
      const cleaned = clean(text)
      const { toOriginal, toCleaned } = mapPositions(JSON.parse(JSON.stringify(cleaned)))
      const strayed = positionsOf(cleaned.text).filter((position) => {
        const original = toOriginal(position)
        return text[original] !== cleaned.text[position] || toCleaned(original) !== position
      })
      expect(strayed).toEqual([])
      const places = Array.from({ length: cleaned.text.length }, (_, at) => toOriginal(at))
      expect(places).toEqual(places.toSorted((a, b) => a - b))
      expect(toOriginal(cleaned.text.length)).toBe(text.length)
      expect(toCleaned(text.length)).toBe(cleaned.text.length)
    }
  })

  it('finds nothing of what was left out, and all else', () => {
    for (const { text } of articles) {
      const cleaned = clean(text)
      const { toCleaned } = mapPositions(cleaned)
      const left = positionsOf(text).filter((position) => toCleaned(position) === null)
      const gone = cleaned.removals.flatMap(({ start, text: removed }) =>
        positionsOf(removed).map((position) => start + position),
      )
      expect(left).toEqual(gone)
    }
  })

  it('finds every paragraph that was kept, in both texts', () => {
    for (const { text } of articles) {
      const cleaned = clean(text)
      const { spanInOriginal, spanInCleaned } = mapPositions(cleaned)
      for (const { start, end, cleaned: place } of cleaned.kept) {
        expect(spanInOriginal(place)).toEqual({ start, end })
        expect(spanInCleaned({ start, end })).toEqual(place)
      }
      for (const removal of cleaned.removals) expect(spanInCleaned(removal)).toBeNull()
    }
  })
})

describe('mapPositions', () => {
  const LINE = 'The lock was closed on Monday, and nobody was hurt.'
  const text = `  ${LINE}\n${LINE}\n\nRain is expected until Friday.\n`
  const cleaned = clean(text)
  const map = mapPositions(cleaned)

  it('tells where white space was written anew, and that it went', () => {
    expect(cleaned.text).toBe(`${LINE}\n\nRain is expected until Friday.`)
    expect(map.toOriginal(LINE.length)).toBe(2 + LINE.length)
    expect(map.toCleaned(0)).toBeNull()
    expect(map.toCleaned(text.indexOf(LINE, 9))).toBeNull()
  })

  it('takes in what went out of the middle of a span', () => {
    const span = { start: LINE.length - 5, end: LINE.length + 6 }
    const { start, end } = map.spanInOriginal(span)
    expect(text.slice(start, end)).toBe(`hurt.\n${LINE}\n\nRain`)
    expect(map.spanInCleaned({ start, end })).toEqual(span)
  })

  it('gives an empty span, or null, for white space alone', () => {
    const at = 2 + LINE.length
    expect(map.spanInOriginal({ start: LINE.length, end: LINE.length + 2 })).toEqual({
      start: at,
      end: at,
    })
    expect(map.spanInCleaned({ start: 0, end: 2 })).toBeNull()
  })

  it.each([-1, 1.5, text.length + 1, Number.NaN])('refuses the position %d', (position) => {
    for (const find of [map.toOriginal, map.toCleaned]) {
      expect(() => find(position)).toThrow(expect.objectContaining({ code: 'INVALID_INPUT' }))
    }
  })

  it('refuses what does not belong together', () => {
    expect(() => mapPositions({ ...cleaned, text: 'x' })).toThrow(
      expect.objectContaining({ code: 'INVALID_CLEANED' }),
    )
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { LAYERS, type Mark, markedSpans } from '../../../src/report/html/marked-text.ts'
import { html } from '../../../src/report/html/markup.ts'
import { elementsOf } from './page-tree.ts'

const mark = (start: number, end: number, layer: number, more: Partial<Mark> = {}): Mark => ({
  start,
  end,
  layer,
  tag: 'span',
  name: `l${layer}`,
  ...more,
})
const shown = (text: string, marks: readonly Mark[]): string =>
  markedSpans(text, [{ start: 0, end: text.length }], marks).join('|')

describe('marks on a text', () => {
  it('nest by their layers, and are cut where they cross', () => {
    expect(shown('abcdef', [mark(2, 6, 1), mark(0, 4, 3)])).toBe(
      '<span class="l3">ab</span><span class="l1"><span class="l3">cd</span>ef</span>',
    )
    expect(shown('abcd', [mark(1, 3, 5), mark(0, 4, 1)])).toBe(
      '<span class="l1">a<span class="l5">bc</span>d</span>',
    )
  })

  it('have their anchor once, their beginning once, and what follows once', () => {
    const crossed = mark(0, 4, 3, { id: 'x', before: html`(`, after: html`)` })
    expect(shown('abcdef', [mark(2, 6, 1), crossed])).toBe(
      '<span class="l3" id="x">(ab</span><span class="l1"><span class="l3">cd</span>)ef</span>',
    )
  })

  it('keep their anchor where another mark of the layer hides them', () => {
    expect(shown('abcd', [mark(0, 4, 2), mark(1, 3, 2, { id: 'x', after: html`!` })])).toBe(
      '<span class="l2">a<span id="x"></span>bc!d</span>',
    )
  })

  it('go on from paragraph to paragraph', () => {
    const spans = [
      { start: 0, end: 2 },
      { start: 4, end: 6 },
      { start: 8, end: 9 },
    ]
    const far = mark(1, 6, 0, { id: 'x', after: html`!` })
    expect(markedSpans('ab  cd  e', spans, [far]).map(String)).toEqual([
      'a<span class="l0" id="x">b</span>',
      '<span class="l0">cd</span>!',
      'e',
    ])
  })

  it('never change the text, nor double an anchor, however they lie', () => {
    const letters = fc.string({ unit: fc.constantFrom('a', 'b', ' ', '<', '&'), maxLength: 30 })
    const place = fc.nat(30)
    const marks = fc.array(fc.tuple(place, place, fc.nat(LAYERS - 1)), { maxLength: 12 })
    fc.assert(
      fc.property(letters, marks, (text, given) => {
        const own = given.map(([a, b, layer], index) =>
          mark(Math.min(a, b), Math.max(a, b) + 1, layer, { id: `m${index}` }),
        )
        const elements = elementsOf(`<!DOCTYPE html><p>${shown(text, own)}</p>`)
        expect(elements.find(({ name }) => name === 'p')?.text).toBe(text)
        const ids = elements.flatMap(({ attributes }) => attributes.get('id') ?? [])
        const expected = own.filter(({ start }) => start < text.length).length
        expect(new Set(ids).size).toBe(expected)
        expect(ids.length).toBe(expected)
      }),
    )
  })
})

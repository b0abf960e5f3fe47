import { describe, expect, it } from 'vitest'
import { droppable, withoutDropped } from '../../src/condensing/compress.ts'

function compressed(sentence: string): string {
  const span = { start: 0, end: sentence.length }
  return withoutDropped(sentence, span, droppable(sentence, span))
}

describe('droppable', () => {
  it.each([
    [
      'The bridge in Maren will stay closed until spring, the city council said on Tuesday.',
      'The bridge in Maren will stay closed until spring.',
    ],
    [
      'Three people died in the fire on the pier, according to the harbour police.',
      'Three people died in the fire on the pier.',
    ],
    [
      'The ferry company lost 12 million crowns last year, said Ann Lee.',
      'The ferry company lost 12 million crowns last year.',
    ],
    [
      'The Maren Harbour Board (which owns it) will pay for the repairs of both pillars.',
      'The Maren Harbour Board will pay for the repairs of both pillars.',
    ],
  ])('leaves out who said so and parentheses: %s', (sentence, left) => {
    expect(compressed(sentence)).toBe(left)
  })

  it.each([
    '“We cannot take any risk with a bridge of that age,” the mayor said.',
    'The mayor said that the bridge in Maren will stay closed until spring.',
    'It was closed, the council said.',
    'The bridge is safe, said the mayor, who had asked for the inspection.',
    'The Maren Harbour Board (MHB) will pay for the repairs of both pillars.',
    '(The bridge was built in 1931 and was last repaired 20 years ago.)',
  ])('leaves alone %s', (sentence) => {
    expect(compressed(sentence)).toBe(sentence)
  })

  it('tells where, and by which rule', () => {
    const sentence = 'The Board (62) pays for the repairs of it all, the council said.'
    expect(droppable(` ${sentence}`, { start: 1, end: 1 + sentence.length })).toEqual([
      { start: 10, end: 15, rule: 'parenthesis' },
      { start: 46, end: 64, rule: 'attribution' },
    ])
  })
})

import { describe, expect, test } from 'vitest'
import { type Article, clean, digest, OnceoverError, parse } from '../../src/index.ts'

const LINES = [
  ['heading', 'The harbour stays shut until Thursday, the office said.'],
  ['body', 'No ferry for the islands'],
  ['body', 'By Ida Brun'],
  ['list', 'Four boats wait in the inner basin.'],
  ['post', 'We wait since Monday.'],
] as const

function given(): Article {
  const text = LINES.map(([, line]) => line).join('\n\n')
  const kinds = LINES.map(([kind, line]) => {
    const start = text.indexOf(line)
    return { kind, start, end: start + line.length }
  })
  return { text, kinds }
}

describe('what is known of paragraphs', () => {
  test('is taken over; running text may still be what no element tells', () => {
    const { text, kinds } = given()
    const kindsOf = (article: Article) => parse(article).paragraphs.map(({ kind }) => kind)
    expect(kindsOf({ text, kinds: kinds ?? [] })).toEqual([
      'heading',
      'body',
      'byline',
      'list',
      'quote',
    ])
    expect(kindsOf({ text })).toEqual(['body', 'heading', 'byline', 'body', 'body'])
    const told = digest(given()).paragraphs.map(({ kind }) => kind)
    expect(told).toEqual(['heading', 'body', 'byline', 'list', 'post'])
  })

  test('cuts paragraphs where given ones begin and end', () => {
    const text = 'The harbour stays shut. Four boats wait.'
    const kinds = [{ kind: 'quote', start: 24, end: 40 }] as const
    expect(
      parse({ text, kinds }).paragraphs.map(({ start, end, kind }) => [start, end, kind]),
    ).toEqual([
      [0, 23, 'body'],
      [24, 40, 'quote'],
    ])
  })

  test('stays known when something went', () => {
    const { text, kinds = [] } = given()
    const long = 'About four hundred people use the line on a working day, most of them pupils.'
    const twice = `${text}\n\n${long}\n\n${long}`
    expect(clean({ text: twice, kinds }).text).toBe(`${text}\n\n${long}`)
  })

  test.each([
    [{ kinds: 'body' }],
    [{ kinds: [{ kind: 'prose', start: 0, end: 1 }] }],
    [{ kinds: [{ kind: 'body', start: 0, end: 99 }] }],
    [
      {
        kinds: [
          { kind: 'body', start: 2, end: 4 },
          { kind: 'body', start: 3, end: 5 },
        ],
      },
    ],
    [{ kinds: [null] }],
    [{ markup: {} }],
    [{ markup: [{ start: 1.5, end: 2 }] }],
    [
      {
        markup: [
          { start: 3, end: 4 },
          { start: 1, end: 2 },
        ],
      },
    ],
    [{ markup: [{ start: 1, end: 3, words: { start: 2, end: 4 } }] }],
  ])('is refused where it is no such thing: %j', (fields) => {
    expect(() => parse({ text: 'A harbour.', ...(fields as object) } as Article)).toThrow(
      OnceoverError,
    )
  })

  test('that is null counts as missing', () => {
    expect(parse({ text: 'A', kinds: null, markup: null } as unknown as Article).text).toBe('A')
  })
})

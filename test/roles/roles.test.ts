/** What each passage of an article is for: told of short articles as they are scraped. */
import { describe, expect, test } from 'vitest'
import { parse, roles } from '../../src/index.ts'

const TITLE = 'Old lock at Oldport closed after flood'
const PARAGRAPHS: readonly (readonly [role: string, text: string])[] = [
  ['title', TITLE],
  ['byline', 'By Ann Lee'],
  ['caption', 'Workers at the Oldport lock on Monday, 2 March 2026. (Ann Lee/Getty Images)'],
  [
    'body',
    'The old lock at Oldport was closed on Monday after three days of rain, the harbour office said, and some forty boats wait at the quay.',
  ],
  [
    'body',
    'Nobody was hurt. The water rose by two metres overnight, which is more than in any spring since the lock was built.',
  ],
  ['boilerplate', 'Advertisement'],
  ['heading', 'Why the gates failed'],
  [
    'body',
    'Engineers found a crack in the lower gate, and say that it may have been there for years before anyone saw it.',
  ],
  ['teaser', 'READ MORE: Harbour fees in Oldport to rise again next year'],
  [
    'body',
    '“We will not open it before it is safe,” said Bo Holm, who runs the harbour. “Nobody should count on this week.”',
  ],
  [
    'post',
    'The lock is shut. Stay away from the quay, please. pic.twitter.com/x1Yz2 — Oldport Harbour (@oldportharbour) March 2, 2026',
  ],
  [
    'body',
    'The harbour board meets again on Thursday, when it wants to decide who pays for a new gate and how long that will take.',
  ],
  ['boilerplate', 'Sign up for our newsletter'],
  ['boilerplate', 'Copyright 2026 Oldport Herald. All rights reserved.'],
]

const told = (gap: string): string[][] => {
  const text = PARAGRAPHS.map(([, paragraph]) => paragraph).join(gap)
  return roles({ text, title: TITLE }).map(({ start, end, kind }) => [kind, text.slice(start, end)])
}

describe('of a scraped article', () => {
  test.each([
    ['blank lines', '\n\n'],
    ['line ends', '\n'],
  ])('with %s between its paragraphs nearly all are told, and all of its text', (_, gap) => {
    const found = told(gap)
    expect(found.map(([, text]) => text)).toEqual(PARAGRAPHS.map(([, text]) => text))
    const right = PARAGRAPHS.filter(([role], at) => found[at]?.[0] === role)
    expect(right.length).toBeGreaterThanOrEqual(PARAGRAPHS.length - 2)
    expect(right.filter(([role]) => role === 'body')).toHaveLength(5)
  })

  test('a probability is one of many, and certain where the role is known', () => {
    const text = PARAGRAPHS.map(([, paragraph]) => paragraph).join('\n\n')
    const [title, ...rest] = roles({ text, title: TITLE })
    expect(title).toMatchObject({ kind: 'title', probability: 1 })
    for (const { probability } of rest) {
      expect(probability).toBeGreaterThan(0)
      expect(probability).toBeLessThan(1)
    }
  })
})

test('where all stands on one line, passages are what lies next to each other and is for the same', () => {
  const text = PARAGRAPHS.slice(3)
    .map(([, paragraph]) => paragraph)
    .join(' ')
  const passages = roles(text)
  expect(passages[0]?.kind).toBe('body')
  expect(passages.length).toBeGreaterThan(1)
  expect(passages.length).toBeLessThan(8)
  expect(passages.map(({ start, end }) => text.slice(start, end)).join(' ')).toBe(text)
})

test('what the page told wins over what is guessed', () => {
  const text =
    'Photo: Ann Lee/AP\n\nRain closed the old lock on Monday, and boats wait at the quay.'
  const kinds = [
    { start: 0, end: 17, kind: 'list' as const },
    { start: 19, end: text.length, kind: 'quote' as const },
  ]
  expect(roles({ text, kinds })).toEqual(kinds.map((given) => ({ ...given, probability: 1 })))
})

test('running text of a page may still be a caption, and no heading', () => {
  const [first, heading, second] = [3, 6, 7].map((at) => PARAGRAPHS[at]?.[1])
  const text = `${first}\n\n${heading}\n\n${second}`
  const kinds = [{ start: 0, end: text.length, kind: 'body' as const }]
  expect(roles(text)[1]?.kind).toBe('heading')
  expect(roles({ text, kinds })[1]?.kind).not.toBe('heading')
})

test('turns of speakers are told by their neighbours', () => {
  const text = [
    'Oldport needs a new gate for its lock, and nobody knows who pays for it. Bo Holm runs the harbour of the town.',
    'ANN LEE: Who pays for the new gate of the lock, and when will it be there?',
    'BO HOLM: We asked the county for half of it, and we have no answer yet. It may take until the summer.',
    'ANN LEE: And if the county says no to that?',
    'BO HOLM: Then the fees go up, as much as I would like to avoid that. Nobody wants it, I know.',
    'ANN LEE: Thank you for being with us today, Bo Holm.',
  ].join('\n\n')
  const turns = roles(text).slice(1)
  expect(turns.map(({ kind }) => kind)).toEqual(Array(5).fill('turn'))
})

test('a parsed document gives what its text gives, and an empty text nothing', () => {
  const text = PARAGRAPHS.map(([, paragraph]) => paragraph).join('\n\n')
  expect(roles(parse(text))).toEqual(roles(text))
  expect(roles('')).toEqual([])
  expect(roles(' \n\n ')).toEqual([])
})

test('scripts without spaces and passages without words are passages too', () => {
  const text = '大雨在星期一关闭了旧船闸，四十条船在码头等候。\n\n***\n\n没有人受伤。'
  expect(roles(text).map(({ start, end }) => text.slice(start, end))).toEqual(text.split('\n\n'))
})

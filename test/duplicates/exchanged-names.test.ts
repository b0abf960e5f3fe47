/** A name in the place of a name that stands elsewhere in the article is another fact, also where it takes more words. */
import { expect, test } from 'vitest'
import { clean } from '../../src/cleaning/clean.ts'
import { compare } from '../../src/duplicates/compare.ts'

const AROUND = [
  'The NHB has inspected the basin twice this year, and its divers found cracks in the lower wall of the third chamber.',
  'Ferries will sail again on Friday, and the harbour master asked captains to wait until the ice has gone from the inner basin.',
  'Schools would stay closed for the rest of the week because the heating had failed in two of them, the mayor told reporters.',
]

const article = (first: string, second: string): string =>
  [AROUND[0], first, AROUND[1], AROUND[2], second].join('\n\n')

test.each([
  [
    'The NHB noted that no new cracks have been seen in the wall since the repairs began in December.',
    'The Ministry of Ports and Inland Waters noted that no new cracks have been seen in the wall since the repairs began in December.',
  ],
  [
    'The NHB did not respond to a request for comment, and neither did the garden club, which takes most of the blame in the report.',
    'The National Institute of Water Engineering did not respond to a request for comment, and neither did the garden club, which takes most of the blame in the report.',
  ],
  [
    'For repairs that the council had put off for most of a decade the blame was laid on the NHB.',
    'For repairs that the council had put off for most of a decade the blame was laid on the Ministry of Ports and Waters.',
  ],
])('%s', (first, second) => {
  for (const text of [article(first, second), article(second, first)]) {
    expect(clean(text).removals).toEqual([])
  }
  expect(['variant', 'overlap']).toContain(compare(first, second).verdict)
})

test('what introduces a name that both have is none in its place', () => {
  const short =
    'Brun noted that no new cracks have been seen in the wall since the repairs began in December.'
  const long = `The head of the harbour office, ${short}`
  expect(clean(article(short, short)).removals.length).toBe(1)
  expect(compare(short, long).differences).toEqual([])
})

const LONG_AROUND = [
  'Ferries will sail again on Friday, the company said in a statement, and the harbour master asked captains to wait until the ice has gone from the inner basin.',
  'The mayor told reporters at the town hall that schools would stay closed for the rest of the week because the heating had failed in two of them.',
  'A spokesman for the railway said that trains from the north were late by up to an hour on Monday morning, and that passengers should look at the boards.',
]

test.each([
  [
    'The new ferry line was announced on Friday by harbour minister # on the radio.',
    'Jean-Yves Brun',
    'Lindau Storm Institute Board',
  ],
  [
    'Following the # condemnation of the closure in January, the port says it plans a new lock and further repairs.',
    'U.N.',
    'TDCJ',
  ],
  [
    '“They put a lot of ice over the quay,” a woman who declined to give her name told # in November.',
    'KQRX-TV',
    'Herald',
  ],
  [
    'Rowers on # are sending letters to their clubs that they should use it if they know what is good for them.',
    'Harbour Hill',
    'Okla.',
  ],
])(
  'on one line no half of a sentence goes in which a name is another one: %s',
  (said, own, other) => {
    for (const [first, second] of [
      [own, other],
      [other, own],
    ] as const) {
      const [before, ...between] = LONG_AROUND
      const text = [before, said.replace('#', first), ...between, said.replace('#', second)].join(
        ' ',
      )
      expect(clean(text).removals).toEqual([])
    }
  },
)

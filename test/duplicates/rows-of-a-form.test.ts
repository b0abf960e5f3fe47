import { describe, expect, test } from 'vitest'
import { clean } from '../../src/cleaning/clean.ts'

const article = (...paragraphs: string[]): string => paragraphs.join('\n\n')

/** What goes. */
const gone = (text: string): string[] => clean(text).removals.map((removal) => removal.text)

const LEAD =
  'The rowing club of Ottersheim eats together before the race, and its cook has written down what.'
const END =
  'Whoever eats less than this, the cook says, will be passed by the ferry before the bend.'

test('a number that differs deep in a block stays a difference, though another row has both', () => {
  const rows = (first: number, second: number): string =>
    [
      `The kitchen of the northern pier needs ${first} crates of onions, and the cook a longer ladle for the soup.`,
      'Nobody has asked the ferrymen, who eat what there is and have done so since the bridge was closed.',
      `The kitchen of the southern pier needs ${second} crates of leeks, and the cook a new pair of boots.`,
    ].join('\n\n')
  const text = article(rows(14, 9), LEAD, END, rows(9, 14))
  const removed = gone(text)
  expect(removed.filter((passage) => passage.startsWith('The kitchen'))).toEqual([])
  expect(removed.some((passage) => passage.startsWith('Nobody'))).toBe(true)
})

describe('what two machines have in common', () => {
  const common = [
    'Folds up in three moves',
    'Runs on the tap of the kitchen and needs no other pump',
  ]

  test('stays with each of them', () => {
    const text = article(
      LEAD,
      'Ottermill 2',
      ...common,
      'Tank holds four litres and is emptied by hand',
      END,
      'Ottermill 3',
      ...common,
      'Tank holds nine litres and empties itself',
    )
    expect(gone(text)).toEqual([])
  })

  test('stays with the first, also if the second says all of it and more', () => {
    const all = [...common, 'Fits below every sink', 'Tank is emptied by hand']
    const more = [
      ...common,
      'Fits below every sink',
      'Tank is emptied by hand or with a lever below',
    ]
    const text = article(LEAD, 'Ottermill 2', ...all, END, 'Ottermill 3', ...more)
    expect(gone(text)).toEqual([])
  })

  test('goes where nothing else is said of the second', () => {
    const text = article(LEAD, 'Ottermill 2', ...common, END, ...common, LEAD)
    expect(gone(text)).toContain(common[1])
  })

  test('stands twice in a row of a gallery: one goes', () => {
    const caption =
      'Rowers of the club carry the oldest of their boats down to the water at the weir'
    const text = article(
      LEAD,
      'Rowers of the club paint the shed',
      caption,
      caption,
      'Rowers of the club eat in the shed',
      END,
    )
    expect(gone(text)).toEqual([caption])
  })
})

describe('equal cells of a table', () => {
  const same = [
    'Only with a written permit',
    'Up to 14 days after booking',
    'Moderate (may leak in heavy rain)',
    'Paid for by the owner of it',
  ]

  test.each(same)('stay side by side: %s', (cell) => {
    const rows = [
      'Stove',
      'Low',
      'None at all',
      'Rudder',
      cell,
      cell,
      cell,
      'Anchor',
      'Low',
      'Fixed',
      'Mast',
    ]
    expect(gone(article(LEAD, ...rows, END))).toEqual([])
  })

  test.each(same)('are a line twice where text stands around them: %s', (cell) => {
    const line = `The cook of Ottersheim says of it: ${cell.toLowerCase()}, and no other way`
    expect(gone(article(LEAD, line, line, END))).toEqual([line])
  })
})

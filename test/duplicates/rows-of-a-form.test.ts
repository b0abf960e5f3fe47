import { describe, expect, test } from 'vitest'
import { clean } from '../../src/cleaning/clean.ts'

const article = (...paragraphs: string[]): string => paragraphs.join('\n\n')

/** What goes. */
const gone = (text: string): string[] => clean(text).removals.map((removal) => removal.text)

const LEAD =
  'The rowing club of Ottersheim eats together before the race, and its cook has written down what.'
const END =
  'Whoever eats less than this, the cook says, will be passed by the ferry before the bend.'

/** A day of a plan of meals. */
const day = (oats: string, stew: string, box: string): string[] => [
  'Before you row',
  'Eat 60 to 90 minutes before you are on the water',
  `Oats with plums [${oats}, 2 plums, 1 spoon of honey, 3 walnuts]`,
  box,
  'On the water',
  'Drink half of a bottle at every second bridge',
  'After you row',
  'Eat within 30 minutes of tying up the boat',
  `Lentil stew (${stew}, 1 carrot, 2 cloves of garlic, 1 spoon of oil, 1 slice of rye bread)`,
]

describe('two plans of meals, much of which is the same,', () => {
  const light = day('1 cup of oats', '1 cup of lentils', 'For the box: 1 apple, 2 rusks')
  const heavy = day('2 cups of oats', '1 cup of lentils', 'For the box: 1 apple, 1 egg, 2 rusks')

  test('both stay, with what stands among them', () => {
    expect(gone(article(LEAD, 'Plan A', ...light, 'Plan B', ...heavy, END))).toEqual([])
    const text = article(LEAD, 'Plan A', ...light, END, 'Plan B', ...heavy, END)
    expect(gone(text)).toEqual([])
  })

  test('the first rows stay, too, behind text and before a tip', () => {
    const tip = 'A tip of the cook: the plums may be apples.'
    const [first = '', second = '', third = '', fourth = '', ...others] = light
    const text = article(
      LEAD,
      END,
      'Nobody has to cook twice for it, and nobody has to buy what does not keep.',
      'Plan A',
      ...[first, second, third, fourth, tip, ...others],
      'Plan B',
      ...light,
      'Plan C',
      ...heavy,
    )
    expect(gone(text)).toEqual([])
  })

  test('but text around them goes that stands again', () => {
    const text = article(LEAD, 'Plan A', ...light, 'Plan B', ...heavy, END, `${LEAD} ${END}`)
    expect(gone(text)).toEqual([LEAD, END])
  })
})

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

describe('an item of a list of lines', () => {
  test('stays where another list has it, in nearly the same words', () => {
    const text = article(
      LEAD,
      'Barge with coal, sunk in spring',
      'Ferry of the Ottersheim rowing club (the old one, also known as the Plank)',
      'Kayak of the vicar',
      END,
      'The province keeps a list of its own, which is shorter, and has never been compared.',
      'Dredger without a name',
      'Ferry of Ottersheim rowing club (the old one), also known as the Plank',
      'Pedal boat from the lido',
    )
    expect(gone(text)).toEqual([])
  })
})

describe('an item of a list and a sentence of the text that says the same', () => {
  const told =
    'The ferry was pulled out of the mud at the second bend by eleven rowers and a horse.'

  test.each(['■', '•', '1.'])('both stay: %s', (mark) => {
    const text = article(
      LEAD,
      `${mark} ${told}`,
      `${mark === '1.' ? '2.' : mark} A rower lost a boot, and was given another.`,
      END,
      'The province keeps a list of its own, which is shorter, and has never been compared.',
      told,
      'Nobody asked the horse.',
    )
    expect(gone(text)).toEqual([])
  })
})

import { describe, expect, test } from 'vitest'
import { clean } from '../../src/cleaning/clean.ts'
import { findDuplicates } from '../../src/duplicates/find-duplicates.ts'

const article = (...paragraphs: string[]): string => paragraphs.join('\n\n')

const gone = (text: string, keep?: 'first' | 'last'): string[] =>
  findDuplicates(text, keep === undefined ? {} : { keep })
    .filter(({ kind }) => kind !== 'variant')
    .map(({ start, end }) => text.slice(start, end))

const DAM =
  'The dam above Velden has leaked since the thaw, and the farmers below it sleep in their clothes.'
const GATES =
  'Two of its four gates have rusted shut, and nobody in the valley owns a key to the other two.'
const MILL =
  'The old mill would be the first house in the path of the water, and the school would be the next.'
const BOARD =
  'The water board promises a new gate before the autumn, but it has no money to pay a smith with.'
const COURT =
  'A court in the county town has to say who owns the dam before anybody may put a hand to it.'

const walk =
  'On a wet morning the road up to the reservoir smells of wet hay and of the diesel that the pumps burn.'
const keeper =
  'Jorn Adler has kept the dam for nineteen winters and writes the height of the water into a blue book.'
const school =
  'At the school below, the children have learnt to listen for the siren and to run uphill in pairs.'
const smith =
  'The smith in the next valley says that he could mend the gates in a month if somebody asked him to.'
const judge =
  'The judge has read eleven deeds by now, and three of them give the dam to a monastery that is gone.'

test('a block of a digest that stands again below goes there', () => {
  const top = [BOARD, DAM, COURT, MILL, GATES]
  const text = article(
    ...top,
    walk,
    `Yet it is so. ${DAM}`,
    keeper,
    school,
    `${COURT} It has not said it yet.`,
    smith,
    judge,
    walk.replace('wet', 'warm'),
    `${MILL} ${GATES}`,
  )
  expect(gone(text)).toContain(`${MILL} ${GATES}`)
  expect(gone(text)).not.toContain(GATES)
})

describe('a digest above the long version, all on one line,', () => {
  const long = [walk, MILL, keeper, school, smith, COURT, judge, GATES, BOARD]

  test('but two sentences make no digest: the later copies go', () => {
    const text = [BOARD, COURT, ...long, DAM].join(' ')
    for (const { start } of clean(text).removals) expect(start).toBeGreaterThan(BOARD.length)
  })
})

test('text far below a standfirst that says more keeps its own words', () => {
  const quote = 'If nobody who has worked on the dam speaks up for it, then nobody will,'
  const text = article(
    `“${quote}” says Jorn Adler, a mason who wants the county to buy the dam.`,
    DAM,
    GATES,
    walk,
    keeper,
    school,
    smith,
    judge,
    `“${quote}” he says.`,
    COURT,
  )
  expect(gone(text)).toEqual([])
})

test('a paragraph that sums up what stands far apart goes, and the text that it sums up stays', () => {
  const text = article(
    walk,
    keeper,
    `${DAM} ${MILL} ${COURT}`,
    `${DAM} ${school}`,
    smith,
    `${MILL} It has not stood dry since the spring.`,
    judge,
    `${COURT} It has not said it yet.`,
  )
  const goes = text.indexOf(DAM)
  for (const { start } of clean(text).removals) expect(start).toBeLessThan(goes + 300)
  expect(gone(text)).toEqual([DAM, MILL, COURT])
})

describe('a block that stands again', () => {
  test('the later one goes, also where an earlier passage is a paragraph of its own', () => {
    const text = article(walk, DAM, GATES, MILL, keeper, `${school} ${DAM}`, GATES, MILL, smith)
    expect(gone(text)).toEqual(
      [`${DAM}\n\n${GATES}\n\n${MILL}`].flatMap((run) => run.split('\n\n')),
    )
    for (const { start } of findDuplicates(text))
      expect(start).toBeGreaterThan(text.indexOf(keeper))
  })

  test('the earlier one goes if the later is kept', () => {
    const text = article(walk, DAM, GATES, MILL, keeper, school, DAM, GATES, MILL, smith)
    expect(gone(text, 'last')).toEqual([DAM, GATES, MILL])
    for (const { start } of findDuplicates(text, { keep: 'last' }))
      expect(start).toBeLessThan(text.indexOf(keeper))
  })
})

describe('an article that comes twice', () => {
  test('loses its second telling, however often a phrase comes again in both', () => {
    const owner = ['Adler', 'Brun', 'Rocha', 'Kolb', 'Lind']
    const said = [walk, keeper, school, smith, judge].map(
      (text, index) => `${text} So nobody in the valley can say whether ${owner[index]} owns it.`,
    )
    const text = article(...said, ...said)
    expect(gone(text)).toEqual(said)
    const going = findDuplicates(text).filter(({ kind }) => kind !== 'variant')
    expect(going[0]?.start).toBe(article(...said).length + 2)
  })
})

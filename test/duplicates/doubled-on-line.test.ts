import { describe, expect, test } from 'vitest'
import { findDuplicates } from '../../src/duplicates/find-duplicates.ts'

const BEFORE = [
  'The ferry to Orlund ran half empty all week, although the fair had opened on the meadow behind the mill.',
  'Nobody had told the miller that the road would be dug up again before the first carts came down.',
  'A flood in spring had taken the lower bridge, and the council of the county had not yet found the money for a new one.',
  'The harbour office was shut on all four days, and a note on its door sent people to the mayor.',
]
const BEHIND = [
  'The bells of Saint Brida are rung by hand, and the boys who ring them are paid in apples.',
  'Two barges with timber from the upper valley lay at the quay with nobody to unload them.',
  'Children sold lemonade at the crossing, and some of the carters turned round there and went home.',
  'In the evening the band of the fire brigade played for the few who had stayed.',
]
const CALLS = 'The clerk of Orlund called the toll a thing that no carter would ever pay twice.'

const line = (...sentences: string[]): string => [...BEFORE, ...sentences, ...BEHIND].join(' ')

/** What would go, each with the number of the copy that it is. */
const gone = (text: string, title?: string): [string, number][] =>
  findDuplicates(title === undefined ? text : { text, title })
    .filter(({ kind }) => kind !== 'variant')
    .map(({ start, end }) => {
      const passage = text.slice(start, end)
      return [passage, text.slice(0, start).split(passage).length]
    })

describe('of two right behind each other on one line that one goes', () => {
  test('which lost its stop', () => {
    const quote = 'The clerk of Orlund called the toll a mistake'
    expect(gone(line(quote, `${quote}.`, 'He wants it gone.'))).toEqual([[quote, 1]])
  })
})

describe('the headline again on one line', () => {
  const title = 'Clerk of Orlund wants the toll gone'

  test.each(['', ' | Harbour Post'])('goes at the end%s', (site) => {
    const text = [title, ...BEFORE, ...BEHIND, CALLS, `${title}${site}`].join(' ')
    expect(gone(text, title)).toEqual([[`${title}${site}`, site === '' ? 2 : 1]])
  })

  test('goes with the post that it names, and not with the names behind that', () => {
    const post = `The post ${title} appeared first on Harbour Post.`
    const text = [title, ...BEFORE, post, 'Ole Brun Carting has lost two men.', ...BEHIND].join(' ')
    expect(gone(text, title)).toEqual([[post, 1]])
  })
})

test.each(['No! ', 'Ha. '])('a line of nothing but “%s” has no paragraphs to lose', (cry) => {
  expect(findDuplicates(cry.repeat(1500))).toEqual([])
})

import { describe, expect, test } from 'vitest'
import { clean } from '../../src/cleaning/clean.ts'
import { findDuplicates } from '../../src/duplicates/find-duplicates.ts'

const article = (...paragraphs: string[]): string => paragraphs.join('\n\n')

/** What would go, with its place. */
const gone = (text: string): [string, 'first' | 'again'][] =>
  findDuplicates(text)
    .filter(({ kind }) => kind !== 'variant')
    .map(({ start, end }) => {
      const passage = text.slice(start, end)
      return [passage, text.indexOf(passage) === start ? 'first' : 'again']
    })

const FERRY =
  'The ferry to Orlund ran half empty all week, although the fair had opened on the meadow behind the mill.'
const MILL =
  'Nobody had told the miller that the road would be dug up again before the first carts came down.'
const BELLS =
  'The bells of Saint Brida are rung by hand, and the boys who ring them are paid in apples.'

describe('what stands twice in a row goes once, whatever stands around it', () => {
  test('a paragraph that leads in to what follows', () => {
    const lead = 'They had another story at the harbour office:'
    const told = 'Nine boats came in on Monday, and none of them had a light.'
    expect(gone(article(FERRY, lead, lead, told, MILL))).toEqual([[lead, 'again']])
  })

  test('an item of a list', () => {
    const item = '• Fewer than forty boats were kept in because their owners had not paid.'
    const text = article(
      FERRY,
      'Among the findings of the harbour office:',
      item,
      item,
      '• About a hundred boats had no light, and most of them were let out.',
      '• Nobody had asked for the papers of the ferry.',
      MILL,
    )
    expect(gone(text)).toEqual([[item, 'again']])
  })

  test('a paragraph and the same in capitals', () => {
    const plain = 'The plan would also put the toll for grain back to where it was in spring.'
    const capitals = plain.toUpperCase().slice(0, -1)
    expect(gone(article(FERRY, MILL, plain, capitals, BELLS))).toEqual([[capitals, 'first']])
  })
})

describe('a label that names no speaker', () => {
  const twice = (line: string): string => article(FERRY, line, MILL, BELLS, line)

  test('lets a note go that stands twice', () => {
    const note = 'UPDATE: This report has been changed to tell what the clerk of Orlund said.'
    expect(gone(twice(note))).toEqual([[note, 'again']])
  })

  test('a link in brackets goes, too', () => {
    const link = '( TRANSCRIPT: Ida Voss at Ole Brun Memorial)'
    expect(gone(twice(link))).toEqual([[link, 'again']])
  })
})

describe('what something was put before', () => {
  test('leads in to the quote behind it', () => {
    const said =
      'The harbour master of Orlund has put an end to the inquest that began with the flood.'
    const text = article(
      said,
      FERRY,
      'Ida Voss called it a good sign. She added:',
      said,
      '“Both the ferrymen and the millers have had enough of one another, and of us.”',
      MILL,
    )
    expect(gone(text)).toEqual([[said, 'again']])
  })
})

describe('a copy that is merged', () => {
  test('goes, though its first sentence has no stop', () => {
    const first = 'Voss is fine with a harbour that puts up a sign that says “we take no barges”'
    const second =
      'The odd thing is that she stands up for the ferryman who would not take a barge to Orlund.'
    const merged = `${first}${second}`
    const text = article(FERRY, first, second, MILL, BELLS, merged)
    expect(clean(text).text).toBe(article(FERRY, first, second, MILL, BELLS))
  })
})

describe('what only looks like', () => {
  test('the turns of a talk lets a whole article go that stands twice', () => {
    const shut = 'The office of the harbour was shut on all four days, and nobody put up a note.'
    const whole = article(FERRY, MILL, shut, BELLS, 'Read More')
    const found = findDuplicates(article(whole, whole))
    expect(found).not.toEqual([])
    for (const { start } of found) expect(start).toBeGreaterThan(whole.length)
  })

  test('the head of a list lets a paragraph go above an advertisement', () => {
    const told =
      'The clerk looked into what had been said of the mill, and when she had, she sent for these two millers.'
    const again = told.replace('clerk', 'Clerk')
    const text = article(FERRY, told, MILL, again, 'Advertisement:', BELLS)
    expect(gone(text)).toEqual([[again, 'first']])
  })
})

describe('a short sentence', () => {
  test('goes where it lost its stop', () => {
    const said = 'Those are the mills hit by the toll'
    expect(
      gone(
        article(
          FERRY,
          `${said}.`,
          MILL,
          BELLS,
          'The mayor of Wick had gone to see her sister in the hills.',
          said,
        ),
      ),
    ).toContainEqual([said, 'again'])
  })
})

test('a quote goes that two paragraphs have, also where it closes with a bracket', () => {
  const quote =
    '“A miller who is asked about the toll can very soon be one who pays it (and some have paid it twice).”'
  const text = article(
    `${FERRY} ${quote}`,
    BELLS,
    `${MILL} ${quote} The harbour office was shut on all four days.`,
  )
  expect(gone(text)).toEqual([[quote, 'again']])
})

test.each(['Who will pay for the road to Orlund?', "Orlund wants the toll to be 'gone'"])(
  'the headline goes with the name of the site behind its last mark: %s',
  (title) => {
    const again = `${title} | Harbour Post`
    const text = article(title, FERRY, MILL, BELLS, again)
    const found = findDuplicates({ text, title }).map(({ start, end }) => text.slice(start, end))
    expect(found).toEqual([again])
  },
)

import { describe, expect, test } from 'vitest'
import { parse } from '../../src/document/parse.ts'
import { finish } from '../../src/document/steps.ts'
import { titleSeams } from '../../src/document/title-seams.ts'

const title = 'Lindau opens its harbour again'

/** The text cut at the seams. */
function cut(text: string, headline = title): string[] {
  const seams = [0, ...finish(titleSeams(text, headline)), text.length]
  return seams.slice(1).map((end, index) => text.slice(seams[index], end))
}

describe('the headline in a line without a stop', () => {
  test('glued to the words beside it', () => {
    expect(cut(`Photo Ada Brun${title}The ferries stay in.`)).toEqual([
      'Photo Ada Brun',
      title,
      'The ferries stay in.',
    ])
  })

  test.each([
    ['Ada Brun stands on the pier. | AP Photo '],
    ['Ada Brun stands on the pier. | Jo Weil/Getty Images '],
    ['Ada Brun stands on the pier. | Jo Weil/Getty Images 2020 elections '],
    ['Ada Brun stands on the pier. | Jo Weil/AP Photo Energy & Environment '],
  ])('behind the credit in %j', (caption) => {
    const standfirst = ' Ferries have been at sea since noon.'
    expect(cut(caption + title + standfirst)).toEqual([caption, title, standfirst])
  })

  test('with other quotes', () => {
    const headline = "Brun's 'dilemma' over the harbour"
    const text = 'Brun’s ‘dilemma’ over the harbour'
    expect(cut(`${text} The ferries stay in.`, headline)).toEqual([text, ' The ferries stay in.'])
  })

  test('at the start of a line, before a word that opens a sentence', () => {
    expect(cut(`${title} The ferries stay in.`)).toEqual([title, ' The ferries stay in.'])
    expect(cut(`The port\n${title} It took a year.`)).toEqual([
      `The port\n${title}`,
      ' It took a year.',
    ])
  })

  test.each([
    [`${title} on Monday, and the ferries go.`],
    [`${title} Monday, and the ferries go.`],
    [`She says that ${title} The ferries go.`],
    [`${title}, The Ledger says.`],
    [`${title}.\n\nThe ferries go.`],
  ])('not where the sentence goes on: %j', (text) => {
    expect(cut(text)).toEqual([text])
  })

  test('not where it is short', () => {
    expect(cut('Lindau opens up The ferries go.', 'Lindau opens up')).toHaveLength(1)
    expect(finish(titleSeams('The ferries go.', ''))).toEqual([])
  })
})

test('paragraphs end at the seams, without the space there', () => {
  const text = `Brun on the pier. | AP Photo ${title} The ferries stay in port until noon.`
  const cuts = parse({ title, text }).paragraphs.map(({ start, end }) => text.slice(start, end))
  expect(cuts).toEqual([
    'Brun on the pier. | AP Photo',
    title,
    'The ferries stay in port until noon.',
  ])
})

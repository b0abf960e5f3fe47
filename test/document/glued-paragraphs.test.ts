import { describe, expect, test } from 'vitest'
import { parse } from '../../src/document/parse.ts'
import { splitParagraphs } from '../../src/document/split.ts'

const split = (text: string): string[] =>
  splitParagraphs(text).map(({ start, end }) => text.slice(start, end))

/** Two seams behind stops, which make the line a glued one, around what is put to the test. */
const between = (first: string, second: string): string[] => [
  'The sawmill at Tarn has closed.',
  `Its owner blamed the price of larch, which has doubled, and ${first}`,
  `${second} while the last shift swept the yard.`,
  'Nobody was paid.',
]

describe('paragraphs glued together', () => {
  test.each([
    ['behind a stop', ['The sawmill closed.', 'Its owner left.']],
    ['behind a quotation', ['“The sawmill closed.”', 'Its owner left.']],
    ['before a quotation', ['The sawmill closed.', '“It had to,” he said.']],
    ['between two quotations', ['“The sawmill closed.”', '“It had to,” he said.']],
    ['between two in straight marks', ['"The sawmill closed."', '"It had to," he said.']],
    ['behind a straight mark', ['"The sawmill," he said, "has closed."', 'Its owner left.']],
    ['before a straight mark', ['The sawmill closed.', '"It had to," he said.']],
    ['between single marks', ["The sawmill's gone.", "'It had to go,' he said."]],
    ['in German', ['Er sagte: „Das Sägewerk ist zu.“', 'Der Besitzer ging.']],
    ['before an abbreviation', ['The sawmill closed.', 'U.S. buyers left.']],
    ['before capitals', ['The sawmill closed in 2019.', 'READ MORE about it.']],
    ['behind a bracket', ['The sawmill closed (again).', 'Its owner left.']],
    ['before initials', ['The sawmill closed in 2019.', 'JB Holm has left.']],
  ])('%s', (_, paragraphs) => {
    expect(split(paragraphs.join(''))).toEqual(paragraphs)
  })

  test.each([
    ['a heading', 'the roads were blocked', 'Protesters stood about'],
    ['a colon', 'read what it says:', 'Trees are cut there'],
    ['the credit of a picture', 'it was seen (Photo: Ada Brun)', 'Three men stood about'],
    ['another credit', 'it stood empty Mara Lind/Getty Images', 'Three men stood about'],
    ['a signature', '“it had to go” — Ines Rocha', 'Three men stood about'],
    ['an unsigned quotation', 'called it “a day to forget”', 'Three men stood about'],
    ['the date of a tweet', 'it is (@mill) May 4, 2016', 'Three men stood about'],
    ['a shouted label', 'it is ADVERTISEMENT', 'Three men stood about'],
    ['figures', 'it has ended.', '12 men stood about'],
    ['a name with a small letter', 'it has ended.', 'iTimber users stood about'],
    ['a word that opens a sentence', 'it is seen by Mara Brun', 'Even buyers stood about'],
    ['a country', 'it is seen by Mara Brun', 'U.S. buyers stood about'],
    ['an entity', 'he said &quot;it has ended.&quot;', 'Three men stood about'],
    ['an article', 'the roads were blocked', 'A man stood about'],
    ['a dateline', 'it is in the Lindau News', 'GROVE—The men stood about'],
    ['initials with stops', 'it was sold to the U.S.', 'DHS men stood about'],
    ['a label of a player', 'it was sold to DACA', 'JUST WATCHED the men stood about'],
    ['a call to get an app', 'it was shut GET THE LEDGER NEWS APP', 'CNN men stood about'],
    ['a heading in single marks', "it was an 'awful blow'", "But the men's wives stood about"],
  ])('without a stop, where others were glued: %s', (_, first, second) => {
    const paragraphs = between(first, second)
    expect(split(paragraphs.join(''))).toEqual(paragraphs)
  })

  test.each([
    'It was bought by the U.S.Army in 1944, they say, for the timber.',
    'Watch it on Tarn.TV, or ask them for the dates.',
    'TARN (Ledger)The sawmill has closed, and its owner has left.',
    'A YouTube film by Ann McDonald shows how @tarnMill closed it.',
    'She said ". . ." and left. "Nobody," he said, "was paid." They went.',
    'Section 3.A of the plan, and 4.B, say nothing about it.',
    'Write to TARNMILL@LEDGER.COM on Friday, or send word to Ada.Brun@ledger.com, they say.',
    'The sawmill has closed, says TARNLEDGER.ORG in its paper.',
  ])('stays whole: %s', (text) => {
    expect(split(text)).toEqual([text])
  })

  test('at the headline, whatever stands beside it', () => {
    const title = 'SAWMILL OF TARN CLOSES ITS GATES'
    const { paragraphs, words } = parse({
      title,
      text: `${title}${title}A saw was left. 5 men left.`,
    })
    expect(paragraphs.map(({ kind }) => kind)).toEqual(['title', 'title', 'body'])
    expect(Array.from(words.form.subarray(0, 6))).toEqual(Array.from(words.form.subarray(6, 12)))
    expect(paragraphs[2]?.endWord).toBe(19)
  })

  test('not at a headline that goes on, or has a gap on both sides', () => {
    const title = 'The sawmill of Tarn'
    for (const text of [
      'The sawmill of Tarnish is open.',
      'They love The sawmill of Tarn a lot.',
    ]) {
      expect(parse({ title, text }).paragraphs).toHaveLength(1)
    }
  })

  test('no word goes over from one paragraph to the next', () => {
    const { words, paragraphs } = parse(between('sold to DACA', 'JUST WATCHED it,').join(''))
    for (const { start } of paragraphs) expect(Array.from(words.start)).toContain(start)
  })

  test('names with a capital inside stay whole where lines were glued', () => {
    const paragraphs = between('YouTube has a film', 'McDonald left, said @tarnMill,')
    expect(split(`${paragraphs[0]}${paragraphs[1]} of ${paragraphs[2]}${paragraphs[3]}`)).toEqual([
      paragraphs[0],
      `${paragraphs[1]} of ${paragraphs[2]}`,
      paragraphs[3],
    ])
  })
})

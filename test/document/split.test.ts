import { describe, expect, test } from 'vitest'
import { parse } from '../../src/document/parse.ts'
import { splitParagraphs, splitSentences } from '../../src/document/split.ts'

const GERMAN =
  'Der Rat tagt am 3. Oktober im Haus am Hafen. Er will den Markt für ein Jahr schließen.\n\nDie Händler sind dagegen.'
const spans = (parts: readonly { start: number; end: number }[]): unknown =>
  parts.map(({ start, end }) => ({ start, end }))

describe('the spans alone', () => {
  test.each([
    ['a text', GERMAN],
    ['an article', { title: 'Der Rat tagt', text: GERMAN, language: 'de-AT' }],
    [
      'an article whose title is glued to its text',
      { title: 'Rat Tagt', text: `Rat Tagt${GERMAN}` },
    ],
    ['no words', '\n \n'],
  ])('are those of `parse`: %s', (_, input) => {
    const document = parse(input)
    expect(splitParagraphs(input)).toEqual(spans(document.paragraphs))
    expect(splitSentences(input)).toEqual(spans(document.sentences))
    expect(splitParagraphs(document)).toEqual(splitParagraphs(input))
    expect(splitSentences(document)).toEqual(splitSentences(input))
  })

  test('of sentences follow the language that is given', () => {
    expect(splitSentences(GERMAN)).toHaveLength(3)
    expect(splitSentences(GERMAN, 'en')).toHaveLength(4)
    expect(splitSentences(parse(GERMAN), 'en')).toHaveLength(4)
  })
})

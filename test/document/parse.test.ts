import { describe, expect, test } from 'vitest'
import { MOST_SENTENCES } from '../../src/document/outline.ts'
import { asDocument, type ParsedDocument, parse, splitAt } from '../../src/document/parse.ts'
import { splitParagraphs, splitSentences } from '../../src/document/split.ts'
import { finish } from '../../src/document/steps.ts'

const TEXT =
  'Rain fell. The river rose.\n\n“It was loud,” said Mr. Ode. He moved his cows.\n\nA label'

const sentences = ({ text, sentences: spans }: ParsedDocument): string[] =>
  spans.map(({ start, end }) => text.slice(start, end))

test('paragraphs hold their sentences and words', () => {
  const { paragraphs } = parse(TEXT)
  expect(
    paragraphs.map(({ firstSentence, endSentence, firstWord, endWord }) => [
      firstSentence,
      endSentence,
      firstWord,
      endWord,
    ]),
  ).toEqual([
    [0, 2, 0, 5],
    [2, 4, 5, 15],
    [4, 5, 15, 17],
  ])
})

test('sentences know their paragraph, and share out all words', () => {
  const document = parse(TEXT)
  expect(document.sentences.map(({ paragraph }) => paragraph)).toEqual([0, 0, 1, 1, 2])
  expect(document.sentences.map(({ firstWord, endWord }) => endWord - firstWord)).toEqual([
    2, 3, 6, 4, 2,
  ])
})

test('agrees with the functions that split alone', () => {
  const document = parse(TEXT)
  const spans = (list: readonly { start: number; end: number }[]) =>
    list.map(({ start, end }) => ({ start, end }))
  expect(spans(document.paragraphs)).toEqual(splitParagraphs(TEXT))
  expect(spans(document.sentences)).toEqual(splitSentences(TEXT))
})

test('a parsed document is taken as it is', () => {
  const document = parse(TEXT)
  expect(asDocument(document)).toBe(document)
  expect(asDocument(TEXT)).toEqual(document)
})

test('keeps the article, and forgets fields that are null', () => {
  const article = { id: 'a1', title: null, text: TEXT } as unknown as { id: string; text: string }
  expect(parse(article).article).toEqual({ id: 'a1', text: TEXT })
})

test.each([
  [undefined, 'got undefined'],
  [null, 'got null'],
  [7, 'got number'],
  [['text'], 'got an array'],
  [{}, 'field `text`'],
  [{ text: 7 }, 'field `text`'],
  [{ text: '', title: 7 }, 'field `title`'],
])('refuses %j', (input, message) => {
  expect(() => parse(input as unknown as string)).toThrow(
    expect.objectContaining({
      code: 'INVALID_INPUT',
      message: expect.stringContaining(message) as string,
    }),
  )
})

test('gives all that is behind the last sentence there is room for to that one', () => {
  const lines = MOST_SENTENCES + 3
  const text = `${'a\n'.repeat(lines - 1)}b`
  const { sentences, paragraphs, words } = parse(text)
  expect([sentences.length, paragraphs.length]).toEqual([MOST_SENTENCES, MOST_SENTENCES])
  const start = 2 * (MOST_SENTENCES - 1)
  const rest = { start, end: text.length, firstWord: MOST_SENTENCES - 1, endWord: words.count }
  expect(words.count).toBe(lines)
  expect(sentences.at(-1)).toEqual({ ...rest, paragraph: MOST_SENTENCES - 1 })
  expect(paragraphs.at(-1)).toMatchObject(rest)
})

test('goes on inside of a paragraph that has no room for more sentences', () => {
  const text = `${'b.\n'.repeat(MOST_SENTENCES - 1)}It rained. It snowed.\nIt thawed.`
  const { sentences, paragraphs } = parse(text)
  expect(sentences).toHaveLength(MOST_SENTENCES)
  expect(sentences.at(-1)?.end).toBe(text.length)
  expect(paragraphs.at(-1)).toMatchObject({
    end: text.length,
    firstSentence: MOST_SENTENCES - 1,
    endSentence: MOST_SENTENCES,
  })
})

describe('kinds of paragraph', () => {
  test.each([
    ['The council voted on Monday to close the bridge.', 'body'],
    ['Council Votes to Close the Bridge', 'heading'],
    ['Advertisement', 'label'],
    ['* * *', 'label'],
    ['Photo: The bridge at dusk.', 'caption'],
    ['CLOSE A ferry sank in the harbour on Tuesday. Jo March has the details.', 'caption'],
    ['CLOSE to the harbour a ferry sank on Tuesday, and nobody was hurt.', 'body'],
    ['The bridge at dusk. (Photo: Jo March/Ledger)', 'caption'],
    ['By Jo March and Lee Oduya', 'byline'],
    ['Updated March 3, 2024, 5:10 p.m.', 'byline'],
    ['“The bridge has had its day.”', 'quote'],
    ['“The bridge has had its day.” — Jo March', 'quote'],
    ['“No,” she said. “Not the bridge.”', 'body'],
    ['„Nein“, sagte sie. „Die Brücke nicht.“', 'body'],
    ['• Close the bridge', 'list'],
    ['2. Close the bridge.', 'list'],
    ['Riga 27, Tartu 27 (half-time 14-13)', 'table'],
    ['Wheat     411.0    413.0', 'table'],
  ])('%s: %s', (text, kind) => {
    expect(parse(text).paragraphs.map((paragraph) => paragraph.kind)).toEqual([kind])
  })
})

describe('splitAt', () => {
  const text = 'One two three four. Five six.'
  test('cuts at further places, without the white space there', () => {
    const cut = finish(splitAt(parse(text), [8]))
    expect(sentences(cut)).toEqual(['One two', 'three four.', 'Five six.'])
    expect(cut.sentences.map(({ firstWord, endWord }) => [firstWord, endWord])).toEqual([
      [0, 2],
      [2, 4],
      [4, 6],
    ])
  })

  test('takes places in any order, more than once', () => {
    expect(sentences(finish(splitAt(parse(text), [14, 4, 14])))).toEqual([
      'One',
      'two three',
      'four.',
      'Five six.',
    ])
  })

  test.each([[[]], [[0]], [[20]], [[-3, 1000]], [[text.length]]])(
    '%j changes nothing',
    (positions) => {
      const document = parse(text)
      expect(finish(splitAt(document, positions))).toEqual(document)
    },
  )

  test('makes paragraphs of what it cuts', () => {
    const cut = finish(splitAt(parse(`${text}\n\nSeven.`), [8]))
    expect(cut.paragraphs.map(({ start, end }) => cut.text.slice(start, end))).toEqual([
      'One two',
      'three four. Five six.',
      'Seven.',
    ])
    expect(cut.sentences.map(({ paragraph }) => paragraph)).toEqual([0, 1, 1, 2])
  })
})

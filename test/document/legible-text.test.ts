import { describe, expect, test } from 'vitest'
import { clean } from '../../src/cleaning/clean.ts'
import { restore } from '../../src/cleaning/restore.ts'
import { openCorpus } from '../../src/corpus/open-corpus.ts'
import { digest } from '../../src/digest.ts'
import { legibleText } from '../../src/document/legible-text.ts'
import { parse } from '../../src/document/parse.ts'
import { finish } from '../../src/document/steps.ts'

const ICE = 'The harbour froze over night and no ship could leave it before noon.'
const HELP = 'The mayor asked the army for help on Tuesday evening.'
const FERRY = 'Ferries will sail again on Friday, the company said in a statement.'
const PLAIN = [ICE, HELP, FERRY, ICE].join('\n\n')

/** A story whose lines end as a page or a program writes that. */
const WRITTEN: readonly [string, string][] = [
  ['<br>', [ICE, HELP, FERRY, ICE].join('<br>')],
  ['two of <br />', [ICE, HELP, FERRY, ICE].join('<br /><br />')],
  ['<BR>', [ICE, HELP, FERRY, ICE].join('<BR>\n')],
  ['elements', [ICE, HELP, FERRY, ICE].map((one) => `<p>${one}</p>`).join('')],
  [
    'elements with attributes',
    [ICE, HELP, FERRY, ICE].map((one) => `<div class="a b">${one}</div>`).join('\n'),
  ],
  ['a list', `<ul>${[ICE, HELP, FERRY, ICE].map((one) => `<li>${one}</li>`).join('')}</ul>`],
  ['\\n in two characters', [ICE, HELP, FERRY, ICE].join('\\n\\n')],
  ['\\r\\n in four', [ICE, HELP, FERRY, ICE].join('\\r\\n\\r\\n')],
]

describe.each(WRITTEN)('a text whose lines end by %s', (_, text) => {
  test('has the paragraphs of one whose lines end', () => {
    const { paragraphs, sentences } = parse(text)
    const told = paragraphs.map(({ start, end }) => text.slice(start, end))
    expect(told).toEqual([ICE, HELP, FERRY, ICE])
    expect(sentences.length).toBe(4)
  })

  test('says each thing once when it is cleaned, and can be had back', () => {
    const cleaned = clean(text)
    expect(cleaned.text).toBe(clean(PLAIN).text)
    expect(cleaned.removals.map((removal) => removal.text)).toEqual([ICE])
    expect(restore(cleaned)).toBe(text)
  })

  test('is condensed in its words', () => {
    expect(digest(text).summary.text).toBe(digest(PLAIN).summary.text)
  })

  test('is the same article to a corpus', async () => {
    const corpus = await openCorpus()
    await corpus.add({ id: 'plain', text: PLAIN })
    const { verdict, of } = await corpus.add({ id: 'written', text })
    expect([verdict, of]).toEqual(['duplicate', 'plain'])
  })
})

test('a sentence may end in front of a space that is written as an entity', () => {
  expect(parse(`${ICE}&nbsp;&nbsp;${HELP}&nbsp;${FERRY}`).sentences.length).toBe(3)
})

test('spaces that are written as entities make no columns of a table', () => {
  const [paragraph] = parse(`${ICE}&nbsp;&nbsp;&nbsp;${HELP}&nbsp;&nbsp;&nbsp;${FERRY}`).paragraphs
  expect(paragraph?.kind).toBe('body')
})

test.each([
  'The folder C:\\new was empty, and so was C:\\notes.',
  'Of a <b>bold</b> word the marks are in the line.',
  'Less is <pre> and more is a < b > c.',
  'Who closes </p></article> has opened it.',
  `<!doctype html><title>Ice</title><p>${ICE}</p>`,
])('what means no line end is none: %s', (text) => {
  expect(finish(legibleText(text)).text).toBe(text)
})

test('each character stays where it was', () => {
  const text = `<p>${ICE}</p><p>${HELP}</p>\\n${FERRY}&nbsp;${ICE}`
  const { text: legible } = finish(legibleText(text))
  expect(legible.length).toBe(text.length)
  for (const one of [ICE, HELP, FERRY]) expect(legible.indexOf(one)).toBe(text.indexOf(one))
})

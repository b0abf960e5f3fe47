/** What was read of a text stands in its record: only as it would be read again, else it counts for nothing. */

import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { PassageReader } from '../../src/corpus/read-passages.ts'
import { ReadingDecoder, ReadingEncoder } from '../../src/corpus/reading.ts'
import { lengthOf, readEntry, textIn } from '../../src/corpus/records.ts'
import type { Article } from '../../src/document/article.ts'
import { finish } from '../../src/document/steps.ts'
import { memoryStore, openCorpus } from '../../src/entries/corpus.ts'
import { Lookup } from '../../src/similarity/lookup.ts'

const TEXT =
  'The ferry left the harbour at noon with 40 people on board.\n\nThe council votes in May on the bridge.'
const FIXTURES = new URL('../../fixtures/articles/', import.meta.url)
const LAYOUTS = [
  'chinese-article',
  'crlf-line-ends',
  'everything-on-one-line',
  'german-article',
  'glued-blocks',
  'glued-sentences',
  'hard-wrapped-at-72',
  'hard-wrapped-with-indent',
  'html-entities-and-mojibake-in-the-copy',
  'invisible-characters-in-the-copy',
  'japanese-article',
  'link-cards',
  'untouched-earnings-table',
  'untouched-live-blog',
  'untouched-template-rows',
]

test('what is read of a text is what it was when the version of the reading was set', async () => {
  // If this fails, texts are read in another way than before: raise READING in `reading.ts`, and only
  // then put the new number here.
  const lookup = new Lookup()
  const encoder = new ReadingEncoder(5)
  let sum = 0
  for (const name of LAYOUTS) {
    const text = await readFile(new URL(`${name}/source.txt`, FIXTURES), 'utf8')
    const passages = finish(new PassageReader(5).read(text, 7, lookup))
    for (const byte of encoder.encode(passages, lookup)) sum = (Math.imul(sum, 31) + byte) | 0
  }
  expect(sum).toBe(1816178164)
})

test('a reading gives back what was read, and no other reading does', () => {
  const lookup = new Lookup()
  const passages = finish(new PassageReader(3).read(TEXT, 7, lookup))
  const reading = new ReadingEncoder(3).encode(passages, lookup)
  const again = new Lookup()
  expect(new ReadingDecoder(3).decode(reading, TEXT.length, true, again)).toEqual(passages)
  expect(again.count).toBe(lookup.count)
  expect([...again.shingles.subarray(0, again.count)]).toEqual([
    ...lookup.shingles.subarray(0, lookup.count),
  ])
  expect(new ReadingDecoder(5).decode(reading, TEXT.length, true, again)).toBeUndefined()
  const other = new Float64Array(reading.slice().buffer)
  other[0] = (other[0] as number) + 1
  expect(
    new ReadingDecoder(3).decode(new Uint8Array(other.buffer), TEXT.length, true, again),
  ).toBeUndefined()
  for (const length of [0, 8, reading.length - 1]) {
    expect(
      new ReadingDecoder(3).decode(reading.subarray(0, length), TEXT.length, true, again),
    ).toBeUndefined()
  }
})

test.each<[string, Article & { id: string }]>([
  ['plain', { id: 'a', text: TEXT, source: 'Ledger', date: '2026-03-01' }],
  ['with other characters', { id: '“é😀', title: '😀 ß', text: `“${TEXT}” é 😀 漢字` }],
  ['with half a character', { id: '\ud800', title: 'x\udc00', text: `\ud83d ${TEXT} \ude00` }],
  ['without a text', { id: 'a', text: '' }],
])('the record of an article %s gives it back', async (_, article) => {
  const store = memoryStore()
  const corpus = await openCorpus({ store })
  await corpus.add(article)
  expect(corpus.get(article.id)?.article).toEqual(article)
  let record = new Uint8Array(0)
  for await (const [first] of store.read()) record = first as typeof record
  const entry = readEntry(record)
  if (entry.article === undefined) throw new Error('the record of an article')
  expect({ ...entry.article, text: textIn(record, entry) }).toEqual(article)
  const told = await corpus.query(article.text)
  // The same from the reading, from a text that has to be read again, and with other options.
  const bare = memoryStore()
  await bare.append(0, [record.subarray(0, lengthOf(record))])
  for (const each of [store, bare]) {
    const again = await openCorpus({ store: each })
    expect(again.get(article.id)).toEqual(corpus.get(article.id))
    expect(await again.query(article.text)).toEqual(told)
    const words = await openCorpus({ store: each, shingle: 2 })
    const fresh = await openCorpus({ shingle: 2 })
    await fresh.add(article)
    expect(await words.query(article.text)).toEqual(await fresh.query(article.text))
  }
})

/** What the package offers: a change here is a change for its users. */
import { expect, test } from 'vitest'
import * as corpus from '../src/corpus.ts'
import * as pool from '../src/entries/pool.ts'
import * as poolInBrowser from '../src/entries/pool-browser.ts'
import * as html from '../src/html.ts'
import * as onceover from '../src/index.ts'
import * as report from '../src/report.ts'

test('exports these values and no others', () => {
  expect(Object.keys(onceover).sort()).toEqual([
    'BOILERPLATE_RULES',
    'CLEAN_DEFAULTS',
    'CONDENSE_DEFAULTS',
    'ENTITY_DEFAULTS',
    'FIND_DUPLICATES_DEFAULTS',
    'JOIN_DEFAULTS',
    'KEYPHRASE_DEFAULTS',
    'OnceoverError',
    'clean',
    'coOccurrences',
    'compare',
    'condense',
    'digest',
    'digestAll',
    'digestStream',
    'extractEntities',
    'extractKeyphrases',
    'findDuplicates',
    'joinPassages',
    'parse',
    'restore',
    'splitParagraphs',
    'splitSentences',
    'tagNames',
  ])
})

test('exports these for a corpus and no others', () => {
  expect(Object.keys(corpus).sort()).toEqual([
    'CORPUS_DEFAULTS',
    'FILE_STORE_DEFAULTS',
    'fileStore',
    'memoryStore',
    'openCorpus',
  ])
})

test('exports these for reports and no others', () => {
  expect(Object.keys(report).sort()).toEqual([
    'OnceoverError',
    'entityGraph',
    'renderHtml',
    'renderMarkdown',
    'renderText',
  ])
})

test('exports these for pages and no others', () => {
  expect(Object.keys(html).sort()).toEqual(['FROM_HTML_DEFAULTS', 'OnceoverError', 'fromHtml'])
})

test.each([pool, poolInBrowser])('exports these for threads and no others', (entry) => {
  expect(Object.keys(entry).sort()).toEqual(['OnceoverError', 'digestAll', 'openPool'])
})

test('defaults are frozen, all the way down', () => {
  const exported = Object.entries({ ...onceover, ...corpus, ...html })
  const defaults = exported.filter(([name]) => /^[A-Z_]+$/.test(name))
  for (const [name, value] of defaults) expect(isFrozen(value), name).toBe(true)
})

function isFrozen(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return true
  return Object.isFrozen(value) && Object.values(value).every(isFrozen)
}

const { digest, clean, compare, condense, findDuplicates, extractEntities, extractKeyphrases } =
  onceover

test.each<[string, (input: never) => unknown]>([
  ['parse', onceover.parse],
  ['digest', digest],
  ['clean', clean],
  ['condense', condense],
  ['findDuplicates', findDuplicates],
  ['compare', (input) => compare(input, 'Some text.')],
  ['compare, in second place', (input) => compare('Some text.', input)],
  ['extractEntities', extractEntities],
  ['extractKeyphrases', extractKeyphrases],
  ['tagNames', onceover.tagNames],
  ['coOccurrences', (input) => onceover.coOccurrences(input, [])],
])('%s takes a text or an article, and refuses all else', (_, stage) => {
  for (const input of ['Some text.', { text: 'Some text.' }]) {
    expect(() => stage(input as never)).not.toThrow()
  }
  // a list is a cluster of articles, which may have none
  const lists = stage === condense ? [[7], [undefined], ['Some text.', {}]] : [[]]
  for (const input of [undefined, null, 7, ...lists, {}, { text: null }]) {
    expect(() => stage(input as never)).toThrow(expect.objectContaining({ code: 'INVALID_INPUT' }))
  }
})

test('a parsed document gives the result that its text gives', () => {
  const text =
    'Rain fell on Lagos all night, and the lagoon rose.\n\nThe bridge stayed open until noon.'
  expect(digest(onceover.parse(text))).toEqual(digest(text))
})

test('an error can be told apart by its code', () => {
  const error = new onceover.OnceoverError('INVALID_OPTION', 'so and so')
  expect(error).toBeInstanceOf(Error)
  expect({ name: error.name, code: error.code, message: error.message }).toEqual({
    name: 'OnceoverError',
    code: 'INVALID_OPTION',
    message: 'onceover: so and so',
  })
})

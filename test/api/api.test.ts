/** What the package offers: a change here is a change for its users. */
import { expect, test } from 'vitest'
import * as bullmq from '../../src/entries/bullmq.ts'
import * as clean from '../../src/entries/clean.ts'
import * as compare from '../../src/entries/compare.ts'
import * as condense from '../../src/entries/condense.ts'
import * as corpus from '../../src/entries/corpus.ts'
import * as entities from '../../src/entries/entities.ts'
import * as fileStore from '../../src/entries/file-store.ts'
import * as html from '../../src/entries/html.ts'
import * as join from '../../src/entries/join.ts'
import * as markdown from '../../src/entries/markdown.ts'
import * as nats from '../../src/entries/nats.ts'
import * as partitions from '../../src/entries/partitions.ts'
import * as pool from '../../src/entries/pool.ts'
import * as poolInBrowser from '../../src/entries/pool-browser.ts'
import * as postgres from '../../src/entries/postgres.ts'
import * as report from '../../src/entries/report.ts'
import * as roles from '../../src/entries/roles.ts'
import * as testing from '../../src/entries/testing.ts'
import * as onceover from '../../src/index.ts'

test('exports these values and no others', () => {
  expect(Object.keys(onceover).sort()).toEqual([
    'BOILERPLATE_RULES',
    'CLEAN_DEFAULTS',
    'CONDENSE_DEFAULTS',
    'ENTITY_DEFAULTS',
    'ENTITY_TYPES',
    'FIND_DUPLICATES_DEFAULTS',
    'JOIN_DEFAULTS',
    'KEYPHRASE_DEFAULTS',
    'MODELS',
    'OnceoverError',
    'PLACE_SUBTYPES',
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
    'mapPositions',
    'parse',
    'passageShingles',
    'restore',
    'roles',
    'splitParagraphs',
    'splitSentences',
    'tagNames',
    'withTexts',
  ])
})

test('exports these for partitions and no others', () => {
  expect(Object.keys(partitions).sort()).toEqual([
    'OnceoverError',
    'PARTITION_DEFAULTS',
    'partitionAt',
    'servePartition',
  ])
})

test('exports these for a corpus and no others', () => {
  expect(Object.keys(corpus).sort()).toEqual([
    'CORPUS_DEFAULTS',
    'OnceoverError',
    'expire',
    'findings',
    'memoryLog',
    'memoryStore',
    'openCorpus',
    'runCorpus',
    'submit',
    'withdraw',
  ])
})

test('exports these for PostgreSQL and no others', () => {
  expect(Object.keys(postgres).sort()).toEqual([
    'OnceoverError',
    'POSTGRES_LOG_DEFAULTS',
    'postgresLog',
  ])
})

test('exports these for queues and no others', () => {
  expect(Object.keys(bullmq).sort()).toEqual([
    'OnceoverError',
    'addStageJobs',
    'closeStages',
    'stageJob',
    'stageProcessor',
  ])
})

test('exports these for NATS and no others', () => {
  expect(Object.keys(nats).sort()).toEqual(['NATS_LOG_DEFAULTS', 'OnceoverError', 'natsLog'])
})

test('exports these for files and no others', () => {
  expect(Object.keys(fileStore).sort()).toEqual([
    'FILE_STORE_DEFAULTS',
    'OnceoverError',
    'fileLog',
    'fileStore',
  ])
})

/** A function costs what it needs where it is imported from an entry of its own. */
test.each(Object.entries({ clean, compare, condense, entities, join, roles }))(
  'exports for `%s` alone what the root exports too, and the error',
  (_, entry) => {
    expect(onceover).toMatchObject(entry)
    expect(entry).toHaveProperty('OnceoverError')
  },
)

test('exports every stage by an entry of its own', () => {
  const names = [clean, compare, condense, entities, join, roles].flatMap(Object.keys)
  const alone = Object.keys(onceover).filter((name) => !names.includes(name))
  expect(alone).toEqual(['digest', 'MODELS', 'digestAll', 'digestStream'])
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

test('exports these for tests and no others', () => {
  expect(Object.keys(testing).sort()).toEqual([
    'LAYOUTS',
    'OnceoverError',
    'REPEAT_DEFAULTS',
    'REPEAT_KINDS',
    'articleWithRepeat',
    'lostFacts',
    'matchers',
  ])
})

test('exports these for Markdown and no others', () => {
  expect(Object.keys(markdown).sort()).toEqual(['OnceoverError', 'fromMarkdown'])
})

test.each([pool, poolInBrowser])('exports these for threads and no others', (entry) => {
  expect(Object.keys(entry).sort()).toEqual(['OnceoverError', 'digestAll', 'openPool'])
})

test('defaults are frozen, all the way down', () => {
  const all = { ...onceover, ...corpus, ...fileStore, ...html, ...postgres, ...testing }
  const exported = Object.entries(all)
  const defaults = exported.filter(([name]) => /^[A-Z_]+$/.test(name))
  for (const [name, value] of defaults) expect(isFrozen(value), name).toBe(true)
})

function isFrozen(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return true
  return Object.isFrozen(value) && Object.values(value).every(isFrozen)
}

const { digest, findDuplicates, extractEntities, extractKeyphrases } = onceover

test.each<[string, (input: never) => unknown]>([
  ['parse', onceover.parse],
  ['digest', digest],
  ['clean', onceover.clean],
  ['condense', onceover.condense],
  ['findDuplicates', findDuplicates],
  ['compare', (input) => onceover.compare(input, 'Some text.')],
  ['compare, in second place', (input) => onceover.compare('Some text.', input)],
  ['extractEntities', extractEntities],
  ['extractKeyphrases', extractKeyphrases],
  ['tagNames', onceover.tagNames],
  ['roles', onceover.roles],
  ['coOccurrences', (input) => onceover.coOccurrences(input, [])],
])('%s takes a text or an article, and refuses all else', (_, stage) => {
  for (const input of ['Some text.', { text: 'Some text.' }]) {
    expect(() => stage(input as never)).not.toThrow()
  }
  // a list is a cluster of articles, which may have none
  const lists = stage === onceover.condense ? [[7], [undefined], ['Some text.', {}]] : [[]]
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

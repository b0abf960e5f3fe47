/** Tables of a corpus, and Parquet in and out. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { asyncBufferFromFile, parquetReadObjects } from 'hyparquet'
import { parquetWriteFile } from 'hyparquet-writer'
import { beforeAll, describe, expect, it } from 'vitest'
import { runExport } from '../../src/cli/export.ts'
import type { OptionValues } from '../../src/cli/options.ts'
import { readInputs } from '../../src/cli/read-inputs.ts'
import { readSettings } from '../../src/cli/settings.ts'
import { fileStore } from '../../src/corpus/file-store/file-store.ts'
import { openCorpus } from '../../src/corpus/open-corpus.ts'
import { optionalPackage } from '../../src/input/optional-package.ts'
import { readAnyRecord } from '../../src/input/read-page-record.ts'
import { useFolder } from '../temporary-folder.ts'

const FERRY =
  'The ferry to the northern island left the harbour at noon with forty people and two horses on board.'
const COUNCIL =
  'The council of Oldport wants a bridge in place of the ferry, and will hold a vote on it in May.'
const ARTICLES = [
  { id: 'a', source: 'Post', date: '2026-03-01', text: FERRY },
  { id: 'b', source: 'Echo', title: 'Bridge', text: `${COUNCIL}\n\n${FERRY}` },
  { id: 'c', text: FERRY },
  { id: 'gone', text: COUNCIL },
]

const { pathOf } = useFolder()
const corpusAt = (): string => pathOf('corpus')

beforeAll(async () => {
  const corpus = await openCorpus({ store: fileStore(corpusAt()) })
  for (const article of ARTICLES) await corpus.add(article)
  await corpus.remove('gone')
  await corpus.close()
})

const exported = async (out: string, more: OptionValues = {}): Promise<void> =>
  runExport(await readSettings({ corpus: corpusAt(), out: pathOf(out), quiet: true, ...more }))
const linesIn = (out: string, table: string): Record<string, unknown>[] =>
  readFileSync(join(pathOf(out), `${table}.ndjson`), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line))

describe('export', () => {
  it('tells what was found, of passages too, and the stars', async () => {
    await exported('lines')
    expect(linesIn('lines', 'findings')).toMatchObject([
      { id: 'a', source: 'Post', date: '2026-03-01', title: null, verdict: 'unique', of: null },
      { id: 'b', source: 'Echo', title: 'Bridge', verdict: 'contains', of: 'a' },
      { id: 'c', source: null, verdict: 'duplicate', of: 'a', similarity: 1, differences: '[]' },
    ])
    const start = COUNCIL.length + 2
    const end = start + FERRY.length
    expect(linesIn('lines', 'passages')).toMatchObject([
      { id: 'a', start: 0, end: FERRY.length, state: 'fresh', of: null, similarity: null },
      { id: 'b', start: 0, end: COUNCIL.length, state: 'fresh' },
      { id: 'b', start, end, state: 'seen', of: 'a', of_start: 0, verdict: 'identical' },
      { id: 'c', start: 0, state: 'seen', of: 'a', of_end: FERRY.length, containment_here: 1 },
    ])
    const stars = linesIn('lines', 'stars')
    expect(stars).toMatchObject([
      { kept: 'a', id: 'b', verdict: 'contains' },
      { kept: 'a', id: 'c', verdict: 'duplicate', similarity: 1, containment_there: 1 },
    ])
  })

  it('writes the same tables as Parquet', async () => {
    await exported('lines')
    await exported('parquet', { parquet: true })
    for (const table of ['findings', 'passages', 'stars']) {
      const file = await asyncBufferFromFile(join(pathOf('parquet'), `${table}.parquet`))
      expect(await parquetReadObjects({ file })).toEqual(linesIn('lines', table))
    }
  })

  it.each<[OptionValues, string]>([
    [{ corpus: 'nowhere' }, "there is no corpus in 'nowhere'"],
    [{ ndjson: true, parquet: true }, 'tables are written as --ndjson or as --parquet'],
  ])('refuses %j', async (options, message) => {
    await expect(exported('refused', options)).rejects.toMatchObject({
      code: 'USAGE',
      message: `onceover: ${message}`,
    })
  })
})

describe('Parquet', () => {
  it('is read like lines of JSON', async () => {
    const filename = pathOf('articles.parquet')
    parquetWriteFile({
      filename,
      columnData: [
        { name: 'id', data: [7n, 8n], type: 'INT64' },
        { name: 'text', data: [FERRY, COUNCIL], type: 'STRING' },
        { name: 'source', data: ['Post', null], type: 'STRING' },
        { name: 'date', data: [new Date(0), new Date(86_400_000)], type: 'TIMESTAMP' },
      ],
    })
    const records: unknown[] = []
    for await (const raw of readInputs([filename], undefined, { read: () => {} })) {
      records.push(await readAnyRecord(raw))
    }
    expect(records).toMatchObject([
      {
        id: 7,
        line: 1,
        article: { text: FERRY, source: 'Post', date: '1970-01-01T00:00:00.000Z' },
      },
      { id: 8, line: 2, article: { text: COUNCIL } },
    ])
  })

  it('that cannot be read is one failed record', async () => {
    for await (const raw of readInputs([pathOf('none.parquet')], undefined, { read: () => {} })) {
      expect(raw).toMatchObject({ kind: 'failure', error: { code: 'UNREADABLE_FILE' } })
    }
  })
})

it('names the package that is missing', async () => {
  const load = (): Promise<unknown> => import('no-such-package' as string)
  const loaded = optionalPackage('hyparquet', 'reading Parquet', 'UNREADABLE_FILE', load)
  await expect(loaded).rejects.toMatchObject({
    code: 'UNREADABLE_FILE',
    message: 'onceover: reading Parquet needs the package `hyparquet`: npm install hyparquet',
  })
})

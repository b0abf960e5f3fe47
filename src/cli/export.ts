/**
 * The command `export`: what a corpus on disk knows, as tables in files that other programs read. Passages are told as if
 * the articles that are there came one after another now; verdicts are those that were told.
 *
 * Cost: that of adding all articles again, in memory.
 */
import { readdir } from 'node:fs/promises'
import {
  type Columns,
  FINDING_COLUMNS,
  findingRow,
  PASSAGE_COLUMNS,
  passageRows,
  type Row,
  STAR_COLUMNS,
  starRows,
} from '../corpus/corpus-tables.ts'
import { fileStore } from '../corpus/file-store/file-store.ts'
import type { KnownArticle } from '../corpus/finding.ts'
import { openCorpus } from '../corpus/open-corpus.ts'
import type { CorpusOptions } from '../corpus/options.ts'
import { damagedRecord, readEntry } from '../corpus/records.ts'
import { unpackRecords } from '../corpus/snapshot.ts'
import type { Star } from '../corpus/stars.ts'
import type { Store } from '../corpus/store.ts'
import { OnceoverError } from '../document/onceover-error.ts'
import { optionalPackage } from '../input/optional-package.ts'
import type { Departure } from './departure.ts'
import { refuseInside } from './output.ts'
import type { Settings } from './settings.ts'
import { TaskFiles } from './task-files.ts'
import { tell } from './terminal.ts'

/** Rows that are held at once. */
const GROUP = 10_000

type Rows = Iterable<Row> | AsyncIterable<Row>
/** Writes a table, and gives the number of its rows. */
type WriteTable = (name: string, columns: Columns, rows: Rows) => Promise<number>

/**
 * Writes the tables.
 *
 * @param departure what hears signals: while the store is open, it is let go of first
 * @throws OnceoverError `USAGE`; what a store throws that cannot be opened
 */
export async function runExport(settings: Settings, departure?: Departure): Promise<void> {
  const { corpus, join, reach, work, quiet } = settings
  if (corpus === undefined || work.out === undefined) {
    throw new OnceoverError(
      'USAGE',
      'export needs --corpus, the directory of a corpus, and --out, a folder for the tables',
    )
  }
  if (!(await hasFiles(corpus))) {
    throw new OnceoverError('USAGE', `there is no corpus in '${corpus}'`)
  }
  await refuseInside(work.out, corpus)
  const { threshold } = join
  const options: CorpusOptions = { ...reach, ...(threshold !== undefined && { threshold }) }
  const files = new TaskFiles(work.out)
  const write = settings.parquet ? await parquetTables(files) : ndjsonTables(files)
  const store = fileStore(corpus)
  if (departure) departure.cut = () => store.close()
  const { articles, stars } = await read(store, options).finally(() => departure?.leave())
  if (departure) departure.cut = undefined
  await files.make()
  const findings = articles.map(({ article, relation }) => findingRow(article, relation))
  const counts = [
    await write('findings', FINDING_COLUMNS, findings),
    await write('passages', PASSAGE_COLUMNS, passagesOf(articles, options)),
    await write('stars', STAR_COLUMNS, stars.flatMap(starRows)),
  ]
  if (quiet) return
  const [ofFindings, ofPassages, ofStars] = counts
  tell(`onceover: ${ofFindings} findings, ${ofPassages} passages, ${ofStars} members of stars\n`)
}

/** Is there more in a directory than what a store leaves that was never made? To open that would make one. */
async function hasFiles(directory: string): Promise<boolean> {
  const names = await readdir(directory).catch(() => [])
  return names.some((name) => !/^lock-|\.new$/.test(name))
}

async function read(
  store: Store,
  options: CorpusOptions,
): Promise<{ readonly articles: readonly KnownArticle[]; readonly stars: readonly Star[] }> {
  await using corpus = await openCorpus({ ...options, store })
  const articles = unpackRecords(corpus.snapshot()).map((record, number) => {
    const known = corpus.get(readEntry(record, number).article?.id ?? '')
    if (known === undefined) throw damagedRecord(number, 'it holds no article')
    return known
  })
  return { articles, stars: corpus.clusters() }
}

async function* passagesOf(
  articles: readonly KnownArticle[],
  options: CorpusOptions,
): AsyncGenerator<Row, void, void> {
  await using corpus = await openCorpus(options)
  for await (const finding of corpus.addAll(articles.map(({ article }) => article))) {
    yield* passageRows(finding)
  }
}

const ndjsonTables =
  (files: TaskFiles): WriteTable =>
  async (name, _, rows) => {
    let count = 0
    await files.put(`${name}.ndjson`, lines())
    return count

    async function* lines(): AsyncGenerator<Uint8Array, void, void> {
      for await (const row of rows) {
        count++
        yield Buffer.from(`${JSON.stringify(row)}\n`)
      }
    }
  }

const PARQUET_TYPES = { whole: 'INT32', share: 'DOUBLE', text: 'STRING' } as const

/** @throws OnceoverError `USAGE` if the package is missing */
async function parquetTables(files: TaskFiles): Promise<WriteTable> {
  const load = (): Promise<typeof import('hyparquet-writer')> => import('hyparquet-writer')
  const parquet = await optionalPackage('hyparquet-writer', 'writing Parquet', 'USAGE', load)
  return async (name, columns, rows) => {
    let count = 0
    await files.putBy(`${name}.parquet`, async (path) => {
      const dataOf = (group: readonly Row[]) =>
        Object.entries(columns).map(([column, kind]) => ({
          name: column,
          type: PARQUET_TYPES[kind],
          data: group.map((row) => row[column]),
        }))
      const schema = parquet.schemaFromColumnData({ columnData: dataOf([]) })
      const writer = new parquet.ParquetWriter({ writer: parquet.fileWriter(path), schema })
      let group: Row[] = []
      for await (const row of rows) {
        count++
        if (group.push(row) < GROUP) continue
        await writer.write({ columnData: dataOf(group) })
        group = []
      }
      if (group.length > 0) await writer.write({ columnData: dataOf(group) })
      await writer.finish()
    })
    return count
  }
}

/** What the programs of this folder are told to do, and the articles that they do it with. */
import { join } from 'node:path'
import pg from 'pg'
import type { CorpusLog, CorpusOptions } from '../../src/entries/corpus.ts'
import { postgresLog } from '../../src/entries/postgres.ts'
import { seeded } from '../../src/testing/seeded.ts'
import { readRecords } from '../eval/read-data.ts'
import { madeUpStream, type StreamArticle } from '../made-up-stream.ts'

export interface Task {
  /** Of the database, on the loopback. */
  readonly port: number
  /** Of the log. */
  readonly name: string
  readonly options: CorpusOptions
  /** The ports of the partitions, on the loopback; none: who runs the corpus has all of it. */
  readonly partitions: readonly number[]
  /** A folder with articles; without one they are made up. */
  readonly data?: string
  readonly count: number
  /** Of made-up articles. */
  readonly aDay: number
  readonly producers: number
  /** Articles that a producer has on the way at a time. */
  readonly atOnce: number
  /** Articles a second of all producers together; 0: as many as go. */
  readonly rate: number
  /** One article of so many is taken back once something was told of it; 0: none. */
  readonly takenBack: number
}

/** Where a program finds its task, and which of the producers it is. */
export const TASK = 'ONCEOVER_TASK'
export const PART = 'ONCEOVER_PART'
/** Where a partition is to listen; 0: anywhere. */
export const PORT = 'ONCEOVER_PORT'

/** So many milliseconds without a sign are enough here. */
const SILENCE = 2000
const SEED = 7
const MONTHS = 'JAN FEB MAR APR MAY JUN JUL AUG SEP OCT NOV DEC'.split(' ')
const WIRE_DATE = /(\d{1,2})-([A-Z]{3})-(\d{4})/

export const taskGiven = (): Task => JSON.parse(process.env[TASK] ?? '{}') as Task

export function logOf({ port, name }: Pick<Task, 'port' | 'name'>): {
  readonly log: CorpusLog
  readonly pool: pg.Pool
} {
  const pool = new pg.Pool({ host: '127.0.0.1', port, user: 'postgres', max: 5 })
  pool.on('error', () => {}) // connections that wait while the database ends
  return { log: postgresLog(pool, { name, silence: SILENCE }), pool }
}

export async function articlesOf({ data, count, aDay }: Task): Promise<StreamArticle[]> {
  if (data === undefined) return [...madeUpStream(count, aDay)]
  const all = [...(await newsIn(data)), ...(await wireIn(data))]
  const random = seeded(SEED)
  for (let at = all.length - 1; at > 0; at--) {
    const other = Math.floor(random() * (at + 1))
    const [one, two] = [all[at], all[other]] as [StreamArticle, StreamArticle]
    all[at] = two
    all[other] = one
  }
  return all.slice(0, count)
}

async function newsIn(data: string): Promise<StreamArticle[]> {
  const articles: StreamArticle[] = []
  const path = join(data, 'articles/news-10k.jsonl.gz')
  for await (const { id, source, date, text } of readRecords<StreamArticle>(path)) {
    articles.push({
      id: `n${id}`,
      text,
      ...(source ? { source } : {}),
      ...(date ? { date } : {}),
    })
  }
  return articles
}

async function wireIn(data: string): Promise<StreamArticle[]> {
  const articles: StreamArticle[] = []
  const path = join(data, 'articles/reuters21578.jsonl.gz')
  for await (const { id, date, body } of readRecords<Record<string, string>>(path)) {
    const [, day = '', month = '', year] = WIRE_DATE.exec(date ?? '') ?? []
    const number = String(MONTHS.indexOf(month) + 1).padStart(2, '0')
    const iso = `${year}-${number}-${day.padStart(2, '0')}`
    articles.push({
      id: `r${id}`,
      source: 'Reuters',
      text: body ?? '',
      ...(year === undefined ? {} : { date: iso }),
    })
  }
  return articles
}

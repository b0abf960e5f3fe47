/**
 * One program over three places to remember in. What differs is the line that makes the log: in memory, in files of
 * this machine, or in a PostgreSQL that any number of processes share.
 *
 *     npx tsx examples/shared-corpus.ts                       # in memory
 *     npx tsx examples/shared-corpus.ts files DIRECTORY
 *     npx tsx examples/shared-corpus.ts postgres CONNECTION   # postgres://user@host/database
 */
import pg from 'pg'
import { type CorpusLog, findings, memoryLog, runCorpus, submit } from '../src/entries/corpus.ts' // 'onceover/corpus'
import { fileLog } from '../src/entries/file-store.ts' // 'onceover/file-store'
import { postgresLog } from '../src/entries/postgres.ts' // 'onceover/postgres'

const [place, where = ''] = process.argv.slice(2)
const pool = place === 'postgres' ? new pg.Pool({ connectionString: where }) : undefined

function makeLog(): CorpusLog {
  if (pool !== undefined) return postgresLog(pool, { name: 'example' })
  return place === 'files' ? fileLog(where) : memoryLog()
}

const STORY =
  'All 12 sailors of the ferry that sank off the island at noon were saved by fishermen.'

const log = makeLog()
const corpus = await runCorpus({ log, options: { days: 14, lateness: 2 } })

await submit(log, { id: 'first', date: '2026-03-01', text: STORY })
await submit(log, { id: 'changed', date: '2026-03-02', text: STORY.replace('12', '14') })
await submit(log, { id: 'again', date: '2026-03-02', text: STORY })

for await (const { id, finding } of findings(log, { toEnd: true })) {
  console.log(`${id}: ${finding?.verdict}${finding?.of === undefined ? '' : ` of ${finding.of}`}`)
}

await corpus.stop()
await log.close()
await pool?.end()

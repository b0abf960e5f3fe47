/**
 * Articles as NDJSON into a table of PostgreSQL: one row each, on two threads; killed anywhere and started again, it
 * goes on with those that have no row yet.
 *
 *     node examples/to-postgres.mjs articles.ndjson postgres://user@host/database
 *
 * The package `pg` is yours to install. Articles need an `id`; one that cannot be read gets a row that says why.
 */
import { createReadStream } from 'node:fs'
import { createInterface } from 'node:readline'
import { digestAll } from 'onceover/pool'
import pg from 'pg'

const TABLE = `
  create table if not exists article (
    id text primary key,
    text text,
    summary text,
    entities jsonb,
    removals jsonb,
    failure text
  )`
const INSERT = `
  insert into article (id, text, summary, entities, removals, failure)
  values ($1, $2, $3, $4, $5, $6) on conflict do nothing`

const [input, connectionString] = process.argv.slice(2)
if (connectionString === undefined) {
  throw new Error('usage: node to-postgres.mjs ARTICLES.ndjson CONNECTION')
}
const pool = new pg.Pool({ connectionString })
await pool.query(TABLE)

async function* articlesIn(path) {
  for await (const line of createInterface({ input: createReadStream(path) }))
    yield JSON.parse(line)
}

const hasRow = async ({ id }) =>
  (await pool.query('select from article where id = $1', [id])).rowCount > 0

for await (const outcome of digestAll(articlesIn(input), { threads: 2, skip: hasRow })) {
  await pool.query(INSERT, valuesOf(outcome))
}
await pool.end()

/** `removals` has the reasons; with `text` and `seams` beside them `restore` would give the original back. */
function valuesOf({ article, status, digest, error }) {
  if (status === 'failed') return [article.id, null, null, null, null, error.code]
  const { text, summary, entities, removals } = digest
  return [article.id, text, summary.text, JSON.stringify(entities), JSON.stringify(removals), null]
}

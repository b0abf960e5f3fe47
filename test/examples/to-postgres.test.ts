/** The example of a pipeline into a table: a row for each article, and each once, however often it is run. */
import { execFileSync } from 'node:child_process'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { hasPostgres, PostgresServer } from '../postgres-server.ts'
import { useFolder } from '../temporary-folder.ts'

const { file } = useFolder()
const TEXT = 'The lock was closed on Monday.'

describe.skipIf(!hasPostgres())('articles in a table', () => {
  let server: PostgresServer
  beforeAll(async () => {
    server = await PostgresServer.make()
  }, 120_000)
  afterAll(() => server?.remove())

  test('have a row each, and each once', { timeout: 120_000 }, async () => {
    const articles = [{ id: 'a', text: `${TEXT}\n\nIt rained.\n\n${TEXT}` }, { id: 'b' }]
    const input = await file('a.ndjson', articles.map((one) => JSON.stringify(one)).join('\n'))
    const connection = `postgres://postgres@127.0.0.1:${server.port}/postgres`
    const run = () =>
      execFileSync(process.execPath, ['examples/to-postgres.mjs', input, connection])
    run()
    run()
    const { default: pg } = await import('pg')
    const client = new pg.Client({ connectionString: connection })
    await client.connect()
    const { rows } = await client.query('select id, text, failure from article order by id')
    await client.end()
    expect(rows).toEqual([
      { id: 'a', text: `${TEXT}\n\nIt rained.`, failure: null },
      { id: 'b', text: null, failure: 'INVALID_INPUT' },
    ])
  })
})

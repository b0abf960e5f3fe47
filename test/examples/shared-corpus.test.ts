/** The example says the same wherever it remembers, also when it is run again. */
import { execFileSync } from 'node:child_process'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { hasPostgres, PostgresServer } from '../postgres-server.ts'
import { withFolder } from '../temporary-folder.ts'

const SAID = 'first: unique\nchanged: variant of first\nagain: duplicate of first\n'
const SLOW = { timeout: 120_000 }

const run = (...args: string[]): string =>
  execFileSync(process.execPath, ['--import', 'tsx', 'examples/shared-corpus.ts', ...args], {
    encoding: 'utf8',
  })

test('in memory', SLOW, () => expect(run()).toBe(SAID))

test('in files', SLOW, () =>
  withFolder(async (folder) => {
    expect(run('files', folder)).toBe(SAID)
    expect(run('files', folder)).toBe(SAID)
  }),
)

describe.skipIf(!hasPostgres())('in PostgreSQL', () => {
  let server: PostgresServer
  beforeAll(async () => {
    server = await PostgresServer.make()
  }, 120_000)
  afterAll(() => server?.remove())

  test('as any number of processes would', SLOW, () => {
    const connection = `postgres://postgres@127.0.0.1:${server.port}/postgres`
    expect(run('postgres', connection)).toBe(SAID)
    expect(run('postgres', connection)).toBe(SAID)
  })
})

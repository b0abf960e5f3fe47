/** Many processes over one log, of which some die: what they tell is what one process tells. */
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  AWAY,
  buildPrograms,
  CONFLICT,
  type Mishap,
  sharedRun,
} from '../../bench/shared-log/shared-run.ts'
import { logOf, type Task } from '../../bench/shared-log/task.ts'
import { keepAll, unlike } from '../../bench/shared-log/unlike.ts'
import { hasPostgres, PostgresServer } from '../postgres-server.ts'
import { withFolder } from '../temporary-folder.ts'

/** What happens, and what is said then. */
interface Case {
  readonly count: number
  readonly partitions: number
  readonly mishaps: readonly Mishap[]
  readonly said: string
}

const CASES: readonly Case[] = [
  {
    count: 400,
    partitions: 0,
    mishaps: [
      { at: 0.2, what: 'kill the leader' },
      { at: 0.4, what: 'crash the database' },
      { at: 0.6, what: 'stop the leader' },
    ],
    said: CONFLICT,
  },
  {
    count: 200,
    partitions: 2,
    mishaps: [
      { at: 0.3, what: 'kill a partition' },
      { at: 0.6, what: 'kill the leader' },
    ],
    said: AWAY,
  },
]

describe.skipIf(!hasPostgres())('a log in PostgreSQL, shared by many', () => {
  let server: PostgresServer
  beforeAll(async () => {
    server = await PostgresServer.make()
  })
  afterAll(() => server.remove())

  test.each(CASES)(
    'tells what one process tells, whoever dies, with $partitions partitions',
    {
      timeout: 300_000,
    },
    ({ count, partitions, mishaps, said }) =>
      withFolder(async (folder) => {
        await buildPrograms(folder)
        const task: Omit<Task, 'partitions'> = {
          port: server.port,
          name: `shared ${partitions}`,
          options: { days: 7, lateness: 21 },
          count,
          aDay: 8,
          producers: 2,
          atOnce: 20,
          rate: 0,
          takenBack: 10,
        }
        const { log, pool } = logOf(task)
        await log.read(0) // makes the tables
        if (partitions === 0) await keepAll(pool)
        const { failed } = await sharedRun(
          server,
          { folder, runners: 2, partitions },
          task,
          mishaps,
        )
        expect(failed).toContain(said)
        const found = await unlike(pool, task.name, task.options, join(folder, 'files'))
        // Each article was told of, and is in the log or went as it came; who takes back one that went removes nothing.
        const { late } = found
        const left = count - late.length
        const takenBack = late.filter((id) => Number(id.slice(1)) % task.takenBack === 1).length
        expect(found).toMatchObject({
          articles: left,
          removals: count / task.takenBack - takenBack,
          same: left,
          differ: 0,
        })
        expect(found).toMatchObject({ left: 0, failures: 0 })
        if (count === 400) expect(found.expiries).toBeGreaterThan(0)
        await log.close()
        await pool.end()
      }),
  )
})

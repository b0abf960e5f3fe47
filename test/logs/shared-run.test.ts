/** Many processes over one log, of which some die: what they tell is what one process tells. */
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import {
  buildPrograms,
  CONFLICT,
  type Mishap,
  sharedRun,
} from '../../bench/shared-log/shared-run.ts'
import { logOf, type Task } from '../../bench/shared-log/task.ts'
import { keepAll, unlike } from '../../bench/shared-log/unlike.ts'
import { hasPostgres, PostgresServer } from '../postgres-server.ts'
import { withFolder } from '../temporary-folder.ts'

const MISHAPS: readonly Mishap[] = [
  { at: 0.2, what: 'kill the leader' },
  { at: 0.4, what: 'crash the database' },
  { at: 0.6, what: 'stop the leader' },
]

describe.skipIf(!hasPostgres())('a log in PostgreSQL, shared by many', () => {
  test('tells what one process tells, whoever dies', { timeout: 300_000 }, () =>
    withFolder(async (folder) => {
      await buildPrograms(folder)
      const server = await PostgresServer.make()
      try {
        const task: Omit<Task, 'partitions'> = {
          port: server.port,
          name: 'shared',
          options: { days: 7, lateness: 21 },
          count: 400,
          aDay: 8,
          producers: 2,
          atOnce: 20,
          rate: 0,
          takenBack: 10,
        }
        const { log, pool } = logOf(task)
        await log.read(0) // makes the tables
        await keepAll(pool)
        const { failed } = await sharedRun(
          server,
          { folder, runners: 2, partitions: 0 },
          task,
          MISHAPS,
        )
        expect(failed).toContain(CONFLICT)
        const found = await unlike(pool, task.name, task.options, join(folder, 'files'))
        expect(found).toMatchObject({ articles: 400, removals: 40, same: 400, differ: 0 })
        expect(found).toMatchObject({ left: 0, failures: 0 })
        expect(found.expiries).toBeGreaterThan(0)
        await log.close()
        await pool.end()
      } finally {
        await server.remove()
      }
    }),
  )
})

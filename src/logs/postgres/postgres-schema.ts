/**
 * The tables of logs in PostgreSQL, by versions: a database of an earlier one is brought up to date, one of a
 * later one is refused. All of it lies in the first schema of the `search_path`.
 *
 * - `onceover_log`: one row a log. `length` and `told` number what comes next; nothing is numbered by a sequence,
 *   whose numbers others see in another order than the rows. `epoch` counts who led.
 * - `onceover_inbox`: messages. Their numbers only say which is taken first; a message goes by its own number.
 * - `onceover_record`: the records. Those of articles that went are deleted.
 * - `onceover_finding`: what was told. `gone` says behind which finding its article went; some thousand findings
 *   later it is deleted.
 *
 * `json`, not `jsonb`, as that cannot hold U+0000 and changes the order of what it holds. Ids are found by
 * their SHA-256 (`key`): they may be longer than an entry of an index. Cost: a look at the version an opening.
 */
import { OnceoverError } from '../../document/onceover-error.ts'
import { numberIn, type PostgresClient } from './postgres-pool.ts'

/** Statements that make each version out of the one before. */
export const MIGRATIONS: readonly string[] = [
  `create table onceover_log (
     log integer generated always as identity primary key,
     name text not null unique,
     length bigint not null default 0,
     told bigint not null default 0,
     epoch bigint not null default 0,
     beat timestamptz not null default clock_timestamp()
   );
   create table onceover_inbox (
     log integer not null references onceover_log on delete cascade,
     ticket bigint generated always as identity,
     message json not null,
     primary key (log, ticket)
   );
   create table onceover_record (
     log integer not null references onceover_log on delete cascade,
     number bigint not null,
     record bytea not null,
     primary key (log, number)
   );
   create table onceover_finding (
     log integer not null references onceover_log on delete cascade,
     number bigint not null,
     id text,
     key bytea,
     finding json,
     failure json,
     gone bigint,
     primary key (log, number)
   );
   create unique index onceover_finding_key on onceover_finding (log, key);
   create index onceover_finding_gone on onceover_finding (log, gone) where gone is not null;`,
]

/** What two who migrate at once wait for. */
const LOCK = 7_264_501

/**
 * Brings the tables up to date.
 *
 * @throws OnceoverError `STORE_VERSION` if a later version made them
 */
export async function migrate(
  client: PostgresClient,
  migrations: readonly string[] = MIGRATIONS,
): Promise<void> {
  if ((await versionOf(client)) === migrations.length) return
  await client.query({ text: 'begin' })
  try {
    await client.query({ text: `select pg_advisory_xact_lock(${LOCK})` })
    await client.query({
      text: 'create table if not exists onceover_schema (version integer not null)',
    })
    const version = await versionOf(client)
    if (version > migrations.length) throw tooNew(version, migrations.length)
    for (const text of migrations.slice(version)) await client.query({ text })
    await client.query({ text: 'delete from onceover_schema' })
    await client.query({ text: `insert into onceover_schema values (${migrations.length})` })
    await client.query({ text: 'commit' })
  } catch (error) {
    await client.query({ text: 'rollback' }).catch(() => {})
    throw error
  }
}

/** 0 where there is nothing yet. */
async function versionOf(client: PostgresClient): Promise<number> {
  const found = await client.query({
    text: `select to_regclass('onceover_schema') is not null as there`,
  })
  if (found.rows[0]?.there !== true) return 0
  const { rows } = await client.query({ text: 'select version::text from onceover_schema' })
  return rows[0] === undefined ? 0 : numberIn(rows[0].version)
}

const tooNew = (version: number, known: number): OnceoverError =>
  new OnceoverError(
    'STORE_VERSION',
    `the tables in PostgreSQL have version ${version}; this version of onceover knows ${known}`,
  )

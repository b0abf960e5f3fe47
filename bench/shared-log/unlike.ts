/**
 * Holds the findings of a log in PostgreSQL against those of one process: every record of the log, in its order, is
 * done again in memory and in files, and each finding has to be the same text.
 */
import type pg from 'pg'
import type { AddedEntry } from '../../src/corpus/record-json.ts'
import { readEntry, textIn } from '../../src/corpus/records.ts'
import { type Corpus, type CorpusOptions, openCorpus } from '../../src/entries/corpus.ts'
import { fileStore } from '../../src/entries/file-store.ts'

/** So many records are read at a time; the files are closed and opened between. */
const PAGE = 1000
const REOPENED = 5000

/** Keeps what the log would throw away, so that all of it can be done again. Called before there are records. */
export async function keepAll(pool: pg.Pool): Promise<void> {
  await pool.query(`
    create table kept_finding (log integer, id text, finding text, primary key (log, id));
    create function keep_finding() returns trigger language plpgsql as
      'begin
        insert into kept_finding values (new.log, new.id, new.finding::text)
        on conflict (log, id) do update set finding = excluded.finding;
        return new;
      end';
    create trigger keep after insert or update of finding on onceover_finding
      for each row when (new.id is not null) execute function keep_finding();
    create table kept_record (log integer, number bigint, record bytea, primary key (log, number));
    create function keep_record() returns trigger language plpgsql as
      'begin insert into kept_record values (new.log, new.number, new.record); return new; end';
    create trigger keep after insert on onceover_record for each row execute function keep_record()`)
}

export interface Unlike {
  readonly articles: number
  readonly removals: number
  readonly expiries: number
  /** Findings that are told once and the same by all three. */
  readonly same: number
  /** Findings that are missing, or not the same text; the ids of some. */
  readonly differ: number
  readonly ids: readonly string[]
  /** Articles that were told of and have no record: so far behind the others that they went as they came. */
  readonly late: readonly string[]
  /** Messages that are left, and findings of nothing. */
  readonly left: number
  readonly failures: number
}

export async function unlike(
  pool: pg.Pool,
  name: string,
  options: CorpusOptions,
  directory: string,
): Promise<Unlike> {
  const number = async (text: string): Promise<number> =>
    Number((await pool.query<{ n: string }>(text, [name])).rows[0]?.n)
  const log = await number('select log as n from onceover_log where name = $1')
  const memory = await openCorpus(options)
  const open = (): Promise<Corpus> => openCorpus({ ...options, store: fileStore(directory) })
  let files = await open()
  let [articles, removals, expiries, same] = [0, 0, 0, 0]
  const differ: string[] = []
  const recorded = new Set<string>()
  const records =
    'select record from kept_record where log = $1 and number >= $2 and number < $3 order by number'
  const length = await number('select length as n from onceover_log where name = $1')
  for (let from = 0; from < length; from += PAGE) {
    const { rows } = await pool.query<{ record: Buffer }>(records, [log, from, from + PAGE])
    const entries = rows.map(({ record }) => ({ record, entry: readEntry(record) }))
    const told = await toldOf(pool, log, entries)
    for (const { record, entry } of entries) {
      if (entry.article !== undefined) {
        articles++
        recorded.add(entry.article.id)
        const article = { ...entry.article, text: textIn(record, entry as AddedEntry) }
        const [one, other] = [await memory.add(article), await files.add(article)].map((finding) =>
          JSON.stringify(finding),
        )
        if (one === other && one === told.get(article.id)) same++
        else differ.push(article.id)
      } else if (entry.removed !== undefined) {
        removals++
        await memory.remove(entry.removed)
        await files.remove(entry.removed)
      } else {
        expiries++
        await memory.expire(entry.expired)
        await files.expire(entry.expired)
      }
    }
    if (from % REOPENED === 0) {
      await files.close()
      files = await open()
    }
  }
  await files.close()
  const left = await number(
    'select count(*) as n from onceover_inbox join onceover_log using (log) where name = $1',
  )
  const failures = await number(
    'select count(failure) as n from onceover_finding join onceover_log using (log) where name = $1',
  )
  const told = 'select id from kept_finding where log = $1 order by id'
  const late = (await pool.query<{ id: string }>(told, [log])).rows
    .map(({ id }) => id)
    .filter((id) => !recorded.has(id))
  const ids = differ.slice(0, 5)
  return { articles, removals, expiries, same, differ: differ.length, ids, late, left, failures }
}

/** The findings of the articles that came, as texts. */
async function toldOf(
  pool: pg.Pool,
  log: number,
  entries: readonly { readonly entry: ReturnType<typeof readEntry> }[],
): Promise<Map<string, string>> {
  const ids = entries.flatMap(({ entry }) => entry.article?.id ?? [])
  const { rows } = await pool.query<{ id: string; finding: string }>(
    'select id, finding from kept_finding where log = $1 and id = any($2::text[])',
    [log, ids],
  )
  return new Map(rows.map(({ id, finding }) => [id, finding]))
}

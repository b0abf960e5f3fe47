/**
 * The same join in DuckDB: this library makes the shingles, six statements of SQL do the rest, on disk where memory is
 * short. Pairs go to standard output as `onceover work apply` writes them.
 *
 *     node examples/batch/duckdb.mjs articles/*.ndjson > pairs.ndjson
 *
 * How: two sets that are alike share a shingle among the rarest of each (prefix filtering). So only those are joined,
 * and what is met is counted out.
 */
import { createReadStream } from 'node:fs'
import { createInterface } from 'node:readline'
import { DuckDBInstance } from '@duckdb/node-api'
import { passageShingles } from 'onceover/join'

const THRESHOLD = 0.7
const SQL = {
  // Equal passages are one set, called by the first.
  sets: `create table sets as
    select row_number() over (order by min(place)) as id, min(place) as place, list, len(list) as size
    from (select place, list(shingle order by shingle) as list from shingles group by place)
    group by list`,
  // What only one set has is no part of a pair. Frequencies order shingles for all: rare ones first.
  shared: `create table shared as
    with each as (select id, unnest(list) as shingle from sets),
      often as (select shingle, count(*) as frequency from each group by shingle having count(*) > 1)
    select id, shingle, frequency from each join often using (shingle)`,
  prefixes: `create table prefixes as
    select id, shingle from (
      select id, shingle, size,
        row_number() over (partition by id order by frequency, shingle) as turn,
        count(*) over (partition by id) as shared
      from shared join sets using (id)
    ) where turn <= size - ceil(${THRESHOLD} * size - 1e-9) + 1 - (size - shared)`,
  candidates: `create table candidates as
    select distinct one.id as a, other.id as b
    from prefixes one join prefixes other on one.shingle = other.shingle and one.id < other.id`,
  met: `create table met as
    select a, b, count(*) as overlap
    from candidates join shared one on one.id = a join shared other on other.id = b and other.shingle = one.shingle
    group by a, b`,
  pairs: `select one.place as a, other.place as b, overlap, one.size as size_a, other.size as size_b
    from met join sets one on one.id = a join sets other on other.id = b
    where overlap / (one.size + other.size - overlap)::double >= ${THRESHOLD}
    order by 1, 2`,
}

const instance = await DuckDBInstance.create(':memory:')
const connection = await instance.connect()
await connection.run('create table shingles (place bigint, shingle bigint)')
const appender = await connection.createAppender('shingles')
let place = 0
for (const path of process.argv.slice(2)) {
  for await (const line of createInterface({ input: createReadStream(path) })) {
    for (const shingle of passageShingles(JSON.parse(line).text)) {
      appender.appendBigInt(BigInt(place))
      appender.appendBigInt(BigInt(shingle))
      appender.endRow()
    }
    place++
  }
}
appender.closeSync()
for (const name of ['sets', 'shared', 'prefixes', 'candidates', 'met']) {
  await connection.run(SQL[name])
}
for (const row of (await connection.runAndReadAll(SQL.pairs)).getRows()) {
  const [a, b, shared, sizeA, sizeB] = row.map(Number)
  const containment = { here: shared / sizeA, there: shared / sizeB }
  const pair = { a, b, similarity: shared / (sizeA + sizeB - shared), containment }
  process.stdout.write(`${JSON.stringify(pair)}\n`)
}

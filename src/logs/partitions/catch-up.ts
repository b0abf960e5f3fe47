/**
 * Makes partitions have what a log says: each is asked what it has, and is sent what it lacks. One that has another thing
 * than the register says, by a sum over its articles, begins anew; if it is wrong then, the log is damaged.
 *
 * Cost: that of reading the log from where the one that has the least ends, and of taking that in.
 */
import { isOfArticle } from '../../corpus/records.ts'
import { OnceoverError } from '../../document/onceover-error.ts'
import type { CorpusLog, NumberedRecord } from '../corpus-log.ts'
import { Holding } from './holding.ts'
import type { PartitionAsker } from './partition-link.ts'
import type { PartitionOptions } from './partition-options.ts'
import { SPEAKS } from './questions.ts'
import type { Register } from './register.ts'
import type { SourceTable } from './source-table.ts'

export interface CatchingUp {
  readonly log: CorpusLog
  /** All records below it are to be had. */
  readonly next: number
  /** What they come to. */
  readonly register: Register
  readonly askers: readonly PartitionAsker[]
  /** Nothing was dealt out yet. */
  readonly table: SourceTable
  readonly options: PartitionOptions
}

/** So many bytes are sent at once. */
const MOST_BYTES = 2 ** 23

/** @throws OnceoverError `PARTITION_FAILED`, `STORE_VERSION`, `STORE_DAMAGED`; what the log throws */
export async function catchUp(to: CatchingUp): Promise<void> {
  const { askers, table, register } = to
  const all = askers.map((_, at) => at)
  const from = await Promise.all(all.map((at) => begin(to, at, to.next)))
  for (const at of all) {
    const { next, sources } = from[at] as Begun
    // Two that have the same source are of two tables: one of them begins anew.
    const isAstray = !sources.every((source) => table.claim(source, at))
    from[at] = isAstray ? await begin(to, at, 0) : { next, sources }
  }
  const { sizes, firsts } = sourcesIn(register)
  // Who has all records up to a number is sent none of them again.
  table.deal(sizes, (source, at) => (from[at] as Begun).next <= (firsts.get(source) as number))
  await send(
    to,
    (from as Begun[]).map(({ next }) => next),
  )
  const wrong = await wrongOnes(to)
  if (wrong.length === 0) return
  const again = from.map(() => to.next)
  for (const at of wrong) again[at] = (await begin(to, at, 0)).next
  await send(to, again)
  if ((await wrongOnes(to)).length > 0) {
    throw new OnceoverError(
      'STORE_DAMAGED',
      'the log has other articles the second time it is read',
    )
  }
}

interface Begun {
  readonly next: number
  readonly sources: readonly string[]
}

async function begin({ askers, options }: CatchingUp, at: number, next: number): Promise<Begun> {
  const asker = askers[at] as PartitionAsker
  return (await asker.ask<'begin'>({ ask: 'begin', speaks: SPEAKS, options, next })).head
}

/** Of each source how large its articles are, and the number of the first. */
function sourcesIn(register: Register): {
  readonly sizes: ReadonlyMap<string, number>
  readonly firsts: ReadonlyMap<string, number>
} {
  const sizes = new Map<string, number>()
  const firsts = new Map<string, number>()
  for (const { source, size, number } of register.all()) {
    sizes.set(source, (sizes.get(source) ?? 0) + size)
    if (!firsts.has(source)) firsts.set(source, number)
  }
  return { sizes, firsts }
}

/** Sends each partition the records that are for it, from its number on. */
async function send(to: CatchingUp, from: readonly number[]): Promise<void> {
  const { log, next, askers } = to
  const isSent = askers.map(() => true)
  for (let at = Math.min(...from); at < next; ) {
    const page = await log.read(at)
    const records = page.records.filter(({ number }) => number < next)
    at = Math.min(next, page.next)
    await Promise.all(
      askers.map(async (asker, partition) => {
        const isOwn = (record: NumberedRecord): boolean =>
          record.number >= (from[partition] as number) && isFor(to, partition, record)
        if (isSent[partition]) isSent[partition] = await follow(asker, records.filter(isOwn), at)
      }),
    )
    if (page.isLast) break
  }
}

/** Has a partition take in records. False if they do not fit what it has: then it has nothing any more. */
async function follow(
  asker: PartitionAsker,
  all: readonly NumberedRecord[],
  next: number,
): Promise<boolean> {
  try {
    for (const some of inParts(all)) {
      const records = some.map(({ number }) => number)
      const bytes = some.map(({ record }) => record)
      const end = (records.at(-1) as number) + 1
      await asker.ask<'follow'>({ ask: 'follow', records, next: end }, bytes)
    }
    await asker.ask<'follow'>({ ask: 'follow', records: [], next })
    return true
  } catch (error) {
    if (error instanceof OnceoverError && error.code === 'STORE_DAMAGED') return false
    throw error
  }
}

/** Records in parts that are sent at once. */
function* inParts(
  records: readonly NumberedRecord[],
): Generator<readonly NumberedRecord[], void, void> {
  let from = 0
  let size = 0
  for (const [at, { record }] of records.entries()) {
    size += record.length
    if (size < MOST_BYTES) continue
    yield records.slice(from, at + 1)
    from = at + 1
    size = 0
  }
  if (from < records.length) yield records.slice(from)
}

/** Is it an article of the partition that is still there, or does something go by it? */
function isFor(
  { register, table }: CatchingUp,
  partition: number,
  { number, record }: NumberedRecord,
): boolean {
  if (!isOfArticle(record, number)) return true
  const article = register.withNumber(number)
  return article !== undefined && table.homeOf(article.source) === partition
}

/** Those that have other articles than they should. */
async function wrongOnes({ register, table, askers }: CatchingUp): Promise<number[]> {
  const holdings = askers.map(() => new Holding())
  for (const article of register.all()) holdings[table.homeOf(article.source)]?.add(article)
  const sums = await Promise.all(askers.map((asker) => asker.ask<'sum'>({ ask: 'sum' })))
  return sums.flatMap(({ head: { sum } }, at) => {
    const [count, total] = (holdings[at] as Holding).sum
    return sum[0] === count && sum[1] === total ? [] : [at]
  })
}

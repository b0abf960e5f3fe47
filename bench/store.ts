/**
 * How fast a file store takes records, durable batch by batch, and how fast it is read again.
 *
 *     npx tsx bench/store.ts [--records 200000] [--size 500] [--batch 1000] [--place DIR]
 *
 * Method: records of random bytes, so many a batch, each batch one append that is waited for; then the
 * store is closed, opened and read. Three rounds; the median. Beside it, in the same rounds, the bare
 * disk: the same bytes in the same batches, written to one file with one `fdatasync` each, and read
 * again. The files are read from the memory of the system, not from the disk.
 */
import { randomFillSync } from 'node:crypto'
import { mkdtemp, open, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { fileStore } from '../src/corpus/file-store/file-store.ts'
import { median } from './median.ts'

const ROUNDS = 3

interface Seconds {
  readonly append: number
  readonly read: number
}

async function timeStore(directory: string, batches: readonly Uint8Array[][]): Promise<Seconds> {
  const store = fileStore(directory)
  const started = performance.now()
  let length = 0
  for (const batch of batches) {
    await store.append(length, batch)
    length += batch.length
  }
  const appended = performance.now()
  await store.close()
  const reopened = performance.now()
  let read = 0
  for await (const batch of store.read()) read += batch.length
  const ended = performance.now()
  await store.close()
  if (read !== length) throw new Error(`${read} records in place of ${length}`)
  return { append: (appended - started) / 1000, read: (ended - reopened) / 1000 }
}

async function timeDisk(path: string, batches: readonly Uint8Array[][]): Promise<Seconds> {
  const file = await open(path, 'w+')
  const started = performance.now()
  for (const batch of batches) {
    await file.appendFile(Buffer.concat(batch))
    await file.datasync()
  }
  const appended = performance.now()
  const buffer = new Uint8Array(4 << 20)
  for (let at = 0, bytesRead = 1; bytesRead > 0; at += bytesRead) {
    bytesRead = (await file.read(buffer, 0, buffer.length, at)).bytesRead
  }
  const ended = performance.now()
  await file.close()
  return { append: (appended - started) / 1000, read: (ended - appended) / 1000 }
}

const { values } = parseArgs({
  options: {
    records: { type: 'string', default: '200000' },
    size: { type: 'string', default: '500' },
    batch: { type: 'string', default: '1000' },
    place: { type: 'string', default: tmpdir() },
  },
})
const [records, size, batchSize] = [values.records, values.size, values.batch].map(Number) as [
  number,
  number,
  number,
]
const batches = Array.from({ length: Math.ceil(records / batchSize) }, (_, batch) =>
  Array.from({ length: Math.min(batchSize, records - batch * batchSize) }, () =>
    randomFillSync(new Uint8Array(size)),
  ),
)
const folder = await mkdtemp(join(values.place, 'onceover-store-'))
const rounds: Record<'store' | 'bare disk', Seconds[]> = { store: [], 'bare disk': [] }
try {
  for (let round = 0; round < ROUNDS; round++) {
    rounds.store.push(await timeStore(join(folder, `store-${round}`), batches))
    rounds['bare disk'].push(await timeDisk(join(folder, `disk-${round}`), batches))
  }
} finally {
  await rm(folder, { recursive: true })
}
const megabytes = (records * size) / 1e6
console.log(`${records} records of ${size} bytes, ${batchSize} a batch, ${megabytes} MB`)
console.log(
  `${''.padEnd(12)}${'records/s'.padStart(12)}${'MB/s'.padStart(8)}${'read MB/s'.padStart(12)}`,
)
for (const [name, seconds] of Object.entries(rounds)) {
  const append = median(seconds.map((each) => each.append))
  const read = median(seconds.map((each) => each.read))
  const cells = [(records / append).toFixed(0), (megabytes / append).toFixed(0)]
  console.log(
    `${name.padEnd(12)}${cells[0]?.padStart(12)}${cells[1]?.padStart(8)}${(megabytes / read).toFixed(0).padStart(12)}`,
  )
}

/**
 * A process of its own that writes to a file store until it is killed: 1 to 40 records a batch, and
 * from time to time a new log. After every call that was acknowledged it prints what the log is from
 * then on, `generation length`; record `n` of generation `g` is known to whoever reads it again.
 */
import { createHash } from 'node:crypto'
import { writeSync } from 'node:fs'
import { fileStore } from '../../src/corpus/file-store/file-store.ts'

/** Every record of the test, told by where it stands. */
export function recordOf(generation: number, index: number): Uint8Array {
  const digest = createHash('sha256').update(`${generation}/${index}`).digest('hex')
  return new TextEncoder().encode(digest.repeat(1 + (index % 13)))
}

const recordsOf = (generation: number, first: number, count: number): Uint8Array[] =>
  Array.from({ length: count }, (_, index) => recordOf(generation, first + index))

async function write(directory: string): Promise<never> {
  const store = fileStore(directory, { segmentSize: 20_000 })
  let generation = 0
  let length = 0
  for (let call = 0; ; call++) {
    if (call % 23 === 22) {
      generation++
      length = call % 50
      await store.replace(recordsOf(generation, 0, length))
    } else {
      const count = 1 + ((call * 7) % 40)
      await store.append(length, recordsOf(generation, length, count))
      length += count
    }
    writeSync(1, `${generation} ${length}\n`)
  }
}

const directory = process.env.ONCEOVER_STORE
if (directory !== undefined) await write(directory)

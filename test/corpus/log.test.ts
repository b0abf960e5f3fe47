import { expect, it } from 'vitest'
import { Log } from '../../src/corpus/log.ts'
import { memoryStore } from '../../src/corpus/memory-store.ts'
import { WordSum } from '../../src/corpus/word-sum.ts'
import { contentOf } from './store-contract.ts'

const empty = (): ConstructorParameters<typeof Log>[1] => ({
  length: 0,
  sum: new WordSum(),
  noted: 0,
})
const record = (number: number): Uint8Array => Uint8Array.of(number)

it('keeps what is appended after a new log was begun, whatever waited before', async () => {
  const store = memoryStore()
  const log = new Log(store, empty())
  const all = [
    log.append(record(1)),
    log.append(record(2)),
    log.replace([record(7), record(8)]),
    log.append(record(3)),
    log.append(record(4)),
  ]
  await Promise.all(all)
  expect(await contentOf(store)).toEqual([[7], [8], [3], [4]])
  expect(log.length).toBe(4)
  await log.append(record(5))
  expect(await contentOf(store)).toEqual([[7], [8], [3], [4], [5]])
})

it('writes what is appended while it writes as one batch', async () => {
  const store = memoryStore()
  const batches: number[] = []
  const counting = {
    ...store,
    append(first: number, records: readonly Uint8Array[]): Promise<void> {
      batches.push(records.length)
      return store.append(first, records)
    },
  }
  const log = new Log(counting, empty())
  const first = log.append(record(1))
  await Promise.resolve()
  const rest = [log.append(record(2)), log.append(record(3))]
  expect(log.length).toBe(3)
  await Promise.all([first, ...rest])
  expect(batches).toEqual([1, 2])
})

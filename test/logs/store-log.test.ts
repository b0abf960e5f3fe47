/** Logs in memory and in files. */
import { expect, test } from 'vitest'
import {
  memoryLog,
  memoryStore,
  openCorpus,
  runCorpus,
  submit,
  withdraw,
} from '../../src/entries/corpus.ts'
import { fileLog, fileStore } from '../../src/entries/file-store.ts'
import { storeLog } from '../../src/logs/store-log.ts'
import { withFolder } from '../temporary-folder.ts'
import { describeLog, running } from './log-contract.ts'

describeLog('a log in memory', async (work) => {
  const store = memoryStore()
  await work({ open: () => storeLog(store) })
})
describeLog('a log in files', (work) =>
  withFolder((folder) => work({ open: () => fileLog(folder, { segmentSize: 20_000 }) })),
)

const article = (number: number): { id: string; text: string } => ({
  id: String(number),
  text: `Ferry ${number} left quay ${number * 7} at noon with ${number * 13} people on board.`,
})

test('the store of a corpus is a log, and the other way round', () =>
  withFolder(async (folder) => {
    const corpus = await openCorpus({ store: fileStore(folder) })
    await corpus.add(article(1))
    await corpus.close()
    await running({ open: () => fileLog(folder) }, {}, async (log) => {
      expect(await submit(log, { ...article(1), id: 'again' })).toMatchObject({ of: '1' })
      // What was told of it is not known any more.
      await expect(submit(log, article(1))).rejects.toMatchObject({ code: 'DUPLICATE_ID' })
    })
    const again = await openCorpus({ store: fileStore(folder) })
    expect(again.size).toBe(2)
    await again.close()
  }))

test('one process has the files', () =>
  withFolder((folder) =>
    running({ open: () => fileLog(folder) }, {}, async (log) => {
      await submit(log, article(1))
      const other = fileLog(folder)
      await expect(runCorpus({ log: other })).rejects.toMatchObject({ code: 'STORE_LOCKED' })
      await other.close()
    }),
  ))

test('a log in files is written anew, without what went, and says the same', () =>
  withFolder(async (folder) => {
    const place = { open: () => fileLog(folder, { segmentSize: 20_000 }) }
    await running(place, {}, async (log) => {
      const numbers = Array.from({ length: 1500 }, (_, number) => number)
      await Promise.all(numbers.map((number) => submit(log, article(number))))
      await Promise.all(numbers.slice(0, 1480).map((number) => withdraw(log, String(number))))
      await submit(log, article(5000))
    })
    let records = 0
    const store = fileStore(folder)
    for await (const batch of store.read()) records += batch.length
    await store.close()
    expect(records).toBeLessThan(2100) // 21 articles, and what was told of 1501 and not long ago
    await running(place, {}, async (log, { size }) => {
      expect(size).toBe(21)
      expect(await submit(log, { ...article(1499), id: 'a' })).toMatchObject({ of: '1499' })
      expect(await submit(log, article(1499))).toMatchObject({ id: '1499' })
    })
  }))

test('a store that fails is tried again, and nobody is told what is not durable', async () => {
  const inner = memoryStore()
  let left = 2
  const store = {
    ...inner,
    append: async (first: number, records: readonly Uint8Array[]) => {
      if (left-- > 0) throw new Error('no space')
      await inner.append(first, records)
    },
  }
  const log = storeLog(store)
  const failures: unknown[] = []
  const corpus = await runCorpus({ log, onFailure: (error) => failures.push(error) })
  expect(await submit(log, article(1))).toMatchObject({ verdict: 'unique' })
  expect(failures).toEqual([new Error('no space'), new Error('no space')])
  await corpus.stop()
  await log.close()
})

test('waits for a corpus that runs later', async () => {
  const log = memoryLog()
  const told = submit(log, article(1))
  const corpus = await runCorpus({ log })
  expect(await told).toMatchObject({ verdict: 'unique' })
  await corpus.stop()
  const forever = submit(log, article(2))
  await log.close()
  await expect(forever).rejects.toMatchObject({ code: 'CORPUS_CLOSED' })
})

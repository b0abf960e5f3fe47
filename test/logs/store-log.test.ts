/** Logs in memory and in files. */
import { expect, test } from 'vitest'
import { toldRecord } from '../../src/corpus/records.ts'
import {
  findings,
  memoryLog,
  memoryStore,
  openCorpus,
  runCorpus,
  type Store,
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

/** All that the records of a store hold, as text. */
async function writtenIn(store: Store): Promise<string> {
  let text = ''
  for await (const batch of store.read()) {
    for (const record of batch) text += `${new TextDecoder('latin1').decode(record)}\n`
  }
  return text
}

const TWO =
  'All 12 sailors of the ferry were saved.\n\nNobody knows yet why the ferry sank so near to the quay at noon.'

test('a finding is written once, with its article, and told by the corpus of that store, too', async () => {
  const store = memoryStore()
  const place = { open: () => storeLog(store) }
  await running(place, {}, async (log) => {
    await submit(log, { id: 'a', text: TWO })
    const found = await submit(log, { id: 'b', text: TWO.replace('12', '14') })
    expect(found).toMatchObject({ verdict: 'variant', of: 'a', passages: [{}] })
    const corpus = await openCorpus({ store })
    expect(await corpus.add({ id: 'b', text: TWO.replace('12', '14') })).toEqual(found)
  })
  const written = await writtenIn(store)
  expect(written.match(/"variant"/g)).toHaveLength(1)
  expect(written.match(/"passages"/g)).toHaveLength(1)
  expect(written.match(/"fresh/g)).toHaveLength(2) // of each article
})

test('what came, went and came again at once is told as it was each time', async () => {
  const store = memoryStore()
  const place = { open: () => storeLog(store) }
  const log = place.open()
  const before = [
    submit(log, { id: 'a', text: TWO }),
    withdraw(log, 'a'),
    submit(log, { id: 'b', text: TWO }),
    submit(log, { id: 'a', text: TWO }),
  ]
  const corpus = await runCorpus({ log })
  await Promise.all(before)
  await corpus.stop()
  await log.close()
  await running(place, {}, async (again) => {
    const told: unknown[] = []
    for await (const { id, finding } of findings(again, { toEnd: true })) {
      told.push([id, finding?.verdict, finding?.of])
    }
    expect(told).toEqual([
      ['a', 'unique', undefined],
      ['b', 'unique', undefined],
      ['a', 'duplicate', 'b'],
    ])
  })
})

test('a finding whose article does not hold it is damage', async () => {
  const store = memoryStore()
  await store.append(0, [toldRecord('{"number":0,"id":"nobody"}')])
  await expect(storeLog(store).read(0)).rejects.toMatchObject({ code: 'STORE_DAMAGED' })
})

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

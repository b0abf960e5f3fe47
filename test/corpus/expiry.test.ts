/** What is too old goes, from memory and store, and nothing is told otherwise than if it had been removed. */
import { describe, expect, it, test } from 'vitest'
import { madeUpStream } from '../../bench/made-up-stream.ts'
import { expiredRecord } from '../../src/corpus/records.ts'
import {
  type Corpus,
  type CorpusOptions,
  memoryStore,
  openCorpus,
  type Store,
} from '../../src/entries/corpus.ts'
import { fileStore } from '../../src/entries/file-store.ts'
import { withFolder } from '../temporary-folder.ts'

const DAY = 86_400_000
const dayOf = (date: string | undefined): number => Math.floor(Date.parse(date ?? 'never') / DAY)

/** What is told of a stream, and what is asked of the corpus at its end. */
async function told(corpus: Corpus, count: number): Promise<string> {
  const findings: unknown[] = []
  for (const { id, ...article } of madeUpStream(count, 40))
    findings.push(await corpus.query(article))
  return JSON.stringify([findings, corpus.clusters(), corpus.size])
}

describe.each<[string, (work: (store: Store) => Promise<void>) => Promise<void>]>([
  ['in memory', (work) => work(memoryStore())],
  ['in files', (work) => withFolder((folder) => work(fileStore(folder, { segmentSize: 60_000 })))],
])('expiry %s', (_, withStore) => {
  it.each<CorpusOptions>([{}, { scope: 'source' }, { days: 5 }])(
    'is removing the same articles, also when it is done again: %o',
    (options) =>
      withStore(async (store) => {
        const corpus = await openCorpus({ ...options, store })
        const removing = await openCorpus(options)
        const articles = [...madeUpStream(400, 40)]
        for await (const finding of corpus.addAll(articles)) {
          const article = articles.find(({ id }) => id === finding.id)
          expect(await removing.add(article as (typeof articles)[0])).toEqual(finding)
        }
        const old = articles.filter(({ date }) => dayOf(date) < dayOf('2026-01-07'))
        expect(old.length).toBeGreaterThan(200)
        expect(await corpus.expire('2026-01-07T12:00:00Z')).toBe(old.length)
        expect(await corpus.expire('2026-01-07')).toBe(0)
        for (const { id } of old.reverse()) await removing.remove(id)
        const answers = await told(removing, 400)
        expect(await told(corpus, 400)).toBe(answers)
        expect(corpus.has(articles.find(({ date }) => date === undefined)?.id ?? '')).toBe(true)
        await corpus.close()
        const again = await openCorpus({ ...options, store })
        expect(again.stats().records).toBe(401)
        expect(await told(again, 400)).toBe(answers)
        await again.close()
      }),
  )
})

/** As many bytes as the records of a store have. */
async function bytesOf(store: Store): Promise<number> {
  let sum = 0
  for await (const batch of store.read()) for (const { length } of batch) sum += length
  return sum
}

test('a window of eight days lets memory and store be flat over ten of them', async () => {
  const options = { days: 5, lateness: 3 }
  const store = memoryStore()
  const corpus = await openCorpus({ ...options, store })
  const sizes: { bytes: number; records: number; log: number }[] = []
  let number = 0
  for await (const _ of corpus.addAll(madeUpStream(2400, 30))) {
    if (++number % 240 > 0) continue
    const { bytes, records } = corpus.stats()
    sizes.push({ bytes, records, log: await bytesOf(store) })
  }
  expect(corpus.size).toBeLessThan(12 * 30)
  for (const what of ['bytes', 'records', 'log'] as const) {
    const most = (from: number, to: number): number =>
      Math.max(...sizes.slice(from, to).map((size) => size[what]))
    expect(most(5, 10)).toBeLessThan(most(0, 5) * 1.1)
  }
  const kept = corpus.size
  await corpus.close()
  const again = await openCorpus({ ...options, store })
  expect(again.size).toBe(kept)
})

test('what goes is nothing that could still be shown to who comes in time', async () => {
  const corpus = await openCorpus({ days: 5, lateness: 3, boilerplateStories: 0 })
  const whole = await openCorpus({ days: 5, boilerplateStories: 0 })
  const inTime = [...madeUpStream(500, 20)].filter(
    ({ id, date }) => dayOf(date) >= dayOf('2026-01-01') + Math.floor(Number(id.slice(1)) / 20) - 3,
  )
  for (const article of inTime) expect(await corpus.add(article)).toEqual(await whole.add(article))
  expect(corpus.size).toBeLessThan(whole.size / 2)
})

test('a date that nobody meant throws nothing away', async () => {
  const corpus = await openCorpus({ days: 2, lateness: 0 })
  for (const article of madeUpStream(100, 50)) {
    const { date, ...undated } = article
    await corpus.add(date === undefined ? undated : { ...article, date: date.replace(/T.*/, '') })
  }
  const before = corpus.size
  for (let number = 0; number < 4; number++) {
    await corpus.add({ id: `wrong ${number}`, date: '2062-01-01', text: `A ferry of ${number}.` })
  }
  expect(corpus.size).toBe(before + 4)
})

test('nothing goes where only days are said', async () => {
  const corpus = await openCorpus({ days: 2 })
  for (const article of madeUpStream(300, 10)) await corpus.add(article)
  expect(corpus.size).toBe(300)
})

test.each(['2026-25-03', '2026-02-31', '0099-03-01'])(
  'an article of %s, which is no day, ages no other',
  async (date) => {
    const corpus = await openCorpus({ days: 14, lateness: 2 })
    await corpus.add({ id: 'a', date: '2026-03-03', text: 'The ferry left the quay at noon.' })
    await corpus.add({ id: 'b', date, text: 'A crane fell into the harbour.' })
    expect(corpus.has('a')).toBe(true)
    expect(corpus.size).toBe(2)
  },
)

test.each(['yesterday', '', '2026', 7, undefined, '2026-25-03', '2026-02-30', '0026-03-01'])(
  '%o is no date',
  async (before) => {
    const corpus = await openCorpus()
    await expect(corpus.expire(before as string)).rejects.toMatchObject({ code: 'INVALID_INPUT' })
  },
)

test('nothing is late without days', async () => {
  await expect(openCorpus({ lateness: 3 })).rejects.toMatchObject({ code: 'INVALID_OPTION' })
})

test.each([-1, 'some', Number.NaN])('%o is no lateness', async (lateness) => {
  await expect(openCorpus({ lateness: lateness as number })).rejects.toMatchObject({
    code: 'INVALID_OPTION',
  })
})

test('a record that an earlier version cannot read says so', () => {
  expect(expiredRecord('2026-03-01')[0]).toBeGreaterThan(2)
})

test.each(['[]', '"soon"'])('a record of an expiry that holds %s is damaged', async (json) => {
  const record = expiredRecord('2026-03-01').slice()
  const bytes = new TextEncoder().encode(json)
  record.set(bytes, 10)
  record[2] = bytes.length
  const store = memoryStore()
  await store.append(0, [record])
  await expect(openCorpus({ store })).rejects.toMatchObject({ code: 'STORE_DAMAGED' })
})

import { expect, test } from 'vitest'
import { memoryStore, openCorpus } from '../../src/entries/corpus.ts'

const FARES = 'Ferry board raises the fares to the islands by 3 crowns from June on'
const MAYOR = 'Harbour council elects Ada Brun as its mayor after a long night'

test('flashes without a text are told by their headlines', async () => {
  const corpus = await openCorpus()
  await corpus.add({ id: 'a', title: FARES, text: '', date: '2026-03-03' })
  const other = await corpus.add({ id: 'b', title: MAYOR, text: ' \n', date: '2026-03-03' })
  expect(other).toMatchObject({ verdict: 'unique', fresh: [{ start: 0, end: MAYOR.length }] })

  const flash = { title: FARES, text: '' }
  expect(await corpus.query({ ...flash, date: '2026-03-04' })).toMatchObject({
    verdict: 'duplicate',
    of: 'a',
  })
  expect(await corpus.query({ ...flash, date: '2026-03-08' })).toMatchObject({
    verdict: 'variant',
    of: 'a',
  })
  expect(corpus.clusters()).toEqual([])
})

test('the story of a flash contains it', async () => {
  const corpus = await openCorpus()
  await corpus.add({ id: 'a', title: FARES, text: '' })
  const text = `${FARES}. Children go for half of it, a clerk said in answer to questions, and dogs for nothing.`
  expect(await corpus.query({ title: FARES, text })).toMatchObject({ verdict: 'contains', of: 'a' })
})

test('a flash without a text is added again under its id', async () => {
  const corpus = await openCorpus()
  const flash = { id: 'a', title: FARES, text: '' }
  const told = await corpus.add(flash)
  expect(await corpus.add(flash)).toEqual(told)
  expect(corpus.size).toBe(1)
  await expect(corpus.add({ ...flash, title: MAYOR })).rejects.toMatchObject({
    code: 'DUPLICATE_ID',
  })
})

test('a flash that an earlier version recorded without its headline is told its finding again', async () => {
  const json = Buffer.from(`{"article":{"id":"a","title":"${FARES}"},"told":{}}`)
  const store = memoryStore()
  await store.append(0, [
    Buffer.concat([Buffer.from([2, 1, json.length, 0, 0, 0, 0, 0, 0, 0]), json]),
  ])
  const corpus = await openCorpus({ store })
  const flash = { id: 'a', title: FARES, text: '' }
  expect(await corpus.add(flash)).toMatchObject({ id: 'a', verdict: 'unique', fresh: [] })
  expect(corpus.size).toBe(1)
  await expect(corpus.add({ ...flash, title: MAYOR })).rejects.toMatchObject({
    code: 'DUPLICATE_ID',
  })
})

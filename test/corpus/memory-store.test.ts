import { expect, it } from 'vitest'
import { memoryStore } from '../../src/corpus/memory-store.ts'
import { contentOf, describeStore } from './store-contract.ts'

describeStore('memoryStore', (work) => work(memoryStore()))

it('is read in batches', async () => {
  const store = memoryStore()
  const records = Array.from({ length: 2500 }, (_, index) => Uint8Array.of(index & 255))
  await store.append(0, records)
  const sizes: number[] = []
  for await (const batch of store.read()) sizes.push(batch.length)
  expect(sizes).toEqual([1000, 1000, 500])
  expect(await contentOf(store)).toEqual(records.map((record) => [...record]))
})

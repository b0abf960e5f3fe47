/** What every store has to do, tried with random calls against a plain list. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Store } from '../../src/corpus/store.ts'

/** All records of a store, as lists of numbers. */
export async function contentOf(store: Store): Promise<number[][]> {
  const content: number[][] = []
  for await (const records of store.read()) {
    for (const record of records) content.push([...record])
  }
  return content
}

const record = fc.uint8Array({ maxLength: 40 })
const batch = fc.array(record, { maxLength: 6 })
/** One call, or what a user does between calls. */
const call = fc.oneof(
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('append' as const), records: batch }) },
  fc.record({ kind: fc.constant('again' as const) }),
  fc.record({ kind: fc.constant('gap' as const), off: fc.integer({ min: 1, max: 5 }) }),
  fc.record({ kind: fc.constant('replace' as const), records: batch }),
  fc.record({ kind: fc.constant('reopen' as const) }),
  fc.record({ kind: fc.constant('read' as const) }),
)
type Call = typeof call extends fc.Arbitrary<infer Value> ? Value : never

/** What the store should hold, and the append that may be made again. */
interface Model {
  log: Uint8Array[]
  last: { first: number; records: readonly Uint8Array[] } | undefined
}

const numbers = (records: readonly Uint8Array[]): number[][] => records.map((each) => [...each])

async function perform(call: Call, store: Store, model: Model): Promise<void> {
  const { log, last } = model
  if (call.kind === 'append') {
    await store.append(log.length, call.records)
    if (call.records.length > 0) model.last = { first: log.length, records: call.records }
    model.log = [...log, ...call.records]
  } else if (call.kind === 'again') {
    if (last !== undefined) await store.append(last.first, last.records)
  } else if (call.kind === 'gap') {
    const refused = store.append(log.length + call.off, [Uint8Array.of(1)])
    await expect(refused).rejects.toMatchObject({ code: 'STORE_CONFLICT' })
  } else if (call.kind === 'replace') {
    await store.replace(call.records)
    model.log = call.records
    model.last = undefined
  } else if (call.kind === 'reopen') {
    await store.close()
    model.last = undefined
  } else {
    expect(await contentOf(store)).toEqual(numbers(log))
  }
}

/** @param withStore calls the work with a store that is empty */
export function describeStore(
  name: string,
  withStore: (work: (store: Store) => Promise<void>) => Promise<void>,
): void {
  describe(name, () => {
    it('holds what a list holds, whatever is called', { timeout: 60_000 }, async () => {
      const run = (calls: readonly Call[]): Promise<void> =>
        withStore(async (store) => {
          const model: Model = { log: [], last: undefined }
          for (const each of calls) await perform(each, store, model)
          expect(await contentOf(store)).toEqual(numbers(model.log))
        })
      await fc.assert(fc.asyncProperty(fc.array(call, { maxLength: 12 }), run))
    })

    it('serves appends in the order in which they were made', () =>
      withStore(async (store) => {
        const batches = Array.from({ length: 30 }, (_, first) => [Uint8Array.of(first)])
        await Promise.all(batches.map((records, first) => store.append(first, records)))
        expect(await contentOf(store)).toEqual(batches.map((_, first) => [first]))
      }))

    it('refuses other records in the place of those that are there', () =>
      withStore(async (store) => {
        await store.append(0, [Uint8Array.of(1), Uint8Array.of(2)])
        const others = [[Uint8Array.of(1), Uint8Array.of(3)], [Uint8Array.of(1)], []]
        for (const [index, records] of others.entries()) {
          const refused = store.append(index === 2 ? 1 : 0, records)
          await expect(refused).rejects.toMatchObject({ code: 'STORE_CONFLICT' })
        }
        expect(await contentOf(store)).toEqual([[1], [2]])
      }))

    it('keeps a note under its name until there is another, or another log', () =>
      withStore(async (store) => {
        const note = async (name: string): Promise<number[]> => {
          const bytes: number[] = []
          for await (const piece of store.readNote?.(name) ?? [])
            for (const byte of piece) bytes.push(byte)
          return bytes
        }
        expect(await note('a')).toEqual([])
        await store.append(0, [Uint8Array.of(1)])
        const pieces = [Uint8Array.of(1, 2), Uint8Array.of(), Uint8Array.of(3)]
        await store.writeNote?.('a', pieces)
        await store.writeNote?.('b', [Uint8Array.of(4)])
        pieces[0]?.fill(0)
        await store.append(1, [Uint8Array.of(2)])
        await store.close()
        expect([await note('a'), await note('b')]).toEqual([[1, 2, 3], [4]])
        await store.writeNote?.('a', [new Uint8Array(3_000_000).fill(5), Uint8Array.of(6)])
        const long = await note('a')
        expect([long.length, long.indexOf(6)]).toEqual([3_000_001, 3_000_000])
        function* broken(): Generator<Uint8Array> {
          yield Uint8Array.of(2)
          throw new RangeError('no more')
        }
        await expect(store.writeNote?.('b', broken())).rejects.toThrow(RangeError)
        expect([[4], []]).toContainEqual(await note('b'))
        await store.replace([Uint8Array.of(9)])
        expect([await note('a'), await note('b')]).toEqual([[], []])
        expect(await contentOf(store)).toEqual([[9]])
      }))

    it('keeps the old log when the new one cannot be made', () =>
      withStore(async (store) => {
        await store.append(0, [Uint8Array.of(1)])
        function* broken(): Generator<Uint8Array> {
          yield Uint8Array.of(2)
          throw new RangeError('no more')
        }
        await expect(store.replace(broken())).rejects.toThrow(RangeError)
        expect(await contentOf(store)).toEqual([[1]])
        await store.append(1, [Uint8Array.of(3)])
        expect(await contentOf(store)).toEqual([[1], [3]])
      }))
  })
}

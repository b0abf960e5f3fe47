import { MessageChannel } from 'node:worker_threads'
import { describe, expect, it } from 'vitest'
import { offerStore, storeAt } from '../../src/cli/store-port.ts'
import { fileStore } from '../../src/corpus/file-store/file-store.ts'
import type { Store } from '../../src/corpus/store.ts'
import { describeStore } from '../corpus/store-contract.ts'
import { withFolder } from '../temporary-folder.ts'

/** Calls the work with a way to a store, the store itself, and what closes that way and opens another. */
const atPort = (work: (store: Store, own: Store, again: () => Store) => Promise<void>) =>
  withFolder(async (folder) => {
    const own = fileStore(folder)
    const open = (): { store: Store; close: () => void } => {
      const { port1, port2 } = new MessageChannel()
      offerStore(own, port1)
      return { store: storeAt(port2), close: () => port2.close() }
    }
    const first = open()
    const others: (() => void)[] = []
    const again = (): Store => {
      first.close()
      const other = open()
      others.push(other.close)
      return other.store
    }
    try {
      await work(first.store, own, again)
    } finally {
      for (const close of [first.close, ...others]) close()
      await own.close()
    }
  })

async function noteOf(store: Store): Promise<Buffer> {
  const pieces: Uint8Array[] = []
  for await (const piece of store.readNote?.('index') ?? []) pieces.push(piece.slice())
  return Buffer.concat(pieces)
}

describeStore('a store at the other end of a port', (work) => atPort((store) => work(store)))

describe('a note through a port', () => {
  const pieces = Array.from({ length: 40 }, (_, at) => new Uint8Array(100_000).fill(at))

  it('is what was sent, piece by piece', () =>
    atPort(async (store, own) => {
      await store.append(0, [Uint8Array.of(1)])
      expect((await noteOf(store)).length).toBe(0)
      await store.writeNote?.('index', pieces)
      expect(Buffer.compare(await noteOf(store), Buffer.concat(pieces))).toBe(0)
      expect(Buffer.compare(await noteOf(own), Buffer.concat(pieces))).toBe(0)
      await store.writeNote?.('index', [])
      expect((await noteOf(own)).length).toBe(0)
    }))

  it('leaves the one before where its thread ends in the midst of it', () =>
    atPort(async (store, own, again) => {
      await store.append(0, [Uint8Array.of(1)])
      await store.writeNote?.('index', [Uint8Array.of(7)])
      let other: Store | undefined
      function* broken(): Generator<Uint8Array> {
        yield* pieces
        other = again()
        yield new Uint8Array(1 << 20)
      }
      store.writeNote?.('index', broken()).catch(() => {})
      while (other === undefined) await new Promise((resolve) => setTimeout(resolve, 5))
      await other.append(1, [Uint8Array.of(2)])
      expect([...(await noteOf(own))]).toEqual([7])
    }))
})

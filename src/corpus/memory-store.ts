/**
 * A store that forgets when the process ends: for tests, and for work that is made again anyway. It
 * keeps the records that it is given as they are. Cost: constant for a record.
 */
import type { Store } from './store.ts'
import { conflict } from './store-errors.ts'

/** So many records are handed out at once. */
const BATCH = 1000

/**
 * A store in memory. It outlives its corpus: another one that opens it finds all records.
 *
 * @example
 * const store = memoryStore()
 * await store.append(0, [Uint8Array.of(1), Uint8Array.of(2)])
 * for await (const records of store.read()) {
 *   records.length // 2
 * }
 */
export function memoryStore(): Store & AsyncDisposable {
  let log: Uint8Array[] = []
  let last = 0
  const notes = new Map<string, Uint8Array[]>()
  return {
    async *read() {
      for (let at = 0; at < log.length; at += BATCH) yield log.slice(at, at + BATCH)
    },
    async append(first, records) {
      if (isAgain(first, records)) return
      if (first !== log.length) throw conflict(first, log.length)
      if (records.length === 0) return
      last = first
      for (const record of records) log.push(record)
    },
    async replace(records) {
      log = [...records]
      last = log.length
      notes.clear()
    },
    async writeNote(name, pieces) {
      notes.set(
        name,
        Array.from(pieces, (piece) => piece.slice()),
      )
    },
    async *readNote(name) {
      yield* notes.get(name) ?? []
    },
    async close() {},
    async [Symbol.asyncDispose]() {},
  }

  /** Is it the append before, made once more? */
  function isAgain(first: number, records: readonly Uint8Array[]): boolean {
    if (first !== last || first + records.length !== log.length) return false
    return records.every((record, index) => sameBytes(record, log[first + index] as Uint8Array))
  }
}

function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, index) => byte === b[index])
}

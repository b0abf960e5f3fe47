/**
 * A store in one thread, and the way to it from another. A thread may be ended in the midst of anything;
 * its store, in a thread that is not, loses nothing by that, and stays open for the next one.
 *
 * Method: each call is a message with a number, and so is its answer. Records go in one array of bytes
 * with their lengths; batches that are read are asked for one by one, a note is sent piece by piece.
 * Cost: copying the bytes once.
 */
import type { MessagePort } from 'node:worker_threads'
import type { Store } from '../corpus/store.ts'
import { OnceoverError } from '../document/onceover-error.ts'
import { type Failure, failureOf } from '../failure.ts'

/** Records one behind the other. */
interface Packed {
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly lengths: readonly number[]
}

type Call =
  | { readonly name: 'close' }
  /** The next records of the log, or bytes of a note: from the beginning, or behind those before. */
  | { readonly name: 'read'; readonly isFirst: boolean }
  | { readonly name: 'readNote'; readonly isFirst: boolean; readonly note: string }
  | { readonly name: 'append'; readonly first: number; readonly records: Packed }
  /** Some of the records that replace all; the last ones replace them. */
  | { readonly name: 'replace'; readonly records: Packed; readonly isLast: boolean }
  /** A piece of a note; the last one, which is empty, makes it whole. */
  | { readonly name: 'writeNote'; readonly note: string; readonly piece: Uint8Array<ArrayBuffer> }

/** What a call gives: the next of what is read; undefined where that has an end, or there is nothing to give. */
type Value = Packed | undefined
type Answer = { readonly call: number } & ({ readonly value: Value } | { readonly error: Failure })

/** A store whose notes may come piece by piece, as a thread sends them. */
export interface OfferedStore extends Omit<Store, 'writeNote'> {
  writeNote?(name: string, pieces: Iterable<Uint8Array> | AsyncIterable<Uint8Array>): Promise<void>
}

/** So many bytes are sent at once, where there is a choice. */
const PIECE = 1 << 20

/**
 * Serves a store to whoever has the other end of the port.
 *
 * @returns whether a call waits for the store
 */
export function offerStore(store: OfferedStore, port: MessagePort): () => boolean {
  const host = new StoreHost(store)
  let underWay = 0
  port.on('message', async ({ call, asked }: { readonly call: number; readonly asked: Call }) => {
    underWay++
    const answer = await host.answer(asked).then(
      (value): Answer => ({ call, value }),
      (error: unknown): Answer => ({ call, error: failureOf(error) }),
    )
    underWay--
    const bytes = 'value' in answer ? answer.value?.bytes.buffer : undefined
    port.postMessage(answer, bytes === undefined ? [] : [bytes])
  })
  port.on('close', () => host.leave())
  port.unref()
  return () => underWay > 0
}

class StoreHost {
  readonly #store: OfferedStore
  #log: AsyncIterator<readonly Uint8Array[]> | undefined
  #note: AsyncIterator<Uint8Array> | undefined
  #replacing: Uint8Array[] = []
  #written:
    | { readonly pieces: WritableStreamDefaultWriter<Uint8Array>; readonly done: Promise<void> }
    | undefined

  constructor(store: OfferedStore) {
    this.#store = store
  }

  async answer(asked: Call): Promise<Value> {
    if (asked.name === 'read') return this.#nextOfLog(asked.isFirst)
    if (asked.name === 'readNote') return this.#nextOfNote(asked.isFirst, asked.note)
    if (asked.name === 'append') await this.#store.append(asked.first, unpack(asked.records))
    else if (asked.name === 'replace') await this.#replace(asked.records, asked.isLast)
    else if (asked.name === 'writeNote') await this.#writeNote(asked.note, asked.piece)
    else await this.#store.close()
    return undefined
  }

  /** Ends what the other side began and cannot bring to its end. */
  async leave(): Promise<void> {
    await Promise.allSettled([
      this.#log?.return?.(),
      this.#note?.return?.(),
      this.#written?.pieces.abort(new Error('its thread has ended')),
    ])
  }

  async #nextOfLog(isFirst: boolean): Promise<Value> {
    if (isFirst) {
      await this.#log?.return?.()
      this.#log = this.#store.read()[Symbol.asyncIterator]()
    }
    const next = await this.#log?.next()
    return next?.done === false ? pack(next.value) : undefined
  }

  async #nextOfNote(isFirst: boolean, name: string): Promise<Value> {
    if (isFirst) this.#note = this.#store.readNote?.(name)[Symbol.asyncIterator]()
    const next = await this.#note?.next()
    return next?.done === false ? pack([next.value]) : undefined
  }

  async #replace(records: Packed, isLast: boolean): Promise<void> {
    for (const record of unpack(records)) this.#replacing.push(record)
    if (!isLast) return
    const all = this.#replacing
    this.#replacing = []
    await this.#store.replace(all)
  }

  async #writeNote(name: string, piece: Uint8Array<ArrayBuffer>): Promise<void> {
    if (this.#written === undefined) {
      const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>()
      const done = this.#store.writeNote?.(name, readable) ?? Promise.resolve()
      done.catch(() => {}) // told with the last piece
      this.#written = { pieces: writable.getWriter(), done }
    }
    const { pieces, done } = this.#written
    if (piece.length > 0) {
      // Where the note cannot be written nobody takes the pieces any more.
      await Promise.race([pieces.write(piece), done])
      return
    }
    this.#written = undefined
    pieces.close().catch(() => {})
    await done
  }
}

/** The store at the other end of the port. */
export function storeAt(port: MessagePort): Store {
  const waiting = new Map<number, (answer: Answer) => void>()
  let last = 0
  port.on('message', (answer: Answer) => {
    waiting.get(answer.call)?.(answer)
    waiting.delete(answer.call)
    if (waiting.size === 0) port.unref()
  })
  port.unref()
  const ask = (asked: Call, bytes?: Uint8Array<ArrayBuffer>): Promise<Value> =>
    new Promise((resolve, reject) => {
      const call = ++last
      waiting.set(call, (answer) => {
        if ('value' in answer) resolve(answer.value)
        else reject(errorOf(answer.error))
      })
      port.ref()
      port.postMessage({ call, asked }, bytes === undefined ? [] : [bytes.buffer])
    })
  return {
    async *read() {
      // The next batch is read while one is worked on.
      let coming = ask({ name: 'read', isFirst: true })
      for (;;) {
        const batch = await coming
        if (batch === undefined) return
        coming = ask({ name: 'read', isFirst: false })
        coming.catch(() => {}) // told when it is waited for
        yield unpack(batch)
      }
    },
    async append(first, records) {
      const packed = pack(records)
      await ask({ name: 'append', first, records: packed }, packed.bytes)
    },
    async replace(records) {
      for (const batch of batchesOf(records)) {
        const packed = pack(batch)
        await ask({ name: 'replace', records: packed, isLast: false }, packed.bytes)
      }
      await ask({ name: 'replace', records: pack([]), isLast: true })
    },
    async writeNote(note, pieces) {
      for (const batch of batchesOf(pieces)) {
        const { bytes } = pack(batch)
        await ask({ name: 'writeNote', note, piece: bytes }, bytes)
      }
      await ask({ name: 'writeNote', note, piece: new Uint8Array(0) })
    },
    async *readNote(note) {
      for (let isFirst = true; ; isFirst = false) {
        const next = await ask({ name: 'readNote', isFirst, note })
        if (next === undefined) return
        if (next.bytes.length > 0) yield next.bytes
      }
    },
    async close() {
      await ask({ name: 'close' })
    },
  }
}

function errorOf({ code, message }: Failure): Error {
  return code === 'UNEXPECTED' ? new Error(message) : new OnceoverError(code, message)
}

function pack(records: readonly Uint8Array[]): Packed {
  const lengths = records.map(({ length }) => length)
  const bytes = new Uint8Array(lengths.reduce((sum, length) => sum + length, 0))
  let at = 0
  for (const record of records) {
    bytes.set(record, at)
    at += record.length
  }
  return { bytes, lengths }
}

function unpack({ bytes, lengths }: Packed): Uint8Array[] {
  let at = 0
  return lengths.map((length) => {
    at += length
    return bytes.subarray(at - length, at)
  })
}

function* batchesOf(pieces: Iterable<Uint8Array>): Generator<Uint8Array[], void, void> {
  let batch: Uint8Array[] = []
  let size = 0
  for (const piece of pieces) {
    batch.push(piece)
    size += piece.length
    if (size < PIECE) continue
    yield batch
    batch = []
    size = 0
  }
  if (batch.length > 0) yield batch
}

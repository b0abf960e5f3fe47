/**
 * The log of a store to a memory: by the note of an index, if there is one, and the records behind it;
 * else record by record.
 *
 * The log is the truth. It is read from end to end either way, so that what is damaged is told, and the
 * sum of its records must be that which the note names. Cost: that of reading the log and the note, and of
 * doing again what the note does not stand for.
 */
import type { Complete } from '../document/options.ts'
import { INDEX_NOTE, type Noted, readIndexNote } from './index-note.ts'
import { Memory } from './memory.ts'
import type { CorpusOptions } from './options.ts'
import type { Store } from './store.ts'
import { WordSum } from './word-sum.ts'

/** What a log was read into. */
export interface OpenLog {
  readonly memory: Memory
  /** How many records there are, and the sum of all. */
  readonly length: number
  readonly sum: WordSum
  /** How many of them the note of the index stands for. */
  readonly noted: number
}

/** @throws OnceoverError what the store throws; what `Memory.replay` throws */
export async function openLog(store: Store, options: Complete<CorpusOptions>): Promise<OpenLog> {
  // The log says what a note says: one that cannot be read or gone on from is no reason to fail.
  const noted = await noteOf(store, options).catch(() => undefined)
  const opened = noted && (await follow(store, noted).catch(() => undefined))
  if (opened) return opened
  const position = { length: 0, sum: new WordSum().value }
  return (await follow(store, { memory: new Memory(options), position })) as OpenLog
}

async function noteOf(store: Store, options: Complete<CorpusOptions>): Promise<Noted | undefined> {
  return store.readNote && readIndexNote(store.readNote(INDEX_NOTE), options)
}

/** Takes in the log: what the note stands for, and what comes behind; undefined if it is of another log. */
async function follow(store: Store, { memory, position }: Noted): Promise<OpenLog | undefined> {
  const sum = new WordSum()
  let length = 0
  for await (const batch of store.read()) {
    for (const record of batch) {
      if (length < position.length) memory.putBack(record, length)
      else memory.replay(record, length)
      sum.add(record)
      length++
      if (length !== position.length) continue
      if (!sum.is(position.sum) || !memory.isWhole()) return undefined
    }
  }
  return length < position.length ? undefined : { memory, length, sum, noted: position.length }
}

/**
 * What a partition keeps when it is stopped, and has again when it is started: its records and its index in a store, as
 * a corpus keeps them, and which numbers its records have in the log. It is sent what came since by who leads, and its
 * articles are held against the log, so a note is trusted as little as an empty partition is.
 *
 * Cost: linear; a copy of all on disk, about as large as what it has in memory.
 */

import { findingOf, UNRELATED } from '../../corpus/finding.ts'
import { INDEX_NOTE, indexNote } from '../../corpus/index-note.ts'
import { openLog } from '../../corpus/open-log.ts'
import { writeAdded } from '../../corpus/records.ts'
import { SectionReader, sectionOf } from '../../corpus/sections.ts'
import type { Store } from '../../corpus/store.ts'
import { WordSum } from '../../corpus/word-sum.ts'
import { OnceoverError } from '../../document/onceover-error.ts'
import { NumberedMemory } from '../numbered-memory.ts'
import { Partition } from './partition.ts'
import { corpusOptionsOf, type PartitionOptions } from './partition-options.ts'

/** The name of the note. */
const NOTE = 'partition'
/** To be raised with every change of what stands in it. */
const VERSION = 1
const OUT_OF_REACH: ReadonlySet<string> = new Set(['STORE_LOCKED', 'STORE_FAILED'])

/** Writes a partition into a store, in the place of what is there. @throws OnceoverError `STORE_FAILED` */
export async function keepPartition(store: Store, partition: Partition): Promise<void> {
  const { state } = partition
  if (state === undefined || store.writeNote === undefined) return
  const { options, next, lastGone, held } = state
  const { articles } = held.memory
  const records: Uint8Array[] = []
  const numbers: number[] = []
  const sum = new WordSum()
  for (let article = 0; article < articles.most; article++) {
    const record = articles.has(article) ? articles.recordOf(article) : GONE
    records.push(record)
    numbers.push(held.numberOf(article))
    sum.add(record)
  }
  await store.replace(records)
  const position = { length: records.length, sum: sum.value }
  await store.writeNote(INDEX_NOTE, indexNote(held.memory, position))
  const codes = Array.from(JSON.stringify(options), (character) => character.charCodeAt(0))
  const head = Float64Array.of(VERSION, next, lastGone, codes.length, numbers.length)
  const pieces = [sectionOf([head]), sectionOf([Float64Array.from([...codes, ...numbers])])]
  await store.writeNote(
    NOTE,
    pieces.flatMap((section) => [...section]),
  )
}

/**
 * The partition that a store holds; one that has nothing if there is none that is of use.
 *
 * @throws OnceoverError `STORE_LOCKED`, `STORE_FAILED`: it could not keep anything there either
 */
export async function recallPartition(store: Store): Promise<Partition> {
  const partition = new Partition()
  if (store.readNote === undefined) return partition
  const reader = new SectionReader(store.readNote(NOTE))
  try {
    const head = new Float64Array(5)
    if (!(await reader.read([head])) || head[0] !== VERSION) return partition
    const [, next = 0, lastGone = 0, length = 0, count = 0] = head
    const rest = new Float64Array(length + count)
    if (!(await reader.read([rest]))) return partition
    const codes = rest.subarray(0, length)
    const options: PartitionOptions = JSON.parse(String.fromCharCode(...codes))
    const opened = await openLog(store, corpusOptionsOf(options))
    if (opened.noted !== count || opened.length !== count) return partition
    const held = NumberedMemory.of(opened.memory, [...rest.subarray(length)])
    partition.adopt({ options, next, lastGone, held })
  } catch (error) {
    if (error instanceof OnceoverError && OUT_OF_REACH.has(error.code)) throw error
    // What is damaged is in the log, and is sent again.
  } finally {
    await reader.close().catch(() => {})
  }
  return partition
}

/** In the place of a record that went: articles keep their numbers. */
const GONE = ((): Uint8Array => {
  let room = new Uint8Array(0)
  const reserve = (most: number): Uint8Array => {
    room = new Uint8Array(most)
    return room
  }
  const nothing = findingOf(undefined, UNRELATED, { passages: [], boilerplate: [], fresh: [] })
  const length = writeAdded({ reserve }, { id: '', text: '' }, nothing, true)
  return room.subarray(0, length)
})()

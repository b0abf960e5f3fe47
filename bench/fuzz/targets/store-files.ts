/**
 * What is read of a store: segments, manifests, records, snapshots, notes. Damage is told as
 * `STORE_DAMAGED` or `STORE_VERSION`, and as nothing else.
 *
 * Bytes that were changed at random hardly ever get by a checksum. So the first byte of an input says
 * which checksums are made right before it is read: what is behind them is read, too.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { checksum } from '../../../src/corpus/file-store/checksum.ts'
import { encodeFrame, FRAME_HEAD } from '../../../src/corpus/file-store/frame.ts'
import { decodeManifest, encodeManifest } from '../../../src/corpus/file-store/manifest.ts'
import { readSegment } from '../../../src/corpus/file-store/read-segment.ts'
import {
  decodeSegmentHead,
  encodeSegmentHead,
  MARK_PLACES,
  SEGMENT_HEAD,
} from '../../../src/corpus/file-store/segment-head.ts'
import { readEntry, textIn } from '../../../src/corpus/records.ts'
import { packRecords, unpackRecords } from '../../../src/corpus/snapshot.ts'
import type { Article } from '../../../src/document/article.ts'
import { type Corpus, memoryStore, openCorpus, type Store } from '../../../src/entries/corpus.ts'
import { bytesOf, ensure, inputOf, type Target, unlessRefused } from '../target.ts'

const DAMAGE = ['STORE_DAMAGED', 'STORE_VERSION'] as const
const IDENTITY = { generation: 0, index: 0 }

/** Bits of the first byte. */
const MEND_HEAD = 1
const MEND_MARKS = 2
const MEND_FRAMES = 4

const ARTICLES: readonly Article[] = [
  { id: 'a', text: 'The ferry sank off the island at noon on Tuesday. All 12 sailors were saved.' },
  { id: 'b', text: 'The ferry sank off the island at noon on Tuesday. All 14 sailors were saved.' },
  {
    id: 'ü\ud83d',
    title: 'Lone \ud83d',
    text: 'A text that is \udc00 not well-formed, and names nobody at all.',
    source: 'Ledger',
    date: '2026-03-02',
  },
]

let folder: string | undefined
const pathOf = (name: string): string => {
  folder ??= temporaryFolder()
  return join(folder, name)
}

/** A folder that goes with the thread. */
function temporaryFolder(): string {
  const path = mkdtempSync(join(tmpdir(), 'onceover-fuzz-'))
  process.once('exit', () => rmSync(path, { recursive: true, force: true }))
  return path
}

export const segmentTarget: Target = {
  name: 'segment',
  kind: 'bytes',
  longest: 1000,
  mostSteps: 2000,
  canPump: false,
  seeds: () => {
    const records = ARTICLES.map(({ text }) => new TextEncoder().encode(text))
    const segment = Buffer.concat([
      encodeSegmentHead(IDENTITY, 0),
      encodeFrame(0, records.slice(0, 2)),
      encodeFrame(2, records.slice(2)),
    ])
    return ['\0', '\x07'].map((mode) => mode + inputOf(segment))
  },
  async check(input) {
    const bytes = mendedSegment(bytesOf(input))
    const path = pathOf('segment')
    writeFileSync(path, bytes)
    await unlessRefused(() => readAll(path, bytes.length, undefined), DAMAGE)
    await unlessRefused(async () => {
      const { mark } = decodeSegmentHead(bytes.subarray(0, SEGMENT_HEAD), path, IDENTITY)
      await readAll(path, bytes.length, mark)
    }, DAMAGE)
  },
}

async function readAll(
  path: string,
  size: number,
  mark: { end: number; next: number } | undefined,
): Promise<void> {
  let bytes = 0
  let count = 0
  const records = readSegment(path, IDENTITY, 0, mark)
  for (;;) {
    const { done, value } = await records.next()
    if (done) {
      ensure(value === count, () => `${count} records, and the next one is ${value}`)
      break
    }
    count += value.length
    for (const record of value) bytes += record.length
  }
  ensure(bytes <= size, () => `records of ${bytes} bytes in a file of ${size}`)
}

function mendedSegment(input: Uint8Array): Uint8Array {
  const mode = input[0] ?? 0
  const bytes = input.slice(1)
  const view = new DataView(bytes.buffer)
  const sum = (from: number, to: number): void => {
    if (to + 4 <= bytes.length) view.setUint32(to, checksum(bytes.subarray(from, to)), true)
  }
  if (mode & MEND_HEAD) sum(0, 28)
  if (mode & MEND_MARKS) for (const place of MARK_PLACES) sum(place, place + 16)
  if ((mode & MEND_FRAMES) === 0) return bytes
  for (let at = SEGMENT_HEAD; at + FRAME_HEAD <= bytes.length; ) {
    const end = at + FRAME_HEAD + view.getUint32(at, true)
    if (end <= bytes.length) {
      view.setUint32(at + 16, checksum(bytes.subarray(at + FRAME_HEAD, end)), true)
    }
    sum(at, at + 20)
    at = end
  }
  return bytes
}

export const manifestTarget: Target = {
  name: 'manifest',
  kind: 'bytes',
  longest: 300,
  mostSteps: 2000,
  canPump: true,
  seeds: () =>
    ['\0', '\x01'].map((mode) => mode + inputOf(encodeManifest({ generation: 3, segments: 2 }))),
  async check(input) {
    const text = input.slice(1)
    const lines = text.slice(0, text.lastIndexOf('checksum '))
    const sum = checksum(bytesOf(lines)).toString(16).padStart(8, '0')
    const mended = (input.charCodeAt(0) & 1) === 1 ? `${lines}checksum ${sum}\n` : text
    const manifest = await unlessRefused(() => decodeManifest(bytesOf(mended), 'manifest'), DAMAGE)
    if (manifest === undefined) return
    const { generation, segments } = manifest
    const isRight = Number.isSafeInteger(generation) && Number.isSafeInteger(segments)
    ensure(isRight, () => `generation ${generation}, ${segments} segments`)
  },
}

/** A record that the fuzzer wrote stands behind one that a corpus wrote. */
export const recordsTarget: Target = {
  name: 'records',
  kind: 'bytes',
  longest: 1000,
  mostSteps: 5000,
  canPump: false,
  seeds: async () => (await seedRecords()).map(inputOf),
  async check(input) {
    const record = bytesOf(input)
    await unlessRefused(() => {
      const entry = readEntry(record)
      if (entry.article === undefined) return
      ensure(typeof textIn(record, entry) === 'string', () => 'an article without a text')
    }, DAMAGE)
    const [first] = await recordsOf(ARTICLES.slice(0, 1))
    await ensureSoundStore(async () => {
      const store = memoryStore()
      await store.append(0, [first as Uint8Array, record])
      return store
    })
  },
}

/** Opens a corpus over the store, and uses it: it is refused as damaged, or it works. */
async function ensureSoundStore(make: () => Promise<Store>): Promise<void> {
  const corpus = await unlessRefused(async () => openCorpus({ store: await make() }), DAMAGE)
  if (corpus === undefined) return
  const [, article] = ARTICLES as [Article, Article]
  await corpus.query(article)
  if (!corpus.has('b')) await corpus.add(article)
  // A record may tell another reading of its text than there is, and is believed; a snapshot has texts alone.
  const reread = await reloaded(corpus)
  const again = await reloaded(reread)
  const same = JSON.stringify(again.clusters()) === JSON.stringify(reread.clusters())
  ensure(same, () => 'a snapshot gives other clusters')
  ensure(again.size === corpus.size, () => `${again.size} articles in place of ${corpus.size}`)
  for (const { id = '' } of ARTICLES) {
    const known = corpus.get(id)
    if (known) ensure(typeof known.article.text === 'string', () => `${id} has no text`)
  }
}

async function reloaded(corpus: Corpus): Promise<Corpus> {
  const again = await openCorpus()
  await again.load(corpus.snapshot())
  return again
}

export const snapshotTarget: Target = {
  name: 'snapshot',
  kind: 'bytes',
  longest: 1200,
  mostSteps: 5000,
  canPump: false,
  seeds: async () => {
    const packed = inputOf(packRecords(await seedRecords()))
    return ['\0', '\x01'].map((mode) => mode + packed)
  },
  async check(input) {
    const bytes = bytesOf(input.slice(1))
    const isMended = (input.charCodeAt(0) & MEND_HEAD) !== 0 && bytes.length >= 9
    if (isMended) mendSnapshot(bytes)
    const records = await unlessRefused(() => unpackRecords(bytes), DAMAGE)
    if (records !== undefined) {
      // Only what was packed is believed, by this version or the one before: an empty one is packed, too.
      const packed = bytes[4] === 1 ? packedEarlier(records) : packRecords(records)
      ensure(inputOf(packed) === inputOf(bytes), () => 'bytes that nobody packed are believed')
    }
    await ensureSoundStore(async () => {
      const corpus = await openCorpus()
      await corpus.load(bytes)
      const store = memoryStore()
      await store.append(0, unpackRecords(corpus.snapshot()))
      return store
    })
  },
}

/** What version 1 of the format made of records. */
function packedEarlier(records: readonly Uint8Array[]): Uint8Array {
  const lengthOf = ({ length }: Uint8Array): number[] => [24, 16, 8, 0].map((bit) => length >>> bit)
  const parts = records.flatMap((record) => [...lengthOf(record), ...record])
  const bytes = Uint8Array.of(...Buffer.from('OOSN'), 1, 0, 0, 0, 0, ...parts)
  mendSnapshot(bytes)
  return bytes
}

/** FNV-1a, as `snapshot.ts` has it. */
function mendSnapshot(bytes: Uint8Array): void {
  let hash = 0x811c9dc5 | 0
  for (let at = 9; at < bytes.length; at++) {
    hash = Math.imul(hash ^ (bytes[at] as number), 0x01000193)
  }
  new DataView(bytes.buffer).setInt32(5, hash)
}

/** What a corpus writes of the articles, and of one that was removed. */
const seedRecords = (): Promise<Uint8Array[]> => recordsOf(ARTICLES, 'a')

async function recordsOf(articles: readonly Article[], removed?: string): Promise<Uint8Array[]> {
  const store = memoryStore()
  const corpus = await openCorpus({ store })
  for (const article of articles) await corpus.add(article)
  if (removed !== undefined) await corpus.remove(removed)
  const records: Uint8Array[] = []
  for await (const batch of store.read()) records.push(...batch)
  return records
}

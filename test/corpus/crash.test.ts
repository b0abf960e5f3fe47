/**
 * A file store on a disk that stops: tried for every change that it makes to its files; and on what may be
 * left of the disk of another process when the power goes, sector by sector.
 */
import { readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import {
  buildWriter,
  cutPower,
  faultOfCorpus,
  faultOfStore,
  recordWriter,
} from '../../bench/crash/killed-writer.ts'
import { fileStore } from '../../src/corpus/file-store/file-store.ts'
import type { Store } from '../../src/corpus/store.ts'
import { seeded } from '../../src/testing/seeded.ts'
import { withFolder } from '../temporary-folder.ts'
import { disk, type Loss, replaceDisk, revive } from './dying-disk.ts'
import { contentOf } from './store-contract.ts'

vi.mock('node:fs/promises', async (original) => {
  const { onDyingDisk } = await import('./dying-disk.ts')
  return onDyingDisk(await original())
})

/** The images that are tried; `SEED` chooses others. */
const SEED = Number(process.env.SEED ?? 1)
/** These wait for processes. */
const SLOW = { timeout: 120_000 }
const OPTIONS = { segmentSize: 150 }
const record = (text: string): Uint8Array => new TextEncoder().encode(text)

/** One call of a corpus, and what the log holds when it was made. */
interface Call {
  readonly run: (store: Store, log: readonly string[]) => Promise<void>
  readonly after: (log: readonly string[]) => readonly string[]
}

const append = (...texts: string[]): Call => ({
  run: (store, log) => store.append(log.length, texts.map(record)),
  after: (log) => [...log, ...texts],
})
const replace = (...texts: string[]): Call => ({
  run: (store) => store.replace(texts.map(record)),
  after: () => texts,
})
const note: Call = {
  run: (store) => store.writeNote?.('index', [record('a'), record('note')]) ?? Promise.resolve(),
  after: (log) => log,
}
const close: Call = { run: (store) => store.close(), after: (log) => log }

const CALLS: readonly Call[] = [
  append('a', 'bb', ''),
  append('a longer record, so that the segment is full'),
  append('c'),
  append('d', 'another long record, so that this segment is full, too'),
  replace('a', 'bb', 'd and a long record', 'so that the new generation is two segments'),
  append('e'),
  note,
  close,
  append('f'),
  note,
  replace(),
  append('g'),
  append('h'),
  close,
]

async function textsOf(store: Store): Promise<string[]> {
  return (await contentOf(store)).map((bytes) => new TextDecoder().decode(Uint8Array.from(bytes)))
}

/** Calls until the disk stops: what is acknowledged, and what may be there besides. */
async function live(
  directory: string,
): Promise<{ sure: readonly string[]; perhaps: readonly string[] }> {
  const store = fileStore(directory, OPTIONS)
  let log: readonly string[] = []
  for (const call of CALLS) {
    const perhaps = call.after(log)
    try {
      await call.run(store, log)
    } catch {
      await store.close().catch(() => {})
      return { sure: log, perhaps }
    }
    log = perhaps
  }
  return { sure: log, perhaps: log }
}

/** Takes the locks away, as this process did not die. */
async function unlock(directory: string): Promise<void> {
  const names = await readdir(directory).catch(() => [])
  for (const name of names) if (name.startsWith('lock-')) await rm(join(directory, name))
}

async function countChanges(): Promise<number> {
  replaceDisk(Number.POSITIVE_INFINITY, 0)
  await withFolder((folder) => live(join(folder, 'store')))
  return disk.changes
}

/** What a store holds that is opened after the disk stopped; and it goes on from there. */
async function reopen(directory: string): Promise<string[]> {
  await unlock(directory)
  const store = fileStore(directory, OPTIONS)
  const found = await textsOf(store)
  await store.append(found.length, [record('and on it goes')])
  await store.close()
  expect(await textsOf(store)).toEqual([...found, 'and on it goes'])
  await store.close()
  return found
}

const PARTS = [0, 0.5, 0.9]

describe.each<[string, Loss, number[]]>([
  ['the process is killed', 'nothing', PARTS],
  ['the power goes', 'contents', [0]],
  ['the power goes, and names are lost', 'contents and names', [0]],
])('whenever %s', (_, lost, parts) => {
  it('loses nothing that was acknowledged, and is whole', { timeout: 60_000 }, async () => {
    const changes = await countChanges()
    expect(changes).toBeGreaterThan(60)
    const outcomes = { kept: 0, gone: 0 }
    for (let stop = 0; stop < changes * parts.length; stop++) {
      await withFolder(async (folder) => {
        const directory = join(folder, 'store')
        const part = parts[stop % parts.length] as number
        replaceDisk(Math.floor(stop / parts.length), part)
        const { sure, perhaps } = await live(directory)
        revive(lost)
        const found = await reopen(directory)
        expect([sure, perhaps], `stop ${stop} of ${changes}`).toContainEqual(found)
        outcomes[found.length === sure.length ? 'gone' : 'kept']++
      })
    }
    expect(outcomes.kept).toBeGreaterThan(0)
    expect(outcomes.gone).toBeGreaterThan(0)
  })
})

describe.each([
  ['store', faultOfStore, 130],
  ['corpus', faultOfCorpus, 20],
] as const)('what a power cut leaves of a %s', (name, faultOf, images) => {
  it('is all that was acknowledged, whichever sectors are there', SLOW, async () => {
    replaceDisk(Number.POSITIVE_INFINITY, 0)
    await withFolder(async (folder) => {
      const program = join(folder, 'writer.mjs')
      await buildWriter(`${name}-writer`, program, true)
      const trace = await recordWriter(program, join(folder, 'store'), 40)
      const random = seeded(SEED)
      let tried = 0
      await cutPower(trace, images, folder, random, async (directory, acknowledged) => {
        const told = await faultOf(directory, acknowledged).catch(String)
        expect(told, `seed ${SEED}, image ${tried} after ${acknowledged.length} calls`).toBe(
          undefined,
        )
        tried++
      })
      expect(tried).toBe(images)
    })
  })
})

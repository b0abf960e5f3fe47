/**
 * A pipeline that adds articles to a corpus and writes down what it is told, on a disk that stops: run again, it has
 * every row once, and the same to the byte, wherever it ended.
 */
import { readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import { fileStore } from '../../src/corpus/file-store/file-store.ts'
import { openCorpus } from '../../src/corpus/open-corpus.ts'
import { withFolder } from '../temporary-folder.ts'
import { disk, type Loss, replaceDisk, revive } from './dying-disk.ts'
import { TOLD_ARTICLES } from './told-articles.ts'

vi.mock('node:fs/promises', async (original) => {
  const { onDyingDisk } = await import('./dying-disk.ts')
  return onDyingDisk(await original())
})

/** A pipeline with rows of its own: each is written after its article was added, so the last one may be missing. */
async function pipeline(directory: string, rows: string[]): Promise<void> {
  const corpus = await openCorpus({ store: fileStore(directory, { segmentSize: 900 }) })
  try {
    for (const article of TOLD_ARTICLES.slice(rows.length)) {
      rows.push(JSON.stringify(await corpus.add(article)))
    }
  } finally {
    await corpus.close()
  }
}

/** As a process that is dead would have left it: its lock counts for nothing. */
async function unlock(directory: string): Promise<void> {
  const names = await readdir(directory).catch(() => [])
  for (const name of names) if (name.startsWith('lock-')) await rm(join(directory, name))
}

/** Of the moments at which it may end one of so many is tried. */
const EACH = 3

describe.each<[string, Loss, number]>([
  ['is killed', 'nothing', 0],
  ['loses its power', 'contents and names', 1],
])('a pipeline that %s anywhere', (_, lost, first) => {
  it('has all rows after another run, once each', async () => {
    replaceDisk(Number.POSITIVE_INFINITY, 0)
    const whole: string[] = []
    await withFolder((folder) => pipeline(join(folder, 'store'), whole))
    const { changes } = disk
    expect(changes).toBeGreaterThan(20)
    const losses: number[] = []
    for (let stop = first; stop < changes; stop += EACH) {
      await withFolder(async (folder) => {
        const directory = join(folder, 'store')
        replaceDisk(stop, 0.5)
        const rows: string[] = []
        await pipeline(directory, rows).catch(() => {})
        revive(lost)
        await unlock(directory)
        // Who dies has not written the row of the article that was added last.
        if (stop % 2 === 1) rows.pop()
        losses.push(whole.length - rows.length)
        await pipeline(directory, rows)
        expect(rows, `stop ${stop} of ${changes}`).toEqual(whole)
      })
    }
    expect(new Set(losses).size).toBeGreaterThan(TOLD_ARTICLES.length / 2)
  })
})

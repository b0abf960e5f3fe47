/** What a file store says about files that are not as it left them: every byte, every bit. */
import { readdir, readFile, rm, stat, truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { checksum } from '../../src/corpus/file-store/checksum.ts'
import { fileStore } from '../../src/corpus/file-store/file-store.ts'
import { encodeFrame, FRAME_HEAD } from '../../src/corpus/file-store/frame.ts'
import { encodeMark, MARK_PLACES } from '../../src/corpus/file-store/segment-head.ts'
import { withFolder } from '../temporary-folder.ts'
import { contentOf } from './store-contract.ts'

const SLOW = { timeout: 120_000 }
const OPTIONS = { segmentSize: 110 }
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)
const BATCHES = [['first', 'second'], ['third'], ['', 'last']].map((batch) => batch.map(bytes))
const CONTENT = BATCHES.flat().map((record) => [...record])

type Files = ReadonlyMap<string, Uint8Array>

/** The files of a store of two segments as a process leaves them that is killed after its last append. */
async function filesOfStore(folder: string): Promise<Files> {
  const store = fileStore(folder, OPTIONS)
  let first = 0
  for (const batch of BATCHES) {
    await store.append(first, batch)
    first += batch.length
  }
  const files = new Map<string, Uint8Array>()
  for (const name of (await readdir(folder)).sort()) {
    if (!name.startsWith('lock-'))
      files.set(name, Uint8Array.from(await readFile(join(folder, name))))
  }
  await store.close()
  return files
}

async function putBack(folder: string, files: Files): Promise<void> {
  for (const [name, content] of files) await writeFile(join(folder, name), content)
}

/** What the store holds, or the message of the error that it throws. */
async function open(folder: string): Promise<number[][] | string> {
  const store = fileStore(folder, OPTIONS)
  try {
    return await contentOf(store)
  } catch (error) {
    expect(error).toMatchObject({ name: 'OnceoverError', code: 'STORE_DAMAGED' })
    return error instanceof Error ? error.message : ''
  } finally {
    await store.close()
  }
}

/** Opens the store with each version of each file in turn. */
async function tryVersions(
  versions: (content: Uint8Array) => Iterable<Uint8Array | undefined>,
  check: (found: number[][] | string, path: string, version: Uint8Array | undefined) => void,
): Promise<void> {
  await withFolder(async (folder) => {
    const files = await filesOfStore(folder)
    expect([...files.keys()]).toEqual(['manifest', 'segment-1-0', 'segment-1-1'])
    for (const [name, content] of files) {
      const path = join(folder, name)
      for (const version of versions(content)) {
        if (version === undefined) await rm(path)
        else await writeFile(path, version)
        check(await open(folder), path, version)
        await putBack(folder, files)
      }
    }
    expect(await open(folder)).toEqual(CONTENT)
  })
}

const messageFor = (path: string): RegExp =>
  new RegExp(`^onceover: ${path} is damaged at byte \\d+: .`)

it('tells file and byte wherever a file is cut off', { timeout: 60_000 }, async () => {
  function* cuts(content: Uint8Array): Generator<Uint8Array> {
    for (let length = 0; length < content.length; length++) yield content.subarray(0, length)
  }
  await tryVersions(cuts, (found, path, version) => {
    expect(found, `${path} cut at ${version?.length}`).toMatch(messageFor(path))
    const offset = Number(/byte (\d+)/.exec(String(found))?.[1])
    expect(offset).toBeLessThanOrEqual(version?.length ?? 0)
  })
})

it('tells file and byte of every flipped bit that matters', { timeout: 120_000 }, async () => {
  function* flips(content: Uint8Array): Generator<Uint8Array> {
    for (let bit = 0; bit < content.length * 8; bit++) {
      const flipped = Uint8Array.from(content)
      flipped[bit >> 3] = (flipped[bit >> 3] as number) ^ (1 << (bit & 7))
      yield flipped
    }
  }
  let harmless = 0
  let told = 0
  await tryVersions(flips, (found, path) => {
    if (typeof found === 'string') {
      expect(found).toMatch(messageFor(path))
      told++
    } else {
      expect(found).toEqual(CONTENT)
      harmless++
    }
  })
  // Of the two marks in the head of a segment one is enough.
  expect(harmless).toBe(2 * 2 * 20 * 8)
  expect(told).toBeGreaterThan(1000)
})

it('tells which file is missing', async () => {
  await tryVersions(
    () => [undefined],
    (found, path) => expect(found).toBe(`onceover: ${path} is damaged at byte 0: it is missing`),
  )
})

it('tells segments that were swapped, or put in the place of others', async () => {
  await withFolder(async (folder) => {
    const files = await filesOfStore(folder)
    const [first, second] = ['segment-1-0', 'segment-1-1'] as const
    await writeFile(join(folder, first), files.get(second) as Uint8Array)
    expect(await open(folder)).toMatch(messageFor(join(folder, first)))
    await putBack(folder, files)
    await writeFile(join(folder, second), files.get(first) as Uint8Array)
    expect(await open(folder)).toMatch(messageFor(join(folder, second)))
  })
})

it('forgets what was never acknowledged, wherever it breaks off', { timeout: 60_000 }, async () => {
  await withFolder(async (folder) => {
    const files = await filesOfStore(folder)
    const path = join(folder, 'segment-1-1')
    const acknowledged = files.get('segment-1-1') as Uint8Array
    const frame = encodeFrame(CONTENT.length, [bytes('new'), bytes('newer')])
    for (let length = 1; length <= frame.length; length++) {
      await putBack(folder, files)
      await writeFile(path, Buffer.concat([acknowledged, frame.subarray(0, length)]))
      const whole = length === frame.length
      const content = whole ? [...CONTENT, [...bytes('new')], [...bytes('newer')]] : CONTENT
      expect(await open(folder), `${length} of ${frame.length} bytes`).toEqual(content)
      // What is kept is acknowledged from now on, and what is not is gone.
      expect((await readFile(path)).length).toBe(acknowledged.length + (whole ? length : 0))
    }
    // Now that it was kept, it may not be missing.
    await writeFile(path, (await readFile(path)).subarray(0, -1))
    expect(await open(folder)).toMatch(messageFor(path))
  })
})

it('goes on after a torn write', async () => {
  await withFolder(async (folder) => {
    const files = await filesOfStore(folder)
    const torn = Buffer.concat([files.get('segment-1-1') as Uint8Array, Buffer.alloc(700, 7)])
    await writeFile(join(folder, 'segment-1-1'), torn)
    const store = fileStore(folder, OPTIONS)
    await store.append(CONTENT.length, [bytes('next')])
    await store.close()
    expect(await open(folder)).toEqual([...CONTENT, [...bytes('next')]])
  })
})

it('keeps off formats that it does not know', async () => {
  await withFolder(async (folder) => {
    const files = await filesOfStore(folder)
    const lines = 'onceover store 2\nand something new\n'
    const sum = checksum(bytes(lines)).toString(16).padStart(8, '0')
    await writeFile(join(folder, 'manifest'), `${lines}checksum ${sum}\n`)
    const newer = { code: 'STORE_VERSION', message: /manifest has version 2 .* knows 1$/ }
    const failure = contentOf(fileStore(folder))
    await expect(failure).rejects.toMatchObject({ code: newer.code })
    await expect(failure).rejects.toThrow(newer.message)
    await putBack(folder, files)
    const segment = files.get('segment-1-0')?.slice() as Uint8Array
    const view = new DataView(segment.buffer)
    view.setUint32(8, 7, true)
    view.setUint32(28, checksum(segment.subarray(0, 28)), true)
    await writeFile(join(folder, 'segment-1-0'), segment)
    const store = fileStore(folder)
    await expect(contentOf(store)).rejects.toMatchObject({ code: 'STORE_VERSION' })
    await store.close()
  })
})

describe('a frame that says that it is very long', () => {
  const LONG = 2 ** 29
  const FORGED = FRAME_HEAD + LONG

  /** A store whose last segment goes on with the head of such a frame, and with as many zeros. */
  async function forge(folder: string, size: number): Promise<[path: string, end: number]> {
    const files = await filesOfStore(folder)
    const path = join(folder, 'segment-1-1')
    const head = encodeFrame(CONTENT.length, [bytes('new')]).subarray(0, FRAME_HEAD)
    const view = new DataView(head.buffer)
    view.setUint32(0, size, true)
    view.setUint32(20, checksum(head.subarray(0, 20)), true)
    const content = files.get('segment-1-1') as Uint8Array
    await writeFile(path, Buffer.concat([content, head]))
    await truncate(path, content.length + FORGED)
    return [path, content.length]
  }

  /** The bytes that this process had in memory at most, all told. */
  const most = (): number => process.resourceUsage().maxRSS * 1024

  it('gets no memory for it behind the last acknowledged one, and is cut off', SLOW, async () => {
    for (const size of [LONG, LONG - 1, 2 ** 32 - 1]) {
      await withFolder(async (folder) => {
        const [path, end] = await forge(folder, size)
        const before = most()
        expect(await open(folder)).toEqual(CONTENT)
        expect(most() - before).toBeLessThan(LONG / 2)
        expect((await stat(path)).size).toBe(end)
      })
    }
  })

  it('gets no memory for it where it should be whole, and is told', SLOW, async () => {
    await withFolder(async (folder) => {
      const [path, end] = await forge(folder, LONG)
      await truncate(path, end + FRAME_HEAD)
      const content = await readFile(path)
      const mark = encodeMark({ end: end + FORGED, next: CONTENT.length + 1 })
      for (const place of MARK_PLACES) content.set(mark, place)
      await writeFile(path, content)
      await truncate(path, end + FORGED)
      const before = most()
      expect(await open(folder)).toBe(
        `onceover: ${path} is damaged at byte ${end}: the frame there is not as it was written`,
      )
      expect(most() - before).toBeLessThan(LONG / 2)
    })
  })
})

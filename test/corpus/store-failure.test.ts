/** A file store whose disk is full, broken or not its own. */

import { unlinkSync } from 'node:fs'
import { appendFile, chmod, open, readdir, readFile, unlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, expect, it, vi } from 'vitest'
import { fileStore } from '../../src/corpus/file-store/file-store.ts'
import { withFolder } from '../temporary-folder.ts'
import { contentOf } from './store-contract.ts'

afterEach(() => vi.restoreAllMocks())

/** What all open files have in common. */
async function filePrototype(): Promise<Awaited<ReturnType<typeof open>>> {
  const file = await open('package.json')
  await file.close()
  return Object.getPrototypeOf(file)
}

function systemError(code: string): Error {
  return Object.assign(new Error(`${code}: so it is`), { code, syscall: 'write' })
}

const failures = ['write', 'datasync'] as const

it.each(failures)(
  'acknowledges nothing when %s fails, and goes on once opened again',
  async (name) => {
    const prototype = await filePrototype()
    await withFolder(async (folder) => {
      const store = fileStore(folder)
      await store.append(0, [Uint8Array.of(1)])
      const size = (await readFile(join(folder, 'segment-1-0'))).length
      vi.spyOn(prototype, name).mockRejectedValueOnce(systemError('ENOSPC'))
      const refused = store.append(1, [Uint8Array.of(2)])
      await expect(refused).rejects.toMatchObject({ name: 'OnceoverError', code: 'STORE_FAILED' })
      await expect(refused).rejects.toThrow(`store ${folder}: ENOSPC`)
      expect((await readFile(join(folder, 'segment-1-0'))).length).toBe(size)
      for (const call of [
        store.append(1, [Uint8Array.of(3)]),
        store.replace([]),
        contentOf(store),
      ]) {
        await expect(call).rejects.toThrow('must be closed and opened again')
      }
      await store.close()
      expect(await contentOf(store)).toEqual([[1]])
      await store.append(1, [Uint8Array.of(4)])
      expect(await contentOf(store)).toEqual([[1], [4]])
      await store.close()
    })
  },
)

it.each<[string, string, (folder: string) => Promise<void>]>([
  [
    'its lock is lost',
    'STORE_LOCKED',
    async (folder) => {
      const names = (await readdir(folder)).filter((name) => name.startsWith('lock-'))
      for (const name of names) await unlink(join(folder, name))
    },
  ],
  [
    'another one appends',
    'STORE_CONFLICT',
    (folder) => appendFile(join(folder, 'segment-1-0'), 'x'),
  ],
])(
  'acknowledges nothing when %s as it writes, and takes nothing back',
  async (_, code, meanwhile) => {
    const prototype = await filePrototype()
    await withFolder(async (folder) => {
      const store = fileStore(folder)
      await store.append(0, [Uint8Array.of(1)])
      vi.spyOn(prototype, 'datasync').mockImplementationOnce(() => meanwhile(folder))
      await expect(store.append(1, [Uint8Array.of(2)])).rejects.toMatchObject({ code })
      // Whoever has the log now may have seen the record: it is his to keep or to cut off.
      await store.close()
      expect(await contentOf(store)).toEqual([[1], [2]])
      await store.close()
    })
  },
)

it('replaces nothing when its lock is lost meanwhile', async () => {
  await withFolder(async (folder) => {
    const store = fileStore(folder)
    await store.append(0, [Uint8Array.of(1)])
    const lock = (await readdir(folder)).find((name) => name.startsWith('lock-')) as string
    function* records(): Generator<Uint8Array> {
      unlinkSync(join(folder, lock))
      yield Uint8Array.of(2)
    }
    await expect(store.replace(records())).rejects.toMatchObject({ code: 'STORE_LOCKED' })
    await store.close()
    expect(await contentOf(store)).toEqual([[1]])
    await store.close()
  })
})

it('keeps the old log when there is no space for the new one', async () => {
  const prototype = await filePrototype()
  await withFolder(async (folder) => {
    const store = fileStore(folder)
    await store.append(0, [Uint8Array.of(1)])
    vi.spyOn(prototype, 'datasync').mockRejectedValueOnce(systemError('EIO'))
    const refused = store.replace([Uint8Array.of(2)])
    await expect(refused).rejects.toMatchObject({ code: 'STORE_FAILED' })
    await store.append(1, [Uint8Array.of(3)])
    await store.close()
    expect(await contentOf(store)).toEqual([[1], [3]])
    await store.close()
  })
})

/** Runs as somebody who owns nothing, where this process may do everything. */
async function asNobody(work: () => Promise<void>): Promise<void> {
  const isRoot = process.geteuid?.() === 0
  if (isRoot) process.seteuid?.(65_534)
  try {
    await work()
  } finally {
    if (isRoot) process.seteuid?.(0)
  }
}

it('says that it may not write', async () => {
  await withFolder(async (folder) => {
    await chmod(folder, 0o555)
    await asNobody(async () => {
      for (const directory of [folder, join(folder, 'inside')]) {
        const refused = contentOf(fileStore(directory))
        await expect(refused).rejects.toMatchObject({ code: 'STORE_FAILED' })
        await expect(refused).rejects.toThrow(`onceover: store ${directory}: EACCES: permission`)
      }
    })
    await chmod(folder, 0o755)
  })
})

it('says that it may not read', async () => {
  await withFolder(async (folder) => {
    const store = fileStore(folder)
    await store.append(0, [Uint8Array.of(1)])
    await store.close()
    await chmod(folder, 0o777)
    await chmod(join(folder, 'manifest'), 0)
    await asNobody(async () => {
      await expect(contentOf(store)).rejects.toThrow(
        `onceover: store ${folder}: EACCES: permission`,
      )
      await store.close()
    })
  })
})

it('says that its place is taken by a file', async () => {
  await withFolder(async (folder) => {
    await writeFile(join(folder, 'corpus'), 'no directory')
    const store = fileStore(join(folder, 'corpus'))
    await expect(contentOf(store)).rejects.toMatchObject({ code: 'STORE_FAILED' })
  })
})

it.each([0, -1, Number.NaN, '64 MB'])('refuses segments of %s bytes', (segmentSize) => {
  expect(() => fileStore('never', { segmentSize: segmentSize as number })).toThrow(
    expect.objectContaining({ code: 'INVALID_OPTION' }),
  )
})

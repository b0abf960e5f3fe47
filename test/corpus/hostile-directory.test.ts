/** A store in a directory where others put links, pipes, and files that look like its own. */
import { execFileSync } from 'node:child_process'
import {
  link,
  mkdir,
  readdir,
  readFile,
  readlink,
  symlink,
  unlink,
  writeFile,
} from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { fileStore } from '../../src/corpus/file-store/file-store.ts'
import { openCorpus, type Store } from '../../src/entries/corpus.ts'
import { withFolder } from '../temporary-folder.ts'
import { contentOf } from './store-contract.ts'

const SECRET = 'the file of somebody else, outside'

/** A store with one record that was closed, and a file beside its directory. */
async function withStore(
  work: (store: Store, directory: string, outside: string) => Promise<void>,
): Promise<void> {
  await withFolder(async (folder) => {
    const directory = join(folder, 'store')
    const outside = join(folder, 'outside')
    await writeFile(outside, SECRET)
    const store = fileStore(directory, { segmentSize: 100 })
    await store.append(0, [Uint8Array.of(1)])
    await store.close()
    await work(store, directory, outside)
    await store.close()
    expect(await readFile(outside, 'utf8')).toBe(SECRET)
  })
}

const FAILED = { name: 'OnceoverError', code: 'STORE_FAILED' }

/** Everything that writes under a name of its own, and that name. */
const CREATIONS: [string, (store: Store) => Promise<void>][] = [
  ['manifest.new', (store) => store.replace([])],
  ['segment-2-0', (store) => store.replace([Uint8Array.of(2)])],
  [
    'segment-1-1',
    async (store) => {
      await store.append(1, [new Uint8Array(100)])
      await store.append(2, [Uint8Array.of(3)])
    },
  ],
  ['note-1-index.new', async (store) => store.writeNote?.('index', [Uint8Array.of(4)])],
  ['note-1-index', async (store) => store.writeNote?.('index', [Uint8Array.of(4)])],
]

describe.each(CREATIONS)('where %s should be written', (name, write) => {
  const PLANTED: [string, (path: string, outside: string) => Promise<unknown>][] = [
    ['a link', (path, outside) => symlink(outside, path)],
    ['a link to nothing', (path, outside) => symlink(`${outside}-2`, path)],
    ['a directory', (path) => mkdir(path)],
    ['a pipe', async (path) => execFileSync('mkfifo', [path])],
  ]
  it.each(PLANTED)('%s is neither followed nor taken away', (_, plant) =>
    withStore(async (store, directory, outside) => {
      const path = join(directory, name)
      await plant(path, outside)
      const refused = write(store)
      await expect(refused).rejects.toMatchObject(FAILED)
      await expect(refused).rejects.toThrow(`${path} is no file of a store`)
      await store.close()
      expect(await readdir(directory)).toContain(name)
      expect((await readdir(join(directory, '..'))).sort()).toEqual(['outside', 'store'])
      expect((await contentOf(store))[0]).toEqual([1])
    }),
  )

  it.runIf(name !== 'note-1-index')('a hard link and a file of somebody are left', () =>
    withStore(async (store, directory, outside) => {
      const path = join(directory, name)
      await link(outside, path)
      await expect(write(store)).rejects.toMatchObject(FAILED)
      await store.close()
      expect(await readFile(path, 'utf8')).toBe(SECRET)
    }),
  )

  it('what a crash left there gives way', () =>
    withStore(async (store, directory) => {
      await writeFile(join(directory, name), new Uint8Array(40))
      await write(store)
    }))
})

describe.each(['manifest', 'segment-1-0'])('where %s should be read', (name) => {
  it.each<[string, (path: string, outside: string) => Promise<unknown>]>([
    ['a link', (path, outside) => symlink(outside, path)],
    ['a link to a device', (path) => symlink('/dev/zero', path)],
    ['a directory', (path) => mkdir(path)],
    ['a pipe', async (path) => execFileSync('mkfifo', [path])],
  ])('%s is not read', (_, plant) =>
    withStore(async (store, directory, outside) => {
      const path = join(directory, name)
      const before = await readFile(path)
      await unlink(path)
      await plant(path, outside)
      await expect(contentOf(store)).rejects.toMatchObject(FAILED)
      await store.close()
      await execFileSync('rm', ['-r', path])
      await writeFile(path, before)
      expect(await contentOf(store)).toEqual([[1]])
    }),
  )
})

it('takes a note that is a link for none, and reads nothing through it', () =>
  withStore(async (store, directory, outside) => {
    await symlink(outside, join(directory, 'note-1-index'))
    const pieces = async (): Promise<number> => {
      let count = 0
      for await (const _ of store.readNote?.('index') ?? []) count++
      return count
    }
    await expect(pieces()).rejects.toMatchObject(FAILED)
    await store.replace([])
    const corpus = await openCorpus({ store })
    await corpus.add({ id: 'a', text: 'The ferry left the quay at noon with 40 people on board.' })
    await corpus.close()
    expect(await readlink(join(directory, 'note-1-index'))).toBe(outside)
  }))

/** All that is in a directory, by name. */
async function everythingIn(directory: string): Promise<Record<string, string>> {
  const names = await readdir(directory)
  const entries = names.map(async (name) => [name, await readFile(join(directory, name), 'latin1')])
  return Object.fromEntries(await Promise.all(entries))
}

describe('a directory that is no store', () => {
  it.each([
    [['photo.jpg']],
    [['manifest']],
    [['note-1-shopping', 'note-2-holiday.new']],
    [['segment-1-0', 'segment-2-0']],
    [['lock-a-1-2', 'letter.txt']],
    [['manifest', 'note-7-index', 'segment-9-9']],
  ])('is refused, and nothing in it is touched: %j', (names) =>
    withFolder(async (folder) => {
      for (const name of names) await writeFile(join(folder, name), `${name} of somebody`)
      const before = await everythingIn(folder)
      const store = fileStore(folder)
      const refused = store.append(0, [Uint8Array.of(1)])
      await expect(refused).rejects.toMatchObject(FAILED)
      await expect(refused).rejects.toThrow(`the directory ${folder} is no store: it holds other`)
      await store.close()
      expect(await everythingIn(folder)).toEqual(before)
    }),
  )

  it('is one once it holds a manifest and nothing else, whatever is put there later', () =>
    withStore(async (store, directory) => {
      const others = ['letter.txt', 'segment-9-9', 'note-7-index', 'note-1-a.new', 'segment-1-9x']
      for (const name of others) await writeFile(join(directory, name), `${name} of somebody`)
      await store.append(1, [Uint8Array.of(2)])
      await store.replace([Uint8Array.of(3)])
      await store.close()
      expect(await contentOf(store)).toEqual([[3]])
      for (const name of others) {
        expect(await readFile(join(directory, name), 'utf8')).toBe(`${name} of somebody`)
      }
    }))

  it('is one again after a crash in its first moments', () =>
    withFolder(async (folder) => {
      await writeFile(join(folder, 'manifest.new'), 'onceover st')
      const store = fileStore(folder)
      await store.append(0, [Uint8Array.of(1)])
      await store.close()
      expect(await contentOf(store)).toEqual([[1]])
      await store.close()
    }))
})

describe('a directory that has to be made', () => {
  it('is made with those above it', () =>
    withFolder(async (folder) => {
      const store = fileStore(join(folder, 'a', 'b', 'c'))
      await store.append(0, [Uint8Array.of(1)])
      await store.close()
      expect(await readdir(join(folder, 'a', 'b'))).toEqual(['c'])
    }))

  it.each([['within a file'], ['in its place']])('is refused %s', (where) =>
    withFolder(async (folder) => {
      const file = join(folder, 'letter.txt')
      await writeFile(file, SECRET)
      const store = fileStore(where === 'in its place' ? file : join(file, 'store'))
      await expect(store.append(0, [Uint8Array.of(1)])).rejects.toMatchObject(FAILED)
      await store.close()
      expect(await readFile(file, 'utf8')).toBe(SECRET)
    }),
  )

  it.runIf(process.platform === 'linux')('is refused where none can be made', async () => {
    const store = fileStore('/proc/store/of/articles')
    await expect(store.append(0, [Uint8Array.of(1)])).rejects.toMatchObject(FAILED)
    await store.close()
  })
})

/**
 * `node:fs/promises` for a process whose disk is to be followed: it does what that does, and prints every
 * change as a line of JSON (`Change`) when it was made. `buildWriter` puts it in the place of the other.
 */
import { constants, writeSync } from 'node:fs'
import { createRequire } from 'node:module'

type FileSystem = typeof import('node:fs/promises')
type FileHandle = Awaited<ReturnType<FileSystem['open']>>
type Write = (
  bytes: Uint8Array,
  offset: number,
  length: number,
  position: number,
) => Promise<{ bytesWritten: number }>

/** What was done to the disk. A file goes by a number, as a disk knows them: it may change its name. */
export type Change =
  | { readonly does: 'create'; readonly path: string; readonly file: number }
  | {
      readonly does: 'write'
      readonly file: number
      readonly at: number
      /** In base 64. */
      readonly bytes: string
    }
  | { readonly does: 'truncate'; readonly file: number; readonly length: number }
  | { readonly does: 'sync'; readonly file: number }
  | { readonly does: 'sync names' }
  | { readonly does: 'rename'; readonly path: string; readonly to: string }
  | { readonly does: 'unlink'; readonly path: string }

// By another way than `import`, which leads back here.
const real = createRequire(import.meta.url)('fs').promises as FileSystem
export const mkdir: FileSystem['mkdir'] = real.mkdir
export const readdir: FileSystem['readdir'] = real.readdir
export const readFile: FileSystem['readFile'] = real.readFile
export const readlink: FileSystem['readlink'] = real.readlink
export const stat: FileSystem['stat'] = real.stat
export const statfs: FileSystem['statfs'] = real.statfs

/** The numbers of the files by those that the system gives them, and gives again to others. */
const numbers = new Map<bigint, number>()
let created = 0

function note(change: Change): void {
  writeSync(1, `${JSON.stringify(change)}\n`)
}

export async function open(path: string, flags: string | number): Promise<FileHandle> {
  const file = await real.open(path, flags)
  const stats = await file.stat({ bigint: true })
  const { sync } = file
  if (stats.isDirectory()) {
    const syncNames = async (): Promise<void> => {
      await sync.call(file)
      note({ does: 'sync names' })
    }
    return Object.assign(file, { sync: syncNames })
  }
  if ((Number(flags) & constants.O_CREAT) !== 0) {
    numbers.set(stats.ino, created++)
    note({ does: 'create', path, file: numbers.get(stats.ino) as number })
  }
  return recorded(file, numbers.get(stats.ino) as number)
}

/** The same file, with its changes told. */
function recorded(file: FileHandle, number: number): FileHandle {
  const { writev, truncate, sync, datasync } = file
  const write = file.write.bind(file) as Write
  let next = 0
  const wrote = (at: number, bytes: Uint8Array): void =>
    note({ does: 'write', file: number, at, bytes: Buffer.from(bytes).toString('base64') })
  const settle = (work: () => Promise<void>) => async (): Promise<void> => {
    await work.call(file)
    note({ does: 'sync', file: number })
  }
  return Object.assign(file, {
    async write(bytes: Uint8Array | string, offset = 0, length = bytes.length, position = next) {
      const source = typeof bytes === 'string' ? Buffer.from(bytes) : bytes
      const result = await write(source, offset, length, position)
      next = position + result.bytesWritten
      wrote(position, source.subarray(offset, offset + result.bytesWritten))
      return result
    },
    async writev(pieces: Uint8Array[]) {
      const result = await writev.call(file, pieces)
      wrote(next, Buffer.concat(pieces).subarray(0, result.bytesWritten))
      next += result.bytesWritten
      return result
    },
    async truncate(length: number) {
      await truncate.call(file, length)
      note({ does: 'truncate', file: number, length })
    },
    sync: settle(sync),
    datasync: settle(datasync),
  }) as FileHandle
}

export async function rename(path: string, to: string): Promise<void> {
  await real.rename(path, to)
  note({ does: 'rename', path, to })
}

export async function unlink(path: string): Promise<void> {
  await real.unlink(path)
  note({ does: 'unlink', path })
}

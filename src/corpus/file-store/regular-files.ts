/**
 * Opens the files of a folder in which others may have put things: never through a link, and never
 * anything but a plain file. What a store writes to it has made itself (a name that is taken is an error),
 * or looked at before (`known-file.ts`).
 *
 * Method: `O_NOFOLLOW` and `O_EXCL`; `O_NONBLOCK`, so that a pipe that nobody writes to is opened and
 * refused in place of waited for. Windows has only the second of them, and makes links for
 * administrators alone. Cost: one call of the system, and one to look at what was opened.
 */
import { constants } from 'node:fs'
import { type FileHandle, open, unlink } from 'node:fs/promises'
import { OnceoverError } from '../../document/onceover-error.ts'
import { notOurs } from '../store-errors.ts'
import { hasCode, unlessMissing } from './system-error.ts'

const { O_CREAT, O_EXCL, O_RDONLY, O_RDWR } = constants
const CAREFULLY: number = [constants.O_NOFOLLOW, constants.O_NONBLOCK, constants.O_NOCTTY].reduce(
  (flags, flag) => flags | (flag ?? 0),
  0,
)

/**
 * A file that is there; undefined if there is nothing of this name.
 *
 * @throws OnceoverError `STORE_FAILED` if it is a link, a folder, a pipe or a device
 */
export async function openRegular(
  path: string,
  access: 'to read' | 'to write',
): Promise<FileHandle | undefined> {
  const file = await open(path, (access === 'to read' ? O_RDONLY : O_RDWR) | CAREFULLY).catch(
    (error: unknown) => {
      // A link, a folder, a socket.
      if (hasCode(error, 'ELOOP', 'EMLINK', 'EISDIR', 'ENXIO')) throw notOurs(path)
      return unlessMissing(error)
    },
  )
  if (file === undefined || (await file.stat()).isFile()) return file
  await file.close()
  throw notOurs(path)
}

/**
 * A new file, to be written to. What a crash left under its name gives way, and nothing else does.
 *
 * @param beginning the first bytes of such a file
 * @throws OnceoverError `STORE_FAILED` if the name is taken by what is not of the store
 */
export async function createRegular(path: string, beginning: Uint8Array): Promise<FileHandle> {
  const create = (): Promise<FileHandle> => open(path, O_RDWR | O_CREAT | O_EXCL | CAREFULLY)
  try {
    return await create()
  } catch (error) {
    if (!hasCode(error, 'EEXIST')) throw error
  }
  if ((await likenessOf(path, beginning)) === 'none') throw notOurs(path)
  await unlink(path)
  return create()
}

/**
 * How a file looks that should begin with certain bytes: `whole` if it does; `torn` if it is cut off
 * within them or nothing but zeros, as a machine leaves it that stopped; `none` if it is something else, no
 * plain file, or missing.
 */
export async function likenessOf(
  path: string,
  beginning: Uint8Array,
): Promise<'whole' | 'torn' | 'none'> {
  const file = await openRegular(path, 'to read').catch((error: unknown) => {
    if (!(error instanceof OnceoverError)) throw error
  })
  if (!file) return 'none'
  try {
    const bytes = new Uint8Array(beginning.length)
    const { bytesRead } = await file.read(bytes, 0, bytes.length, 0)
    const isSame = bytes.subarray(0, bytesRead).every((byte, at) => byte === beginning[at])
    if (isSame && bytesRead === beginning.length) return 'whole'
    return isSame || bytes.every((byte) => byte === 0) ? 'torn' : 'none'
  } finally {
    await file.close()
  }
}

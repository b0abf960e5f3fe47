/** Folders for stores that live as long as a test. */
import { accessSync, constants } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** In memory where there is such a place: thousands of small stores need not wait for a disk. */
const PLACE = isWritable('/dev/shm') ? '/dev/shm' : tmpdir()

function isWritable(path: string): boolean {
  try {
    accessSync(path, constants.W_OK)
    return true
  } catch {
    return false
  }
}

/** Calls the work with a new folder, and takes that away. */
export async function withFolder<Result>(
  work: (folder: string) => Promise<Result>,
): Promise<Result> {
  const folder = await mkdtemp(join(PLACE, 'onceover-'))
  try {
    return await work(folder)
  } finally {
    await rm(folder, { recursive: true })
  }
}

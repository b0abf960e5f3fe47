/** Folders for stores that live as long as a test. */
import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** In memory where there is such a place: thousands of small stores need not wait for a disk. */
const PLACE = existsSync('/dev/shm') ? '/dev/shm' : tmpdir()

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

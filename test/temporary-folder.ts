/** Folders that live as long as a test, or as all tests of a file. */
import { accessSync, constants } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll } from 'vitest'

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

/** A folder for the tests of this file. */
export function useFolder(): Folder {
  let path = ''
  beforeAll(async () => {
    path = await mkdtemp(join(PLACE, 'onceover-'))
  })
  afterAll(() => rm(path, { recursive: true }))
  const pathOf = (name: string): string => join(path, name)
  const file = async (name: string, content: string | Uint8Array): Promise<string> => {
    await writeFile(pathOf(name), content)
    return pathOf(name)
  }
  return { pathOf, file }
}

export interface Folder {
  /** Where a file of this name is, or would be; `.`: the folder itself. */
  readonly pathOf: (name: string) => string
  /** Writes a file, and gives its path. */
  readonly file: (name: string, content: string | Uint8Array) => Promise<string>
}

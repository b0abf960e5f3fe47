/** What the stores refuse, and what they find wrong. Cost: constant. */
import { OnceoverError } from '../document/onceover-error.ts'

/** @param first the number that an append was to begin at; `length` records are there */
export function conflict(first: number, length: number): OnceoverError {
  return new OnceoverError(
    'STORE_CONFLICT',
    `the log of the store holds ${length} records: an append at ${first} does not follow`,
  )
}

/** Somebody else was at a file of the store that was, or is to be, open for writing. */
export function disturbed(file: string, what: string): OnceoverError {
  return new OnceoverError('STORE_CONFLICT', `${file} is not as this store left it: ${what}`)
}

/** @param isCopy the lock came with a copy of the directory that was made while the store was open */
export function locked(file: string, owner: string, isCopy: boolean): OnceoverError {
  const lock = isCopy
    ? `${file} is a copy of the lock of ${owner}: the directory was copied while the store was open`
    : `${file} is of ${owner}`
  return new OnceoverError('STORE_LOCKED', `the store is open already: ${lock}`)
}

export function lockLost(file: string): OnceoverError {
  const what = 'was deleted or replaced while the store was open: another one may write to it'
  return new OnceoverError('STORE_LOCKED', `the lock ${file} ${what}`)
}

/** @param offset the first byte of the file that is not as it was written */
export function damaged(file: string, offset: number, what: string): OnceoverError {
  return new OnceoverError('STORE_DAMAGED', `${file} is damaged at byte ${offset}: ${what}`)
}

export function tooNew(file: string, version: number, known: number): OnceoverError {
  return new OnceoverError(
    'STORE_VERSION',
    `${file} has version ${version} of the format; this version of onceover knows ${known}`,
  )
}

/** Something has a name that a store needs, and does not look like a file of a store. */
export function notOurs(path: string): OnceoverError {
  const what = 'a link, no plain file, or a file of somebody else: it stays as it is'
  return new OnceoverError('STORE_FAILED', `${path} is no file of a store, but ${what}`)
}

/** @param other one of the things in it */
export function noStore(directory: string, other: string): OnceoverError {
  const what = `it holds other files (${other})`
  return new OnceoverError(
    'STORE_FAILED',
    `the directory ${directory} is no store: ${what}. A new store needs a directory that is new or empty`,
  )
}

/** An error of the machine as one of ours; every other error as it is. */
export function failed(place: string, error: unknown): unknown {
  if (!(error instanceof Error && 'syscall' in error)) return error
  return new OnceoverError('STORE_FAILED', `store ${place}: ${error.message}`, { cause: error })
}

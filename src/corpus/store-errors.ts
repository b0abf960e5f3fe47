/** What the stores refuse, and what they find wrong. Cost: constant. */
import { OnceoverError } from '../document/onceover-error.ts'

/** @param first the number that an append was to begin at; `length` records are there */
export function conflict(first: number, length: number): OnceoverError {
  return new OnceoverError(
    'STORE_CONFLICT',
    `the log of the store holds ${length} records: an append at ${first} does not follow`,
  )
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

/** An error of the machine as one of ours; every other error as it is. */
export function failed(place: string, error: unknown): unknown {
  if (!(error instanceof Error && 'syscall' in error)) return error
  return new OnceoverError('STORE_FAILED', `store ${place}: ${error.message}`, { cause: error })
}

/** The refusal of records that do not follow what is in the log. Cost: constant. */
import { OnceoverError } from '../document/onceover-error.ts'

/** @param first the number that an append was to begin at; `length` records are there */
export function conflict(first: number, length: number): OnceoverError {
  return new OnceoverError(
    'STORE_CONFLICT',
    `the log of the store holds ${length} records: an append at ${first} does not follow`,
  )
}

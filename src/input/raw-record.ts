/**
 * A record of an input before it is read: its bytes, all within the bounds, and where it stands. To
 * find it takes no more than looking at bytes; to read it is the work of whoever serves it.
 */
import { OnceoverError } from '../document/onceover-error.ts'
import { type Failure, failureOf } from '../failure.ts'

export type RawRecord = {
  /** The line of NDJSON input, from 1. */
  readonly line?: number
  /** The place in a JSON list, from 1. */
  readonly item?: number
} & (
  | { readonly kind: 'text' | 'json'; readonly bytes: Uint8Array }
  | { readonly kind: 'failure'; readonly error: Failure }
)

/** A record that is over a bound. */
export function tooLarge(
  place: { readonly line?: number; readonly item?: number },
  excess: string,
): RawRecord {
  return { ...place, kind: 'failure', error: failureOf(new OnceoverError('TOO_LARGE', excess)) }
}

/**
 * A record of an input before it is read: its bytes, all within the bounds, and where it stands. To
 * find it takes no more than looking at bytes; to read it is the work of whoever serves it.
 */
import { OnceoverError } from '../document/onceover-error.ts'
import { type Failure, failureOf } from '../failure.ts'

/** What is known of a record before it is read. */
export interface RawAbout {
  /** Where it was found. */
  readonly url?: string
  /** The header that it was served with, or what it says of its encoding. */
  readonly contentType?: string
  /** How its bytes are encoded to be mailed: `base64`, `quoted-printable`. */
  readonly transferCoding?: string
  /** The feed that it stands in, and the language of that. */
  readonly source?: string
  readonly language?: string
}

/** A page, Markdown, an element of a feed or an object of one. */
export type PageRecord = Place & {
  readonly kind: 'page' | 'markdown' | 'entry' | 'feed item'
  readonly bytes: Uint8Array
  readonly about?: RawAbout
}

interface Place {
  /** The address of a page of an archive. */
  readonly id?: string
  /** The line of NDJSON input, from 1. */
  readonly line?: number
  /** The place in a JSON list, an archive or a feed, from 1. */
  readonly item?: number
}

export type RawRecord =
  | PageRecord
  | (Place & {
      readonly kind: 'text' | 'json'
      readonly bytes: Uint8Array
      readonly about?: RawAbout
    })
  | (Place & { readonly kind: 'failure'; readonly error: Failure; readonly about?: undefined })

/** A record that is over a bound. */
export function tooLarge(place: Place, excess: string): RawRecord {
  return { ...place, kind: 'failure', error: failureOf(new OnceoverError('TOO_LARGE', excess)) }
}

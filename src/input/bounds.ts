/**
 * How much one record may be, all in one place. Each bound is looked at while bytes come in, before
 * anything is decoded or parsed, so that what is over it costs no memory. A record over a bound fails
 * with `TOO_LARGE`, and the next one is served. Cost: none.
 */

export interface Bounds {
  /** The most bytes of a record: of a line of NDJSON, of an item of a JSON list, of a file of text. */
  readonly bytes: number
  /** The most lists and objects that are open at once in a record. */
  readonly depth: number
  /** The most values in a record: fields of objects and items of lists, at all depths. */
  readonly values: number
}

export const BOUNDS: Bounds = Object.freeze({
  // Three times the Bible, which is no article; what is made of a text takes a hundred times its bytes.
  bytes: 16 * 1024 * 1024,
  // JSON that people write has some ten; code that walks a value by calling itself has room for 100.
  depth: 100,
  // Five thousand articles on one subject with a dozen fields each. An empty list is three bytes of
  // JSON, and fifty of memory.
  values: 65_536,
})

/**
 * So much of a line that is too large is passed over in search of its end; then the input is given up.
 * A device may never come to an end.
 */
export const LONGEST_SKIP: number = 1024 * 1024 * 1024

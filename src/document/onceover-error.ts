/**
 * What went wrong, in a word that a program can test:
 *
 * - `INVALID_INPUT`: an argument is not a text, an article or a parsed document
 * - `INVALID_OPTION`: an option has the wrong type or lies out of its range
 * - `INVALID_CLEANED`: what `restore` was given does not come from `clean`
 * - `INVALID_JSON`, `INVALID_RECORD`, `MISSING_TEXT`: a line of NDJSON input cannot be an article
 * - `INVALID_ENCODING`: the input is not UTF-8
 * - `TOO_LARGE`: a record of the input has too many bytes, values or levels, or serving it took too much memory
 * - `TIMED_OUT`: serving a record took longer than `--timeout` allows, a call of a pool longer than its `timeout`
 * - `NOT_AN_ARTICLE`: a page holds no article; the message says what it looks like
 * - `UNREADABLE_FILE`, `DAMAGED_GZIP`: an input cannot be read, or not to its end
 * - `UNWRITABLE_FILE`: the file that `--output` names cannot be written
 * - `DUPLICATE_ID`: an article with this id and another text is in the corpus already
 * - `CORPUS_CLOSED`: the corpus was closed, or its store failed; open it again
 * - `STORE_CONFLICT`: records do not follow what is in the log of a store, or somebody else was at its files
 * - `STORE_DAMAGED`: what a store held is not there any more as it was
 * - `STORE_VERSION`: a store was written by a later version of the library
 * - `STORE_LOCKED`: somebody else has the store open, or may have
 * - `STORE_FAILED`: a store cannot be read or written: no permission, no space, no such place, no store
 * - `PARTITION_FAILED`: a partition of a corpus cannot be reached, does not answer, or broke
 * - `POOL_CLOSED`: the pool was closed; open another one
 * - `THREAD_FAILED`: a thread of a pool could not be started, or broke on a call
 * - `USAGE`: the command line was called with wrong arguments
 */
export type OnceoverErrorCode =
  | 'INVALID_INPUT'
  | 'INVALID_OPTION'
  | 'INVALID_CLEANED'
  | 'INVALID_JSON'
  | 'INVALID_RECORD'
  | 'MISSING_TEXT'
  | 'INVALID_ENCODING'
  | 'TOO_LARGE'
  | 'TIMED_OUT'
  | 'NOT_AN_ARTICLE'
  | 'UNREADABLE_FILE'
  | 'DAMAGED_GZIP'
  | 'UNWRITABLE_FILE'
  | 'DUPLICATE_ID'
  | 'CORPUS_CLOSED'
  | 'STORE_CONFLICT'
  | 'STORE_DAMAGED'
  | 'STORE_VERSION'
  | 'STORE_LOCKED'
  | 'STORE_FAILED'
  | 'PARTITION_FAILED'
  | 'POOL_CLOSED'
  | 'THREAD_FAILED'
  | 'USAGE'

/**
 * The one error class of the library: thrown on misuse, never because of what a text says.
 * Test `error.code`, which also works across two copies of the package.
 */
export class OnceoverError extends Error {
  readonly code: OnceoverErrorCode

  constructor(code: OnceoverErrorCode, message: string, options?: ErrorOptions) {
    super(`onceover: ${message}`, options)
    this.name = 'OnceoverError'
    this.code = code
  }
}

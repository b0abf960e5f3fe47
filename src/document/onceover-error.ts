/**
 * What went wrong, in a word that a program can test:
 *
 * - `INVALID_INPUT`: an argument is not a text, an article or a parsed document
 * - `INVALID_OPTION`: an option has the wrong type or lies out of its range
 * - `INVALID_CLEANED`: what `restore` was given does not come from `clean`
 * - `INVALID_JSON`, `INVALID_RECORD`, `MISSING_TEXT`: a line of NDJSON input cannot be an article
 * - `INVALID_ENCODING`: the input is not UTF-8
 * - `UNREADABLE_FILE`, `DAMAGED_GZIP`: an input cannot be read, or not to its end
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
  | 'UNREADABLE_FILE'
  | 'DAMAGED_GZIP'
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

/**
 * An error as plain data, for results that must not stop a stream.
 * Cost: constant.
 */
import { OnceoverError, type OnceoverErrorCode } from './document/onceover-error.ts'

/** Why one article, line or file has no result. */
export interface Failure {
  /** `UNEXPECTED` is what a `tagger` of your own threw, or a fault of the library itself: please report it. */
  readonly code: OnceoverErrorCode | 'UNEXPECTED'
  readonly message: string
}

/** The error as data, without the name of the library in front of its message. */
export function failureOf(error: unknown): Failure {
  if (error instanceof OnceoverError) {
    return { code: error.code, message: error.message.replace(/^onceover: /, '') }
  }
  return { code: 'UNEXPECTED', message: error instanceof Error ? error.message : String(error) }
}

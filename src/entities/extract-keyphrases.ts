import type { DocumentInput } from '../document/parse.ts'
import type { Span } from '../document/span.ts'

export interface Keyphrase {
  /** As it is written where it stands first. */
  readonly text: string
  /** 0 to 1; the best has 1. */
  readonly score: number
  /** By position. */
  readonly mentions: readonly Span[]
}

export interface KeyphraseOptions {
  /** At most so many, 1 or more. Default 10. */
  readonly limit?: number
}

export function extractKeyphrases(
  _input: DocumentInput,
  _options: KeyphraseOptions = {},
): Keyphrase[] {
  return []
}

import { asDocument, type DocumentInput } from '../document/parse.ts'
import type { Span } from '../document/span.ts'

/** A passage that the cleaned text leaves out. */
export interface Removal extends Span {
  readonly reason: 'duplicate' | 'title' | 'boilerplate'
  /** The passage that still says it; missing for boilerplate. */
  readonly of?: Span
  /** Share of the words that are the same, 0 to 1; missing for boilerplate. */
  readonly similarity?: number
  /** The name of the boilerplate rule. */
  readonly rule?: string
  /** What was left out, to the letter. */
  readonly text: string
}

/** White space of the input that the cleaned text writes in another way. */
export interface Seam extends Span {
  /** What stands at this place of the input. */
  readonly text: string
  /** What stands there in the cleaned text. */
  readonly cleaned: string
}

/** An article without what it says twice, and all that is needed to have it back. */
export interface Cleaned {
  /** The input less its removals, paragraphs set apart by one blank line. */
  readonly text: string
  /** Sorted, never overlapping. */
  readonly removals: readonly Removal[]
  /** Sorted, never overlapping. */
  readonly seams: readonly Seam[]
}

export interface CleanOptions {
  /** Leave out headlines and passages that say again what another says. Default true. */
  readonly duplicates?: boolean
}

export function clean(input: DocumentInput, _options: CleanOptions = {}): Cleaned {
  const document = asDocument(input)
  return { text: document.text, removals: [], seams: [] }
}

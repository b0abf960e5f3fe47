/**
 * The article without what it says twice.
 *
 * Method: every duplicate that is no variant is left out, in favour of the passage that stays for
 * it; what is kept is written as paragraphs set apart by one blank line. What was left out, and
 * every white space that was written in another way, is told, so that `restore` gives the input
 * back to the letter. Cost: that of `findDuplicates`, and linear.
 */
import { asDocument, type DocumentInput, type ParsedDocument } from '../document/parse.ts'
import type { Span } from '../document/span.ts'
import { type Duplicate, findDuplicates } from '../duplicates/find-duplicates.ts'
import { rewrite, type Seam } from './rewrite.ts'

/** A passage that the cleaned text leaves out. */
export interface Removal extends Span {
  readonly reason: 'duplicate' | 'title' | 'boilerplate'
  /** The passage that still says it; missing for boilerplate. */
  readonly of?: Span
  /** Share of the words that are the same, 0 to 1; missing for boilerplate. */
  readonly similarity?: number
  /** The name of the boilerplate rule; missing otherwise. */
  readonly rule?: string
  /** What was left out, to the letter. */
  readonly text: string
}

/** An article without what it says twice, and all that it takes to have it back. */
export interface Cleaned {
  /** The input less its removals, a paragraph a line, set apart by one blank line. */
  readonly text: string
  /** Sorted, never overlapping. */
  readonly removals: readonly Removal[]
  /** Where white space is written in another way; sorted, never overlapping. */
  readonly seams: readonly Seam[]
}

export interface CleanOptions {
  /**
   * The pairs to act on; variants among them stay. Default: what `findDuplicates` finds. Give an
   * empty list to keep all repeats, or the part of the pairs that you agree with.
   */
  readonly duplicates?: readonly Duplicate[]
}

/**
 * Leaves out what the article says twice. No passage goes unless another one stays that says it,
 * and none whose numbers, names, dates or negations differ.
 *
 * @param input a text, an article or a parsed document
 * @throws OnceoverError `INVALID_INPUT` if the input is none of these
 * @example
 * clean('It rained all night in the valley.\n\nIt rained all night in the valley.').text
 * // 'It rained all night in the valley.'
 */
export function clean(input: DocumentInput, options: CleanOptions = {}): Cleaned {
  const document = asDocument(input)
  const removals = removalsOf(document, options.duplicates ?? findDuplicates(document))
  return { ...rewrite(document, removals), removals }
}

/** The duplicates that go, sorted, without overlap. */
function removalsOf(document: ParsedDocument, duplicates: readonly Duplicate[]): Removal[] {
  const going = duplicates.filter((duplicate) => duplicate.kind !== 'variant')
  going.sort((a, b) => a.start - b.start || b.end - a.end)
  const removals: Removal[] = []
  let reached = 0
  for (const duplicate of going) {
    const start = Math.max(duplicate.start, reached)
    if (start >= duplicate.end) continue
    removals.push({
      start,
      end: duplicate.end,
      reason: duplicate.title ? 'title' : 'duplicate',
      of: duplicate.of,
      similarity: duplicate.similarity,
      text: document.text.slice(start, duplicate.end),
    })
    reached = duplicate.end
  }
  return removals
}

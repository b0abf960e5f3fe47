/**
 * The paragraphs of a cleaned text: where each stands in it, and where in the original. Method: the
 * stretches that were kept and the paragraphs, both by position, side by side. Cost: linear.
 */
import type { Reading } from '../document/parse.ts'
import type { Span } from '../document/span.ts'
import type { Steps } from '../document/steps.ts'
import type { Piece } from './rewrite.ts'

/** A paragraph of the original of which something stays: from the first that does to the last. */
export interface KeptParagraph extends Span {
  /** Where it stands in the cleaned text. */
  readonly cleaned: Span
}

/** After so many stretches there is a pause. */
const PIECES = 4096

export function* keptParagraphs(
  { paragraphs }: Reading,
  pieces: readonly Piece[],
): Steps<KeptParagraph[]> {
  const kept: { start: number; end: number; cleaned: { start: number; end: number } }[] = []
  let paragraph = -1
  let paragraphEnd = 0
  for (let index = 0; index < pieces.length; index++) {
    if (index % PIECES === PIECES - 1) yield
    const { start, end, cleanedStart } = pieces[index] as Piece
    const cleanedEnd = cleanedStart + end - start
    const open = kept.at(-1)
    if (open !== undefined && start < paragraphEnd) {
      open.end = end
      open.cleaned.end = cleanedEnd
      continue
    }
    while (paragraphEnd <= start) paragraphEnd = (paragraphs[++paragraph] as Span).end
    kept.push({ start, end, cleaned: { start: cleanedStart, end: cleanedEnd } })
  }
  return kept
}

/**
 * Whether a passage is needed where it stands, though it is said again: what stays would be harder to
 * read without it. A text would be left to a caption or heading, or lose what it cites again.
 *
 * Method: what stands around the passage, and in which paragraphs both copies do. Cost: the words of the passage.
 */
import { hasFinalStop } from '../../document/final-stop.ts'
import type { MarkedDocument } from '../../reading/marked-document.ts'
import { type Candidate, lastCharacters } from './candidate.ts'
import { citesAgain } from './torn-quotes.ts'

export function isNeeded(marked: MarkedDocument, candidate: Candidate): boolean {
  if (!candidate.isCutOff && candidate.isTextOfCaption) return true
  const isText = hasFinalStop(lastCharacters(marked, candidate)) && !candidate.isCaption
  if (isText && candidate.isTextOfHeading) return true
  return !candidate.isWhole && citesAgain(marked, candidate)
}

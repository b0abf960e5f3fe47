/**
 * Whether a passage is needed where it stands, though it is said again: what stays would be harder to
 * read without it. A text would be left to a caption or heading, or lose what a quote was pulled from.
 *
 * Method: what stands around the passage, and in which paragraphs both copies do. Cost: the words of the passage.
 */
import { hasFinalStop } from '../../document/final-stop.ts'
import type { Sentence } from '../../document/parse.ts'
import type { MarkedDocument } from '../../reading/marked-document.ts'
import { isInLine } from '../../reading/may-hide-borders.ts'
import { type Candidate, EXACT, lastCharacters } from './candidate.ts'
import { citesAgain } from './torn-quotes.ts'

/** @param isOtherWhole what says it, too, is a whole paragraph or more */
export function isNeeded(
  marked: MarkedDocument,
  candidate: Candidate,
  isOtherWhole: boolean,
): boolean {
  if (!candidate.isCutOff && candidate.isTextOfCaption) return true
  const isText = hasFinalStop(lastCharacters(marked, candidate)) && !candidate.isCaption
  if (isText && candidate.isTextOfHeading) return true
  if (candidate.isWhole) return false
  return citesAgain(marked, candidate) || (isOtherWhole && isSource(marked, candidate))
}

/** Is it a sentence that a whole other paragraph was pulled from? Then the other goes. */
function isSource(marked: MarkedDocument, candidate: Candidate): boolean {
  const { firstSentence, lastSentence } = candidate
  if (lastSentence > firstSentence || candidate.isCaption || candidate.isUnstopped) return false
  if (isRightBehind(marked, candidate)) return false
  const { paragraph } = marked.document.sentences[firstSentence] as Sentence
  return !isInLine(marked.document, paragraph)
}

/** Does it open the paragraph behind the one that says it, and go on from there? */
function isRightBehind({ document }: MarkedDocument, candidate: Candidate): boolean {
  const { coverage, firstSentence, keptLastSentence } = candidate
  const { paragraph } = document.sentences[firstSentence] as Sentence
  const isNext = keptLastSentence === firstSentence - 1
  return (
    coverage > EXACT && isNext && document.paragraphs[paragraph]?.firstSentence === firstSentence
  )
}

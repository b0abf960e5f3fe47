/**
 * Whether a passage stands twice, one copy right behind the other and word for word: no writer does that, but
 * systems do. What stands behind the second follows the first as well, and what leads in to the first leads
 * in to it still. Cost: constant.
 */
import type { ReadParagraph, Sentence } from '../../document/parse.ts'
import type { MarkedDocument } from '../../reading/marked-document.ts'
import { isPiece } from '../../reading/may-hide-borders.ts'
import type { Candidate } from './candidate.ts'

/** Lines of songs and chants are shorter. */
const LEAST_DOUBLED = 8

/** Are both copies whole paragraphs, and nothing between them? */
export function isDoubled({ document }: MarkedDocument, candidate: Candidate): boolean {
  const { isSameWords, isWhole, weight, firstSentence, lastSentence } = candidate
  if (!isWhole || !isSameWords || weight < LEAST_DOUBLED) return false
  const { keptFirstSentence, keptLastSentence } = candidate
  const isNext = keptLastSentence + 1 === firstSentence || lastSentence + 1 === keptFirstSentence
  if (!isNext || candidate.keptCoverage < 1) return false
  const first = document.sentences[keptFirstSentence] as Sentence
  if (isPiece(document, first.paragraph)) return false // a border that only the repeat shows
  const last = document.sentences[keptLastSentence] as Sentence
  return (
    (document.paragraphs[first.paragraph] as ReadParagraph).firstWord === first.firstWord &&
    (document.paragraphs[last.paragraph] as ReadParagraph).endWord === last.endWord
  )
}

/**
 * Whether a passage would be left to a copy that breaks off: `The harbour is shut until … Read more` says less
 * than the text that it was cut from.
 *
 * Method: the last word that both share is the last of the copy, or a link stands there for the rest; not all of
 * the passage is said before. Cost: constant.
 */
import type { ReadParagraph, Sentence } from '../../document/parse.ts'
import type { MarkedDocument } from '../marks/marked-document.ts'
import { type Candidate, EXACT } from '../matching/candidate.ts'

const DOTS = /^["”’»)]*\s?(?:…|\.\.\.|\[(?:…|\.\.\.)\])[\s»›→]*(?:[\n\r]|$)/
const LINK =
  /(?:…|\.\.\.|\[(?:…|\.\.\.)\])["”’»)]*\s?\(?(?:continue reading|read more|more)\)?[\s»›→.]*$/i
const REACH = 30

/** Does it say more than what says it too, and that one breaks off? */
export function isLeftToTeaser({ document }: MarkedDocument, candidate: Candidate): boolean {
  if (candidate.isCutOff || candidate.coverage > EXACT) return false
  const { text, words } = document
  const breaksOff = (word: number, sentence: number): boolean => {
    const { paragraph } = document.sentences[sentence] as Sentence
    const { start, end } = document.paragraphs[paragraph] as ReadParagraph
    if (LINK.test(text.slice(Math.max(start, end - REACH), end))) return true
    const behind = words.end[word] as number
    return DOTS.test(text.slice(behind, behind + REACH))
  }
  return (
    breaksOff(candidate.keptLast, candidate.keptLastSentence) &&
    !breaksOff(candidate.endWord - 1, candidate.lastSentence)
  )
}

/**
 * Whether what stands behind a quote speaks of it: `“We row at six.” That is how Brun put it.` Taken out for
 * another copy, the quote would leave behind a sentence that points at nothing. Cost: constant.
 */
import type { Sentence } from '../../document/parse.ts'
import type { MarkedDocument } from '../marks/marked-document.ts'
import { type HeldPassage, isRightBehind } from '../matching/candidate.ts'

const QUOTED = /["“”„«»]/
const SPEAKS_OF =
  /^["”’»]?\s+(?:That|This|Those|These)(?:['’]s|\s(?:is|was|were|are))\s(?:how|what|the (?:words?|verdict|view|message|assessment)|\p{Lu})/u
const REACH = 60

export function isSpokenOf({ document }: MarkedDocument, candidate: HeldPassage): boolean {
  const { sentences, text } = document
  const { firstSentence, lastSentence, keptLastSentence, end } = candidate
  if (isRightBehind(document, candidate)) return false
  const { start } = sentences[firstSentence] as Sentence
  const last = (sentences[lastSentence] as Sentence).end
  if (!QUOTED.test(text.charAt(start)) && !QUOTED.test(text.charAt(last - 1))) return false
  const kept = (sentences[keptLastSentence] as Sentence).end
  return (
    SPEAKS_OF.test(text.slice(end, end + REACH)) && !SPEAKS_OF.test(text.slice(kept, kept + REACH))
  )
}

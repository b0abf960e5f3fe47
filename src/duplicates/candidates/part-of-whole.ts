/**
 * Whether a passage is a part of what is one thing: an embedded post, the record of a talk, a quote. A part of such a
 * thing stays, though it is said again.
 *
 * Method: a post, `What the port says … — Port (@port) May 4, 2016`, is a paragraph that begins or ends with the signature of
 * one; its text stands in the article as it was posted, beside the prose that quotes it. Cost: the words of the paragraphs around.
 */
import type { ReadParagraph, Sentence } from '../../document/parse.ts'
import { HANDLE_SIGN, SIGNATURE } from '../../reading/attachments.ts'
import type { MarkedDocument } from '../../reading/marked-document.ts'
import { mayHideBorders } from '../../reading/may-hide-borders.ts'
import type { HeldPassage } from './candidate.ts'
import { isOfRecord } from './spoken-record.ts'
import { tearsQuote } from './torn-quotes.ts'

const SIGNED_BEFORE = /^\p{Lu}[^()]{1,50} \(@\w+\) \p{Lu}/u

export const isPartOfWhole = (marked: MarkedDocument, held: HeldPassage): boolean =>
  breaksPost(marked, held) || isOfRecord(marked, held) || tearsQuote(marked, held)

/**
 * Would a post be left by halves, or prose lose a sentence to one? What is only a part on either
 * side belongs to what is around it: the rest of the post, or `…, she wrote`.
 */
function breaksPost(marked: MarkedDocument, candidate: HeldPassage): boolean {
  if (candidate.isWhole) return false
  return isPost(marked, candidate.firstSentence) || isPost(marked, candidate.keptFirstSentence)
}

/** Does the sentence stand in an embedded post? */
function isPost({ attached, document }: MarkedDocument, sentence: number): boolean {
  const { paragraph } = document.sentences[sentence] as Sentence
  const { endWord, start, end } = document.paragraphs[paragraph] as ReadParagraph
  if (endWord === 0 || mayHideBorders(document, paragraph)) return false
  const passage = document.text.slice(start, end)
  if (!passage.includes(HANDLE_SIGN)) return false
  return attached[endWord - 1] === SIGNATURE || SIGNED_BEFORE.test(passage)
}

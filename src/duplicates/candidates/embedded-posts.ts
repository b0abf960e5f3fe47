/**
 * Posts of a social network that an article embeds: `What the port says … — Port (@port) May 4, 2016`,
 * or with the name before it.
 * Their text stands in the article as it was posted, beside the prose that quotes it.
 *
 * Method: a paragraph that begins or ends with the signature of one. Cost: the characters of the paragraph.
 */
import type { ReadParagraph, Sentence } from '../../document/parse.ts'
import { SIGNATURE } from '../../reading/attachments.ts'
import type { MarkedDocument } from '../../reading/marked-document.ts'
import { mayHideBorders } from '../../reading/may-hide-borders.ts'
import type { HeldPassage } from './candidate.ts'

const HANDLE = '(@'
const SIGNED_BEFORE = /^\p{Lu}[^()]{1,50} \(@\w+\) \p{Lu}/u

/**
 * Would a post be left by halves, or prose lose a sentence to one? What is only a part on either
 * side belongs to what is around it: the rest of the post, or `…, she wrote`.
 */
export function breaksPost(marked: MarkedDocument, candidate: HeldPassage): boolean {
  if (candidate.isWhole) return false
  return isPost(marked, candidate.firstSentence) || isPost(marked, candidate.keptFirstSentence)
}

/** Does the sentence stand in an embedded post? */
function isPost({ attached, document }: MarkedDocument, sentence: number): boolean {
  const { paragraph } = document.sentences[sentence] as Sentence
  const { endWord, start, end } = document.paragraphs[paragraph] as ReadParagraph
  if (endWord === 0 || mayHideBorders(document, paragraph)) return false
  const passage = document.text.slice(start, end)
  if (!passage.includes(HANDLE)) return false
  return attached[endWord - 1] === SIGNATURE || SIGNED_BEFORE.test(passage)
}

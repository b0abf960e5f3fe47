/**
 * Quotes of which a part stands again elsewhere, and the rest does not: `“We build. And we pay,” she said.`
 * A sentence taken out of the middle leaves marks without their counterpart and an answer without what it
 * answers; one that `… ,” he added` goes on from leaves nobody who added it.
 *
 * Method: quotation marks that are open where the passage begins or ends; a verb of going on in the next
 * paragraph. Cost: the characters of the paragraph.
 */
import type { ReadParagraph, Sentence } from '../../document/parse.ts'
import { firstWordFrom } from '../../document/words.ts'
import { SAYING } from '../marks/facts.ts'
import type { MarkedDocument } from '../marks/marked-document.ts'
import { isInLine } from '../marks/may-hide-borders.ts'
import type { HeldPassage } from '../matching/candidate.ts'
import { isQuoteOpen, opensQuote } from './quoted-again.ts'
import { isSaidBehind } from './said-behind.ts'

/** `“…,” he added` */
const GOES_ON =
  /^["“«„][^"”»“]{3,}["”»“]\s+(?:he|she|they|it|(?:\p{Lu}[\p{L}.'’-]*\s+){1,3})\s?(?:also\s)?(?:added|continued|went\son)\b/u
const OPENS = /["“«„]/
const REACH = 600
/** What stands behind the last quotation mark, ` she said.` */
const BEHIND_QUOTE = /["”»][^"“”«»]{4,80}$/

/** Is it a part of a quote of which the other copy cites no more? */
export function tearsQuote(marked: MarkedDocument, candidate: HeldPassage): boolean {
  const { document } = marked
  const { paragraphs, sentences, text } = document
  const { start, paragraph } = sentences[candidate.firstSentence] as Sentence
  const own = paragraphs[paragraph] as ReadParagraph
  const { end } = sentences[candidate.lastSentence] as Sentence
  if (candidate.isWhole || candidate.paragraphs > 1 || isSaidTwice(candidate)) return false
  const opens = OPENS.test(text.charAt(start))
  const isLine = isInLine(document, paragraph)
  if (end < own.end && (opens || !isLine) && opensQuote(text, start, end)) return true
  return !isLine && !opens && isQuoteOpen(marked, paragraph, start)
}

/** `It floats! It floats!`: the same mark closes both. */
const isSaidTwice = ({
  firstSentence,
  lastSentence,
  keptFirstSentence,
  keptLastSentence,
}: HeldPassage): boolean =>
  firstSentence === keptLastSentence + 1 || keptFirstSentence === lastSentence + 1

/** Does the next paragraph add to what somebody says here? */
export function isAddedTo(marked: MarkedDocument, candidate: HeldPassage): boolean {
  const { document } = marked
  const { end, paragraph } = document.sentences[candidate.lastSentence] as Sentence
  const next = document.paragraphs[paragraph + 1]
  if (next === undefined || isInLine(document, paragraph + 1)) return false
  if (!GOES_ON.test(document.text.slice(next.start, Math.min(next.end, next.start + REACH)))) {
    return false
  }
  return (
    endsWithSpeaker(marked, candidate, end) && !isSaidBehind(document, candidate, paragraph + 1)
  )
}

/** `“We build,” she said. “We pay.”`: does the rest of the paragraph, a quote, lose the one who says it? */
export function leavesQuote(marked: MarkedDocument, candidate: HeldPassage): boolean {
  const { document, facts } = marked
  const { paragraphs, sentences, text } = document
  const { paragraph } = sentences[candidate.firstSentence] as Sentence
  const { end, endWord } = sentences[candidate.lastSentence] as Sentence
  const next = sentences[candidate.lastSentence + 1]
  if (candidate.isWhole || candidate.paragraphs > 1 || isInLine(document, paragraph)) return false
  if (next?.paragraph !== paragraph || !OPENS.test(text.charAt(next.start))) return false
  const own = paragraphs[paragraph] as ReadParagraph
  const isSpeakerAt = (word: number): boolean => ((facts[word] as number) & SAYING) !== 0
  for (let word = own.firstWord; word < candidate.firstWord; word++) {
    if (isSpeakerAt(word)) return false
  }
  for (let word = endWord; word < own.endWord; word++) if (isSpeakerAt(word)) return false
  return endsWithSpeaker(marked, candidate, end)
}

function endsWithSpeaker(
  { document, facts }: MarkedDocument,
  { firstWord, endWord }: HeldPassage,
  end: number,
): boolean {
  const passage = document.text.slice(document.words.start[firstWord], end)
  const behind = BEHIND_QUOTE.exec(passage)
  if (behind === null) return false
  const from = firstWordFrom(document.words, end - behind[0].length)
  for (let word = from; word < endWord; word++) {
    if (((facts[word] as number) & SAYING) !== 0) return true
  }
  return false
}

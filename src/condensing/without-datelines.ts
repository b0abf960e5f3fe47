/**
 * A document whose sentences begin behind the dateline: `LISBON (Reuters) - The bank said` is a
 * sentence that begins with `The`. Where and by whom a report was filed is no part of what it says;
 * left in, the words of the agency look like the subject of the article.
 *
 * Cost: one pattern a paragraph.
 */
import { datelineSize } from '../document/dateline.ts'
import type { ParsedDocument, ParsedParagraph, Sentence } from '../document/parse.ts'
import { firstWordFrom } from '../document/words.ts'
import type { Dropped } from './compress.ts'

/** The same document where no paragraph has a dateline. */
export function withoutDatelines(document: ParsedDocument): ParsedDocument {
  const { text, cards, article, language, paragraphs, words, title } = document
  let sentences: Sentence[] | undefined
  for (const { start, end, firstSentence, endSentence } of paragraphs) {
    const opening = document.sentences[firstSentence]
    if (opening === undefined || firstSentence === endSentence) continue
    const behind = start + datelineSize(text.slice(start, end))
    if (behind <= opening.start || behind >= opening.end) continue
    sentences ??= document.sentences.slice()
    sentences[firstSentence] = {
      start: behind,
      end: opening.end,
      paragraph: opening.paragraph,
      firstWord: firstWordFrom(words, behind),
      endWord: opening.endWord,
    }
  }
  if (sentences === undefined) return document
  return { text, cards, article, language, paragraphs, sentences, words, title }
}

/** The dateline that such a sentence begins behind, if there was one. */
export function datelineBefore(
  { text, paragraphs }: ParsedDocument,
  { start, paragraph }: Sentence,
): Dropped[] {
  const { start: from, end } = paragraphs[paragraph] as ParsedParagraph
  const size = datelineSize(text.slice(from, end))
  return size > 0 && from + size === start ? [{ start: from, end: start, rule: 'dateline' }] : []
}

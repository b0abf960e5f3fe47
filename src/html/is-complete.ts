/**
 * Does a page show all of its article, or only the beginning: a teaser, a stub before a paywall?
 *
 * Method: what the page says of its length, of its whole text and of who may read it, and an ellipsis at the end of
 * little text. Cost: constant.
 */
import type { AboutPage } from './about-page.ts'
import type { PageText } from './page-article.ts'

/** A text of fewer words is a stub where the page says that not everyone may read it. */
const STUB_WORDS = 250
/** And of fewer, where it ends in an ellipsis. */
const TEASER_WORDS = 150
/**
 * What is shown of what there is, if it is no more than a beginning has: some pages count their markup, or every text on
 * the page, as words of the article.
 */
const LEAST_SHOWN = 0.5
const BEGINNING_WORDS = 500

export function isComplete(
  { text, words }: Pick<PageText, 'text' | 'words'>,
  { isClosed, wordCount, bodyWords }: Pick<AboutPage, 'isClosed' | 'wordCount' | 'bodyWords'>,
): boolean {
  if (isClosed && words < STUB_WORDS) return false
  const least = LEAST_SHOWN * Math.max(wordCount, bodyWords)
  if (words < Math.min(least, BEGINNING_WORDS)) return false
  return words >= TEASER_WORDS || !/(?:…|\.\.\.)["”»)\]]?$/.test(text.slice(-8))
}

/**
 * The text of a page out of where it stands: the blocks that are shown, JSON-LD, or the scripts that would show it.
 *
 * Method: what is shown goes first; where next to nothing is, the entries of a live blog; JSON-LD that has several times as much tells that the page shows its text by
 * scripts, and so does a page that says it is an article and shows next to nothing. Cost: that of the blocks; linear in
 * the page.
 */
import type { AboutPage } from './about-page.ts'
import { bodyLines } from './body-lines.ts'
import type { Layout } from './layout.ts'
import { type Fullness, liveText, type PageText, pageLines, pageText } from './page-article.ts'
import { LEAST_WORDS } from './page-looks.ts'
import { scriptBody } from './script-body.ts'

/** Where JSON-LD has so many times the text of the page, the page shows its text by scripts only. */
const BODY_WORDS = 3

/** @param chances by block: that it belongs to the text */
export function pageBody(
  html: string,
  { blocks }: Pick<Layout, 'blocks'>,
  chances: ArrayLike<number>,
  about: AboutPage,
  fullness: Fullness,
): PageText {
  const shown = pageText(blocks, chances, about, fullness)
  if (shown.words < LEAST_WORDS && about.updates.length > 1) return liveText(about.updates)
  if (shown.words < about.bodyWords / BODY_WORDS) return pageLines(about.body)
  if (!about.saysArticle || shown.words >= LEAST_WORDS) return shown
  const scripted = pageLines(bodyLines(scriptBody(html)))
  return scripted.words < LEAST_WORDS ? shown : scripted
}

/**
 * How an article relates to the one of the corpus that is most like it: the verdict of `compare` on the
 * two, without the furniture of their sources. Cost: that of `compare`.
 */

import type { Article } from '../document/article.ts'
import type { Steps } from '../document/steps.ts'
import type { Difference } from '../duplicates/difference.ts'
import type { Verdict } from '../duplicates/verdict.ts'
import { butForEdits } from './but-for-edits.ts'
import type { ReadArticle } from './corpus-index.ts'
import { dayOf } from './day.ts'
import { isFilledForm } from './filled-form.ts'
import type { ArticleVerdict } from './finding.ts'
import { isCorrection } from './is-correction.ts'
import { type Comparison, LastComparison } from './last-comparison.ts'
import { haveOtherSubjects, isFlash, openWithOthers } from './other-subject.ts'
import type { StockLines } from './stock-lines.ts'

/** How two articles relate. */
export interface Relation {
  readonly verdict: ArticleVerdict
  readonly differences: readonly Difference[]
}

/** What a corpus calls a verdict of `compare`. */
function meaningOf(verdict: Verdict): ArticleVerdict {
  if (verdict === 'identical') return 'duplicate'
  return verdict === 'distinct' ? 'overlap' : verdict
}

/** So many lines that any site may have are looked for in the other text; further ones count. */
const MOST_LOOKUPS = 100
/** The same words so many days later tell of another event. */
const ANOTHER_EVENT = 3
/** After so many paragraphs there is a pause. */
const PASSAGES = 64

/**
 * The relation of an article (`here`) to another (`there`): forms of two firms only share their words.
 *
 * @param stock tells what any site may say, which counts for nothing; without it all counts
 * @param compared what compares their texts
 */
export function* relate(
  here: ReadArticle,
  there: ReadArticle,
  stock: StockLines | undefined,
  compared: LastComparison = new LastComparison(),
): Steps<Relation> {
  if (haveOtherSubjects(here.article, there.article)) return { verdict: 'overlap', differences: [] }
  const comparison = yield* compared.of(
    yield* withoutFurniture(here, there, stock),
    yield* withoutFurniture(there, here, stock),
    mayBeResent(here.article, there.article),
  )
  return { verdict: verdictOn(here, there, comparison), differences: comparison.differences }
}

function verdictOn(
  { article: here, passages }: ReadArticle,
  { article: there, passages: others }: ReadArticle,
  comparison: Comparison,
): ArticleVerdict {
  if (isCorrection(here, passages) && !isCorrection(there, others)) return 'variant'
  if (openWithOthers(here, there, comparison.differences)) return 'overlap'
  return meaningOf(butForEdits(comparison, here.text, there.text))
}

const daysBetween = (here: Article, there: Article): number =>
  Math.abs(dayOf(here.date) - dayOf(there.date))

/** Is one sent within a few days of the other? Then the day of its dateline may be another one. */
export const mayBeResent = (here: Article, there: Article): boolean =>
  daysBetween(here, there) < ANOTHER_EVENT

/** The verdict on an article whose paragraphs are those of another: what parts the two is told by headline and date alone. */
export function verdictOnSame(here: Article, there: Article): ArticleVerdict {
  if (haveOtherSubjects(here, there)) return 'overlap'
  const isNext = isFlash(here) && daysBetween(here, there) >= ANOTHER_EVENT
  return isNext || (isCorrection(here, []) && !isCorrection(there, [])) ? 'variant' : 'duplicate'
}

/**
 * The text with spaces in the place of furniture that both have, so that positions stay what they are.
 * Furniture with other names or numbers stays: what differs in it is for `compare` to tell. What any site
 * may say goes, too, if the other text has it nowhere. A text of nothing else stays.
 */
function* withoutFurniture(
  { article, passages, distinct }: ReadArticle,
  other: ReadArticle,
  stock: StockLines | undefined,
): Steps<string> {
  const { text } = article
  if (isFilledForm(distinct)) return text
  const shared = new Set(other.distinct.map(({ set }) => set))
  let lookups = MOST_LOOKUPS
  const isSpared = (passage: string): boolean =>
    stock?.has(passage) === true && lookups-- > 0 && !other.article.text.includes(passage)
  let rest = ''
  let from = 0
  let read = 0
  for (const { start, end, isFurniture, set } of passages) {
    if (++read % PASSAGES === 0) yield
    const goes = (isFurniture && shared.has(set)) || isSpared(text.slice(start, end))
    if (!goes) continue
    rest += text.slice(from, start) + ' '.repeat(end - start)
    from = end
  }
  rest += text.slice(from)
  return rest.trim() === '' ? text : rest
}

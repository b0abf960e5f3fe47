/**
 * What is known of an article once the rules have heard all that repeats in it: what they let go, the passages that
 * share words, and what stands where.
 *
 * Cost: near-linear in the text; see `alignments.ts`.
 */
import { type Reading, splitReading } from '../../document/parse.ts'
import type { Span } from '../../document/span.ts'
import type { Steps } from '../../document/steps.ts'
import { creditBorders } from '../../reading/credit-borders.ts'
import { markAll, outlineInSteps } from '../../reading/marked-document.ts'
import { titleBorders, titlePlaces } from '../../reading/titles.ts'
import type { Alignment } from '../../similarity/align.ts'
import { alignRepeats, apartBySentence } from '../align/alignments.ts'
import { hiddenBorders } from '../align/borders.ts'
import { type Copy, findCopies } from '../align/copies.ts'
import { tellingsOf } from '../candidates/tellings.ts'
import type { Keep } from '../keep.ts'
import { ArticleView } from '../signals/article-view.ts'
import type { Chances } from './chances.ts'
import { Judge } from './judge.ts'
import type { FactsToRead } from './standing.ts'

/** What an article that lost some of its text still tells of what it was. */
export interface Known {
  /** What of its facts still stands. */
  readonly facts: FactsToRead | undefined
  /** Its story was told in short above the long version. */
  readonly isDigest: boolean
}

export interface Heard {
  readonly judge: Judge
  readonly view: ArticleView
  /** Passages that share words, the strongest evidence first. */
  readonly alignments: readonly Alignment[]
  readonly copies: readonly Copy[]
  readonly isDigest: boolean
}

/**
 * @param keep which of two copies stays that say the same
 * @param without passages that go in any case, and say nothing for others
 * @param before what was known of the article before it lost what the document no longer has
 * @param chances how likely it is that a pair's first stretch should go, and that both tell one thing
 * @returns undefined if nothing stands twice
 */
export function* hear(
  document: Reading,
  keep: Keep,
  without: readonly Span[],
  before: Known,
  chances: Chances,
): Steps<Heard | undefined> {
  let marked = yield* outlineInSteps(document)
  yield
  const copies = yield* findCopies(marked, keep)
  yield
  const alignments = yield* alignRepeats(marked, copies)
  const titles = titlePlaces(document)
  // Most articles end here: nothing stands in them twice.
  if (alignments.length === 0 && titles.length < 2 && without.length === 0) return undefined
  yield
  const { positions, seams } = yield* hiddenBorders(marked, alignments)
  const cut = yield* splitReading(
    document,
    [...positions, ...creditBorders(document), ...titleBorders(marked, titles)],
    seams,
  )
  yield
  // What is no longer needed is let go: it may be a fifth of all memory.
  if (cut !== document) marked = yield* outlineInSteps(cut)
  yield
  const tellings = tellingsOf(marked, alignments, keep, before.isDigest)
  yield
  const apart = apartBySentence(alignments, marked.sentenceOf)
  yield* markAll(marked)
  const view = new ArticleView(marked, apart)
  const judge = new Judge({
    marked,
    document,
    view,
    titles,
    keep,
    before: before.facts,
    tellings,
    chances,
  })
  for (const span of without) judge.leaveOut(span)
  judge.hearTitle()
  for (const alignment of apart) {
    yield
    yield* judge.hear(alignment)
  }
  const isDigest = before.isDigest || tellings?.isDigest === true
  return { judge, view, alignments: apart, copies, isDigest }
}

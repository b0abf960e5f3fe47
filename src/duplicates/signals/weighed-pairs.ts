/**
 * The pairs of stretches of an article with all that is told of them, each in both directions.
 *
 * Method: of all pairs those of which enough is matched, the strongest evidence first, until a budget is spent that
 * grows with the article: no text can make it quadratic. Cost: linear in the words.
 */
import type { Steps } from '../../document/steps.ts'
import type { Alignment } from '../../similarity/align.ts'
import type { ArticleView } from './article-view.ts'
import { costOfMatching, matchWords } from './matched-words.ts'
import { OrientedPair } from './pair-signals.ts'
import { type IsOpen, StretchPairs } from './stretch-pairs.ts'

/** Of what goes so much is matched. */
const LEAST_MATCHED = 0.5
/** So much is matched for each word of the article, and once. */
const COST_OF_WORD = 50
const COST_OF_ARTICLE = 30_000
/** ... each pair costs so much besides. */
const COST_OF_PAIR = 1500

/** @param isOpen may the words of a stretch still go, or stay for others? */
export function* weighedPairs(
  view: ArticleView,
  alignments: readonly Alignment[],
  isOpen: IsOpen = () => true,
): Steps<OrientedPair[]> {
  const weighed: OrientedPair[] = []
  let budget = COST_OF_ARTICLE + view.marked.document.words.count * COST_OF_WORD
  for (const pairs of new StretchPairs(view, isOpen).find(alignments)) {
    yield
    for (const { first, second, run } of pairs) {
      yield
      budget -= COST_OF_PAIR + costOfMatching(first, second)
      if (budget < 0) return weighed
      const one = new OrientedPair(first, second, matchWords(first, second), run)
      for (const pair of [one, one.reverse]) {
        if (pair.own.matched >= pair.own.core * LEAST_MATCHED) weighed.push(pair)
      }
    }
  }
  return weighed
}

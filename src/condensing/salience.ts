/**
 * How likely a summary has each term and each pair of words of an article. Cost: linear in the
 * words.
 */

import { ArrayRoom } from '../document/array-room.ts'
import type { Steps } from '../document/steps.ts'
import type { Salience } from './feature-sources.ts'
import { linearScore, probabilityOf } from './linear-model.ts'
import { type CondensingModel, LEARNT_MODEL } from './model.ts'
import { type PairSources, visitPairs } from './pair-features.ts'
import { type TermSources, visitTerms } from './term-features.ts'

/** The salience of the terms and pairs of the sentences that may be picked. */
export function* salienceOf(
  sources: TermSources & Omit<PairSources, 'termSalience'>,
  model: Pick<CondensingModel, 'terms' | 'pairs' | 'functionWords'> = LEARNT_MODEL,
): Steps<Salience> {
  const { document, order, vectors, terms, pairs } = sources
  const room = new ArrayRoom(0, 0, vectors.terms + pairs.count)
  const ofTerms = room.float64(vectors.terms).fill(-1)
  yield* visitTerms(sources, (row, term) => {
    ofTerms[term] = probabilityOf(linearScore(row, model.terms))
  })
  const ofPairs = room.float64(pairs.count)
  yield* visitPairs({ document, order, terms, pairs, termSalience: ofTerms }, (row, pair) => {
    ofPairs[pair] = probabilityOf(linearScore(row, model.pairs))
  })
  return { terms: ofTerms, pairs: ofPairs, functionWords: model.functionWords }
}

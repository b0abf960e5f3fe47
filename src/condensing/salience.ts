/**
 * How likely a summary has each term and each pair of words of an article. Cost: linear in the
 * words.
 */
import { ArrayRoom } from '../document/array-room.ts'
import type { Salience } from './feature-sources.ts'
import { linearScore, probabilityOf } from './linear-model.ts'
import { type CondensingModel, LEARNT_MODEL } from './model.ts'
import { type PairSources, visitPairs } from './pair-features.ts'
import { type TermSources, visitTerms } from './term-features.ts'

/** The salience of the terms and pairs of the sentences that may be picked. */
export function salienceOf(
  sources: TermSources & Omit<PairSources, 'termSalience'>,
  model: Pick<CondensingModel, 'terms' | 'pairs' | 'functionWords'> = LEARNT_MODEL,
): Salience {
  const room = new ArrayRoom(0, 0, sources.vectors.terms + sources.pairs.at.length)
  const terms = room.float64(sources.vectors.terms).fill(-1)
  visitTerms(sources, (row, term) => {
    terms[term] = probabilityOf(linearScore(row, model.terms))
  })
  const pairs = room.float64(sources.pairs.at.length)
  visitPairs({ ...sources, termSalience: terms }, (row, pair) => {
    pairs[pair] = probabilityOf(linearScore(row, model.pairs))
  })
  return { terms, pairs, functionWords: model.functionWords }
}

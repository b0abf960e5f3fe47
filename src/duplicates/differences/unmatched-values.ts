/**
 * What the words of one side of an alignment say that are matched with none of the other, as values: `3`
 * for `three` and `3rd`. All passages of the alignment ask the same list.
 *
 * Method: the places of each value, ascending, found when first asked for; a stretch is asked by binary
 * search. Cost: the words of the side, once.
 */

import { firstAtLeast } from '../../document/binary-search.ts'
import { pushTo } from '../../document/push-to.ts'
import { numberAt } from '../../reading/facts.ts'
import type { MarkedDocument } from '../../reading/marked-document.ts'

const NONE = -1

/** Do unmatched words of `[from, to)` say this value? */
export type SaysUnmatched = (value: string, from: number, to: number) => boolean

/** @param mate of each word: the word that it is matched with, or -1; of the words `[first, end)` */
export function unmatchedValues(
  { attached, document }: MarkedDocument,
  mate: Int32Array,
  first: number,
  end: number,
): SaysUnmatched {
  let places: Map<string, number[]> | undefined
  const find = (): Map<string, number[]> => {
    const found = new Map<string, number[]>()
    for (let word = first; word < end; word++) {
      if (mate[word] === NONE && !attached[word])
        pushTo(found, numberAt(document.words, word), word)
    }
    return found
  }
  return (value, from, to) => {
    places ??= find()
    const own = places.get(value)
    const nearest = own?.[firstAtLeast(own, from)]
    return nearest !== undefined && nearest < to
  }
}

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

export class UnmatchedValues {
  private readonly marked: MarkedDocument
  private readonly mate: Int32Array
  private readonly from: number
  private readonly to: number
  private places: Map<string, number[]> | undefined

  /** @param mate of each word: the word that it is matched with, or -1; of the words `[from, to)` */
  constructor(marked: MarkedDocument, mate: Int32Array, from: number, to: number) {
    this.marked = marked
    this.mate = mate
    this.from = from
    this.to = to
  }

  /** Do unmatched words of `[from, to)` say this value? */
  has(value: string, from: number, to: number): boolean {
    this.places ??= this.find()
    const places = this.places.get(value)
    if (places === undefined) return false
    const first = places[firstAtLeast(places, from)]
    return first !== undefined && first < to
  }

  private find(): Map<string, number[]> {
    const { attached, document } = this.marked
    const found = new Map<string, number[]>()
    for (let word = this.from; word < this.to; word++) {
      if (this.mate[word] !== NONE || attached[word]) continue
      const value = numberAt(document.words, word)
      pushTo(found, value, word)
    }
    return found
  }
}

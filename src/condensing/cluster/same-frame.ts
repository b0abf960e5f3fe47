/**
 * Sentences that differ in figures only. One figure among others, or the only one, is a difference
 * in what is told; where all of several figures differ the sentence is a form that is filled in
 * anew: the row of a table, a price list, a notice of an issue. Cost: the words of the sentence.
 */
import type { Sentence } from '../../document/parse.ts'
import { NUMERAL } from '../../document/words.ts'
import type { Cluster } from './read-cluster.ts'

/** Shorter sentences are labels. */
const LEAST_WORDS = 6

/** What differs between two sentences that have the same words but for figures. */
export interface SameFrame {
  /** The figures that differ, by their place from the first word on. */
  readonly differing: readonly number[]
  /** All figures differ, and there are several, or there are few words around them. */
  readonly isForm: boolean
}

/** Undefined if words differ too. */
export function sameFrame({ joined }: Cluster, a: number, b: number): SameFrame | undefined {
  const { form, flags } = joined.words
  const first = joined.sentences[a] as Sentence
  const second = joined.sentences[b] as Sentence
  const size = first.endWord - first.firstWord
  if (second.endWord - second.firstWord !== size) return undefined
  const differing: number[] = []
  let figures = 0
  for (let place = 0; place < size; place++) {
    const here = first.firstWord + place
    const there = second.firstWord + place
    const isFigure = ((flags[here] as number) & (flags[there] as number) & NUMERAL) !== 0
    if (isFigure) figures++
    if (form[here] === form[there]) continue
    if (!isFigure) return undefined
    differing.push(place)
  }
  const areAll = figures > 1 && differing.length === figures
  return { differing, isForm: areAll || size < LEAST_WORDS }
}

/**
 * Sentences that differ in figures only, or in names besides. One figure among others, or the only one, is a
 * difference in what is told; where all of several figures differ the sentence is a form that is filled in
 * anew: the row of a table, a price list, a notice of an issue. So it is where another name has another figure: what
 * is told of one share is no contradiction to what is told of another. Cost: the words of the sentence.
 */
import type { Sentence } from '../../document/parse.ts'
import { CAPITAL, formOf, NUMERAL, type Words } from '../../document/words.ts'
import { factsOf } from '../../reading/facts.ts'
import type { Cluster } from './read-cluster.ts'

/** Shorter sentences are labels. */
const LEAST_WORDS = 6
/** Names that begin alike are two spellings of one. */
const ALIKE = 3

/** What differs between two sentences that have the same words but for figures and names. */
export interface SameFrame {
  /** The figures that differ, by their place from the first word on. */
  readonly differing: readonly number[]
  /** All figures differ, and there are several, or there are few words around them; or names differ as well. */
  readonly isForm: boolean
}

/** Undefined if words differ too, or names alone. */
export function sameFrame({ joined }: Cluster, a: number, b: number): SameFrame | undefined {
  const { form, flags } = joined.words
  const first = joined.sentences[a] as Sentence
  const second = joined.sentences[b] as Sentence
  const size = first.endWord - first.firstWord
  if (second.endWord - second.firstWord !== size) return undefined
  const differing: number[] = []
  let figures = 0
  let areNamed = false
  for (let place = 0; place < size; place++) {
    const here = first.firstWord + place
    const there = second.firstWord + place
    const both = (flags[here] as number) & (flags[there] as number)
    const isFigure = (both & NUMERAL) !== 0
    if (isFigure) figures++
    if (form[here] === form[there]) continue
    if (isFigure) differing.push(place)
    else if (place > 0 && both & CAPITAL && areOtherNames(joined.words, here, there))
      areNamed = true
    else return undefined
  }
  if (areNamed && differing.length === 0) return undefined
  const areAll = figures > 1 && differing.length === figures
  return { differing, isForm: areNamed || areAll || size < LEAST_WORDS }
}

/** Are two words with capitals two names, and not two days, titles or spellings? */
const areOtherNames = (words: Words, here: number, there: number): boolean =>
  [here, there].every((word) => factsOf(words, word, () => undefined) === 0) &&
  formOf(words, here).slice(0, ALIKE) !== formOf(words, there).slice(0, ALIKE)

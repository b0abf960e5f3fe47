/**
 * A copy of a sentence in a line of text, and the sentences around it: what each sign of its context looks at.
 * Cost: that of slicing the text.
 */
import type { Reading, Sentence } from '../../document/parse.ts'

export interface Place {
  readonly document: Reading
  /** The first and the last sentence of the copy, as numbers. */
  readonly first: number
  readonly last: number
}

/** Does a sign tell that a copy belongs where it stands (1) or not (-1), or nothing (0)? */
export type ContextSign = (place: Place) => -1 | 0 | 1

/** The sentence so many places from the copy, before it (-1, …) or behind it (1, …); empty if there is none. */
export function around({ document, first, last }: Place, by: number): string {
  const { start = 0, end = 0 } = document.sentences[(by < 0 ? first : last) + by] ?? {}
  return document.text.slice(start, end)
}

export const copyAt = ({ document, first, last }: Place): string =>
  document.text.slice(startOf({ document, first }), endOf({ document, last }))

export const startOf = ({ document, first }: Pick<Place, 'document' | 'first'>): number =>
  (document.sentences[first] as Sentence).start

export const endOf = ({ document, last }: Pick<Place, 'document' | 'last'>): number =>
  (document.sentences[last] as Sentence).end

/**
 * The Porter stem of an English word (Porter 1980), by `natural`. Words of one or two letters and
 * words of other scripts stay as they are. Cost: about 1 µs a word.
 */
import porter from 'natural/lib/natural/stemmers/porter_stemmer.js'

/** The stem of a word in lower case: `relations` and `relational` give `relat`. */
export function stem(word: string): string {
  return /^[a-z]{3,}$/.test(word) ? porter.stem(word) : word
}

/**
 * People by their surname alone, in a language that the model was not taught: who was named in full is meant wherever
 * the surname stands, `Ana Gil … Gil`. A place that people are called as, `Madrid`, is one where nobody in the article is
 * called so. Cost: linear in the words.
 */
import { COUNTRY } from './lexicon.ts'
import type { NameWords } from './name-words.ts'
import type { NameType } from './tagger.ts'

/** A name over the words `[from, to)`. */
export interface ListedName {
  readonly from: number
  readonly to: number
  readonly type: NameType
  /** A place that people are called as, too. */
  readonly isNamesake?: boolean
}

/**
 * The names, and the surnames between them of the people among them.
 *
 * @param names in the order of the text
 */
export function* withSurnames(
  words: NameWords,
  names: readonly ListedName[],
): Generator<ListedName, void, void> {
  const key = (word: number): string => words.keyAt(word) as string
  const firstNames = new Set<string>()
  const surnames = new Set<string>()
  for (const { from, to, type } of names) {
    if (type !== 'PERSON') continue
    firstNames.add(key(from))
    for (let word = from + 1; word < to; word++) surnames.add(key(word))
  }
  let next = 0
  for (let word = 0; word < words.document.words.count; word++) {
    const name = names[next]
    if (name?.from === word) {
      next++
      word = name.to - 1
      const isPerson = name.isNamesake && surnames.has(key(name.from))
      if (isPerson) yield { ...name, type: 'PERSON' }
      else if (!name.isNamesake || !firstNames.has(key(name.from))) yield name
    } else if (isSurname(word)) yield { from: word, to: word + 1, type: 'PERSON' }
  }

  function isSurname(word: number): boolean {
    return words.hasCapital(word) && surnames.has(key(word)) && !isWrittenSmall(words, word)
  }
}

/**
 * `Über`, `Para` at the head of a sentence: what the text has in small letters, too, is no name; a country is, beside
 * `una empresa china`.
 */
export const isWrittenSmall = (words: NameWords, word: number): boolean =>
  !words.isUppercase(word) &&
  words.lower.has(words.keyAt(word) as string) &&
  (words.bitsAt(word) & COUNTRY) === 0

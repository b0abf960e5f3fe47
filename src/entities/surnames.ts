/**
 * People by their surname alone, in a language that the model was not taught: who was named in full is meant wherever
 * the surname stands, `Ana Gil … Gil`. A place that people are called as, `Madrid`, is one where nobody in the article is
 * called so. Cost: linear in the words.
 */
import { COUNTRY, FIRST_NAME } from './lexicon.ts'
import { GAP_HYPHEN, GAP_SPACE, GAP_STOP, type NameWords } from './name-words.ts'
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
  const people = new People(words, names)
  const { count } = words.document.words
  let next = 0
  for (let word = 0; word < count; word++) {
    const name = names[next]
    if (name?.from === word) {
      next++
      word = name.to - 1
      const meant = people.asMeant(name)
      if (meant !== undefined) yield meant
    } else if (people.isSurname(word)) {
      const from = word
      while (word + 1 < count && people.goesOn(word + 1)) word++
      if (!isOfAnother(words, from)) yield { from, to: word + 1, type: 'PERSON' }
    }
  }
}

/** What the people of an article are called who are named in full. */
class People {
  private readonly words: NameWords
  private readonly firstNames = new Set<string>()
  private readonly surnames = new Set<string>()

  constructor(words: NameWords, names: readonly ListedName[]) {
    this.words = words
    for (const { from, to, type } of names) {
      if (type !== 'PERSON') continue
      this.firstNames.add(this.keyAt(from))
      for (let word = from + 1; word < to; word++) this.surnames.add(this.keyAt(word))
    }
  }

  /** The name as it is meant here; undefined if that of a place is somebody's first name. */
  asMeant(name: ListedName): ListedName | undefined {
    if (!name.isNamesake) return name
    const key = this.keyAt(name.from)
    if (this.surnames.has(key)) return { ...name, type: 'PERSON' }
    return this.firstNames.has(key) ? undefined : name
  }

  isSurname(word: number): boolean {
    const { words } = this
    return (
      words.hasCapital(word) && this.surnames.has(this.keyAt(word)) && !isWrittenSmall(words, word)
    )
  }

  /** Is it a second surname behind the first? */
  goesOn(word: number): boolean {
    const gap = this.words.gaps[word - 1]
    return (gap === GAP_SPACE || gap === GAP_HYPHEN) && this.isSurname(word)
  }

  private keyAt(word: number): string {
    return this.words.keyAt(word) as string
  }
}

/** Behind another first name, with an initial or without: `Pere A. Gil`; not `par M. Gil`. */
function isOfAnother(words: NameWords, word: number): boolean {
  const { gaps } = words
  const first = gaps[word - 1] === GAP_STOP ? word - 2 : word - 1
  if (gaps[first] !== GAP_SPACE) return false
  return words.hasCapital(first) && (words.bitsAt(first) & FIRST_NAME) !== 0
}

/**
 * `Über`, `Para` at the head of a sentence: what the text has in small letters, too, is no name; a country is, beside
 * `una empresa china`.
 */
export const isWrittenSmall = (words: NameWords, word: number): boolean =>
  !words.isUppercase(word) &&
  words.lower.has(words.keyAt(word) as string) &&
  (words.bitsAt(word) & COUNTRY) === 0

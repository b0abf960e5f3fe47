/**
 * People by their surname alone, in a language that the model was not taught: who was named in full is meant wherever
 * the surname stands, `Ana Gil … Gil`. A place that people are called as, `Madrid`, is one where nobody in the article is
 * called so. Cost: linear in the words.
 */
import { COUNTRY, FIRST_NAME, PARTICLE } from './lexicon.ts'
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
  const told = names.filter((name) => !people.haveName(name))
  const { count } = words.document.words
  let next = 0
  /** No name reaches behind it. */
  let free = 0
  for (let word = 0; word < count; word++) {
    const name = told[next]
    if (name?.from === word) {
      next++
      yield name
      word = name.to - 1
      free = name.to
    } else if (people.haveSurname(word)) {
      const from = people.particlesFrom(word, free)
      while (name?.from !== word + 1 && people.haveNext(word)) word++
      free = word + 1
      if (!isOfAnother(words, from)) yield { from, to: free, type: 'PERSON' }
    }
  }
}

/** The people of an article who are named in full. */
class People {
  private readonly words: NameWords
  private readonly called = new Set<string | undefined>()
  private readonly surnames = new Set<string | undefined>()
  private readonly particles = new Set<string | undefined>()

  constructor(words: NameWords, names: readonly ListedName[]) {
    this.words = words
    for (const { from, to, type } of names) {
      for (let word = from; type === 'PERSON' && word < to; word++) {
        this.called.add(words.keyAt(word))
        if (word === from) continue
        const isParticle = word < to - 1 && (words.bitsAt(word) & PARTICLE) !== 0
        const own = isParticle ? this.particles : this.surnames
        own.add(words.keyAt(word))
      }
    }
  }

  /** Is a place meant that one of them is called as? */
  haveName({ from, isNamesake }: ListedName): boolean {
    return isNamesake === true && this.called.has(this.words.keyAt(from))
  }

  haveSurname(word: number): boolean {
    const { words } = this
    return (
      words.hasCapital(word) && this.surnames.has(words.keyAt(word)) && !isWrittenSmall(words, word)
    )
  }

  /** Where a surname starts with the particles before it that one of them has: `von der Aue`. */
  particlesFrom(surname: number, free: number): number {
    const { words } = this
    let from = surname
    while (
      from > free &&
      words.gaps[from - 1] === GAP_SPACE &&
      this.particles.has(words.keyAt(from - 1))
    ) {
      from--
    }
    return from
  }

  /** Does a second surname follow? */
  haveNext(word: number): boolean {
    const gap = this.words.gaps[word]
    return (gap === GAP_SPACE || gap === GAP_HYPHEN) && this.haveSurname(word + 1)
  }
}

/** Behind another first name, with an initial or without: `Pere A. Gil`; not `par M. Gil`. */
function isOfAnother(words: NameWords, word: number): boolean {
  const { gaps } = words
  const isBehindInitial = gaps[word - 1] === GAP_STOP && words.hasCapital(word - 1)
  const first = isBehindInitial ? word - 2 : word - 1
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

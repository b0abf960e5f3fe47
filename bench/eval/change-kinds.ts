/**
 * The ways in which a sentence comes again with one thing changed: some change no fact, so that one of the
 * two should go, the others change one, so that both have to stay. The words of a language are data
 * (`change-words.json`); the choices come from a seeded generator.
 */
import { readFileSync } from 'node:fs'
import type { Random } from '../../src/testing/seeded.ts'

/** What a language's sentences are changed by. */
export interface ChangeWords {
  /** Number words, each a possible stand-in for any other. */
  readonly numbers: readonly string[]
  /** People and places of the texts, each a possible stand-in for another of its list. */
  readonly names: readonly (readonly string[])[]
  /** Adverbs that can be left out. */
  readonly adverbs: readonly string[]
  /** A word, and it denied. */
  readonly negations: readonly (readonly [string, string])[]
  /** Verbs by form, and by meaning: the words of the inner lists could stand for each other. */
  readonly verbs: readonly (readonly (readonly string[])[])[]
  /** How many, how often, how surely: lists of the same shape. */
  readonly quantifiers: readonly (readonly (readonly string[])[])[]
  readonly auxiliaries: readonly string[]
  /** Words that a subject can begin with, if it begins with no name. */
  readonly articles: readonly string[]
  /** Words that join clauses: with one of them in it, what stands before a verb is no plain subject. */
  readonly joints: readonly string[]
}

/** A sentence, and others of its language to take words from. */
export interface Changeable {
  readonly sentence: string
  readonly others: readonly string[]
  readonly words: ChangeWords
}

/** The changed sentence; undefined if it holds nothing to change. */
export type Change = (item: Changeable, random: Random) => string | undefined

const FILE = new URL('change-words.json', import.meta.url)
/** The stand-ins for figures, to which digits of any sentence may change. */
const FIGURES = ['3', '7', '12', '19', '26', '48', '61', '85', '130', '240', '675']
/** Digits that are a number of their own: no part of a date, a score, a price or a larger number. */
const FIGURE = /(?<![\p{L}\d.,:-]|\d[ \u00a0\u202f])\d{1,3}(?![\d.,:%-]|\p{L}|[ \u00a0\u202f]\d)/gu
/** As many words at the end are exchanged; in a script without spaces as many characters. */
const LAST_WORDS = 4
const LAST_CHARACTERS = 6
/** A subject has so many words at most. */
const SUBJECT_WORDS = 5
/** A German verb at the end of its clause is denied in front of it. */
const LOOSE_NEGATION = / nicht[^ ]/
/** So often another one is drawn when a word met itself. */
const DRAWS = 60

/** A language's words as the file has them: lists with `|` between words, pairs and rows with `/`. */
interface WrittenWords {
  readonly numbers: string
  readonly names: readonly string[]
  readonly adverbs: string
  readonly negations: string
  readonly verbs: readonly string[]
  readonly quantifiers: readonly string[]
  readonly auxiliaries: string
  readonly articles: string
  readonly joints: string
}

/** The words by language. */
export function readChangeWords(): ReadonlyMap<string, ChangeWords> {
  const file = JSON.parse(readFileSync(FILE, 'utf8')) as Record<string, WrittenWords>
  return new Map(
    Object.entries(file).map(([language, words]) => [
      language,
      {
        numbers: listed(words.numbers),
        names: words.names.map(listed),
        adverbs: listed(words.adverbs),
        negations: listed(words.negations).map((pair) => pair.split('/') as [string, string]),
        verbs: words.verbs.map(meaningsOf),
        quantifiers: words.quantifiers.map(meaningsOf),
        auxiliaries: listed(words.auxiliaries),
        articles: listed(words.articles),
        joints: listed(words.joints),
      },
    ]),
  )
}

const meaningsOf = (form: string): string[][] => listed(form).map((row) => row.split('/'))

const listed = (words: string): string[] => (words === '' ? [] : words.split('|'))

/** Of these no fact differs. */
export const NEUTRAL_CHANGES: Readonly<Record<string, Change>> = {
  exact: ({ sentence }) => sentence,
  'quotation marks': ({ sentence }) => changed(sentence, straightened(sentence)),
  'comma dropped': ({ sentence }) =>
    changed(sentence, sentence.replace(/, (?=\p{L})|，/u, dropComma)),
  'adverb dropped': ({ sentence, words }, random) =>
    swapped(sentence, words.adverbs, random, () => ''),
}

/** Of these one does. */
export const FACT_CHANGES: Readonly<Record<string, Change>> = {
  number: ({ sentence, words }, random) =>
    swapped(sentence, figuresOf(sentence), random, () => draw(FIGURES, random)) ??
    swapped(sentence, words.numbers, random, () => draw(words.numbers, random)),
  name: ({ sentence, words }, random) => {
    for (const list of words.names) {
      const other = swapped(sentence, list, random, (name) => otherName(name, list, random))
      if (other !== undefined) return other
    }
    return undefined
  },
  negation: ({ sentence, words }, random) => {
    const denied = new Map(words.negations)
    if (words.negations.some(([, not]) => occurrences(sentence, not).length > 0)) return undefined
    const other = swapped(
      sentence,
      [...denied.keys()],
      random,
      (word) => denied.get(word) as string,
    )
    return other !== undefined && LOOSE_NEGATION.test(other) ? undefined : other
  },
  verb: ({ sentence, words }, random) => otherMeaning(sentence, words.verbs, random),
  quantifier: ({ sentence, words }, random) => otherMeaning(sentence, words.quantifiers, random),
  'last words': ({ sentence, others }, random) => {
    const own = ending(sentence)
    const other = ending(draw(others, random))
    if (own === undefined || other === undefined) return undefined
    return changed(sentence, sentence.slice(0, -own.length) + other)
  },
  'numbers turned': ({ sentence, words }, random) => {
    const numbers = words.numbers.filter((word) => occurrences(sentence, word).length > 0)
    return turned(sentence, [...figuresOf(sentence), ...numbers], words, random)
  },
  'words turned': ({ sentence, words }, random) =>
    turned(sentence, nounsOf(sentence, words), words, random),
  'subject swapped': ({ sentence, others, words }, random) => {
    const own = subjectOf(sentence, words)
    if (own === undefined) return undefined
    for (let tries = 0; tries < DRAWS; tries++) {
      const other = subjectOf(draw(others, random), words)
      if (other !== undefined && !sharesWord(own, other)) return other + sentence.slice(own.length)
    }
    return undefined
  },
}

const isSpaceless = (text: string): boolean => /\p{Script=Han}/u.test(text)

const draw = <T>(from: readonly T[], random: Random): T =>
  from[Math.floor(random() * from.length)] as T

const changed = (before: string, after: string): string | undefined =>
  after === before ? undefined : after

const dropComma = (comma: string): string => (comma === '，' ? '' : ' ')

const straightened = (text: string): string =>
  text.replace(/« ?|(?: )?»|[“”„]/g, '"').replaceAll('’', "'")

/** One of the words that stand in the sentence in exchange for another, or for nothing. */
function swapped(
  sentence: string,
  words: readonly string[],
  random: Random,
  standIn: (word: string) => string | undefined,
): string | undefined {
  const found = words.flatMap((word) => occurrences(sentence, word).map((at) => ({ word, at })))
  if (found.length === 0) return undefined
  const { word, at } = draw(found, random)
  const other = standIn(word)
  if (other === undefined || other === word) return undefined
  const before = sentence.slice(0, at)
  return (other === '' ? before.trimEnd() : before) + other + sentence.slice(at + word.length)
}

/** One of the words of a form in exchange for one of it that means something else. */
function otherMeaning(
  sentence: string,
  forms: ChangeWords['verbs'],
  random: Random,
): string | undefined {
  for (const form of forms) {
    const other = swapped(sentence, form.flat(), random, (word) => {
      const others = form.filter((meaning) => !meaning.includes(word))
      return draw(others, random)[0] as string
    })
    if (other !== undefined) return other
  }
  return undefined
}

/** Where a word stands as a whole word behind the first. */
function occurrences(sentence: string, word: string): number[] {
  const found: number[] = []
  for (let at = sentence.indexOf(word, 1); at >= 0; at = sentence.indexOf(word, at + 1)) {
    const [before, after] = [sentence.charAt(at - 1), sentence.charAt(at + word.length)]
    if (isSpaceless(word) || !(isWordPart(before) || isWordPart(after))) found.push(at)
  }
  return found
}

const isWordPart = (character: string): boolean => /[\p{L}\p{N}'’-]/u.test(character)

/** Two of these that changed places, if each stands once and more between them than what joins two of a list. */
function turned(
  sentence: string,
  found: readonly string[],
  { joints }: ChangeWords,
  random: Random,
): string | undefined {
  const placed = [...new Set(found)]
    .map((word) => ({ word, at: occurrences(sentence, word) }))
    .filter(({ at }) => at.length === 1)
    .map(({ word, at }) => ({ word, at: at[0] as number }))
    .sort((a, b) => a.at - b.at)
  const pairs = placed.flatMap((first, index) =>
    placed.slice(index + 1).flatMap((second) => {
      const from = first.at + first.word.length
      const between = sentence.slice(from, second.at)
      const words = between.trim().split(/\s+/)
      const tells = words.filter((word) => !joints.includes(word)).length > 2
      if (!tells || /[,;]/.test(between)) return []
      const behind = sentence.slice(second.at + second.word.length)
      return [sentence.slice(0, first.at) + second.word + between + first.word + behind]
    }),
  )
  return pairs.length === 0 ? undefined : draw(pairs, random)
}

/** Words of some letters that stand behind an article, or what can stand for one. */
function nounsOf(sentence: string, { articles }: ChangeWords): string[] {
  const before = new Set(articles.map((article) => article.toLowerCase()))
  const words = sentence.split(' ')
  return words.filter(
    (word, index) =>
      /^\p{L}{4,}$/u.test(word) && before.has((words[index - 1] ?? '').toLowerCase()),
  )
}

const figuresOf = (sentence: string): string[] => [...new Set(sentence.match(FIGURE))]

function otherName(name: string, list: readonly string[], random: Random): string | undefined {
  for (let tries = 0; tries < DRAWS; tries++) {
    const other = draw(list, random)
    if (!sharesWord(name, other)) return other
  }
  return undefined
}

function sharesWord(text: string, other: string): boolean {
  const own = new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu))
  return (other.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).some((word) => own.has(word))
}

/** The last words of a sentence with what closes it. */
function ending(sentence: string): string | undefined {
  if (isSpaceless(sentence)) return sentence.slice(-LAST_CHARACTERS - 1)
  const words = sentence.split(' ')
  return words.length > 2 * LAST_WORDS ? words.slice(-LAST_WORDS).join(' ') : undefined
}

/** What stands before the first verb that the language's lists have, if it is plainly a subject. */
function subjectOf(sentence: string, words: ChangeWords): string | undefined {
  const verbs = [...words.verbs.flat(2), ...words.auxiliaries]
  const first = Math.min(...verbs.flatMap((verb) => occurrences(sentence, verb)))
  if (!Number.isFinite(first)) return undefined
  const subject = sentence.slice(0, first).trimEnd()
  const parts = subject.split(' ')
  const beginsWell =
    words.articles.includes(parts[0] as string) ||
    words.names.flat().some((name) => subject.startsWith(name))
  const isPlain =
    /^[\p{L}\p{N} ’'-]+$/u.test(subject) && !words.joints.some((joint) => parts.includes(joint))
  return beginsWell && isPlain && parts.length <= SUBJECT_WORDS ? subject : undefined
}

/**
 * Which words tell something by themselves: verbs, nouns, adjectives, adverbs, and those that tell how many, how often or how
 * surely. Articles, pronouns, prepositions, conjunctions, auxiliaries and adverbs of no content do not. There is no tagger:
 * these classes are closed, so each language lists them (`languages/`). Endings do not tell: `family` and `unlikely` end as
 * adverbs do. In a language that nobody knows, or where the text is too short to tell, the lists of all count.
 *
 * Cost: one look a distinct form that is asked for.
 */
import { frontDecoded } from '../document/front-coded.ts'
import { WordTable } from '../document/word-table.ts'
import { IDEOGRAPH, UPPERCASE, type Words } from '../document/words.ts'
import type { Language } from './languages/language.ts'
import { byLanguage } from './languages/languages.ts'

/** A single letter tells nothing; a character of a script without spaces may. */
const LEAST_LETTERS = 2
const EMPTY = 1
const OF_LABEL = 2

const entriesOf = (words: string, value: number): [string, number][] =>
  frontDecoded(words).map((word) => [word, value])

/** Where languages differ, a word tells nothing. */
const closedClasses = byLanguage(
  (languages) =>
    new WordTable(
      new Map([
        ...languages.flatMap(({ labelWords = '' }) => entriesOf(labelWords, OF_LABEL)),
        ...languages.flatMap(({ functionWords }) => entriesOf(functionWords, EMPTY)),
      ]),
    ),
)

/** Tells of a word whether it says something by itself. */
export function tellingWords(
  words: Words,
  language: Language | undefined,
): (word: number) => boolean {
  const table = closedClasses(language)
  return (word) => {
    const form = words.form[word] as number
    const flags = words.flags[word] as number
    const value = table.valueOf(words, form)
    if (value === EMPTY) return false
    if (value === OF_LABEL) return (flags & UPPERCASE) === 0
    if ((flags & IDEOGRAPH) !== 0) return true
    return (words.forms[form] as string).length >= LEAST_LETTERS
  }
}

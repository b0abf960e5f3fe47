/**
 * Which words tell something by themselves: verbs, nouns, adjectives. Articles, pronouns, prepositions,
 * conjunctions, auxiliaries and adverbs do not. There is no tagger: these classes are closed, so each language
 * lists them (`languages/`), or ends them alike. In a language that nobody knows, or where the text is too
 * short to tell, the lists of all count.
 *
 * Cost: one look a distinct form that is asked for.
 */
import { frontDecoded } from '../document/front-coded.ts'
import { WordTable } from '../document/word-table.ts'
import { IDEOGRAPH, type Words } from '../document/words.ts'
import type { Language } from './languages/language.ts'
import { LANGUAGES } from './languages/languages.ts'

/** A single letter tells nothing; a character of a script without spaces may. */
const LEAST_LETTERS = 2
const KNOWN = 1

const tableOf = (words: readonly string[]): WordTable =>
  new WordTable([...new Set(words)].map((word) => [word, KNOWN]))

const ofLanguage = new Map<Language, WordTable>()
let ofAll: WordTable | undefined

function emptyWords(language: Language | undefined): WordTable {
  if (language === undefined) {
    ofAll ??= tableOf(LANGUAGES.flatMap(({ functionWords }) => frontDecoded(functionWords)))
    return ofAll
  }
  let table = ofLanguage.get(language)
  if (table === undefined) {
    table = tableOf(frontDecoded(language.functionWords))
    ofLanguage.set(language, table)
  }
  return table
}

/** Tells of a word whether it says something by itself. */
export function tellingWords(
  words: Words,
  language: Language | undefined,
): (word: number) => boolean {
  const table = emptyWords(language)
  return (word) => {
    const form = words.form[word] as number
    if (table.valueOf(words, form) === KNOWN) return false
    if (((words.flags[word] as number) & IDEOGRAPH) !== 0) return true
    const written = words.forms[form] as string
    return written.length >= LEAST_LETTERS && language?.adverbs?.test(written) !== true
  }
}

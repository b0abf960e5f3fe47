/**
 * The words that say nothing of what a sentence is about, by language: function words and negations, but for a few, and
 * others that are listed for this. Where there is no list, the commonest words of an article count as such
 * (`vectors.ts`). Cost: a list is read when its language is met first.
 */
import { frontDecoded } from '../document/front-coded.ts'
import { STOP_WORDS } from '../document/stop-words.ts'
import { WordTable } from '../document/word-table.ts'
import type { Language } from '../reading/languages/language.ts'
import { LANGUAGES } from '../reading/languages/languages.ts'
import { STOP_WORDS_OF } from './stop-words.data.ts'

/** Shorter words say nothing in any of these languages, and longer ones are rare. */
export const SHORTEST = 3
export const LONGEST = 6

/** What differs from the short words of a language that carry no content, front-coded. */
export interface StopWords {
  readonly more: string
  readonly less: string
}

/** The short words of a language that carry no content. */
export const emptyWordsOf = ({ functionWords, negations }: Language): string[] =>
  [functionWords, negations]
    .flatMap(frontDecoded)
    .filter(({ length }) => length >= SHORTEST && length <= LONGEST)

function listedFor(language: Language): Set<string> {
  const { more, less } = STOP_WORDS_OF[language.code] as StopWords
  const words = new Set([...emptyWordsOf(language), ...frontDecoded(more)])
  for (const word of frontDecoded(less)) words.delete(word)
  return words
}

const tableOf = (words: Iterable<string>): WordTable =>
  new WordTable(Array.from(new Set(words), (word) => [word, 1]))

const tables = new Map<string, WordTable>([['en', tableOf(STOP_WORDS)]])

/** Those of a language (BCP 47 primary subtag), in normal form; undefined if there is no list. */
export function stopWordsOf(language: string): WordTable | undefined {
  const known = tables.get(language)
  if (known !== undefined || !Object.hasOwn(STOP_WORDS_OF, language)) return known
  const table = tableOf(listedFor(LANGUAGES.find(({ code }) => code === language) as Language))
  tables.set(language, table)
  return table
}

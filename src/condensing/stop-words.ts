/**
 * The words that say nothing of what a sentence is about, by language. Where there is no list, the
 * commonest words of an article count as such (`vectors.ts`). Cost: a list is read when its language
 * is met first.
 */
import { frontDecoded } from '../document/front-coded.ts'
import { STOP_WORDS } from '../document/stop-words.ts'
import { WordTable } from '../document/word-table.ts'
import { STOP_WORDS_OF } from './stop-words.data.ts'

const tableOf = (words: Iterable<string>): WordTable =>
  new WordTable(Array.from(new Set(words), (word) => [word, 1]))

const tables = new Map<string, WordTable>([['en', tableOf(STOP_WORDS)]])

/** Those of a language (BCP 47 primary subtag), in normal form; undefined if there is no list. */
export function stopWordsOf(language: string): WordTable | undefined {
  const known = tables.get(language)
  if (known !== undefined || !Object.hasOwn(STOP_WORDS_OF, language)) return known
  const table = tableOf(frontDecoded(STOP_WORDS_OF[language] as string))
  tables.set(language, table)
  return table
}

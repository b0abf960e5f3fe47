/**
 * The words that say nothing of what a sentence is about, by language. Where there is no list, the
 * commonest words of an article count as such (`vectors.ts`). Cost: a list is read when its language
 * is met first.
 */
import { STOP_WORDS } from '../document/stop-words.ts'
import { STOP_WORDS_OF } from './stop-words.data.ts'

const lists = new Map<string, ReadonlySet<string>>([['en', STOP_WORDS]])

/** The list of a language (BCP 47 primary subtag), in normal form; undefined if there is none. */
export function stopWordsOf(language: string): ReadonlySet<string> | undefined {
  const known = lists.get(language)
  if (known !== undefined || !Object.hasOwn(STOP_WORDS_OF, language)) return known
  const words = new Set((STOP_WORDS_OF[language] as string).trim().split(/\s+/))
  lists.set(language, words)
  return words
}

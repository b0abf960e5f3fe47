/**
 * Which words of a language may stand for each other: `jail` and `prison`. Cost: one table a language, at first use.
 */
import type { Language } from './languages/language.ts'
import { listed } from './languages/languages.ts'

const ofLanguage = new Map<Language, ReadonlyMap<string, number>>()
const NONE: ReadonlyMap<string, number> = new Map()

/** Of each word that has synonyms: the number of its group. Empty for a language that is not known. */
export function synonymsOf(language: Language | undefined): ReadonlyMap<string, number> {
  if (language === undefined) return NONE
  let groups = ofLanguage.get(language)
  if (groups === undefined) {
    groups = new Map(
      language.synonyms
        .split('|')
        .flatMap((words, group) => listed(words).map((word) => [word, group] as const)),
    )
    ofLanguage.set(language, groups)
  }
  return groups
}

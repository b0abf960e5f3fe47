/**
 * Which words of a language state the same: `sell` and `sold`, `jail` and `prison`. Cost: one table a language, at
 * first use.
 */
import { groupsDecoded } from '../document/front-coded.ts'
import { stem } from '../document/stem.ts'
import type { Language } from './languages/language.ts'

const ofLanguage = new Map<Language, ReadonlyMap<string, number>>()
const NONE: ReadonlyMap<string, number> = new Map()

/** By the stem of each such word: the number of its group. Empty for a language that is not known. */
export function sameWordsOf(language: Language | undefined): ReadonlyMap<string, number> {
  if (language === undefined) return NONE
  let groups = ofLanguage.get(language)
  if (groups === undefined) {
    groups = new Map(
      groupsDecoded(language.sameWords).flatMap((words, group) =>
        words.map((word) => [stem(word), group] as const),
      ),
    )
    ofLanguage.set(language, groups)
  }
  return groups
}

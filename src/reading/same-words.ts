/**
 * Which words of a language state the same: `sell` and `sold`, `jail` and `prison`, `may` and `might`. Cost: one table a
 * language, at first use.
 */
import { groupsDecoded } from '../document/front-coded.ts'
import { stem } from '../document/stem.ts'
import type { Language } from './languages/language.ts'
import { byLanguage } from './languages/languages.ts'

const NONE: ReadonlyMap<string, number> = new Map()

const groupsOf = byLanguage(
  (languages): ReadonlyMap<string, number> =>
    new Map(
      languages
        .flatMap(({ sameWords = '' }) => groupsDecoded(sameWords))
        .flatMap((words, group) => words.map((word) => [stem(word), group] as const)),
    ),
)

/** By the stem of each such word: the number of its group. Empty for a language that is not known. */
export const sameWordsOf = (language: Language | undefined): ReadonlyMap<string, number> =>
  language === undefined ? NONE : groupsOf(language)

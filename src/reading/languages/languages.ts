/**
 * The languages whose words are known, and which of them a text is written in. Cost: that of detecting the
 * language, where the document does not know it.
 */
import { detectLanguage } from '../../document/language.ts'
import type { Reading } from '../../document/parse.ts'
import { de } from './de.ts'
import { en } from './en.ts'
import { es } from './es.ts'
import { fr } from './fr.ts'
import { it } from './it.ts'
import type { Language } from './language.ts'
import { nl } from './nl.ts'
import { pt } from './pt.ts'
import { ru } from './ru.ts'
import { zh } from './zh.ts'

export const LANGUAGES: readonly Language[] = [en, de, fr, es, it, pt, nl, ru, zh]

const byCode = new Map(LANGUAGES.map((language) => [language.code, language]))
/** Fewer words do not tell one language from its neighbours. */
const LEAST_WORDS = 12
const UNKNOWN = 'und'

/** The language of a text; undefined if it is none of these, or too little to tell. */
export function languageIn({
  language,
  words,
}: Pick<Reading, 'language' | 'words'>): Language | undefined {
  if (words.count < LEAST_WORDS) return undefined
  const isTold = language !== undefined && language !== UNKNOWN
  return byCode.get(isTold ? language : detectLanguage(words))
}

/** What is read of a language, or of all for a text of which nobody knows it: once, when it is asked for first. */
export function byLanguage<Told>(
  read: (languages: readonly Language[]) => Told,
): (language: Language | undefined) => Told {
  const known = new Map<Language | undefined, Told>()
  return (language) => {
    let told = known.get(language)
    if (told === undefined) {
      told = read(language === undefined ? LANGUAGES : [language])
      known.set(language, told)
    }
    return told
  }
}

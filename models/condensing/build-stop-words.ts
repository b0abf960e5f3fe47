/**
 * Trims the stop words of other languages to what `condense` needs, and writes
 * `src/condensing/stop-words.data.ts`: `npx tsx models/condensing/build-stop-words.ts`.
 *
 * Source: the package `stopwords-iso` (MIT, Gene Diaz and contributors). Its lists are long, and
 * the long words in them are rare or say something; what is kept is the words of `SHORTEST` to `LONGEST`
 * letters, in the normal form that words are compared in, and of those no digits. English has a
 * list of its own (`src/document/stop-words.ts`). The same package gives the same bytes.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { frontCoded } from '../../src/document/front-coded.ts'
import { readWords } from '../../src/document/word-reader.ts'

const LANGUAGES = ['de', 'es', 'fr', 'it', 'nl', 'pt', 'ru'] as const
/** Shorter words say nothing in any of these languages. */
const SHORTEST = 3
const LONGEST = 6

const path = createRequire(import.meta.url).resolve('stopwords-iso/stopwords-iso.json')
const lists = JSON.parse(readFileSync(path, 'utf8')) as Record<string, string[]>

function kept(language: string): string[] {
  const forms = new Set<string>()
  for (const word of lists[language] as string[]) {
    const read = readWords(word)
    const form = read.forms[0]
    if (
      read.count === 1 &&
      form !== undefined &&
      /^\p{L}+$/u.test(form) &&
      form.length >= SHORTEST &&
      form.length <= LONGEST
    ) {
      forms.add(form)
    }
  }
  return [...forms].sort()
}

const code = [
  '/**',
  ' * Made by `models/condensing/build-stop-words.ts` of `stopwords-iso` (MIT, Gene Diaz and',
  ' * contributors). Do not edit.',
  ' */',
  'export const STOP_WORDS_OF: Readonly<Record<string, string>> = {',
  ...LANGUAGES.flatMap((language) => [`  ${language}:`, `    '${frontCoded(kept(language))}',`]),
  '}',
  '',
].join('\n')
writeFileSync(new URL('../../src/condensing/stop-words.data.ts', import.meta.url), code)

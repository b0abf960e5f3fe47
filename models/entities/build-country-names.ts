/**
 * Makes `src/entities/country-names.data.ts`, what countries are called in other languages than English:
 *
 *   npx tsx models/entities/build-country-names.ts
 *
 * Method: the names and short names of the Unicode CLDR, as the engine has them, in those languages of `language.ts` in
 * Latin script that do not change a name by its case; read into words as the tagger reads a text. Names that the lists have
 * as one of a place go, and so do those that people are called by (`Maurice`). All languages but English share the names; one of few
 * letters may be a word elsewhere (`Gana`), and is told by its language. Same engine, same bytes.
 * Cost: 1 s. Source: `README.md` beside this file.
 */
import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { frontCoded } from '../../src/document/front-coded.ts'
import { parse } from '../../src/document/parse.ts'
import { finish } from '../../src/document/steps.ts'
import { ANY_PLACE, bitsOf, FIRST_NAME, LAST_NAME } from '../../src/entities/lexicon.ts'
import { NameWords } from '../../src/entities/name-words.ts'

const { values } = parseArgs({
  options: { out: { type: 'string', default: 'src/entities/country-names.data.ts' } },
})

const LANGUAGES = ['da', 'de', 'es', 'fr', 'it', 'nl', 'no', 'pt', 'sv', 'tr']
/** What is no state, or one of few people, goes by its English name. */
const LEFT_OUT = new Set(
  (
    'AC AI AQ AS AW AX BL BM BQ BV CC CK CP CQ CW CX DG EA EU EZ FK FO GF GG GI GP GS GU HM IC IM IO JE KY MF MP MQ MS NC NF ' +
    'NU PF PM PN QO RE SH SJ SX TA TC TF TK UM UN VG VI WF XA XB YT ZZ AG DM FM GD KI KM KN LC MH NR PW SB SC ST TO TT TV VC VU WS'
  ).split(' '),
)
/** So many letters at most has a short name. */
const SHORT_NAME = 4
const LETTERS = Array.from({ length: 26 }, (_, index) => String.fromCharCode(65 + index))
const CODES = LETTERS.flatMap((first) => LETTERS.map((second) => first + second))

/** Their long names are those of treaties. */
const CALLED_SHORT = new Set(['HK', 'MO', 'PS'])
/** What nobody writes in news: `Myanmar (Birma)`, `Kongo-Kinshasa`. */
const BEHIND = /(?:\s*[(,]|[\s–-]+(?:Kinshasa|Brazzaville)).*/

/** The names of a language. */
function* namesIn(language: string): Generator<string, void, void> {
  for (const style of ['long', 'short'] as const) {
    const names = new Intl.DisplayNames([language], { type: 'region', style, fallback: 'none' })
    for (const code of CODES) {
      const isLeftOut = LEFT_OUT.has(code) || (style === 'long' && CALLED_SHORT.has(code))
      const name = isLeftOut ? undefined : names.of(code)
      if (name !== undefined) yield name.replace(BEHIND, '')
    }
  }
}

/** The keys of its words; in German also as they are behind any article: `Vereinigten Staaten`. */
function* keysOf(language: string, name: string): Generator<string[], void, void> {
  const words = new NameWords(parse({ text: name, language }))
  finish(words.read())
  const { count } = words.document.words
  const keys = Array.from({ length: count }, (_, word) => words.keyAt(word) as string)
  yield keys
  if (language === 'de') {
    yield keys.map((key, word) =>
      key.endsWith('e') && word + 1 < count && words.hasCapital(word + 1) ? `${key}n` : key,
    )
  }
}

function isNew(keys: readonly string[]): boolean {
  const bits = bitsOf(keys)
  const isPerson = keys.length === 1 && (bits & (FIRST_NAME | LAST_NAME)) !== 0
  return (bits & ANY_PLACE) === 0 && !isPerson && keys.join('').length > 3
}

const ofLanguages = LANGUAGES.map((language): [string, string[]] => {
  const keys = [...namesIn(language)].flatMap((name) => [...keysOf(language, name)])
  return [language, keys.filter(isNew).map((own) => own.join(' '))]
})

const coded = (names: readonly string[]): string => `'${frontCoded([...new Set(names)].sort())}'`
const isShort = (name: string): boolean => name.length <= SHORT_NAME
const long = ofLanguages.flatMap(([, names]) => names).filter((name) => !isShort(name))
const short = ofLanguages
  .map(([language, names]): [string, string[]] => [language, names.filter(isShort)])
  .filter(([, names]) => names.length > 0)

writeFileSync(
  values.out,
  `/** Made by models/entities/build-country-names.ts: do not edit. Sources: models/entities/README.md. */
export const COUNTRIES_ABROAD =
  ${coded(long)}
export const SHORT_COUNTRIES: Readonly<Record<string, string>> = {
${short.map(([language, names]) => `  ${language}: ${coded(names)},\n`).join('')}}
`,
)
console.log(new Set(long).size, 'names that all share')

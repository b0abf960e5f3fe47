/**
 * The form of a name by which two ways to write it are compared: no case, accents, stops, titles,
 * corporate suffixes; one form for names that every reader takes as the same (`U.S.`, `America`).
 * Cost: a few replacements a name.
 */
import type { NameType } from '../tagger.ts'
import { TITLE_FRONTS, TITLES } from './title-words.ts'

/** `Jr.` tells two people apart; these do not. */
const PERSON_SUFFIX = / (?:phd|md|mp|esq)$/
const CORPORATE_SUFFIX =
  / (?:inc|incorporated|corp|corporation|co|company|ltd|limited|llc|plc|ag|sa|nv|gmbh|group|holdings|bhd|pty|lp|llp)$/
/** `State of Texas`, `Republic of Ireland`; of China and Korea there are two, which `SAME` knows. */
const PLACE_OPENER =
  /^(?:(?:islamic|federal|federative|socialist|hashemite|arab) )?(?:state|city|town|province|kingdom|island|commonwealth|republic|principality|sultanate) of /

/** Names that are the same to every reader: the full name, then its other norms. */
const SAME: readonly (readonly [string, string])[] = [
  ['United States', 'us,usa,u s,u s a,united states of america,america,united states'],
  ['United Kingdom', 'uk,u k,gb,britain,great britain,united kingdom'],
  ['United Nations', 'un,u n,united nations'],
  ['European Union', 'eu,e u,european union'],
  ['United Arab Emirates', 'uae,u a e,emirates,united arab emirates'],
  ['Soviet Union', 'ussr,u s s r,soviet union'],
  ['China', "prc,people's republic of china,peoples republic of china,mainland china,china"],
  ['Taiwan', 'taiwan,republic of china'],
  ['North Korea', 'dprk,north korea,democratic peoples republic of korea'],
  ['South Korea', 'republic of korea,korea republic,south korea'],
  ['Myanmar', 'burma,myanmar'],
  ['Ivory Coast', 'cote divoire,ivory coast'],
  ['Czech Republic', 'czechia,czech republic'],
  ['New York City', 'nyc,new york city'],
  ['Washington', 'washington dc,washington d c,washington,dc,d c'],
  [
    'Democratic Republic of Congo',
    'drc,dr congo,democratic republic of congo,democratic republic of the congo',
  ],
]
const canonical = new Map<string, string>()
for (const [name, norms] of SAME) for (const norm of norms.split(',')) canonical.set(norm, name)

/** The usual full name of a place or body that goes by several; undefined for all others. */
export function usualNameOf(norm: string, type: NameType): string | undefined {
  return type === 'LOCATION' || type === 'ORGANIZATION' ? canonical.get(norm) : undefined
}

/** Norms are equal where two names are the same name; words set apart by one space. */
export function normOf(name: string, type: NameType): string {
  let norm = plainForm(name)
  if (type === 'PERSON') norm = withoutTitles(norm).replace(PERSON_SUFFIX, '')
  if (type === 'ORGANIZATION') {
    const bare = norm.replace(CORPORATE_SUFFIX, '')
    if (bare.length > 2) norm = bare
  }
  let usual = usualNameOf(norm, type)
  if (usual === undefined && type === 'LOCATION') {
    const bare = norm.replace(PLACE_OPENER, '')
    if (bare !== norm && bare.length > 2) {
      norm = bare
      usual = usualNameOf(norm, type)
    }
  }
  return usual === undefined ? norm : usual.toLowerCase()
}

/** Words of English letters and digits, one space between. */
const PLAIN = /^[A-Za-z\d]+(?: [A-Za-z\d]+)*$/
const FOLDED: Readonly<Record<string, string>> = { ı: 'i', ł: 'l', ø: 'o', đ: 'd', ß: 'ss' }

/** Small letters without accents, stops and marks. */
export function plainForm(name: string): string {
  if (PLAIN.test(name)) {
    const lower = name.toLowerCase()
    return lower.startsWith('the ') ? lower.slice(4) : lower
  }
  return name
    .normalize('NFKC')
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[ıłøđß]/g, (letter) => FOLDED[letter] as string)
    .replace(/&amp;/g, '&')
    .replace(/&(?:#0?39|#x27|apos|#8217|rsquo);/g, "'")
    .replace(/\p{Cf}/gu, '')
    .replace(/(?<=(?:^|[\s.])\p{L})\.(?=\p{L}(?:\.|$|\s))/gu, '')
    .replace(/['’‘ʼ`´]/g, '')
    .replace(/[^\p{L}\p{N}&]+/gu, ' ')
    .trim()
    .replace(/^the /, '')
}

/** Never all of it: `President` alone is called that. */
function withoutTitles(norm: string): string {
  const tokens = norm.split(' ')
  let from = 0
  let next = 0
  while (next + 1 < tokens.length) {
    const token = tokens[next] as string
    if (!TITLES.has(token) && !TITLE_FRONTS.has(token)) break
    next++
    if (TITLES.has(token)) from = next
  }
  return tokens.slice(from).join(' ')
}

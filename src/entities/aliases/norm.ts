/**
 * The form of a name by which two ways to write it are compared: no case, accents, stops, titles,
 * corporate suffixes; one form for names that every reader takes as the same (`U.S.`, `America`).
 * Cost: a few replacements a name.
 */
import { codeAt } from '../../document/character.ts'
import { normalForm } from '../../document/normal-form.ts'
import type { NameType } from '../tagger.ts'
import { TITLE_FRONTS, TITLES } from './title-words.ts'

/** `Jr.` tells two people apart; these do not. */
const PERSON_SUFFIX = / (?:phd|md|mp|esq)$/
const CORPORATE_SUFFIX =
  / (?:inc|incorporated|corp|corporation|co|company|ltd|limited|llc|plc|ag|sa|nv|gmbh|group|holdings|bhd|pty|lp|llp)$/
/** `State of Texas`, `Republic of Ireland`; of China and Korea there are two, which `SAME` knows. */
const PLACE_OPENER =
  /^(?:(?:islamic|federal|federative|socialist|hashemite|arab) )?(?:state|city|town|province|kingdom|island|commonwealth|republic|principality|sultanate) of /

/** `Hurricane Hermine` is called `Hermine` as well. */
const STORM =
  /^(?:(?:super )?typhoon|hurricane|tropical (?:storm|cyclone|depression)|cyclone|storm) (?=\p{L}+$)/u

/** Is it the name of a storm, with what it is? */
export const isStorm = (name: string, type: NameType): boolean =>
  type === 'EVENT' && STORM.test(plainForm(name))

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
/** States as news agencies abbreviate them; those that are other words too are left out. */
const STATES =
  'Ala:Alabama|Ariz:Arizona|Ark:Arkansas|Calif:California|Colo:Colorado|Conn:Connecticut|Del:Delaware|Fla:Florida|Ga:Georgia|Ill:Illinois|Ind:Indiana|Kan:Kansas|Ky:Kentucky|Md:Maryland|Mass:Massachusetts|Mich:Michigan|Minn:Minnesota|Miss:Mississippi|Mo:Missouri|Mont:Montana|Neb:Nebraska|Nev:Nevada|N H:New Hampshire|N J:New Jersey|NJ:New Jersey|N M:New Mexico|N Y:New York|N C:North Carolina|N D:North Dakota|Okla:Oklahoma|Ore:Oregon|Pa:Pennsylvania|R I:Rhode Island|S C:South Carolina|S D:South Dakota|Tenn:Tennessee|Tex:Texas|Vt:Vermont|Va:Virginia|W Va:West Virginia|Wis:Wisconsin|Wyo:Wyoming'
const states = new Map<string, string>()
for (const entry of STATES.split('|')) {
  const [short = '', name = ''] = entry.split(':')
  for (const norm of [short, short.replace(' ', ''), name]) states.set(norm.toLowerCase(), name)
}
/** Bodies that go by another name than their initials. */
const BODIES = new Map(
  Object.entries({
    fed: 'Federal Reserve',
    'federal reserve': 'Federal Reserve',
    'us federal reserve': 'Federal Reserve',
    'us house': 'House of Representatives',
    'us house of representatives': 'House of Representatives',
    'house of representatives': 'House of Representatives',
    gop: 'Republican Party',
    'republican party': 'Republican Party',
    'grand old party': 'Republican Party',
  }),
)
const canonical = new Map<string, string>()
for (const [name, norms] of SAME) for (const norm of norms.split(',')) canonical.set(norm, name)

/** The usual full name of a place or body that goes by several; undefined for all others. */
export function usualNameOf(norm: string, type: NameType): string | undefined {
  if (type === 'LOCATION') return canonical.get(norm) ?? states.get(norm)
  return type === 'ORGANIZATION' ? (canonical.get(norm) ?? BODIES.get(norm)) : undefined
}

/** Norms are equal where two names are the same name; words set apart by one space. */
export function normOf(name: string, type: NameType): string {
  let norm = plainForm(name)
  if (type === 'PERSON') norm = withoutTitles(norm).replace(PERSON_SUFFIX, '')
  if (type === 'ORGANIZATION') {
    const bare = norm.replace(CORPORATE_SUFFIX, '')
    if (bare.length > 2) norm = bare
  }
  if (type === 'EVENT') norm = norm.replace(STORM, '')
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
/** So many characters are written at once. */
const PIECE = 1024
const FOLDED: Readonly<Record<string, string>> = { ı: 'i', ł: 'l', ø: 'o', đ: 'd', ß: 'ss' }

/** Small letters without accents, stops and marks; words set apart by one space. */
export function plainForm(name: string): string {
  if (PLAIN.test(name)) {
    const lower = name.toLowerCase()
    return lower.startsWith('the ') ? lower.slice(4) : lower
  }
  return simpleForm(name) ?? anyForm(name)
}

/** The same for names of English letters and common marks; undefined for others. */
function simpleForm(name: string): string | undefined {
  const codes = new Uint8Array(name.length)
  let size = 0
  let gap = false
  for (let index = 0; index < name.length; index++) {
    const code = name.charCodeAt(index)
    if (isLetter(code) || (code >= 48 && code <= 57)) {
      if (gap && size > 0) codes[size++] = 32
      gap = false
      codes[size++] = code
    } else if (code === 46) gap ||= !joinsInitials(name, index)
    else if (code === 32 || code === 45 || code === 44) gap = true
    else if (code !== 39 && code !== 0x2019) return undefined
  }
  const form = written(codes.subarray(0, size)).toLowerCase()
  return form.startsWith('the ') ? form.slice(4) : form
}

function written(codes: Uint8Array): string {
  let text = ''
  for (let from = 0; from < codes.length; from += PIECE)
    text += String.fromCharCode(...codes.subarray(from, from + PIECE))
  return text
}

/** Is it the stop between the letters of `U.S.`? */
function joinsInitials(name: string, at: number): boolean {
  const before = at < 2 ? 32 : name.charCodeAt(at - 2)
  if ((before !== 32 && before !== 46) || !isLetter(name.charCodeAt(at - 1))) return false
  if (!isLetter(codeAt(name, at + 1))) return false
  const next = at + 2 < name.length ? name.charCodeAt(at + 2) : 32
  return next === 32 || next === 46
}

const isLetter = (code: number): boolean => (code | 32) >= 97 && (code | 32) <= 122

/** The same for any name. */
export function anyForm(name: string): string {
  return normalForm(normalForm(name, 'NFKC').toLowerCase(), 'NFD')
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

const mayOpenTitle = (token: string): boolean => TITLES.has(token) || TITLE_FRONTS.has(token)

/** Never all of it: `President` alone is called that. */
function withoutTitles(norm: string): string {
  const gap = norm.indexOf(' ')
  if (gap < 0 || !mayOpenTitle(norm.slice(0, gap))) return norm
  const tokens = norm.split(' ')
  let from = 0
  let next = 0
  while (next + 1 < tokens.length) {
    const token = tokens[next] as string
    if (!mayOpenTitle(token)) break
    next++
    if (TITLES.has(token)) from = next
  }
  return tokens.slice(from).join(' ')
}

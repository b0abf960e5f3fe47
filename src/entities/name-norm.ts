/**
 * The form of a name by which two ways to write it are compared: no case, accents, stops, titles,
 * corporate suffixes; one form for names that every reader takes as the same (`U.S.`, `America`).
 * Cost: a few replacements a name.
 */
import { TITLES } from './cue-words.ts'
import { withoutAccents } from './name-words.ts'
import type { NameType } from './tagger.ts'

const titles = new Set(TITLES.split(' '))
/** `Jr.` tells two people apart; these do not. */
const PERSON_SUFFIX = / (?:phd|md|mp|esq)$/
const CORPORATE_SUFFIX =
  / (?:inc|incorporated|corp|corporation|co|company|ltd|limited|llc|plc|ag|sa|nv|gmbh|group|holdings|bhd|pty|lp|llp)$/

/** Names that are the same to every reader: the full name, then its other norms. */
const SAME: readonly (readonly [string, string])[] = [
  ['United States', 'us,usa,u s,u s a,united states of america,america,united states'],
  ['United Kingdom', 'uk,u k,britain,great britain,united kingdom'],
  ['United Nations', 'un,u n,united nations'],
  ['European Union', 'eu,e u,european union'],
  ['United Arab Emirates', 'uae,u a e,emirates,united arab emirates'],
  ['Soviet Union', 'ussr,soviet union'],
  ['China', "prc,people's republic of china,peoples republic of china,mainland china,china"],
  ['North Korea', 'dprk,north korea'],
  ['South Korea', 'republic of korea,south korea'],
  ['New York City', 'nyc,new york city'],
  ['Washington', 'washington dc,washington d c,washington'],
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
  const usual = usualNameOf(norm, type)
  return usual === undefined ? norm : usual.toLowerCase()
}

/** Words of English letters and digits, one space between. */
const PLAIN = /^[A-Za-z\d]+(?: [A-Za-z\d]+)*$/

function plainForm(name: string): string {
  if (PLAIN.test(name)) {
    const lower = name.toLowerCase()
    return lower.startsWith('the ') ? lower.slice(4) : lower
  }
  return withoutAccents(name.normalize('NFKC').toLowerCase())
    .replace(/&amp;/g, '&')
    .replace(/\p{Cf}/gu, '')
    .replace(/(?<=(?:^|[\s.])\p{L})\.(?=\p{L}(?:\.|$|\s))/gu, '')
    .replace(/['’‘]/g, '')
    .replace(/[^\p{L}\p{N}&]+/gu, ' ')
    .trim()
    .replace(/^the /, '')
}

function withoutTitles(norm: string): string {
  const tokens = norm.split(' ')
  let from = 0
  while (from + 1 < tokens.length && titles.has(tokens[from] as string)) from++
  return tokens.slice(from).join(' ')
}

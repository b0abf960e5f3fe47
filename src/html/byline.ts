/**
 * Who wrote a page: names out of JSON-LD, then `meta` elements, then what the page marks as its author.
 *
 * Method: names are parted where a list of people is parted, and stripped of the word before and of the post behind
 * them; addresses, accounts and the site itself are nobody. Cost: linear in what is given.
 */
import { onOneLine } from './character-references.ts'
import type { Head } from './head.ts'
import { keyOf } from './layout.ts'
import type { Thing } from './linked-data.ts'

const PARTS = / ?[,;|•·／、] ?| (?:and|und|et|y|e|og|och|en|ja|&|\+) /u
/** `Posted by`, `Analysis by` as well. */
const BY = /^(?:(?:\S+ ){0,2}by|author|von|par|por|di|de|door|av|af|text|texte|foto)[\s:]+/i
/** Short names, posts and pictures in brackets behind a name. */
const BEHIND = / ?\([^()]*\)/g
const NOBODY = /https?:|www\.|@|^\d+$|:/
/** A name has at most so many characters. */
const LONGEST = 60
const METAS = [
  'author',
  'article:author',
  'dc.creator',
  'dcterms.creator',
  'parsely-author',
  'sailthru.author',
  'cxenseparse:author',
  'byl',
  'twitter:creator_name',
]

/** The names, each once, in order; the site itself only where nobody else is told. */
export function authorsOf(
  articles: readonly Thing[],
  head: Head,
  site: string | undefined,
  url: string | undefined,
): string[] {
  const host = url !== undefined && URL.canParse(url) ? new URL(url).hostname : ''
  const sources = [
    ...articles.map((article) => namesOf(article.author ?? article.creator, 0)),
    ...METAS.map((name) => head.metas.get(name) ?? []),
    ...head.authors
      .filter(isName)
      .slice(0, 1)
      .map((name) => [name]),
  ]
  let organisations: string[] = []
  for (const source of sources) {
    const names = tidied(source)
    const people = names.filter((name) => !isSite(name, site, host))
    if (people.length > 0) return people
    if (organisations.length === 0) organisations = names
  }
  return organisations
}

/** Is it the name of the site, or of its host (`lesothotimes.co.ls`)? */
export function isSite(name: string, site: string | undefined, host: string): boolean {
  const bare = (text: string): string => keyOf(text).replaceAll(' ', '')
  const own = bare(name)
  return own === bare(site ?? '') || bare(host).includes(own)
}

/** A date behind a name, or a sentence about somebody, is no name. */
const isName = (text: string): boolean => !/\d/.test(text) && !text.endsWith('.')

function namesOf(value: unknown, level: number): string[] {
  if (typeof value === 'string') return [value]
  if (level > 3 || typeof value !== 'object' || value === null) return []
  if (Array.isArray(value)) return value.flatMap((one) => namesOf(one, level + 1))
  return namesOf((value as Thing).name, level + 1)
}

function tidied(names: readonly string[]): string[] {
  const own = names
    .map(onOneLine)
    .flatMap((name) => name.replace(BEHIND, '').split(PARTS))
    .map((name) => name.replace(BY, '').replace(BEHIND, '').trim())
    .filter((name) => name !== '' && name.length <= LONGEST && !NOBODY.test(name))
  const unique = new Map<string, string>()
  for (const name of own) if (!unique.has(keyOf(name))) unique.set(keyOf(name), name)
  return [...unique.values()]
}

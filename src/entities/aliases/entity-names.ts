/** Which of its names an entity is called by, and the titles that stand before them. */
import type { Span } from '../../document/span.ts'
import type { NameType } from '../tagger.ts'
import { normOf, usualNameOf } from './norm.ts'
import { TITLES } from './title-words.ts'

/** A name and where it stands. */
interface Written extends Span {
  readonly text: string
}

/** Longer is better up to so many words; behind that a name is more likely a mistake. */
const LONGEST_CLEAN = 6
const TITLE_BEFORE =
  /(?:^|[^\p{L}-])((?:(?:Prime|Vice|Deputy|Foreign|Former|Attorney|Crown|Chief|First|Supreme|Minority|Majority|Lieutenant|House|Senate|Special)[ -])?(\p{Lu}\p{L}+)\.? )$/u

/** No title is longer, in letters. */
const LONGEST_TITLE = 30

/** What joins two names, or stands between a name and something else. */
const JOINED = / [–—-] |[/|(]/

/**
 * The distinct names, the one to call the entity by first: the longest clean one; of a people the
 * most frequent (`Democrats`, not `Democratic`).
 */
export function namesOf(mentions: readonly Written[], type: NameType): string[] {
  const [only] = mentions
  if (only !== undefined && mentions.length === 1) return [only.text]
  const counts = new Map<string, number>()
  for (const { text } of mentions) counts.set(text, (counts.get(text) ?? 0) + 1)
  const names = [...counts.keys()]
  if (names.length === 1) return names
  const ranks = type === 'NORP' ? counts : new Map<string, number>()
  if (type !== 'NORP') for (const name of names) ranks.set(name, rankOf(name, names))
  return [...names].sort((a, b) => (ranks.get(b) as number) - (ranks.get(a) as number))
}

function rankOf(name: string, names: readonly string[]): number {
  const words = name.split(/[\s-]+/)
  const hasQuotes = name.includes('“') || name.includes('”')
  const torn = hasQuotes && name.split('“').length !== name.split('”').length
  const clean = words.length <= LONGEST_CLEAN && !torn && !JOINED.test(name)
  return (clean ? name.length : 0) - (words.some((word) => isShouted(word, names)) ? 100 : 0)
}

/** `TRUMP` of a headline, where the text has `Trump`. */
function isShouted(word: string, names: readonly string[]): boolean {
  if (word.length < 3 || word !== word.toUpperCase() || word === word.toLowerCase()) return false
  return names.some((name) =>
    name.split(/[\s-]+/).some((other) => other !== word && other.toUpperCase() === word),
  )
}

/** `United States` for what is only called `U.S.`; undefined for names that need no help. */
export function usualName(names: readonly string[], type: NameType): string | undefined {
  if (type !== 'LOCATION' && type !== 'ORGANIZATION') return undefined
  for (const name of names) {
    const usual = usualNameOf(normOf(name, type), type)
    if (usual !== undefined) return usual
  }
  return undefined
}

/** `President Trump`: the name with the title that stands before it, once for each way. */
export function titledAliases(text: string, mentions: readonly Written[]): string[] {
  const aliases = new Set<string>()
  for (const mention of mentions) {
    const { start } = mention
    if (start < 2 || text.charCodeAt(start - 1) !== 32 || !mayHaveTitle(text, start)) continue
    const match = TITLE_BEFORE.exec(text.slice(Math.max(0, start - 40), start))
    if (match && TITLES.has((match[2] as string).toLowerCase())) {
      aliases.add((match[1] as string) + mention.text)
    }
  }
  return [...aliases]
}

/** Is the word before `start` a title, by its letters? True too where letters beyond English stand. */
function mayHaveTitle(text: string, start: number): boolean {
  const end = text.charCodeAt(start - 2) === 46 ? start - 2 : start - 1
  let from = end
  while (from > 0 && end - from < LONGEST_TITLE && isLetter(text.charCodeAt(from - 1))) from--
  if (end - from === LONGEST_TITLE || (from > 0 && text.charCodeAt(from - 1) > 127)) return true
  const first = text.charCodeAt(from)
  return first >= 65 && first <= 90 && TITLES.has(text.slice(from, end).toLowerCase())
}

const isLetter = (code: number): boolean => (code | 32) >= 97 && (code | 32) <= 122

/** Which of its names an entity is called by, and the titles that stand before them. */
import type { Span } from '../../document/span.ts'
import type { NameType } from '../tagger.ts'
import { normOf, usualNameOf } from './norm.ts'
import { CAPITAL_FRONTS, TITLES } from './title-words.ts'

/** A name and where it stands. */
interface Written extends Span {
  readonly text: string
}

/** Longer is better up to so many words; behind that a name is more likely a mistake. */
const LONGEST_CLEAN = 6
/** `Deputy Assistant Attorney General` has so many words, and hardly any title more. */
const MOST_TITLE_WORDS = 4
/** In the middle of a title a stop stands behind so many letters at most: `Lt. Gov.` */
const LONGEST_SHORT = 3
/** A word with a capital, and what stands between it and the next one. */
const TITLE_WORD = /(?<!\p{L})(\p{Lu}\p{L}{0,29})(\.?)([ -])$/u
/** No word of a title is longer, with that. */
const LONGEST_TITLE = 32

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
  if (type !== 'NORP') {
    const isShouted = shoutedWords(names)
    for (const name of names) ranks.set(name, rankOf(name, isShouted))
  }
  return [...names].sort((a, b) => (ranks.get(b) as number) - (ranks.get(a) as number))
}

function rankOf(name: string, isShouted: (word: string) => boolean): number {
  const words = name.split(/[\s-]+/)
  const hasQuotes = name.includes('“') || name.includes('”')
  const torn = hasQuotes && name.split('“').length !== name.split('”').length
  const clean = words.length <= LONGEST_CLEAN && !torn && !JOINED.test(name)
  return (clean ? name.length : 0) - (words.some(isShouted) ? 100 : 0)
}

/** Tells whether a word is `TRUMP` of a headline, where the names have `Trump`. */
function shoutedWords(names: readonly string[]): (word: string) => boolean {
  let said: Set<string> | undefined
  return (word) => {
    if (word.length < 3 || word !== word.toUpperCase() || word === word.toLowerCase()) return false
    said ??= wordsInUsualCase(names)
    return said.has(word)
  }
}

/** In capitals, the words of names that are not written so. */
function wordsInUsualCase(names: readonly string[]): Set<string> {
  const words = new Set<string>()
  for (const name of names) {
    for (const word of name.split(/[\s-]+/)) {
      const capitals = word.toUpperCase()
      if (capitals !== word) words.add(capitals)
    }
  }
  return words
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
    const from = titleBefore(text, mention.start)
    if (from < mention.start) aliases.add(text.slice(from, mention.start) + mention.text)
  }
  return [...aliases]
}

/** Where the title begins that stands before a name, `Deputy Prime Minister `, with all of its words; the place of the name if none does. */
export function titleBefore(text: string, start: number): number {
  let from = start
  for (let words = 0; words < MOST_TITLE_WORDS; words++) {
    const opening = titleWordBefore(text, from, words > 0)
    if (opening === from) break
    from = opening
  }
  return text.charCodeAt(from - 1) === HYPHEN ? start : from
}

/** Where the word of a title begins that stands before a place; that place if none does. */
function titleWordBefore(text: string, start: number, isFront: boolean): number {
  const found = TITLE_WORD.exec(text.slice(Math.max(0, start - LONGEST_TITLE), start))
  if (found === null) return start
  const [{ length }, word = '', stop, mark] = found
  const key = word.toLowerCase()
  const isPart = isFront
    ? (CAPITAL_FRONTS.has(key) || (TITLES.has(key) && !key.endsWith('s'))) &&
      (stop === '' || word.length <= LONGEST_SHORT)
    : TITLES.has(key) && mark === ' '
  return isPart ? start - length : start
}
const HYPHEN = 45

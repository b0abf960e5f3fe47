/**
 * The tagger of the library: capital runs, name lists, the words around, one type a surface.
 *
 * Method: candidates are gathered over the whole document by how they are written; what is seen at
 * one place helps all others (one type a surface; Gale, Church & Yarowsky 1992, "one sense per
 * discourse"). A last name that stands alone takes the type of the full name. What is known then is
 * found again where capitals say nothing: in headlines and behind words that hid it.
 * Cost: linear; about 6 MB of text a second without the parts of speech.
 */
import type { ParsedDocument } from '../document/parse.ts'
import {
  COUNTRY,
  DISEASE,
  FIRST_NAME,
  GROUP,
  LANGUAGE,
  LAST_NAME,
  NEVER_NAME,
  ORDINARY,
  ORGANIZATION,
  PLACE,
  SUBSTANCE,
} from './lexicon.ts'
import { type Candidate, isShouted, spanOf } from './name-candidates.ts'
import { judge } from './name-types.ts'
import { GAP_AND, GAP_SPACE, type NameWords, readNameWords } from './name-words.ts'
import { type PartsOfSpeech, readPartsOfSpeech } from './part-of-speech.ts'
import { longestMatch } from './phrase-match.ts'
import { gatherSurfaces, type Surface, surfaceKey } from './surfaces.ts'
import type { NameType, TaggedName, Tagger } from './tagger.ts'

/** Finds names by rules; reads the parts of speech itself. */
export const tagNames: Tagger = (document) => tagNamesWith(document, readPartsOfSpeech(document))

/** The same with parts of speech that were read before. */
export function tagNamesWith(document: ParsedDocument, parts: PartsOfSpeech): TaggedName[] {
  const words = readNameWords(document, parts)
  const surfaces = gatherSurfaces(words)
  const types = typeSurfaces(words, surfaces)
  const names = new NameCollector(words)
  for (const [key, surface] of surfaces) {
    const type = types.get(key)
    if (type) for (const { from, to } of surface.mentions) names.add(from, to, type)
  }
  findRepeats(words, types, names)
  return names.sorted()
}

/** Names by their words; a word is in one name at most. */
class NameCollector {
  readonly used: Uint8Array
  private readonly found: TaggedName[] = []
  private readonly words: NameWords

  constructor(words: NameWords) {
    this.words = words
    this.used = new Uint8Array(words.count)
  }

  add(from: number, to: number, type: NameType): void {
    for (let word = from; word < to; word++) if (this.used[word] === 1) return
    this.used.fill(1, from, to)
    this.found.push({ ...spanOf(this.words, from, to), type })
  }

  sorted(): TaggedName[] {
    return this.found.sort((a, b) => a.start - b.start)
  }
}

function typeSurfaces(
  words: NameWords,
  surfaces: ReadonlyMap<string, Surface>,
): Map<string, NameType> {
  const types = new Map<string, NameType>()
  const lastNames = new Map<string, number>()
  for (const [key, surface] of surfaces) {
    const { type } = judge(surface.evidence)
    if (type === 'NONE') continue
    types.set(key, type)
    const { from, to } = surface.mentions[0] as Candidate
    if (type !== 'PERSON' || to - from < 2) continue
    const last = words.keys[to - 1] as string
    lastNames.set(last, (lastNames.get(last) ?? 0) + surface.mentions.length)
  }
  for (const last of lastNames.keys()) {
    const surface = surfaces.get(last)
    const bits = words.lexicon.words.get(last) ?? 0
    if ((bits & (COUNTRY | GROUP | NEVER_NAME)) !== 0) continue
    if (surface) types.set(last, 'PERSON')
    // Known to the repeats even if it stands nowhere alone so far.
    else if (!surface && last.length > 2 && !words.lower.has(last)) types.set(last, 'PERSON')
  }
  // `Mitt Romney` is a person where `Romney` is.
  for (const [key, type] of types) {
    const { from, to } = surfaces.get(key)?.mentions[0] ?? { from: 0, to: 0 }
    if (to - from !== 2 || (type !== 'LOCATION' && type !== 'ORGANIZATION')) continue
    const known = ((words.bits[from] as number) | (words.bits[to - 1] as number)) & ~ORDINARY
    if (known === 0 && types.get(words.keys[to - 1] as string) === 'PERSON') types.set(key, 'PERSON')
  }
  return types
}

/** Finds known names in words that no name has: headlines, runs that were cut wrongly. */
function findRepeats(
  words: NameWords,
  types: ReadonlyMap<string, NameType>,
  names: NameCollector,
): void {
  const byFirst = new Map<string, string[]>()
  for (const key of types.keys()) {
    const first = key.replace('^', '').split(' ', 1)[0] as string
    const list = byFirst.get(first)
    if (list) list.push(key)
    else byFirst.set(first, [key])
  }
  for (const list of byFirst.values()) list.sort((a, b) => b.length - a.length)
  for (const sentence of words.document.sentences) {
    const shouted = isShouted(words, sentence)
    let word = sentence.firstWord
    while (word < sentence.endWord) {
      const to = findRepeat(words, word, sentence.endWord, shouted, byFirst, types, names)
      word = Math.max(word + 1, to)
    }
  }
}

function findRepeat(
  words: NameWords,
  word: number,
  limit: number,
  shouted: boolean,
  byFirst: ReadonlyMap<string, readonly string[]>,
  types: ReadonlyMap<string, NameType>,
  names: NameCollector,
): number {
  if (names.used[word] === 1) return 0
  const special = specialType(words, word, limit)
  if (special) {
    names.add(word, special.to, special.type)
    return special.to
  }
  if (words.capital[word] === 0) return 0
  for (const key of byFirst.get(words.keys[word] as string) ?? []) {
    const size = key.split(' ').length
    const to = word + size
    if (to > limit || !standsAt(words, word, to, key, shouted)) continue
    if (size === 1 && !mayStandAlone(words, word, shouted)) continue
    names.add(word, to, types.get(key) as NameType)
    return to
  }
  return shouted ? findListed(words, word, limit, names) : 0
}

function standsAt(
  words: NameWords,
  from: number,
  to: number,
  key: string,
  shouted: boolean,
): boolean {
  for (let word = from; word + 1 < to; word++) {
    if ((words.gaps[word] as number) > GAP_AND) return false
  }
  const here = surfaceKey(words, from, to)
  // In capitals every short word looks like an acronym.
  return here === key || (shouted && here.replace('^', '') === key)
}

/** A known name of one word, unless it is an ordinary word here or part of a longer run. */
function mayStandAlone(words: NameWords, word: number, shouted: boolean): boolean {
  const key = words.keys[word] as string
  const bits = words.bits[word] as number
  if (words.lower.has(key) || key.length < 3) return false
  if ((bits & ORDINARY) !== 0 && (bits & (COUNTRY | PLACE | GROUP)) === 0) return false
  if ((bits & NEVER_NAME) !== 0) return false
  if (shouted) return true
  const joined = (other: number, gap: number): boolean =>
    words.capital[other] === 1 && words.gaps[gap] === GAP_SPACE && words.bits[other] === 0
  return !joined(word + 1, word) && !joined(word - 1, word - 1)
}

/** In a headline only lists can tell: places, groups, organisations, a full name. */
function findListed(words: NameWords, word: number, limit: number, names: NameCollector): number {
  const match = longestMatch(words, word, limit)
  const bits = match?.bits ?? 0
  const single = match?.to === word + 1
  const clean = (bits & (ORDINARY | NEVER_NAME)) === 0 || !single || (bits & COUNTRY) !== 0
  if (match && clean && words.capital[match.to - 1] === 1) {
    const type = listedType(bits, single)
    if (type) {
      names.add(word, match.to, type)
      return match.to
    }
  }
  const next = word + 1
  if (next >= limit || words.gaps[word] !== GAP_SPACE || words.capital[next] === 0) return 0
  const person = ((words.bits[word] as number) & FIRST_NAME) !== 0
  const surname = ((words.bits[next] as number) & LAST_NAME) !== 0
  const plain = (((words.bits[word] as number) | (words.bits[next] as number)) & ORDINARY) === 0
  if (!person || !surname || !plain) return 0
  names.add(word, next + 1, 'PERSON')
  return next + 1
}

function listedType(bits: number, single: boolean): NameType | null {
  if ((bits & (COUNTRY | PLACE)) !== 0) {
    return single && (bits & (FIRST_NAME | LAST_NAME)) !== 0 && (bits & COUNTRY) === 0
      ? null
      : 'LOCATION'
  }
  if ((bits & GROUP) !== 0) return 'NORP'
  return (bits & ORGANIZATION) !== 0 && (bits & (FIRST_NAME | LAST_NAME)) === 0
    ? 'ORGANIZATION'
    : null
}

/** Substances, diseases and languages are known by lists alone, in small letters too. */
function specialType(
  words: NameWords,
  word: number,
  limit: number,
): { to: number; type: NameType } | null {
  const match = longestMatch(words, word, limit)
  if (!match) return null
  if ((match.bits & SUBSTANCE) !== 0) return { to: match.to, type: 'SUBSTANCE' }
  if ((match.bits & DISEASE) !== 0) return { to: match.to, type: 'DISEASE' }
  if ((match.bits & LANGUAGE) !== 0 && words.capital[word] === 1) {
    return { to: match.to, type: 'LANGUAGE' }
  }
  return null
}

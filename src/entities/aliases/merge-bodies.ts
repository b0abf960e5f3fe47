/**
 * Which names of bodies and places are one: `FBI` and `Federal Bureau of Investigation`, `Ford` and
 * `Ford Motor Company`, `the Court` and `Supreme Court`, `North` and `North Korea`. A short name
 * that fits several stays apart. Cost: linear; names are looked up by initials, beginnings and ends.
 */
import type { Steps } from '../../document/steps.ts'
import { isCountry, placeOfPeople } from '../demonyms.ts'
import {
  bucket,
  bucketByEach,
  firstPlace,
  lastWord,
  mergeInto,
  type NameGroup,
} from './name-group.ts'
import { usualNameOf } from './norm.ts'
import { BODY_HEADS, SMALL_WORDS, SOLE_HEADS } from './title-words.ts'

const ACRONYM = /^[\p{Lu}\d]{2,7}s?$/u
/** `PiS`, `BoE`. */
const MIXED_ACRONYM = /^\p{Lu}\p{Ll}?\p{Lu}{1,5}$/u
/** In characters, with stops. */
const LONGEST_ACRONYM = 14
/** `Strip` and `Province` add nothing; `Mexico City` and `Hong Kong Island` are places of their own. */
const PLACE_SUFFIX =
  /^(?:province|county|state|strip|district|republic|region|town|village|valley|peninsula)$/
/** So many names with one first or last word are compared. */
const WIDEST_BUCKET = 200
/** After so many names there is a pause. */
const NAMES = 64
const COMPASS = /^(?:north|south|east|west)$/
/** Where `the North` is half of a country. */
const HALVES = /^(?:korea|vietnam|germany|yemen|sudan|cyprus|macedonia)$/

export function* mergeBodies(text: string, groups: readonly NameGroup[]): Steps<void> {
  const bodies = groups.filter(({ type }) => type === 'ORGANIZATION' || type === 'LOCATION')
  const long = groups.filter(({ type, tokens }) => tokens.length > 1 && type !== 'PERSON')
  if (long.length === 0 || groups.length === 1) return
  const acronyms = new Set(bodies.filter(isAcronym))
  const byInitials =
    acronyms.size > 0 ? yield* bucketByEach(long, initialsOf) : new Map<string, NameGroup[]>()
  const byFirst = yield* bucket(long, ({ tokens }) => tokens[0] as string)
  const byLast = yield* bucket(long, lastWord)
  const byContent = yield* bucket(
    long.filter(({ type }) => type === 'ORGANIZATION'),
    contentKey,
  )
  mergeBracketed(text, groups, acronyms)
  for (const [index, group] of bodies.entries()) {
    if (index % NAMES === NAMES - 1) yield
    const acronym = acronyms.has(group)
    if (acronym && mergeInto(group, byInitials.get(lettersOf(group)) ?? [])) continue
    const first = byFirst.get(group.tokens[0] as string) ?? []
    const longer = first.slice(0, WIDEST_BUCKET).filter((other) => startsWith(other, group))
    if (COMPASS.test(group.norm)) {
      mergeInto(group, longer.filter(isHalf))
      continue
    }
    const starting = longer.filter(({ type }) => type === group.type)
    if (group.type === 'LOCATION') {
      mergeInto(group, starting.filter(addsPlaceSuffix(group)))
      continue
    }
    const last = byLast.get(lastWord(group)) ?? []
    const ending = last
      .slice(0, WIDEST_BUCKET)
      .filter((other) => other.type === group.type && endsWith(other, group))
    mergeShortBody(group, starting, ending, byContent, acronym)
  }
}

/** Is the name longer, with the same beginning? */
const startsWith = ({ norm }: NameGroup, group: NameGroup): boolean =>
  norm.length > group.norm.length &&
  norm.startsWith(group.norm) &&
  norm.charCodeAt(group.norm.length) === 32

const endsWith = ({ norm }: NameGroup, group: NameGroup): boolean =>
  norm.length > group.norm.length &&
  norm.endsWith(group.norm) &&
  norm.charCodeAt(norm.length - group.norm.length - 1) === 32

function mergeShortBody(
  group: NameGroup,
  starting: readonly NameGroup[],
  ending: readonly NameGroup[],
  byContent: ReadonlyMap<string, readonly NameGroup[]>,
  acronym: boolean,
): void {
  const { tokens, norm } = group
  if (tokens.length === 1 && BODY_HEADS.has(norm)) {
    mergeInto(group, soleBodies(group, starting, ending))
    return
  }
  if (norm === 'house') {
    mergeInto(group, starting.filter(isChamber))
    return
  }
  const bare = isCountry(norm) || placeOfPeople(norm) !== undefined
  const same = byContent.get(contentKey(group)) ?? []
  if (same.length > 1 && mergeInto(group, same)) return
  const longer = starting.filter(addsHeadsOnly(group))
  if (!bare && mergeInto(group, acronym ? longer.filter(isOutlet) : longer)) return
  if (!bare && !acronym && mergeInto(group, starting.filter(isRegistered))) return
  if (tokens.length > 1 && BODY_HEADS.has(lastWord(group))) {
    if (mergeInto(group, starting.filter(goesOn(group)))) return
  }
  if (bare || acronym) return
  // `Scientology` of `Church of Scientology`; `House` is not `White House`.
  mergeInto(group, tokens.length > 1 ? ending.filter(isNoPart(group)) : ending.filter(isOf(group)))
}

/** `Harrow` and `Harrow Chemical Inc`: whoever writes a company out calls it by its first word. */
const isRegistered = ({ written }: NameGroup): boolean => REGISTERED.test(written)
const REGISTERED = / (?:Inc|Corp|Co|Cos|Ltd|PLC|Plc|plc|LLC|LLP|L\.P|AG|NV)\.?$/

/** `the House` of an article on the `House of Commons`. */
const isChamber = ({ norm }: NameGroup): boolean =>
  /^house of (?:commons|lords|representatives)$/.test(norm)

const isOutlet = (longer: NameGroup): boolean =>
  /^(?:news|network|television|tv|radio|inc|group|holdings|airlines)$/.test(lastWord(longer))

const PART =
  /(?:^| )(?:council|committee|department|office|wing|branch|board|division|unit|command|bureau|chamber|school|faculty|arm|section|house|congress|court) of(?: the)?$/

/** `Military Council of the Free Army` is a part of the army. */
const isNoPart =
  ({ norm }: NameGroup) =>
  (longer: NameGroup): boolean =>
    !PART.test(longer.norm.slice(0, -norm.length - 1))

const isOf =
  ({ tokens }: NameGroup) =>
  (longer: NameGroup): boolean =>
    longer.tokens.at(-tokens.length - 1) === 'of'

/** `Ford` and `Ford Motor Company`; not `Senate` and `Senate Judiciary Committee`. */
const addsHeadsOnly =
  ({ tokens }: NameGroup) =>
  (longer: NameGroup): boolean =>
    longer.tokens.slice(tokens.length).every((token) => BODY_HEADS.has(token))

/** `Warhol Foundation` and `Warhol Foundation for the Visual Arts`. */
const goesOn =
  ({ tokens }: NameGroup) =>
  (longer: NameGroup): boolean =>
    /^(?:for|of|at|in|on)$/.test(longer.tokens[tokens.length] as string)

const addsPlaceSuffix =
  ({ tokens }: NameGroup) =>
  (longer: NameGroup): boolean =>
    longer.tokens.length === tokens.length + 1 && PLACE_SUFFIX.test(lastWord(longer))

/** What `the Court` stands for: a body of that kind named before, or a country's own. */
function soleBodies(
  group: NameGroup,
  starting: readonly NameGroup[],
  ending: readonly NameGroup[],
): readonly NameGroup[] {
  const all = [...starting, ...ending]
  if (!SOLE_HEADS.has(group.norm)) return ending.filter((longer) => isNational(longer, group))
  // All count, so that the court stays apart where there are two; one must have come before.
  return all.some((longer) => firstPlace(longer) < firstPlace(group)) ? all : []
}

/** `British Parliament`, `US Congress`: the country in front, nothing else. */
function isNational({ tokens }: NameGroup, group: NameGroup): boolean {
  const front = tokens.slice(0, -group.tokens.length).join(' ')
  return (
    isCountry(front) ||
    placeOfPeople(front) !== undefined ||
    usualNameOf(front, 'LOCATION') !== undefined
  )
}

const isHalf = ({ tokens }: NameGroup): boolean =>
  tokens.length === 2 && HALVES.test(tokens[1] as string)

const isSmall = (token: string): boolean => SMALL_WORDS.has(token)
const contentOf = (tokens: readonly string[]): readonly string[] =>
  tokens.some(isSmall) ? tokens.filter((token) => !isSmall(token)) : tokens

const RANKED: ReadonlySet<string> = new Set(['department', 'ministry', 'office', 'bureau'])

/**
 * The words that count: `Food & Drug Agency` is `Food and Drug Agency`, and `Department of Justice` is
 * `Justice Department`; but `University of Miami` is not `Miami University`.
 */
function contentKey({ tokens }: NameGroup): string {
  const content = contentOf(tokens)
  const isRanked = content.some((token) => RANKED.has(token))
  return (isRanked ? [...content].sort() : content).join(' ')
}

/** With and without small words, and behind `Department of`. */
function initialsOf({ tokens, written }: NameGroup): string[] {
  const keys = bothInitials(tokens)
  keys.push(initials(written.toLowerCase().split(/[\s-]+/)))
  if (NATION.test(written)) keys.push(...bothInitials(tokens.slice(1)))
  if (RANKED.has(tokens[0] as string) && tokens[1] === 'of') {
    keys.push(...bothInitials(tokens.slice(2)))
  }
  return keys
}

/** `U.S. Harbour and Exchange Board`, `the HEB`. */
const NATION = /^(?:U\.S\.|US|U\.K\.|UK|U\.N\.|UN) \p{Lu}/u

function bothInitials(tokens: readonly string[]): string[] {
  const content = contentOf(tokens)
  return content === tokens ? [initials(tokens)] : [initials(content), initials(tokens)]
}

function initials(tokens: readonly string[]): string {
  let letters = ''
  for (const token of tokens) letters += token[0] ?? ''
  return letters
}

const lettersOf = ({ written }: NameGroup): string =>
  written.replace(/[^\p{L}\d]/gu, '').toLowerCase()

function isAcronym({ norm, type, written }: NameGroup): boolean {
  // `Ford`: in no acronym do two small letters follow the first.
  if (written.length > LONGEST_ACRONYM || /^[A-Z][a-z]{2}/.test(written)) return false
  if (usualNameOf(norm, type) !== undefined) return false
  const letters = written.replace(/[^\p{L}\d]/gu, '')
  return ACRONYM.test(letters) || MIXED_ACRONYM.test(letters)
}

/**
 * `Union of Rationalist Atheists and Agnostics (UAAR)`, `Harrow Express (Harex)`: what is introduced in
 * brackets is the name before them, if at least half of its letters begin words of the name, or all of
 * them stand there in this order and the first one begins it.
 */
function mergeBracketed(
  text: string,
  groups: readonly NameGroup[],
  acronyms: ReadonlySet<NameGroup>,
): void {
  const byEnd = new Map<number, NameGroup>()
  for (const group of groups) {
    if (group.tokens.length < 2) continue
    for (const { end } of group.mentions) byEnd.set(end, group)
  }
  for (const group of groups) {
    const introduced = group.mentions.flatMap(({ start, end }) => {
      if (text[start - 1] !== '(' || text[end] !== ')') return []
      const named = byEnd.get(text[start - 2] === ' ' ? start - 2 : start - 1)
      const isMeant =
        named && ((acronyms.has(group) && sharesInitials(group, named)) || isShortFor(group, named))
      return isMeant ? [named] : []
    })
    mergeInto(group, introduced)
  }
}

/** Are its letters some of the name, in their order? `Ada Brun (Ala.)` comes from there. */
function isShortFor(short: NameGroup, named: NameGroup): boolean {
  const { norm, tokens, type } = short
  if (tokens.length > 1 || (type === 'LOCATION') !== (named.type === 'LOCATION')) return false
  if (named.tokens.includes(norm) || usualNameOf(norm, type) !== undefined) return false
  const letters = lettersOf(short)
  const all = named.tokens.join('')
  let at = 0
  for (const letter of letters) {
    at = all.indexOf(letter, at) + 1
    if (at === 0) return false
  }
  return letters.length >= LEAST_SHORT && all[0] === letters[0]
}
const LEAST_SHORT = 3

function sharesInitials(acronym: NameGroup, named: NameGroup): boolean {
  if (named.type === 'PERSON') return false
  const initials = new Set(named.tokens.map((token) => token[0]))
  const letters = [...lettersOf(acronym)]
  return letters.filter((letter) => initials.has(letter)).length * 2 >= letters.length
}

/**
 * What speaks for a name being a person, an organisation, a place: its own words, and the words
 * around each place where it stands. Every observation has a name; `evidence-weights.data.ts` says
 * how much each speaks for each type. Cost: linear in the words of the names.
 */
import {
  ANY_PLACE,
  COUNTRY,
  EVENT,
  EVENT_HEAD,
  FIRST_NAME,
  GROUP,
  LAST_NAME,
  LAW_HEAD,
  NEVER_NAME,
  ORDINARY,
  ORGANIZATION,
  ORGANIZATION_FOLLOWER,
  ORGANIZATION_HEAD,
  PARTICLE,
  PLACE,
  PLACE_FOLLOWER,
  PLACE_HEAD,
  PLACE_OPENER,
  PLACE_PREPOSITION,
  ROLE,
  SPEECH,
  TITLE,
  TITLE_MODIFIER,
  TOWN,
  WORK_HEAD,
} from './lexicon.ts'
import type { Candidate } from './name-candidates.ts'
import {
  GAP_AND,
  GAP_COMMA,
  GAP_HYPHEN,
  GAP_NONE,
  GAP_OPENING_BRACKET,
  GAP_SPACE,
  GAP_STOP,
  type NameWords,
} from './name-words.ts'
import { ADJECTIVE, FUNCTION, NOUN, NUMBER, NAME as PROPER, VERB } from './part-of-speech.ts'
import { longestMatch } from './phrase-match.ts'

/** What is seen in the words of a name. */
export const INSIDE = [
  'one word',
  'two words',
  'three words',
  'four words or more',
  'first name first',
  'surname first',
  'surname last',
  'first name last',
  'all names of people',
  'one first name',
  'one surname',
  'a country',
  'a place',
  'a town',
  'a group',
  'an organization',
  'an event',
  'a place or a person',
  'begins with a place',
  'begins with a group',
  'begins with an organization',
  'ends with a place',
  'ends with an organization',
  'organization head last',
  'organization head inside',
  'place head last',
  'place head inside',
  'place opener first',
  'event head last',
  'event head inside',
  'law head last',
  'work head last',
  'of inside',
  'and inside',
  'small words of a person inside',
  'initial inside',
  'hyphen inside',
  'all ordinary',
  'ordinary first',
  'ordinary last',
  'one ordinary word',
  'capitals, short',
  'capitals, long',
  'capitals inside',
  'ends like a group',
  'ends like a place',
  'ends like a surname',
  'plural',
  'in small letters elsewhere',
  'a title',
  'a title modifier',
  'not tagged as a name',
  'unknown word',
  'two unknown words',
  'digits behind',
] as const

/** What is seen around a name. */
export const AROUND = [
  'behind a title',
  'behind a role',
  'behind a title in small letters',
  'behind in',
  'behind at',
  'behind from',
  'behind to',
  'behind another preposition of place',
  'behind by',
  'behind with',
  'behind for',
  'behind of',
  'behind the',
  'behind a',
  'behind and',
  'behind a possessive',
  'behind a verb',
  'behind a speech verb',
  'behind an adjective or noun',
  'behind a place and a comma',
  'behind a group',
  'before a speech verb',
  'before who',
  'before an age',
  'before a comma and a place',
  'before a possessive',
  'before a follower of places',
  'before a follower of organizations',
  'before a role or title',
  'before a verb',
  'before an auxiliary',
  'before a noun',
  'before a hyphen',
  'before a hyphen and based',
  'before an acronym in brackets',
  'in brackets',
  'opens the sentence',
  'ends the sentence',
  'before a name',
  'behind a name',
  'before people',
  'before a circle',
] as const

/** What is seen in the other names of the document. */
export const ELSEWHERE = [
  'last word of a longer name',
  'first word of a longer name',
  'first name of a longer name is known',
  'initials of a longer name',
  'said often',
] as const

export const OBSERVATIONS: readonly string[] = [...INSIDE, ...AROUND, ...ELSEWHERE]
export const AROUND_FROM: number = INSIDE.length
export const ELSEWHERE_FROM: number = INSIDE.length + AROUND.length
const places = new Map(OBSERVATIONS.map((name, index) => [name, index]))

export type Observation =
  | (typeof INSIDE)[number]
  | (typeof AROUND)[number]
  | (typeof ELSEWHERE)[number]
/** The place of an observation in the weights. */
export const placeOf = (name: Observation): number => places.get(name) as number

const GROUP_ENDING = /(?:[^s]ians?|eses?|[^f]ishe?s?|[^aeiou]is?|ites?|ists?)$/
const PLACE_ENDING =
  /(?:stan|land|lands|burg|burgh|ville|shire|pur|pura|abad|grad|ford|field|mouth|borough|bury|town|port|wick|heim|dorf|polis|istan|nagar|garh|kistan|via|nia|ania|esia)$/
const SURNAME_ENDING =
  /(?:ov|ev|eva|ova|enko|sky|ski|skaya|son|sen|ez|ovic|evic|vic|berg|stein|mann|man|idis|opoulos|yan|ian|adze|shvili|elli|etti|ini|ello|oglu|ullah|uddin|singh|escu|wala|kumar|inho|nen|quist|strom)$/

export type See = (name: Observation) => void

const has = (words: NameWords, word: number, mask: number): boolean =>
  ((words.bits[word] as number) & mask) !== 0

/** Observations in the words of a candidate. */
export function lookInside(words: NameWords, { from, to }: Candidate, see: See): void {
  const size = to - from
  const last = to - 1
  see(
    size === 1
      ? 'one word'
      : size === 2
        ? 'two words'
        : size === 3
          ? 'three words'
          : 'four words or more',
  )
  lookAtLists(words, from, to, see)
  lookAtHeads(words, from, to, see)
  if (size === 1) lookAtWord(words, from, see)
  else {
    if (has(words, from, FIRST_NAME)) see('first name first')
    else if (has(words, from, LAST_NAME)) see('surname first')
    if (has(words, last, LAST_NAME)) see('surname last')
    else if (has(words, last, FIRST_NAME)) see('first name last')
    if (has(words, from, ORDINARY)) see('ordinary first')
    if (has(words, last, ORDINARY)) see('ordinary last')
  }
  lookAtShape(words, from, to, see)
  const ending = words.keys[last] as string
  if (PLACE_ENDING.test(ending)) see('ends like a place')
  else if (SURNAME_ENDING.test(ending)) see('ends like a surname')
  if (GROUP_ENDING.test(ending)) see('ends like a group')
  if (ending.endsWith('s') && !ending.endsWith('ss') && ending.length > 4) see('plural')
}

function lookAtLists(words: NameWords, from: number, to: number, see: See): void {
  const match = longestMatch(words, from, to)
  const bits = match?.bits ?? 0
  if (match && match.to === to) {
    if ((bits & COUNTRY) !== 0) see('a country')
    if ((bits & PLACE) !== 0) see('a place')
    if ((bits & TOWN) !== 0) see('a town')
    if ((bits & GROUP) !== 0) see('a group')
    if ((bits & ORGANIZATION) !== 0) see('an organization')
    if ((bits & EVENT) !== 0) see('an event')
    if ((bits & ANY_PLACE) !== 0 && (bits & (FIRST_NAME | LAST_NAME)) !== 0)
      see('a place or a person')
    return
  }
  if ((bits & ANY_PLACE) !== 0) see('begins with a place')
  if ((bits & GROUP) !== 0) see('begins with a group')
  if ((bits & ORGANIZATION) !== 0) see('begins with an organization')
  if (to - from > 1) {
    if (has(words, to - 1, ANY_PLACE)) see('ends with a place')
    if (has(words, to - 1, ORGANIZATION)) see('ends with an organization')
  }
}

function lookAtHeads(words: NameWords, from: number, to: number, see: See): void {
  const last = words.bits[to - 1] as number
  let inside = 0
  let people = to - from > 1
  let ordinary = true
  let unknown = 0
  for (let word = from; word < to; word++) {
    const bits = words.bits[word] as number
    const key = words.keys[word] as string
    if (word < to - 1) inside |= bits
    if ((bits & (FIRST_NAME | LAST_NAME | PARTICLE)) === 0 && key.length > 1) people = false
    if ((bits & (ORDINARY | NEVER_NAME | PARTICLE)) === 0) ordinary = false
    if (bits === 0) unknown++
    if (key === 'of') see('of inside')
    else if (key === 'and') see('and inside')
    else if ((bits & PARTICLE) !== 0 && words.capital[word] === 0)
      see('small words of a person inside')
    else if (key.length === 1 && words.capital[word] === 1) see('initial inside')
  }
  if (people) see('all names of people')
  if (ordinary) see('all ordinary')
  if (unknown > 0) see(unknown > 1 ? 'two unknown words' : 'unknown word')
  if (to - from === 1) return
  if ((last & ORGANIZATION_HEAD) !== 0) see('organization head last')
  if ((inside & ORGANIZATION_HEAD) !== 0) see('organization head inside')
  if ((last & PLACE_HEAD) !== 0) see('place head last')
  if ((inside & PLACE_HEAD) !== 0) see('place head inside')
  if ((last & EVENT_HEAD) !== 0) see('event head last')
  if ((inside & EVENT_HEAD) !== 0) see('event head inside')
  if ((last & LAW_HEAD) !== 0) see('law head last')
  if ((last & WORK_HEAD) !== 0) see('work head last')
  if (has(words, from, PLACE_OPENER)) see('place opener first')
}

function lookAtWord(words: NameWords, word: number, see: See): void {
  const bits = words.bits[word] as number
  if ((bits & FIRST_NAME) !== 0) see('one first name')
  if ((bits & LAST_NAME) !== 0) see('one surname')
  if ((bits & ORDINARY) !== 0) see('one ordinary word')
  if ((bits & TITLE) !== 0) see('a title')
  if ((bits & TITLE_MODIFIER) !== 0) see('a title modifier')
  if ((bits & ORGANIZATION_HEAD) !== 0) see('organization head last')
  if ((bits & PLACE_HEAD) !== 0) see('place head last')
  if ((bits & EVENT_HEAD) !== 0) see('event head last')
  if (words.parts[word] !== PROPER) see('not tagged as a name')
  if ((words.lower.get(words.keys[word] as string) ?? 0) > 0) see('in small letters elsewhere')
}

function lookAtShape(words: NameWords, from: number, to: number, see: See): void {
  let upper = 0
  for (let word = from; word < to; word++) {
    if (words.uppercase[word] === 1) upper++
    if (word + 1 < to && words.gaps[word] === GAP_HYPHEN) see('hyphen inside')
    if (word + 1 < to && words.gaps[word] === GAP_NONE) see('capitals inside')
    if (word + 1 < to && words.gaps[word] === GAP_AND) see('and inside')
  }
  if (upper === to - from)
    see(
      (words.keys[from] as string).length <= 5 && upper === 1
        ? 'capitals, short'
        : 'capitals, long',
    )
  else if (upper > 0) see('capitals inside')
  if (words.parts[to] === NUMBER && words.gaps[to - 1] === GAP_SPACE) see('digits behind')
}

const BEHIND: Readonly<Record<string, Observation>> = {
  in: 'behind in',
  at: 'behind at',
  from: 'behind from',
  to: 'behind to',
  by: 'behind by',
  with: 'behind with',
  for: 'behind for',
  of: 'behind of',
  the: 'behind the',
  a: 'behind a',
  an: 'behind a',
  and: 'behind and',
}
const AUXILIARIES = new Set(
  'is was are were has had have will would can could may might should did does do must'.split(' '),
)
const PEOPLE = new Set(
  'people government forces troops officials president minister authorities army police military parliament citizens soldiers men women economy currency border capital embassy'.split(
    ' ',
  ),
)

/** What a politician or a family has. */
const CIRCLE = new Set(
  'administration campaign presidency family supporters allies aides camp era regime years loyalists'.split(
    ' ',
  ),
)

/** Observations around one place where a candidate stands, inside its sentence `[first, limit)`. */
export function lookAround(
  words: NameWords,
  candidate: Candidate,
  first: number,
  limit: number,
  see: See,
): void {
  if (candidate.titled) see('behind a title')
  if (candidate.opensSentence) see('opens the sentence')
  if (candidate.from > first) lookBehind(words, candidate.from - 1, first, candidate.titled, see)
  if (candidate.to < limit) lookAhead(words, candidate.to, limit, see)
  else see('ends the sentence')
}

function lookBehind(
  words: NameWords,
  word: number,
  first: number,
  titled: boolean,
  see: See,
): void {
  const gap = words.gaps[word] as number
  const bits = words.bits[word] as number
  if (gap === GAP_OPENING_BRACKET) see('in brackets')
  if (gap === GAP_COMMA) {
    if (words.capital[word] === 1 && (bits & ANY_PLACE) !== 0) see('behind a place and a comma')
    return
  }
  if (titled || (gap !== GAP_SPACE && gap !== GAP_STOP)) return
  if (words.ends[word] !== words.document.words.end[word]) {
    see('behind a possessive')
    return
  }
  if (words.capital[word] === 1 && word > first) {
    see((bits & GROUP) !== 0 ? 'behind a group' : 'behind a name')
    return
  }
  const named = BEHIND[words.keys[word] as string]
  if (named) see(named)
  else if ((bits & PLACE_PREPOSITION) !== 0) see('behind another preposition of place')
  else if ((bits & SPEECH) !== 0) see('behind a speech verb')
  else if ((bits & TITLE) !== 0) see('behind a title in small letters')
  else if ((bits & ROLE) !== 0) see('behind a role')
  else if (words.parts[word] === VERB) see('behind a verb')
  else if (words.parts[word] === NOUN || words.parts[word] === ADJECTIVE)
    see('behind an adjective or noun')
}

function lookAhead(words: NameWords, word: number, limit: number, see: See): void {
  const gap = words.gaps[word - 1] as number
  const bits = words.bits[word] as number
  const key = words.keys[word] as string
  if (words.ends[word - 1] !== words.document.words.end[word - 1]) {
    see('before a possessive')
    if (CIRCLE.has(key)) see('before a circle')
    if (words.parts[word] === NOUN) see(PEOPLE.has(key) ? 'before people' : 'before a noun')
    return
  }
  if (gap === GAP_COMMA) {
    if (key === 'who' || key === 'whose') see('before who')
    else if (/^\d{1,2}$/.test(key)) see('before an age')
    else if (words.capital[word] === 1 && (bits & ANY_PLACE) !== 0)
      see('before a comma and a place')
    else if ((bits & (TITLE | ROLE)) !== 0) see('before a role or title')
    return
  }
  if (gap === GAP_HYPHEN) {
    see(
      /^(?:based|born|bound|area|wide)$/.test(key)
        ? 'before a hyphen and based'
        : 'before a hyphen',
    )
    return
  }
  if (gap === GAP_OPENING_BRACKET) {
    if (words.uppercase[word] === 1) see('before an acronym in brackets')
    return
  }
  if (gap !== GAP_SPACE) return
  if (words.capital[word] === 1) {
    see('before a name')
    return
  }
  lookAtNext(words, word, limit, see)
}

function lookAtNext(words: NameWords, word: number, limit: number, see: See): void {
  const bits = words.bits[word] as number
  const key = words.keys[word] as string
  if ((bits & PLACE_FOLLOWER) !== 0) see('before a follower of places')
  if ((bits & ORGANIZATION_FOLLOWER) !== 0) see('before a follower of organizations')
  if (PEOPLE.has(key)) see('before people')
  if (CIRCLE.has(key)) see('before a circle')
  if ((bits & SPEECH) !== 0) see('before a speech verb')
  else if (key === 'who') see('before who')
  else if (AUXILIARIES.has(key)) see('before an auxiliary')
  else if (words.parts[word] === VERB) see('before a verb')
  else if ((bits & (TITLE | ROLE)) !== 0) see('before a role or title')
  else if (words.parts[word] === NOUN) see('before a noun')
  else if (
    words.parts[word] === FUNCTION &&
    word + 1 < limit &&
    ((words.bits[word + 1] as number) & SPEECH) !== 0
  )
    see('before a speech verb')
}

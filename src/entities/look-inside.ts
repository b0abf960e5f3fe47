/** What is seen in the words of a name itself. Cost: linear in its words. */
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
  ORGANIZATION_HEAD,
  PARTICLE,
  PLACE,
  PLACE_HEAD,
  PLACE_OPENER,
  TITLE,
  TITLE_MODIFIER,
  TOWN,
  WORK_HEAD,
} from './lexicon.ts'
import type { Candidate } from './name-candidates.ts'
import { GAP_AND, GAP_HYPHEN, GAP_NONE, GAP_SPACE, type NameWords } from './name-words.ts'
import type { Observation, See } from './observations.ts'
import { NUMBER, NAME as PROPER } from './part-of-speech.ts'
import { longestMatch } from './phrase-match.ts'

const GROUP_ENDING = /(?:[^s]ians?|eses?|[^f]ishe?s?|[^aeiou]is?|ites?|ists?)$/
const PLACE_ENDING =
  /(?:stan|land|lands|burg|burgh|ville|shire|pur|pura|abad|grad|ford|field|mouth|borough|bury|town|port|wick|heim|dorf|polis|istan|nagar|garh|kistan|via|nia|ania|esia)$/
const SURNAME_ENDING =
  /(?:ov|ev|eva|ova|enko|sky|ski|skaya|son|sen|ez|ovic|evic|vic|berg|stein|mann|man|idis|opoulos|yan|ian|adze|shvili|elli|etti|ini|ello|oglu|ullah|uddin|singh|escu|wala|kumar|inho|nen|quist|strom)$/

const has = (words: NameWords, word: number, mask: number): boolean =>
  ((words.bits[word] as number) & mask) !== 0

/** Observations in the words of a candidate. */
export function lookInside(words: NameWords, { from, to }: Candidate, see: See): void {
  const size = to - from
  if (size === 1) see('one word')
  else if (size === 2) see('two words')
  else see(size === 3 ? 'three words' : 'four words or more')
  lookAtLists(words, from, to, see)
  lookAtContent(words, from, to, see)
  if (size === 1) lookAtWord(words, from, see)
  else {
    lookAtHeads(words, from, to, see)
    lookAtEnds(words, from, to - 1, see)
  }
  lookAtShape(words, from, to, see)
  lookAtEnding(words.keys[to - 1] as string, see)
}

function lookAtEnds(words: NameWords, from: number, last: number, see: See): void {
  if (has(words, from, FIRST_NAME)) see('first name first')
  else if (has(words, from, LAST_NAME)) see('surname first')
  if (has(words, last, LAST_NAME)) see('surname last')
  else if (has(words, last, FIRST_NAME)) see('first name last')
  if (has(words, from, ORDINARY)) see('ordinary first')
  if (has(words, last, ORDINARY)) see('ordinary last')
}

function lookAtEnding(ending: string, see: See): void {
  if (PLACE_ENDING.test(ending)) see('ends like a place')
  else if (SURNAME_ENDING.test(ending)) see('ends like a surname')
  if (GROUP_ENDING.test(ending)) see('ends like a group')
  if (ending.endsWith('s') && !ending.endsWith('ss') && ending.length > 4) see('plural')
}

/** What a list that has the whole name says of it. */
const WHOLE: readonly (readonly [number, Observation])[] = [
  [COUNTRY, 'a country'],
  [PLACE, 'a place'],
  [TOWN, 'a town'],
  [GROUP, 'a group'],
  [ORGANIZATION, 'an organization'],
  [EVENT, 'an event'],
]

function lookAtLists(words: NameWords, from: number, to: number, see: See): void {
  const match = longestMatch(words, from, to)
  const bits = match?.bits ?? 0
  if (match && match.to === to) {
    for (const [bit, name] of WHOLE) if ((bits & bit) !== 0) see(name)
    const person = (bits & (FIRST_NAME | LAST_NAME)) !== 0
    if (person && (bits & ANY_PLACE) !== 0) see('a place or a person')
    return
  }
  if ((bits & ANY_PLACE) !== 0) see('begins with a place')
  if ((bits & GROUP) !== 0) see('begins with a group')
  if ((bits & ORGANIZATION) !== 0) see('begins with an organization')
  if (to - from === 1) return
  if (has(words, to - 1, ANY_PLACE)) see('ends with a place')
  if (has(words, to - 1, ORGANIZATION)) see('ends with an organization')
}

function lookAtContent(words: NameWords, from: number, to: number, see: See): void {
  let people = to - from > 1
  let ordinary = true
  let unknown = 0
  for (let word = from; word < to; word++) {
    const bits = words.bits[word] as number
    const key = words.keys[word] as string
    if ((bits & (FIRST_NAME | LAST_NAME | PARTICLE)) === 0 && key.length > 1) people = false
    if ((bits & (ORDINARY | NEVER_NAME | PARTICLE)) === 0) ordinary = false
    if (bits === 0) unknown++
    lookAtSmallWord(words, word, see)
  }
  if (people) see('all names of people')
  if (ordinary) see('all ordinary')
  if (unknown > 0) see(unknown > 1 ? 'two unknown words' : 'unknown word')
}

function lookAtSmallWord(words: NameWords, word: number, see: See): void {
  const key = words.keys[word] as string
  if (words.capital[word] === 1) {
    if (key.length === 1) see('initial inside')
  } else if (key === 'of') see('of inside')
  else if (key === 'and') see('and inside')
  else if (has(words, word, PARTICLE)) see('small words of a person inside')
}

function lookAtHeads(words: NameWords, from: number, to: number, see: See): void {
  const last = words.bits[to - 1] as number
  let inside = 0
  for (let word = from; word < to - 1; word++) inside |= words.bits[word] as number
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
  if (words.lower.has(words.keys[word] as string)) see('in small letters elsewhere')
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

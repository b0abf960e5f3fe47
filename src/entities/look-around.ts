/** What is seen around a place where a name stands. Cost: constant a place. */
import {
  ANY_PLACE,
  GROUP,
  ORGANIZATION_FOLLOWER,
  PLACE_FOLLOWER,
  PLACE_PREPOSITION,
  ROLE,
  SPEECH,
  TITLE,
} from './lexicon.ts'
import type { Candidate } from './name-candidates.ts'
import {
  GAP_COMMA,
  GAP_HYPHEN,
  GAP_OPENING_BRACKET,
  GAP_SPACE,
  GAP_STOP,
  type NameWords,
} from './name-words.ts'
import type { Observation, See } from './observations.ts'
import { ADJECTIVE, FUNCTION, NOUN, VERB } from './part-of-speech.ts'

const BEHIND: ReadonlyMap<string, Observation> = new Map<string, Observation>(
  Object.entries({
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
  } as const),
)
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
  if (words.ends[word] !== words.document.words.end[word]) see('behind a possessive')
  else if (words.capital[word] === 1 && word > first) {
    see((bits & GROUP) !== 0 ? 'behind a group' : 'behind a name')
  } else {
    const before = wordBefore(words, word)
    if (before) see(before)
  }
}

/** What the word before is, by what tells most. */
function wordBefore(words: NameWords, word: number): Observation | null {
  const bits = words.bits[word] as number
  const part = words.parts[word]
  const named = BEHIND.get(words.keys[word] as string)
  if (named) return named
  if ((bits & PLACE_PREPOSITION) !== 0) return 'behind another preposition of place'
  if ((bits & SPEECH) !== 0) return 'behind a speech verb'
  if ((bits & TITLE) !== 0) return 'behind a title in small letters'
  if ((bits & ROLE) !== 0) return 'behind a role'
  if (part === VERB) return 'behind a verb'
  return part === NOUN || part === ADJECTIVE ? 'behind an adjective or noun' : null
}

function lookAhead(words: NameWords, word: number, limit: number, see: See): void {
  const gap = words.gaps[word - 1] as number
  if (words.ends[word - 1] !== words.document.words.end[word - 1]) {
    see('before a possessive')
    lookAtOwned(words, word, see)
  } else if (gap === GAP_COMMA) lookBehindComma(words, word, see)
  else if (gap === GAP_HYPHEN) {
    const based = /^(?:based|born|bound|area|wide)$/.test(words.keys[word] as string)
    see(based ? 'before a hyphen and based' : 'before a hyphen')
  } else if (gap === GAP_OPENING_BRACKET) {
    if (words.uppercase[word] === 1) see('before an acronym in brackets')
  } else if (gap === GAP_SPACE) {
    if (words.capital[word] === 1) see('before a name')
    else lookAtNext(words, word, limit, see)
  }
}

function lookAtOwned(words: NameWords, word: number, see: See): void {
  const key = words.keys[word] as string
  if (CIRCLE.has(key)) see('before a circle')
  if (words.parts[word] === NOUN) see(PEOPLE.has(key) ? 'before people' : 'before a noun')
}

function lookBehindComma(words: NameWords, word: number, see: See): void {
  const bits = words.bits[word] as number
  const key = words.keys[word] as string
  if (key === 'who' || key === 'whose') see('before who')
  else if (/^\d{1,2}$/.test(key)) see('before an age')
  else if (words.capital[word] === 1 && (bits & ANY_PLACE) !== 0) see('before a comma and a place')
  else if ((bits & (TITLE | ROLE)) !== 0) see('before a role or title')
}

function lookAtNext(words: NameWords, word: number, limit: number, see: See): void {
  const bits = words.bits[word] as number
  const key = words.keys[word] as string
  if ((bits & PLACE_FOLLOWER) !== 0) see('before a follower of places')
  if ((bits & ORGANIZATION_FOLLOWER) !== 0) see('before a follower of organizations')
  if (PEOPLE.has(key)) see('before people')
  if (CIRCLE.has(key)) see('before a circle')
  const next = nextWord(words, word, limit)
  if (next) see(next)
}

/** What the next word is, by what tells most. */
function nextWord(words: NameWords, word: number, limit: number): Observation | null {
  const bits = words.bits[word] as number
  const part = words.parts[word]
  if ((bits & SPEECH) !== 0) return 'before a speech verb'
  if (words.keys[word] === 'who') return 'before who'
  if (AUXILIARIES.has(words.keys[word] as string)) return 'before an auxiliary'
  if (part === VERB) return 'before a verb'
  if ((bits & (TITLE | ROLE)) !== 0) return 'before a role or title'
  if (part === NOUN) return 'before a noun'
  const later = part === FUNCTION && word + 1 < limit ? (words.bits[word + 1] as number) : 0
  return (later & SPEECH) !== 0 ? 'before a speech verb' : null
}

/**
 * Mistakes of the model that are mistakes whatever stands around, put right: each rule is one kind of
 * phenomenon that it has learnt too little of. Cost: a few comparisons a name.
 */
import { ANY_PLACE, DISEASE, LAW_HEAD, ORGANIZATION_HEAD, SUBSTANCE } from '../lexicon.ts'
import { listsOfPhrase, phraseEnd } from './document-hints.ts'
import type { FieldName, FieldReading } from './field-tagger.ts'
import type { ModelType } from './labels.ts'
import { STATES } from './name-tokens.ts'
import type { TokenKind } from './token-kinds.ts'

const LONGEST_SYLLABLE = 5
/** What English joins to a name: `Obama-era`. */
const AFTER_HYPHEN = new Set(
  'led based born run era held made style owned wide like area only mania backed'.split(' '),
)
/** In the name of a law, though no heads: `Roe v. Wade`, `Title IX`. */
const LAW_SIGNS = new Set('v vs title section article rule chapter proposition rights'.split(' '))
/** No name by themselves. */
const SUFFIXES = new Set('inc corp llc ltd plc co llp'.split(' '))
/** The last word of bodies, never of places; but the West Bank is in the lists. */
const BODIES = new Set(
  'bank corp corporation inc company group party ministry department committee commission association council agency'.split(
    ' ',
  ),
)
const PLACES: ReadonlySet<ModelType> = new Set(['GPE', 'LOC', 'FAC'])
const NAMED_CARE = /^\p{L}{5,}care$/u
const PARTIES = new Set('d r i'.split(' '))
const ARTICLES = new Set(['a', 'the'])

/** The names, mended; those that are none are left out. */
export function repairNames(reading: FieldReading): FieldName[] {
  return reading.names.filter((name) => {
    cutParty(reading, name)
    cutBrackets(reading, name)
    if (name.to <= name.from || isNoName(reading, name)) return false
    if (name.type === 'PERSON') name.to = syllableEnd(reading, name)
    if (isMarch(reading, name)) openWithMarch(name)
    name.type = repairedType(reading, name)
    return name.type !== 'LAW' || isLaw(reading, name)
  })
}

function repairedType(reading: FieldReading, name: FieldName): ModelType {
  const { type } = name
  if (isListed(reading, name, SUBSTANCE)) return 'SUBSTANCE'
  if (isListed(reading, name, DISEASE)) return 'DISEASE'
  if (isStateBehindPlace(reading, name)) return 'GPE'
  if (type === 'PERSON' && isNamedCare(reading, name)) return 'LAW'
  const isOther = PLACES.has(type)
    ? isBodyOfPlace(reading, name)
    : type === 'LAW' && isBody(reading, name)
  return isOther ? 'ORGANIZATION' : type
}

const keyAt = ({ tokens }: FieldReading, token: number): string => tokens.kinds[token]?.key ?? ''

/** `R-Ala.`, `D-N.Y.`: a party and a state. */
function cutParty(reading: FieldReading, name: FieldName): void {
  const { from, to } = name
  if (to - from < 3 || !PARTIES.has(keyAt(reading, from)) || keyAt(reading, from + 1) !== '-')
    return
  const state = reading.tokens.kinds[from + 2] as TokenKind
  const short = state.dotted || (state.upper && state.key.length === 2) || STATES.has(state.key)
  if (!short && (state.lists & ANY_PLACE) === 0) return
  name.from = from + 2
  name.type = 'GPE'
}

/** `Orlando, Fla`: a state as news shortens it, without its stop, behind a place and a comma. */
function isStateBehindPlace({ tokens: { kinds } }: FieldReading, name: FieldName): boolean {
  const { from, to } = name
  if (to - from !== 1 || PLACES.has(name.type) || kinds[from - 1]?.key !== ',') return false
  const city = kinds[from - 2]
  return city?.capital === true && !city.upper && STATES.has((kinds[from] as TokenKind).key)
}

/** `Obamacare`: a law that is called by who made it. */
const isNamedCare = (reading: FieldReading, { from, to }: FieldName): boolean =>
  to - from === 1 && NAMED_CARE.test(keyAt(reading, from))

/** `the March on Washington for Jobs and Freedom`: not the place, nor a body named after it. */
const isMarch = (reading: FieldReading, { from, type }: FieldName): boolean =>
  (PLACES.has(type) || type === 'ORGANIZATION') &&
  keyAt(reading, from - 1) === 'on' &&
  keyAt(reading, from - 2) === 'march' &&
  reading.tokens.kinds[from - 2]?.capital === true &&
  ARTICLES.has(keyAt(reading, from - 3))

function openWithMarch(name: FieldName): void {
  name.from -= 2
  name.type = 'EVENT'
}

/** A bracket that opens inside a name and closes behind it, or the other way round. */
function cutBrackets(reading: FieldReading, name: FieldName): void {
  let open = -1
  for (let token = name.from; token < name.to; token++) {
    const key = keyAt(reading, token)
    if (key === '(' || key === '[') open = token
    else if (key === ')' || key === ']') {
      if (open < 0) name.from = token + 1
      open = -1
    }
  }
  if (open >= 0) name.to = open
}

/** `No. 2`, a company's suffix alone, a mail address. */
function isNoName(reading: FieldReading, { from, to }: FieldName): boolean {
  const first = keyAt(reading, from)
  if (first === 'no' && /^\d/.test(keyAt(reading, to - 1))) return true
  if (to - from === 1) return SUFFIXES.has(first) || first.length < 2
  for (let token = from; token < to; token++) if (keyAt(reading, token) === '@') return true
  return false
}

/** `Moon Jae-in`, `Ban Ki-moon`: a given name of two syllables, the second in small letters. */
function syllableEnd({ tokens }: FieldReading, { from, to }: FieldName): number {
  const { kinds, starts, ends } = tokens
  const first = kinds[to - 1] as TokenKind
  const second = kinds[to + 1]
  if (to - from < 2 || kinds[to]?.key !== '-' || second?.small !== true) return to
  const glued = starts[to] === ends[to - 1] && starts[to + 1] === ends[to]
  const joined = kinds[to + 2]?.key === '-' && starts[to + 2] === ends[to + 1]
  const short = [first, second].every(
    ({ key }) => key.length >= 2 && key.length <= LONGEST_SYLLABLE,
  )
  return glued && !joined && short && !AFTER_HYPHEN.has(second.key) ? to + 2 : to
}

/**
 * `Bank of England`, `University of Texas`: the country is only the last part of it. `Prairie Bank`: the
 * last word tells, unless the lists have a place of that name.
 */
function isBodyOfPlace(
  { tokens: { kinds }, hints }: FieldReading,
  { from, to }: FieldName,
): boolean {
  const first = kinds[from] as TokenKind
  if (to - from > 2 && kinds[from + 1]?.key === 'of') {
    return (first.lists & ORGANIZATION_HEAD) !== 0 && first.key !== 'union'
  }
  const listed = (listsOfPhrase(hints.phrases[from] as number) & ANY_PLACE) !== 0
  return to - from > 1 && BODIES.has((kinds[to - 1] as TokenKind).key) && !listed
}

/** An acronym, or a name that begins like a body: `Committee for Civil Rights Under Law`. */
function isBody({ tokens }: FieldReading, { from, to }: FieldName): boolean {
  const { upper, lists } = tokens.kinds[from] as TokenKind
  return to - from === 1 ? upper : (lists & ORGANIZATION_HEAD) !== 0 && (lists & LAW_HEAD) === 0
}

/** Has the name a word that laws have: `Act`, `Treaty`, `v.`? */
function isLaw({ tokens }: FieldReading, { from, to }: FieldName): boolean {
  for (let token = from; token < to; token++) {
    const { lists, cues, key } = tokens.kinds[token] as TokenKind
    if (((lists | cues) & LAW_HEAD) !== 0 || LAW_SIGNS.has(key) || NAMED_CARE.test(key)) return true
  }
  return false
}

/** A whole name that the lists have as a substance or an illness is that. */
function isListed({ tokens, hints }: FieldReading, { from, to }: FieldName, list: number): boolean {
  if (to - from === 1) return ((tokens.kinds[from] as TokenKind).lists & list) !== 0
  if ((listsOfPhrase(hints.phrases[from] as number) & list) === 0) return false
  return phraseEnd(hints.phrases, from) === to
}

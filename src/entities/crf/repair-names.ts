/**
 * Mistakes of the model that are mistakes whatever stands around, put right: each rule is one kind of
 * phenomenon that it has learnt too little of. Cost: a few comparisons a name.
 */
import type { Steps } from '../../document/steps.ts'
import {
  ANY_NAME,
  ANY_PLACE,
  DISEASE,
  EVENT,
  EVENT_HEAD,
  getLexicon,
  LAST_NAME,
  LAW_HEAD,
  ORDINARY,
  ORGANIZATION,
  ORGANIZATION_HEAD,
  SUBSTANCE,
} from '../lexicon.ts'
import { isRegion } from './body-tails.ts'
import { beginsPhrase, listsOfPhrase, phraseEnd } from './document-hints.ts'
import type { FieldName, FieldReading } from './field-tagger.ts'
import { CAPITAL, DOTTED, SMALL, UPPER } from './form-signs.ts'
import { type ModelType, PLACES } from './labels.ts'
import { ARTICLES } from './name-span.ts'
import {
  hasSign,
  isHead,
  keyAt,
  listsAt,
  type NameTokens,
  STATES,
  sentenceAt,
  USUAL_CASE,
} from './name-tokens.ts'
import { isNoName, TITLES } from './no-names.ts'
import { isPlaceBySetting } from './place-setting.ts'

/** After so many names there is a pause. */
const NAMES = 512
const LONGEST_SYLLABLE = 5
const LONGEST_ACRONYM = 5
/** What English joins to a name: `Obama-era`. */
const AFTER_HYPHEN = new Set(
  'led based born run era held made style owned wide like area only mania backed'.split(' '),
)
/** In the name of a law, though no heads: `Roe v. Wade`, `Title IX`, `SB 54`. */
const LAW_SIGNS = new Set(
  'v vs title section article rule chapter proposition rights sb hb hr'.split(' '),
)
const NUMERAL = /^(?:\d+|[ivxlc]+)$/
/** In the name of an event, though no heads: `Great Recession`, `Harbour March`. */
const EVENT_SIGNS = new Set(
  'convention recession depression rebellion parade march rally forum fair year eve scandal attacks operation mission classic challenge draft expedition formula'.split(
    ' ',
  ),
)
/** `Harbour 2012`, `Quill 500`. */
const YEAR = /^(?:\d{4}|\d00)$/
const ENDS_OF_LAWS = new Set(['act', 'amendment'])
/** The last word of bodies, never of places; but the West Bank is in the lists. */
const BODIES = new Set(
  'bank corp corporation inc company group party ministry department committee commission association council agency plc ltd ag spa gmbh llc'.split(
    ' ',
  ),
)
/** Bodies that the model takes for one of these have a last word that tells. */
const ENDS_ALIKE: ReadonlySet<ModelType> = new Set(['PERSON', 'LAW', 'EVENT', 'PRODUCT'])
const ENDS_OF_BODIES = new Set(
  'organization organisation corporation institute university foundation federation network'.split(
    ' ',
  ),
)
const CARE = 'care'
const NAMED_CARE = /^\p{L}{5,}care$/u
/** Who is in one of these lists too may be another. */
const AMBIGUOUS = ANY_NAME | ORDINARY
const PARTIES = new Set('d r i'.split(' '))

/** The names, mended; those that are none are left out. */
export function* repairNames(reading: FieldReading): Steps<FieldName[]> {
  const repaired: FieldName[] = []
  for (const [index, name] of reading.names.entries()) {
    if (index % NAMES === NAMES - 1) yield
    for (const part of partsOf(reading, name)) {
      if (isRepaired(reading, part, index)) repaired.push(part)
    }
  }
  return repaired
}

/** `Union`, of what the lists have as `State of the Union`. */
function openWithPhrase({ hints: { phrases } }: FieldReading, name: FieldName): void {
  let from = name.from
  while (from > 0 && phrases[from] !== 0 && !beginsPhrase(phrases[from] as number)) from--
  // A body may be called by the words that the name of another begins with.
  const kinds = from < name.from ? EVENT | ORGANIZATION : EVENT
  if ((listsOfPhrase(phrases[from] as number) & kinds) === 0 || phraseEnd(phrases, from) < name.to)
    return
  name.from = from
  name.to = phraseEnd(phrases, from)
}

/** `Facebook Twitter Ada Quill`: words that are bodies by themselves, and none together, are so many names. */
function partsOf(reading: FieldReading, name: FieldName): FieldName[] {
  const { to, type } = name
  const parts: FieldName[] = []
  let from = name.from
  while (from < to && listsAt(reading.tokens, from) === ORGANIZATION) {
    parts.push({ from, to: ++from, type: 'ORGANIZATION' })
  }
  if (parts.length < 2 || (listsOf(reading, name) & ORGANIZATION) !== 0) return [name]
  if (from === to) return parts
  // Games are called after more than one of them.
  return type === 'EVENT' ? [name] : [...parts, { from, to, type }]
}

/** Mends a name; false if it is none. */
function isRepaired(reading: FieldReading, name: FieldName, index: number): boolean {
  openWithPhrase(reading, name)
  cutParty(reading, name)
  cutBrackets(reading, name)
  cutState(reading, name)
  cutTitle(reading, name)
  if (name.to <= name.from || isNoName(reading, name) || isNoDisease(reading, name)) return false
  if (name.type === 'PERSON') name.to = syllableEnd(reading, name)
  if (isMarch(reading, name)) openWithMarch(name)
  name.type = isPlaceBySetting(reading, index) ? 'GPE' : repairedType(reading, name)
  return name.type !== 'LAW' || isLaw(reading, name)
}

function repairedType(reading: FieldReading, name: FieldName): ModelType {
  const { type } = name
  const lists = listsOf(reading, name)
  if ((lists & SUBSTANCE) !== 0) return 'SUBSTANCE'
  if ((lists & DISEASE) !== 0) return 'DISEASE'
  // In one list only, a name has one meaning: `Brexit`, but not `Chelsea`. Who writes `ISIS` means no woman.
  if ((lists & AMBIGUOUS) === ORGANIZATION || isListedAcronym(reading, name, lists)) {
    return 'ORGANIZATION'
  }
  if ((lists & AMBIGUOUS) === EVENT) return 'EVENT'
  if (isStateBehindPlace(reading, name)) return 'GPE'
  if (isNamedCare(reading, name) || isHeadOfLaw(lists, name)) return 'LAW'
  if (type === 'FAC' && isCity(reading, name)) return 'GPE'
  if (type === 'LOC' && isRegion(reading.tokens, name.from, name.to)) return 'GPE'
  if (isLawByWord(reading, name)) return 'LAW'
  if (isTitled(reading, name)) return 'WORK'
  const isOther = PLACES.has(type)
    ? isBodyOfPlace(reading, name)
    : (type === 'LAW' && isBody(reading, name)) ||
      (ENDS_ALIKE.has(type) && endsLikeBody(reading, name))
  return isOther ? 'ORGANIZATION' : type
}

/** `Harbour and Ferry Dinner`: an illness has no capital behind the name that it is called by. */
const isNoDisease = (reading: FieldReading, name: FieldName): boolean =>
  name.type === 'DISEASE' &&
  name.to - name.from > 1 &&
  hasSign(reading.tokens, name.to - 1, CAPITAL) &&
  !ENDS_OF_DISEASES.test(keyAt(reading.tokens, name.to - 1)) &&
  sentenceAt(reading.tokens, name.from)?.letterCase === USUAL_CASE &&
  (listsOf(reading, name) & DISEASE) === 0

const ENDS_OF_DISEASES = /^(?:disease|disorder|fever|flu|syndrome|virus)$/
/** `on “Harbour Lights,”`: things are not quoted, titles are. */
const isTitled = ({ tokens }: FieldReading, { from, to, type }: FieldName): boolean =>
  type === 'PRODUCT' &&
  keyAt(tokens, from - 1) === '"' &&
  (keyAt(tokens, to) === '"' || keyAt(tokens, to + 1) === '"')

/** `R-Ala.`, `D-N.Y.`, `D-W.Va.`: a party and a state. */
function cutParty({ tokens }: FieldReading, name: FieldName): void {
  const { from, to } = name
  const at = from + 2
  if (to <= at || !PARTIES.has(keyAt(tokens, from)) || keyAt(tokens, from + 1) !== '-') return
  const state = keyAt(tokens, at)
  const isCode = state.length === 1 || (state.length === 2 && hasSign(tokens, at, UPPER))
  const short = isCode || hasSign(tokens, at, DOTTED) || STATES.has(state)
  if (!short && (listsAt(tokens, at) & ANY_PLACE) === 0) return
  name.from = at
  name.type = 'GPE'
}

/** `Orlando, Fla`: a state as news shortens it, without its stop, behind a place and a comma. */
function isStateBehindPlace({ tokens }: FieldReading, { from, to, type }: FieldName): boolean {
  if (to - from !== 1 || PLACES.has(type) || keyAt(tokens, from - 1) !== ',') return false
  const isCity = hasSign(tokens, from - 2, CAPITAL) && !hasSign(tokens, from - 2, UPPER)
  return isCity && STATES.has(keyAt(tokens, from))
}

/** `Obamacare`: a law that is called by who made it. */
function isNamedCare(reading: FieldReading, { from, to, type }: FieldName): boolean {
  const key = keyAt(reading.tokens, from)
  if (to - from > 1 || !NAMED_CARE.test(key)) return false
  const maker = key.slice(0, -CARE.length)
  return type === 'PERSON' || ((getLexicon().words.get(maker) ?? 0) & LAST_NAME) !== 0
}

/** `the Constitution`, `the Act`: nothing but what laws are called. */
const isHeadOfLaw = (lists: number, { from, to, type }: FieldName): boolean =>
  to - from === 1 &&
  (lists & ~ORDINARY) === LAW_HEAD &&
  type !== 'PERSON' &&
  type !== 'ORGANIZATION'

/** `Second Amendment`, `Title IX`. */
const isLawByWord = ({ tokens }: FieldReading, { from, to, type }: FieldName): boolean =>
  (type !== 'PERSON' && ENDS_OF_LAWS.has(keyAt(tokens, to - 1))) ||
  (LAW_SIGNS.has(keyAt(tokens, from)) && NUMERAL.test(keyAt(tokens, from + 1)))

/** `the March on Washington for Jobs and Freedom`: not the place, nor a body named after it. */
const isMarch = ({ tokens }: FieldReading, { from, type }: FieldName): boolean =>
  (PLACES.has(type) || type === 'ORGANIZATION') &&
  keyAt(tokens, from - 1) === 'on' &&
  keyAt(tokens, from - 2) === 'march' &&
  hasSign(tokens, from - 2, CAPITAL) &&
  ARTICLES.has(keyAt(tokens, from - 3))

function openWithMarch(name: FieldName): void {
  name.from -= 2
  name.type = 'EVENT'
}

/** A bracket that opens inside a name and closes behind it, or the other way round. */
function cutBrackets(reading: FieldReading, name: FieldName): void {
  let open = -1
  for (let token = name.from; token < name.to; token++) {
    const key = keyAt(reading.tokens, token)
    if (key === '(' || key === '[') open = token
    else if (key === '<' && token > name.from) open = token
    else if (key === ')' || key === ']') {
      if (open < 0) name.from = token + 1
      open = -1
    }
  }
  if (open >= 0) name.to = open
}

/** `Sen. Ada Quill`, `Navy Cmdr.` before one: the title is no part of the name; places end in `Dr.` */
function cutTitle({ tokens }: FieldReading, name: FieldName): void {
  if (name.type === 'PERSON') {
    while (name.to - name.from > 1 && TITLES.has(keyAt(tokens, name.from))) name.from++
  } else if (!PLACES.has(name.type)) {
    while (name.to - name.from > 1 && TITLES.has(keyAt(tokens, name.to - 1))) name.to--
  }
}

/** `Newtown, Conn.`: the state is a name of its own; but for `Washington, D.C.`. */
function cutState({ tokens }: FieldReading, name: FieldName): void {
  for (let token = name.from + 1; token < name.to - 1; token++) {
    if (keyAt(tokens, token) !== ',' || !isState(tokens, token + 1)) continue
    name.to = token
    if (name.type !== 'ORGANIZATION') name.type = 'GPE'
  }
}

function isState(tokens: NameTokens, token: number): boolean {
  const key = keyAt(tokens, token)
  const isCode = key.length === 2 && key !== 'dc'
  return STATES.has(key) || (isCode && hasSign(tokens, token, DOTTED | UPPER))
}

/** `Moon Jae-in`, `Ban Ki-moon`: a given name of two syllables, the second in small letters. */
function syllableEnd({ tokens }: FieldReading, { from, to }: FieldName): number {
  const { starts, ends } = tokens
  if (to - from < 2 || keyAt(tokens, to) !== '-' || !hasSign(tokens, to + 1, SMALL)) return to
  const first = keyAt(tokens, to - 1)
  const second = keyAt(tokens, to + 1)
  const glued = starts[to] === ends[to - 1] && starts[to + 1] === ends[to]
  const joined = keyAt(tokens, to + 2) === '-' && starts[to + 2] === ends[to + 1]
  const short = [first, second].every(({ length }) => length >= 2 && length <= LONGEST_SYLLABLE)
  return glued && !joined && short && !AFTER_HYPHEN.has(second) ? to + 2 : to
}

/**
 * `Bank of England`, `University of Texas`: the country is only the last part of it. `Prairie Bank`: the
 * last word tells, unless the lists have a place of that name.
 */
function isBodyOfPlace({ tokens, hints }: FieldReading, { from, to }: FieldName): boolean {
  if (to - from > 2 && keyAt(tokens, from + 1) === 'of') {
    return isHead(tokens, from) && keyAt(tokens, from) !== 'union'
  }
  const listed = (listsOfPhrase(hints.phrases[from] as number) & ANY_PLACE) !== 0
  return to - from > 1 && BODIES.has(keyAt(tokens, to - 1)) && !listed
}

/** `Salt Moor City`: no building. */
const isCity = ({ tokens }: FieldReading, { from, to }: FieldName): boolean =>
  to - from > 1 &&
  keyAt(tokens, to - 1) === 'city' &&
  (tokens.starts[to - 1] as number) > (tokens.ends[to - 2] as number)

/** `Test Ban Treaty Organization`, `Harbour Lodging Association`. */
function endsLikeBody({ tokens }: FieldReading, { from, to }: FieldName): boolean {
  const last = keyAt(tokens, to - 1)
  return to - from > 1 && (BODIES.has(last) || ENDS_OF_BODIES.has(last))
}

function isListedAcronym(
  { tokens }: FieldReading,
  { from, to }: FieldName,
  lists: number,
): boolean {
  if (to - from > 1 || (lists & ORGANIZATION) === 0) return false
  return hasSign(tokens, from, UPPER) && keyAt(tokens, from).length <= LONGEST_ACRONYM
}

/** An acronym, or a name that begins like a body: `Committee for Civil Rights Under Law`. */
function isBody({ tokens }: FieldReading, { from, to }: FieldName): boolean {
  const lists = listsAt(tokens, from)
  if (to - from === 1) return hasSign(tokens, from, UPPER)
  return (lists & ORGANIZATION_HEAD) !== 0 && (lists & LAW_HEAD) === 0
}

/** Has the name a word that laws have: `Act`, `Treaty`, `v.`? */
function isLaw({ tokens }: FieldReading, { from, to }: FieldName): boolean {
  for (let token = from; token < to; token++) {
    const key = keyAt(tokens, token)
    if ((listsAt(tokens, token) & LAW_HEAD) !== 0) return true
    if (LAW_SIGNS.has(key) || NAMED_CARE.test(key)) return true
  }
  return false
}

/** Has the name a word that events have: `War`, `Day`, `Convention`; a year? */
export function isEvent(reading: FieldReading, name: FieldName): boolean {
  const { tokens } = reading
  const { from, to } = name
  for (let token = from; token < to; token++) {
    const lists = listsAt(tokens, token)
    const key = keyAt(tokens, token)
    if ((lists & (EVENT_HEAD | EVENT)) !== 0 || EVENT_SIGNS.has(key)) return true
    if (YEAR.test(key)) return true
  }
  return (listsOf(reading, name) & EVENT) !== 0
}

/** The lists that have the whole name. */
function listsOf({ tokens, hints }: FieldReading, { from, to }: FieldName): number {
  if (to - from === 1) return listsAt(tokens, from)
  return phraseEnd(hints.phrases, from) === to ? listsOfPhrase(hints.phrases[from] as number) : 0
}

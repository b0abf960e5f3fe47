/**
 * What the model took for names and are none: words that join names, titles, the suffix of a company, what an
 * exchange calls it, a mail address. Cost: a few comparisons a name.
 */
import type { FieldName, FieldReading } from './field-tagger.ts'
import { CAPITAL, SMALL, UPPER } from './form-signs.ts'
import { COMPANY_SUFFIXES, hasSign, keyAt, sentenceAt } from './name-tokens.ts'

/** In small letters these join names, and begin none. */
const OPENERS = new Set('and or of on for in to with by from at'.split(' '))
/** As they are written with a stop. */
export const TITLES: ReadonlySet<string> = new Set(
  'sen sens rep reps gov govs lt gen gens mr mrs ms dr jr sr prof rev col sgt capt maj cpl cmdr cdr amb'.split(
    ' ',
  ),
)

/** `and Quill`, `of Brun`; a substance or a disease with a comma in it; and what `isNoneByItself`. */
export function isNoName(reading: FieldReading, { from, to, type }: FieldName): boolean {
  const { tokens } = reading
  if (OPENERS.has(keyAt(tokens, from)) && hasSign(tokens, from, SMALL)) return true
  if (type === 'SUBSTANCE' || type === 'DISEASE') {
    for (let token = from; token < to; token++) if (keyAt(tokens, token) === ',') return true
  }
  return isNoneByItself(reading, from, to)
}

/** `No. 2`, a company's suffix alone, a mail address. */
function isNoneByItself(reading: FieldReading, from: number, to: number): boolean {
  const first = keyAt(reading.tokens, from)
  if (first === 'no' && /^\d/.test(keyAt(reading.tokens, to - 1))) return true
  if (isTicker(reading, from, to)) return true
  if (to - from === 1)
    return COMPANY_SUFFIXES.has(first) || first.length < 2 || isTitleAlone(reading, from)
  for (let token = from; token < to; token++) if (keyAt(reading.tokens, token) === '@') return true
  return false
}

/** `Sens. Ada Quill and Jo Brun`, `Lt. Gov`; at the end of a sentence stands somebody called `Sen`. */
export function isTitleAlone({ tokens }: FieldReading, token: number): boolean {
  const key = keyAt(tokens, token)
  if (!TITLES.has(key)) return false
  // The stop is a token of its own, or the end of this one.
  const next = (tokens.ends[token] as number) - (tokens.starts[token] as number) - key.length
  const stop = next > 0 ? token : token + 1
  const hasStop = next > 0 || keyAt(tokens, stop) === '.'
  if (TITLES.has(keyAt(tokens, token - 1))) return true
  return hasStop && sentenceAt(tokens, stop)?.to !== stop + 1
}

/** `Quill Holdings <QUIL.HK>`, `(QUIL.J)`: what the exchange calls it. */
function isTicker({ tokens }: FieldReading, from: number, to: number): boolean {
  const opens = keyAt(tokens, from - 1)
  if (opens !== '<' && opens !== '(') return false
  let code = ''
  for (let token = from; token < from + LONGEST_TICKER; token++) {
    const key = keyAt(tokens, token)
    if (key === '>' || key === ')') return token >= to && (opens === '<' || WITH_PLACE.test(code))
    if (key !== '.' && !hasSign(tokens, token, key.length > 1 ? UPPER : CAPITAL)) return false
    code += key
  }
  return false
}
/** In tokens. */
const LONGEST_TICKER = 5
/** `QUIL.J`: round brackets hold other things, too. */
const WITH_PLACE = /^[a-z]{3,5}\.[a-z]{1,2}$/

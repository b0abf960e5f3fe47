/**
 * Amounts that are the same number, but not the same amount: `$5` and `€5`, `3` and `-3`, `12` and
 * `12-14`. Words carry letters and digits only, so what stands between them has to be looked at.
 *
 * Method: a look at the characters before and behind. Cost: constant a number.
 */

import { DIGITS } from '../../reading/facts.ts'
import { type MatchedPair, spanOfWord, wordAt } from '../align/matched-pair.ts'
import type { Difference } from '../difference.ts'

const CURRENCY_BEFORE = /\p{Sc}\s?$/u
const CURRENCY_BEHIND = /^\s?\p{Sc}/u
const MINUS = /(?:^|[\s(])[-−–]\p{Sc}?$/u
const REACH = 4
const RANGE_GAP = /^[-–—]$/
const NONE = -1

interface AmountSign {
  /** The character of the currency, or nothing. */
  readonly currency: string
  readonly isNegative: boolean
}

/** Matched numbers whose signs differ; one without a currency contradicts none. */
export function differingAmounts(pair: MatchedPair): Difference[] {
  const { facts } = pair.marked
  const found: Difference[] = []
  for (let word = 0; word < pair.border; word++) {
    const mate = pair.mates[word] as number
    if (mate === NONE || ((facts[word] as number) & DIGITS) === 0) continue
    if (!areOther(signOf(pair, word), signOf(pair, mate))) continue
    found.push({ kind: 'number', here: spanOfWord(pair, word), there: spanOfWord(pair, mate) })
  }
  return found
}

function areOther(a: AmountSign, b: AmountSign): boolean {
  const bothHave = a.currency !== '' && b.currency !== ''
  return a.isNegative !== b.isNegative || (bothHave && a.currency !== b.currency)
}

function signOf({ marked }: MatchedPair, word: number): AmountSign {
  const { text, words } = marked.document
  const start = words.start[word] as number
  const end = words.end[word] as number
  const before = text.slice(Math.max(0, start - REACH), start)
  const currency = CURRENCY_BEFORE.exec(before) ?? CURRENCY_BEHIND.exec(text.slice(end, end + 2))
  return { currency: currency?.[0].trim() ?? '', isNegative: MINUS.test(before) }
}

/** A number that only one text has stands against the one that it makes a range with. */
export function asRange(pair: MatchedPair, difference: Difference): Difference {
  const { kind, here, there } = difference
  const own = here ?? there
  if (kind !== 'number' || own === null || (here !== null && there !== null)) return difference
  const word = wordAt(pair, own)
  const end = [word - 1, word + 1].find((near) => isOtherEnd(pair, word, near))
  if (end === undefined) return difference
  const mate = spanOfWord(pair, pair.mates[end] as number)
  return { kind, here: here ?? mate, there: there ?? mate }
}

/** A matched number that is joined to this one by a dash. */
function isOtherEnd({ marked, mates }: MatchedPair, word: number, near: number): boolean {
  const { words, text } = marked.document
  if (((marked.facts[near] ?? 0) & DIGITS) === 0 || mates[near] === NONE) return false
  const [first, second] = near < word ? [near, word] : [word, near]
  return RANGE_GAP.test(text.slice(words.end[first], words.start[second]))
}

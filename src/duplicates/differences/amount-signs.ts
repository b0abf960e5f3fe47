/**
 * Amounts that are the same number, but not the same amount: `$5` and `€5`, `3` and `-3`. Words carry letters and digits only, so what stands between them has to be looked at.
 *
 * Method: a look at the characters before and behind. Cost: constant a number.
 */

import type { Reading } from '../../document/parse.ts'
import { spanOf } from '../../document/words.ts'
import { DIGITS, hasFact } from '../../reading/facts.ts'
import type { MarkedDocument } from '../../reading/marked-document.ts'
import type { Difference } from '../difference.ts'

/** Of a number with U+0000 in its place: a minus, which stands behind no letter, and a currency before or behind. */
const SIGN = /(\B[-−–])?(?:(\p{Sc})\s?)?\0(?:\s?(\p{Sc}))?/u
const REACH = 4
const NONE = -1

/** Of the words `[from, to)` the matched numbers whose signs differ; one without a currency contradicts none. */
export function* differingAmounts(
  { document, facts }: MarkedDocument,
  mates: Int32Array,
  from: number,
  to: number,
): Generator<Difference, void> {
  for (let word = from; word < to; word++) {
    const mate = mates[word] as number
    if (mate === NONE || !hasFact(facts, word, DIGITS)) continue
    const own = signOf(document, word)
    const other = signOf(document, mate)
    const isOther = own.currency && other.currency && own.currency !== other.currency
    if (!isOther && own.isNegative === other.isNegative) continue
    const { words } = document
    yield { kind: 'number', here: spanOf(words, word), there: spanOf(words, mate) }
  }
}

function signOf(
  { text, words }: Reading,
  word: number,
): { readonly currency: string | undefined; readonly isNegative: boolean } {
  const [start, end] = [words.start[word] as number, words.end[word] as number]
  const around = `${text.slice(Math.max(0, start - REACH), start)}\0${text.slice(end, end + 2)}`
  const [, minus, before, behind] = SIGN.exec(around) as RegExpExecArray
  return { currency: before ?? behind, isNegative: minus !== undefined }
}

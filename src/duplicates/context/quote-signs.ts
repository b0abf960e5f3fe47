/**
 * What quotations tell of where a sentence belongs. Of a quote that goes over several sentences, each stands
 * between marks that open and close it; a quote without a speaker stands behind one that names them, or
 * before one that is said by the same. A copy that was pulled out of there has none of it around it.
 *
 * Measured on news with sentences pulled out at random, half of them before their source (5,300 pairs of
 * copies, 38 % of which the first had been put in): marks tell 273 pairs, and are wrong in none; speakers 117,
 * and are wrong in 7. Cost: some hundred characters.
 */
import { around, type ContextSign, copyAt, endOf, startOf } from './place.ts'

const MARKS = /[“”„"«»]/g
const MARK_REACH = 900
const SAYING =
  /\b(?:said|says|added|adds|told|wrote|writes|tweeted|asked|explained|argued|continued|noted|replied|stated|insisted|warned|sagte|erklärte)\b/
const OPENS_QUOTE = /^["“„«]/
const CLOSES_QUOTE = /["”“»]\s*$/
const WHOLE_QUOTE = /^["“„«][^"“”„«»]*[.!?]["”“»]$/
/** `…,” Mayor Ines Brun said on Friday.`, and not `…” as a word in what somebody says` */
const NAMES_SPEAKER = new RegExp(
  `[”"’']\\s+(?:[\\p{L}.'’-]+\\s){0,5}${SAYING.source}[^“”"]{0,120}$`,
  'u',
)
const ANY_MARK = /["“”„«»]/

/** A quote that begins or ends outside of the copy, or goes around it. */
export const quoteMarks: ContextSign = (place) => {
  const own = marksOf(copyAt(place))
  const { text } = place.document
  const start = startOf(place)
  const end = endOf(place)
  const before = marksOf(text.slice(Math.max(0, start - MARK_REACH), start)).at(-1)
  const behind = marksOf(text.slice(end, end + MARK_REACH))[0]
  if (own.length === 0) {
    if (before !== 'open') return -1
    return behind === 'close' ? 1 : 0
  }
  const isOpenBefore = own[0] === 'close'
  const isOpenBehind = own.at(-1) === 'open'
  if (!isOpenBefore && !isOpenBehind) return 0
  const fits = (!isOpenBefore || before === 'open') && (!isOpenBehind || behind === 'close')
  return fits ? 1 : -1
}

/** `“…,” the mayor said. “copy”` */
export const speakerBefore: ContextSign = (place) => {
  if (!WHOLE_QUOTE.test(copyAt(place))) return 0
  const before = around(place, -1)
  if (NAMES_SPEAKER.test(before)) return 1
  return CLOSES_QUOTE.test(before) ? 0 : -1
}

/** `copy, the mayor said. “…”` */
export const quoteBehind: ContextSign = (place) => {
  if (!SAYING.test(copyAt(place))) return 0
  const before = around(place, -1)
  const behind = around(place, 1)
  if (!OPENS_QUOTE.test(behind)) return -1
  return SAYING.test(behind) || SAYING.test(before) || ANY_MARK.test(before) ? 0 : 1
}

/** Which marks open and which close a quote, by the spaces beside them. */
function marksOf(passage: string): ('open' | 'close')[] {
  const marks: ('open' | 'close')[] = []
  for (const { 0: mark, index } of passage.matchAll(MARKS)) {
    const isFree = index === 0 || /[\s([—–-]/.test(passage.charAt(index - 1))
    const isBeforeWord = /[\p{L}\p{N}.…$'‘]/u.test(passage.charAt(index + 1))
    if (mark === '„' || (isFree && isBeforeWord) || (mark === '“' && isBeforeWord)) {
      marks.push('open')
    } else if (!isFree) marks.push('close')
  }
  return marks
}

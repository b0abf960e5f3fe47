/**
 * The words of a passage, counted by what they are and what they are matched with. One loop on
 * purpose: it runs over every passage that is judged. Cost: the words of the passage.
 */
import { IDEOGRAPH } from '../../document/words.ts'
import { CUT_OFF, SIGNATURE } from '../marks/attachments.ts'
import { DIGITS } from '../marks/facts.ts'
import { type MarkedDocument, tellingOf } from '../marks/marked-document.ts'

export interface Tally {
  core: number
  matched: number
  /** Matched with the same word. */
  same: number
  numbers: number
  ideographs: number
  isSigned: boolean
  isCutOff: boolean
  keptFirst: number
  keptLast: number
  /** The word at which a loss grew too long, or `NONE`. */
  lossAt: number
  telling: number
  tellingMatched: number
}

/** More words in a row than this, without a match, are a statement of their own. */
const LONGEST_LOSS = 4
const NONE = -1

/** Counts the words of a passage by what they are and what they are matched with. */
export function tallyWords(
  marked: MarkedDocument,
  mate: Int32Array,
  firstWord: number,
  endWord: number,
): Tally {
  const { attached, counts, facts, document } = marked
  const { form, flags } = document.words
  const tally: Tally = {
    core: 0,
    matched: 0,
    same: 0,
    numbers: 0,
    ideographs: 0,
    isSigned: false,
    isCutOff: false,
    keptFirst: Number.MAX_SAFE_INTEGER,
    keptLast: NONE,
    lossAt: NONE,
    telling: 0,
    tellingMatched: 0,
  }
  let loss = 0
  for (let word = firstWord; word < endWord; word++) {
    const kept = mate[word] as number
    if (kept !== NONE && form[kept] === form[word]) tally.same++
    if (attached[word]) {
      tally.isSigned ||= attached[word] === SIGNATURE
      tally.isCutOff ||= attached[word] === CUT_OFF
      continue
    }
    tally.core++
    if (((flags[word] as number) & IDEOGRAPH) !== 0) tally.ideographs++
    if (((facts[word] as number) & DIGITS) !== 0) tally.numbers++
    const telling = tellingOf(counts[form[word] as number] as number)
    tally.telling += telling
    if (kept === NONE) {
      if (++loss > LONGEST_LOSS && tally.lossAt === NONE) tally.lossAt = word
      continue
    }
    loss = 0
    tally.tellingMatched += telling
    tally.matched++
    if (kept < tally.keptFirst) tally.keptFirst = kept
    if (kept > tally.keptLast) tally.keptLast = kept
  }
  return tally
}

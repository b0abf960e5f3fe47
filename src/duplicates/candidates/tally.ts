/**
 * The words of a passage, counted by what they are and what they are matched with. One loop on
 * purpose: it runs over every passage that is judged. Cost: the words of the passage.
 */
import { IDEOGRAPH } from '../../document/words.ts'
import { CUT_OFF, SIGNATURE } from '../../reading/attachments.ts'
import { DIGITS } from '../../reading/facts.ts'
import type { MarkedDocument } from '../../reading/marked-document.ts'

export interface Tally {
  readonly core: number
  readonly matched: number
  /** Matched with the same word. */
  readonly same: number
  readonly numbers: number
  readonly ideographs: number
  readonly isSigned: boolean
  readonly isCutOff: boolean
  /** The first and last word that it is matched with, or `NONE`. */
  readonly keptFirst: number
  readonly keptLast: number
  /** The word at which a loss grew too long, or `NONE`. */
  readonly lossAt: number
}

/** More words in a row than this, without a match, are a statement of their own. */
const LONGEST_LOSS = 4
const NONE = -1

/** Counts the words of a passage by what they are and what they are matched with. */
export function tallyWords(
  { attached, facts, document }: MarkedDocument,
  mate: Int32Array,
  firstWord: number,
  endWord: number,
): Tally {
  const { form, flags } = document.words
  let core = 0
  let matched = 0
  let same = 0
  let numbers = 0
  let ideographs = 0
  let kinds = 0
  let keptFirst = NONE
  let keptLast = NONE
  let lossAt = NONE
  let loss = 0
  for (let word = firstWord; word < endWord; word++) {
    const kept = mate[word] as number
    if (kept !== NONE && form[kept] === form[word]) same++
    const kind = attached[word] as number
    kinds |= 1 << kind
    if (kind !== 0) continue
    core++
    numbers += (facts[word] as number) & DIGITS // which is 1
    if (((flags[word] as number) & IDEOGRAPH) !== 0) ideographs++
    if (kept === NONE) {
      if (++loss > LONGEST_LOSS && lossAt === NONE) lossAt = word
      continue
    }
    loss = 0
    matched++
    if (keptFirst === NONE) keptFirst = kept // mates ascend
    keptLast = kept
  }
  return {
    core,
    matched,
    same,
    numbers,
    ideographs,
    isSigned: (kinds & (1 << SIGNATURE)) !== 0,
    isCutOff: (kinds & (1 << CUT_OFF)) !== 0,
    keptFirst,
    keptLast,
    lossAt,
  }
}

/**
 * How much a word tells: a number or a negation more than a name, a name more than a word, a word
 * more than a function word, and what is attached nothing. Cost: constant.
 */

import { STOP_WORDS } from '../document/stop-words.ts'
import { formOf } from '../document/words.ts'
import {
  DAY,
  DIGITS,
  hasFact,
  NEGATION,
  NUMBER_WORD,
  SAYING,
  SELDOM_COUNTING,
  UNTELLING,
} from './facts.ts'
import type { MarkedDocument } from './marked-document.ts'

export const WEIGHT_OF_FUNCTION_WORD = 0.25
const WEIGHT_OF_NAME = 1.5
const WEIGHT_OF_NUMBER = 2
/** Function words of all languages are short. */
const SHORT = 3
/** An attribution has so many words at most, and so many that are neither name nor function word: `reporters`, `in a statement`. */
const LONGEST = 6
const MOST_OTHERS = 1

/** The weight of a word, in words. */
export function weightOf(
  { document, facts, name, attached }: MarkedDocument,
  word: number,
): number {
  if (attached[word]) return 0
  const text = formOf(document.words, word)
  const own = facts[word] as number
  const counts = (own & (DIGITS | NUMBER_WORD | NEGATION)) !== 0 && !SELDOM_COUNTING.has(text)
  if (counts) return WEIGHT_OF_NUMBER
  if ((own & (UNTELLING | SAYING | DAY)) !== 0 || STOP_WORDS.has(text)) {
    return WEIGHT_OF_FUNCTION_WORD
  }
  if (name[word]) return WEIGHT_OF_NAME
  return text.length <= SHORT ? WEIGHT_OF_FUNCTION_WORD : 1
}

/**
 * Do the words `[from, to)` no more than tell who said it: `…, Mayor Holm told reporters on Friday`, or the name alone, beside a
 * verb of saying?
 */
export function isAttribution(marked: MarkedDocument, from: number, to: number): boolean {
  if (to - from > LONGEST) return false
  const { facts, name, sentenceOf } = marked
  const sentence = sentenceOf[from]
  const says = (word: number): boolean =>
    sentenceOf[word] === sentence && hasFact(facts, word, SAYING)
  let isSaying = false
  let others = 0
  for (let word = from; word < to; word++) {
    if (hasFact(facts, word, DIGITS | NEGATION)) return false
    isSaying ||= hasFact(facts, word, SAYING)
    if (!name[word] && weightOf(marked, word) >= 1) others++
  }
  if (isSaying) return others <= MOST_OTHERS
  let behind = to
  while (name[behind]) behind++ // `Ines` of `Ines Rocha said`
  return others === 0 && (says(from - 1) || says(behind))
}

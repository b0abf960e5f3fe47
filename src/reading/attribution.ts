/**
 * Words that do no more than tell who said it: `…, Mayor Holm told reporters on Friday`, or the name
 * alone, beside a verb of saying. Cost: the words.
 */
import { DIGITS, NEGATION, SAYING } from './facts.ts'
import type { MarkedDocument } from './marked-document.ts'
import { weightOf } from './word-weight.ts'

const LONGEST = 6
/** Words that are neither name nor function word: `reporters`, `in a statement`. */
const MOST_OTHERS = 1

/** Are the words `[from, to)` an attribution? */
export function isAttribution(marked: MarkedDocument, from: number, to: number): boolean {
  if (to - from > LONGEST) return false
  const { facts, name, sentenceOf } = marked
  const sentence = sentenceOf[from]
  const says = (word: number): boolean =>
    sentenceOf[word] === sentence && ((facts[word] as number) & SAYING) !== 0
  let isSaying = false
  let others = 0
  for (let word = from; word < to; word++) {
    if (((facts[word] as number) & (DIGITS | NEGATION)) !== 0) return false
    isSaying ||= ((facts[word] as number) & SAYING) !== 0
    if (!name[word] && weightOf(marked, word) >= 1) others++
  }
  if (isSaying) return others <= MOST_OTHERS
  let behind = to
  while (name[behind]) behind++ // `Ines` of `Ines Rocha said`
  return others === 0 && (says(from - 1) || says(behind))
}

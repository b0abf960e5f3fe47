/**
 * Words that turn what the next one says: `denied closing` is not `closed`, and neither are `refused to close`, `may close`
 * and `seems to have closed`; `may cut` is not `cut`, few bankers are not the bankers, and the vice president is not the
 * president.
 *
 * Method: a word of one text is that of the other, and before it stands in one of them alone a word that tells how surely; or
 * one that tells and the mark of the infinitive (`to`); or one that tells, where the two are other forms of a word. Cost: the
 * words of the change. Source: Nayak, Kowarsky, Angeli & Manning 2014 for adjectives by which a thing is none or another.
 */
import { frontDecoded } from '../../document/front-coded.ts'
import { stem } from '../../document/stem.ts'
import { formOf } from '../../document/words.ts'
import { hasFact, isNumber, SAYING } from '../../reading/facts.ts'
import type { MarkedDocument } from '../../reading/marked-document.ts'
import { type WordRange, wordsOf } from '../align/changes.ts'
import { isOneWord } from './one-word.ts'
import { PASSIVE } from './swapped-names.ts'

/** `they’d`, `we’ll`. */
const CONTRACTED = /['’](?:d|ll)\s$/
/** What stands between words of one clause. */
const IN_CLAUSE = /^[\s\p{L}-]*$/u

/**
 * @param own words without a mate
 * @param other those in their place
 * @param mates of each word the word that it is matched with, or -1
 * @param tells does a word tell something by itself?
 * @returns a word with the one that turns it, and that word there; undefined if there is none
 */
export function turnedWord(
  marked: MarkedDocument,
  own: WordRange,
  other: WordRange | null,
  mates: Int32Array,
  tells: (word: number) => boolean,
): { own: WordRange; facing: WordRange } | undefined {
  // Of one word for some that end with another form of it these are on top.
  const areOne = other !== null && isOneWord(marked, own.to - 1, other.to - 1)
  const word = areOne ? own.to - 1 : own.to
  const mate = areOne ? other.to - 1 : (mates[word] ?? -1)
  // What stands in the place of some words that tell is an exchange.
  if (other && wordsOf({ from: other.from, to: areOne ? mate : other.to }).some(tells))
    return undefined
  const isPassive = word > own.from && isOtherVoice(marked, own, word, mate, mates)
  const from = isPassive ? word - 1 : wordsOf({ from: own.from, to: word }).findLast(tells)
  if (mate < 0 || from === undefined) return undefined
  // What begins there may have lost all that stands before it.
  if (marked.starts[word] || (marked.starts[mate] && word > own.from + 1)) return undefined
  return isPassive || turns(marked, from, word, mate)
    ? { own: { from, to: word + 1 }, facing: { from: mate, to: mate + 1 } }
    : undefined
}

/**
 * Is it done to who does it there: `was sued by` for `sued`, behind the same words? Where these have changed their places, too, it
 * says the same.
 */
function isOtherVoice(
  { document: { words } }: MarkedDocument,
  own: WordRange,
  word: number,
  mate: number,
  mates: Int32Array,
): boolean {
  const isOf = (at: number): boolean => PASSIVE.has(formOf(words, at))
  if (!isOf(word - 1) || isOf(mate - 1) || formOf(words, word + 1) !== 'by') return false
  const subject = mates[own.from - 1] ?? -1
  return (mates[word + 1] as number) < 0 && subject >= 0 && subject < mate
}

/** Does a word that tells turn the one that follows, which stands there without it? */
function turns(
  { document, facts, languageOf }: MarkedDocument,
  turning: number,
  word: number,
  mate: number,
): boolean {
  const { text, words } = document
  const { beforeInfinitive, measureWords = '', sourceWords } = languageOf() ?? {}
  const between = text.slice(words.end[turning], words.start[word])
  // `nearly fifty` counts what `fifty` does.
  if (isNumber(facts, word) || !IN_CLAUSE.test(between)) return false
  const own = formOf(words, turning)
  if (beforeInfinitive?.test(between)) return own !== sourceWords
  if (hasFact(facts, turning, SAYING)) return false
  if (frontDecoded(measureWords).includes(own)) {
    // `is to become` says that it will, and so does `we’ll become`.
    const before = text.slice(words.end[mate - 2], words.start[mate])
    return !beforeInfinitive?.test(before) && !CONTRACTED.test(before)
  }
  return turning === word - 1 && areForms(formOf(words, word), formOf(words, mate))
}

/** Are two forms of one word, and not one thing and many? */
const areForms = (a: string, b: string): boolean =>
  a !== b && stem(a) === stem(b) && !(a.length > b.length ? a : b).endsWith('s')

/**
 * Do two words state the same: forms, spellings or abbreviations of one word, verbs of saying (`said`, `according`), words that
 * the language says are the same? Cost: that of the letters.
 */
import { haveChangedPlaces, prefixOf } from '../../document/slips.ts'
import { stem } from '../../document/stem.ts'
import { formOf } from '../../document/words.ts'
import { hasFact, SAYING } from '../../reading/facts.ts'
import type { MarkedDocument } from '../../reading/marked-document.ts'
import { sameWordsOf } from '../../reading/same-words.ts'
import { areForms } from '../align/word-similarity.ts'

/** Two words that begin with no more letters that are the same are two, */
const LEAST_STEM = 3
/** ... and two of which this share of the longer one is the same at the beginning may be forms of one. */
const STEM_SHARE = 0.6
const VOWEL = /[aeiouy]/

export function isOneWord(marked: MarkedDocument, a: number, b: number): boolean {
  const { facts, document } = marked
  const { text, words } = document
  const [one, other] = [formOf(words, a), formOf(words, b)]
  const language = marked.languageOf()
  const tells = (word: number, form: string): boolean =>
    hasFact(facts, word, SAYING) || language?.sourceWords.split(' ').includes(form) === true
  if (tells(a, one) && tells(b, other)) return true
  const [first, second] = [stem(one), stem(other)]
  const groups = sameWordsOf(language)
  const group = groups.get(first)
  if (first === second || (group !== undefined && group === groups.get(second))) return true
  if (one.charAt(0) !== other.charAt(0)) return false
  if (areForms(one, other, marked.languageOf) || haveChangedPlaces(one, other)) return true
  if (language?.code !== 'en' && beginAlike(one, other)) return true
  const isCut = (word: number): boolean => text.charAt(words.end[word] as number) === '.'
  /** Is it an abbreviation, without vowels or alone with a stop: `dlrs`, `Sen.`? */
  const isShort = (short: string, whole: string, hasStop: boolean): boolean =>
    (hasStop || !VOWEL.test(short)) && holdsInOrder(whole, short)
  const areCut = [isCut(a), isCut(b)] as const
  return isShort(one, other, areCut[0] > areCut[1]) || isShort(other, one, areCut[1] > areCut[0])
}

/** In languages of many endings: `llegaron` and `llegado`; what parts two forms stands at the end. */
function beginAlike(a: string, b: string): boolean {
  const same = prefixOf(a, b)
  const longer = Math.max(a.length, b.length)
  return same > LEAST_STEM && same >= longer * STEM_SHARE && a.at(-1) !== b.at(-1)
}

function holdsInOrder(letters: string, some: string): boolean {
  let at = 0
  for (const letter of letters) if (letter === some[at]) at++
  return at === some.length
}

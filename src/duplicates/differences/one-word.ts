/**
 * Do two words state the same: forms, spellings or abbreviations of one word, verbs of saying (`said`, `according`), words that
 * the language says are the same? Cost: that of the letters.
 */
import { stem } from '../../document/stem.ts'
import { formOf } from '../../document/words.ts'
import { SAYING } from '../../reading/facts.ts'
import type { MarkedDocument } from '../../reading/marked-document.ts'
import { sameWordsOf } from '../../reading/same-words.ts'
import { prefixOf } from '../align/word-similarity.ts'

/** A word that has so many letters, and another that goes on, are one: `Sen` and `Senator`. */
const LEAST_STEM = 3
/** Two words of which this share of the longer one is the same at the beginning are forms of one. */
const STEM_SHARE = 0.6
const VOWELS = /[aeiouy]/g

export function isOneWord(marked: MarkedDocument, a: number, b: number): boolean {
  const { facts, document } = marked
  const [one, other] = [formOf(document.words, a), formOf(document.words, b)]
  const language = marked.languageOf()
  const tells = (word: number, form: string): boolean =>
    ((facts[word] as number) & SAYING) !== 0 || language?.sources.split(' ').includes(form) === true
  if (tells(a, one) && tells(b, other)) return true
  const groups = sameWordsOf(language)
  const group = groups.get(stem(one))
  return (group !== undefined && group === groups.get(stem(other))) || areOneWord(one, other)
}

/** Forms, spellings or abbreviations of one word: `plan` and `planned`, `harbour` and `harbor`, `dlrs` and `dollars`. */
function areOneWord(a: string, b: string): boolean {
  if (a.charAt(0) !== b.charAt(0)) return false
  const [first, second] = [stem(a), stem(b)]
  const [shorter, longer] = first.length <= second.length ? [first, second] : [second, first]
  if (shorter.length >= LEAST_STEM && longer.startsWith(shorter)) return true
  if (shorter.search(VOWELS) < 0 && holdsInOrder(longer.replace(VOWELS, ''), shorter)) return true
  return haveSameLetters(a, b) || beginAlike(a, b)
}

function beginAlike(a: string, b: string): boolean {
  const same = prefixOf(a, b)
  if (same <= LEAST_STEM) return false
  // What parts two forms stands at the end: `detained` and `detailed` are two words.
  const areForms = same >= Math.max(a.length, b.length) * STEM_SHARE && a.at(-1) !== b.at(-1)
  return areForms || a.replace(VOWELS, '') === b.replace(VOWELS, '')
}

function holdsInOrder(letters: string, some: string): boolean {
  let at = 0
  for (const letter of letters) if (letter === some[at]) at++
  return at === some.length
}

/** The sum first: words are compared in pairs, and sorting is dear. Letters tell another length, too. */
function haveSameLetters(a: string, b: string): boolean {
  let more = 0
  for (let at = 0; at < a.length; at++) more += a.charCodeAt(at) - b.charCodeAt(at)
  return more === 0 && lettersOf(a) === lettersOf(b)
}

const lettersOf = (word: string): string => [...word].sort().join('')

/**
 * Whether a passage gives the terms of what the sentence before it speaks of, and its copy those of
 * something else: `Brun was granted options. The options run for two years.` and, further down, the same
 * of Holm. The words are the same, what they are about is not.
 *
 * Method: the passage opens with a noun that the sentence before both copies has, and each of these two
 * sentences has a name that the other does not have. Cost: the words of the two sentences.
 */
import type { Sentence } from '../../document/parse.ts'
import { CAPITAL, formOf } from '../../document/words.ts'
import type { MarkedDocument } from '../marks/marked-document.ts'
import type { Candidate } from '../matching/candidate.ts'

const ARTICLE = new Set(['the', 'these', 'such'])
/** The noun is one of so many words behind. */
const REACH = 2
const LEAST_NOUN = 4
const PLURAL = /s$/

export function givesTermsOfAnother(marked: MarkedDocument, candidate: Candidate): boolean {
  const { document } = marked
  const { firstWord, endWord, keptFirst, keptLast } = candidate
  if (!ARTICLE.has(formOf(document.words, firstWord))) return false
  const before = document.sentences[candidate.firstSentence - 1]
  const keptBefore = document.sentences[candidate.keptFirstSentence - 1]
  if (before === undefined || keptBefore === undefined) return false
  const isBeside =
    (keptBefore.firstWord < endWord && keptBefore.endWord > firstWord) ||
    (before.firstWord <= keptLast && before.endWord > keptFirst)
  if (isBeside) return false
  const end = Math.min(endWord, firstWord + 1 + REACH)
  for (let word = firstWord + 1; word < end; word++) {
    const noun = nounAt(document, word)
    if (noun === '' || !introduces(document, before, noun)) continue
    if (introduces(document, keptBefore, noun)) return nameDifferently(document, before, keptBefore)
  }
  return false
}

type Document = MarkedDocument['document']

/** A longer word in the singular; nothing if it is short or a name. */
function nounAt({ words }: Document, word: number): string {
  const form = formOf(words, word)
  const isName = ((words.flags[word] as number) & CAPITAL) !== 0
  return isName || form.length < LEAST_NOUN ? '' : form.replace(PLURAL, '')
}

/** Does the sentence have the noun, and not as something known: `an option`, `two options`? */
function introduces(document: Document, sentence: Sentence, noun: string): boolean {
  for (let word = sentence.firstWord + 1; word < sentence.endWord; word++) {
    const isKnown = ARTICLE.has(formOf(document.words, word - 1))
    if (!isKnown && nounAt(document, word) === noun) return true
  }
  return false
}

/** Has each of the two a name that the other does not have? */
function nameDifferently(document: Document, one: Sentence, other: Sentence): boolean {
  const names = namesOf(document, one)
  const others = namesOf(document, other)
  return (
    [...names].some((name) => !others.has(name)) && [...others].some((name) => !names.has(name))
  )
}

function namesOf({ words }: Document, { firstWord, endWord }: Sentence): Set<string> {
  const names = new Set<string>()
  for (let word = firstWord + 1; word < endWord; word++) {
    if (((words.flags[word] as number) & CAPITAL) !== 0) names.add(formOf(words, word))
  }
  return names
}

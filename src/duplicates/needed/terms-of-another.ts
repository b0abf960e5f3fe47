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
const LONGEST_DECISION = 20
const DECISION = /^(?:votes?|voted|rejected|approved|adopted|tabled|defeated)$/
/** What is decided about was told in one of so many sentences before. */
const SENTENCES_BEFORE = 3

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

/** `The panel rejected the motion by 23 to 17`: is it told of a motion here, and there of another one? */
export function decidesAboutAnother({ document }: MarkedDocument, candidate: Candidate): boolean {
  const { firstWord, endWord, weight } = candidate
  if (weight >= LONGEST_DECISION) return false
  let isDecision = false
  let isAboutAnother = false
  for (let word = firstWord; word < endWord; word++) {
    isDecision ||= DECISION.test(formOf(document.words, word))
    if (word === firstWord || !ARTICLE.has(formOf(document.words, word - 1))) continue
    const noun = nounAt(document, word)
    isAboutAnother ||= noun !== '' && haveOtherTopics(document, candidate, noun)
  }
  return isDecision && isAboutAnother
}

/** Do the sentences that speak of the noun before each copy name somebody else? */
function haveOtherTopics(document: Document, candidate: Candidate, noun: string): boolean {
  const own = topicBefore(document, candidate.firstSentence, noun)
  const kept = topicBefore(document, candidate.keptFirstSentence, noun)
  return own !== undefined && kept !== undefined && nameDifferently(document, own, kept)
}

function topicBefore(document: Document, sentence: number, noun: string): Sentence | undefined {
  for (let at = sentence - 1; at >= Math.max(0, sentence - SENTENCES_BEFORE); at--) {
    const before = document.sentences[at] as Sentence
    for (let word = before.firstWord; word < before.endWord; word++) {
      if (nounAt(document, word) === noun && namesOf(document, before).size > 0) return before
    }
  }
  return undefined
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

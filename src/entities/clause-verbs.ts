/**
 * Verbs that the tagger takes for nouns: `Minutes show the pier`, `the council backs it`.
 *
 * Method: what may be a verb and agrees with the noun before it as a verb does (one of the two ends in `s`)
 * is one before an object; or where that noun begins its clause and the clause has no other verb.
 * Cost: linear; a look at some forty words for each such noun.
 */
import type { ParsedDocument, Sentence } from '../document/parse.ts'
import type { Steps } from '../document/steps.ts'
import { formOf, type Words } from '../document/words.ts'
import { isOwner } from './name-words.ts'
import {
  ADJECTIVE,
  AUXILIARY,
  NAME,
  NOUN,
  NUMBER,
  type PartsOfSpeech,
  VERB,
  VERBAL,
} from './speech-codes.ts'

/** After so many sentences there is a pause. */
const SENTENCES = 1024
/** A clause that goes on for so many words is not read. */
const REACH = 40
/** They stand behind verbs, and hardly behind nouns. */
const OBJECTS = new Set('the a an his her its their our him them us me'.split(' '))
const DETERMINERS = new Set([...OBJECTS, ...'this these those some all each no'.split(' ')])
/** Clauses begin with them. */
const OPENERS = new Set(
  'that which who when while if because whether how where though what why but'.split(' '),
)
/** They tell of the noun before them: `the harbour cuts, which hurt, ended`. */
const WHICH = /^wh(?:ich|o)$/
const OF = /^(?:of|from|about)$/
const ENDS_IN_S = /[^suis]s$/

/** Settles in place what is `VERBAL`. */
export function* tellVerbs(document: ParsedDocument, parts: PartsOfSpeech): Steps<void> {
  for (const [index, sentence] of document.sentences.entries()) {
    if (index % SENTENCES === SENTENCES - 1) yield
    // From the end: in `harbour rules cost the town` what stands behind tells of `rules`.
    for (let word = sentence.endWord - 1; word >= sentence.firstWord; word--) {
      if (parts[word] === VERBAL) {
        parts[word] = isVerb(document, parts, sentence, word) ? VERB : NOUN
      }
    }
  }
}

function isVerb(
  document: ParsedDocument,
  parts: PartsOfSpeech,
  { firstWord, endWord }: Sentence,
  word: number,
): boolean {
  const { words } = document
  const subject = word - 1
  const many = pluralOf(document, subject)
  if (
    subject < firstWord ||
    !isNoun(parts[subject] as number) ||
    !isBeside(document, subject) ||
    many + pluralOf(document, word) !== 1
  ) {
    return false
  }
  const next = word + 1 < endWord && isBeside(document, word) ? formOf(words, word + 1) : ''
  if (OBJECTS.has(next)) return true
  // `The harbour cuts that hurt`, but `Quill notes that it hurt`.
  if (OF.test(next) || (next === 'that' && many === 0 && parts[subject] !== NAME)) return false
  const first = subjectStart(document, parts, subject, firstWord)
  if (first > firstWord && !OPENERS.has(formOf(words, first - 1))) return false
  return !goesOn(words, parts, word + 1, endWord)
}

/** 1 for `council|s`, 2 for `council|'s`: `councils back` and `council backs` agree, `council's back` does not. */
function pluralOf({ text, words }: ParsedDocument, word: number): number {
  if (isOwner(text, words.end[word] as number)) return 2
  return ENDS_IN_S.test(formOf(words, word)) ? 1 : 0
}

/** Is there but a blank or a hyphen between a word and the next? */
function isBeside({ text, words: { start, end } }: ParsedDocument, word: number): boolean {
  const at = end[word] as number
  return (start[word + 1] as number) === at + 1 && text.charCodeAt(at) <= HYPHEN
}
const HYPHEN = 45

/** Where the nouns and what belongs to them begin that end at the word. */
function subjectStart(
  document: ParsedDocument,
  parts: PartsOfSpeech,
  word: number,
  limit: number,
): number {
  let first = word
  while (first > limit && isBeside(document, first - 1)) {
    const part = parts[first - 1] as number
    const isOfSubject = isNoun(part) || part === ADJECTIVE || part === NUMBER
    if (!isOfSubject && !DETERMINERS.has(formOf(document.words, first - 1))) break
    first--
  }
  return first
}

/** Has the clause a verb from the word on, or no end? */
function goesOn(words: Words, parts: PartsOfSpeech, from: number, endWord: number): boolean {
  const limit = Math.min(endWord, from + REACH)
  for (let word = from; word < limit; word++) {
    const form = formOf(words, word)
    if (OPENERS.has(form)) return word === from && WHICH.test(form)
    if (parts[word] === AUXILIARY || (parts[word] === VERB && !form.endsWith('ing'))) return true
  }
  return limit < endWord
}

const isNoun = (part: number): boolean => part === NOUN || part === NAME || part === VERBAL

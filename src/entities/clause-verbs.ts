/**
 * Verbs that the tagger takes for nouns: `Minutes show the pier`, `the council backs it`.
 *
 * Method: what may be a verb and agrees with the noun before it as a verb does (one of the two ends in `s`)
 * is one before an object. Cost: linear.
 */
import type { ParsedDocument, Sentence } from '../document/parse.ts'
import type { Steps } from '../document/steps.ts'
import { formOf } from '../document/words.ts'
import { isOwner } from './name-words.ts'
import { NAME, NOUN, type PartsOfSpeech, VERB, VERBAL } from './speech-codes.ts'

/** After so many sentences there is a pause. */
const SENTENCES = 1024
/** They stand behind verbs, and hardly behind nouns. */
const OBJECTS = new Set('the a an his her its their our him them us me'.split(' '))
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
  const subject = word - 1
  return (
    subject >= firstWord &&
    word + 1 < endWord &&
    OBJECTS.has(formOf(document.words, word + 1)) &&
    isNoun(parts[subject] as number) &&
    isBeside(document, subject) &&
    isBeside(document, word) &&
    pluralOf(document, subject) + pluralOf(document, word) === 1
  )
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

const isNoun = (part: number): boolean => part === NOUN || part === NAME || part === VERBAL

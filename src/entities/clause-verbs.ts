/**
 * Verbs that the tagger takes for nouns: `Minutes show the pier`, `the council backs it`.
 *
 * Method: what may be a verb and agrees with the noun before it as a verb does (one of the two ends in `s`)
 * is one before an object; or where that noun begins its clause and the clause has no other verb.
 * Cost: linear; a look at some forty words for each such noun.
 */
import type { ParsedDocument, Sentence } from '../document/parse.ts'
import type { Steps } from '../document/steps.ts'
import { formOf } from '../document/words.ts'
import {
  ADJECTIVE,
  AUXILIARY,
  FUNCTION,
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
const DETERMINERS = new Set(
  'the a an his her its their our my your this these those some any all every each many most more no'.split(
    ' ',
  ),
)
/** They stand behind verbs, and hardly behind nouns. */
const OBJECTS = new Set('the a an his her its their our him them us me'.split(' '))
/** Clauses begin with them. */
const OPENERS = new Set(
  'that which who when while if because whether how where although though what why but'.split(' '),
)
/** They tell of a noun. */
const OF = /^(?:of|from|about)$/
const ENDS_IN_S = /[^suis]s$/

/** Settles in place what is `VERBAL`. */
export function* tellVerbs(document: ParsedDocument, parts: PartsOfSpeech): Steps<void> {
  for (const [index, sentence] of document.sentences.entries()) {
    if (index % SENTENCES === SENTENCES - 1) yield
    const clauses = new Clauses(document, parts, sentence)
    // From the end: in `harbour rules cost the town` what stands behind tells of `rules`.
    for (let word = sentence.endWord - 1; word >= sentence.firstWord; word--) {
      if (parts[word] === VERBAL) parts[word] = clauses.hasVerb(word) ? VERB : NOUN
    }
  }
}

class Clauses {
  private readonly document: ParsedDocument
  private readonly parts: PartsOfSpeech
  private readonly sentence: Sentence

  constructor(document: ParsedDocument, parts: PartsOfSpeech, sentence: Sentence) {
    this.document = document
    this.parts = parts
    this.sentence = sentence
  }

  /** Is the word a verb, which may be one? */
  hasVerb(word: number): boolean {
    const subject = word - 1
    if (subject < this.sentence.firstWord || !this.isBeside(subject)) return false
    if (!isNoun(this.parts[subject] as number) || !this.agree(subject, word)) return false
    const next = this.isBeside(word) ? this.formOf(word + 1) : ''
    if (OBJECTS.has(next)) return true
    // `The harbour cuts that hurt`, but `Quill notes that it hurt`.
    const isTold = next === 'that' && this.parts[subject] !== NAME && this.isMany(word)
    return !isTold && !OF.test(next) && this.begins(subject) && !this.goesOn(word)
  }

  private formOf(word: number): string {
    return word < this.sentence.endWord ? formOf(this.document.words, word) : ''
  }

  private isMany(word: number): boolean {
    return ENDS_IN_S.test(this.formOf(word))
  }

  /** Is there but a blank between a word and the next? */
  private isBeside(word: number): boolean {
    const { start, end } = this.document.words
    return (start[word + 1] as number) === (end[word] as number) + 1
  }

  /** `council backs`, `councils back`; not `council's back`. */
  private agree(subject: number, verb: number): boolean {
    const { text, words } = this.document
    if (this.isMany(subject) === this.isMany(verb)) return false
    return !/['’]/.test(text.slice(words.start[subject], words.end[verb]))
  }

  /** Does a clause begin with what ends at the word? */
  private begins(word: number): boolean {
    let first = word
    while (
      first > this.sentence.firstWord &&
      this.isBeside(first - 1) &&
      this.isOfSubject(first - 1)
    )
      first--
    return first === this.sentence.firstWord || OPENERS.has(this.formOf(first - 1))
  }

  private isOfSubject(word: number): boolean {
    const part = this.parts[word] as number
    return (
      isNoun(part) || part === ADJECTIVE || part === NUMBER || DETERMINERS.has(this.formOf(word))
    )
  }

  /** Has the clause a verb behind the word, or no end? */
  private goesOn(word: number): boolean {
    const { endWord } = this.sentence
    const limit = Math.min(endWord, word + REACH)
    for (let at = word + 1; at < limit; at++) {
      const form = this.formOf(at)
      if (OPENERS.has(form)) return false
      const part = this.parts[at]
      const isVerb = part === VERB && !form.endsWith('ing')
      if (isVerb || part === AUXILIARY || (part === FUNCTION && /['’]/.test(form))) return true
    }
    return limit < endWord
  }
}

const isNoun = (part: number): boolean => part === NOUN || part === NAME || part === VERBAL

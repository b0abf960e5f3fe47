/**
 * Verbs that the tagger takes for nouns: `Minutes show the pier`, `Pilots plan to strike`, `who posts letters`.
 *
 * Method: what may be a verb and agrees with the noun before it as a verb does (one of the two ends in `s`)
 * is one before an object, behind `who`, or where the clause that the noun opens has no other verb. Cost: linear.
 */
import type { ParsedDocument, Sentence } from '../document/parse.ts'
import type { Steps } from '../document/steps.ts'
import { formOf } from '../document/words.ts'
import { isOwner } from './name-words.ts'
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
/** They stand behind verbs, and hardly behind nouns. */
const OBJECTS = new Set('the a an his her its their our him them us me'.split(' '))
const ENDS_IN_S = /[^suis]s$/
/** What opens a clause that has a verb of its own. */
const OPENER = /^(?:who|which|that|what|how|why|whether|where|but)$/
/** The same, where a clause behind has the verb that the sentence is made with. */
const CONDITION = /^(?:if|because|although|though|while|when|unless)$/
const SAYS = /^sa(?:id|ys?)$/
const RELATIVE = /^(?:who|which|that)$/
const PARTICIPLE = /ed$/
const GERUND = /ing$/
const ENDS_WHOLE = /[.!?]["”’)\]]*$/
/** A subject has at most so many words. */
const LONGEST_SUBJECT = 6

/** Settles in place what is `VERBAL` or `AUXILIARY`. */
export function* tellVerbs(document: ParsedDocument, parts: PartsOfSpeech): Steps<void> {
  for (const [index, sentence] of document.sentences.entries()) {
    if (index % SENTENCES === SENTENCES - 1) yield
    const clauses = new Clauses(document, parts, sentence)
    // From the end: in `harbour rules cost the town` what stands behind tells of `rules`.
    for (let word = sentence.endWord - 1; word >= sentence.firstWord; word--) clauses.settle(word)
    for (let word = sentence.firstWord; word < sentence.endWord; word++) {
      if (parts[word] === AUXILIARY) parts[word] = FUNCTION
    }
  }
}

/** What is known of the words of a sentence behind the one that is looked at. */
class Clauses {
  readonly #document: ParsedDocument
  readonly #parts: PartsOfSpeech
  readonly #sentence: Sentence
  readonly #isWhole: boolean
  /** Verbs for which there is no clause that opens behind. */
  #verbs = 0

  constructor(document: ParsedDocument, parts: PartsOfSpeech, sentence: Sentence) {
    this.#document = document
    this.#parts = parts
    this.#sentence = sentence
    this.#isWhole = ENDS_WHOLE.test(document.text.slice(sentence.end - 3, sentence.end))
  }

  settle(word: number): void {
    const parts = this.#parts
    if (parts[word] === VERBAL) {
      const isVerb = this.#isVerb(word)
      // `demand tax returns from`
      const isObject = parts[this.#subjectStart(word - 1) - 1] === VERB
      const mayBeVerb = parts[word + 1] === FUNCTION && !isObject && this.#agrees(word - 1, word)
      parts[word] = isVerb ? VERB : NOUN
      if (isVerb || mayBeVerb) this.#verbs++
      return
    }
    const form = this.#form(word)
    if (this.#isFinite(word, form)) this.#verbs++
    // `in that bill`
    else if (opensClause(form) && this.#verbs > 0 && parts[word - 1] !== FUNCTION) this.#verbs--
  }

  #form(word: number): string {
    return word < this.#sentence.firstWord ? '' : formOf(this.#document.words, word)
  }

  #isFinite(word: number, form: string): boolean {
    const part = this.#parts[word]
    // `pilots astonished everybody` is taken for an adjective
    if (part === ADJECTIVE) return PARTICIPLE.test(form) && this.#isNoun(word - 1)
    if ((part !== AUXILIARY && part !== VERB) || GERUND.test(form)) return false
    return this.#parts[word - 1] !== AUXILIARY && this.#form(word - 1) !== 'to'
  }

  #isNoun(word: number): boolean {
    const part = this.#parts[word]
    return word >= this.#sentence.firstWord && (part === NOUN || part === NAME || part === VERBAL)
  }

  /** Is what stands at `subject` a noun, and either it or the verb in `s`? */
  #agrees(subject: number, verb: number): boolean {
    const document = this.#document
    return this.#isNoun(subject) && pluralOf(document, subject) + pluralOf(document, verb) === 1
  }

  #isVerb(word: number): boolean {
    const document = this.#document
    const before = word - 1
    const next = word + 1
    const isLast = next === this.#sentence.endWord
    if (before < this.#sentence.firstWord || !isBeside(document, before)) return false
    if (!isLast && !isBeside(document, word)) return false
    // `grass-roots`
    if (document.text.charCodeAt(document.words.end[before] as number) === HYPHEN) return false
    // `the clerk, who posts letters`
    const isRelative = RELATIVE.test(this.#form(before))
    if (!this.#agrees(isRelative ? before - 1 : before, word)) return false
    const form = isLast ? '' : this.#form(next)
    if (!isRelative && OBJECTS.has(form)) return true
    // `the rates that rose`, `said that markets fell`
    const behind = OPENER.test(form) ? next + 1 : next
    if (form === 'of' || GERUND.test(this.#form(word))) return false
    if (this.#isFinite(behind, this.#form(behind))) return false
    return isRelative || this.#lacksVerb(before)
  }

  /** Where the subject begins that ends in a word. */
  #subjectStart(subject: number): number {
    const { firstWord } = this.#sentence
    let first = subject
    const isOfSubject = (word: number): boolean =>
      this.#isNoun(word) || this.#parts[word] === ADJECTIVE || this.#parts[word] === NUMBER
    const least = Math.max(firstWord, subject - LONGEST_SUBJECT)
    while (first > least && isBeside(this.#document, first - 1) && isOfSubject(first - 1)) first--
    return first > firstWord && OBJECTS.has(this.#form(first - 1)) ? first - 1 : first
  }

  /** Does a clause open with a subject, and have no verb behind? */
  #lacksVerb(subject: number): boolean {
    const first = this.#subjectStart(subject)
    if (first === this.#sentence.firstWord) return this.#isWhole && this.#verbs === 0
    const opener = this.#form(first - 1)
    // `said the council plans to close`
    if (SAYS.test(opener)) return this.#verbs === 0 && OBJECTS.has(this.#form(first))
    const needsOther = first - 1 === this.#sentence.firstWord && CONDITION.test(opener)
    return needsOther ? this.#verbs < 2 : this.#verbs === 0 && opensClause(opener)
  }
}

const opensClause = (form: string): boolean => OPENER.test(form) || CONDITION.test(form)

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

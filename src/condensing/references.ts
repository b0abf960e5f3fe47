/**
 * What a sentence takes as known: a person by the last name alone (`Quill said`), a thing told before (`The
 * plan would …`, `such plans`, `Other plans`), somebody by a pronoun (`“We will,” she said`), another thing of the same (`The council also
 * …`). A summary that does not tell who or what that is reads as cut.
 *
 * Method: a definite phrase that nothing behind explains (`The talks failed`; not `The mayor of Lisbon`) is of
 * what was told (Vieira & Poesio 2000), and so is a last name that stood behind a first one before. Told it is
 * where the title or an earlier sentence of the summary has the word, or the sentence right before is there.
 * English alone. Cost: one pass over the words of the article, for its names.
 */
import type { ParsedDocument, Sentence } from '../document/parse.ts'
import { CAPITAL, formOf, UPPERCASE } from '../document/words.ts'
import type { FeatureSources } from './feature-sources.ts'
import { TIME } from './openers.ts'
import { STARTS_WITH_QUOTE, type Wording } from './wording.ts'

/** What the candidate at `place` takes as known, and the set of those any of which tells it. */
interface Reference {
  readonly place: number
  readonly tellers: number
}

/** No first names. */
const HONORIFIC = /^(?:mr|mrs|ms|miss)$/
/** No name of a person stands behind one. */
const ARTICLE = /^(?:an?|the)$/
/** What begins an explanation of the noun before it. */
const EXPLAINS =
  /^(?:about|against|among|at|behind|between|by|during|for|from|in|near|of|on|over|that|to|under|which|who|with)$/
const POINTER = /^(?:this|these|those|such)$/
/** A pointing word behind so many words points into its own sentence. */
const POINTER_REACH = 10
/** `…, but also the crews` adds to its own sentence. */
const BINDS = /^(?:and|but)$/
/** `After the vote, she`: nobody is named before. */
const SUBJECT_PRONOUN = /^\P{L}?\p{L}[^\p{Lu},"“”]{2,60}, (?:he|she|his|her)(?!\p{L})/u
/** `…,” he said`, `…!” she told us` */
const SAID_BY_PRONOUN =
  /["”]\s(?:he|she|they)(?:\s(?:later|also|then))?\s(?:said|says|told|added|wrote|tweeted|explained|continued|asked)(?!\p{L})/u

/** Is it a quotation that a `he` said? Who that is stands before it. */
export const lacksSpeaker = ({ head, shows }: Wording): boolean =>
  (shows & STARTS_WITH_QUOTE) !== 0 && SAID_BY_PRONOUN.test(head)

/**
 * Tells of a set of the candidates (indices of sentences in order) how many references it leaves in the air, those of its first
 * sentence twice.
 */
export function referencesOf(
  sources: FeatureSources,
  candidates: readonly number[],
): (set: number) => number {
  const { document, order, wordings } = sources
  if (document.language !== 'en') return () => 0
  const introduced = introductionsOf(sources)
  const references: Reference[] = []
  for (const [place, index] of candidates.entries()) {
    // the opening of the article takes nothing as known
    if (index === order[0]) continue
    const before = candidates[place - 1] === index - 1 ? 1 << (place - 1) : 0
    const add = (terms: readonly number[], adjacent = 0): void => {
      let tellers = adjacent
      for (let other = 0; other < place; other++) {
        if (hasOne(sources, candidates[other] as number, terms)) tellers |= 1 << other
      }
      references.push({ place, tellers })
    }
    for (const term of lastNames(sources, index, introduced)) add([term])
    for (const terms of phrasesOf(sources, index)) add(terms, before)
    for (const terms of addedTo(sources, index)) add(terms, before)
    const wording = wordings[index] as Wording
    if (SUBJECT_PRONOUN.test(wording.head) || lacksSpeaker(wording)) add([], before)
  }
  return (set) => {
    let unmet = 0
    for (const { place, tellers } of references) {
      if ((set & (1 << place)) === 0 || (set & tellers) !== 0) continue
      // nothing stands before the first sentence that might tell it in other words
      unmet += (set & ((1 << place) - 1)) === 0 ? 2 : 1
    }
    return unmet
  }
}

/** Has a sentence one of some terms? */
const hasOne = (
  { vectors: { start, term } }: FeatureSources,
  index: number,
  terms: readonly number[],
): boolean => term.subarray(start[index], start[index + 1]).some((own) => terms.includes(own))

/** Has the title one of some terms? */
const isTitled = ({ titleTerms }: FeatureSources, terms: readonly number[]): boolean =>
  terms.some((term) => titleTerms.has(term))

const isContent = ({ terms, vectors }: FeatureSources, word: number): boolean =>
  (vectors.sentenceFrequency[terms[word] as number] as number) > 0

const isName = ({ words }: ParsedDocument, word: number): boolean =>
  ((words.flags[word] as number) & (CAPITAL | UPPERCASE)) === CAPITAL

/** Do a word and the next stand in one name: `James R`, `R. Quill`? */
function isOneName(sources: FeatureSources, word: number): boolean {
  const { document } = sources
  const { words } = document
  if (!isName(document, word) || !isName(document, word + 1) || !isContent(sources, word))
    return false
  if (HONORIFIC.test(formOf(words, word))) return false
  const gap = document.text.slice(words.end[word], words.start[word + 1])
  return gap === ' ' || gap === '. '
}

/** Calls `visit` with each last word of a name, and whether there is more of the name before it. */
function visitNames(
  sources: FeatureSources,
  { firstWord, endWord }: Sentence,
  visit: (word: number, hasFirst: boolean) => void,
): void {
  let hasFirst = false
  for (let word = firstWord; word < endWord; word++) {
    const goesOn = word + 1 < endWord && isOneName(sources, word)
    if (!goesOn && isName(sources.document, word)) visit(word, hasFirst)
    hasFirst = goesOn
  }
}

/** By the term of a last name the word at which it stands behind a first name first. */
function introductionsOf(sources: FeatureSources): Map<number, number> {
  const { document, terms } = sources
  const introduced = new Map<number, number>()
  for (const sentence of document.sentences) {
    visitNames(sources, sentence, (word, hasFirst) => {
      const term = terms[word] as number
      const isThing = word > 0 && ARTICLE.test(formOf(document.words, word - 1))
      if (isThing) introduced.set(term, Infinity)
      else if (hasFirst && !introduced.has(term)) introduced.set(term, word)
    })
  }
  return introduced
}

/** The last names that stand alone in a sentence, and behind a first name before it. */
function lastNames(
  sources: FeatureSources,
  index: number,
  introduced: ReadonlyMap<number, number>,
): Set<number> {
  const sentence = sources.document.sentences[index] as Sentence
  const names = new Set<number>()
  visitNames(sources, sentence, (word, hasFirst) => {
    const term = sources.terms[word] as number
    if (hasFirst || isTitled(sources, [term])) return
    if ((introduced.get(term) ?? Infinity) < sentence.firstWord) names.add(term)
  })
  return names
}

/** The terms of `The plan` at the start of a sentence, of `this plan` near it. */
function phrasesOf(sources: FeatureSources, index: number): number[][] {
  const { words } = sources.document
  const { firstWord, endWord } = sources.document.sentences[index] as Sentence
  const phrases =
    formOf(words, firstWord) === 'the' ? [definiteAt(sources, firstWord + 1, endWord)] : []
  for (let word = firstWord + 2; word < Math.min(endWord, firstWord + POINTER_REACH); word++) {
    if (!POINTER.test(formOf(words, word - 1)) || TIME.test(formOf(words, word))) continue
    if (isContent(sources, word)) phrases.push([sources.terms[word] as number])
  }
  return phrases.filter((phrase) => phrase.length > 0 && !isTitled(sources, phrase))
}

/**
 * The terms of what a sentence tells one thing more of, which no title tells: the subject before `also`, the `leaks` of `Other
 * leaks`; none for `Another would`, which needs the sentence before.
 */
function addedTo(sources: FeatureSources, index: number): number[][] {
  const { document, terms } = sources
  const { words } = document
  const { firstWord, endWord } = document.sentences[index] as Sentence
  const opener = formOf(words, firstWord)
  const isMore = opener === 'another' || opener === 'other'
  let subject: number[] = []
  for (let word = firstWord; word < Math.min(endWord, firstWord + POINTER_REACH); word++) {
    const form = formOf(words, word)
    const saysNothing = !isContent(sources, word)
    if (form === 'also' || (isMore && saysNothing && word > firstWord)) {
      // `she also`: whoever that is was told before; `Other than that`
      return subject.length > 0 || opener === 'another' ? [subject] : []
    }
    if (!saysNothing) subject.push(terms[word] as number)
    if (BINDS.test(form) || hasComma(sources, word)) subject = []
  }
  return []
}

const hasComma = ({ document: { text, words } }: FeatureSources, word: number): boolean =>
  text.charAt(words.end[word] as number) === ','

/** The terms of what is called from `word` on; none if it has a name, or is explained behind. */
function definiteAt(sources: FeatureSources, word: number, endWord: number): number[] {
  const { document, terms } = sources
  const { words } = document
  const phrase: number[] = []
  let at = word
  for (; at < endWord && isContent(sources, at); at++) {
    if (((words.flags[at] as number) & CAPITAL) !== 0) return []
    phrase.push(terms[at] as number)
    if (hasComma(sources, at)) return phrase
  }
  return at === endWord || EXPLAINS.test(formOf(words, at)) ? [] : phrase
}

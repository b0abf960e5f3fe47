/**
 * A document with everything that judging repeats asks of its words: what is attached, what is a
 * name, which facts it carries, where sentences and paragraphs begin.
 *
 * Cost: linear; some look-ups for each distinct word, some patterns for each paragraph.
 */

import { ArrayRoom } from '../document/array-room.ts'
import { isSpace } from '../document/character.ts'
import { datelineSize } from '../document/dateline.ts'
import { hasFinalStop } from '../document/final-stop.ts'
import type { FormPlaces } from '../document/form-places.ts'
import type { Reading, ReadParagraph, Sentence } from '../document/parse.ts'
import { finish, type Steps } from '../document/steps.ts'
import { findForms } from '../document/word-table.ts'
import {
  CAPITAL,
  firstWordFrom,
  formOf,
  hasFlag,
  IDEOGRAPH,
  NUMERAL,
  type Words,
} from '../document/words.ts'
import { attachmentsOf, LABEL } from './attachments.ts'
import { DIGITS, factsOf, hasFact, UNTELLING } from './facts.ts'
import type { Language } from './languages/language.ts'
import { languageIn } from './languages/languages.ts'
import type { OpenQuotes } from './open-quotes.ts'

/** A capital inside a sentence. */
export const NAME = 1
/** The same where nouns or all words have capitals. */
const MAY_BE_NAME = 2
const SENTENCE_START = 1
export const PARAGRAPH_START = 2

/** What a number is told in. */
export interface AmountSign {
  /** One of `.%$€£`, another currency sign, or empty. */
  readonly unit: string
  readonly isNegative: boolean
  /** How what stands before it bounds it, by group of `Language.bounds`; 0 where nothing does. */
  readonly bound: number
}

export interface MarkedDocument {
  readonly document: Reading
  /** Its language, told when first asked for; undefined if it is none that is known. */
  readonly languageOf: () => Language | undefined
  /** Of each word: the sentence that it stands in. */
  readonly sentenceOf: Int32Array
  /** Of each word: 0, or what it is attached as. */
  readonly attached: Uint8Array
  /** Of each word: `NAME` for a capital that tells one, `MAY_BE_NAME` where capitals are free. */
  readonly name: Uint8Array
  /** Of each word: 0, `SENTENCE_START` or `PARAGRAPH_START`. */
  readonly starts: Uint8Array
  /** Of each word: its facts, as bits. */
  readonly facts: Uint8Array
  /** Of each form: how often it occurs. */
  readonly counts: Int32Array
  /** Of each paragraph that was asked about: do speakers take turns on its line? Every passage of a long one asks. */
  readonly turns: boolean[]
  /** Of each sentence that was asked about: its words without attachments (`coreOfSentence`). */
  readonly cores: number[]
  /** Of each number that was asked about: what it is told in (`signOf`). */
  readonly signs: AmountSign[]
  /** Where each form stands; built when first asked for. */
  places: FormPlaces | undefined
  /** Where quotes are open; read when first asked for. */
  quotes: OpenQuotes | undefined
}

/** Words that stand more often than this in the article tell less and less. */
const OFTEN = 4
/** More of the words than this begin with a capital: then capitals tell no names. */
const CAPITALS_SHARE = 0.27
/** ... in English, where it is full of names, and this many are in title case. */
const CAPITALS_OF_ENGLISH = 0.45
const SHARE_OF_THE = 0.03
/** Of fewer words the language is told by all of them. */
const LEAST_ENGLISH = 200
/** A sentence with more capitals than this is a headline, or shouted; with a final stop, it may list names. */
const SHOUTED_SHARE = 0.7
const ALL_SHOUTED = 0.9
const LEAST_LIST = 8
const STOP_REACH = 4
/** A paragraph that is mostly attachment is none: what is there is the passage. */
const MOSTLY_ATTACHED = 0.6
/** So many are read between two pauses. */
const WORDS = 0x8000
const SENTENCES = 0x1000
const PARAGRAPHS = 64
const SPACE = 32
const OPENS_SENTENCE = '"“‘\'«„:•('

/** Behind where and when an article was written: the agency, or a dash. */
const BEHIND_PLACE = /\s?(?:[(–—]|--|-\s)/
const LINK = /(?:https?:\/\/|www\.|pic\.twitter\.com\/|\bt\.co\/)\S+/g
/** How much a word tells that stands so often in the article, 0 to 1. */
export const tellingOf = (count: number): number => (count <= OFTEN ? 1 : OFTEN / count)

/** A document with all marks. */
export const markDocument = (document: Reading): MarkedDocument => finish(markInSteps(document))

export function* markInSteps(document: Reading): Steps<MarkedDocument> {
  return yield* markAll(yield* outlineInSteps(document))
}

/** Fills in all marks of an outlined document. */
export function* markAll(marked: MarkedDocument): Steps<MarkedDocument> {
  const { paragraphs, sentences, text } = marked.document
  const kind = areCapitalsFree(marked) ? MAY_BE_NAME : NAME
  for (const [index, paragraph] of paragraphs.entries()) {
    if (index % PARAGRAPHS === PARAGRAPHS - 1) yield
    markAttachments(marked, paragraph)
    for (let at = paragraph.firstSentence; at < paragraph.endSentence; at++) {
      markNames(marked, sentences[at] as Sentence, text, kind)
    }
    markHandles(marked, paragraph)
    clearLinks(marked, paragraph)
  }
  clearDatelines(marked)
  return marked
}

/**
 * Copies of one report may have a dateline or none, and not two different ones: then these tell of two events, or are no
 * datelines, `PORT CLOSED -` and `PORT REOPENED -`, and are no attachments. `SABLE` and `SABLE, May 3` are the same one.
 */
function clearDatelines({ attached, document }: MarkedDocument): void {
  const all = document.paragraphs
    .filter(({ firstWord }) => attached[firstWord] === LABEL)
    .map((paragraph) => datelineOf(document, paragraph))
  const first = all[0]?.told ?? ''
  if (all.every(({ told }) => told.startsWith(first) || first.startsWith(told))) return
  for (const { firstWord, endWord } of all) attached.fill(0, firstWord, endWord)
}

/** The words that a paragraph begins with and that tell where and when it was written, but for the agency. */
function datelineOf({ text, words }: Reading, { firstWord, start, end }: ReadParagraph) {
  const dateline = text.slice(start, start + datelineSize(text.slice(start, end)))
  const [told = ''] = dateline.split(BEHIND_PLACE, 1)
  return { firstWord, endWord: firstWordFrom(words, start + told.length), told }
}

/** A document whose paragraphs are not marked yet. */
export const outlineDocument = (document: Reading): MarkedDocument =>
  finish(outlineInSteps(document))

export function* outlineInSteps(document: Reading): Steps<MarkedDocument> {
  const { words, paragraphs, sentences } = document
  const { count, form, forms } = words
  const room = new ArrayRoom(count + forms.length, count * 4 + forms.length)
  const sentenceOf = room.int32(count)
  const counts = room.int32(forms.length)
  const facts = room.uint8(count)
  const factsOfForm = room.uint8(forms.length)
  const languageOf = languageOnce(document)
  for (let word = 0; word < count; yield) {
    for (const end = Math.min(count, word + WORDS); word < end; word++) {
      const own = form[word] as number
      if (counts[own] === 0) factsOfForm[own] = factsOf(words, word, languageOf)
      facts[word] = factsOfForm[own] as number
      ;(counts[own] as number)++
    }
  }
  const starts = room.uint8(count)
  for (let index = 0; index < sentences.length; index++) {
    if (index % SENTENCES === SENTENCES - 1) yield
    const { firstWord, endWord } = sentences[index] as Sentence
    if (endWord > firstWord) starts[firstWord] = SENTENCE_START
    sentenceOf.fill(index, firstWord, endWord)
  }
  for (const { firstWord, endWord } of paragraphs) {
    if (endWord > firstWord) starts[firstWord] = PARAGRAPH_START
  }
  return {
    document,
    languageOf,
    sentenceOf,
    attached: room.uint8(count),
    name: room.uint8(count),
    starts,
    facts,
    counts,
    turns: [],
    cores: [],
    signs: [],
    places: undefined,
    quotes: undefined,
  }
}

/** The language of a document, told when first asked for. */
function languageOnce(document: Reading): () => Language | undefined {
  let told: readonly [Language | undefined] | undefined
  return () => {
    told ??= [languageIn(document)]
    return told[0]
  }
}

/** The sentence in which a word stands. */
export const sentenceAt = ({ document, sentenceOf }: MarkedDocument, word: number): Sentence =>
  document.sentences[sentenceOf[word] as number] as Sentence

/** The paragraph in which a word stands. */
export const paragraphAt = (marked: MarkedDocument, word: number): number =>
  sentenceAt(marked, word).paragraph

/** Is nothing but attachment between two words? */
export function isAttached({ attached }: MarkedDocument, from: number, to: number): boolean {
  for (let word = from; word < to; word++) if (!attached[word]) return false
  return true
}

/** How many of the words `[from, to)` are not attached. */
export function coreOf({ attached }: MarkedDocument, from: number, to: number): number {
  let core = 0
  for (let word = from; word < to; word++) if (!attached[word]) core++
  return core
}

/** The same of a sentence, once all is marked; counted when first asked for. */
export function coreOfSentence(marked: MarkedDocument, index: number): number {
  const { firstWord, endWord } = marked.document.sentences[index] as Sentence
  marked.cores[index] ??= coreOf(marked, firstWord, endWord)
  return marked.cores[index]
}

/** Do capitals tell nothing here: German, or a text in title case? */
function areCapitalsFree({ counts, document, languageOf }: MarkedDocument): boolean {
  const { words, text } = document
  const { count, start, end, flags } = words
  let capitals = 0
  let all = 0
  let gap = count > 0 ? (end[0] as number) : 0
  for (let word = 1; word < count; word++) {
    const at = gap
    gap = end[word] as number
    const own = flags[word] as number
    if (at + 1 !== start[word] || (own & (IDEOGRAPH | NUMERAL)) !== 0) continue
    if (text.charCodeAt(at) !== SPACE) continue
    all++
    capitals += own & CAPITAL // which is 1: a branch would go wrong too often
  }
  if (capitals <= CAPITALS_SHARE * all) return false
  return !isEnglish(words, counts, languageOf) || capitals > CAPITALS_OF_ENGLISH * all
}

function isEnglish(
  words: Words,
  counts: Int32Array,
  languageOf: MarkedDocument['languageOf'],
): boolean {
  if (words.count < LEAST_ENGLISH) return languageOf()?.code === 'en'
  const the = findForms(words, ['the'])[0] as number
  return the >= 0 && (counts[the] as number) > words.count * SHARE_OF_THE
}

/** `@name` is one, whatever its letters. */
function markHandles({ document, name }: MarkedDocument, { start, end }: ReadParagraph): void {
  const { text, words } = document
  const passage = text.slice(start, end) // a search of the text would go on to the next `@`
  for (let at = passage.indexOf('@'); at >= 0; at = passage.indexOf('@', at + 1)) {
    const word = firstWordFrom(words, start + at + 1)
    if (words.start[word] === start + at + 1) name[word] = NAME
  }
}

/** What stands in a link says nothing: `…/2016/05/A1` holds no number and no name. */
function clearLinks(marked: MarkedDocument, { start, end }: ReadParagraph): void {
  const { document, facts, name } = marked
  const { words } = document
  const passage = document.text.slice(start, end)
  if (!passage.includes('/')) return
  for (const link of passage.matchAll(LINK)) {
    const to = start + link.index + link[0].length
    let word = firstWordFrom(words, start + link.index)
    for (; word < words.count && (words.start[word] as number) < to; word++) {
      facts[word] = UNTELLING
      name[word] = 0
    }
  }
}

function markAttachments(marked: MarkedDocument, paragraph: ReadParagraph): void {
  const { document, attached } = marked
  const { words } = document
  const { firstWord, endWord } = paragraph
  const size = endWord - firstWord
  // A word hangs on no other one.
  if (size < 2) return
  for (const attachment of attachmentsOf(document.text, paragraph)) {
    let word = firstWordFrom(words, attachment.start)
    for (; word < endWord && (words.start[word] as number) < attachment.end; word++) {
      attached[word] = attachment.kind
    }
  }
  const count = size - coreOf(marked, firstWord, endWord)
  if (count > size * MOSTLY_ATTACHED) attached.fill(0, firstWord, endWord)
}

/** Capitals inside a sentence are names; at its start, after a quote or a colon they tell nothing. */
function markNames(marked: MarkedDocument, sentence: Sentence, text: string, kind: number): void {
  const { words } = marked.document
  const { endWord } = sentence
  let first = sentence.firstWord + 1
  while (first < endWord && !hasFlag(words, first, CAPITAL)) first++
  if (first >= endWord || isShouted(words, sentence, text)) return
  for (let word = first; word < endWord; word++) {
    if (!hasFlag(words, word, CAPITAL)) continue
    if (isLabel(words, word, endWord)) marked.facts[word] = 0
    if (hasFact(marked.facts, word, DIGITS | UNTELLING)) continue
    const gap = words.end[word - 1] as number
    if (!opensAfter(text, gap, words.start[word] as number)) marked.name[word] = kind
  }
}

/** `Terminal A`, `class A shares`: where `A` opens no title, it is one of a row of letters. */
const isLabel = (words: Words, word: number, endWord: number): boolean =>
  formOf(words, word) === 'a' && (word + 1 === endWord || !hasFlag(words, word + 1, CAPITAL))

/** Is it a headline, or written in capitals? With a final stop it may be a sentence that lists names. */
function isShouted(words: Words, { firstWord, endWord, end }: Sentence, text: string): boolean {
  let long = 0
  let capitals = 0
  for (let word = firstWord; word < endWord; word++) {
    if ((words.end[word] as number) - (words.start[word] as number) <= 3) continue
    long++
    if (hasFlag(words, word, CAPITAL)) capitals++
  }
  if (long <= 3 || capitals <= long * SHOUTED_SHARE) return false
  if (long < LEAST_LIST || capitals > long * ALL_SHOUTED) return true
  return !hasFinalStop(text.slice(end - STOP_REACH, end))
}

/** Does a sentence or a quote open in the gap before a word? */
function opensAfter(text: string, from: number, to: number): boolean {
  let last = to - 1
  while (last >= from && isSpace(text.charCodeAt(last))) last--
  return last >= from && OPENS_SENTENCE.includes(text.charAt(last))
}

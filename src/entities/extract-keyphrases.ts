/**
 * What an article is about, in its own words: the noun chunks that say most.
 *
 * Method: chunks with the same stems are one phrase; names stand in them whole. It scores by how often
 * its words stand in chunks, its length, how early it comes and how often; a word that mostly stands
 * inside longer phrases counts less (after the same signs as Florescu & Caragea 2017, PositionRank,
 * without the graph). A person is told once, by the full name. Captions and bylines have none, nor
 * have languages without parts of speech.
 * Cost: linear; most of it is for names, then for the parts of speech, where `digest` has both at hand.
 */

import { kindOf } from '../document/article.ts'
import { classOf, INVISIBLE } from '../document/character.ts'
import { OnceoverError } from '../document/onceover-error.ts'
import { checkOptionNames } from '../document/options.ts'
import {
  asDocumentInSteps,
  type DocumentInput,
  type ParsedDocument,
  told,
} from '../document/parse.ts'
import { sorted } from '../document/sorted.ts'
import type { Span } from '../document/span.ts'
import { SpanList } from '../document/span-list.ts'
import { Stems } from '../document/stem-reader.ts'
import { finish, type Steps } from '../document/steps.ts'
import { WordTable } from '../document/word-table.ts'
import { formOf, type Words } from '../document/words.ts'
import { choosePhrases, type StemmedPhrase } from './choose-phrases.ts'
import { tagNamesInSteps } from './name-tagger.ts'
import { possessiveEnd } from './name-words.ts'
import { nounChunks } from './noun-chunks.ts'
import { hasPartsOfSpeech, readPartsOfSpeech } from './part-of-speech.ts'
import type { PartsOfSpeech } from './speech-codes.ts'
import { StemPaths, StemTable } from './stem-table.ts'
import type { TaggedName } from './tagger.ts'
import { WordNames } from './word-names.ts'

/** A place where a phrase stands; `text.slice(start, end) === mention.text`. */
export interface PhraseMention extends Span {
  readonly text: string
}

export interface Keyphrase {
  /** As it is written where it stands first, on one line. */
  readonly text: string
  /** 0 to 1; the best has 1. */
  readonly score: number
  /** By position. */
  readonly mentions: readonly PhraseMention[]
}

export interface KeyphraseOptions {
  /** At most so many, 1 or more. Default 10. */
  readonly limit?: number | undefined
}

/** What `extractKeyphrases` does unless it is told otherwise. */
export const KEYPHRASE_DEFAULTS: Readonly<{ limit: number }> = Object.freeze({ limit: 10 })

/** Nouns and adjectives that say nothing of the subject; they open no phrase. */
const STOP_WORDS = new WordTable(
  'said say says mln bln dlr dlrs ct cts pct percent mr mrs ms dr sen rep gov gen one two new year years month months week weeks day days last first next time times people many much more most other others own same such several few lot lots thing things way ways part kind bit number year-old today yesterday tomorrow monday tuesday wednesday thursday friday saturday sunday january february march april june july august september october november december morning afternoon evening night good great big little old able due later earlier i you he she it we they this that these those some any all each every here there not no yes also just only even very'
    .split(' ')
    .map((word) => [word, 1]),
)
const TITLE = /^(?:sen|rep|gov)$/
const BLANKS = /\s+/g
const LONGEST = 4
/** Behind so many different phrases a text is read for no new ones, each of which takes 250 bytes: 5 MB of news have 48,000. */
const MOST_PHRASES = 131_072
/** After so many chunks there is a pause. */
const CHUNKS = 1024
const AT_SIGN = 64
/** By number of words; phrases of two are what readers choose most. */
const LENGTH_PRIOR = [0, 0.55, 1.15, 1, 1]

/** The words `[from, to)`. */
interface WordRange {
  readonly from: number
  readonly to: number
}

interface Phrase extends StemmedPhrase {
  /** The number of its run of stems. */
  readonly path: number
  readonly position: number
  count: number
  /** How often it stands inside longer phrases. */
  inside: number
}

/** The phrases of an article. */
interface Gathered {
  /** By the numbers of their runs of stems. */
  readonly phrases: ReadonlyMap<number, Phrase>
  /** Where phrases stand, by position, and which does at each place. */
  readonly places: SpanList
  readonly pathAt: readonly number[]
}

/**
 * The key phrases of an article, best first.
 *
 * @example
 * extractKeyphrases('The trade war hurts soy farmers. Soy farmers want the trade war to end.')
 * // [{ text: 'trade war', score: 1, mentions: [{ start: 4, end: 13, text: 'trade war' }, …] }, …]
 * @throws OnceoverError `INVALID_OPTION` if `limit` is no whole number of 1 or more
 */
export function extractKeyphrases(
  input: DocumentInput,
  options: KeyphraseOptions = {},
): Keyphrase[] {
  return finish(extractKeyphrasesInSteps(input, options))
}

export function* extractKeyphrasesInSteps(
  input: DocumentInput,
  options: KeyphraseOptions,
): Steps<Keyphrase[]> {
  const document = yield* asDocumentInSteps(input)
  const names = hasPartsOfSpeech(document) ? yield* tagNamesInSteps(document) : []
  const parts = yield* readPartsOfSpeech(document)
  return told(document, yield* keyphrasesOf(document, parts, names, options))
}

/** The same with what was read before: parts of speech (`readPartsOfSpeech`), names (`tagNames`), stems. */
export function* keyphrasesOf(
  document: ParsedDocument,
  parts: PartsOfSpeech,
  tagged: readonly TaggedName[],
  options: KeyphraseOptions = {},
  ofForms: Stems = new Stems(document.words),
): Steps<Keyphrase[]> {
  checkOptionNames('extractKeyphrases', options, ['limit'])
  const { limit = KEYPHRASE_DEFAULTS.limit } = options
  if (!Number.isInteger(limit) || limit < 1) {
    const got = typeof limit === 'number' ? String(limit) : kindOf(limit)
    throw new OnceoverError(
      'INVALID_OPTION',
      `option \`limit\` must be a whole number of 1 or more, got ${got}`,
    )
  }
  const { text, words } = document
  const stems = new StemTable(words, ofForms)
  const names = new WordNames(words, tagged)
  const chunks = tellingChunks(document, yield* nounChunks(document, parts, names))
  yield
  for (let index = 0; index < chunks.length; index++) {
    if (index % CHUNKS === CHUNKS - 1) yield
    const to = chunks.endOf(index)
    for (let word = chunks.startOf(index); word < to; word++) stems.count(word)
  }
  yield
  const gathered = yield* gather(document, chunks, names, stems)
  const ranked: { phrase: Phrase; score: number }[] = []
  for (const phrase of gathered.phrases.values()) {
    const score = scoreOf(phrase, stems, words.count)
    if (ranked.push({ phrase, score }) % CHUNKS === 0) yield
  }
  const bestFirst = yield* sorted(
    ranked,
    (a, b) => b.score - a.score || a.phrase.position - b.phrase.position,
  )
  const best = bestFirst[0]?.score ?? 1
  const chosen = choosePhrases(bestFirst, limit)
  const mentions = mentionsOf(
    text,
    gathered,
    chosen.map(({ phrase }) => phrase.path),
  )
  return chosen.map(({ phrase, score }) => {
    const own = mentions.get(phrase.path) as PhraseMention[]
    return {
      text: (own[0] as PhraseMention).text.replace(BLANKS, ' '),
      score: Number((score / best).toFixed(6)),
      mentions: own,
    }
  })
}

/** Where some phrases stand, by the numbers of their runs of stems. */
function mentionsOf(
  text: string,
  { places, pathAt }: Gathered,
  paths: readonly number[],
): Map<number, PhraseMention[]> {
  const mentions = new Map<number, PhraseMention[]>(paths.map((path) => [path, []]))
  for (let place = 0; place < pathAt.length; place++) {
    const own = mentions.get(pathAt[place] as number)
    if (own === undefined) continue
    const start = places.startOf(place)
    const end = places.endOf(place)
    own.push({ start, end, text: text.slice(start, end) })
  }
  return mentions
}

/** The chunks but those of captions and bylines, unless there are no others. */
function tellingChunks({ paragraphs }: ParsedDocument, chunks: SpanList): SpanList {
  const telling = new SpanList()
  let paragraph = 0
  for (let index = 0; index < chunks.length; index++) {
    const from = chunks.startOf(index)
    while (from >= (paragraphs[paragraph]?.endWord ?? Infinity)) paragraph++
    const kind = paragraphs[paragraph]?.kind
    if (kind !== 'caption' && kind !== 'byline') telling.push(from, chunks.endOf(index))
  }
  return telling.length > 0 ? telling : chunks
}

function* gather(
  { text, words }: ParsedDocument,
  chunks: SpanList,
  names: WordNames,
  stems: StemTable,
): Steps<Gathered> {
  const phrases = new Map<number, Phrase>()
  const places = new SpanList()
  const pathAt: number[] = []
  const paths = new StemPaths()
  const own: number[] = []
  for (let index = 0; index < chunks.length; index++) {
    if (index % CHUNKS === CHUNKS - 1) yield
    const chunk = { from: chunks.startOf(index), to: chunks.endOf(index) }
    const range = rangeOf(text, words, names, chunk)
    if (range === undefined) continue
    const { from, to } = range
    const start = words.start[from] as number
    own.length = 0
    for (let word = from; word < to; word++) own.push(stems.of(word))
    const wordEnd = shownEnd(text, words.end[to - 1] as number)
    const end = phraseEnd(text, wordEnd)
    if (end < wordEnd) {
      own[own.length - 1] = stems.ofForm(formOf(words, to - 1).slice(0, -1))
    }
    if (!stems.isPhrase(own)) continue
    const path = paths.to(own)
    const phrase = phrases.get(path)
    if (phrase) phrase.count++
    else if (phrases.size >= MOST_PHRASES) continue
    else {
      const person = personAt(names, from, to)
      phrases.set(path, {
        path,
        stems: own.slice(),
        position: from,
        count: 1,
        person,
        inside: 0,
      })
    }
    places.push(start, end)
    pathAt.push(path)
  }
  yield* countInside(phrases, paths)
  return { phrases, places, pathAt }
}

/** The words of a chunk that a phrase is made of; undefined if they make none. */
function rangeOf(
  text: string,
  words: Words,
  names: WordNames,
  chunk: WordRange,
): WordRange | undefined {
  const core = coreOf(words, names, chunk)
  const { to } = core
  const from = names.areOne(core.from, to - 1) ? core.from : compoundStart(text, words, core)
  if (from >= to || to - from > LONGEST) return undefined
  // `door-to-door`, `a-dollar-an-hour`, `5-point` tell of what stands behind.
  const isDigit = text.charCodeAt(words.start[from] as number) <= NINE
  if (to - core.from === 1 && core.from - from > (isDigit ? 0 : 1)) return undefined
  return isBehindAt(text, words.start[from] as number) ? undefined : { from, to }
}

/** `@name` is no phrase. */
const isBehindAt = (text: string, start: number): boolean =>
  start > 0 && text.charCodeAt(start - 1) === AT_SIGN

/**
 * A chunk without the words around it that say nothing; of one that is too long, the person at its end or
 * its first name.
 */
function coreOf(words: Words, names: WordNames, chunk: WordRange): WordRange {
  let { from, to } = chunk
  // `former Illinois` of `former Illinois Rep. Quill` is nothing of its own.
  if (TITLE.test(formOf(words, to - 1))) return { from, to: from }
  while (from < to && saysNothing(words, from) && !names.areOne(from, from + 1)) from++
  while (to > from && saysNothing(words, to - 1) && !names.areOne(to - 2, to - 1)) to--
  if (to - from <= LONGEST) return { from, to }
  const person = personAt(names, from, to)
  if (person > 0 && person <= LONGEST) return { from: to - person, to }
  while (from < to && names.typeAt(from) === undefined) from++
  const limit = to
  to = from
  while (to < limit && names.areOne(from, to)) to++
  return { from, to }
}

/**
 * Where a phrase begins that does not begin inside a word: `three-dimensional maps`, `same-sex marriage`,
 * though `three` is a number and `same` says nothing.
 */
function compoundStart(text: string, words: Words, { from, to }: WordRange): number {
  if (from >= to) return from
  let start = from
  // What is longer is no phrase, wherever it begins.
  while (start > 0 && to - start <= LONGEST) {
    const place = words.start[start] as number
    const end = words.end[start - 1] as number
    const isGlued = text.charCodeAt(place - 1) === HYPHEN && end === place - 1
    // `D-Mass` is a party and a state, `5-point` one word.
    const before = words.start[start - 1] as number
    if (!isGlued || (end - before < 2 && text.charCodeAt(before) > NINE)) break
    start--
  }
  return start
}
const HYPHEN = 45
const NINE = 57

/** How many of the last words of `[from, to)` are one person's name. */
function personAt(names: WordNames, from: number, to: number): number {
  if (names.typeAt(to - 1) !== 'PERSON') return 0
  let first = to - 1
  while (first > from && names.areOne(first - 1, to - 1)) first--
  return to - first
}

/** Without the possessive, with the stop of `U.S.` */
function phraseEnd(text: string, end: number): number {
  const owner = possessiveEnd(text, 0, end)
  if (owner < end) return shownEnd(text, owner)
  const isStop = end > 1 && end < text.length && text.charCodeAt(end) === 46
  return isStop && text.charCodeAt(end - 2) === 46 ? end + 1 : end
}

/** Without what shows nothing. */
function shownEnd(text: string, wordEnd: number): number {
  let end = wordEnd
  while (classOf(text.charCodeAt(end - 1)) === INVISIBLE) end--
  return end
}

/** Stop words, and the letter of `D-Mass`. */
const saysNothing = (words: Words, word: number): boolean =>
  formOf(words, word).length < 2 || STOP_WORDS.valueOf(words, words.form[word] as number) > 0

/** Every run of words inside a phrase that is a phrase itself is told how often. */
function* countInside(phrases: ReadonlyMap<number, Phrase>, paths: StemPaths): Steps<void> {
  let index = 0
  for (const phrase of phrases.values()) {
    if (phrase.stems.length === 1) continue
    countInsideOf(phrase, phrases, paths)
    if (++index % CHUNKS === 0) yield
  }
}

function countInsideOf(
  { stems, count }: Phrase,
  phrases: ReadonlyMap<number, Phrase>,
  paths: StemPaths,
): void {
  for (let from = 0; from < stems.length; from++) {
    const limit = from === 0 ? stems.length - 1 : stems.length
    let path = 0
    for (let word = from; word < limit; word++) {
      path = paths.next(path, stems[word] as number)
      if (path === 0) break
      const part = phrases.get(path)
      if (part) part.inside += count
    }
  }
}

function scoreOf(phrase: Phrase, table: StemTable, size: number): number {
  const { stems, count, inside, position } = phrase
  let words = 0
  for (const id of stems) words += Math.log1p(table.frequency(id))
  const early = 0.35 + Math.exp((-3 * position) / size)
  const often = 1 + 0.25 * Math.log(count)
  const part = stems.length === 1 && inside >= count ? 0.6 : 1
  const prior = LENGTH_PRIOR[stems.length] as number
  return (words / Math.sqrt(stems.length)) * prior * early * often * part
}

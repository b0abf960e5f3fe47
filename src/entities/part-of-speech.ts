/**
 * The part of speech of every word of a document, by the model of wink-nlp.
 *
 * Method: the tagger is not given the text but the document's own words and the marks between them,
 * possessives cut off (`written-words.ts`). What each is by itself, wink tells (`wink-lexemes.ts`);
 * what they are where they stand together, the rules of its model (`tag-machine.ts`). So the answer
 * does not depend on documents before. Long texts go in by pieces of whole sentences. Cost: linear,
 * about 30 MB of text a second; 40 ms for the model.
 */

import { ArrayRoom } from '../document/array-room.ts'
import { mayBeEnglish, UNKNOWN_LANGUAGE } from '../document/language.ts'
import type { ParsedDocument } from '../document/parse.ts'
import type { Steps } from '../document/steps.ts'
import { tellVerbs } from './clause-verbs.ts'
import {
  ADJECTIVE,
  AUXILIARY,
  FUNCTION,
  NAME,
  NOUN,
  NUMBER,
  OTHER,
  type PartsOfSpeech,
  VERB,
  VERBAL,
} from './speech-codes.ts'
import { TAGS, TagMachine } from './tag-machine.ts'
import { hintOf, isFixed, readMachines, tagOf, type Wink, WinkLexemes } from './wink-lexemes.ts'
import { WrittenWords } from './written-words.ts'

const CODES: Readonly<Record<string, number>> = {
  NOUN,
  PROPN: NAME,
  ADJ: ADJECTIVE,
  VERB,
  NUM: NUMBER,
  ADP: FUNCTION,
  ADV: FUNCTION,
  AUX: AUXILIARY,
  CCONJ: FUNCTION,
  DET: FUNCTION,
  PART: FUNCTION,
  PRON: FUNCTION,
  SCONJ: FUNCTION,
  INTJ: FUNCTION,
}

/** So many words make a piece. */
const PIECE = 20_000

/**
 * Can the tagger read this language? wink's model knows English only. A few words that no language is told of may be
 * English; more of them are not, and nor are those of which it is said that their language is not known.
 */
export function hasPartsOfSpeech({ language, article, words }: ParsedDocument): boolean {
  if (language !== UNKNOWN_LANGUAGE) return language === 'en'
  return article.language === undefined && mayBeEnglish(words)
}

/** Reads the parts of speech; all are `OTHER` where the document is not in English. */
export function* readPartsOfSpeech(document: ParsedDocument): Steps<PartsOfSpeech> {
  const parts = new Uint8Array(document.words.count)
  if (!hasPartsOfSpeech(document)) return parts
  const { sentences, words } = document
  const model = tagger()
  const written = new WrittenWords(document, model.lexemes)
  yield
  const read = (first: number, limit: number): Steps<void> =>
    readPiece(model, written, parts, first, limit)
  let from = 0
  for (let index = 0; index < sentences.length; index++) {
    const end = sentences[index]?.endWord as number
    // A sentence of any length is cut too: 5 MB may stand in one line without a stop.
    for (; end - from > PIECE * 2; from += PIECE) {
      yield* read(from, from + PIECE)
      yield
    }
    if (end - from < PIECE && index + 1 < sentences.length) continue
    if (end > from) yield* read(from, end)
    from = end
    yield
  }
  if (words.count > from) yield* read(from, words.count)
  yield* tellVerbs(document, parts)
  return parts
}

const codeOf = (wink: Wink, tag: number): number => CODES[wink.nameOf(tag) ?? ''] ?? OTHER

interface TaggerModel {
  readonly lexemes: WinkLexemes
  readonly machines: readonly TagMachine[]
  /** The part of speech of each tag. */
  readonly codes: Uint8Array
  /** The tags of verbs, as bits. */
  readonly verbs: number
}
let current: TaggerModel | undefined

function tagger(): TaggerModel {
  if (current === undefined || current.lexemes.isFull) {
    const lexemes = new WinkLexemes(current?.lexemes.wink)
    const machines = current?.machines ?? readMachines().map((json) => new TagMachine(json))
    const codes =
      current?.codes ?? Uint8Array.from({ length: TAGS }, (_, tag) => codeOf(lexemes.wink, tag))
    const verbs = codes.reduce((bits, code, tag) => (code === VERB ? bits | (1 << tag) : bits), 0)
    current = { lexemes, machines, codes, verbs }
  }
  return current
}

function* readPiece(
  { lexemes, machines, codes, verbs }: TaggerModel,
  written: WrittenWords,
  parts: Uint8Array,
  from: number,
  to: number,
): Steps<void> {
  const { things, count: thingCount, places } = written.read(from, to)
  yield
  const { begins, sizes } = yield* lexemes.placesOf(written.readLexemes())
  const { tokens } = lexemes
  let count = 0
  for (let index = 0; index < thingCount; index++) {
    count += sizes[things[index] as number] as number
  }
  const room = new ArrayRoom(count, count * 3 + 1)
  const allowed = room.int32(count)
  const tags = room.uint8(count)
  const hints = room.uint8(count)
  let token = 0
  for (let index = 0; index < thingCount; index++) {
    const thing = things[index] as number
    const begin = begins[thing] as number
    const end = begin + (sizes[thing] as number)
    for (let at = begin; at < end; at++) {
      const lexeme = tokens[at * 2] as number
      tags[token] = tagOf(lexeme)
      hints[token] = hintOf(lexeme)
      allowed[token++] = tokens[at * 2 + 1] as number
    }
  }
  const tagged = { tags, hints, allowed, columns: room.uint8(count + 1) }
  for (const machine of machines) machine.correct(tagged, count)
  token = 0
  let word = from
  for (let index = 0; index < thingCount; index++) {
    const thing = things[index] as number
    if (word < to && places[word - from] === index) {
      const lexeme = tokens[(begins[thing] as number) * 2] as number
      const tag = isFixed(lexeme) ? tagOf(lexeme) : (tags[token] as number)
      const code = codes[tag] as number
      parts[word++] = code === NOUN && ((allowed[token] as number) & verbs) !== 0 ? VERBAL : code
    }
    token += sizes[thing] as number
  }
}

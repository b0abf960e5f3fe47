/**
 * The part of speech of every word of a document, by the model of wink-nlp.
 *
 * Method: the tagger is not given the text but the document's own words and the marks between them,
 * possessives cut off. What each is by itself, wink tells (`wink-lexemes.ts`); what they are where
 * they stand together, the rules of its model (`tag-machine.ts`). So the answer does not depend on
 * documents before. Long texts go in by pieces of whole sentences. Cost: linear, about 30 MB of text
 * a second; 60 ms for the model.
 */
import { ArrayRoom } from '../document/array-room.ts'
import { FOLDED } from '../document/form-table.ts'
import type { ParsedDocument } from '../document/parse.ts'
import { CAPITAL, type Words } from '../document/words.ts'
import { TAGS, TagMachine } from './tag-machine.ts'
import { hintOf, isFixed, readMachines, tagOf, Wink, WinkLexemes } from './wink-lexemes.ts'

/** Every other part of speech: it matters to no rule. */
const OTHER = 0
export const NOUN = 1
/** Proper noun. */
export const NAME = 2
export const ADJECTIVE = 3
export const VERB = 4
/** Articles, prepositions, pronouns, conjunctions, auxiliaries, adverbs: they begin no name. */
export const FUNCTION = 5
export const NUMBER = 6

const CODES: Readonly<Record<string, number>> = {
  NOUN,
  PROPN: NAME,
  ADJ: ADJECTIVE,
  VERB,
  NUM: NUMBER,
  ADP: FUNCTION,
  ADV: FUNCTION,
  AUX: FUNCTION,
  CCONJ: FUNCTION,
  DET: FUNCTION,
  PART: FUNCTION,
  PRON: FUNCTION,
  SCONJ: FUNCTION,
  INTJ: FUNCTION,
}

/** The part of speech of word `i` of the document is `parts[i]`, one of the codes above. */
export type PartsOfSpeech = Uint8Array

/** So many words make a piece. */
const PIECE = 20_000
const LONGEST = 60
const POSSESSIVE = /(?:['’‘ʼ`´]|&(?:#0?39|#8217|#x27|apos|rsquo|lsquo);|â€™)[sS]$/
/** How far behind a word a mark is looked for. */
const REACH = 12
const SPACE = 32
const MARKS = new Set([...'.,;:!?"“”()[]$%-'].map((mark) => mark.charCodeAt(0)))

/** Can the tagger read this language? wink's model knows English only. */
export function hasPartsOfSpeech(document: ParsedDocument): boolean {
  return document.language === 'en' || document.language === 'und'
}

/** Reads the parts of speech; all are `OTHER` where the document is not in English. */
export function readPartsOfSpeech(document: ParsedDocument): PartsOfSpeech {
  const parts = new Uint8Array(document.words.count)
  if (!hasPartsOfSpeech(document)) return parts
  const { sentences, words } = document
  const model = tagger()
  const written = new WrittenWords(document, model.lexemes)
  const read = (first: number, limit: number): void => {
    if (limit > first) readPiece(model, written, parts, first, limit)
  }
  let from = 0
  for (let index = 0; index < sentences.length; index++) {
    const end = sentences[index]?.endWord as number
    // A sentence of any length is cut too: 5 MB may stand in one line without a stop.
    for (; end - from > PIECE * 2; from += PIECE) read(from, from + PIECE)
    if (end - from < PIECE && index + 1 < sentences.length) continue
    read(from, end)
    from = end
  }
  read(from, words.count)
  return parts
}

const codeOf = (wink: Wink, tag: number): number => CODES[wink.nameOf(tag) ?? ''] ?? OTHER

interface TaggerModel {
  readonly wink: Wink
  readonly lexemes: WinkLexemes
  readonly machines: readonly TagMachine[]
  /** The part of speech of each tag. */
  readonly codes: Uint8Array
}
let current: TaggerModel | undefined

function tagger(): TaggerModel {
  if (current === undefined || current.lexemes.isFull) {
    const wink = current === undefined || current.wink.isFull ? new Wink() : current.wink
    const machines = current?.machines ?? readMachines().map((json) => new TagMachine(json))
    const codes = current?.codes ?? Uint8Array.from({ length: TAGS }, (_, tag) => codeOf(wink, tag))
    current = { wink, lexemes: new WinkLexemes(wink), machines, codes }
  }
  return current
}

function readPiece(
  { lexemes, machines, codes }: TaggerModel,
  written: WrittenWords,
  parts: Uint8Array,
  from: number,
  to: number,
): void {
  const { ids, count: idCount, places } = written.read(from, to)
  lexemes.learn()
  const { begins, tokens } = lexemes
  let count = 0
  for (let index = 0; index < idCount; index++) {
    const id = ids[index] as number
    count += (begins[id + 1] as number) - (begins[id] as number)
  }
  const room = new ArrayRoom(count, count * 3 + 1)
  const allowed = room.int32(count)
  const tags = room.uint8(count)
  const hints = room.uint8(count)
  let token = 0
  for (let index = 0; index < idCount; index++) {
    const id = ids[index] as number
    const end = begins[id + 1] as number
    for (let at = begins[id] as number; at < end; at++) {
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
  for (let index = 0; index < idCount; index++) {
    const id = ids[index] as number
    const first = begins[id] as number
    if (places[word - from] === index) {
      const lexeme = tokens[first * 2] as number
      const tag = isFixed(lexeme) ? tagOf(lexeme) : (tags[token] as number)
      parts[word++] = codes[tag] as number
    }
    token += (begins[id + 1] as number) - first
  }
}

/** The words of a document as the tagger reads them. */
class WrittenWords {
  private readonly document: ParsedDocument
  private readonly lexemes: WinkLexemes
  /**
   * Of each form, written with a capital and without: where it stood last, and what the tagger read
   * there, which is the number of a word, times two; one more if a possessive was cut off.
   */
  private readonly lastStart: Int32Array
  private readonly lastRead: Int32Array
  private paragraph = 0

  constructor(document: ParsedDocument, lexemes: WinkLexemes) {
    const spellings = document.words.forms.length * 2
    const room = new ArrayRoom(spellings * 2)
    this.document = document
    this.lexemes = lexemes
    this.lastStart = room.int32(spellings)
    this.lastRead = room.int32(spellings).fill(-1)
  }

  /** What is read of the words `[from, to)`, and where in that each word stands. */
  read(from: number, to: number): { ids: Int32Array; count: number; places: Int32Array } {
    const { text, words, paragraphs } = this.document
    const { lexemes } = this
    // at most a mark, the word and a possessive, and a line end before each paragraph
    const most = (to - from) * 3 + paragraphs.length - this.paragraph
    const room = new ArrayRoom(most + to - from)
    const ids = room.int32(most)
    const places = room.int32(to - from)
    let count = 0
    let last = from > 0 ? (words.end[from - 1] as number) : 0
    for (let word = from; word < to; word++) {
      const start = words.start[word] as number
      let border = paragraphs[this.paragraph]
      while (border && border.start <= start) {
        if (border.start > last) ids[count++] = lexemes.idOf('\n')
        border = paragraphs[++this.paragraph]
      }
      // Of what stands between two words the first mark is enough for the tagger.
      if (start > last + 1 || text.charCodeAt(last) !== SPACE) {
        const mark = firstMark(text, last, Math.min(start, last + REACH))
        if (mark >= 0) ids[count++] = lexemes.idAt(text, mark, mark + 1)
      }
      places[word - from] = count
      last = words.end[word] as number
      const read = this.readWord(words, word)
      ids[count++] = read >> 1
      if ((read & 1) !== 0) ids[count++] = lexemes.idOf("'s")
    }
    return { ids, count, places }
  }

  private readWord(words: Words, word: number): number {
    const { text } = this.document
    const spelling = (words.form[word] as number) * 2 + ((words.flags[word] as number) & CAPITAL)
    const start = words.start[word] as number
    const end = Math.min(words.end[word] as number, start + LONGEST)
    const known = this.lastRead[spelling] as number
    if (known >= 0 && isSameAt(text, start, end, this.lastStart[spelling] as number)) return known
    const read = isPlain(text, start, end)
      ? this.lexemes.idAt(text, start, end) * 2
      : this.readOdd(text.slice(start, end))
    this.lastStart[spelling] = start
    this.lastRead[spelling] = read
    return read
  }

  private readOdd(written: string): number {
    const possessive = POSSESSIVE.test(written)
    const word = possessive ? written.replace(POSSESSIVE, '') : written
    return this.lexemes.idOf(cleanWord(word)) * 2 + (possessive ? 1 : 0)
  }
}

/** Does what stands in `[start, end)` stand at another place too? */
function isSameAt(text: string, start: number, end: number, other: number): boolean {
  for (let index = start; index < end; index++) {
    if (text.charCodeAt(index) !== text.charCodeAt(index - start + other)) return false
  }
  return true
}

/** Where in `[from, to)` the first mark stands; -1 if there is none. */
function firstMark(text: string, from: number, to: number): number {
  for (let index = from; index < to; index++) if (MARKS.has(text.charCodeAt(index))) return index
  return -1
}

/** Are there only letters of the alphabet and figures? */
function isPlain(text: string, start: number, end: number): boolean {
  for (let index = start; index < end; index++) {
    if (((FOLDED[text.charCodeAt(index)] ?? 0) as number) === 0) return false
  }
  return true
}

const PLAIN = /^[A-Za-z\d]+$/

/** Inside a word wink must find no space and no mark to split at. */
function cleanWord(written: string): string {
  if (PLAIN.test(written)) return written
  const clean = written.replace(/[’‘ʼ`´]/g, "'").replace(/[^\p{L}\p{N}'.]/gu, '')
  return clean === '' ? 'x' : clean
}

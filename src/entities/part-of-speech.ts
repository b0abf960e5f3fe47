/**
 * The part of speech of every word of a document, by the model of wink-nlp.
 *
 * Method: the tagger is not given the text but the document's own words and the marks between them,
 * possessives cut off. What each is by itself, wink tells (`wink-lexemes.ts`); what they are where
 * they stand together, the rules of its model (`tag-machine.ts`). So the answer does not depend on
 * documents before. Long texts go in by pieces of whole sentences. Cost: linear, about 15 MB of text
 * a second; 60 ms for the model.
 */
import type { ParsedDocument } from '../document/parse.ts'
import type { Words } from '../document/words.ts'
import { TagMachine } from './tag-machine.ts'
import { readMachines, Wink, WinkLexemes } from './wink-lexemes.ts'

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

interface TaggerModel {
  readonly wink: Wink
  readonly lexemes: WinkLexemes
  readonly machines: readonly TagMachine[]
}
let current: TaggerModel | undefined

function tagger(): TaggerModel {
  if (current === undefined || current.lexemes.isFull) {
    const wink = current === undefined || current.wink.isFull ? new Wink() : current.wink
    const machines = current?.machines ?? readMachines().map((json) => new TagMachine(json))
    current = { wink, lexemes: new WinkLexemes(wink), machines }
  }
  return current
}

function readPiece(
  { wink, lexemes, machines }: TaggerModel,
  written: WrittenWords,
  parts: Uint8Array,
  from: number,
  to: number,
): void {
  const { ids, places } = written.read(from, to)
  lexemes.learn()
  let count = 0
  for (const id of ids) count += tokensOf(lexemes, id)
  const tags = new Uint8Array(count)
  const hints = new Uint8Array(count)
  const allowed = new Int32Array(count)
  let token = 0
  for (const id of ids) {
    const end = lexemes.begins[id + 1] as number
    for (let at = lexemes.begins[id] as number; at < end; at++) {
      tags[token] = lexemes.tags[at] as number
      hints[token] = lexemes.hints[at] as number
      allowed[token] = lexemes.allowed[at] as number
      token++
    }
  }
  for (const machine of machines) machine.correct({ tags, hints, allowed }, count)
  token = 0
  let word = from
  for (let index = 0; index < ids.length; index++) {
    const id = ids[index] as number
    if (places[word - from] === index) {
      const first = lexemes.begins[id] as number
      const tag = lexemes.fixed[first] === 1 ? lexemes.tags[first] : tags[token]
      parts[word++] = CODES[wink.nameOf(tag as number) ?? ''] ?? OTHER
    }
    token += tokensOf(lexemes, id)
  }
}

const tokensOf = (lexemes: WinkLexemes, id: number): number =>
  (lexemes.begins[id + 1] as number) - (lexemes.begins[id] as number)

/** The words of a document as the tagger reads them. */
class WrittenWords {
  private readonly document: ParsedDocument
  private readonly lexemes: WinkLexemes
  /** Where each form was written last, and what the tagger read there. */
  private readonly lastStart: Int32Array
  private readonly lastId: Int32Array
  private paragraph = 0

  constructor(document: ParsedDocument, lexemes: WinkLexemes) {
    this.document = document
    this.lexemes = lexemes
    this.lastStart = new Int32Array(document.words.forms.length)
    this.lastId = new Int32Array(document.words.forms.length).fill(-1)
  }

  /** What is read of the words `[from, to)`, and where in that each word stands. */
  read(from: number, to: number): { ids: readonly number[]; places: Int32Array } {
    const { text, words, paragraphs } = this.document
    const { lexemes } = this
    const ids: number[] = []
    const places = new Int32Array(to - from)
    let last = from > 0 ? (words.end[from - 1] as number) : 0
    for (let word = from; word < to; word++) {
      const start = words.start[word] as number
      let border = paragraphs[this.paragraph]
      while (border && border.start <= start) {
        if (border.start > last) ids.push(lexemes.idOf('\n'))
        border = paragraphs[++this.paragraph]
      }
      // Of what stands between two words the first mark is enough for the tagger.
      if (start > last + 1 || text.charCodeAt(last) !== 32) {
        const mark = firstMark(text, last, Math.min(start, last + REACH))
        if (mark !== '') ids.push(lexemes.idOf(mark))
      }
      places[word - from] = ids.length
      last = words.end[word] as number
      const id = this.idAt(words, word)
      ids.push(id)
      if (this.possessive) ids.push(lexemes.idOf("'s"))
    }
    return { ids, places }
  }

  /** Did `idAt` cut off a possessive? */
  private possessive = false

  private idAt(words: Words, word: number): number {
    const { text } = this.document
    const form = words.form[word] as number
    const start = words.start[word] as number
    const end = Math.min(words.end[word] as number, start + LONGEST)
    this.possessive = false
    const known = this.lastId[form] as number
    if (known >= 0 && sameText(text, start, this.lastStart[form] as number, end - start)) {
      return known
    }
    const written = text.slice(start, end)
    if (PLAIN.test(written)) {
      const id = this.lexemes.idOf(written)
      this.lastStart[form] = start
      this.lastId[form] = id
      return id
    }
    this.possessive = POSSESSIVE.test(written)
    return this.lexemes.idOf(cleanWord(this.possessive ? written.replace(POSSESSIVE, '') : written))
  }
}

function sameText(text: string, a: number, b: number, length: number): boolean {
  for (let index = 0; index < length; index++) {
    if (text.charCodeAt(a + index) !== text.charCodeAt(b + index)) return false
  }
  return true
}

function firstMark(text: string, from: number, to: number): string {
  for (let index = from; index < to; index++) {
    if (MARKS.has(text.charCodeAt(index))) return text[index] as string
  }
  return ''
}

const PLAIN = /^[A-Za-z\d]+$/

/** Inside a word wink must find no space and no mark to split at. */
function cleanWord(written: string): string {
  if (PLAIN.test(written)) return written
  const clean = written.replace(/[’‘ʼ`´]/g, "'").replace(/[^\p{L}\p{N}'.]/gu, '')
  return clean === '' ? 'x' : clean
}

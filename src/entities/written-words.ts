/**
 * The words of a document as the tagger reads them: what is written, possessives cut off, with a mark
 * between two words where there is one, and the ends of lines.
 *
 * Method: what is read is numbered by document first, as an article says the same words again and
 * again; the lexemes of all its distinct words are then asked for at once. Cost: one look-up a word.
 */
import { ArrayRoom } from '../document/array-room.ts'
import { FOLDED } from '../document/form-table.ts'
import type { ParsedDocument } from '../document/parse.ts'
import { CAPITAL, type Words } from '../document/words.ts'
import type { WinkLexemes } from './wink-lexemes.ts'

/**
 * So many letters of a word are read. Patterns of wink cost the square of what they are given, so it is never
 * given more than that: one word or mark at a time, at 2 µs a letter for whatever letters there are.
 */
const LONGEST = 60
const POSSESSIVE = /(?:['’‘ʼ`´]|&(?:#0?39|#8217|#x27|apos|rsquo|lsquo);|â€™)[sS]$/
/** How far behind a word a mark is looked for. */
const REACH = 12
const SPACE = 32
const MARKS = [...'.,;:!?"“”()[]$%-']

/** Of what is read, these are numbered first: a line end, a possessive, the marks. */
const LINE_END = 0
const OWNER = 1
const FIRST_MARK = 2
const FIXED = ['\n', "'s", ...MARKS]
/** By character: the number of the mark; 0 for others. */
const MARK_AT = new Uint8Array(0x2020)
for (const [place, mark] of MARKS.entries()) MARK_AT[mark.charCodeAt(0)] = FIRST_MARK + place

/** What is read of some words: the number of each thing, and where among them each word stands. */
export interface WrittenPiece {
  readonly things: Int32Array
  readonly count: number
  readonly places: Int32Array
}

export class WrittenWords {
  private readonly document: ParsedDocument
  private readonly table: WinkLexemes
  /**
   * Of each form, written with a capital and without: where it stood last, and what was read there,
   * which is the number of a thing, times two; one more if a possessive was cut off.
   */
  private readonly lastStart: Int32Array
  private readonly lastRead: Int32Array
  private paragraph = 0
  /** The lexeme of each thing. */
  private readonly lexemes: number[] = []
  /** The things of which it was not asked yet, and where they stand. */
  private asked: number[] = []
  private starts: number[] = []
  private ends: number[] = []

  constructor(document: ParsedDocument, lexemes: WinkLexemes) {
    const spellings = document.words.forms.length * 2
    const room = new ArrayRoom(spellings * 2)
    this.document = document
    this.table = lexemes
    this.lastStart = room.int32(spellings)
    this.lastRead = room.int32(spellings).fill(-1)
    for (const written of FIXED) this.lexemes.push(lexemes.idOf(written))
  }

  /** The words `[from, to)`: the next ones, from the first on. */
  read(from: number, to: number): WrittenPiece {
    const { text, words, paragraphs } = this.document
    // at most a mark, the word and a possessive, and a line end before each paragraph
    const most = (to - from) * 3 + paragraphs.length - this.paragraph
    const room = new ArrayRoom(most + to - from)
    const things = room.int32(most)
    const places = room.int32(to - from)
    let count = 0
    let last = from > 0 ? (words.end[from - 1] as number) : 0
    for (let word = from; word < to; word++) {
      const start = words.start[word] as number
      let border = paragraphs[this.paragraph]
      while (border && border.start <= start) {
        if (border.start > last) things[count++] = LINE_END
        border = paragraphs[++this.paragraph]
      }
      // Of what stands between two words the first mark is enough for the tagger.
      if (start > last + 1 || text.charCodeAt(last) !== SPACE) {
        const mark = firstMark(text, last, Math.min(start, last + REACH))
        if (mark > 0) things[count++] = mark
      }
      places[word - from] = count
      last = words.end[word] as number
      const read = this.readWord(words, word)
      things[count++] = read >> 1
      if ((read & 1) !== 0) things[count++] = OWNER
    }
    return { things, count, places }
  }

  /** The lexeme of each thing that was read so far. */
  readLexemes(): readonly number[] {
    const { asked, starts, ends } = this
    const ids = this.table.idsAt(this.document.text, starts, ends)
    for (let at = 0; at < ids.length; at++) this.lexemes[asked[at] as number] = ids[at] as number
    this.asked = []
    this.starts = []
    this.ends = []
    return this.lexemes
  }

  private readWord(words: Words, word: number): number {
    const { text } = this.document
    const spelling = (words.form[word] as number) * 2 + ((words.flags[word] as number) & CAPITAL)
    const start = words.start[word] as number
    const end = Math.min(words.end[word] as number, start + LONGEST)
    const known = this.lastRead[spelling] as number
    if (known >= 0 && isSameAt(text, start, end, this.lastStart[spelling] as number)) return known
    const read = isPlain(text, start, end)
      ? this.ask(start, end) * 2
      : this.readOdd(text.slice(start, end))
    this.lastStart[spelling] = start
    this.lastRead[spelling] = read
    return read
  }

  private ask(start: number, end: number): number {
    const thing = this.lexemes.push(UNKNOWN) - 1
    this.asked.push(thing)
    this.starts.push(start)
    this.ends.push(end)
    return thing
  }

  private readOdd(written: string): number {
    const possessive = POSSESSIVE.test(written)
    const word = possessive ? written.replace(POSSESSIVE, '') : written
    const thing = this.lexemes.push(this.table.idOf(cleanWord(word))) - 1
    return thing * 2 + (possessive ? 1 : 0)
  }
}

const UNKNOWN = -1

/** Does what stands in `[start, end)` stand at another place too? */
function isSameAt(text: string, start: number, end: number, other: number): boolean {
  for (let index = start; index < end; index++) {
    if (text.charCodeAt(index) !== text.charCodeAt(index - start + other)) return false
  }
  return true
}

/** The number of the first mark in `[from, to)`; 0 if there is none. */
function firstMark(text: string, from: number, to: number): number {
  for (let index = from; index < to; index++) {
    const mark = MARK_AT[text.charCodeAt(index)] ?? 0
    if (mark > 0) return mark
  }
  return 0
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

/**
 * The passages of an article that have a role each, counted: its paragraphs, and the sentences of those in which the
 * layout has lost its borders.
 *
 * Method: one pass over the words of each passage, and one over the characters of those that are asked for their marks.
 * Cost: linear in the text.
 */
import { isSpace } from '../document/character.ts'
import { hasFinalStop } from '../document/final-stop.ts'
import type { Reading, ReadParagraph, Sentence } from '../document/parse.ts'
import type { Span } from '../document/span.ts'
import { CAPITAL, IDEOGRAPH, JOINED, NUMERAL, UPPERCASE, type Words } from '../document/words.ts'

/** The marks that are told apart, each in all its shapes. */
const MARKS = {
  quote: '"“”«»„「」『』‹›‟',
  comma: ',，、،;；',
  colon: ':：',
  stop: '.。…．',
  question: '?？؟!！',
  slash: '/\\',
  bracket: '()（）[]【】',
  bar: '|•·●▪■◆►▶→★*_+=<>~',
  handle: '@#',
  dash: '—–―-',
  sign: '©®™€$£¥%°&',
  tab: '\t',
} as const

export type Mark = keyof typeof MARKS

const MARK_NAMES = Object.keys(MARKS) as Mark[]
const NO_MARKS: readonly number[] = MARK_NAMES.map(() => 0)
const NONE = -1
/** By UTF-16 code unit: the number of the mark that it is. */
const MARK_AT: Int8Array = marksByCode()

function marksByCode(): Int8Array {
  const marks = new Int8Array(0x10000).fill(NONE)
  for (const [at, mark] of MARK_NAMES.entries()) {
    for (const shape of MARKS[mark]) marks[shape.charCodeAt(0)] = at
  }
  return marks
}

type PassageSource = Pick<Reading, 'text' | 'paragraphs' | 'sentences' | 'words'>
type Stretch = Span & Pick<ReadParagraph, 'firstWord' | 'endWord'>

/** The words of a passage. */
interface WordCounts {
  /** As a reader counts them. */
  readonly words: number
  readonly letters: number
  /** Words that begin with a capital, that are all capitals, that have a digit, of at most three letters. */
  readonly capitals: number
  readonly shouted: number
  readonly numerals: number
  readonly short: number
  /** Words with capitals that it opens with, and that it ends with. */
  readonly opening: number
  readonly ending: number
}

/** What stands between the words of a passage. */
export interface MarkCounts {
  /** How many of each mark, in the order of `MARKS`. */
  readonly counts: readonly number[]
  /** Characters before its first colon; behind its last dash, slash and opening bracket; -1 without one. */
  readonly beforeColon: number
  readonly behindDash: number
  readonly behindSlash: number
  readonly behindBracket: number
}

/** A passage, and what can be counted in it. */
export interface Passage extends Stretch, WordCounts {
  /** The paragraph that it is or lies in. */
  readonly paragraph: ReadParagraph
  /** Is it a sentence of a paragraph that has lost its borders? */
  readonly isPiece: boolean
  readonly at: number
  readonly sentences: number
  /** Does it open with a few words in capitals and a colon, as what is said under a speaker's name? */
  readonly isNamed: boolean
  /** Does it close with a stop, quotation marks and brackets left aside? */
  readonly stops: boolean
  /** The marks that it begins and ends with: -1 for none. */
  readonly opens: number
  readonly ends: number
  /** Line ends before it. */
  readonly gap: number
}

/** A passage while it is counted: one object, as short ones come by the hundred thousand. */
type Counting = { -readonly [Key in keyof Passage]: Passage[Key] }

/** From so many sentences on a paragraph is one that has lost its borders. */
const LOST = 8
const MOST_GAP = 4
/** So many passages are kept. */
const KEPT = 256
const SHORT = 3
/** A stop with all that closes behind it has at most so many characters. */
const STOP_REACH = 12
const LONGEST_NAME = 5
const NEWLINE = 10
const COLON = MARK_NAMES.indexOf('colon')
const DASH = MARK_NAMES.indexOf('dash')
const SLASH = MARK_NAMES.indexOf('slash')
const BRACKET = MARK_NAMES.indexOf('bracket')
const CLOSING = ')）]】'

/** How often a passage has a mark. */
export const countOf = (mark: Mark): ((marks: MarkCounts) => number) => {
  const number = MARK_NAMES.indexOf(mark)
  return ({ counts }) => counts[number] as number
}

/** Does a passage begin, or end, with a mark? */
export const opensWith = (mark: Mark): ((passage: Passage) => boolean) => {
  const number = MARK_NAMES.indexOf(mark)
  return ({ opens }) => opens === number
}
export const endsWith = (mark: Mark): ((passage: Passage) => boolean) => {
  const number = MARK_NAMES.indexOf(mark)
  return ({ ends }) => ends === number
}

/**
 * The passages of an article, in order. Each is counted when it is asked for, as all of a long text would take fifty times
 * its room; those asked for last are kept, which are all of most articles.
 */
export class Passages {
  readonly length: number
  private readonly document: PassageSource
  /** By passage: its paragraph, and the sentence of that which it is; -1 if it is all of it. */
  private readonly owners: Int32Array
  private readonly pieces: Int32Array
  private readonly kept: (Passage | undefined)[] = []

  constructor(document: PassageSource) {
    const { paragraphs } = document
    this.document = document
    this.length = passageCount(paragraphs)
    this.owners = new Int32Array(this.length)
    this.pieces = new Int32Array(this.length).fill(NONE)
    let at = 0
    for (const [owner, paragraph] of paragraphs.entries()) {
      const { firstSentence, endSentence } = paragraph
      if (!isLost(paragraph)) this.owners[at++] = owner
      else
        for (let piece = firstSentence; piece < endSentence; piece++) {
          this.owners[at] = owner
          this.pieces[at++] = piece
        }
    }
  }

  *[Symbol.iterator](): Generator<Passage, void, undefined> {
    for (let at = 0; at < this.length; at++) yield this.at(at) as Passage
  }

  at(index: number): Passage | undefined {
    if (index < 0 || index >= this.length) return undefined
    const known = this.kept[index % KEPT]
    if (known?.at === index) return known
    const passage = this.counted(index)
    this.kept[index % KEPT] = passage
    return passage
  }

  /** The last passage that begins at a position or before it; the first one if none does. */
  indexAt(position: number): number {
    let low = 0
    let high = this.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if (this.stretchOf(middle).start <= position) low = middle
      else high = middle - 1
    }
    return low
  }

  private ownerOf(index: number): ReadParagraph {
    return this.document.paragraphs[this.owners[index] as number] as ReadParagraph
  }

  private stretchOf(index: number): Stretch {
    const piece = this.pieces[index] as number
    return piece === NONE ? this.ownerOf(index) : (this.document.sentences[piece] as Sentence)
  }

  private counted(at: number): Passage {
    const { text, words } = this.document
    const paragraph = this.ownerOf(at)
    const stretch = this.stretchOf(at)
    const isPiece = stretch !== paragraph
    const { start, end, firstWord, endWord } = stretch
    const { firstSentence, endSentence } = paragraph
    const passage: Counting = {
      start,
      end,
      firstWord,
      endWord,
      paragraph,
      isPiece,
      at,
      sentences: isPiece ? 1 : endSentence - firstSentence,
      stops: hasFinalStop(text.slice(Math.max(start, end - STOP_REACH), end)),
      gap: gapBetween(text, at === 0 ? 0 : this.stretchOf(at - 1).end, start),
      isNamed: false,
      words: 0,
      letters: 0,
      capitals: 0,
      shouted: 0,
      numerals: 0,
      short: 0,
      opening: 0,
      ending: 0,
      opens: markAt(text, start),
      ends: markAt(text, end - 1),
    }
    countWords(words, passage)
    passage.isNamed = isNamed(text, words, passage)
    return passage
  }
}

/** Has a paragraph lost its borders? Then each of its sentences is a passage. */
const isLost = ({ firstSentence, endSentence }: ReadParagraph): boolean =>
  endSentence - firstSentence >= LOST

function passageCount(paragraphs: readonly ReadParagraph[]): number {
  let count = 0
  for (const paragraph of paragraphs) {
    count += isLost(paragraph) ? paragraph.endSentence - paragraph.firstSentence : 1
  }
  return count
}

function isNamed(text: string, words: Words, passage: Passage): boolean {
  const { start, end, firstWord, opening } = passage
  const last = firstWord + Math.min(opening, LONGEST_NAME) - 1
  if (last < firstWord) return false
  const to = Math.min(end, (words.end[last] as number) + 1)
  for (let at = start; at < to; at++) if (markAt(text, at) === COLON) return true
  return false
}

function gapBetween(text: string, from: number, to: number): number {
  let gap = 0
  for (let at = to - 1; at >= from && gap < MOST_GAP && isSpace(text.charCodeAt(at)); at--) {
    if (text.charCodeAt(at) === NEWLINE) gap++
  }
  return gap
}

function countWords(words: Words, into: Counting): void {
  let isOpening = true
  for (let word = into.firstWord; word < into.endWord; word++) {
    const flags = words.flags[word] as number
    const size = (words.end[word] as number) - (words.start[word] as number)
    into.letters += size
    if ((flags & JOINED) === 0 || (flags & IDEOGRAPH) !== 0) into.words++
    if (size <= SHORT) into.short++
    if ((flags & UPPERCASE) !== 0) into.shouted++
    if ((flags & NUMERAL) !== 0) into.numerals++
    if ((flags & CAPITAL) !== 0) {
      into.capitals++
      into.ending++
      if (isOpening) into.opening++
    } else {
      isOpening = false
      into.ending = 0
    }
  }
}

const markAt = (text: string, at: number): number => MARK_AT[text.charCodeAt(at)] as number

export function marksIn(text: string, { start, end }: Span): MarkCounts {
  const counts = NO_MARKS.slice()
  const found = {
    counts,
    beforeColon: NONE,
    behindDash: NONE,
    behindSlash: NONE,
    behindBracket: NONE,
  }
  for (let at = start; at < end; at++) {
    const mark = markAt(text, at)
    if (mark === NONE) continue
    counts[mark] = (counts[mark] as number) + 1
    if (mark === COLON && found.beforeColon === NONE) found.beforeColon = at - start
    else if (mark === DASH) found.behindDash = end - at - 1
    else if (mark === SLASH) found.behindSlash = end - at - 1
    else if (mark === BRACKET && !CLOSING.includes(text.charAt(at))) {
      found.behindBracket = end - at - 1
    }
  }
  return found
}

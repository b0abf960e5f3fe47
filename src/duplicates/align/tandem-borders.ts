/**
 * Borders between copies right behind each other: those are certain.
 *
 * Method: an exact match whose one copy ends where the other begins; both begin with a sentence then, and what stands
 * behind them does where a capital shows it. Whole sentences were a paragraph each. Cost: constant for an alignment.
 */
import { isSpace } from '../../document/character.ts'
import { CAPITAL, hasFlag } from '../../document/words.ts'
import {
  type MarkedDocument,
  PARAGRAPH_START,
  paragraphAt,
  sentenceAt,
} from '../../reading/marked-document.ts'
import { mayHideBorders } from '../../reading/may-hide-borders.ts'
import type { Alignment } from '../../similarity/align.ts'
import type { HiddenBorders } from './borders.ts'
import { isTight } from './gaps.ts'

/** So many words must match without a gap. */
const TIGHT_WORDS = 6
/** So many words right behind each other are copies also where nothing else lost its borders. */
const SURELY_COPIED = 12
const BEHIND_STOP = /[.!?]["”’)]*\s*$/
/** What stands before a caption belongs to it. */
const LABEL =
  /(?<!\p{L})(?:(?:file )?photos?|images?|captions?|image caption|pictured|foto|bild)\s*[:|]\s*$/iu
/** A quotation mark that was read in another encoding. */
const MISREAD_QUOTE = /â(?:€|\u0080)[œ\u009c\u009d]?/g
const MISREAD_OPENER = /â(?:€|\u0080)[œ\u009c]$/
const LABEL_REACH = 20
const OPENS_SIGNATURE = /[—–|-]/
const CLOSERS = /["”’'»).!?…]/
const OPENERS = /["“‘'«„([]/

export class TandemBorders implements HiddenBorders {
  readonly positions: number[] = []
  readonly seams: Set<number> = new Set()
  private readonly marked: MarkedDocument

  constructor(marked: MarkedDocument) {
    this.marked = marked
  }

  look({ here, there }: Alignment): void {
    const { marked } = this
    const { document, starts } = marked
    const last = here.length - 1
    const first = here[0] as number
    if ((there[last] as number) + 1 !== first) return
    if (starts[first] === PARAGRAPH_START) {
      this.addBehindLead(here, there)
      return
    }
    const mayHide = mayHideBorders(document, paragraphAt(marked, first))
    if (!mayHide && !this.isSurelyCopied(first, last)) return
    if (!this.isTight(here, there)) return
    if (starts[first]) {
      this.addSeams(here, there)
      return
    }
    this.positions.push(positionBefore(marked, first))
    const next = (here[last] as number) + 1
    if (next < document.words.count && this.opensBehind(next - 1)) this.addBehind(next - 1)
    this.addFirst(there[0] as number)
  }

  /** The first copy was a paragraph, too. */
  private addFirst(word: number): void {
    const { document, starts } = this.marked
    if (!starts[word]) {
      if (hasFlag(document.words, word, CAPITAL))
        this.positions.push(positionBefore(this.marked, word))
    } else this.seams.add(sentenceAt(this.marked, word).start)
  }

  /**
   * `Brede has closed its port`, and below it `has closed its port Kolb opens …`: without what it opened with, the second
   * copy was put before the next text.
   */
  private addBehindLead(here: Int32Array, there: Int32Array): void {
    const { marked } = this
    const next = (here.at(-1) as number) + 1
    if (marked.starts[there[0] as number] || !this.isTight(here, there)) return
    const { words } = marked.document
    if (next < words.count && hasFlag(words, next, CAPITAL)) this.addBehind(next - 1)
  }

  private addBehind(word: number): void {
    const position = positionBehind(this.marked, word)
    if (position !== undefined) this.positions.push(position)
  }

  /** Whole sentences right behind each other, to the word: they were a paragraph each. */
  private addSeams(here: Int32Array, there: Int32Array): void {
    const { document, starts } = this.marked
    const { form, count } = document.words
    const next = (here.at(-1) as number) + 1
    const first = there[0] as number
    if (next - first !== 2 * here.length || !starts[first]) return
    if (next < count && !starts[next]) return
    // One word over and over is no paragraph: `No! No! No!`
    if (form[first] === form[first + 1]) return
    if (!here.every((word, pair) => form[word] === form[there[pair] as number])) return
    for (const word of [first, here[0] as number, next]) {
      if (word < count) this.seams.add(sentenceAt(this.marked, word).start)
    }
  }

  /** In a short paragraph: so many words, right behind the stop of the first copy. */
  private isSurelyCopied(first: number, last: number): boolean {
    if (last + 1 < SURELY_COPIED) return false
    return BEHIND_STOP.test(between(this.marked, first - 1))
  }

  /** A name behind small letters may be part of the sentence that the first copy was cut off in. */
  private opensBehind(word: number): boolean {
    const { words } = this.marked.document
    if (!hasFlag(words, word + 1, CAPITAL)) return false
    return hasFlag(words, word, CAPITAL) || OPENERS.test(between(this.marked, word))
  }

  /** Do the first words match to the letter and without a gap? */
  private isTight(here: Int32Array, there: Int32Array): boolean {
    const { form } = this.marked.document.words
    for (let pair = 0; pair < TIGHT_WORDS; pair++) {
      if (!isTight(form, here, there, pair)) return false
    }
    return true
  }
}

function between({ document: { text, words } }: MarkedDocument, word: number): string {
  const marks = text.slice(words.end[word] as number, words.start[word + 1] as number)
  return marks.replace(MISREAD_QUOTE, '"')
}

/** Where a sentence begins behind the word; undefined if one does already. */
export function positionBehind(
  { document, starts }: MarkedDocument,
  word: number,
): number | undefined {
  const { text, words } = document
  if (word + 1 >= words.count || starts[word + 1]) return undefined
  const end = words.end[word] as number
  const next = words.start[word + 1] as number
  const isSpaceAt = (at: number): boolean => isSpace(text.charCodeAt(at))
  let position = next
  while (position > end && !isSpaceAt(position - 1)) position--
  if (position === end) {
    // Glued: marks that close stand before the border.
    while (position < next && CLOSERS.test(text[position] as string)) position++
  } else if (OPENS_SIGNATURE.test(text.slice(end, next))) {
    // With a dash or a bar a signature opens; other marks between spaces belong to what was before.
    position = end
    while (!isSpaceAt(position)) position++
    while (isSpaceAt(position)) position++
  }
  return position
}

/** Where the sentence begins that the word opens. */
function positionBefore({ document }: MarkedDocument, word: number): number {
  const { text, words } = document
  let position = words.start[word] as number
  while (position > 0 && OPENERS.test(text[position - 1] as string)) position--
  position -= MISREAD_OPENER.exec(text.slice(Math.max(0, position - 3), position))?.[0].length ?? 0
  const label = LABEL.exec(text.slice(Math.max(0, position - LABEL_REACH), position))
  return position - (label?.[0].length ?? 0)
}

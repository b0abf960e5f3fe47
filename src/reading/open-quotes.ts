/**
 * Whether a quote is open at a place of a paragraph: quotation marks that open, less those that close; a
 * straight mark does what the one before it did not.
 *
 * Method: all marks of the document are read once, and what each leaves open. Cost: linear in the text; a
 * binary search a question.
 */
import { firstAtLeast } from '../document/binary-search.ts'
import type { Reading } from '../document/parse.ts'

const MARKS = /[“„«”»"]/g
const OPENING = '“„«'
const STRAIGHT = '"'

const isOpenBehind = (mark: string, wasOpen: boolean): boolean =>
  mark === STRAIGHT ? !wasOpen : OPENING.includes(mark)

/** Does a quote open in a passage, and not close there? */
export function opensQuote(passage: string): boolean {
  let isOpen = false
  for (const [mark] of passage.matchAll(MARKS)) isOpen = isOpenBehind(mark, isOpen)
  return isOpen
}

export class OpenQuotes {
  readonly #paragraphs: Reading['paragraphs']
  /** Where the marks stand, and whether a quote of their paragraph is open behind each. */
  readonly #places: number[] = []
  readonly #opens: boolean[] = []

  constructor({ text, paragraphs }: Pick<Reading, 'text' | 'paragraphs'>) {
    this.#paragraphs = paragraphs
    let paragraph = -1
    let isOpen = false
    for (const { 0: mark, index } of text.matchAll(MARKS)) {
      while ((paragraphs[paragraph + 1]?.start ?? Infinity) <= index) {
        paragraph++
        isOpen = false
      }
      isOpen = isOpenBehind(mark, isOpen)
      this.#places.push(index)
      this.#opens.push(isOpen)
    }
  }

  /** Is a quote of the paragraph open right before a place in it? */
  isOpenAt(paragraph: number, place: number): boolean {
    const last = firstAtLeast(this.#places, place) - 1
    const start = this.#paragraphs[paragraph]?.start ?? 0
    return last >= 0 && (this.#places[last] as number) >= start && this.#opens[last] === true
  }
}

/**
 * How a sentence reads in a summary, what it costs, and how it is cut when not even one fits.
 * Cost: linear in the sentence.
 */
import type { ParsedDocument, Sentence } from '../document/parse.ts'
import type { Span } from '../document/span.ts'
import { countWords, type Words } from '../document/words.ts'
import type { Budget } from './budget.ts'

const ELLIPSIS = '…'

/** The passage on one line: every run of white space, line ends too, is one space. */
export function onOneLine(text: string, { start, end }: Span): string {
  return text.slice(start, end).trim().replace(/\s+/g, ' ')
}

/** The words and characters that a passage costs; words by the greater of two ways to count. */
export function costOf(
  text: string,
  words: Words,
  span: Span,
  firstWord: number,
  endWord: number,
): { words: number; characters: number } {
  const line = onOneLine(text, span)
  let spaces = 0
  for (let at = line.indexOf(' '); at >= 0; at = line.indexOf(' ', at + 1)) spaces++
  return {
    words: Math.max(countWords(words, firstWord, endWord), line === '' ? 0 : spaces + 1),
    characters: line.length,
  }
}

/** A cut sentence: its text with the ellipsis, the span up to the cut, and its words. */
export interface Shortened {
  readonly text: string
  readonly span: Span
  readonly words: number
}

/**
 * As much of a sentence as the budget allows, to the end of a word, and `…` behind it. Where not
 * even the first word fits, the word itself is cut.
 */
export function shorten(document: ParsedDocument, sentence: Sentence, budget: Budget): Shortened {
  const { text, words } = document
  const { firstWord, endWord } = sentence
  // a dash or quotation mark in front goes first if it costs too much
  for (const start of [sentence.start, words.start[firstWord] ?? sentence.start]) {
    const upTo = (endOfWords: number): Span => ({
      start,
      end: Math.min(sentence.end, words.end[endOfWords - 1] as number),
    })
    const fits = (endOfWords: number): boolean => {
      const cost = costOf(text, words, upTo(endOfWords), firstWord, endOfWords)
      return cost.words <= budget.words && cost.characters < budget.characters
    }
    const end = lastThat(fits, firstWord, endWord)
    if (end > firstWord) return shortened(document, upTo(end), countWords(words, firstWord, end))
  }
  const span = firstCharacters(text, sentence, words.start[firstWord], budget)
  return shortened(document, span, span.end > span.start ? Math.min(1, endWord - firstWord) : 0)
}

const shortened = ({ text }: ParsedDocument, span: Span, words: number): Shortened => ({
  text: onOneLine(text, span) + ELLIPSIS,
  span,
  words,
})

/** The last of `first` … `last` that fits, where all before one that fits do; else `first`. */
function lastThat(fits: (end: number) => boolean, first: number, last: number): number {
  let fitting = first
  let above = last + 1
  while (above - fitting > 1) {
    const middle = (fitting + above) >> 1
    if (fits(middle)) fitting = middle
    else above = middle
  }
  return fitting
}

/** The first characters of the first word, as many as fit beside the ellipsis; none cut in two. */
function firstCharacters(
  text: string,
  sentence: Sentence,
  wordStart: number | undefined,
  budget: Budget,
): Span {
  const start = sentence.endWord > sentence.firstWord ? (wordStart as number) : sentence.start
  let end = Math.min(sentence.end, start + budget.characters - 1)
  const space = /\s/g
  space.lastIndex = start
  end = Math.min(end, space.exec(text)?.index ?? end)
  const code = text.charCodeAt(end - 1)
  if (end > start && end < text.length && code >= 0xd800 && code < 0xdc00) end--
  return { start, end }
}

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

/**
 * As much of a sentence as the budget allows, to the end of a word, and `…` behind it. Where not
 * even the first word fits, the word itself is cut.
 */
export function shorten(
  document: ParsedDocument,
  sentence: Sentence,
  budget: Budget,
): { readonly text: string; readonly span: Span; readonly words: number } {
  const { text, words } = document
  const { start, firstWord, endWord } = sentence
  const upTo = (endOfWords: number): Span => ({
    start,
    end: Math.min(sentence.end, words.end[endOfWords - 1] as number),
  })
  let fitting = firstWord
  let above = endWord + 1
  while (above - fitting > 1) {
    const middle = (fitting + above) >> 1
    const cost = costOf(text, words, upTo(middle), firstWord, middle)
    if (cost.words <= budget.words && cost.characters < budget.characters) fitting = middle
    else above = middle
  }
  const span = fitting > firstWord ? upTo(fitting) : firstCharacters(text, sentence, budget)
  return {
    text: onOneLine(text, span) + ELLIPSIS,
    span,
    words:
      fitting > firstWord ? countWords(words, firstWord, fitting) : Math.min(1, span.end - start),
  }
}

/** The first characters of a sentence that fit beside the ellipsis; none of them cut in two. */
function firstCharacters(text: string, { start, end }: Sentence, budget: Budget): Span {
  let cut = Math.min(end, start + budget.characters - 1)
  const code = text.charCodeAt(cut - 1)
  if (cut > start && cut < end && code >= 0xd800 && code < 0xdc00) cut--
  return { start, end: cut }
}

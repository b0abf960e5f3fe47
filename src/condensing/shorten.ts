/**
 * How a sentence is cut when not even one fits. Cost: linear in the sentence, times the logarithm
 * of its words.
 */
import { withoutBlanks } from '../document/link-cards.ts'
import type { ParsedDocument, Sentence } from '../document/parse.ts'
import type { Span } from '../document/span.ts'
import { countWords } from '../document/words.ts'
import type { Budget } from './budget.ts'
import { writeSentence } from './write-sentence.ts'

const ELLIPSIS = '…'

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
      const { size } = writeSentence(document, {
        ...sentence,
        ...upTo(endOfWords),
        firstWord,
        endWord: endOfWords,
      })
      return size.words <= budget.words && size.characters < budget.characters
    }
    const end = lastThat(fits, firstWord, endWord)
    if (end > firstWord) return shortened(document, upTo(end), countWords(words, firstWord, end))
  }
  const span = firstCharacters(text, sentence, words.start[firstWord], budget)
  return shortened(document, span, span.end > span.start ? Math.min(1, endWord - firstWord) : 0)
}

const shortened = ({ text }: ParsedDocument, span: Span, words: number): Shortened => ({
  text: withoutBlanks(text.slice(span.start, span.end)).trim().replace(/\s+/g, ' ') + ELLIPSIS,
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

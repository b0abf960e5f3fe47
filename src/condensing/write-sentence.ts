/**
 * How a sentence reads in a summary, and what it costs there. Cost: linear in the sentence.
 */
import { withoutBlanks } from '../document/link-cards.ts'
import type { ParsedDocument, Sentence } from '../document/parse.ts'
import { replaced } from '../document/replaced.ts'
import { countWords, firstWordFrom } from '../document/words.ts'
import { type Dropped, droppable } from './compress.ts'

/** A sentence as it stands in a summary. */
export interface WrittenSentence {
  /** On one line: every run of white space, line ends too, is one space. */
  readonly text: string
  /** How many words the library counts in it. */
  readonly words: number
  /** What it costs: words by the greater of two ways to count, and characters. */
  readonly size: { readonly words: number; readonly characters: number }
  readonly dropped: readonly Dropped[]
}

/** White space other than one space: most sentences have none. */
const ODD_SPACE = /[^\S ]| {2}/

/** Writes a sentence, without what it can do without if `compress` says so. */
export function writeSentence(
  document: ParsedDocument,
  sentence: Sentence,
  compress = false,
): WrittenSentence {
  const { text } = document
  const dropped = compress && document.language === 'en' ? droppable(text, sentence) : []
  let line = ''
  let words = 0
  let from = sentence.start
  let firstWord = sentence.firstWord
  for (const { start, end } of [...dropped, { start: sentence.end, end: sentence.end }]) {
    line += text.slice(from, start)
    const endWord = Math.min(sentence.endWord, firstWordFrom(document.words, start))
    words += countWords(document.words, firstWord, endWord)
    from = end
    firstWord = firstWordFrom(document.words, end)
  }
  line = withoutBlanks(line).trim()
  if (ODD_SPACE.test(line)) line = replaced(line, /\s+/, ' ')
  return {
    text: line,
    words,
    size: { words: Math.max(words, runsOf(line)), characters: line.length },
    dropped,
  }
}

/** How many runs between spaces. */
function runsOf(line: string): number {
  if (line === '') return 0
  let runs = 1
  for (let at = line.indexOf(' '); at >= 0; at = line.indexOf(' ', at + 1)) runs++
  return runs
}

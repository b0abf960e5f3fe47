import { asDocument, type DocumentInput } from '../document/parse.ts'
import type { Span } from '../document/span.ts'
import { countWords } from '../document/words.ts'

/** A sentence of the summary, where it stands in the article, and how much it is worth. */
export interface SummarySentence extends Span {
  readonly score: number
}

export interface Summary {
  /** The sentences in the order of the article, one space between them. */
  readonly text: string
  readonly sentences: readonly SummarySentence[]
  /** How many words the text has. */
  readonly words: number
}

/** How long a summary may be. Every limit that is given holds. */
export interface CondenseOptions {
  /** At most so many words, 1 or more. */
  readonly words?: number
  /** At most so many sentences, 1 or more. Default 3 if no other limit is given. */
  readonly sentences?: number
  /** At most so many UTF-16 code units, 1 or more. */
  readonly characters?: number
  /** At most this share of the words of the article, above 0, at most 1. */
  readonly ratio?: number
}

export function condense(input: DocumentInput, options: CondenseOptions = {}): Summary {
  return condenseDocument(input, options, [])
}

/** `condense` for `digest`, which knows already what the cleaned text leaves out. */
export function condenseDocument(
  input: DocumentInput,
  options: CondenseOptions,
  removed: readonly Span[],
): Summary {
  const document = asDocument(input)
  const limit = options.sentences ?? 3
  const kept = document.sentences
    .filter(
      (sentence) =>
        !removed.some((span) => span.start <= sentence.start && sentence.end <= span.end),
    )
    .slice(0, limit)
  return {
    text: kept.map((sentence) => document.text.slice(sentence.start, sentence.end)).join(' '),
    sentences: kept.map(({ start, end }) => ({ start, end, score: 0 })),
    words: kept.reduce((sum, s) => sum + countWords(document.words, s.firstWord, s.endWord), 0),
  }
}

/**
 * A passage of a sentence in another sentence of the same words, whatever stands between these.
 * Cost: constant.
 */
import type { ParsedDocument, Sentence } from '../../document/parse.ts'
import type { Span } from '../../document/span.ts'
import { firstWordFrom } from '../../document/words.ts'

/**
 * The span of `sentence` that stands where `span` stands in `original`. A sign in front of the
 * first word, as `$`, is taken along.
 */
export function copiedSpan(
  { words, sentences }: ParsedDocument,
  span: Span,
  original: number,
  sentence: number,
): Span {
  if (sentence === original) return { start: span.start, end: span.end }
  const shift =
    (sentences[sentence] as Sentence).firstWord - (sentences[original] as Sentence).firstWord
  const first = firstWordFrom(words, span.start)
  const last = firstWordFrom(words, span.end) - 1
  const sign = (words.start[first] as number) - span.start
  const tail = span.end - (words.end[last] as number)
  return {
    start: (words.start[first + shift] as number) - sign,
    end: (words.end[last + shift] as number) + tail,
  }
}

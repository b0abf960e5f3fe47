/**
 * Paragraphs of a script without spaces that were put on one line: `終わった。 次の日、` is where one
 * ends, as no space stands between two sentences of a paragraph there.
 *
 * Method: the spaces behind full stops, unless as many stops have one as have none. Cost: linear.
 */

import type { Span } from './span.ts'
import type { Steps } from './steps.ts'

/** Ends the sentences of Chinese and Japanese: `。`. */
export const FULL_STOP = 0x3002
const STOP_AND_SPACE = /[。！？]」?[ \u3000]+(?=\S)/g
/** After so many gaps there is a pause. */
const GAPS = 4096
const STOP_AND_TEXT = /[。！？]」?(?=[\p{L}「『（])/gu

/** The paragraphs that a line is made of: the line itself, unless spaces set some apart. */
export function* spacedApart(text: string, line: Span): Steps<Span[]> {
  const passage = text.slice(line.start, line.end)
  const gaps: RegExpExecArray[] = []
  for (const gap of passage.matchAll(STOP_AND_SPACE)) {
    if (gaps.push(gap) % GAPS === 0) yield
  }
  const seams = passage.match(STOP_AND_TEXT)?.length ?? 0
  if (gaps.length === 0 || seams < gaps.length) return [line]
  const spans: Span[] = []
  let { start } = line
  for (const { 0: gap, index } of gaps) {
    const end = line.start + index
    spans.push({ start, end: end + gap.trimEnd().length })
    start = end + gap.length
  }
  return [...spans, { start, end: line.end }]
}

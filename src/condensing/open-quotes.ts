/**
 * Which sentences stand in the middle of a quotation, so that alone they would read as the words of
 * the article.
 *
 * Method: quotation marks are counted through a paragraph. A paragraph whose marks do not come out
 * even says nothing of its other sentences, so there each sentence is looked at by itself; many
 * papers open every paragraph of a long quotation and close only the last. Cost: linear.
 */
import type { ParsedDocument, ParsedParagraph, Sentence } from '../document/parse.ts'

export interface OpenQuote {
  readonly continuesQuote: boolean
  readonly leavesQuote: boolean
}

const MARKS = /["“”„«»]|&[lr]dquo;|&quot;/g

/** What closes what each mark opens; German and Danish turn the marks round. */
const CLOSERS: ReadonlyMap<string, readonly string[]> = new Map([
  ['"', ['"', '”']],
  ['&quot;', ['&quot;']],
  ['“', ['”', '"']],
  ['&ldquo;', ['&rdquo;']],
  ['„', ['“', '”', '"']],
  ['«', ['»']],
  ['»', ['«']],
])

/** For each sentence whether a quotation is open where it begins and where it ends. */
export function openQuotes(document: ParsedDocument): OpenQuote[] {
  return document.paragraphs.flatMap((paragraph) => quotesOf(document, paragraph))
}

function quotesOf(
  { text, sentences }: ParsedDocument,
  { firstSentence, endSentence }: ParsedParagraph,
): OpenQuote[] {
  const marks: string[][] = []
  for (let index = firstSentence; index < endSentence; index++) {
    const { start, end } = sentences[index] as Sentence
    marks.push(text.slice(start, end).match(MARKS) ?? [])
  }
  const even = marks.flat().reduce(after, '') === ''
  let opener = ''
  return marks.map((own) => {
    const before = even ? opener : ''
    opener = own.reduce(after, before)
    return { continuesQuote: before !== '', leavesQuote: opener !== '' }
  })
}

/** The mark that is open behind `mark`, if `opener` was before it; an empty one is none. */
function after(opener: string, mark: string): string {
  if (opener === '') return CLOSERS.has(mark) ? mark : ''
  return CLOSERS.get(opener)?.includes(mark) ? '' : opener
}

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

/** A quotation mark in a sentence. */
interface Mark {
  readonly sentence: number
  readonly mark: string
}

/** What closes what each mark opens; German and Danish turn the marks round. */
const CLOSERS: ReadonlyMap<string, readonly string[]> = new Map([
  ['"', ['"', '”', "''"]],
  ['&quot;', ['&quot;']],
  ['“', ['”', '"']],
  ['&ldquo;', ['&rdquo;']],
  ['„', ['“', '”', '"']],
  ['«', ['»']],
  ['»', ['«']],
])

/** For each sentence whether a quotation is open where it begins and where it ends. */
export function openQuotes(document: ParsedDocument): OpenQuote[] {
  const marks = marksOf(document)
  const quotes: OpenQuote[] = []
  let from = 0
  for (const paragraph of document.paragraphs) {
    let to = from
    while (to < marks.length && (marks[to] as Mark).sentence < paragraph.endSentence) to++
    addQuotes(paragraph, marks.slice(from, to), quotes)
    from = to
  }
  return quotes
}

/** The quotation marks inside sentences, in order. */
function marksOf({ text, sentences }: ParsedDocument): Mark[] {
  const pattern = /["“”„«»]|''|&[lr]dquo;|&quot;/g
  const marks: Mark[] = []
  let sentence = 0
  for (let found = pattern.exec(text); found !== null; found = pattern.exec(text)) {
    const [mark] = found
    const end = found.index + mark.length
    while (sentence < sentences.length && (sentences[sentence] as Sentence).end < end) sentence++
    if (sentence === sentences.length) break
    if ((sentences[sentence] as Sentence).start <= found.index) marks.push({ sentence, mark })
  }
  return marks
}

function addQuotes(
  { firstSentence, endSentence }: ParsedParagraph,
  marks: readonly Mark[],
  quotes: OpenQuote[],
): void {
  const even = marks.reduce((opener, { mark }) => after(opener, mark), '') === ''
  let opener = ''
  let at = 0
  for (let index = firstSentence; index < endSentence; index++) {
    const before = even ? opener : ''
    opener = before
    for (; marks[at]?.sentence === index; at++) opener = after(opener, (marks[at] as Mark).mark)
    quotes.push({ continuesQuote: before !== '', leavesQuote: opener !== '' })
  }
}

/** The mark that is open behind `mark`, if `opener` was before it; an empty one is none. */
function after(opener: string, mark: string): string {
  if (opener === '') return CLOSERS.has(mark) ? mark : ''
  return CLOSERS.get(opener)?.includes(mark) ? '' : opener
}

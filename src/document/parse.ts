/**
 * The ground floor of everything: a text read once into words, sentences and paragraphs, all of
 * them spans of the original. Every stage takes the result in place of the text, so that work done
 * once is not done again. Cost: linear in the text.
 */
import { type Article, asArticle } from './article.ts'
import { detectLanguage } from './language.ts'
import { type ParagraphKind, paragraphKind } from './paragraph-kind.ts'
import { paragraphSpans } from './paragraphs.ts'
import { sentenceSpans } from './sentences.ts'
import type { Span } from './span.ts'
import { titleSeams } from './title-seams.ts'
import { readWords } from './word-reader.ts'
import { findForms } from './word-table.ts'
import { firstWordFrom, type Words } from './words.ts'

/** A paragraph, and what it is. */
export interface Paragraph extends Span {
  readonly kind: ParagraphKind
}

/** A paragraph with its sentences `[firstSentence, endSentence)` and words `[firstWord, endWord)`. */
export interface ParsedParagraph extends Paragraph {
  readonly firstSentence: number
  readonly endSentence: number
  readonly firstWord: number
  readonly endWord: number
}

/** A sentence with its words `[firstWord, endWord)` and the index of its paragraph. */
export interface Sentence extends Span {
  readonly paragraph: number
  readonly firstWord: number
  readonly endWord: number
}

/** An article that was read: what every stage works on. Do not change it. */
export interface ParsedDocument {
  /** The original text, untouched. */
  readonly text: string
  /** The article that it came from; a string becomes `{ text }`. */
  readonly article: Article
  /** BCP 47 primary subtag: what the article says, or what was detected; `und` if unknown. */
  readonly language: string
  readonly paragraphs: readonly ParsedParagraph[]
  readonly sentences: readonly Sentence[]
  readonly words: Words
  /** The words of the headline, each as the number of its form in `words`; -1 for one not there. */
  readonly title: readonly number[]
}

/** What every stage accepts. */
export type DocumentInput = string | Article | ParsedDocument

/**
 * Reads an article: paragraphs, sentences and words as spans into its text, in one pass.
 *
 * @example
 * const document = parse('First line.\n\nSecond line.')
 * document.paragraphs.length // 2
 * @throws OnceoverError `INVALID_INPUT` if the input is neither a string nor an article
 */
export function parse(input: string | Article): ParsedDocument {
  const article = asArticle(input)
  const { text } = article
  const seams = titleSeams(text, article.title)
  const words = readWords(text, seams)
  const language = primarySubtag(article.language) ?? detectLanguage(words)
  const paragraphs = cutAt(paragraphSpans(text), seams)
  const borders = paragraphs.map((span) => sentenceSpans(text, span, language))
  return assemble(article, language, words, borders)
}

function cutAt(spans: readonly Span[], seams: readonly number[]): readonly Span[] {
  if (seams.length === 0) return spans
  let next = 0
  return spans.flatMap(({ start, end }) => {
    const parts: Span[] = []
    let from = start
    for (; next < seams.length && (seams[next] as number) < end; next++) {
      const seam = seams[next] as number
      if (seam <= from) continue
      parts.push({ start: from, end: seam })
      from = seam
    }
    return [...parts, { start: from, end }]
  })
}

/** The document that a stage works on: parsed now, unless it was before. */
export function asDocument(input: DocumentInput): ParsedDocument {
  return isParsed(input) ? input : parse(input)
}

function isParsed(input: DocumentInput): input is ParsedDocument {
  return typeof input === 'object' && input !== null && 'words' in input && 'sentences' in input
}

function primarySubtag(tag: string | undefined): string | undefined {
  return tag === undefined ? undefined : /^[a-z]{2,3}(?![a-z])/i.exec(tag)?.[0].toLowerCase()
}

/**
 * Cuts paragraphs at further places: borders that only the content shows, such as the seam of two
 * copies glued together. Positions outside a sentence's inside change nothing.
 */
export function splitAt(document: ParsedDocument, positions: readonly number[]): ParsedDocument {
  if (positions.length === 0) return document
  const { text, article, language, words } = document
  const cuts = [...new Set(positions)].sort((a, b) => a - b)
  let next = 0
  const borders = document.paragraphs.flatMap((paragraph) => {
    let spans: Span[] = []
    const parts = [spans]
    for (let index = paragraph.firstSentence; index < paragraph.endSentence; index++) {
      const sentence = document.sentences[index] as Sentence
      let start = sentence.start
      while (next < cuts.length && (cuts[next] as number) < sentence.end) {
        const cut = cuts[next++] as number
        const piece = text.slice(start, Math.max(start, cut))
        const end = start + piece.trimEnd().length
        if (cut <= start || end <= start) continue
        spans.push({ start, end })
        start = cut
        spans = []
        parts.push(spans)
      }
      spans.push({ start, end: sentence.end })
    }
    return parts
  })
  return assemble(article, language, words, borders)
}

/** Puts paragraphs, given by their sentences, and words together. */
function assemble(
  article: Article,
  language: string,
  words: Words,
  borders: readonly (readonly Span[])[],
): ParsedDocument {
  const { text } = article
  const title = titleForms(words, article.title)
  const paragraphs: ParsedParagraph[] = []
  const sentences: Sentence[] = []
  for (const spans of borders) {
    const firstSentence = sentences.length
    const start = (spans[0] as Span).start
    const end = (spans.at(-1) as Span).end
    const firstWord = firstWordFrom(words, start)
    let word = firstWord
    for (const span of spans) {
      const from = word
      while (word < words.count && (words.start[word] as number) < span.end) word++
      sentences.push({
        start: span.start,
        end: span.end,
        paragraph: paragraphs.length,
        firstWord: from,
        endWord: word,
      })
    }
    paragraphs.push({
      start,
      end,
      kind: isTitle(title, words, firstWord, word)
        ? 'title'
        : paragraphKind(text, { start, end }, words, firstWord, word),
      firstSentence,
      endSentence: sentences.length,
      firstWord,
      endWord: word,
    })
  }
  return { text, article, language, paragraphs, sentences, words, title }
}

/** The words of a headline as numbers of forms of the text; -1 for those that the text has not. */
export function titleForms(words: Words, title: string | undefined): number[] {
  if (title === undefined || title.trim() === '') return []
  const read = readWords(title)
  const known = findForms(words, read.forms)
  return Array.from(read.form, (form) => known[form] as number)
}

/** Are the words of `[from, to)` those of the headline? */
function isTitle(title: readonly number[], words: Words, from: number, to: number): boolean {
  if (title.length === 0 || title.length !== to - from) return false
  return title.every((form, offset) => words.form[from + offset] === form)
}

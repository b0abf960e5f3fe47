/**
 * The ground floor of everything: a text read once into words, sentences and paragraphs, all of
 * them spans of the original. Every stage takes the result in place of the text, so that work done
 * once is not done again. Cost: linear in the text.
 */

import { type Article, type ArticleInput, asArticle, isDocument } from './article.ts'
import { givenAt, kindOfGiven } from './given-paragraphs.ts'
import { detectLanguage, primarySubtag } from './language.ts'
import { legibleText } from './legible-text.ts'
import { findMarks } from './marks.ts'
import { type MarkedUpText, markedUpText, withSpans } from './markup.ts'
import { OnceoverError } from './onceover-error.ts'
import { Outline } from './outline.ts'
import { type ParagraphKind, paragraphKind } from './paragraph-kind.ts'
import { paragraphSpans } from './paragraphs.ts'
import { cutAt, isInWord, seamsOf } from './seams.ts'
import { addSentences } from './sentences.ts'
import type { Span } from './span.ts'
import { finish, type Steps } from './steps.ts'
import { titleSeams } from './title-seams.ts'
import { readTitledWords, readWords } from './word-reader.ts'
import { findForms } from './word-table.ts'
import type { Words } from './words.ts'

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

/** A paragraph of which not all was asked yet. */
export interface ReadParagraph extends Omit<ParsedParagraph, 'kind'> {
  /** Told when `kindOfParagraph` is first asked for it. */
  kind: ParagraphKind | undefined
}

/** A sentence with its words `[firstWord, endWord)` and the index of its paragraph. */
export interface Sentence extends Span {
  readonly paragraph: number
  readonly firstWord: number
  readonly endWord: number
}

/** An article that was read: what every stage works on. Do not change it. */
export interface ParsedDocument {
  /**
   * The text as it is read, in which all spans of a document lie: the original, with characters that show nothing where
   * cards stand, and line ends where it has `<br>`, `</p>` or `\\n` written out; of an article with markup its words, and
   * `markedUp` leads back to what came. What the stages tell of a document lies in what came.
   */
  readonly text: string
  /** Of an article with markup: its text as it came, and where in it the words stand. */
  readonly markedUp?: MarkedUpText | undefined
  /** Cards of links that a site set into its sentences: no part of what the article says. */
  readonly cards: readonly Span[]
  /** The article that it came from, without markup; a string becomes `{ text }`. */
  readonly article: Article
  /** BCP 47 primary subtag: what the article says, or what was detected; `und` if unknown. */
  readonly language: string
  readonly paragraphs: readonly ParsedParagraph[]
  readonly sentences: readonly Sentence[]
  readonly words: Words
  /** The words of the headline, each as the number of its form in `words`; -1 for one not there. */
  readonly title: readonly number[]
}

/**
 * A document in which the language and the kinds of paragraphs may be missing: `languageOf` and
 * `kindOfParagraph` tell them. A stage that asks for a few only takes this and spares itself the others.
 */
export interface Reading extends Omit<ParsedDocument, 'language' | 'paragraphs'> {
  readonly language: string | undefined
  readonly paragraphs: readonly ReadParagraph[]
}

/** After so many paragraphs there is a pause. */
const PARAGRAPHS = 64

/** What every stage accepts. */
export type DocumentInput = string | ArticleInput | ParsedDocument

/**
 * Reads an article: paragraphs, sentences and words as spans into its text, in one pass. Of more than
 * 160,000 sentences the last one has all that is left.
 *
 * @example
 * const document = parse('First line.\n\nSecond line.')
 * document.paragraphs.length // 2
 * @throws OnceoverError `INVALID_INPUT` if the input is neither a string nor an article
 */
export function parse(input: string | ArticleInput): ParsedDocument {
  return finish(parseInSteps(input))
}

function* parseInSteps(input: string | ArticleInput): Steps<ParsedDocument> {
  return yield* completed(yield* readArticleInSteps(input))
}

/** `parse` without what only some stages ask for. */
export const readArticle = (input: string | ArticleInput): Reading =>
  finish(readArticleInSteps(input))

export function* readArticleInSteps(input: string | ArticleInput): Steps<Reading> {
  const { article, markedUp } = withoutMarkup(asArticle(input))
  const { title, kinds = [] } = article
  const { text, cards } = yield* legibleText(article.text)
  const seams = title === undefined ? [] : yield* titleSeams(text, title)
  const headline = title ?? ''
  let read = yield* readTitledWords(text, headline, seams)
  let language = primarySubtag(article.language)
  const detected = (): string => {
    language ??= detectLanguage(read.words)
    return language
  }
  yield
  let marks = findMarks(text, read.words)
  yield
  const borders = [...kinds.flatMap(({ start, end }) => [start, end]), ...seams]
  borders.sort((a, b) => a - b)
  const spans = cutAt(text, yield* paragraphSpans(text, marks), borders)
  const touching = seamsOf(spans)
  if (touching.some((seam) => isInWord(read.words, seam))) {
    read = yield* readTitledWords(text, headline, touching)
    marks = findMarks(text, read.words)
  }
  const { words, title: forms } = read
  const outline = new Outline(words)
  yield* addSentences(text, spans, marks.stops, detected, outline)
  const { paragraphs, sentences } = outline
  return { text, markedUp, cards, article, language, paragraphs, sentences, words, title: forms }
}

/** The article as its words are read, and the way back. */
export function withoutMarkup(given: Article): {
  readonly article: Article
  readonly markedUp: MarkedUpText | undefined
} {
  const { markup, ...article } = given
  if (markup === undefined || markup.length === 0) return { article, markedUp: undefined }
  const markedUp = markedUpText(given.text, markup)
  const kinds = article.kinds?.map((kind) => ({ ...kind, ...markedUp.inPlain(kind) }))
  const plain = { ...article, text: markedUp.plain, ...(kinds === undefined ? {} : { kinds }) }
  return { article: plain, markedUp }
}

/** What was found in a document, as it is told: with every span where it lies in the text that came. */
export const told = <Result>({ markedUp }: Pick<Reading, 'markedUp'>, found: Result): Result =>
  markedUp === undefined ? found : withSpans(found, (span) => markedUp.inSource(span))

/** What was told of a document, as it was found in its words: the way back. */
export const untold = <Result>({ markedUp }: Pick<Reading, 'markedUp'>, result: Result): Result =>
  markedUp === undefined ? result : withSpans(result, (span) => markedUp.inPlain(span))

/** The language of a document: what the article says, or what its words tell. */
export const languageOf = ({ language, words }: Reading): string =>
  language ?? detectLanguage(words)

/** What a paragraph of a document is. */
export function kindOfParagraph(
  { text, title, words, article: { kinds } }: Reading,
  paragraph: ReadParagraph,
): ParagraphKind {
  const { start, firstWord, endWord } = paragraph
  if (paragraph.kind !== undefined) return paragraph.kind
  const given = kinds === undefined ? undefined : givenAt(kinds, start)
  if (isTitle(title, words, firstWord, endWord)) paragraph.kind = 'title'
  else {
    const guessed = paragraphKind(text, paragraph, words, firstWord, endWord)
    paragraph.kind = given === undefined ? guessed : kindOfGiven(given.kind, guessed)
  }
  return paragraph.kind
}

/** The kind of the paragraph at an index, which may lie outside. */
export function kindAt(reading: Reading, index: number): ParagraphKind | undefined {
  const paragraph = reading.paragraphs[index]
  return paragraph && kindOfParagraph(reading, paragraph)
}

function* completed(reading: Reading): Steps<ParsedDocument> {
  for (let at = 0; at < reading.paragraphs.length; at++) {
    kindOfParagraph(reading, reading.paragraphs[at] as ReadParagraph)
    if (at % PARAGRAPHS === PARAGRAPHS - 1) yield
  }
  // Of each the kind is told now: a second list of them would take as much room again.
  const paragraphs = reading.paragraphs as readonly ParsedParagraph[]
  return { ...reading, language: languageOf(reading), paragraphs }
}

/** The document that a stage works on: parsed now, unless it was before. */
export const asDocument = (input: DocumentInput): ParsedDocument =>
  isParsed(input) ? input : parse(input)

export function* asDocumentInSteps(input: DocumentInput): Steps<ParsedDocument> {
  return isParsed(input) ? input : yield* parseInSteps(input)
}

/** A document read again in another language than it was; markup it has none then. */
export const readInLanguage = ({ article }: Reading, language: string): Reading =>
  readArticle({ ...article, language })

/** The same for a stage that asks for little. */
export const asReading = (input: DocumentInput): Reading => finish(asReadingInSteps(input))

export function* asReadingInSteps(input: DocumentInput): Steps<Reading> {
  return isParsed(input) ? input : yield* readArticleInSteps(input)
}

/**
 * Is it what `parse` returned? A copy that went through JSON is not: the words are typed arrays.
 *
 * @throws OnceoverError `INVALID_INPUT` if it only looks so
 */
function isParsed(input: DocumentInput): input is ParsedDocument {
  const { words, sentences, paragraphs, article } = Object(input) as Partial<ParsedDocument>
  const isWhole = Array.isArray(sentences) && Array.isArray(paragraphs) && article !== undefined
  if (isWhole && isDocument(input)) return true
  if (!Array.isArray(words?.forms)) return false
  throw new OnceoverError(
    'INVALID_INPUT',
    'expected a parsed document as `parse` returns it, got a part or a copy of one: give the text, or parse it again',
  )
}

const NO_SEAMS: ReadonlySet<number> = new Set()

/**
 * Cuts paragraphs at further places: borders that only the content shows, such as the seam of two
 * copies glued together. Positions outside a sentence's inside change nothing.
 */
export function* splitAt(
  document: ParsedDocument,
  positions: readonly number[],
): Steps<ParsedDocument> {
  if (positions.length === 0) return document
  return yield* completed(yield* splitReading(document, positions))
}

/**
 * The same for a document that may miss something: what is missing stays so, and so do kinds.
 *
 * @param seams where sentences begin that open a paragraph
 */
export function* splitReading(
  document: Reading,
  positions: readonly number[],
  seams: ReadonlySet<number> = NO_SEAMS,
): Steps<Reading> {
  if (positions.length === 0 && seams.size === 0) return document
  const { text } = document
  const cuts = positions.toSorted((a, b) => a - b)
  let next = 0
  const outline = new Outline(document.words)
  for (const paragraph of document.paragraphs) {
    for (let index = paragraph.firstSentence; index < paragraph.endSentence; index++) {
      if (index % PARAGRAPHS === PARAGRAPHS - 1) yield
      const sentence = document.sentences[index] as Sentence
      let start = sentence.start
      if (seams.has(start)) outline.close()
      while (next < cuts.length && (cuts[next] as number) < sentence.end) {
        const cut = cuts[next++] as number
        const end = start + text.slice(start, Math.max(start, cut)).trimEnd().length
        if (end <= start) continue
        outline.add(start, end)
        outline.close()
        start = cut
      }
      outline.add(start, sentence.end)
    }
    outline.close()
  }
  return withOutline(document, outline)
}

/** The same document if it was not cut: there are no more paragraphs and sentences then. */
function withOutline(document: Reading, { paragraphs, sentences }: Outline): Reading {
  const parts = paragraphs.length + sentences.length
  return parts > document.paragraphs.length + document.sentences.length
    ? { ...document, paragraphs, sentences }
    : document
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

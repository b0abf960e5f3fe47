/**
 * A statement, letter or transcript that an article prints in full below its report. The record keeps what
 * the report cites of it, and the report what it cites inside of its own text; a quote that is set apart
 * there is read in full below.
 *
 * Method: a line that says so, `Her statement in full:`, above the record and below the report; what stands
 * on both sides of it is cited in the report, in quotation marks, with a verb of saying or as turns of a talk.
 * Cost: the first characters of some paragraphs above the record; where the line is, the words before the
 * passage.
 */
import type { Reading, ReadParagraph, Sentence } from '../../document/parse.ts'
import { answer, type MarkedDocument } from '../marks/marked-document.ts'
import type { HeldPassage } from '../matching/candidate.ts'
import { isQuoted, says } from './quoted-again.ts'
import { hasTurns } from './spoken-record.ts'

const RECORD =
  '(?:text|statement|letter|remarks|speech|testimony|transcript|message|e-?mail|memo)s?'
const IN_FULL = new RegExp(
  `\\b(?:in full|in (?:its|his|her|their) entirety|(?:full|complete|entire) ${RECORD}|${RECORD} (?:is|are) (?:below|as follows)|${RECORD} (?:below|follows?))\\b`,
  'i',
)
/** The line stands in a paragraph of its own or opens the record. */
const LINE_REACH = 160
/** So many words before a sentence may tell who says it; a paragraph of news has fewer. */
const SAYING_REACH = 200
/** Paragraphs of a record, at most. */
const LONGEST_RECORD = 60

/** Does one of the two copies stand in a record that is printed in full, and is the other cited from it? */
export function isPrintedInFull(marked: MarkedDocument, candidate: HeldPassage): boolean {
  const { document } = marked
  const own = document.sentences[candidate.firstSentence] as Sentence
  const kept = document.sentences[candidate.keptFirstSentence] as Sentence
  if (own.paragraph === kept.paragraph || candidate.isCaption) return false
  const keptStart = document.words.start[candidate.keptFirst] as number
  const isOfReport = own.start < kept.start
  if (isOfReport && isSetApart(marked, candidate)) return false
  const [cited, from] = isOfReport ? [own, own.start] : [kept, keptStart]
  const record = Math.max(own.paragraph, kept.paragraph)
  // Few articles have such a line, so it is looked for first.
  return isInRecord(marked, record, cited.paragraph) && isCited(marked, cited, from)
}

/** Is it a paragraph of the report with nothing but a quote in it? */
function isSetApart(marked: MarkedDocument, candidate: HeldPassage): boolean {
  const { firstWord, endWord, firstSentence, isWhole } = candidate
  if (!isWhole || says(marked, firstWord, endWord)) return false
  return !hasTurns(marked, (marked.document.sentences[firstSentence] as Sentence).paragraph)
}

function isCited(marked: MarkedDocument, sentence: Sentence, from: number): boolean {
  if (isQuoted(marked, sentence, from)) return true
  const { firstWord } = marked.document.paragraphs[sentence.paragraph] as ReadParagraph
  const near = Math.max(firstWord, sentence.firstWord - SAYING_REACH)
  if (says(marked, near, sentence.endWord)) return true
  return hasTurns(marked, sentence.paragraph)
}

/** Does a line that leads in to a record stand above a paragraph, and below another? */
function isInRecord({ document, leads }: MarkedDocument, index: number, report: number): boolean {
  const leadsIn = (paragraph: number): boolean => leadsToRecord(document, paragraph)
  for (let at = index; at > Math.max(report, index - LONGEST_RECORD); at--) {
    if (answer(leads, at, leadsIn)) return true
  }
  return false
}

function leadsToRecord({ paragraphs, text }: Reading, paragraph: number): boolean {
  const { start, end } = paragraphs[paragraph] as ReadParagraph
  const opening = text.slice(start, Math.min(end, start + LINE_REACH))
  const colon = opening.lastIndexOf(':')
  return colon >= 0 && IN_FULL.test(opening.slice(0, colon))
}

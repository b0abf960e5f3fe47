/**
 * What stands over or under other text and belongs to it: the heading of a section that says what its
 * text says, the legend of a list, the note of a table. Said again over another section or list, it
 * is needed there, too.
 *
 * Method: the kinds of the paragraphs around it; headlines quote with single marks what the text
 * quotes with double ones, and are no pull quotes where the text stands far away. Cost: constant.
 */
import { endingIn } from '../../document/ending-in.ts'
import { hasFinalStop } from '../../document/final-stop.ts'
import type { ReadParagraph, Sentence } from '../../document/parse.ts'
import { CAPITAL, formOf } from '../../document/words.ts'
import { kindAt } from '../marks/kind-at.ts'
import type { MarkedDocument } from '../marks/marked-document.ts'
import type { HeldPassage } from '../matching/candidate.ts'

type Document = MarkedDocument['document']

/** `‘I have heard it all’`, `‘I have heard it all’: Brun rises`, `Brun: ‘I have heard it all’` */
const SINGLE_QUOTED = /^(?:[^:'‘]{2,30}: )?['‘].*['’](?:: [^:]{2,60})?$/s
/** `‘Who has heard it all?’` is a heading with its stop; but not at the top. */
const ASKS = /^['‘][^.!?]+\?['’]$/
const STANDFIRST = 2
const DOUBLE = /["“”„«»]/
/** A pull quote stands so many paragraphs from its text, at most. */
const LONGEST_PULL = 8
const LONGEST_HEADING = 24
const LONG_WORD = 5
const LEAST_CAPITALS = 4
const SMALL_IN_HEADLINES = new Set(
  'about above after against among before behind below between beyond during inside under until within without through toward towards'.split(
    ' ',
  ),
)
/** A legend or note has fewer words. */
const LONGEST_LEGEND = 60
/** The end of a row, `1729 1679 Brun 1712 `, with or without a word on it, `Sample size is 2,935. ` */
const ROW =
  /(?:\d[\d.,%]*\s+(?:\p{Lu}\p{Ll}+\s)?){2}\d[\d.,%]*\s+(?:\p{Lu}[^.!?]{2,40}(?:\.\d+)?[.!?]\s{1,9})?$/uy
const OPENS_ROW = /(?=\d)/g
const ROW_REACH = 80
/** So many rows make a list or a table. */
const ROWS = 2
const NOTE_LINES = 2
/** `Note - …`, `NC-NO COMPARISON UNCH-…` */
const NOTE = /^\W{0,9}(?:[Nn]otes?|NOTES?|NB|N\.B\.|[Ss]ources?|SOURCES?)\b|^\p{Lu}{2,4}-\p{Lu}{2}/u
const NOTE_REACH = 12
/** `Fact check: Brun says that the toll fell.` heads what is said of it. */
const CHECKED = /^(?:fact[- ]?check|(?:the )?claim|statement|myth|rumou?r)\s?[:–—-]/i
/** `These 12 candidates …`, `Here are …` over a list. */
const POINTS_AHEAD =
  /\b(?:these (?:\d{1,4}|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)|the following|here (?:are|is))\b/i
const ADVERTISEMENT = /^\W*advert/i
const ROW_KINDS: ReadonlySet<string> = new Set(['label', 'heading', 'table', 'list'])

/** Does it head the text below it, or belong to a list or table of its own? */
export function belongsToSection({ document }: MarkedDocument, candidate: HeldPassage): boolean {
  const { sentences } = document
  const first = (sentences[candidate.firstSentence] as Sentence).paragraph
  const last = (sentences[candidate.lastSentence] as Sentence).paragraph
  const keptFirst = (sentences[candidate.keptFirstSentence] as Sentence).paragraph
  const keptLast = (sentences[candidate.keptLastSentence] as Sentence).paragraph
  if (candidate.weight < LONGEST_LEGEND && isStopped(document, candidate.firstSentence)) {
    const isLegend = areRows(document, last, 1) && areRows(document, keptLast, 1)
    const isNote = areRows(document, first, -1, true) && areRows(document, keptFirst, -1, true)
    if (isLegend || isNote) return true
    const kept = candidate.keptFirstSentence
    if (endsRows(document, candidate.firstSentence) && endsRows(document, kept)) return true
  }
  if (isNoteOfTable(document, first) && isNoteOfTable(document, keptFirst)) return true
  if (candidate.isWhole && isItem(document, first) && kindAt(document, keptFirst) !== 'list')
    return true
  if (kindAt(document, first) === 'body' && isItem(document, keptFirst)) return true
  if (!candidate.isWhole || first !== last) return false
  if (headsItem(document, first) && !headsItem(document, keptFirst)) return true
  return isHeading(document, first, keptFirst, candidate)
}

/** Is it what is checked below, or does it point at a list below? */
function headsItem(document: Document, index: number): boolean {
  const { start, end } = document.paragraphs[index] as ReadParagraph
  const passage = document.text.slice(start, end)
  if (CHECKED.test(passage)) return true
  const kind = kindAt(document, index + 1)
  if (kind === undefined || !ROW_KINDS.has(kind) || !POINTS_AHEAD.test(passage)) return false
  const { start: next } = document.paragraphs[index + 1] as ReadParagraph
  return !ADVERTISEMENT.test(document.text.slice(next, next + NOTE_REACH))
}

/** Prose, or what leads in to it: `It goes like this:` */
function isText(document: Document, index: number): boolean {
  const kind = kindAt(document, index)
  const { end = 0 } = document.paragraphs[index] ?? {}
  return kind === 'body' || (kind === 'heading' && document.text.charAt(end - 1) === ':')
}

function isStopped({ sentences, text }: Document, sentence: number): boolean {
  const { start, end } = sentences[sentence] as Sentence
  return hasFinalStop(text.slice(start, end))
}

/** Are the next paragraphs in a direction rows of a list or table? */
function areRows(document: Document, from: number, step: 1 | -1, areTable = false): boolean {
  for (let row = 1; row <= ROWS; row++) {
    const kind = kindAt(document, from + row * step)
    if (kind === undefined || !ROW_KINDS.has(kind) || (areTable && kind !== 'table')) return false
  }
  return true
}

/** Is it a note under a table, or the line that a note was wrapped to? */
function isNoteOfTable(document: Document, paragraph: number): boolean {
  for (let at = paragraph; at > paragraph - NOTE_LINES && at > 0; at--) {
    const { start } = document.paragraphs[at] as ReadParagraph
    const isNote = NOTE.test(document.text.slice(start, start + NOTE_REACH))
    if (isNote) return kindAt(document, at - 1) === 'table'
  }
  return false
}

/** Do the rows of a table end before the sentence? */
function endsRows({ sentences, text }: Document, sentence: number): boolean {
  const { start } = sentences[sentence] as Sentence
  return endingIn(text.slice(Math.max(0, start - ROW_REACH), start), OPENS_ROW, ROW) !== null
}

/** Is it one of the items of a list? */
function isItem(document: Document, paragraph: number): boolean {
  const isListed = (index: number): boolean => kindAt(document, index) === 'list'
  return isListed(paragraph) && (isListed(paragraph - 1) || isListed(paragraph + 1))
}

function isHeading(document: Document, own: number, kept: number, candidate: HeldPassage): boolean {
  const { paragraphs, sentences, text } = document
  const { start, end } = paragraphs[own] as ReadParagraph
  const kind = kindAt(document, own)
  if (own === 0 || candidate.isSigned || !isText(document, own + 1)) return false
  const passage = text.slice(start, end)
  if (own > STANDFIRST && isHeadline(document, own) && !isHeadline(document, kept)) return true
  const asks = own > STANDFIRST && ASKS.test(passage)
  if (kind !== 'heading' && kind !== 'quote' && !candidate.isUnstopped && !asks) return false
  if (SINGLE_QUOTED.test(passage) && (asks || !hasFinalStop(passage))) {
    const { start: from, end: to } = sentences[candidate.keptFirstSentence] as Sentence
    return DOUBLE.test(text.slice(from, to))
  }
  if (kindAt(document, own - 1) !== 'body' || candidate.weight >= LONGEST_HEADING) return false
  return Math.abs(own - kept) > LONGEST_PULL && !hasFinalStop(passage)
}

/** Has it no stop, and all of its long words the capitals of a headline: `Who Moved the Bollards`? */
function isHeadline({ paragraphs, text, words }: Document, index: number): boolean {
  const { start, end, firstWord, endWord } = paragraphs[index] as ReadParagraph
  if (endWord - firstWord >= LONGEST_HEADING || hasFinalStop(text.slice(start, end))) return false
  let capitals = 0
  for (let word = firstWord; word < endWord; word++) {
    const form = formOf(words, word)
    if (form.length < LONG_WORD || SMALL_IN_HEADLINES.has(form)) continue
    if (((words.flags[word] as number) & CAPITAL) === 0) return false
    capitals++
  }
  return capitals >= LEAST_CAPITALS
}

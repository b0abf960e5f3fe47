/**
 * Whether text around a passage leans on it: an item of a list that goes on in a line, a member of a
 * roster, what a colon or a note of correction speaks of, a sentence that `But` takes up. A passage that
 * goes elsewhere would take the sense of its neighbours with it.
 *
 * Method: patterns on a few characters before and behind it. Cost: constant.
 */
import type { ReadParagraph, Sentence } from '../../document/parse.ts'
import { isPost } from '../marks/embedded-posts.ts'
import { kindAt } from '../marks/kind-at.ts'
import type { MarkedDocument } from '../marks/marked-document.ts'
import { isInLine } from '../marks/may-hide-borders.ts'
import { EXACT, type HeldPassage, isRightBehind, LARGE } from '../matching/candidate.ts'
import { says } from './quoted-again.ts'
import { isSaidBehind } from './said-behind.ts'
import { FULL_NAME, isInFirstPerson } from './spoken-record.ts'

/** `6. Exploits others. 7. ` before an item of a list in a line. */
const NUMBERED = /(?:^|[\s(])\(?\d{1,2}[.)]\s*$/
const NUMBER = /^\(?\d{1,2}[.)]\s/
const TAKES_UP =
  /^\s*["“'‘]?(?:but|yet|however|still|nevertheless|nonetheless|in other words|that said|aber|doch)\b/i
const NOTE = /^\W*(?:corrections?|amplifications?|clarifications?|korrektur|berichtigung)\b/i
const EARLIER_VERSION =
  /\b(?:earlier|previous) version of this\b|\bthis (?:story|article) has been\b/i
/** `HH: `, `Merrow: `, `Ada Brun, R-Holm: ` */
const LEAD = /^\p{Lu}[\p{L}.'’-]*(?:,? \p{Lu}[\p{L}.'’-]*){0,3}:\s/u
/** `Ada Brun, former mayor of Holm` */
const MEMBER = /^\p{Lu}[\p{L}.'’-]*(?: \p{Lu}[\p{L}.'’-]*){1,3}, [^.!?]*$/u
/** A roster has so many members beside each. */
const MEMBERS = 2
const LONGEST_MEMBER = 160
const LEAD_REACH = 60
/** `She writes:` */
const LEADS_IN =
  /\b(?:says?|said|writes?|wrote|states?|stated|reads?|tweeted|argue[sd]|explain(?:s|ed)|conclude[sd]|continue[sd]|add(?:s|ed)):\s*$/
/** `In short:`, `Here is what they heard:`, and no label of one word; above what somebody says. */
const LEADS_TO_SPEECH = /[\p{L}\d)\]”’"'][^\S\n][\p{Ll}\d][^\s:]*:\s*$/u
/** `Remember one thing:` leads in to so few words. */
const LONGEST_POINT = 12
/** Items of one list stand so close; a speaker has the word again after so many paragraphs. */
const NEIGHBOURS = 2
const TURNS = 8
const BEFORE = 8
const BEHIND = 16
const ASKED = /:\s[^:.!?]+\?$/
/** What a writer says to a quote, in a paragraph of its own. */
const REACTS =
  /^(?:hmm+|really|wow|oh|ouch|no|yes|well|exactly|indeed|nonsense|right|true|false)[.!?…]+$/i
const POINTS_BACK = /^(?:he|she|it|they|his|her|its|their)\b/i
const NOTE_REACH = 60
const NOTE_PARAGRAPH = 800

/** Does what stands beside it lose its sense without it? */
export function isLeantOn(marked: MarkedDocument, candidate: HeldPassage): boolean {
  const { document } = marked
  const first = document.sentences[candidate.firstSentence] as Sentence
  const kept = document.sentences[candidate.keptFirstSentence] as Sentence
  if (isPartLeantOn(document, candidate)) return true
  if (candidate.isWhole && isLedIn(marked, candidate)) return true
  if (isBlock(candidate) && kindAt(document, first.paragraph) !== 'quote') return false
  if (candidate.isWhole && leansBehind(marked, candidate)) return true
  if (isTurn(document, first.paragraph) && !isTurn(document, kept.paragraph)) return true
  if (isMember(document, first.paragraph) && !isMember(document, kept.paragraph)) return true
  return isInNote(document, first) && !isInNote(document, kept)
}

/** Does what stands beside it in its paragraph: numbers before items, questions in a row, a `But`? */
function isPartLeantOn(document: MarkedDocument['document'], candidate: HeldPassage): boolean {
  const { sentences, text, paragraphs } = document
  const { start, paragraph } = sentences[candidate.firstSentence] as Sentence
  if (candidate.isWhole || isInLine(document, paragraph)) return false
  const { start: opening } = paragraphs[paragraph] as ReadParagraph
  const before = text.slice(Math.max(opening, start - BEFORE), start)
  if (NUMBERED.test(before)) return true
  if (before !== '' && NUMBER.test(text.slice(start, start + BEFORE))) return true
  if (isAskedInRow(document, candidate)) return true
  const next = sentences[candidate.lastSentence + 1]
  if (next?.paragraph !== paragraph) return false
  return TAKES_UP.test(text.slice(next.start, next.start + BEHIND))
}

/** Several whole paragraphs, or a long one word for word: no writer but a system says that again. */
const isBlock = ({ coverage, isWhole, paragraphs, weight }: HeldPassage): boolean =>
  isWhole && weight >= LARGE && (paragraphs > 1 || coverage > EXACT)

/** `There are three questions: Who came? Who went? Who stayed?` */
function isAskedInRow(
  { sentences, text }: MarkedDocument['document'],
  candidate: HeldPassage,
): boolean {
  const own = sentences[candidate.firstSentence] as Sentence
  const before = sentences[candidate.firstSentence - 1]
  if (before?.paragraph !== own.paragraph || text.charAt(own.end - 1) !== '?') return false
  return ASKED.test(text.slice(before.start, before.end))
}

/** `“I am sorry,” she said.` and below `“Very sorry.”`; `Ada Brun leads` and below `She has 40 percent` */
function leansBehind(marked: MarkedDocument, candidate: HeldPassage): boolean {
  const { document } = marked
  const { paragraph } = document.sentences[candidate.lastSentence] as Sentence
  const next = document.paragraphs[paragraph + 1]
  if (next === undefined || isInLine(document, paragraph + 1)) return false
  if (isRightBehind(document, candidate)) return false
  if (isSaidBehind(document, candidate, paragraph + 1)) return false
  const own = kindAt(document, paragraph)
  if ((own === 'heading' || own === 'caption') && kindAt(document, paragraph + 1) === 'heading') {
    return POINTS_BACK.test(document.text.slice(next.start, next.start + BEHIND))
  }
  if (REACTS.test(document.text.slice(next.start, next.end))) return true
  return (
    kindAt(document, paragraph + 1) === 'quote' &&
    says(marked, candidate.firstWord, candidate.endWord)
  )
}

/** `The letter ends:` above it, and no other copy below that could stand in its place. */
function isLedIn(marked: MarkedDocument, candidate: HeldPassage): boolean {
  const { sentences, paragraphs, text } = marked.document
  const { paragraph } = sentences[candidate.firstSentence] as Sentence
  const { paragraph: last } = sentences[candidate.lastSentence] as Sentence
  const { paragraph: kept } = sentences[candidate.keptFirstSentence] as Sentence
  const isSpeech =
    kindAt(marked.document, paragraph) === 'quote' ||
    isPost(marked, candidate.firstSentence) ||
    isInFirstPerson(marked, paragraph)
  const isShort =
    candidate.weight < LONGEST_POINT &&
    !candidate.isCaption &&
    !isInLine(marked.document, paragraph)
  // `He added:`, something else, and then the quote that it leads in
  const isInserted = !isSpeech && kindAt(marked.document, last + 1) === 'quote'
  const leadsIn = (index: number): boolean => {
    const { start = 0, end = 0 } = paragraphs[index] ?? {}
    const ending = text.slice(Math.max(start, end - LEAD_REACH), end)
    if (isInserted) return false
    if (isSpeech || isShort) return LEADS_IN.test(ending) || LEADS_TO_SPEECH.test(ending)
    return !isBlock(candidate) && LEADS_IN.test(ending)
  }
  return kept !== last + 1 && leadsIn(paragraph - 1) && !leadsIn(kept - 1)
}

/**
 * Is the paragraph what the person says whose name stands above it, or before it as before its
 * neighbours: a turn of a talk, an item of a list by names?
 */
function isTurn(document: MarkedDocument['document'], index: number): boolean {
  const above = opening(document, index - 1)
  if (FULL_NAME.test(above) && kindAt(document, index - 1) === 'label') return true
  const lead = LEAD.exec(opening(document, index))?.[0]
  if (lead === undefined) return false
  const isName = lead.includes(' ', 1) && lead.indexOf(' ') < lead.length - 1
  const reach = isName ? NEIGHBOURS : TURNS
  for (let by = 1; by <= reach; by++) {
    for (const at of [index - by, index + by]) {
      const other = LEAD.exec(opening(document, at))?.[0]
      if (other !== undefined && (isName || other === lead)) return true
    }
  }
  return false
}

/** Is it one of the lines of a roster: names, each with what the person is? */
function isMember({ paragraphs, text }: MarkedDocument['document'], index: number): boolean {
  const isLine = (at: number): boolean => {
    const { start, end } = paragraphs[at] ?? { start: 0, end: 0 }
    return end - start <= LONGEST_MEMBER && MEMBER.test(text.slice(start, end))
  }
  if (!isLine(index)) return false
  const beside = [-2, -1, 1, 2].filter((by) => isLine(index + by))
  return beside.length >= MEMBERS
}

function opening({ paragraphs, text }: MarkedDocument['document'], index: number): string {
  const paragraph = paragraphs[index]
  if (paragraph === undefined) return ''
  return text.slice(paragraph.start, Math.min(paragraph.end, paragraph.start + LEAD_REACH))
}

/** Does it stand in a note that says what was wrong before? */
function isInNote({ paragraphs, text }: MarkedDocument['document'], sentence: Sentence): boolean {
  const { start, end } = paragraphs[sentence.paragraph] as ReadParagraph
  const before = paragraphs[sentence.paragraph - 1]
  const isBelowHeading = before !== undefined && before.end - before.start <= NOTE_REACH
  if (isBelowHeading && NOTE.test(text.slice(before.start, before.end))) return true
  const isOwnNote = NOTE.test(text.slice(sentence.start, sentence.start + NOTE_REACH))
  if (isOwnNote) return true // also where it shares a line with the article
  const passage = text.slice(start, Math.min(end, start + NOTE_PARAGRAPH))
  return NOTE.test(passage) || EARLIER_VERSION.test(passage)
}

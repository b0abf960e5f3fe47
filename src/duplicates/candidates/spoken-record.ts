/**
 * What stands in a record of all that was said, a transcript, a speech or a statement in full, and is
 * cited elsewhere in the article: the record keeps its words, as the next turn answers them and the
 * next paragraph goes on with them.
 *
 * Method: names in capitals with a colon inside of a paragraph; the name of a speaker above it who has
 * the word again; paragraphs in the first person without quotation marks. Cost: the words of the
 * paragraphs around the passage.
 */
import { endingIn } from '../../document/ending-in.ts'
import { kindAt, type Reading, type ReadParagraph, type Sentence } from '../../document/parse.ts'
import { WordTable } from '../../document/word-table.ts'
import { CAPITAL, hasFlag } from '../../document/words.ts'
import { hasFact, SAYING } from '../../reading/facts.ts'
import { hasWordAgain } from '../../reading/hanging-text.ts'
import type { MarkedDocument } from '../../reading/marked-document.ts'
import { lineOf, mayHideBorders } from '../../reading/may-hide-borders.ts'
import type { HeldPassage } from './candidate.ts'
import { isQuoted } from './torn-quotes.ts'

/** `NADLER: … CAMEROTA: …` on one line, `NADLER (on the phone): …`. */
const SPEAKER_BEFORE = /\s((?:\p{Lu}['’])?\p{Lu}{3,}(?:[ .'’-]\p{Lu}+)*(?: \([^()]{1,40}\))?:\s)$/uy
const OPENS_NAME = /(?=\s\p{Lu})/gu
const SPEAKER_REACH = 80
const COLON = ': '
const TURNS_IN_LINE = 2
/** `Ines Kolb: Is it? Ada Brun: It is. Ines Kolb: Oh.` on one line: what stands before each turn. */
const NAMED_SPEAKER_BEFORE = /\s(\p{Lu}\p{Ll}[\p{L}’'-]*(?: \p{Lu}[\p{L}.’'-]+){1,2}): $/uy
const NAMED_TURNS_IN_LINE = 3
/** So many characters of a line tell whether it is a talk. */
const LINE_REACH = 20_000
/** The name of a speaker on a line of its own. */
export const FULL_NAME: RegExp = /^\p{Lu}[\p{L}.'’-]+ \p{Lu}[\p{L}.'’-]+:?$/u
/** Paragraphs of one turn below the name of its speaker. */
const LONGEST_TURN = 5
const QUOTE = /["“”„«»]|(?:^|\s)['‘]\p{L}/u
/** So many paragraphs on either side of one of a speech are of it, too. */
const AROUND = 2
/** ... and so many of them are in the first person: a pull quote is, too. */
const LEAST_IN_FIRST_PERSON = 3
/** `I` needs its capital: elsewhere `i` is an article. Not `us` and `im`: a country, German. */
const ANY_CASE = 1
const CAPITAL_ONLY = 2
const FIRST_PERSON = new WordTable([
  ['i', CAPITAL_ONLY],
  ...'ive my we weve our ich wir je nous yo'.split(' ').map((form) => [form, ANY_CASE] as const),
])

/**
 * Does one of the two copies stand in a record, and the other in text that cites it? A whole paragraph
 * that was pulled from the record is no such text, unless it says in its own words who speaks.
 */
export function isOfRecord(marked: MarkedDocument, candidate: HeldPassage): boolean {
  const { sentences, words } = marked.document
  const own = sentences[candidate.firstSentence] as Sentence
  const kept = sentences[candidate.keptFirstSentence] as Sentence
  const keptStart = words.start[candidate.keptFirst] as number
  if (isCited(marked, own.paragraph, kept, keptStart)) return true
  const isPulled = candidate.isWhole && !saysWhoSpeaks(marked, candidate)
  return !isPulled && isCited(marked, kept.paragraph, own, own.start)
}

const saysWhoSpeaks = ({ facts }: MarkedDocument, { firstWord, mates }: HeldPassage): boolean =>
  mates.some((mate, offset) => mate < 0 && hasFact(facts, firstWord + offset, SAYING))

/** Is the paragraph of a record, and the sentence cites it? */
function isCited(
  marked: MarkedDocument,
  record: number,
  sentence: Sentence,
  from: number,
): boolean {
  if (hasTurns(marked, record)) {
    // Two turns of one record may share a sentence: two clips of one speech.
    if (record !== sentence.paragraph) return !hasTurns(marked, sentence.paragraph)
    return !mayHideBorders(marked.document, record)
  }
  if (!isQuoted(marked, sentence, from)) return false // most passages end here
  return isBelowSpeaker(marked, record) || isSpeech(marked, record)
}

function passageOf({ document }: MarkedDocument, paragraph: number): string {
  const { start, end } = document.paragraphs[paragraph] as ReadParagraph
  return document.text.slice(start, end)
}

/** Do speakers take turns on the line that the paragraph stands on? */
export function hasTurns({ document, turns }: MarkedDocument, paragraph: number): boolean {
  turns[paragraph] ??= showsTurns(document, paragraph)
  return turns[paragraph]
}

function showsTurns(document: Reading, paragraph: number): boolean {
  const { start, end } = lineOf(document, paragraph)
  const own = document.paragraphs[paragraph] as ReadParagraph
  const from = Math.max(start, own.start - LINE_REACH)
  const line = ` ${document.text.slice(from, Math.min(end, own.start + LINE_REACH))}`
  if (speakersIn(line, SPEAKER_BEFORE).length >= TURNS_IN_LINE) return true
  const names = speakersIn(line, NAMED_SPEAKER_BEFORE)
  return names.length >= NAMED_TURNS_IN_LINE && new Set(names).size < names.length
}

/** Who has the word, at each colon of a line that a name stands before. Each colon is looked at by itself. */
function speakersIn(line: string, nameBefore: RegExp): string[] {
  const speakers: string[] = []
  let from = 0
  for (let at = line.indexOf(COLON); at >= 0; at = line.indexOf(COLON, at + 1)) {
    const end = at + COLON.length
    const before = line.slice(Math.max(from, end - SPEAKER_REACH), end)
    const name = endingIn(before, OPENS_NAME, nameBefore)?.[1]
    if (name === undefined) continue
    speakers.push(name)
    from = end // `NEW: FDA: …` is one turn: the blank between the two belongs to the first
  }
  return speakers
}

/** Is the name of a speaker above it, with text between, who has the word again? */
function isBelowSpeaker(marked: MarkedDocument, paragraph: number): boolean {
  const { document } = marked
  for (let above = paragraph - 1; above >= Math.max(0, paragraph - LONGEST_TURN); above--) {
    const kind = kindAt(document, above)
    if (kind === 'body') continue
    const name = passageOf(marked, above)
    return (
      (kind === 'label' || kind === 'heading') &&
      FULL_NAME.test(name) &&
      hasWordAgain(document, above)
    )
  }
  return false
}

/** Are it and the paragraphs around it all what one person says? */
function isSpeech(marked: MarkedDocument, paragraph: number): boolean {
  const { paragraphs } = marked.document
  const from = paragraph - AROUND
  const to = paragraph + AROUND
  if (from < 0 || to >= paragraphs.length) return false
  let inFirstPerson = 0
  for (let at = from; at <= to; at++) {
    if (QUOTE.test(passageOf(marked, at))) return false
    if (isInFirstPerson(marked, at)) inFirstPerson++
  }
  return inFirstPerson >= LEAST_IN_FIRST_PERSON
}

/** Does the paragraph speak of `I` or `we`? */
function isInFirstPerson({ document }: MarkedDocument, paragraph: number): boolean {
  const { words } = document
  const { firstWord, endWord } = document.paragraphs[paragraph] as ReadParagraph
  for (let word = firstWord; word < endWord; word++) {
    const found = FIRST_PERSON.valueOf(words, words.form[word] as number)
    if (found === ANY_CASE) return true
    if (found === CAPITAL_ONLY && hasFlag(words, word, CAPITAL)) return true
  }
  return false
}

/**
 * Whether a passage is needed where it stands, though it is said again: what stays would be harder to
 * read without it. A sentence would be torn, a quote lose its speaker, a text be left to a caption or
 * heading, a list lose its head, a talk its turns.
 *
 * Method: what stands around the passage, and in which paragraphs both copies do. Each kind of text that
 * must stay is a fixture. Cost: the words of the passage.
 */
import { hasFinalStop } from '../../document/final-stop.ts'
import { kindOfParagraph, type ReadParagraph, type Sentence } from '../../document/parse.ts'
import { breaksPost } from '../marks/embedded-posts.ts'
import type { MarkedDocument } from '../marks/marked-document.ts'
import { isInLine, isLong } from '../marks/may-hide-borders.ts'
import {
  type Candidate,
  EXACT,
  type HeldPassage,
  LARGE,
  lastCharacters,
} from '../matching/candidate.ts'
import { isDoubled } from '../matching/doubled.ts'
import { isAnswered } from './answered-questions.ts'
import { isLeantOn } from './leaning-text.ts'
import { isLeftToTeaser } from './left-to-teaser.ts'
import { isPrintedInFull } from './printed-in-full.ts'
import { citesAgain, isOnRecord } from './quoted-again.ts'
import { isAddedTo, leavesQuote, tearsQuote } from './quotes-that-go-on.ts'
import { isOfForm } from './rows-of-a-form.ts'
import { belongsToSection } from './section-heads.ts'
import { isSpokenOf } from './spoken-of.ts'
import { isOfRecord } from './spoken-record.ts'
import { decidesAboutAnother, givesTermsOfAnother } from './terms-of-another.ts'
import { beginsInside, endsInside, opensUnmarked } from './torn-sentences.ts'

/** Turns of a talk with fewer words are said again and again. */
const LONG_TURN = 20
const LONG_REFRAIN = 14
/** From here on there is no other statement. */
const SAME = 0.9

/** A sentence of which less than this stands in the other says more than that one. */
const LONGER = 0.6

/** `INES KOLB: Yes.`, `A. Yes.` */
const SPEAKER = /^\p{Lu}[\p{Lu}. '’-]{2,40}:\s|^[QA][.:]\s/u
/** `UPDATE: …`, `SEE ALSO: …` */
const NO_SPEAKER =
  /^(?:also|breaking|correction|editor['’]s note|listen|more|note|photos?|read|related|see|updated?|videos?|watch)\b/i
/** `— Ines Kolb` goes on with `, head of the office`. */
const TITLE_FOLLOWS = /^,\s\p{Ll}/u
/** So many words that stand nowhere else end a sentence. */
const LEAST_END = 2
const HEADLINE = /^\s[^.!?…]{10,120}$/
const OPENS_LIST = /[:–—-]\s*$/

/** Reasons that do not depend on what the other copy is. */
const REASONS: readonly ((marked: MarkedDocument, candidate: Candidate) => boolean)[] = [
  breaksPost,
  isLeantOn,
  belongsToSection,
  isOfRecord,
  isPrintedInFull,
  isAnswered,
  isAddedTo,
  tearsQuote,
  leavesQuote,
  givesTermsOfAnother,
  decidesAboutAnother,
  isTorn,
  isOfSeries,
  isOfForm,
  isSpokenOf,
  isLeftToTeaser,
]

/** @param isOtherWhole what says it, too, is a whole paragraph or more */
export function isNeeded(
  marked: MarkedDocument,
  candidate: Candidate,
  isOtherWhole: boolean,
): boolean {
  if (candidate.splitsSigned || (!candidate.isCutOff && candidate.isTextOfCaption)) return true
  if (isDoubled(marked, candidate)) return isOfForm(marked, candidate)
  const isText = hasFinalStop(lastCharacters(marked, candidate)) && !candidate.isCaption
  if (isText && candidate.isTextOfHeading) return true
  if ((candidate.isWhole || isOtherWhole) && isOnRecord(marked, candidate)) return true
  if (!candidate.isWhole && isPartNeeded(marked, candidate, isOtherWhole)) return true
  return REASONS.some((holds) => holds(marked, candidate))
}

/**
 * Is it a sentence that a whole other paragraph was pulled from, or a quote cited inside of another
 * text? Then the other goes, or neither.
 */
function isPartNeeded(
  marked: MarkedDocument,
  candidate: Candidate,
  isOtherWhole: boolean,
): boolean {
  if (citesAgain(marked, candidate)) return true
  if (!isOtherWhole) return isEcho(marked, candidate)
  const { firstSentence, lastSentence } = candidate
  if (lastSentence > firstSentence || candidate.isCaption || candidate.isUnstopped) return false
  if (isRightBehind(marked, candidate)) return false
  const { paragraph } = marked.document.sentences[firstSentence] as Sentence
  return !isInLine(marked.document, paragraph)
}

/** Does it open the paragraph behind the one that says it, and go on from there? */
function isRightBehind({ document }: MarkedDocument, candidate: Candidate): boolean {
  const { coverage, firstSentence, keptLastSentence } = candidate
  const { paragraph } = document.sentences[firstSentence] as Sentence
  const isNext = keptLastSentence === firstSentence - 1
  return (
    coverage > EXACT && isNext && document.paragraphs[paragraph]?.firstSentence === firstSentence
  )
}

/** A thought that text comes back to in other words, inside of two paragraphs. */
function isEcho({ document }: MarkedDocument, candidate: Candidate): boolean {
  const { coverage, keptCoverage, firstSentence, keptFirstSentence, weight } = candidate
  if (weight >= LARGE || (coverage > EXACT && keptCoverage > SAME)) return false
  const { paragraph } = document.sentences[firstSentence] as Sentence
  if (paragraph === 0 && candidate.isUnstopped && isBeforeHeadline(document, candidate))
    return false
  const kept = (document.sentences[keptFirstSentence] as Sentence).paragraph
  const isEdited = coverage < EXACT && keptCoverage < LONGER
  return (isEdited || Math.abs(paragraph - kept) > 1) && !isInLine(document, paragraph)
}

/** Does nothing but a headline follow in the paragraph? Then it is a caption. */
function isBeforeHeadline(
  { paragraphs, sentences, text }: MarkedDocument['document'],
  { lastSentence }: Candidate,
): boolean {
  const { end, paragraph } = sentences[lastSentence] as Sentence
  return HEADLINE.test(text.slice(end, (paragraphs[paragraph] as ReadParagraph).end))
}

/** A short question asked in other words, or a sentence of a paragraph that comes back to it. */
export function isRefrain({ document }: MarkedDocument, candidate: HeldPassage): boolean {
  const { sentences, text } = document
  const { paragraph, end } = sentences[candidate.firstSentence] as Sentence
  if (candidate.isWhole || candidate.weight >= LONG_TURN) return false
  if (isLong(document, paragraph)) return false // it lost its borders
  if (text.charAt(end - 1) === '?' && candidate.coverage < EXACT) return true
  if (candidate.weight >= LONG_REFRAIN) return false
  const kept = sentences[candidate.keptFirstSentence] as Sentence
  const isApart = Math.abs(candidate.firstSentence - candidate.keptFirstSentence) > 1
  return kept.paragraph === paragraph && isApart
}

/** The head of a list, a part of an item of one, a short turn of a speaker: said for what follows. */
export function isOfSeries(marked: MarkedDocument, candidate: HeldPassage): boolean {
  if (candidate.weight >= LARGE) return false
  if (candidate.paragraphs > 1) return areTurns(marked, candidate)
  const { paragraphs, sentences, text } = marked.document
  if (isRefrain(marked, candidate)) return true
  if (OPENS_LIST.test(lastCharacters(marked, candidate)))
    return candidate.end < text.trimEnd().length
  const first = sentences[candidate.firstSentence] as Sentence
  const kept = sentences[candidate.keptFirstSentence] as Sentence
  const isListed = ({ paragraph }: Sentence): boolean =>
    kindOfParagraph(marked.document, paragraphs[paragraph] as ReadParagraph) === 'list'
  if (!candidate.isWhole && isListed(first) && isListed(kept)) return true
  if (candidate.weight >= LONG_TURN) return false
  const opening = text.slice(first.start, first.start + 60)
  return SPEAKER.test(opening) && !NO_SPEAKER.test(opening)
}

/** Short turns of a talk, one behind the other: the same question gets the same answer. */
function areTurns({ document }: MarkedDocument, candidate: HeldPassage): boolean {
  const { paragraphs, sentences, text } = document
  const first = (sentences[candidate.firstSentence] as Sentence).paragraph
  const turns = paragraphs.slice(first, first + candidate.paragraphs)
  return turns.every(
    ({ start, firstWord, endWord }) =>
      endWord - firstWord < LONG_TURN && SPEAKER.test(text.slice(start, start + 60)),
  )
}

/** Are its last words of another sentence than the one that stands again? */
function endsAnother({ attached }: MarkedDocument, candidate: Candidate): boolean {
  const { endWord, firstWord, isCutOff, mates } = candidate
  if (isCutOff) return false
  let word = endWord - 1
  while (word > endWord - 1 - LEAST_END && !attached[word] && mates[word - firstWord] === -1) word--
  return word === endWord - 1 - LEAST_END
}

/** Is it the rest of a sentence, or the beginning of one, other than a cut-off or signed copy? */
function isTorn(marked: MarkedDocument, candidate: Candidate): boolean {
  const { document } = marked
  const first = document.sentences[candidate.firstSentence] as Sentence
  if (beginsInside(document.text, first.start)) return true
  const { end } = document.sentences[candidate.lastSentence] as Sentence
  const isSigned = candidate.end > end
  if (isSigned) return TITLE_FOLLOWS.test(document.text.slice(candidate.end, candidate.end + 4))
  if (endsAnother(marked, candidate) && opensUnmarked(document.text, first.start)) return true
  return !candidate.isCutOff && endsInside(document.text, end)
}

/**
 * Whether a covered passage really is said again, or only looks like it: speaker lines, tables,
 * scores, refrains, code and labels repeat their words and must stay.
 *
 * Method: the shorter a passage, the more of it must agree; it has to read like prose; its words must
 * stand together on the other side too; and it must not be needed where it stands. The bounds were chosen
 * on articles with and without repetition; each kind of text that must stay is a fixture. Cost: the words
 * of the passage.
 */
import { hasFinalStop } from '../../document/final-stop.ts'
import type { ReadParagraph, Sentence } from '../../document/parse.ts'
import { CAPITAL, IDEOGRAPH } from '../../document/words.ts'
import { DIGITS, hasFact } from '../../reading/facts.ts'
import type { MarkedDocument } from '../../reading/marked-document.ts'
import { isPiece } from '../../reading/may-hide-borders.ts'
import { type Alikeness, type Candidate, EXACT } from './candidate.ts'
import { citesAgain } from './torn-quotes.ts'

/** Words of an exact copy next door. */
const LEAST_ADJACENT = 6
/** ... of one right behind the other: lines of songs and chants are shorter. */
const LEAST_DOUBLED = 8
/** Words of an exact whole paragraph that reads like prose: a shorter one is a refrain. */
const LEAST_WHOLE = 7
/** ... and of one without a final stop. */
const LEAST_WHOLE_UNSTOPPED = 12
/** Words of a whole paragraph that is a part of another. */
const LEAST_WHOLE_PART = 8
/** ... of a sentence repeated inside a paragraph. */
const LEAST_PART = 9
/** So much of a passage agrees, of a short one that; its words stand so close together on the other side. */
const LEAST_COVERAGE = 0.78
const COVERAGE_OF_SHORT = 0.85
const SHORT = 12
const DENSITY_OF_PART = 0.7
/** Words that a variant needs at least, and how much of it must agree. */
const LEAST_VARIANT = 6
const COVERAGE_OF_VARIANT = 0.6
/** Matched words must stand so close together on the other side. */
const LEAST_DENSITY = 0.6
/** A passage with a greater share of number words is a row of a table. */
const NUMBERS_OF_TABLE = 0.34
const CODE = /[{}]|=>|\(\)|(?<!&#?\w{2,8});$/
const ADDRESS = /https?:\/\/\S/
const STOP_BEHIND = /^["”’'»)]*[.!?…]["”’'»)]*(?:\s|$)/
const STOP_REACH = 5
/** So many characters of a passage tell whether it is a program. */
const REACH = 400

/**
 * Whether a sentence could be accepted by any rule here, whatever its facts: most that are covered
 * could not, and need not be compared with what stays. Holds for single sentences: a run of several
 * may hold a part that is alike enough.
 */
export const mayBeTold = ({ coverage, density, weight }: Alikeness): boolean =>
  coverage >= COVERAGE_OF_VARIANT && density >= LEAST_DENSITY && weight >= LEAST_VARIANT

/**
 * @param bothWhole both sides of the pair are whole paragraphs
 * @param isMutual the other side could go as well: each covers the other
 */
export function isRepeat(
  marked: MarkedDocument,
  candidate: Candidate,
  bothWhole: boolean,
  isMutual: boolean,
): boolean {
  const losesPassage = candidate.lossAt >= 0
  if (losesPassage || candidate.density < LEAST_DENSITY) return false
  return isAlike(marked, candidate, bothWhole, isMutual) && !isNeeded(marked, candidate)
}

/** Is it prose, and enough of it the same? */
function isAlike(
  marked: MarkedDocument,
  candidate: Candidate,
  bothWhole: boolean,
  isMutual: boolean,
): boolean {
  if (isCode(marked, candidate)) return false
  const endsWithStop = isStopped(marked, candidate)
  const isExact = candidate.coverage > EXACT
  if (isExact && bothWhole && isAdjacentCopy(marked, candidate, endsWithStop)) return true
  if (!hasProse(marked, candidate)) return false
  if (bothWhole) return isRepeatedParagraph(candidate, isExact, endsWithStop)
  return isRepeatedPart(candidate, isMutual, endsWithStop)
}

/** The same paragraph again, next door: caption twice, headline twice. */
function isAdjacentCopy(
  marked: MarkedDocument,
  candidate: Candidate,
  endsWithStop: boolean,
): boolean {
  const { sentences } = marked.document
  const own = (sentences[candidate.firstSentence] as Sentence).paragraph
  const kept = (sentences[candidate.keptFirstSentence] as Sentence).paragraph
  const distance = Math.abs(own - kept)
  if (candidate.numberShare < NUMBERS_OF_TABLE && isDoubled(marked, candidate)) return true
  if (distance > 2 || candidate.weight < LEAST_ADJACENT) return false
  return candidate.numberShare === 0 && (endsWithStop || candidate.weight >= 10)
}

const neededCoverage = (size: number): number => (size < SHORT ? COVERAGE_OF_SHORT : LEAST_COVERAGE)

function isRepeatedParagraph(
  candidate: Candidate,
  isExact: boolean,
  endsWithStop: boolean,
): boolean {
  const { weight: size, coverage } = candidate
  if (!isExact) return coverage >= neededCoverage(size)
  return size >= (endsWithStop ? LEAST_WHOLE : LEAST_WHOLE_UNSTOPPED)
}

function isRepeatedPart(candidate: Candidate, isMutual: boolean, endsWithStop: boolean): boolean {
  const { weight: size, coverage } = candidate
  if (candidate.density < DENSITY_OF_PART) return false
  if (candidate.isWhole) return size >= LEAST_WHOLE_PART && coverage >= neededCoverage(size)
  if (!endsWithStop && !candidate.isSigned && size < 14) return false
  return size >= LEAST_PART && coverage >= (isMutual ? neededCoverage(size) : 0.9)
}

/** Does any of its sentences read like prose? */
function hasProse(marked: MarkedDocument, candidate: Candidate): boolean {
  const { firstSentence, lastSentence } = candidate
  const { sentences } = marked.document
  for (let index = firstSentence; index <= lastSentence; index++) {
    if (isProse(marked, sentences[index] as Sentence)) return true
  }
  return false
}

function isProse({ document, facts }: MarkedDocument, sentence: Sentence): boolean {
  const { flags } = document.words
  const size = sentence.endWord - sentence.firstWord
  if (size < 5) return false
  let ideographs = 0
  let small = 0
  let numbers = 0
  for (let word = sentence.firstWord; word < sentence.endWord; word++) {
    const ofWord = flags[word] as number
    if ((ofWord & IDEOGRAPH) !== 0) ideographs++
    if (hasFact(facts, word, DIGITS)) numbers++
    else if ((ofWord & CAPITAL) === 0) small++
  }
  if (ideographs > size / 2) return size >= 10
  if (numbers >= size * NUMBERS_OF_TABLE) return false
  return small >= size / 2 || (size >= 12 && (small >= size / 4 || small === 0))
}

/** Programs, and links without a space between them: parts of them come again. */
function isCode({ document }: MarkedDocument, candidate: Candidate): boolean {
  const { start } = document.sentences[candidate.firstSentence] as Sentence
  const { end } = document.sentences[candidate.lastSentence] as Sentence
  const passage = document.text.slice(start, Math.min(end, start + REACH)).trim()
  return CODE.test(passage) || (ADDRESS.test(passage) && !/\s/.test(passage))
}

/**
 * Does it stand twice, one whole paragraph right behind the other and word for word? No writer does that, but systems do. What
 * stands behind the second follows the first as well, and what leads in to the first leads in to it still.
 */
function isDoubled({ document }: MarkedDocument, candidate: Candidate): boolean {
  const { isSameWords, weight, firstSentence, lastSentence } = candidate
  if (!isSameWords || weight < LEAST_DOUBLED) return false
  const { keptFirstSentence, keptLastSentence } = candidate
  const isNext = keptLastSentence + 1 === firstSentence || lastSentence + 1 === keptFirstSentence
  if (!isNext || candidate.keptCoverage < 1) return false
  const first = document.sentences[keptFirstSentence] as Sentence
  if (isPiece(document, first.paragraph)) return false // a border that only the repeat shows
  const last = document.sentences[keptLastSentence] as Sentence
  return (
    (document.paragraphs[first.paragraph] as ReadParagraph).firstWord === first.firstWord &&
    (document.paragraphs[last.paragraph] as ReadParagraph).endWord === last.endWord
  )
}

/** Does it end with a stop, or what hangs on it follow one: `… the man himself. | REUTERS`? */
function isStopped(marked: MarkedDocument, candidate: Candidate): boolean {
  if (hasFinalStop(lastCharacters(marked, candidate))) return true
  const { attached, document } = marked
  let last = candidate.endWord - 1
  while (last > candidate.firstWord && attached[last] !== 0) last--
  if (last === candidate.endWord - 1) return false
  const end = document.words.end[last] as number
  return STOP_BEHIND.test(document.text.slice(end, end + STOP_REACH))
}

/** Is it needed where it stands: would a text be left to a caption or heading, or lose what it cites again? */
function isNeeded(marked: MarkedDocument, candidate: Candidate): boolean {
  if (!candidate.isCutOff && candidate.isTextOfCaption) return true
  const isText = hasFinalStop(lastCharacters(marked, candidate)) && !candidate.isCaption
  if (isText && candidate.isTextOfHeading) return true
  return !candidate.isWhole && citesAgain(marked, candidate)
}

/** The last characters of its last sentence. */
function lastCharacters({ document }: MarkedDocument, { lastSentence }: Candidate): string {
  const { end } = document.sentences[lastSentence] as Sentence
  return document.text.slice(Math.max(0, end - 4), end)
}

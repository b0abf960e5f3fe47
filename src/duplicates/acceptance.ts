/**
 * Whether a covered passage really is said again, or only looks like it: speaker lines, tables,
 * scores, refrains, code and labels repeat their words and must stay.
 *
 * Method: the shorter a passage, the more of it must agree; it has to read like prose; its words must
 * stand together on the other side too; and it must not be needed where it stands. The bounds were chosen
 * on articles with and without repetition; each kind of text that must stay is a fixture. Cost: the words
 * of the passage.
 */
import type { Sentence } from '../document/parse.ts'
import { CAPITAL, IDEOGRAPH } from '../document/words.ts'
import { DIGITS } from './marks/facts.ts'
import type { MarkedDocument } from './marks/marked-document.ts'
import { type Alikeness, type Candidate, EXACT, LARGE } from './matching/candidate.ts'
import { isDoubled } from './matching/doubled.ts'
import { isStopped } from './matching/final-stops.ts'
import { longestSentence } from './matching/longest-sentence.ts'
import { isNeeded } from './needed/needed-passages.ts'

/** What is known of the other side of the pair. */
export interface Opposite {
  /** Both are whole paragraphs. */
  readonly bothWhole: boolean
  /** The other side could go as well: each covers the other. */
  readonly isMutual: boolean
  /** The other side is a whole paragraph or more. */
  readonly isWhole: boolean
  /** Its size in words, if it was found to be a repeat; else 0. */
  readonly weight: number
}

/** Words of an exact copy next door. */
const LEAST_ADJACENT = 6
/** Words of an exact whole paragraph that reads like prose. */
const LEAST_WHOLE = 5
/** ... and of one that stands alone and far from the other: a shorter one is a refrain. */
const LEAST_ALONE = 7
/** ... and of one without a final stop. */
const LEAST_WHOLE_UNSTOPPED = 12
const LEAST_BLOCK_UNSTOPPED = 8
/** Words of a near copy. */
const LEAST_NEAR = 7
/** Words of a sentence repeated inside a paragraph. */
const LEAST_PART = 9
/** Needed coverage of a part of a paragraph. */
const COVERAGE_OF_PART = 0.78
/** Words that a variant needs at least, and how much of it must agree. */
const LEAST_VARIANT = 6
const COVERAGE_OF_VARIANT = 0.6
/** Matched words must stand so close together on the other side. */
const LEAST_DENSITY = 0.6
const DENSE = 0.9
/** A passage with a greater share of number words is a row of a table; an exact sentence may have more. */
const NUMBERS_OF_TABLE = 0.34
const NUMBERS_OF_REPORT = 0.5

const SENTENCE_STOP = /[.!?]/
const ANY_STOP = /[.!?…]/
const CODE = /[{}]|=>|\(\)|(?<!&#?\w{2,8});$/
const ADDRESS = /https?:\/\/\S/
const CODE_REACH = 400

/**
 * Whether a sentence could be accepted by any rule here, whatever its facts: most that are covered
 * could not, and need not be compared with what stays. Holds for single sentences: a run of several
 * may hold a part that is alike enough.
 */
export function mayBeTold({ coverage, density, weight }: Alikeness): boolean {
  if (coverage < COVERAGE_OF_VARIANT || density < LEAST_DENSITY) return false
  return weight >= (coverage > EXACT ? LEAST_WHOLE : LEAST_VARIANT)
}

export function isRepeat(
  marked: MarkedDocument,
  candidate: Candidate,
  opposite: Opposite,
): boolean {
  const { density, losesPassage } = candidate
  if (losesPassage || density < LEAST_DENSITY) return false
  return isAlike(marked, candidate, opposite) && !isNeeded(marked, candidate, opposite.isWhole)
}

/** Is it prose, and enough of it the same? */
function isAlike(marked: MarkedDocument, candidate: Candidate, opposite: Opposite): boolean {
  if (candidate.isCaptionAgain) return true
  const endsWithStop = isStopped(marked, candidate)
  const isExact = candidate.coverage > EXACT
  if (candidate.weight < LARGE) {
    const mostNumbers = endsWithStop && isExact ? NUMBERS_OF_REPORT : NUMBERS_OF_TABLE
    if (candidate.numberShare > mostNumbers || looksLikeCode(marked, candidate)) return false
  }
  const isNear = !isExact || candidate.density < DENSE
  const bothWhole = candidate.isWhole && opposite.bothWhole
  if (!isNear && bothWhole && isAdjacentCopy(marked, candidate, endsWithStop)) return true
  if (proseSize(marked, candidate) === 0) return !isNear && bothWhole && isLongLine(candidate)
  if (bothWhole) return isRepeatedParagraph(marked, candidate, isNear, endsWithStop)
  return isRepeatedPart(marked, candidate, opposite, isNear)
}

/** A headline or a list of names, word for word: no prose, but too long to be a label. */
const isLongLine = ({ weight, numberShare, paragraphs }: Candidate): boolean =>
  weight >= 10 && numberShare < 0.2 && paragraphs === 1

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
  if (distance === 1 && candidate.numberShare > 0 && candidate.numberShare < 0.2) return true
  return candidate.numberShare === 0 && (endsWithStop || candidate.weight >= 10)
}

/** The shorter the passage, the more of it must agree. */
function neededCoverage(size: number): number {
  if (size < 12) return 0.85
  if (size < 20) return 0.76
  return size < LARGE ? 0.7 : 0.6
}

/** A run of several paragraphs is judged by its longest sentence. */
function judgedBy(
  marked: MarkedDocument,
  candidate: Candidate,
): { size: number; coverage: number } {
  const { coverage, weight, paragraphs } = candidate
  if (paragraphs === 1) return { size: weight, coverage }
  const longest = longestSentence(marked, candidate)
  return { size: longest.size, coverage: Math.min(coverage, longest.coverage) }
}

function isRepeatedParagraph(
  marked: MarkedDocument,
  candidate: Candidate,
  isNear: boolean,
  endsWithStop: boolean,
): boolean {
  const { size, coverage } = judgedBy(marked, candidate)
  if (isNear) return size >= LEAST_NEAR && coverage >= neededCoverage(size)
  if (endsWithStop) return size >= (candidate.paragraphs > 1 ? LEAST_WHOLE : LEAST_ALONE)
  if (candidate.paragraphs > 1) return size >= LEAST_BLOCK_UNSTOPPED
  return size >= LEAST_WHOLE_UNSTOPPED
}

function isRepeatedPart(
  marked: MarkedDocument,
  candidate: Candidate,
  opposite: Opposite,
  isNear: boolean,
): boolean {
  const endsWithStop = isStopped(marked, candidate)
  const { size: ownSize, coverage } = judgedBy(marked, candidate)
  const size = Math.max(ownSize, opposite.weight)
  const needed = neededCoverage(size)
  if (candidate.density < (opposite.isMutual ? 0.7 : 0.85)) return false
  if (candidate.isWhole) {
    const least = size < 12 ? 0.92 : Math.max(needed, COVERAGE_OF_PART)
    return size >= LEAST_NEAR + 1 && coverage >= least
  }
  const isHeldAgain = opposite.weight > 0 && candidate.isSameWords
  if (!endsWithStop && !candidate.isSigned && !isHeldAgain && candidate.weight < 14) return false
  if (isNear && size < 20 && coverage < (opposite.isWhole ? 0.9 : 0.95)) return false
  return (
    size >= LEAST_PART && coverage >= Math.max(needed, opposite.isMutual ? COVERAGE_OF_PART : 0.9)
  )
}

/** Words of the longest sentence that reads like prose; 0 if none does. */
function proseSize(marked: MarkedDocument, candidate: Candidate): number {
  let longest = 0
  for (let index = candidate.firstSentence; index <= candidate.lastSentence; index++) {
    const sentence = marked.document.sentences[index] as Sentence
    const size = sentence.endWord - sentence.firstWord
    if (size > longest && isProse(marked, sentence, candidate.coverage)) longest = size
  }
  return longest
}

function isProse(marked: MarkedDocument, sentence: Sentence, coverage: number): boolean {
  const { text, words } = marked.document
  const size = sentence.endWord - sentence.firstWord
  if (size < 5) return false
  let ideographs = 0
  let small = 0
  let numbers = 0
  for (let word = sentence.firstWord; word < sentence.endWord; word++) {
    const flags = words.flags[word] as number
    if ((flags & IDEOGRAPH) !== 0) ideographs++
    if (((marked.facts[word] as number) & DIGITS) !== 0) numbers++
    else if ((flags & CAPITAL) === 0) small++
  }
  const tail = text.slice(words.end[sentence.endWord - 1] as number, sentence.end)
  if (size < 12 && !ANY_STOP.test(tail) && coverage < EXACT) return false
  if (ideographs > size / 2) return size >= 10
  if (small >= size / 2 && SENTENCE_STOP.test(tail)) return true
  if (size < 6 || numbers >= size * NUMBERS_OF_TABLE) return false
  return small >= size / 2 || (size >= 12 && (small >= size / 4 || small === 0))
}

function looksLikeCode(marked: MarkedDocument, candidate: Candidate): boolean {
  const { sentences, text } = marked.document
  const { start } = sentences[candidate.firstSentence] as Sentence
  const { end } = sentences[candidate.lastSentence] as Sentence
  const passage = text.slice(start, Math.min(end, start + CODE_REACH)).trim()
  return CODE.test(passage) || (ADDRESS.test(passage) && !/\s/.test(passage))
}

/** Whether a passage in which a fact differs is otherwise alike enough to be told. */
export function isVariant(marked: MarkedDocument, candidate: Candidate): boolean {
  const { coverage, density, numberShare, weight } = candidate
  if (weight < LEAST_VARIANT || coverage < COVERAGE_OF_VARIANT || density < LEAST_DENSITY)
    return false
  return numberShare <= NUMBERS_OF_TABLE && proseSize(marked, candidate) > 0
}

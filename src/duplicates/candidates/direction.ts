/**
 * Which of two copies goes by its form, where both could.
 *
 * The signed one before the same without a signature; a standfirst before the text that tells it far below; in a line,
 * what is cut off or in quotation marks of its own before what is not; the one that the other goes on beyond, as what a
 * label, a speaker or a name adds is lost with that; the whole paragraph before the part of one (a pull quote before the
 * sentence in its context); and else the one that the caller does not keep. Cost: the words of both.
 */
import { hasFinalStop } from '../../document/final-stop.ts'
import { kindAt, type Sentence } from '../../document/parse.ts'
import { hasFact, OPPOSITE } from '../../reading/facts.ts'
import type { MarkedDocument } from '../../reading/marked-document.ts'
import { isPiece } from '../../reading/may-hide-borders.ts'
import { tellingWords } from '../../reading/telling-words.ts'
import type { Keep } from '../keep.ts'
import type { Candidate } from './candidate.ts'
import { isToldAhead } from './tellings.ts'

/** A quote that is set apart has fewer sentences. */
const SENTENCES_OF_BLOCK = 3
/** A teaser has all the words of the sentence that it was cut from, and this one all of the teaser. */
const NEARLY_ALL = 0.9
/** A standfirst in words of its own has at most so much of the text below. */
const NOT_ALL_SAID = 0.95
const LOST_ITS_STOP = /(?:\.\.\.|…)$/
const OPENS_QUOTE = /^["“«„]/
/** The same, or the end of one that was read in another encoding. */
const OPENED = /^["“«„œ\u0080-\u009f]/
const CLOSES_QUOTE = /[.!?。]["”»“]$/
const NONE = -1

/** The two candidates, the one that should go first. */
export function byDirection(
  marked: MarkedDocument,
  later: Candidate,
  earlier: Candidate,
  bothWhole: boolean,
  keep: Keep,
): [Candidate, Candidate] {
  const lesser = lesserOf(marked, later, earlier, bothWhole) ?? unkept(later, earlier, keep)
  return lesser === earlier ? [earlier, later] : [later, earlier]
}

/** The one of the two that their form tells; undefined if it does not. */
function lesserOf(
  marked: MarkedDocument,
  later: Candidate,
  earlier: Candidate,
  bothWhole: boolean,
): Candidate | undefined {
  if (later.isCaptionAgain) return undefined
  const areSame = Math.min(later.coverage, earlier.coverage) > NEARLY_ALL
  if (areSame && later.isSigned !== earlier.isSigned) return later.isSigned ? later : earlier
  if (bothWhole && isStandfirst(marked, later)) return earlier
  if (areSame && isTeaser(marked, later, earlier)) return earlier
  const isMore = saysMore(marked, later, bothWhole)
  if (isMore !== saysMore(marked, earlier, bothWhole)) return isMore ? earlier : later
  if (later.isWhole === earlier.isWhole) return undefined
  const whole = later.isWhole ? later : earlier
  return isWholeByChance(marked, whole) ? undefined : whole
}

function unkept(later: Candidate, earlier: Candidate, keep: Keep): Candidate {
  if (keep === 'last') return earlier
  return keep === 'longest' && earlier.core < later.core ? earlier : later
}

/** Is it told far ahead, in other words, where only a headline or caption stands above? */
const isStandfirst = (marked: MarkedDocument, later: Candidate): boolean =>
  later.coverage < NOT_ALL_SAID &&
  isToldAhead(marked, later) &&
  kindAt(marked.document, 0) !== 'body'

/** Does its form tell that the earlier copy is a quote or teaser, and the later is none? */
const isTeaser = (marked: MarkedDocument, later: Candidate, earlier: Candidate): boolean =>
  !later.isWhole && !later.isCaption && isLoose(marked, earlier) && !isLoose(marked, later)

/** In a line: the copy that lost its final stop, or gained quotation marks, is the quote or teaser. */
function isLoose(marked: MarkedDocument, candidate: Candidate): boolean {
  const { sentences, text, words } = marked.document
  const first = sentences[candidate.firstSentence] as Sentence
  const last = sentences[candidate.lastSentence] as Sentence
  const passage = text.slice(first.start, last.end)
  if (LOST_ITS_STOP.test(passage.slice(-3)) || !hasFinalStop(passage)) return true
  if (!OPENS_QUOTE.test(passage) || !CLOSES_QUOTE.test(passage)) return false
  const kept = words.start[candidate.keptFirst] as number
  return !OPENED.test(text.slice(Math.max(0, kept - 1), kept))
}

/**
 * Has it words that the other has not: at one of its ends, `Slips: …`, `…, she wrote`, or in a whole paragraph one that tells
 * something or bounds what is told, `reportedly`, `up to`?
 */
function saysMore(
  { attached, document, facts, languageOf }: MarkedDocument,
  { firstWord, mates }: Candidate,
  areWhole: boolean,
): boolean {
  const opening = mates.findIndex((_, offset) => attached[firstWord + offset] === 0)
  if (mates[opening] === NONE || mates.at(-1) === NONE) return true
  if (!areWhole || !mates.includes(NONE)) return false
  const tells = tellingWords(document.words, languageOf())
  let isOpen = false
  let before = Number.NaN
  for (const [offset, mate] of mates.entries()) {
    const word = firstWord + offset
    if (mate === NONE) isOpen ||= hasFact(facts, word, OPPOSITE) || tells(word)
    else {
      // What stands in the place of other words is an exchange, and not more.
      if (isOpen && mate === before + 1) return true
      isOpen = false
      before = mate
    }
  }
  return false
}

/** In a line: of one copy of a caption, or of so many sentences, another border is known by chance. */
function isWholeByChance({ document }: MarkedDocument, candidate: Candidate): boolean {
  const { firstSentence, lastSentence, isCaption } = candidate
  const { paragraph } = document.sentences[firstSentence] as Sentence
  const isQuote = !isCaption && lastSentence - firstSentence + 1 < SENTENCES_OF_BLOCK
  return !isQuote && isPiece(document, paragraph)
}

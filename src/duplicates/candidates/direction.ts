/**
 * Which of two copies goes by its form, where both could.
 *
 * The signed one goes before the same without a signature; the copy that lost its label before the one that has it; the
 * whole paragraph before the part of one (a pull quote before the sentence in its context); what is cut off, or in
 * quotation marks of its own, before what is not; what stands above the text before it; the one that says less before the
 * one that says more; and else the one that the caller does not keep. Cost: the words of both.
 */
import { hasFinalStop } from '../../document/final-stop.ts'
import type { Sentence } from '../../document/parse.ts'
import { kindAt } from '../../reading/kind-at.ts'
import type { MarkedDocument } from '../../reading/marked-document.ts'
import { isInLine, isPiece } from '../../reading/may-hide-borders.ts'
import type { Keep } from '../keep.ts'
import type { Candidate } from './candidate.ts'
import { hasLabelOfItsOwn } from './own-label.ts'
import { isToldAhead } from './tellings.ts'

/** What stands above a text takes no more paragraphs. */
const TOP_PARAGRAPHS = 3
const ENDS_WITH_CREDIT = /\(\p{Lu}[^()]{2,50}\)\.?$/u
const CREDIT_REACH = 60
/** A quote that is set apart has fewer sentences. */
const SENTENCES_OF_BLOCK = 3
/** All of a copy is said by the other from this share on; not all of it, below that. */
const ALL_SAID = 0.97
const NOT_ALL_SAID = 0.95
/** Of two whole paragraphs, the one that says less has at most so much of the words of the other. */
const SHORTER = 0.8

/** A teaser has all the words of the sentence that it was cut from, and this one all of the teaser. */
const NEARLY_ALL = 0.9
const LOST_ITS_STOP = /(?:\.\.\.|…)$/
const OPENS_QUOTE = /^["“«„]/
/** The same, or the end of one that was read in another encoding. */
const OPENED = /^["“«„œ\u0080-\u009f]/
const CLOSES_QUOTE = /[.!?。]["”»“]$/

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

/** The copy that is a quote or teaser, or that says less; undefined if neither is. */
function lesserOf(
  marked: MarkedDocument,
  later: Candidate,
  earlier: Candidate,
  bothWhole: boolean,
): Candidate | undefined {
  if (later.isCaptionAgain) return undefined
  const areSame = Math.min(later.coverage, earlier.coverage) > NEARLY_ALL
  if (areSame && later.isSigned !== earlier.isSigned) return later.isSigned ? later : earlier
  if (hasLabelOfItsOwn(marked, earlier)) return later
  if (hasLabelOfItsOwn(marked, later)) return earlier
  const whole = wholeOf(later, earlier)
  if (whole && !isWholeByChance(marked, whole)) return whole
  if (bothWhole && isStandfirst(marked, later, earlier)) return earlier
  if (isTeaser(marked, later, earlier)) return earlier
  return saysLess(marked, later, earlier, bothWhole) ? earlier : undefined
}

/** Does its form tell that the earlier copy is a quote or teaser, and the later is none? */
function isTeaser(marked: MarkedDocument, later: Candidate, earlier: Candidate): boolean {
  if (later.coverage <= NEARLY_ALL || earlier.coverage <= NEARLY_ALL) return false
  if (later.isWhole || later.isCaption) return false
  return isLoose(marked, earlier) && !isLoose(marked, later)
}

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

/** Does the earlier copy say less than the later, or the same above the text? */
function saysLess(
  marked: MarkedDocument,
  later: Candidate,
  earlier: Candidate,
  bothWhole: boolean,
): boolean {
  if (earlier.coverage <= ALL_SAID || earlier.core >= later.core) return false
  if (later.coverage < NOT_ALL_SAID) return true
  return bothWhole && (earlier.core < later.core * SHORTER || isAboveText(marked, earlier))
}

/** Does it stand before the text begins, where only headlines, captions and bylines do? */
function isAboveText({ document }: MarkedDocument, { firstSentence }: Candidate): boolean {
  const { paragraph } = document.sentences[firstSentence] as Sentence
  if (paragraph === 0 || paragraph > TOP_PARAGRAPHS || isInLine(document, paragraph)) return false
  return document.paragraphs.slice(0, paragraph).every(({ start, end }, index) => {
    const kind = kindAt(document, index)
    if (kind !== 'body') return kind !== 'quote'
    return ENDS_WITH_CREDIT.test(document.text.slice(Math.max(start, end - CREDIT_REACH), end))
  })
}

function unkept(later: Candidate, earlier: Candidate, keep: Keep): Candidate {
  if (keep === 'last') return earlier
  return keep === 'longest' && earlier.core < later.core ? earlier : later
}

/** Does the earlier copy stand above the text that tells the same far below, in words of its own? */
const isStandfirst = (marked: MarkedDocument, later: Candidate, earlier: Candidate): boolean =>
  later.coverage <= ALL_SAID && isAboveText(marked, earlier) && isToldAhead(marked, later)

/** The one of two that is a whole paragraph, where the other is a part of one. */
function wholeOf(later: Candidate, earlier: Candidate): Candidate | undefined {
  if (later.isWhole === earlier.isWhole) return undefined
  return later.isWhole ? later : earlier
}

/** In a line: of one copy of a caption, or of so many sentences, another border is known by chance. */
function isWholeByChance({ document }: MarkedDocument, candidate: Candidate): boolean {
  const { firstSentence, lastSentence, isCaption } = candidate
  const { paragraph } = document.sentences[firstSentence] as Sentence
  const isQuote = !isCaption && lastSentence - firstSentence + 1 < SENTENCES_OF_BLOCK
  return !isQuote && isPiece(document, paragraph)
}

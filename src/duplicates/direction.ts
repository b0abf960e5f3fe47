/**
 * Which of two copies goes, where both could.
 *
 * A caption goes before the text. The whole paragraph goes before the part of one (a pull quote
 * before the sentence in its context), the cut-off copy before the full one, the signed before the
 * unsigned, the one that says less before the one that says more, and else the later.
 * Cost: constant.
 */
import type { Sentence } from '../document/parse.ts'
import type { Candidate } from './candidates.ts'
import type { MarkedDocument } from './marked-document.ts'

const LOST_ITS_STOP = /(?:\.\.\.|…)$/
const FINAL_STOP = /[.!?。！？…]["”’'»)」』]*$/
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
): [Candidate, Candidate] {
  const laterGoes: [Candidate, Candidate] = [later, earlier]
  const earlierGoes: [Candidate, Candidate] = [earlier, later]
  if (later.isCaption !== earlier.isCaption) return later.isCaption ? laterGoes : earlierGoes
  if (later.isWhole !== earlier.isWhole) return later.isWhole ? laterGoes : earlierGoes
  if (earlier.isCutOff && !later.isCutOff && later.core >= earlier.core) return earlierGoes
  if (earlier.isSigned && !later.isSigned && !bothWhole) return earlierGoes
  const bothCovered = later.coverage > 0.9 && earlier.coverage > 0.9
  if (!later.isWhole && bothCovered && isLoose(marked, earlier) && !isLoose(marked, later)) {
    return earlierGoes
  }
  if (earlier.coverage > 0.97 && earlier.core < later.core) {
    if (later.coverage < 0.95) return earlierGoes
    if (bothWhole && earlier.core < later.core * 0.8) return earlierGoes
  }
  return laterGoes
}

/** In a line: the copy that lost its final stop, or gained quotation marks, is the quote or teaser. */
function isLoose(marked: MarkedDocument, candidate: Candidate): boolean {
  const { sentences, text, words } = marked.document
  const first = sentences[candidate.firstSentence] as Sentence
  const last = sentences[candidate.lastSentence] as Sentence
  const passage = text.slice(first.start, last.end)
  if (LOST_ITS_STOP.test(passage.slice(-3)) || !FINAL_STOP.test(passage.slice(-8))) return true
  if (!OPENS_QUOTE.test(passage) || !CLOSES_QUOTE.test(passage)) return false
  const kept = words.start[candidate.keptFirst] as number
  return !OPENED.test(text.slice(Math.max(0, kept - 1), kept))
}

/**
 * Whether a passage is a turn of a talk that the next turn answers: asked of several people, the same
 * question gets as many answers, and none of them can be read without it.
 *
 * Method: the name of a speaker on a line of its own above the question, and the name of another below it,
 * who has the word more than once. Cost: constant, but for the paragraphs around it that such a name is
 * looked for in.
 */
import type { Sentence } from '../../document/parse.ts'
import { kindAt } from '../marks/kind-at.ts'
import type { MarkedDocument } from '../marks/marked-document.ts'
import type { Candidate } from '../matching/candidate.ts'
import { isSaidBehind } from './said-behind.ts'
import { FULL_NAME, hasWordAgain } from './spoken-record.ts'

/** `Ines Rocha`, and the first time `Ines Rocha, Harbour News`. */
const INTRODUCED = /^\p{Lu}[\p{L}.'’-]+ \p{Lu}[\p{L}.'’-]+(?:, \p{Lu}[^.!?,]{1,30})?:?$/u

const LONGEST_LINE = 80

export function isAnswered(marked: MarkedDocument, candidate: Candidate): boolean {
  const { document } = marked
  const first = (document.sentences[candidate.firstSentence] as Sentence).paragraph
  const last = (document.sentences[candidate.lastSentence] as Sentence).paragraph
  const isAsked = [first, first - 1].some((index) => isLine(document, index, INTRODUCED))
  const named = isLine(document, last, FULL_NAME) ? last : last + 1
  if (!isAsked || !isLine(document, named, FULL_NAME) || !hasWordAgain(marked, named)) return false
  return !isSaidBehind(document, candidate, last + 1)
}

function isLine(document: MarkedDocument['document'], index: number, name: RegExp): boolean {
  const { start = 0, end = 0 } = document.paragraphs[index] ?? {}
  if (end - start > LONGEST_LINE || !name.test(document.text.slice(start, end))) return false
  const kind = kindAt(document, index)
  return kind === 'label' || kind === 'heading'
}

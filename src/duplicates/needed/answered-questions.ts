/**
 * Whether a passage is a question that the next paragraph answers: asked of several people, or of several
 * things, the same question gets as many answers, and none of them can be read without it.
 *
 * Method: the name of a speaker on a line of its own above the question, and the name of another below it,
 * who has the word more than once; or two paragraphs that are nothing but the question, each above prose of
 * its own. Cost: constant, but for the paragraphs around it that such a name is looked for in.
 */
import type { ReadParagraph, Sentence } from '../../document/parse.ts'
import { kindAt } from '../marks/kind-at.ts'
import type { MarkedDocument } from '../marks/marked-document.ts'
import type { HeldPassage } from '../matching/candidate.ts'
import { isSaidBehind } from './said-behind.ts'
import { FULL_NAME, hasWordAgain } from './spoken-record.ts'

/** `Ines Rocha`, and the first time `Ines Rocha, Harbour News`. */
const INTRODUCED = /^\p{Lu}[\p{L}.'’-]+ \p{Lu}[\p{L}.'’-]+(?:, \p{Lu}[^.!?,]{1,30})?:?$/u

const QUESTIONS = /^[^.!?]{8,}\?(?:\s[^.!?]{4,}\?)*$/
const DASH = /[–—-]/
const LONGEST_QUESTION = 160
const LONGEST_LINE = 80
/** The name of who asks, what is asked, and the name of who answers are no more paragraphs. */
const LONGEST_TURN = 4
/** An answer that begins with so many words of the other is the same. */
const SAME_ANSWER = 8

export function isAnswered(marked: MarkedDocument, candidate: HeldPassage): boolean {
  return headsAnswer(marked, candidate) || isTurnOfTalk(marked, candidate)
}

/** `What is decided?` over one answer, and again over another? */
function headsAnswer({ document }: MarkedDocument, candidate: HeldPassage): boolean {
  const { lastSentence, keptFirstSentence, keptLastSentence, paragraphs } = candidate
  const own = (document.sentences[lastSentence] as Sentence).paragraph
  const kept = (document.sentences[keptLastSentence] as Sentence).paragraph
  if (paragraphs > 1 || (document.sentences[keptFirstSentence] as Sentence).paragraph !== kept)
    return false
  if (Math.abs(own - kept) < 2 || isSaidBehind(document, candidate, own + 1, SAME_ANSWER))
    return false
  return [own, kept].every(
    (index) => areQuestions(document, index) && isAnswer(document, index + 1),
  )
}

function areQuestions({ paragraphs, text }: Document, index: number): boolean {
  const { start, end } = paragraphs[index] as ReadParagraph
  return end - start <= LONGEST_QUESTION && QUESTIONS.test(text.slice(start, end))
}

/** Prose, or what opens with the dash of a talk, as in many languages: `— I came by boat.` */
function isAnswer(document: Document, index: number): boolean {
  const kind = kindAt(document, index)
  if (kind !== 'list') return kind === 'body' || kind === 'quote'
  return DASH.test(document.text.charAt((document.paragraphs[index] as ReadParagraph).start))
}

function isTurnOfTalk(marked: MarkedDocument, candidate: HeldPassage): boolean {
  const { document } = marked
  if (candidate.paragraphs > LONGEST_TURN) return false
  const first = (document.sentences[candidate.firstSentence] as Sentence).paragraph
  const last = (document.sentences[candidate.lastSentence] as Sentence).paragraph
  const isAsked = [first, first - 1].some((index) => isLine(document, index, INTRODUCED))
  const named = isLine(document, last, FULL_NAME) ? last : last + 1
  if (!isAsked || !isLine(document, named, FULL_NAME) || !hasWordAgain(marked, named)) return false
  return !isSaidBehind(document, candidate, last + 1)
}

type Document = MarkedDocument['document']

function isLine(document: Document, index: number, name: RegExp): boolean {
  const { start = 0, end = 0 } = document.paragraphs[index] ?? {}
  if (end - start > LONGEST_LINE || !name.test(document.text.slice(start, end))) return false
  const kind = kindAt(document, index)
  return kind === 'label' || kind === 'heading'
}

/**
 * What the sentences of a pair open with, where the words that they share come only behind it:
 * `Hadley did not answer`, `Merrow did not answer` are about two people, and a copy that lost its
 * first words does not say any more whom it is about.
 *
 * Method: the words before the first matched word, on both sides. Cost: the words of the openings.
 */
import type { Reading, Sentence } from '../../document/parse.ts'
import { CAPITAL, firstWordFrom, formOf } from '../../document/words.ts'
import { SAYING } from '../marks/facts.ts'
import type { MarkedDocument } from '../marks/marked-document.ts'
import type { Candidate } from '../matching/candidate.ts'
import { hasContent } from './swapped-words.ts'

/** A subject has at most so many words; more are a clause of their own. */
const LONGEST_SUBJECT = 5
const FINAL_STOP = /[.!?]["”’')]*$/
/** `He`, `they’re`: a word for someone named before may stand for any subject. */
const POINTS_BACK = /^(?:he|she|it|we|you|they|his|her|its|their|that|this|there)(?:['’]|$)/
/** What news says of all who were asked or voted on: `The firm declined to comment`. */
const REPLY = /^(?:comments?|respond(?:ed)?|repl(?:y|ied)|votes?)$/
const OTHERS = new Set(['another', 'other', 'others'])
const ARTICLES = new Set(['the', 'a', 'an'])
const OPENING_LABEL = /^\p{Lu}(?:[^.!?:“"\d]{4,30}:|[^.!?:“"-]{4,30} -)\s/u
const LABEL_REACH = 36
const DATED = /^\p{Lu}[^.!?:“"–—]{1,24}\b\d{4} ?[-–—:]\s/u
const LONGEST_REPLY = 20
/** A paragraph that begins so goes on with a sentence. */
const GOES_ON = /[\p{Ll},;]/u

/** Does the first sentence open with another subject than the one that says the same of it? */
export function hasOtherSubject(marked: MarkedDocument, candidate: Candidate): boolean {
  const { sentences, text, words } = marked.document
  const { end } = sentences[candidate.lastSentence] as Sentence
  if (!FINAL_STOP.test(text.slice(Math.max(0, end - 3), end))) return false // a teaser
  const [own, kept] = openingsOf(marked, candidate)
  if (!isSubject(marked, own) || !isSubject(marked, kept)) return false
  // `Ada Brun said`, `Doctor Brun said`: the name goes on, it is not another.
  return ((words.flags[own[1]] as number) & CAPITAL) === 0
}

/** `Brun warned that …`, `Another councillor warned that …`: is it said by somebody, and there by another? */
export function isSaidByAnother(marked: MarkedDocument, candidate: Candidate): boolean {
  const [[from, to], [keptFrom, keptTo]] = openingsOf(marked, candidate)
  const { words } = marked.document
  let isTold = false
  for (let word = from; word < to; word++) isTold ||= hasContent(marked, word)
  if (!isTold) return false
  for (let word = keptFrom; word < keptTo; word++) {
    if (OTHERS.has(formOf(words, word))) return true
  }
  return false
}

/** Do both open with a label, and with another: `The old rule: …`, `The new rule: …`? */
export function hasOtherLabel({ document }: MarkedDocument, candidate: Candidate): boolean {
  const labelOf = (sentence: number): string | undefined => {
    const { start, end } = document.sentences[sentence] as Sentence
    return OPENING_LABEL.exec(document.text.slice(start, Math.min(end, start + LABEL_REACH)))?.[0]
  }
  const own = labelOf(candidate.firstSentence)
  const kept = labelOf(candidate.keptFirstSentence)
  return own !== undefined && kept !== undefined && own.toLowerCase() !== kept.toLowerCase()
}

/** `Frequency: Bots post day and night`: is there a label, and no speaker, that the other does not have? */
export function hasLabelOfItsOwn(marked: MarkedDocument, candidate: Candidate): boolean {
  const { attached, document, facts } = marked
  const { firstSentence, firstWord, mates } = candidate
  const { start, end } = document.sentences[firstSentence] as Sentence
  const label = OPENING_LABEL.exec(document.text.slice(start, Math.min(end, start + LABEL_REACH)))
  if (label === null || attached[firstWord] !== 0) return false
  const endOfLabel = firstWordFrom(document.words, start + label[0].length)
  for (let word = firstWord; word < endOfLabel; word++) {
    const isSaying = ((facts[word] as number) & SAYING) !== 0
    if (mates[word - firstWord] !== -1 || isSaying) return false
  }
  return true
}

/**
 * Does it open with words that the other, a paragraph that begins in the middle of one, has lost: the
 * beginning of its sentence, or the label of an item, `Flood, 2009 - The river rose`?
 */
export function losesHead(marked: MarkedDocument, candidate: Candidate): boolean {
  const { sentences, text } = marked.document
  const [own, [keptFrom, keptTo]] = openingsOf(marked, candidate)
  if (keptFrom < keptTo || own[1] === own[0] || own[1] - own[0] > LONGEST_SUBJECT) return false
  const kept = sentences[candidate.keptFirstSentence] as Sentence
  const opensParagraph = sentences[candidate.keptFirstSentence - 1]?.paragraph !== kept.paragraph
  if (!opensParagraph) return false
  const { start } = sentences[candidate.firstSentence] as Sentence
  return GOES_ON.test(text.charAt(kept.start)) || DATED.test(text.slice(start, start + LABEL_REACH))
}

type Range = readonly [from: number, to: number]

/** The words before the first matched word of a candidate but for an article, and before its mate. */
function openingsOf({ document }: MarkedDocument, candidate: Candidate): [own: Range, kept: Range] {
  const { firstWord, mates } = candidate
  const { form } = document.words
  const sentence = document.sentences[candidate.keptFirstSentence] as Sentence
  const isBehindArticle = mates[0] === sentence.firstWord && form[firstWord] === form[mates[0]]
  const skipped = isBehindArticle && isReply(document, candidate) ? 1 : 0
  const found = mates.findIndex((mate, index) => index >= skipped && mate >= 0)
  const size = Math.max(skipped, found)
  const from = sentence.firstWord + skipped
  return [
    [firstWord + skipped, firstWord + size],
    [from, Math.max(from, mates[size] as number)],
  ]
}

/** In running text, `the office` may be `the agency` of a moment ago; here it is whoever was asked. */
function isReply({ words }: Reading, { firstWord, endWord, mates }: Candidate): boolean {
  if (endWord - firstWord > LONGEST_REPLY || !ARTICLES.has(formOf(words, firstWord))) return false
  return mates.some((mate, at) => mate >= 0 && REPLY.test(formOf(words, firstWord + at)))
}

function isSubject(marked: MarkedDocument, [from, to]: Range): boolean {
  if (to === from || to - from > LONGEST_SUBJECT) return false
  const { words } = marked.document
  let tells = false
  for (let word = from; word < to; word++) {
    if (POINTS_BACK.test(formOf(words, word))) return false
    if (((marked.facts[word] as number) & SAYING) !== 0) return false // a speaker: told as a quote
    tells ||= hasContent(marked, word)
  }
  return tells
}

/**
 * The label that a sentence opens with, `Frequency: Bots post day and night`. Cost: its first words.
 */
import type { Sentence } from '../../document/parse.ts'
import { firstWordFrom } from '../../document/words.ts'
import { SAYING } from '../../reading/facts.ts'
import type { MarkedDocument } from '../../reading/marked-document.ts'
import type { Candidate } from './candidate.ts'

const OPENING_LABEL = /^\p{Lu}(?:[^.!?:“"\d]{4,30}:|[^.!?:“"-]{4,30} -)\s/u
const LABEL_REACH = 36

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

/**
 * What was decided, told as pairs: a candidate as one pair for each of its paragraphs, with the place
 * where that paragraph is still said; a headline; a copy that follows others. Cost: linear.
 */
import { overlapping } from '../../document/overlapping.ts'
import type { Sentence } from '../../document/parse.ts'
import type { Span } from '../../document/span.ts'
import type { Steps } from '../../document/steps.ts'
import type { Attachment } from '../../reading/furniture.ts'
import type { MarkedDocument } from '../../reading/marked-document.ts'
import type { HeldPassage } from '../candidates/candidate.ts'
import type { Decided, GoingCopy, Judge } from '../decide/judge.ts'
import type { Keepers } from '../decide/keepers.ts'
import type { Duplicate } from '../duplicate.ts'
import { NOTHING, Passage, snapped } from './passage.ts'

/** All pairs, by position. */
export function* tell(judge: Judge): Steps<Duplicate[]> {
  const { marked, going, copies, variants, keepers, standing } = judge
  const stays = (word: number): number => keepers.standingFor(word)
  const told: Duplicate[] = []
  for (const decided of going) {
    // One by one: a block may have more paragraphs than a call takes arguments.
    for (const pair of yield* describe(marked, decided, stays)) told.push(pair)
  }
  for (const copy of copies) told.push(...describeCopy(marked, copy, keepers))
  for (const decided of variants) {
    if (hasOtherLetGo(decided.candidate, stays)) continue
    // Of a block, of which a paragraph differs, the others may have gone.
    for (const pair of yield* describe(marked, decided, (word) => word)) {
      if (!keepers.isGone(...standing.wordsOf(pair))) told.push(pair)
    }
  }
  told.sort((a, b) => a.start - b.start || b.end - a.end)
  // Two candidates may share a paragraph: it is told once, and as going if it goes.
  return told.filter((pair, index) => index === 0 || !isSameSpan(pair, told[index - 1]))
}

const isSameSpan = (a: Span, b: Span | undefined): boolean =>
  a.start === b?.start && a.end === b.end

/** Did all of the other copy go because this one stays? Then the pair is told the other way round. */
function hasOtherLetGo(
  { firstWord, endWord, mates }: HeldPassage,
  standingFor: (word: number) => number,
): boolean {
  return mates.every((mate) => {
    if (mate < 0) return true
    const standing = standingFor(mate)
    return standing !== mate && standing >= firstWord && standing < endWord
  })
}

/**
 * @param standingFor the word that stays for a word of the candidate's other side; -1 for none
 */
function* describe(
  marked: MarkedDocument,
  decided: Decided,
  standingFor: (word: number) => number,
): Steps<Duplicate[]> {
  const { candidate, furniture } = decided
  const { paragraphs, sentences } = marked.document
  const pairs: Duplicate[] = []
  const describeSentences = (from: number, to: number): void => {
    const passage = new Passage(marked, decided, from, to, standingFor)
    if (passage.isScattered && to > from) {
      for (let index = from; index <= to; index++) describeSentences(index, index)
      return
    }
    const pair = passage.describe()
    if (pair && (pair.kind !== 'variant' || pair.differences.length > 0))
      pairs.push(withAttached(pair, furniture))
  }
  let first = candidate.firstSentence
  while (first <= candidate.lastSentence) {
    const { paragraph } = sentences[first] as Sentence
    const end = (paragraphs[paragraph]?.endSentence ?? 0) - 1
    const last = Math.min(candidate.lastSentence, end)
    describeSentences(first, last)
    yield
    first = last + 1
  }
  return pairs
}

function withAttached(pair: Duplicate, furniture: readonly Attachment[]): Duplicate {
  const own = overlapping(furniture, pair).map((stretch) => ({
    ...stretch,
    start: Math.max(stretch.start, pair.start),
    end: Math.min(stretch.end, pair.end),
  }))
  return own.length > 0 ? { ...pair, attached: own } : pair
}

/** The same for all, as there may be hundreds of thousands; frozen, as it is handed out. */
const WHOLE = Object.freeze({ here: 1, there: 1 })

/** The pair of a copy that goes, whose words are the same, one by one; none if they stand nowhere as a whole. */
function describeCopy(
  marked: MarkedDocument,
  { start, end, firstWord, endWord, paragraph, furniture }: GoingCopy,
  keepers: Keepers,
): Duplicate[] {
  const kept = keepers.standingRun(firstWord, endWord)
  if (kept < 0) return []
  const of = snapped(marked, kept, kept + endWord - firstWord - 1)
  const { text } = marked.document
  const isExact = text.slice(start, end) === text.slice(of.start, of.end)
  const pair: Duplicate = {
    start,
    end,
    of,
    kind: isExact ? 'exact' : 'surface',
    title: paragraph === undefined,
    similarity: 1,
    containment: WHOLE,
    differences: NOTHING,
    changes: NOTHING,
  }
  return [withAttached(pair, furniture)]
}

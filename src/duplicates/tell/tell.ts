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
import type { Candidate } from '../candidates/candidate.ts'
import type { Decided, Decisions, GoingCopy, GoingTitle } from '../decide/decided.ts'
import type { Duplicate } from '../duplicate.ts'
import { NOTHING, Passage, snapped } from './passage.ts'

/** All pairs, by position. */
export function* tell({
  marked,
  going,
  titles,
  copies,
  variants,
  keepers,
  wordsOf,
}: Decisions): Steps<Duplicate[]> {
  const stays = (word: number): number => keepers.standingFor(word)
  const told: Duplicate[] = []
  for (const decided of going) {
    // One by one: a block may have more paragraphs than a call takes arguments.
    for (const pair of yield* describe(marked, decided, stays)) told.push(pair)
  }
  for (const title of titles) told.push(...some(describeTitle(marked, title, stays)))
  for (const copy of copies) told.push(...some(describeCopy(marked, copy, stays)))
  for (const decided of variants) {
    if (hasOtherLetGo(decided.candidate, stays)) continue
    // Of a block, of which a paragraph differs, the others may have gone.
    for (const pair of yield* describe(marked, decided, (word) => word)) {
      if (!keepers.isGone(...wordsOf(pair))) told.push(pair)
    }
  }
  told.sort((a, b) => a.start - b.start || b.end - a.end)
  // Two candidates may share a paragraph: it is told once, and as going if it goes.
  return told.filter((pair, index) => index === 0 || !isSameSpan(pair, told[index - 1]))
}

const some = (pair: Duplicate | undefined): Duplicate[] => (pair === undefined ? [] : [pair])

const isSameSpan = (a: Span, b: Span | undefined): boolean =>
  a.start === b?.start && a.end === b.end

/** Did all of the other copy go because this one stays? Then the pair is told the other way round. */
function hasOtherLetGo(
  { firstWord, endWord, mates }: Candidate,
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
  const described: (Duplicate | undefined)[] = []
  let first = candidate.firstSentence
  while (first <= candidate.lastSentence) {
    const { paragraph } = sentences[first] as Sentence
    const end = (paragraphs[paragraph]?.endSentence ?? 0) - 1
    const last = Math.min(candidate.lastSentence, end)
    const passage = new Passage(marked, decided, first, last, standingFor)
    if (passage.isScattered && last > first) {
      for (let index = first; index <= last; index++) {
        described.push(new Passage(marked, decided, index, index, standingFor).describe())
      }
    } else described.push(passage.describe())
    yield
    first = last + 1
  }
  return described.flatMap((pair) =>
    pair === undefined || (pair.kind === 'variant' && pair.differences.length === 0)
      ? []
      : [withAttached(pair, furniture)],
  )
}

function withAttached(pair: Duplicate, furniture: readonly Attachment[]): Duplicate {
  const own = Array.from(overlapping(furniture, pair), (stretch) => ({
    ...stretch,
    start: Math.max(stretch.start, pair.start),
    end: Math.min(stretch.end, pair.end),
  }))
  return own.length > 0 ? { ...pair, attached: own } : pair
}

/** The pair of a headline that goes; undefined if its words stand nowhere as a whole. */
function describeTitle(
  { document }: MarkedDocument,
  { span, firstWord, endWord, furniture }: GoingTitle,
  standingFor: (word: number) => number,
): Duplicate | undefined {
  const { text, words } = document
  const kept = standingRun(firstWord, endWord - 1, standingFor)
  if (kept === undefined) return undefined
  const of = { start: words.start[kept[0]] as number, end: words.end[kept[1]] as number }
  return withAttached(sameWords(text, span, of, true), furniture)
}

/**
 * The first and the last of the words that stay for others. Words of one passage may stay for those of two
 * places, or none for one of them: then it stands nowhere as a whole, and what would go for it has to stay.
 */
function standingRun(
  first: number,
  last: number,
  standingFor: (word: number) => number,
): [first: number, last: number] | undefined {
  const kept = standingFor(first)
  const keptLast = standingFor(last)
  return kept >= 0 && keptLast - kept === last - first ? [kept, keptLast] : undefined
}

/** The same for all, as there may be hundreds of thousands; frozen, as it is handed out. */
const WHOLE = Object.freeze({ here: 1, there: 1 })

/** A pair whose words are the same, one by one. */
function sameWords(text: string, { start, end }: Span, of: Span, title: boolean): Duplicate {
  const isExact = text.slice(start, end) === text.slice(of.start, of.end)
  return {
    start,
    end,
    of,
    kind: isExact ? 'exact' : 'surface',
    title,
    similarity: 1,
    containment: WHOLE,
    differences: NOTHING,
    changes: NOTHING,
  }
}

/** The pair of a copy that goes; undefined if its words stand nowhere as a whole. */
function describeCopy(
  marked: MarkedDocument,
  copy: GoingCopy,
  standingFor: (word: number) => number,
): Duplicate | undefined {
  const { firstWord, endWord } = copy
  const kept = standingRun(copy.kept, copy.kept + endWord - firstWord - 1, standingFor)
  if (kept === undefined) return undefined
  const pair = sameWords(marked.document.text, copy, snapped(marked, ...kept), false)
  return withAttached(pair, copy.furniture)
}

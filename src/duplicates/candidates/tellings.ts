/**
 * An article that tells its story twice: a digest above the long version, a second draft or take
 * below the first. Which copy goes is decided once for all passages that the two tellings share: a
 * text of which some passages went here and others there reads like neither.
 *
 * Method: the place that most of the shared words lie on both sides of; then whether the shared
 * passages stand close together and in order on both sides, as in a draft, or are spread and
 * shuffled over the long version, as in a digest; on one line, sentences stand for paragraphs. Cost: one sort of
 * the alignments.
 */
import type { ReadParagraph, Sentence } from '../../document/parse.ts'
import { type MarkedDocument, paragraphAt, sentenceAt } from '../../reading/marked-document.ts'
import { isInLine } from '../../reading/may-hide-borders.ts'
import type { Alignment } from '../../similarity/align.ts'
import type { Keep } from '../keep.ts'
import { type Candidate, EXACT } from './candidate.ts'

/** The words of the two tellings, and which of them goes. */
export interface Tellings {
  readonly first: Range
  readonly second: Range
  readonly going: 'first' | 'second'
  /** The first tells the second in short. */
  readonly isDigest: boolean
}

type Range = readonly [start: number, end: number]

/** Fewer words are shared by chance. */
const LEAST_SHARED = 12
/** So much of what is shared at all stands on both sides of one place. */
const LEAST_SHARE = 0.8
/** Paragraphs of a draft, and of a digest, spread or only shuffled. */
const LEAST_OF_DRAFT = 3
const LEAST_OF_DIGEST = 3
const LEAST_SHUFFLED = 4
/** How much of a draft or digest is shared. */
const MOSTLY = 0.5
const IN_ORDER = 0.6
/** A long version is longer than its digest, a draft as long as the other. */
const SPREAD = 1.5
/** A digest begins in one of the first paragraphs. */
const TOP_PARAGRAPHS = 2
const TOP_SENTENCES = 4
/** More paragraphs than this lie between a standfirst and the text that it tells of. */
const FAR_AHEAD = 6

/**
 * @param keep which of two drafts stays
 * @param wasDigest there was a digest above the long version before some of it went
 */
export function tellingsOf(
  marked: MarkedDocument,
  alignments: readonly Alignment[],
  keep: Keep,
  wasDigest: boolean,
): Tellings | undefined {
  const links = alignments.filter(({ here }) => here.length >= LEAST_SHARED)
  if (links.length === 0) return undefined
  const border = borderOf(links)
  const across = links.filter((link) => lastOf(link.there) < border && firstOf(link.here) >= border)
  if (evidence(across) < evidence(links) * LEAST_SHARE) return undefined
  const earlier = across.map(({ there }) => there)
  const later = across.map(({ here }) => here)
  const first = reachOf(marked, earlier)
  const second = reachOf(marked, later)
  const passages = Math.min(paragraphsOf(marked, earlier), paragraphsOf(marked, later))
  const isSpread = sizeOf(second) > sizeOf(first) * SPREAD
  const isShared = countWords(earlier, first) >= sizeOf(first) * MOSTLY
  const isDraft = passages >= LEAST_OF_DRAFT && isShared && !isSpread && areInOrder(across)
  if (!wasDigest && isDraft) {
    return { first, second, going: keep === 'last' ? 'first' : 'second', isDigest: false }
  }
  const openings = new Set(earlier.map((words) => paragraphAt(marked, firstOf(words))))
  const isOnTop = paragraphAt(marked, first[0]) < TOP_PARAGRAPHS
  const least = isSpread ? LEAST_OF_DIGEST : LEAST_SHUFFLED
  const isDigest = isOnTop && (wasDigest || (openings.size >= least && isShared))
  if (isDigest) return { first, second, going: 'first', isDigest }
  return digestOnLine(marked, earlier, later)
}

/** The same where one line shows no paragraphs: sentences at its top that are spread over what follows. */
function digestOnLine(
  marked: MarkedDocument,
  earlier: readonly Int32Array[],
  later: readonly Int32Array[],
): Tellings | undefined {
  const { document, sentenceOf } = marked
  const sentences = (sides: readonly Int32Array[]): Range => {
    const [from, to] = endsOf(sides)
    return [sentenceAt(marked, from).firstWord, sentenceAt(marked, to).endWord]
  }
  const first = sentences(earlier)
  const second = sentences(later)
  const top = sentenceOf[first[0]] as number
  const { paragraph } = document.sentences[top] as Sentence
  if (top >= TOP_SENTENCES || !isInLine(document, paragraph)) return undefined
  const told = new Set(earlier.map((words) => sentenceOf[firstOf(words)]))
  const isSpread = sizeOf(second) > sizeOf(first) * SPREAD
  if (!isSpread || told.size < LEAST_OF_DIGEST) return undefined
  return { first, second, going: 'first', isDigest: true }
}

/** Whether the later one of two passages belongs to the telling that goes; undefined if it is none that both share. */
export function goesWithTelling(
  { first, second, going, isDigest }: Tellings,
  later: Candidate,
): boolean | undefined {
  const { firstWord, endWord, keptFirst, keptLast, paragraphs, keptParagraphs } = later
  // No digest has paragraphs in a row.
  if (isDigest && (paragraphs > 1 || keptParagraphs > 1)) return undefined
  const isAcross =
    firstWord >= second[0] && endWord <= second[1] && keptFirst >= first[0] && keptLast < first[1]
  return isAcross ? going === 'second' : undefined
}

/**
 * Is it told in other words far ahead, at the top, by a passage that says more and does not go? That one
 * is a standfirst or what is left of a digest, and the text below needs its own words.
 */
export function isToldAhead({ document }: MarkedDocument, candidate: Candidate): boolean {
  const { coverage, firstSentence, keptLastSentence, paragraphs } = candidate
  if (coverage > EXACT || paragraphs > 1 || candidate.isSigned || candidate.isUnstopped)
    return false
  const { paragraph } = document.sentences[firstSentence] as Sentence
  const kept = (document.sentences[keptLastSentence] as Sentence).paragraph
  return kept < TOP_PARAGRAPHS && paragraph - kept > FAR_AHEAD
}

const firstOf = (words: Int32Array): number => words[0] as number
const lastOf = (words: Int32Array): number => words[words.length - 1] as number
const sizeOf = ([start, end]: Range): number => end - start
const evidence = (links: readonly Alignment[]): number =>
  links.reduce((sum, { here }) => sum + here.length, 0)

/** How many words stand on one side, within its reach, each counted once. */
function countWords(sides: readonly Int32Array[], [start, end]: Range): number {
  const isCounted = new Uint8Array(end - start)
  let count = 0
  for (const side of sides) {
    for (const word of side) {
      if (isCounted[word - start] === 0) count++
      isCounted[word - start] = 1
    }
  }
  return count
}

/** Do passages with most of the shared words follow one another on both sides? */
function areInOrder(links: readonly Alignment[]): boolean {
  const ordered = [...links].sort((a, b) => firstOf(a.there) - firstOf(b.there))
  const following = ordered.filter(
    ({ here }, index) => firstOf(here) >= firstOf(ordered[index - 1]?.here ?? here),
  )
  return evidence(following) >= evidence(ordered) * IN_ORDER
}

/** The word that most shared words lie around: the earlier copy before it, the later from it on. */
function borderOf(links: readonly Alignment[]): number {
  const ends = links.map(({ there, here }) => ({ at: lastOf(there) + 1, size: here.length }))
  const starts = links.map(({ here }) => ({ at: firstOf(here) + 1, size: -here.length }))
  let best = 0
  let border = 0
  let across = 0
  for (const { at, size } of [...ends, ...starts].sort((a, b) => a.at - b.at || a.size - b.size)) {
    across += size
    if (across <= best) continue
    best = across
    border = at
  }
  return border
}

/** How many paragraphs have words of one side. */
function paragraphsOf(marked: MarkedDocument, sides: readonly Int32Array[]): number {
  const found = new Set<number>()
  for (const side of sides) {
    let last = -1
    for (const word of side) {
      const paragraph = paragraphAt(marked, word)
      if (paragraph !== last) found.add(paragraph)
      last = paragraph
    }
  }
  return found.size
}

/** The paragraphs from the first to the last of these words. */
function reachOf(marked: MarkedDocument, sides: readonly Int32Array[]): Range {
  const [first, last] = endsOf(sides)
  const { paragraphs } = marked.document
  return [
    (paragraphs[paragraphAt(marked, first)] as ReadParagraph).firstWord,
    (paragraphs[paragraphAt(marked, last)] as ReadParagraph).endWord,
  ]
}

function endsOf(sides: readonly Int32Array[]): Range {
  const first = sides.reduce(
    (least, side) => Math.min(least, firstOf(side)),
    Number.MAX_SAFE_INTEGER,
  )
  return [first, sides.reduce((most, side) => Math.max(most, lastOf(side)), 0)]
}

/**
 * What was cleaned of a text with markup, as it is told: the text that came less what goes of it. What stays keeps its
 * markup and its line ends to the letter, as a list or a table is one by them.
 *
 * Method: what goes is cut out with the marks of elements that lose all their words; of the white space around it that
 * with the most line ends stays. Cost: linear.
 */
import { isSpace } from '../document/character.ts'
import { type MarkedUpText, withSpans } from '../document/markup.ts'
import { type Reading, told } from '../document/parse.ts'
import type { Span } from '../document/span.ts'
import { countWords, firstWordFrom } from '../document/words.ts'
import type { Cleaned } from './clean.ts'
import { GoingMarks } from './going-marks.ts'
import type { KeptParagraph } from './kept-paragraphs.ts'
import type { Removal } from './removals.ts'
import { CLINGS, LONGEST_CLITIC, type Piece, type Seam } from './rewrite.ts'

/** What was cleaned of a document, with all spans in the text that came. */
export function toldCleaned(document: Reading, cleaned: Cleaned): Cleaned {
  const { markedUp } = document
  if (markedUp === undefined) return cleaned
  const marks = new GoingMarks(markedUp)
  const removals = cleaned.removals.flatMap((one) => goingOf(document, markedUp, marks, one))
  const { text, seams, pieces } = cutOut(markedUp.source, marks, removals)
  return {
    ...cleaned,
    text,
    removals,
    seams,
    kept: keptOf(told(document, document.paragraphs), pieces),
  }
}

/** A removal from the plain text as one or more from the source. */
function goingOf(
  { words }: Reading,
  markedUp: MarkedUpText,
  marks: GoingMarks,
  removal: Removal,
): Removal[] {
  const { changes, ...rest } = withSpans(removal, (span) => markedUp.inSource(span))
  const spans = marks
    .goingWith(removal)
    .map((span) => withoutSpace(markedUp.source, span))
    .filter(({ start, end }) => start < end)
  return spans.map(({ start, end }, index) => {
    const plain = markedUp.inPlain({ start, end })
    const first = firstWordFrom(words, plain.start)
    const own = changes?.filter(({ here }) =>
      here === null ? index === 0 : here.start >= start && here.end <= end,
    )
    return {
      ...rest,
      start,
      end,
      ...(own === undefined ? {} : { changes: own }),
      words: countWords(words, first, firstWordFrom(words, plain.end, first)),
      text: markedUp.source.slice(start, end),
    }
  })
}

/** Without the white space at both ends: it is told as a seam. */
function withoutSpace(source: string, { start, end }: Span): Span {
  const from = Math.min(end, spaceBehind(source, start))
  return { start: from, end: Math.max(from, spaceBefore(source, end)) }
}

interface CutText {
  readonly text: string
  readonly seams: readonly Seam[]
  /** The stretches that stay, by place. */
  readonly pieces: readonly Piece[]
}

/** A text without some passages, which are sorted and apart. */
function cutOut(source: string, marks: GoingMarks, removals: readonly Span[]): CutText {
  const parts: string[] = []
  const pieces: Piece[] = []
  const seams: Seam[] = []
  let size = 0
  let from = 0
  const write = (part: string): void => {
    parts.push(part)
    size += part.length
  }
  const keep = (to: number): void => {
    if (from < to) pieces.push({ start: from, end: to, cleanedStart: size })
    write(source.slice(from, to))
  }
  for (let index = 0; index < removals.length; ) {
    const start = spaceBefore(source, (removals[index] as Span).start)
    const gaps: Span[] = []
    let at = start
    // Passages with nothing but white space between them go as one.
    do {
      const removal = removals[index++] as Span
      gaps.push({ start: at, end: removal.start })
      at = removal.end
    } while (removals[index]?.start === spaceBehind(source, at))
    const end = spaceBehind(source, at)
    gaps.push({ start: at, end })
    const joint = jointOf(source, marks, gaps)
    keep(start)
    for (const [place, gap] of gaps.entries()) {
      const text = source.slice(gap.start, gap.end)
      const cleaned = place === 0 ? joint : ''
      if (text !== cleaned) seams.push({ ...gap, text, cleaned })
    }
    write(joint)
    from = end
  }
  keep(source.length)
  return { text: parts.join(''), seams, pieces }
}

/** The white space that stays of what stood around passages that went. */
function jointOf(source: string, marks: GoingMarks, gaps: readonly Span[]): string {
  const { start, end: first } = gaps[0] as Span
  const { start: last, end } = gaps.at(-1) as Span
  const spaces = gaps.map((gap) => source.slice(gap.start, gap.end))
  const widest = spaces.reduce((best, one) => (lineEndsOf(one) > lineEndsOf(best) ? one : best))
  const ends = lineEndsOf(widest)
  if (end === source.length) return ends > 0 && start > 0 ? '\n' : ''
  if (start === 0) return ''
  if (ends > 0) {
    const indent = source.slice(last, end)
    return (
      widest.slice(0, widest.lastIndexOf('\n') + 1) + indent.slice(indent.lastIndexOf('\n') + 1)
    )
  }
  // A space behind `**` would make it stars.
  if (start === first && marks.touch(start)) return ''
  if (last === end && marks.touch(end)) return ''
  if (CLINGS.test(source.slice(end, end + LONGEST_CLITIC))) return ''
  return spaces.some((one) => one !== '') ? ' ' : ''
}

const lineEndsOf = (space: string): number => space.split('\n').length - 1

function spaceBefore(source: string, position: number): number {
  let at = position
  while (at > 0 && isSpace(source.charCodeAt(at - 1))) at--
  return at
}

function spaceBehind(source: string, position: number): number {
  let at = position
  while (at < source.length && isSpace(source.charCodeAt(at))) at++
  return at
}

/** The paragraphs of which something stays, and where. */
function keptOf(paragraphs: readonly Span[], pieces: readonly Piece[]): KeptParagraph[] {
  const kept: KeptParagraph[] = []
  let next = 0
  for (const { start, end } of paragraphs) {
    while (next < pieces.length && (pieces[next] as Piece).end <= start) next++
    let last = next - 1
    while (last + 1 < pieces.length && (pieces[last + 1] as Piece).start < end) last++
    if (last < next) continue
    const first = pieces[next] as Piece
    const behind = pieces[last] as Piece
    const from = Math.max(start, first.start)
    const to = Math.min(end, behind.end)
    const cleaned = {
      start: first.cleanedStart + from - first.start,
      end: behind.cleanedStart + to - behind.start,
    }
    kept.push({ start: from, end: to, cleaned })
  }
  return kept
}

/**
 * Plants a repetition in an article, as scrapers and content systems make them, and tells where it stands,
 * as it is told of the annotated articles.
 *
 * Method: an article is a list of paragraphs, each of one piece or more; a kind (`plant-kinds.ts`) copies
 * some of them, as they are or edited, and names the pieces that are the two copies. Places are counted when
 * all is written. The choices come from a seeded generator.
 */
import type { Span } from '../../src/document/span.ts'
import type { AnnotatedArticle, Repetition } from './in-article.ts'

/** A generator of numbers in [0, 1). */
export type Random = () => number

/** A piece of a paragraph. */
export interface Piece {
  readonly text: string
}

export type Paragraph = readonly Piece[]

/** Two copies, and which of them has to stay. */
export interface Pair {
  readonly earlier: Piece
  readonly later: Piece
  readonly keep: Repetition['keep']
}

export interface Planted {
  readonly paragraphs: readonly Paragraph[]
  readonly pairs: readonly Pair[]
}

/** An article to plant in. */
export interface Ground {
  readonly id: string
  readonly title: string
  /** Five or more, none of which repeats another. */
  readonly paragraphs: readonly string[]
  /** The sentences of each paragraph. */
  readonly sentences: readonly (readonly string[])[]
}

/** Plants a repetition; undefined if the article has no place for it. */
export type Kind = (ground: Ground, random: Random) => Planted | undefined

const PARAGRAPH_GAP = '\n\n'

/** An article with a repetition of a kind; undefined if it has no place for one. */
export function plant(
  ground: Ground,
  name: string,
  kind: Kind,
  random: Random,
): AnnotatedArticle | undefined {
  const planted = kind(ground, random)
  if (planted === undefined) return undefined
  const places = new Map<Piece, Span>()
  let text = ''
  for (const pieces of planted.paragraphs) {
    if (text !== '') text += PARAGRAPH_GAP
    for (const piece of pieces) {
      const start = text.length
      text += piece.text
      places.set(piece, { start, end: text.length })
    }
  }
  const truth = planted.pairs.map(({ earlier, later, keep }): Repetition => {
    const [of, dup] = [places.get(earlier) as Span, places.get(later) as Span]
    return { kind: name, group: 'planted', must: true, keep, dup, of }
  })
  const { id, title } = ground
  return { id, title, text, polarity: 'positive', truth, hard_negatives: [] }
}

/** The paragraphs of an article, each in one piece. */
export const piecesOf = ({ paragraphs }: Ground): Piece[] => paragraphs.map((text) => ({ text }))

/** Paragraphs from the place `from` on again, one behind the other, at the place `at`. */
export function copied(
  originals: readonly Piece[],
  copies: readonly Piece[],
  at: number,
  from: number,
  keep: Repetition['keep'],
): Planted {
  const paragraphs = originals.map((piece): Paragraph => [piece])
  paragraphs.splice(at, 0, ...copies.map((piece): Paragraph => [piece]))
  const pairs = copies.map((copy, index): Pair => {
    const original = originals[from + index] as Piece
    return at > from
      ? { earlier: original, later: copy, keep }
      : { earlier: copy, later: original, keep }
  })
  return { paragraphs, pairs }
}

/**
 * Plants a repetition in an article, as scrapers and content systems make them, and tells where it stands.
 *
 * Method: an article is a list of paragraphs, each of one piece or more; a kind (`plant-kinds.ts`) copies
 * some of them, as they are or edited, and names the pieces that are the two copies. Places are counted when
 * all is written. The choices come from a seeded generator. Cost: linear.
 */
import type { Span } from '../document/span.ts'
import type { Random } from './seeded.ts'

/** A piece of a paragraph. */
export interface Piece {
  readonly text: string
}

export type Paragraph = readonly Piece[]

/** Which of two copies has to stay; with `none` the later one is a headline or a line of the site. */
export type Stays = 'earlier' | 'later' | 'either' | 'none'

/** Two copies, and which of them has to stay. */
export interface Pair {
  readonly earlier: Piece
  readonly later: Piece
  readonly stays: Stays
}

export interface Planted {
  readonly paragraphs: readonly Paragraph[]
  readonly pairs: readonly Pair[]
}

/** An article to plant in. */
export interface Ground {
  readonly title: string
  /** Five or more, none of which repeats another. */
  readonly paragraphs: readonly string[]
  /** The sentences of each paragraph. */
  readonly sentences: readonly (readonly string[])[]
}

/** Plants a repetition; undefined if the article has no place for it. */
export type Plant = (ground: Ground, random: Random) => Planted | undefined

/** Two passages of a text that say the same. */
export interface Repeat {
  readonly earlier: Span
  readonly later: Span
  readonly stays: Stays
}

export const PARAGRAPH_GAP = '\n\n'

/** The text of an article with a repetition, and where that is; undefined if it has no place for one. */
export function planted(
  ground: Ground,
  plant: Plant,
  random: Random,
): { readonly text: string; readonly repeats: readonly Repeat[] } | undefined {
  const grown = plant(ground, random)
  if (grown === undefined) return undefined
  const places = new Map<Piece, Span>()
  const parts: string[] = []
  let length = 0
  const write = (part: string): void => {
    parts.push(part)
    length += part.length
  }
  for (const pieces of grown.paragraphs) {
    if (length > 0) write(PARAGRAPH_GAP)
    for (const piece of pieces) {
      const start = length
      write(piece.text)
      places.set(piece, { start, end: length })
    }
  }
  const repeats = grown.pairs.map(
    ({ earlier, later, stays }): Repeat => ({
      earlier: places.get(earlier) as Span,
      later: places.get(later) as Span,
      stays,
    }),
  )
  return { text: parts.join(''), repeats }
}

/** The paragraphs of an article, each in one piece. */
export const piecesOf = ({ paragraphs }: Ground): Piece[] => paragraphs.map((text) => ({ text }))

/** Paragraphs from the place `from` on again, one behind the other, at the place `at`. */
export function copied(
  originals: readonly Piece[],
  copies: readonly Piece[],
  at: number,
  from: number,
  stays: Stays,
): Planted {
  const paragraphs = originals.map((piece): Paragraph => [piece])
  paragraphs.splice(at, 0, ...copies.map((piece): Paragraph => [piece]))
  const pairs = copies.map((copy, index): Pair => {
    const original = originals[from + index] as Piece
    return at > from
      ? { earlier: original, later: copy, stays }
      : { earlier: copy, later: original, stays }
  })
  return { paragraphs, pairs }
}

/**
 * Plants a line that a page sets between its paragraphs again and again, an offer or a label of its coverage. The first
 * one stays.
 *
 * Method: a short sentence of the article is the line, with or without a label, and its paragraph is taken out. Cost: linear.
 */
import type { Ground, Pair, Paragraph, Piece, Planted } from '../../../src/testing/plant.ts'
import { pick, type Random } from '../../../src/testing/seeded.ts'

const WORDS = { fewest: 5, most: 20 }
const FEWEST_PARAGRAPHS = 6
const COPIES = { fewest: 4, most: 16 }
const LABELS = ['', '', 'SPECIAL COVERAGE: ', 'Our series: ', '→ ', '* ']

/** Undefined if the article is short, or has no sentence that is as short as such a line. */
export function promoLine(
  { paragraphs: texts, sentences }: Ground,
  random: Random,
): Planted | undefined {
  const fit = sentences.flatMap(([opening = ''], at) => {
    const size = opening.split(' ').length
    return size >= WORDS.fewest && size <= WORDS.most ? [{ at, opening }] : []
  })
  if (fit.length === 0 || texts.length < FEWEST_PARAGRAPHS) return undefined
  const { at, opening } = pick(fit, random)
  const own = pick(LABELS, random) + (random() < 0.5 ? opening : opening.replace(/[.!?]$/, ''))
  const paragraphs: Paragraph[] = texts
    .filter((_, index) => index !== at)
    .map((text): Paragraph => [{ text }])
  const most = Math.min(COPIES.most, paragraphs.length)
  const count = COPIES.fewest + Math.floor(random() * (most - COPIES.fewest + 1))
  const every = paragraphs.length / count
  const copies = Array.from({ length: count }, (): Piece => ({ text: own }))
  // From behind, so that the places before them stay as they are.
  for (let copy = count - 1; copy >= 0; copy--) {
    paragraphs.splice(Math.floor(copy * every) + 1, 0, [copies[copy] as Piece])
  }
  const [first, ...others] = copies as [Piece, ...Piece[]]
  const pairs = others.map((later): Pair => ({ earlier: first, later, stays: 'earlier' }))
  return { paragraphs, pairs }
}

/**
 * Plants a list of contents as round-ups and long articles have it: on top, the first sentences of some of the
 * paragraphs, one below the other, with or without a label. They go, and the paragraphs stay.
 *
 * Cost: linear.
 */
import type { Ground, Pair, Paragraph, Piece, Planted } from '../../../src/testing/plant.ts'
import { pick, type Random } from '../../../src/testing/seeded.ts'

const WORDS = { fewest: 4, most: 28 }
const FEWEST = 2
const MOST = 5
const LABELS = ['ALSO: ', 'READ: ', 'Plus: ', '- ', '• ', '> ']
const NAME = /\p{Lu}\p{L}{3,}/gu

/** Undefined if fewer than two paragraphs go on behind a first sentence that can stand alone. */
export function contents(ground: Ground, random: Random): Planted | undefined {
  const { paragraphs: texts, sentences } = ground
  const told = sentences.flatMap(([opening = '', ...others], at) => {
    const size = opening.split(' ').length
    const standsAlone = size >= WORDS.fewest && size <= WORDS.most && !/["“”„«»:]/.test(opening)
    return others.length > 0 && standsAlone ? [{ at, opening }] : []
  })
  if (told.length < FEWEST) return undefined
  const count = Math.min(told.length, FEWEST + Math.floor(random() * (MOST - FEWEST + 1)))
  const first = Math.floor(random() * (told.length - count + 1))
  const style = random()
  const label = pick(LABELS, random)
  const labelOf = (opening: string): string => {
    if (style < 0.5) return ''
    return style < 0.75 ? label : `${pick(opening.match(NAME) ?? ['News'], random).toUpperCase()}: `
  }
  const pieces = texts.map((text): Piece => ({ text }))
  const pairs = told.slice(first, first + count).map(({ at, opening }): Pair => {
    const earlier = { text: `${labelOf(opening)}${opening}` }
    return { earlier, later: pieces[at] as Piece, stays: 'later' }
  })
  const list = pairs.map(({ earlier }): Paragraph => [earlier])
  const above = first > 0 && random() < 0.5 ? 1 : 0
  const paragraphs: Paragraph[] = pieces.map((piece) => [piece])
  paragraphs.splice(above, 0, ...list)
  return { paragraphs, pairs }
}

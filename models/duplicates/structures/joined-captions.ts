/**
 * Plants a caption that says in one paragraph what the article says in two or three, without a last stop. The article stays.
 *
 * Method: short paragraphs that follow each other are the caption, once more, some paragraphs before or behind. Cost: linear.
 */
import type { Ground, Paragraph, Piece, Planted, Stays } from '../../../src/testing/plant.ts'
import { pick, type Random } from '../../../src/testing/seeded.ts'
import { NAMES } from './names.ts'

const PARAGRAPHS = [2, 2, 3]
/** Of all of a caption; of a paragraph that is told in it. */
const MOST_WORDS = 70
const LEAST_WORDS = 6
/** It stands so many paragraphs away, at most. */
const FARTHEST = 3
const CREDITED = 0.3
const LAST_STOP = /[.]$/

/** Undefined if no two short paragraphs with a stop follow each other. */
export function joinedCaption({ paragraphs: texts }: Ground, random: Random): Planted | undefined {
  const size = pick(PARAGRAPHS, random)
  const runs = texts.flatMap((_, from) => {
    const told = texts.slice(from, from + size)
    const words = told.map((text) => text.split(' ').length)
    const sum = words.reduce((all, own) => all + own, 0)
    const isFit = told.length === size && sum <= MOST_WORDS && Math.min(...words) >= LEAST_WORDS
    return isFit && LAST_STOP.test(told.at(-1) as string) ? [from] : []
  })
  if (runs.length === 0) return undefined
  const from = pick(runs, random)
  const originals: Piece[] = texts.map((text) => ({ text }))
  const told = originals.slice(from, from + size)
  const copies = told.map(
    ({ text }, at): Piece => ({ text: at < size - 1 ? text : text.replace(LAST_STOP, '') }),
  )
  const caption: Piece[] = copies.flatMap((copy, at) => (at === 0 ? [copy] : [{ text: ' ' }, copy]))
  if (random() < CREDITED) caption.push({ text: ` (${pick(NAMES, random)})` })
  const paragraphs: Paragraph[] = originals.map((piece) => [piece])
  const apart = Math.floor(random() * (FARTHEST + 1))
  const isBefore = random() < 0.5
  const place = isBefore ? Math.max(0, from - apart) : Math.min(texts.length, from + size + apart)
  paragraphs.splice(place, 0, caption)
  const pairs = told.map((original, at) => {
    const copy = copies[at] as Piece
    const stays: Stays = isBefore ? 'later' : 'earlier'
    return isBefore
      ? { earlier: copy, later: original, stays }
      : { earlier: original, later: copy, stays }
  })
  return { paragraphs, pairs }
}

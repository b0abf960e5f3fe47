/**
 * Plants section headings that quote what somebody says in the section below: short, with capitals or without a stop, in
 * single marks or in double ones, and what is said behind other text. Both stay: the heading is that of its section.
 *
 * Cost: linear.
 */
import type { Ground, Paragraph, Piece, Planted } from '../../../src/testing/plant.ts'
import { pick, type Random } from '../../../src/testing/seeded.ts'

/** What opens a paragraph, or a sentence of it, in double marks, up to its first stop. */
const SAID = /(?:^|[.:,] )[“"„«](\p{Lu}[^“”"„«».!?;:,]{8,90})[.!?,”"»“]/gu
const WORDS = { fewest: 3, most: 14 }
/** So many paragraphs stand at most between the heading and what is said, and one at least. */
const FARTHEST = 3
const MARKS = ["''", '‘’', "''", '‘’', '“”'] as const
const HEADING_WORDS = { fewest: 3, most: 7 }

/** Undefined if nobody says something short in the article. */
export function quotingHeading(ground: Ground, random: Random): Planted | undefined {
  const { paragraphs: texts, sentences } = ground
  const said = texts.flatMap((text, at) =>
    at === 0
      ? []
      : [...text.matchAll(SAID)].flatMap((found) => {
          const words = (found[1] as string).trim()
          const size = words.split(/\s+/).length
          return size >= WORDS.fewest && size <= WORDS.most ? [{ at, words }] : []
        }),
  )
  if (said.length === 0) return undefined
  const { at, words } = pick(said, random)
  const marks = pick(MARKS, random)
  const heading: Piece = { text: `${marks[0]}${words}${marks[1]}` }
  const original: Piece = { text: texts[at] as string }
  const paragraphs: Paragraph[] = texts.map((text, own) => [own === at ? original : { text }])
  const place = Math.max(0, at - 1 - Math.floor(random() * FARTHEST))
  paragraphs.splice(place, 0, [heading])
  // Where a section has a heading, others often have theirs.
  const other = at + 2 + Math.floor(random() * FARTHEST)
  if (random() < 0.5 && other < paragraphs.length) {
    const opening = pick(pick(sentences, random), random).split(' ')
    const size = HEADING_WORDS.fewest + Math.floor(random() * HEADING_WORDS.most)
    const own = opening
      .slice(0, size)
      .join(' ')
      .replace(/[\p{P}]+$/u, '')
    paragraphs.splice(other, 0, [{ text: own }])
  }
  return { paragraphs, pairs: [{ earlier: heading, later: original, stays: 'either' }] }
}

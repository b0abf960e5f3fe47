/**
 * The day that a page shows with its headline, where nothing else tells when it appeared.
 *
 * Method: short lines around the first headline of the first level, up to the first paragraph of running text below it, are
 * searched for a whole date, in digits that can be read one way only or with an English month. Cost: linear in these lines.
 */
import type { Block } from './read-page.ts'
import { countText } from './text-counts.ts'

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ')
const MONTH = String.raw`(${MONTHS.join('|')})\p{L}*\.?`
const DATE = new RegExp(
  String.raw`(?<![\p{L}\d])(?:(\d{4})[-./](\d\d?)[-./](\d\d?)|(\d\d?)\.(\d\d?)\.(\d{4})|(\d\d?)(?:st|nd|rd|th|\.)? ${MONTH},? (\d{4})|${MONTH} (\d\d?)(?:st|nd|rd|th)?,? (\d{4}))(?!\d)`,
  'iu',
)
/** So many blocks before the headline are looked at, and so many characters a line has. */
const BEFORE = 4
const LONGEST = 100
/** A paragraph of so many words is text. */
const RUNNING_WORDS = 25

/** The day in ISO 8601, digits as they are: whether there is such a day is for the reader to see. */
export function shownDay(blocks: readonly Block[]): string | undefined {
  const headline = blocks.findIndex(({ box }) => box.tag === 'h1')
  if (headline < 0) return undefined
  for (const [at, { text }] of blocks.slice(Math.max(0, headline - BEFORE)).entries()) {
    if (text.length > LONGEST) {
      if (at > BEFORE && countText(text).words >= RUNNING_WORDS) return undefined
      continue
    }
    const date = DATE.exec(text)
    if (date === null) continue
    const [, y1, m1, d1, d2, m2, y2, d3, n3 = '', y3, n4 = '', d4, y4] = date
    const named = MONTHS.indexOf((n3 || n4).slice(0, 3).toLowerCase()) + 1
    const month = m1 ?? m2 ?? String(named)
    const day = d1 ?? d2 ?? d3 ?? d4 ?? ''
    return `${y1 ?? y2 ?? y3 ?? y4}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  }
  return undefined
}

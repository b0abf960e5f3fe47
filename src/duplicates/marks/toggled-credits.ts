/**
 * Where the buttons at a picture stand on one line with the story, and the credit twice behind them: `… at noon. Enlarge
 * this image toggle caption Ines Brun/Ledger Ines Brun/Ledger The town …`. Neither the credit nor what stands before
 * it has a stop. Cost: a search in the paragraphs that may have lost their borders.
 */
import type { Reading } from '../../document/parse.ts'
import { isLong } from './may-hide-borders.ts'

const HINT = 'toggle caption '
/** The credit, which stands twice, and the first letter of the story. */
const CREDIT_TWICE = /(.{3,80}?) \1\s{1,9}(?=["“‘'„]?\p{Lu}|\d)/uy
const ENLARGE = 'Enlarge this image '

/** Positions before and behind them: a paragraph ends, and the next begins. */
export function toggledCredits({ paragraphs, text }: Reading): number[] {
  return paragraphs.flatMap(({ start, end }, index) =>
    isLong({ paragraphs }, index) ? bordersIn(text.slice(start, end), start) : [],
  )
}

function bordersIn(passage: string, start: number): number[] {
  const borders: number[] = []
  for (let at = passage.indexOf(HINT); at >= 0; at = passage.indexOf(HINT, at + 1)) {
    CREDIT_TWICE.lastIndex = at + HINT.length
    const credit = CREDIT_TWICE.exec(passage)
    if (credit === null) continue
    const isEnlarged = passage.startsWith(ENLARGE, at - ENLARGE.length)
    borders.push(start + at - (isEnlarged ? ENLARGE.length : 0), start + CREDIT_TWICE.lastIndex)
    at = CREDIT_TWICE.lastIndex - 1
  }
  return borders
}

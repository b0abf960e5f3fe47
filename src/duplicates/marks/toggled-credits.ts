/**
 * Where the buttons at a picture stand on one line with the story, and the credit twice behind them: `… at noon. Enlarge
 * this image toggle caption Ines Brun/Ledger Ines Brun/Ledger The town …`. Neither the credit nor what stands before
 * it has a stop. Cost: a search in the paragraphs that may have lost their borders.
 */
import type { Reading } from '../../document/parse.ts'
import { isLong } from './may-hide-borders.ts'

const HINT = 'toggle caption '
const TOGGLED = /(?:Enlarge this image )?toggle caption (.{3,80}?) \1\s+(?=["“‘'„]?\p{Lu}|\d)/gu

/** Positions before and behind them: a paragraph ends, and the next begins. */
export function toggledCredits({ paragraphs, text }: Reading): number[] {
  return paragraphs.flatMap(({ start, end }, index) => {
    if (!isLong({ paragraphs }, index)) return []
    const passage = text.slice(start, end)
    if (!passage.includes(HINT)) return []
    return Array.from(passage.matchAll(TOGGLED)).flatMap(({ 0: found, index: at }) => [
      start + at,
      start + at + found.length,
    ])
  })
}

/**
 * Where text begins behind the credit of a picture: `A crane at the pier. (Ines Brun/Reuters) The town …`. On
 * one line such a credit has no stop, and would be a part of the sentence behind it. So would the headline that a site
 * sets behind a bar and the name of an agency.
 *
 * Method: a bracket with a slash, or with the name of an agency; a bar and the name of an agency before the end
 * of a paragraph. Cost: a search for brackets in the paragraphs that may have lost their borders.
 */
import type { Reading } from '../document/parse.ts'
import { isLong } from './may-hide-borders.ts'

const CREDIT =
  /\((?:[Pp]hotos?:? |PHOTO: )?\p{Lu}[^()\n]{1,50}(?:\p{L}\/\p{L}[^()\n]{1,40}|\b(?:AP|AFP|EPA|Reuters|REUTERS|Getty Images))\)\s+(?=["“‘'„]?\p{Lu})/gu

/** `| REUTERS Harbour bridge to close`, `| Ines Brun/AP Photo Harbour bridge to close`, with what stands below it */
const BEHIND_BAR =
  /\s\|\s?(?:\p{Lu}[^|/\n]{1,40}\/\s?)?(?:AP|AFP|EPA|Reuters|REUTERS|Getty)(?:\s(?:[Pp]hotos?|Images?))?\s+(?=["“‘'„]?\p{Lu}[^\n|]{11,299}$)/u
const LONGEST_HEADLINE = 360

/** Positions behind credits. */
export function creditBorders(document: Reading): number[] {
  const { paragraphs, text } = document
  return paragraphs.flatMap(({ start, end }, index) => {
    const bar = text.slice(Math.max(start, end - LONGEST_HEADLINE), end)
    const found = bar.includes('|') ? BEHIND_BAR.exec(bar) : null
    const behindBar = found ? [end - bar.length + found.index + found[0].length] : []
    if (!isLong(document, index)) return behindBar
    const passage = text.slice(start, end)
    if (!passage.includes('(')) return behindBar
    const behindBrackets = Array.from(
      passage.matchAll(CREDIT),
      ({ 0: credit, index: at }) => start + at + credit.length,
    )
    return [...behindBrackets, ...behindBar]
  })
}

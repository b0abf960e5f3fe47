/**
 * Where text begins behind the credit of a picture: `A crane at the pier. (Ines Brun/Reuters) The town …`. On
 * one line such a credit has no stop, and would be a part of the sentence behind it.
 *
 * Method: a bracket with a slash, or with the name of an agency. Cost: a search for brackets in the paragraphs
 * that may have lost their borders.
 */
import type { Reading } from '../../document/parse.ts'
import { isLong } from './may-hide-borders.ts'

const CREDIT =
  /\((?:[Pp]hotos?:? |PHOTO: )?\p{Lu}[^()\n]{1,50}(?:\p{L}\/\p{L}[^()\n]{1,40}|\b(?:AP|AFP|EPA|Reuters|REUTERS|Getty Images))\)\s+(?=["“‘'„]?\p{Lu})/gu

/** Positions behind credits. */
export function creditBorders(document: Reading): number[] {
  const { paragraphs, text } = document
  return paragraphs.flatMap(({ start, end }, index) => {
    if (!isLong(document, index)) return []
    const passage = text.slice(start, end)
    if (!passage.includes('(')) return []
    return Array.from(
      passage.matchAll(CREDIT),
      ({ 0: credit, index: at }) => start + at + credit.length,
    )
  })
}

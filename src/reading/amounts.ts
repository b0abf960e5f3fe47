/**
 * Whether a line lists amounts, `2 cups of rice, 1 onion, 3 tsp.`: numbers begin its items. Cost: the line.
 */
import type { Sentence } from '../document/parse.ts'
import type { Span } from '../document/span.ts'
import type { MarkedDocument } from './marked-document.ts'

const ITEM = /(?:^|[,;:([])\s*[\d¼½¾⅓⅔]/g
const LEAST_ITEMS = 2
/** A short line may be a list of one, `Sugar: 1 tsp.`; a longer one than the longest is text. */
const SHORT = 60
const LONGEST = 400

function listsAmounts(text: string, { start, end }: Span): boolean {
  if (end - start > LONGEST) return false
  const items = text.slice(start, end).match(ITEM)?.length ?? 0
  return items >= (end - start <= SHORT ? 1 : LEAST_ITEMS)
}

/** Are two words of a text in sentences that list amounts? */
export const areAmounts = (
  { document, sentenceOf }: MarkedDocument,
  ...words: [one: number, other: number]
): boolean =>
  words.every((word) =>
    listsAmounts(document.text, document.sentences[sentenceOf[word] as number] as Sentence),
  )

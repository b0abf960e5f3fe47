/**
 * The name of who said it, set below a pull quote without a stop or a dash between: `We row at six Ada Brun,
 * harbour master`. What it says alone does not show that; where the sentence ends in the copy, a name begins.
 *
 * Method: one side of an alignment ends its sentence behind the last matched word, the other goes on to the end of
 * its paragraph with a name and no stop. Cost: the words behind the alignment, a few at most.
 */
import type { ReadParagraph } from '../../document/parse.ts'
import { CAPITAL, hasFlag } from '../../document/words.ts'
import { PLAIN_SIGNATURE } from '../../reading/attachments.ts'
import { type MarkedDocument, paragraphAt } from '../../reading/marked-document.ts'
import { isInLine } from '../../reading/may-hide-borders.ts'
import type { Alignment } from '../../similarity/align.ts'

/** A name has two words at least, and an office not many more. */
const LEAST_WORDS = 2
const MOST_WORDS = 10
const SENTENCE_END = /^["”’']*[.!?,]/
/** `Ada Brun`, `Ada Brun, former head of the office` */
const SIGNED =
  /^["”’'\s]*\p{Lu}[\p{L}.'’-]+(?: \p{Lu}[\p{L}.'’-]+){1,3}(?:,{1,2} [^.!?"“”]{2,70})?$/u
const BEHIND = 4
const NAMED = 4

/** Marks what signs one side of an alignment as its signature. */
export function markSignatures(marked: MarkedDocument, { here, there }: Alignment): void {
  markSignature(marked, here, there)
  markSignature(marked, there, here)
}

function markSignature(marked: MarkedDocument, own: Int32Array, other: Int32Array): void {
  const { attached, document } = marked
  const first = own[0] as number
  const paragraph = paragraphAt(marked, own.at(-1) as number)
  const { firstWord, endWord } = document.paragraphs[paragraph] as ReadParagraph
  if (first > firstWord + 1 || first < firstWord || isInLine(document, paragraph)) return
  // `… at six,” Brun said` may have been aligned with the name, too.
  for (let pair = own.length - 1; pair >= Math.max(0, own.length - NAMED); pair--) {
    const last = own[pair] as number
    if (!isSigned(marked, last, other[pair] as number, paragraph)) continue
    attached.fill(PLAIN_SIGNATURE, last + 1, endWord)
    return
  }
}

/** Does the sentence end behind the word there, and a name follow here, to the end of the paragraph? */
function isSigned(marked: MarkedDocument, last: number, there: number, paragraph: number): boolean {
  const { document } = marked
  const { text, words } = document
  const { end, endWord } = document.paragraphs[paragraph] as ReadParagraph
  const size = endWord - last - 1
  if (size < LEAST_WORDS || size > MOST_WORDS) return false
  if (![last + 1, last + 2].every((word) => hasFlag(words, word, CAPITAL))) return false
  const behind = words.end[there] as number
  if (!SENTENCE_END.test(text.slice(behind, behind + BEHIND))) return false
  return SIGNED.test(text.slice(words.end[last] as number, end))
}

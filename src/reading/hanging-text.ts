/**
 * What hangs on a sentence in the middle of a line, where paragraphs were put together: the
 * signature of a quote, or "Read more" behind a cut-off copy. It goes with the sentence.
 *
 * Method: a look at what follows; a name is a run of capitals that the article never writes small.
 * Cost: constant a call.
 */
import type { Reading, Sentence } from '../document/parse.ts'
import { CAPITAL } from '../document/words.ts'
import { formsInSmallLetters } from './small-letters.ts'

const READ_MORE = /^\s*(?:continue reading|read more|weiterlesen)\b/i
const TRUNCATED = /(?:\.\.\.|…)$/
const DASH = /^\s*(?:[—–]|--)\s*/
const CLOSES_QUOTE = /[”"»“]$/
/** `—Ada Brun contributed to this article` signs nothing. */
const CONTRIBUTED = /^\s(?:contributed|reported|compiled)\b/
const IN_NAME = /^[\s.’'-]*$/
const REACH = 14
const LONGEST_NAME = 5
const AGENCY = /^\s*(?:REUTERS|Reuters|AP|AFP|EPA)\s?\/\s?\p{Lu}/u
const BRACKETED_CREDIT =
  /^\s*[[(][^[\]()]{0,50}(?:Photo|Image|Getty|REUTERS|Reuters|\b(?:AP|AFP|EPA)\b)[^[\]()]{0,40}[\])]/
const CREDIT_REACH = 100

/** ASCII characters with which something begins that may hang on a sentence. */
const OPENS = Uint8Array.from({ length: 128 }, (_, code) =>
  '-([CRWAEcrw'.includes(String.fromCharCode(code)) ? 1 : 0,
)

/** Does a character follow that one of the patterns begins with? Behind most sentences none does. */
function mayHang(text: string, end: number): boolean {
  let at = end
  while (at < text.length && isPlainSpace(text.charCodeAt(at))) at++
  if (at === text.length) return false
  const next = text.charCodeAt(at)
  return next > 127 || OPENS[next] === 1
}

const isPlainSpace = (code: number): boolean => code === 32 || (code >= 9 && code <= 13)

export class HangingText {
  private readonly document: Reading
  /** Of each form: 1 if it occurs in small letters somewhere; built when first asked for. */
  private seenLower: Uint8Array | undefined

  constructor(document: Reading) {
    this.document = document
  }

  /** Where what hangs on the sentence ends, or 0 if nothing does. */
  endAfter(sentence: Sentence): number {
    const { text } = this.document
    if (!mayHang(text, sentence.end)) return 0
    const more = READ_MORE.exec(text.slice(sentence.end, sentence.end + 24))
    if (more && TRUNCATED.test(text.slice(sentence.end - 3, sentence.end))) {
      return sentence.end + more[0].length
    }
    return this.signatureEnd(sentence) || this.creditEnd(sentence)
  }

  /** `… on Friday. REUTERS/Ada Brun`, `… on Friday. (Ada Brun/AP)`: the sentence is a caption. */
  creditEnd(sentence: Sentence): number {
    const { text } = this.document
    if (!mayHang(text, sentence.end)) return 0
    const behind = text.slice(sentence.end, sentence.end + CREDIT_REACH)
    const bracketed = BRACKETED_CREDIT.exec(behind)
    if (bracketed) return sentence.end + bracketed[0].length
    return AGENCY.test(behind) ? this.nameEnd(sentence.endWord + 1) : 0
  }

  /** `“…” — Name` */
  private signatureEnd(sentence: Sentence): number {
    const { text, words } = this.document
    const dash = DASH.exec(text.slice(sentence.end, sentence.end + 6))
    const first = sentence.endWord
    if (!dash || !CLOSES_QUOTE.test(text.slice(sentence.start, sentence.end))) return 0
    if (first >= words.count || words.start[first] !== sentence.end + dash[0].length) return 0
    const end = this.nameEnd(first)
    return CONTRIBUTED.test(text.slice(end, end + REACH)) ? 0 : end || sentence.end
  }

  /** Where a name ends whose first word may be `first`; 0 if none is there. */
  private nameEnd(first: number): number {
    const { text, words } = this.document
    let word = first
    while (word < words.count && word < first + LONGEST_NAME && this.isName(word)) {
      const next = words.start[word] as number
      if (word > first && !IN_NAME.test(text.slice(words.end[word - 1], next))) break
      word++
    }
    return word > first ? (words.end[word - 1] as number) : 0
  }

  private isCapital(word: number): boolean {
    return ((this.document.words.flags[word] as number) & CAPITAL) !== 0
  }

  private isName(word: number): boolean {
    this.seenLower ??= formsInSmallLetters(this.document.words)
    return this.isCapital(word) && !this.seenLower[this.document.words.form[word] as number]
  }
}

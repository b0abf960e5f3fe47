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
const LONGEST_NAME = 5

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
    const more = READ_MORE.exec(text.slice(sentence.end, sentence.end + 24))
    if (more && TRUNCATED.test(text.slice(sentence.end - 3, sentence.end))) {
      return sentence.end + more[0].length
    }
    return this.signatureEnd(sentence)
  }

  /** `“…” — Name` */
  private signatureEnd(sentence: Sentence): number {
    const { text, words } = this.document
    const dash = DASH.exec(text.slice(sentence.end, sentence.end + 6))
    const first = sentence.endWord
    if (!dash || !CLOSES_QUOTE.test(text.slice(sentence.start, sentence.end))) return 0
    if (first >= words.count || words.start[first] !== sentence.end + dash[0].length) return 0
    let word = first
    while (word < words.count && word < first + LONGEST_NAME && this.isName(word)) word++
    return word > first ? (words.end[word - 1] as number) : sentence.end
  }

  private isCapital(word: number): boolean {
    return ((this.document.words.flags[word] as number) & CAPITAL) !== 0
  }

  private isName(word: number): boolean {
    this.seenLower ??= formsInSmallLetters(this.document.words)
    return this.isCapital(word) && !this.seenLower[this.document.words.form[word] as number]
  }
}

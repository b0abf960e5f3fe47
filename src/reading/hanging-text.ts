/**
 * What hangs on a sentence in the middle of a line, where paragraphs were put together: the
 * signature of a quote, or "Read more" behind a cut-off copy. It goes with the sentence. So does the line below
 * a quote or post that tells whose it is.
 *
 * Method: a look at what follows; a name is a run of capitals that the article never writes small.
 * Cost: constant a call.
 */
import { kindAt, type Reading, type ReadParagraph, type Sentence } from '../document/parse.ts'
import { CAPITAL, formsInSmallLetters, hasFlag } from '../document/words.ts'
import { HANDLE_SIGN, PREDICATE } from './attachments.ts'
import type { MarkedDocument } from './marked-document.ts'
import { mayHideBorders } from './may-hide-borders.ts'

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
/** `– Ada Brun, head of the office`, without a final stop */
const DASHED_LINE = /^[—–-]{1,2}\s*\p{Lu}[^\n]{1,90}[^\n.!?…]$/u
/** Another turn of a speaker is so near, in paragraphs. */
const TURNS_AROUND = 30

/** What begins with a character that one of the patterns begins with: behind most sentences nothing does. */
const MAY_HANG = /\s*[-([CRWAEcrw\u0080-\uffff]/y

function mayHang(text: string, end: number): boolean {
  MAY_HANG.lastIndex = end
  return MAY_HANG.test(text)
}

/** Does the name of a speaker stand above another turn nearby? Below a quote that no other follows it opens none. */
export function hasWordAgain(document: Reading, at: number): boolean {
  const { paragraphs, text } = document
  const { start, end } = paragraphs[at] as ReadParagraph
  const name = text.slice(start, end)
  const from = Math.max(0, at - TURNS_AROUND)
  return paragraphs
    .slice(from, at + TURNS_AROUND + 1)
    .some(
      (other, index) =>
        other.start !== start &&
        text.slice(other.start, other.end) === name &&
        !signs(document, from + index),
    )
}

/** Does a line stand between a quote and what is none? */
const signs = (document: Reading, line: number): boolean =>
  kindAt(document, line - 1) === 'quote' && kindAt(document, line + 1) !== 'quote'

export class HangingText {
  private readonly marked: MarkedDocument
  /** Of each form: 1 if it occurs in small letters somewhere; built when first asked for. */
  private seenLower: Uint8Array | undefined

  constructor(marked: MarkedDocument) {
    this.marked = marked
  }

  private get document(): MarkedDocument['document'] {
    return this.marked.document
  }

  /**
   * Where what hangs on the sentence ends, or 0 if nothing does.
   *
   * @param isWhole it is the last one of its paragraph: only the line below can hang on it
   * @param isPart other sentences may stay of a caption: then the credit does
   */
  endAfter(sentence: Sentence, isWhole = false, isPart = false): number {
    const { text } = this.document
    if (isWhole) return this.lineBelow(sentence.paragraph)?.end ?? 0
    const name = isPart ? 0 : this.lastNameEnd(sentence)
    if (name > 0 || !mayHang(text, sentence.end)) return name
    const more = READ_MORE.exec(text.slice(sentence.end, sentence.end + 24))
    if (more && TRUNCATED.test(text.slice(sentence.end - 3, sentence.end))) {
      return sentence.end + more[0].length
    }
    return this.signatureEnd(sentence) || (isPart ? 0 : this.creditEnd(sentence))
  }

  /** Where the paragraph ends if a name is left behind a sentence, and nothing else: `… up. Bloomberg`. */
  private lastNameEnd({ endWord, paragraph }: Sentence): number {
    const own = this.document.paragraphs[paragraph] as ReadParagraph
    return endWord < own.endWord && this.nameEnd(endWord) === own.end ? own.end : 0
  }

  /** Do others stand before a sentence in its paragraph, and belong to the picture that it tells of? */
  isPart({ firstWord, paragraph }: Sentence): boolean {
    const { document } = this.marked
    const opening = (document.paragraphs[paragraph] as ReadParagraph).firstWord
    return firstWord > opening && !mayHideBorders(document, paragraph)
  }

  /**
   * The line below a paragraph that tells nothing but whose it is: `– Ada Brun, head of the office`, `Ada Brun` below
   * quotation marks, `— Port (@port) May 4, 2016`.
   */
  lineBelow(paragraph: number): ReadParagraph | undefined {
    const { attached, document } = this.marked
    const { paragraphs, text } = document
    const own = paragraphs[paragraph] as ReadParagraph
    const line = paragraphs[paragraph + 1]
    if (line === undefined) return undefined
    const { firstWord, endWord } = line
    const said = text.slice(line.start, line.end)
    const isDashed = DASHED_LINE.test(said)
    if (isDashed && said.includes(HANDLE_SIGN)) return line
    if (kindAt(document, paragraph) !== 'quote' || PREDICATE.test(said)) return undefined
    if (attached[own.endWord - 1] || attached[endWord - 1]) return undefined
    if (isDashed) return line
    const kind = kindAt(document, paragraph + 1)
    if (kind !== 'heading' && (kind !== 'label' || endWord - firstWord < 2)) return undefined
    const isNamed = this.areNames(firstWord) || this.areNames(endWord - 2)
    return isNamed && !hasWordAgain(document, paragraph + 1) ? line : undefined
  }

  private areNames(word: number): boolean {
    return this.isName(word) && this.isName(word + 1)
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

  private isName(word: number): boolean {
    const { words } = this.document
    this.seenLower ??= formsInSmallLetters(words)
    return hasFlag(words, word, CAPITAL) && !this.seenLower[words.form[word] as number]
  }
}

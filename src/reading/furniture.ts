/**
 * What goes with a passage though the passage that stays does not say it: the credit of a caption,
 * the signature of a quote, a label, "… Continue reading". Where such a stretch holds a number or a
 * name that the article itself does not say, it is told by name that it went as such.
 *
 * Method: stretches of attached words, out to the white space. Cost: the words of the passage.
 */
import type { Reading } from '../document/parse.ts'
import type { Span } from '../document/span.ts'
import { firstWordFrom } from '../document/words.ts'
import {
  CREDIT,
  CUT_OFF,
  HANDLE_SIGN,
  LABEL,
  PLAIN_SIGNATURE,
  SIGNATURE,
  SIGNATURE_LINE,
} from './attachments.ts'
import type { HangingText } from './hanging-text.ts'
import type { MarkedDocument } from './marked-document.ts'
import type { StandingFacts } from './standing-facts.ts'
import type { TitleFind } from './titles.ts'

/** What is attached to a passage. */
export type AttachmentRule = 'label' | 'signature' | 'cut-off' | 'credit'

/** A stretch of a passage that goes with it, though it is no part of what is said again. */
export interface Attachment extends Span {
  readonly rule: AttachmentRule
}

const RULES: Readonly<Record<number, AttachmentRule>> = {
  [LABEL]: 'label',
  [SIGNATURE]: 'signature',
  [CUT_OFF]: 'cut-off',
  [CREDIT]: 'credit',
  [PLAIN_SIGNATURE]: 'signature',
  [SIGNATURE_LINE]: 'signature',
}

/** Of each word: 0, or what it is attached as, also where it only hangs on a sentence or headline. */
export function markFurniture(
  { attached, document }: MarkedDocument,
  hanging: HangingText,
  titles: readonly TitleFind[],
): Uint8Array {
  const furniture = attached.slice()
  const mark = (from: number, to: number, kind: number): void => {
    for (let word = from; word < to; word++) if (!furniture[word]) furniture[word] = kind
  }
  for (const index of document.paragraphs.keys()) {
    const line = hanging.lineBelow(index)
    if (line === undefined) continue // most paragraphs
    const isOfPost = document.text.slice(line.start, line.end).includes(HANDLE_SIGN)
    mark(line.firstWord, line.endWord, isOfPost ? SIGNATURE : SIGNATURE_LINE)
  }
  for (const sentence of document.sentences) {
    const end = hanging.endAfter(sentence)
    if (end === 0) continue // most sentences
    const kind = hanging.creditEnd(sentence) > 0 ? CREDIT : SIGNATURE
    mark(sentence.endWord, firstWordFrom(document.words, end), kind)
  }
  for (const { span, firstWord, endWord } of titles) {
    if (span === null) continue
    mark(firstWordFrom(document.words, span.start), firstWord, LABEL)
    mark(endWord, firstWordFrom(document.words, span.end), LABEL)
  }
  return furniture
}

/** The stretches of a passage with a number or a name that only furniture says. */
export function furnitureOf(
  { document }: MarkedDocument,
  facts: StandingFacts,
  furniture: Uint8Array,
  passage: Span,
): Attachment[] {
  const { words } = document
  const endWord = firstWordFrom(words, passage.end)
  const found: Attachment[] = []
  for (let word = firstWordFrom(words, passage.start); word < endWord; ) {
    const kind = furniture[word] as number
    const first = word
    let tells = kind === SIGNATURE_LINE
    for (; word < endWord && furniture[word] === kind; word++) tells ||= facts.isFurniture(word)
    const rule = RULES[kind]
    if (rule && tells) found.push({ ...stretch(document, passage, first, word), rule })
  }
  return found
}

/** The words `[first, end)` with the marks around them that white space sets apart from others. */
function stretch({ text, words }: Reading, span: Span, first: number, end: number): Span {
  const before = Math.max(span.start, first > 0 ? (words.end[first - 1] as number) : 0)
  const behind = Math.min(span.end, end < words.count ? (words.start[end] as number) : text.length)
  const own = words.start[first] as number
  const last = words.end[end - 1] as number
  const marks = first > 0 && before > span.start ? /^\S*\s*/ : /^\s*/
  const skipped = marks.exec(text.slice(before, own))?.[0].length ?? 0
  const tail = /^\S*/.exec(text.slice(last, behind))?.[0].length ?? 0
  return { start: before + skipped, end: last + tail }
}

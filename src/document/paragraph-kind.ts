/**
 * What a paragraph is in the article: its text, or one of the things that stand around it.
 *
 * Method: rules on the shape of the paragraph (length, final stop, digits, quotes, capitals) and on
 * the few words that captions, bylines and labels open with. Cost: constant a paragraph.
 */
import { endingIn } from './ending-in.ts'
import { hasFinalStop } from './final-stop.ts'
import type { Span } from './span.ts'
import { CAPITAL, countWords, formOf, type Words } from './words.ts'

/**
 * - `title`: the headline of the article
 * - `body`: prose
 * - `heading`: a short line that titles what follows
 * - `caption`: the text of a picture, with or without its credit
 * - `quote`: a passage in quotation marks that stands by itself
 * - `list`: an item of a list
 * - `table`: a row of a table, scores, prices
 * - `label`: a word or two: a divider, a button, the name of a speaker
 * - `byline`: who wrote it, when
 * - `boilerplate`: what the site adds to every page (given by the cleaning rules)
 */
export type ParagraphKind =
  | 'title'
  | 'body'
  | 'heading'
  | 'caption'
  | 'quote'
  | 'list'
  | 'table'
  | 'label'
  | 'byline'
  | 'boilerplate'

const CAPTION =
  /^(?:(?:file )?photos?|images?|captions?|image caption|pictured|foto|bild)\s*[:|•–-]|^(?:image copyright|toggle caption|enlarge this image|file\s?[-–—] |media (?:playback|caption)\b|story highlights\b)/i
/** The button that shuts a video, before what the video shows. */
const VIDEO = /^CLOSE\s+(?=\p{Lu})/u
const CREDIT =
  /(?:\((?:photo|image|picture|ap|afp|reuters|getty)[^)]{0,60}\)|(?:photo|image|picture)\s*(?:by|:|credit)[^.]{0,60}|\/(?:AP|AFP|EPA|Reuters|Getty Images|Associated Press|Bloomberg))\.?$/iy
const OPENS_CREDIT = /(?=[(/]|photo|image|picture)/gi
const BYLINE =
  /^(?:by|von|par|por)\s+\p{Lu}|^(?:published|updated|posted|last (?:updated|modified))\b|^\p{L}+ \d{1,2}, \d{4}(?:\s|$|,)/iu
const CREDIT_HINT = /[/(]|photo|image|picture/i
const OPENING_QUOTES = '"“«„‘'
const LIST_ITEM = /^(?:[•·▪◦■●○►*–—-]\s|\(?\d{1,2}[.)]\s|[a-z]\)\s)/
/** The quotation mark at the end, or the last one and who said it. */
const OPENS_QUOTE_END = /(?=["”»“’](?:\s*[—–-]|$))/g
const QUOTE_END = /["”»“’](?:\s*[—–-][^"“”]{2,81})?$/y
/** `“No,” she said. “Not yet.”` begins and ends with quotation marks, but is prose. */
const UNQUOTED_INSIDE = /^.[^"”“»«„]+["”“»«][^"”“»«„\p{L}]*\p{L}[^"”“»«„]*["“„«»][^"”“»«„]/su
/** A final stop that is not that of an hour, `5 p.m.`. */
const PROSE_STOP = /(?<![ap]\.m)[.!?…。！？।؟]["”“’‘'»«)\]」』）]*$/
/** From this share of numbers on a line is a row of a table; a date alone may have more. */
const TABLE_SHARE = 0.34
const DATE_SHARE = 0.7
const WIDE_GAP = '   '
const COLUMNS = /\S(?: {3,}|\t+)\S/
/** The credit of a picture takes at most so many characters, and so does who said a quote. */
const CREDIT_REACH = 120
const LETTERS = /[\p{L}]/u
/** So much of a paragraph is looked at: in characters and in words. */
const LOOK = 2000
const LOOK_WORDS = 500

/** The kind of the paragraph whose words are `[from, endWord)`. Cost: that of its beginning. */
export function paragraphKind(
  text: string,
  span: Span,
  words: Words,
  from: number,
  endWord: number,
): ParagraphKind {
  // A line may be the whole text: its beginning tells what it is.
  const to = Math.min(endWord, from + LOOK_WORDS)
  const size = countWords(words, from, to)
  const passage = text.slice(span.start, Math.min(span.end, span.start + LOOK))
  if (size === 0 || !LETTERS.test(passage)) return size > 2 ? 'table' : 'label'
  const numbers = numberShare(text, words, from, to)
  const tail = passage.slice(-CREDIT_REACH)
  if (hasColumns(passage) || numbers > DATE_SHARE) return 'table'
  if (size <= 40 && BYLINE.test(passage) && !PROSE_STOP.test(tail)) return 'byline'
  if (numbers > TABLE_SHARE) return 'table'
  if (LIST_ITEM.test(passage)) return 'list'
  if (size <= 100 && VIDEO.test(passage)) return 'caption'
  if (
    CAPTION.test(passage) ||
    (size <= 60 && CREDIT_HINT.test(tail) && endingIn(tail, OPENS_CREDIT, CREDIT) !== null)
  )
    return 'caption'
  if (
    size <= 120 &&
    OPENING_QUOTES.includes(passage.charAt(0)) &&
    endingIn(passage.slice(1).slice(-CREDIT_REACH), OPENS_QUOTE_END, QUOTE_END) !== null &&
    !UNQUOTED_INSIDE.test(passage)
  )
    return 'quote'
  if (hasFinalStop(tail)) return 'body'
  if (size <= 2) return 'label'
  return size <= 16 ? 'heading' : 'body'
}

const hasColumns = (passage: string): boolean =>
  (passage.includes('\t') || passage.includes(WIDE_GAP)) && COLUMNS.test(passage)

function numberShare(text: string, words: Words, from: number, to: number): number {
  let numbers = 0
  for (let index = from; index < to; index++) {
    const code = text.charCodeAt(words.start[index] as number)
    if (code >= 48 && code <= 57) numbers++
  }
  return to > from ? numbers / (to - from) : 0
}

/** Do the words of `[from, to)` mostly begin with capitals, as headlines in English do? */
export function isTitleCase(words: Words, from: number, to: number): boolean {
  let long = 0
  let capital = 0
  for (let index = from; index < to; index++) {
    if (formOf(words, index).length < 4) continue
    long++
    if (((words.flags[index] as number) & CAPITAL) !== 0) capital++
  }
  return long >= 3 && capital > long * 0.7
}

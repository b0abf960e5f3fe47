/**
 * The headline said again: as a paragraph, with the name of the site behind it, glued to a caption
 * or to the first sentence, or as "The post … appeared first on …".
 *
 * Method: the words of the headline are looked up in the words of the text; what stands to the left
 * and right of a find tells how much of it goes. The first find stays that is no part of a sentence.
 * Where no headline is given, a heading at the top that stands there twice is one. Cost: linear.
 */

import { datelineSize } from '../document/dateline.ts'
import { endingIn } from '../document/ending-in.ts'
import { frontDecoded, wordList } from '../document/front-coded.ts'
import { isTitleCase } from '../document/paragraph-kind.ts'
import { kindOfParagraph, type Reading, type ReadParagraph, titleForms } from '../document/parse.ts'
import type { Span } from '../document/span.ts'
import { CAPITAL, formOf, hasFlag, IDEOGRAPH } from '../document/words.ts'
import { isAttached, type MarkedDocument, paragraphAt } from './marked-document.ts'
import { isPiece, mayHideBorders } from './may-hide-borders.ts'

/** A place where the headline stands, in words. */
export interface TitlePlace {
  readonly firstWord: number
  readonly endWord: number
}

/** What goes with it. */
export interface TitleFind extends TitlePlace {
  /**
   * What would go: more than the words of the headline where a label hangs on it. Null where it is
   * part of a sentence and has to stay.
   */
  readonly span: Span | null
}

const UNKNOWN = -1
const LEAST_WORDS = 3
const LEAST_WORDS_INSIDE = 5
const LEAST_WORDS_GUESSED = 4
/** The headline glued to a caption stands among its first words. */
const CAPTION_REACH = 14
/** The name of a site has at most so many words. */
const LONGEST_SITE = 6
/** A headline without a field of its own stands among the first paragraphs, twice. */
const TOP_PARAGRAPHS = 3
const TOP_AGAIN = 6
/** What stands at the head of more paragraphs than this is the name of a speaker. */
const MOST_TITLES = 3
const CAPTION_WORDS = /photo|image|getty|reuters|afp|caption|\|/i
const SITE = /^[?!"'”’)]*\s*[-–—|:]\s/
const IN_LINE = /^[^\r\n]*$/
const SITE_IN_TITLE = /\s[|–—-]\s[^|–—]{2,41}$/y
const SITE_IN_TITLE_REACH = 44
const SPACE = /\s/
const OPENS_SITE = /(?=\s[|–—-]\s)/g
const DIGIT = /\p{N}/u
const DECIMAL = /\p{Nd}/u
const FRAME_REACH = 80
const POST = /(?<!\p{L})the post\s+["“]?$/iu
const APPEARED = /^[)"”!?%]*\s+appeared first on\s+\S*[^\s.](?:\s\p{Lu}[\p{L}’'-]*){0,5}\.?/u
const LABEL = /(?<!\p{L})(?:read more|read also|also read|see also|related)\s*:\s*["“]?$/iu
const BULLETS = '•·▪◦'
const OPENING_MARK = /["“‘'«„([「『【（]/
const LEADING_MARKS = /[\s"“‘'«„([「『【（]/
const DATELINE_REACH = 80
/** Words that open the first sentence behind the name of a site. */
const OPENERS = new Set(
  frontDecoded(wordList('the a an in on at it he she we they this there but if when as after')),
)

/** How much goes with each place of the headline, but for those in a list: that is a contents. */
export function findTitles(marked: MarkedDocument, all: readonly TitlePlace[]): TitleFind[] {
  const places = all.filter(({ firstWord }) => !isListed(marked, firstWord))
  const found: TitleFind[] = []
  let last = -1
  for (const place of places) {
    const { firstWord, endWord } = place
    found.push({ firstWord, endWord, span: extentOf(marked, place, last === firstWord) })
    last = endWord
  }
  return found
}

function isListed(marked: MarkedDocument, word: number): boolean {
  const { paragraphs, text } = marked.document
  return BULLETS.includes(text.charAt((paragraphs[paragraphAt(marked, word)] as Span).start))
}

/**
 * Where the headline begins and ends that is written as one in the middle of a line: sentences end
 * there, with or without a stop.
 */
export function titleBorders(marked: MarkedDocument, places: readonly TitlePlace[]): number[] {
  const { document } = marked
  const { words } = document
  return places.flatMap(({ firstWord, endWord }) => {
    const paragraph = paragraphAt(marked, firstWord)
    if (endWord - firstWord < LEAST_WORDS_INSIDE || !mayBeSeveral(document, paragraph)) return []
    if (!isTitleCase(words, firstWord, endWord)) return []
    const start = startOf(document, firstWord)
    const closing = document.paragraphs[paragraph] as ReadParagraph
    if (isSite(document, endWord, closing)) return [start]
    const behind = siteEnd(document, endWord)
    return behind < words.count && hasFlag(words, behind, CAPITAL)
      ? [start, startOf(document, behind)]
      : [start]
  })
}

/** All places where the headline stands, in order. */
export function titlePlaces(document: Reading): TitlePlace[] {
  const { article, title, words } = document
  if (title.length === 0) return placesOf(document, guessedTitle(document))
  const whole = placesOf(document, title)
  const bare = article.title && withoutSite(article.title)
  if (whole.length > 0 || bare === article.title) return whole
  return placesOf(document, titleForms(words, bare))
}

/** The headline without the name of a site behind it. */
function withoutSite(title: string): string {
  const from = Math.max(0, title.length - SITE_IN_TITLE_REACH)
  const site = endingIn(title.slice(from), OPENS_SITE, SITE_IN_TITLE)
  return site === null ? title : title.slice(0, from + site.index)
}

function guessedTitle(document: Reading): number[] {
  const { paragraphs, words } = document
  for (let index = 0; index < Math.min(TOP_PARAGRAPHS, paragraphs.length); index++) {
    const paragraph = paragraphs[index] as ReadParagraph
    const forms = words.form.subarray(paragraph.firstWord, paragraph.endWord)
    if (forms.length < LEAST_WORDS_GUESSED) continue
    const isAgain = (other: ReadParagraph): boolean =>
      other.endWord - other.firstWord === forms.length &&
      forms.every((form, offset) => words.form[other.firstWord + offset] === form)
    if (!paragraphs.slice(index + 1, TOP_AGAIN).some(isAgain)) continue
    if (kindOfParagraph(document, paragraph) !== 'heading') continue
    if (forms.some((form) => DIGIT.test(words.forms[form] as string))) continue // a score
    if (isRow(document, index + 1)) continue // the first row of a table
    if (paragraphs.filter(isAgain).length <= MOST_TITLES) return [...forms] // more: a speaker
  }
  return []
}

const ROW_KINDS: ReadonlySet<string> = new Set(['table', 'heading', 'label'])

/** `Net 18,534 vs 27,431`, `Net loss 449,000 vs loss 155,000` */
function isRow(document: Reading, index: number): boolean {
  const paragraph = document.paragraphs[index]
  if (paragraph === undefined || !ROW_KINDS.has(kindOfParagraph(document, paragraph))) return false
  return setsNumbersApart(document.text.slice(paragraph.start, paragraph.end))
}

/** Does white space stand between two numbers? */
function setsNumbersApart(passage: string): boolean {
  const first = passage.search(DECIMAL)
  if (first < 0) return false
  const behind = passage.slice(first)
  const space = behind.search(SPACE)
  return space >= 0 && DECIMAL.test(behind.slice(space))
}

function placesOf({ words }: Reading, title: readonly number[]): TitlePlace[] {
  const finds: TitlePlace[] = []
  if (title.length < LEAST_WORDS || title.includes(UNKNOWN)) return finds
  const opening = title[0] as number
  for (let word = 0; word + title.length <= words.count; word++) {
    if (words.form[word] !== opening) continue
    if (title.some((form, offset) => words.form[word + offset] !== form)) continue
    finds.push({ firstWord: word, endWord: word + title.length })
    word += title.length - 1
  }
  return finds
}

/** How much goes with a find, or null if it has to stay. */
function extentOf(marked: MarkedDocument, find: TitlePlace, follows: boolean): Span | null {
  const { document, starts } = marked
  const { text, words, paragraphs } = document
  const { firstWord, endWord } = find
  const size = endWord - firstWord
  const index = paragraphAt(marked, firstWord)
  const paragraph = paragraphs[index] as ReadParagraph
  const start = startOf(document, firstWord)
  const mayHide = mayBeSeveral(document, index) && size >= LEAST_WORDS_INSIDE
  const framed = mayHide ? framedAt(text, start, words.end[endWord - 1] as number) : null
  if (framed) return framed
  const opens = isAttached(marked, paragraph.firstWord, firstWord)
  const closes =
    isAttached(marked, endWord, paragraph.endWord) || isSite(document, endWord, paragraph)
  const behind = siteEnd(document, endWord)
  const end = behind > paragraph.endWord ? endBefore(document, behind, text.length) : paragraph.end
  if (opens && closes) return { start: paragraph.start, end }
  const before = text.slice(paragraph.start, start)
  const glued = firstWord - paragraph.firstWord <= CAPTION_REACH && CAPTION_WORDS.test(before)
  if (glued && closes) return { start, end: paragraph.end }
  const opensSentence = (starts[firstWord] as number) > 0 || follows
  if (mayHide && opensSentence && closes) return { start, end: paragraph.end }
  const nextOpens = endWord < words.count && hasFlag(words, endWord, CAPITAL)
  if (!opensSentence || !(follows || ((mayHide || opens) && nextOpens))) return null
  return { start, end: endBefore(document, behind, end) }
}

/** Is it a line, or what is left of one that was cut? */
const mayBeSeveral = (document: Reading, paragraph: number): boolean =>
  mayHideBorders(document, paragraph) || isPiece(document, paragraph)

/** In a line: `The post … appeared first on …`, `Read more: …` */
function framedAt(text: string, start: number, end: number): Span | null {
  const before = text.slice(Math.max(0, start - FRAME_REACH), start)
  const post = POST.exec(before)
  const site = post && APPEARED.exec(text.slice(end, end + FRAME_REACH))
  if (post && site) return { start: start - post[0].length, end: end + site[0].length }
  const label = LABEL.exec(before)
  return label && { start: start - label[0].length, end }
}

/** ` | Site`, ` – Site` */
function isSite(document: Reading, from: number, { endWord }: ReadParagraph): boolean {
  if (from >= endWord) return true
  if (endWord - from > LONGEST_SITE) return false
  return SITE.test(between(document, from))
}

/**
 * The word behind the name of a site that hangs on the headline in a line, ` – Site OLD HARBOUR – A`:
 * the name ends before a dateline, before a word that opens sentences, or where the script changes.
 * `word` itself if none hangs there, or nothing tells where it ends.
 */
function siteEnd(document: Reading, word: number): number {
  const { text, words } = document
  const limit = Math.min(words.count, word + LONGEST_SITE + 1)
  if (word >= limit || !IN_LINE.test(between(document, word))) return word
  if (!SITE.test(between(document, word)) || !hasFlag(words, word, CAPITAL)) return word
  for (let at = word + 1; at < limit && IN_LINE.test(between(document, at)); at++) {
    const isOtherScript = hasFlag(words, at, IDEOGRAPH) !== hasFlag(words, at - 1, IDEOGRAPH)
    const start = words.start[at] as number
    if (isOtherScript || OPENERS.has(formOf(words, at)) || opensDateline(text, start)) return at
    if (!hasFlag(words, at, CAPITAL)) break
  }
  return word
}

/** What stands before a word. */
const between = ({ text, words }: Reading, word: number): string =>
  text.slice(words.end[word - 1] as number, words.start[word] as number)

const opensDateline = (text: string, start: number): boolean =>
  datelineSize(text.slice(start, start + DATELINE_REACH)) > 0

/** Where the word starts, with the quotes before it. */
function startOf({ text, words }: Reading, word: number): number {
  let start = words.start[word] as number
  while (start > 0 && OPENING_MARK.test(text[start - 1] as string)) start--
  return start
}

/** Up to the next word, without the quotes that open it. */
function endBefore({ text, words }: Reading, endWord: number, limit: number): number {
  const last = words.end[endWord - 1] as number
  let end = endWord < words.count ? Math.min(words.start[endWord] as number, limit) : limit
  while (end > last && LEADING_MARKS.test(text[end - 1] as string)) end--
  return end
}

/**
 * What hangs on a passage without being part of it: photo credits, signatures of quotes and
 * tweets, labels such as "Photo:" or "Read more:", datelines, the tags of agencies, the ends of
 * cut-off copies. Two copies may differ in these, and still say the same.
 *
 * Method: patterns on the start and the end of a paragraph, and where a handle stands. Cost: linear, a few
 * patterns each.
 */

import { datelineSize } from '../document/dateline.ts'
import { endingIn } from '../document/ending-in.ts'
import type { Span } from '../document/span.ts'

export const LABEL = 1
export const SIGNATURE = 2
export const CUT_OFF = 3
export const CREDIT = 4
/** A signature that only the copy shows (`plain-signatures.ts`). */
export const PLAIN_SIGNATURE = 5
/** ... that stands on a line of its own (`hanging-text.ts`). */
export const SIGNATURE_LINE = 6

/** A stretch of text that is attached, and as what: `LABEL`, `SIGNATURE`, `CUT_OFF` or `CREDIT`. */
export interface Attachment extends Span {
  readonly kind: number
}

/** `(@handle) April 5, 2016`, behind the name that signs a post; its day may be written in any language */
const HANDLE = /\(@\w+\)(?: \d{1,2}\.)?(?:[^.!?]{1,24}\b\d{4}(?!\d))?/y
export const HANDLE_SIGN = '(@'
/** A dash stands so many characters before the handle, at most; it may have been written as `&mdash;` and lost most of it. */
const NAME_REACH = 64
const DASH = /[—–;]/
const HYPHEN = '-'
const PREFIX =
  /^(?:the post\b|share all sharing options for:|(?:(?:file )?photos?|images?|captions?|videos?|watch|read more|read|more|related|see also|also read|close|fotos?|bild|source|quelle|foto|share this)\s*[:|•–-]|story highlights\b|image caption\b|close(?= [A-Z])|enlarge this image(?: toggle caption)?)\s*/i
const CUT_OFF_ENDING =
  /(?: {0,3}(?:\.\.\.|…|\[…\]|\[\.\.\.\]) {0,3}(?:\(?(?:continue reading|read more|more|weiterlesen|mehr)\)?)?| (?:continue reading|read more)) {0,3}[.»›→]{0,9}$/iy
const APPEARED_ON = / {0,3}appeared first on .{2,80}$/iy
const OPENS_ENDING = /(?= {0,3}[.…[]| {1,3}[cra]|appeared)/gi
/** What is in every such ending: most paragraphs have none. */
const ENDING_HINT = /…|\.\.\.|reading|more|mehr|weiterlesen|appeared/i
/** What a signature stands behind. */
const CLOSES = /(?=[.!?…"“”’»])/g
/** `“…” — Name, title` */
const SIGNED =
  /(["”’»“.!?]) {0,3}[—–-]{1,2} {0,3}([^—–"“”\n.!?]{2,60}(?:[A-Z]\.[^—–"“”\n]{0,40})?)$/y
/** `“…” — Rep. Name, D-Town.`, `“…” — The report of the office`: behind a quotation mark it may have stops */
const SIGNED_QUOTE =
  /(["”»][.!?]?) {0,3}[—–-]{1,2} {0,3}((?=\p{Lu})(?:[^—–"“”\n.!?]|\p{Lu}\p{Ll}{0,5}\.){2,100}\.?)$/uy
/** ... but a sentence is no signature. */
export const PREDICATE: RegExp =
  /\b(?:is|was|are|were|has|had|have|do|does|did|will|would|can|could|may|said|says|told|wrote|asked|added|tweeted)\b/
/** `… of work. Name Surname, title`, set below a quote without a dash */
const SIGNED_PLAINLY =
  /([.!?…]["”’»']?|["”»]) {1,3}(\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’.-]+){1,3}(?:(?:,| of) [^!?"“”]{2,70})?)$/uy
const ENDS_WITH_LETTER = /\p{L}$/u
const AGENCY = '(?:AP|AFP|EPA|REUTERS|Reuters|Getty|Associated Press|Bloomberg)\\b'
/** What a picture is called where its credit begins, in any language. */
const PICTURE = '(?:[Pp]hoto(?:graph)?|PHOTO|[Ii]mage|[Pp]icture|[Ff]oto|Фото|图片?(?:来源)?)'
/** `Photo: Name`, `Photograph by Name`; `AP Photo`, `File photo`; `AP/Name`, in brackets or not */
const PLAIN_CREDIT = [
  `${PICTURE}s? {0,3}(?:by\\b|[:：]|[Cc]redit|[Cc]ourtesy|via\\b|©|/)[^.]{0,60}`,
  `(?:${AGENCY}|File|FILE|Handout) {1,3}(?:photo|Photo|PHOTO|image|Image|picture)s?[^.]{0,40}`,
  `${AGENCY} {0,3}/[^.]{0,60}`,
].join('|')
/** `(AP)`, `| AP, 2016`; `Name/Getty Images`; `(Name/Paper via AP)`; `| Name/Paper`, behind which a headline may stand */
const MARKED_CREDIT = [
  `[|(] {0,3}${AGENCY}[^.]{0,70}`,
  `[^.()|]{3,50}/${AGENCY}[^.]{0,40}`,
  '\\(\\p{Lu}[^()]{2,50}/\\p{Lu}[^()]{2,40}',
  `\\| {0,3}\\p{Lu}[^()|]{2,50}/(?:${AGENCY}[^()|]{0,40}|\\p{Lu}\\p{L}+(?: \\p{Lu}\\p{L}+){0,2})`,
].join('|')
/** `… on Friday. Ada Brun, AP` */
const CREDIT_BEHIND = `(?<=[.!?]["”’]? )\\p{Lu}[\\p{L}'’-]+(?: \\p{Lu}[\\p{L}.'’-]*){1,3}, (?:${AGENCY}(?: Images)?|USA TODAY(?: Sports)?)`
const PICTURE_CREDIT = new RegExp(
  `(?:(?:(?:\\( {0,3})?(?:${PLAIN_CREDIT})|${MARKED_CREDIT})\\)?\\.?|${CREDIT_BEHIND})$`,
  'uy',
)
const OPENS_CREDIT = /(?=[^.)])/g
const CREDIT_HINT =
  /\/|\b(?:photo|image|picture|foto)|фото|图|\b(?:AP|AFP|EPA|REUTERS|Getty|Associated|Bloomberg)\b/i
/** What galleries and players count: `Hide Caption 7 of 12`, `32 Photos:`, `MUST WATCH … 01:08` */
const COUNTER_BEFORE =
  /^[•\s]*(?:\d{1,3} of \d{1,3}(?:\s+(?:show|hide) caption)?|\d{1,3} photos?:)\s*/i
const COUNTER_BEHIND =
  / ?(?:(?:(?:show|hide) captions? ?)?\b\d{1,3} of \d{1,3}|(?:show|hide) captions?)$/i
const WATCHED = /^(?:just watched|must watch)\b/i
const DURATION = / (?:must watch {0,3})?\d{1,2}:\d{2}$/i
/** `… the end.” — Rep. Name, D-Town.` */
const SIGNED_HINT = /["”’»“.!?] {0,3}[—–]/
const OTHER_SPACE = /[^\S ]/g
/** `… the end.`, `… the end.”`: neither a counter nor a signature nor a tag is there. */
const ENDS_AS_PROSE = /\.["”]$|[a-z]\.$/
/** The agency behind the last sentence, with or without the number or day of the story; a cut gallery. */
const WIRE_TAG =
  /([.!?]["”’']?\)?)\s*(?:\([A-Z][A-Za-z]{1,8}\.? \d{1,5}\)\s*)?(?:REUTERS?|Reuters?|AFP|AP|UPI|less|more)\s*$/
const LINK = /(?:https?:\/\/|pic\.twitter\.com\/)\S/
/** Patterns at the start and at the end of a paragraph look at so many characters. */
const OPENING_REACH = 110
const COUNTER_REACH = 60
const ENDING_REACH = 140
const SIGNATURE_REACH = 120
const LONGEST_SIGNATURE = 8
const LONGEST_OF_QUOTE = 14

/** The attachments of a paragraph. */
export function attachmentsOf(text: string, paragraph: Span): Attachment[] {
  const { start, end } = paragraph
  const found = tweetsIn(text, paragraph)
  const add = (from: number, to: number, kind: number): void => {
    if (from < to) found.push({ start: from, end: to, kind })
  }
  const opening = plain(text, start, Math.min(end, start + OPENING_REACH))
  add(start, start + sizeOf(PREFIX, opening), LABEL)
  add(start, start + sizeOf(COUNTER_BEFORE, opening), LABEL)
  add(start, start + datelineSize(opening), LABEL)
  const closingFrom = Math.max(start, end - ENDING_REACH)
  const closing = plain(text, closingFrom, end)
  const isProse = ENDS_AS_PROSE.test(closing.slice(-2))
  if (!isProse) add(end - counterAtEnd(closing.slice(-COUNTER_REACH), opening), end, LABEL)
  const ending = ENDING_HINT.test(closing)
    ? endingIn(closing, OPENS_ENDING, CUT_OFF_ENDING, APPEARED_ON)
    : null
  if (ending) add(closingFrom + ending.index, end, CUT_OFF)
  const tail = closing.slice(-SIGNATURE_REACH)
  const tailFrom = end - tail.length
  if (!isProse || SIGNED_HINT.test(tail)) add(end - signatureIn(tail), end, SIGNATURE)
  const tag = isProse ? null : WIRE_TAG.exec(tail)
  const tagFrom = tailFrom + (tag ? tag.index + (tag[1] as string).length : linksFrom(tail))
  if (tagFrom > start) add(tagFrom, end, LABEL)
  const photo = creditIn(tail)
  if (photo && photo[0].length < (end - start) / 2) add(tailFrom + photo.index, end, CREDIT)
  return found
}

/**
 * `pic.example/x — Name (@handle) April 5, 2016`, at each handle: from the first dash before it that has no other
 * than hyphens behind it, and from the links before that.
 */
function tweetsIn(text: string, { start, end }: Span): Attachment[] {
  const found: Attachment[] = []
  const passage = text.slice(start, end)
  let from = 0
  for (let at = passage.indexOf(HANDLE_SIGN); at >= 0; at = passage.indexOf(HANDLE_SIGN, at + 1)) {
    HANDLE.lastIndex = at
    const handle = HANDLE.exec(passage)
    const dash = handle ? dashBefore(passage, from, at) : at
    if (handle === null || dash === at) continue
    const near = plain(passage, Math.max(from, dash - ENDING_REACH), dash)
    const tweet = dash - near.length + linksFrom(near)
    from = at + handle[0].length
    found.push({ start: start + tweet, end: start + from, kind: SIGNATURE })
  }
  return found
}

/** Where the dash stands that a name of a few words follows, up to the handle; there if there is none. */
function dashBefore(passage: string, from: number, handle: number): number {
  let found = handle
  for (let at = handle - 2; at >= Math.max(from, handle - NAME_REACH); at--) {
    const sign = passage.charAt(at)
    if (sign !== HYPHEN && !DASH.test(sign)) continue
    found = at
    if (sign !== HYPHEN) return at
  }
  return found
}

/** Where the links begin that a passage ends with; its length if it ends with none. */
function linksFrom(passage: string): number {
  let from = passage.length
  let end = passage.trimEnd().length
  while (end > 0) {
    const first = passage.lastIndexOf(' ', end - 1) + 1
    const link = passage.slice(first, end).search(LINK)
    if (link < 0) return from
    from = first + link
    if (link > 0) return from
    end = passage.slice(0, first).trimEnd().length
  }
  return from
}

/** How many characters at the end are the signature of a quote. */
function signatureIn(tail: string): number {
  const signed = endingIn(tail, CLOSES, SIGNED)
  if (signed && wordCount(signed[2] as string) <= LONGEST_SIGNATURE) return sizeBehind(signed, tail)
  const found = signedQuoteIn(tail) ?? (signed ? null : plainlySignedIn(tail))
  return found ? sizeBehind(found, tail) : 0
}

function signedQuoteIn(tail: string): RegExpExecArray | null {
  const found = endingIn(tail, CLOSES, SIGNED_QUOTE)
  const signature = found?.[2] ?? ''
  if (PREDICATE.test(signature) || wordCount(signature) > LONGEST_OF_QUOTE) return null
  return found
}

const plainlySignedIn = (tail: string): RegExpExecArray | null =>
  ENDS_WITH_LETTER.test(tail) ? endingIn(tail, CLOSES, SIGNED_PLAINLY) : null

/** How many characters stand behind what is signed. */
const sizeBehind = (signed: RegExpExecArray, tail: string): number =>
  tail.length - signed.index - (signed[1] as string).length

/** The credit of a picture, the longest. */
const creditIn = (tail: string): RegExpExecArray | null =>
  CREDIT_HINT.test(tail) ? endingIn(tail, OPENS_CREDIT, PICTURE_CREDIT) : null

/** How many characters at the end are a counter or a duration. */
function counterAtEnd(tail: string, opening: string): number {
  const counter = WATCHED.test(opening) ? DURATION : COUNTER_BEHIND
  return sizeOf(counter, tail)
}

/** How many characters match. */
const sizeOf = (pattern: RegExp, passage: string): number => pattern.exec(passage)?.[0].length ?? 0

/** A stretch of the text in which every white space is a plain space. */
const plain = (text: string, from: number, to: number): string =>
  text.slice(from, to).replace(OTHER_SPACE, ' ')

const wordCount = (passage: string): number => passage.match(/[\p{L}\p{N}]+/gu)?.length ?? 0

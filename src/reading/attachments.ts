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
  /^(?:the post\b|share all sharing options for:|(?:(?:file )?photos?|images?|captions?|videos?|watch|read more|read|more|related|see also|also read|close|fotos?|bild|source|quelle|foto|story highlights|share this|enlarge this image|image caption)\s*[:|•–-]|story highlights\b|image caption\b|close(?= [A-Z])|enlarge this image(?: toggle caption)?)\s*/i
const CUT_OFF_ENDING =
  /(?: {0,3}(?:\.\.\.|…|\[…\]|\[\.\.\.\]) {0,3}(?:\(?(?:continue reading|read more|more|weiterlesen|mehr)\)?)?| (?:continue reading|read more)) {0,3}[.»›→]{0,9}$/iy
const APPEARED_ON = / {0,3}appeared first on .{2,80}$/iy
const OPENS_ENDING = /(?= {0,3}[.…[]| {1,3}[cra]|appeared)/gi
const LABEL_INITIALS = 'sfpicvwrmaebq'
/** What is in every ending and every credit but for some with a slash: most paragraphs have none. */
const HINT =
  /…|\.\.\.|\b(?:reading|more|weiterlesen|mehr|photo|image|picture|foto|(?:ap|afp|epa|reuters|getty|associated|bloomberg)\b)|appeared|фото|图/i
/** `“…” — Name, title` */
const SIGNED =
  /(["”’»“.!?]) {0,3}[—–-]{1,2} {0,3}([^—–"“”\n.!?]{2,60}(?:[A-Z]\.[^—–"“”\n]{0,40})?)$/y
const CLOSES_SIGNED = /(?=["”’»“.!?] {0,3}[—–-])/g
/** `“…” — Rep. Name, D-Town.`, `“…” — The report of the office`: behind a quotation mark it may have stops */
const SIGNED_QUOTE =
  /(["”»][.!?]?) {0,3}[—–-]{1,2} {0,3}((?=\p{Lu})(?:[^—–"“”\n.!?]|\p{Lu}\p{Ll}{0,5}\.){2,100}\.?)$/uy
const CLOSES_QUOTE = /(?=["”»][.!?]? {0,3}[—–-])/g
/** ... but a sentence is no signature. */
export const PREDICATE: RegExp =
  /\b(?:is|was|are|were|has|had|have|do|does|did|will|would|can|could|may|said|says|told|wrote|asked|added|tweeted)\b/
/** `… of work. Name Surname, title`, set below a quote without a dash */
const SIGNED_PLAINLY =
  /([.!?…]["”’»']?|["”»]) {1,3}(\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’.-]+){1,3}(?:(?:,| of) [^!?"“”]{2,70})?)$/uy
const CLOSES_SENTENCE = /(?=[.!?…"”»]["”’»']? )/g
const ENDS_WITH_LETTER = /\p{L}$/u
const AGENCY = '(?:AP|AFP|EPA|REUTERS|Reuters|Getty|Associated Press|Bloomberg)\\b'
/** What a picture is called where its credit begins, in any language. */
const PICTURE = '(?:[Pp]hoto(?:graph)?|PHOTO|[Ii]mage|[Pp]icture|[Ff]oto|Фото|图片?(?:来源)?)'
/** `(Photo: Name)`, `Photograph by Name`, `| AP Photo`, `File photo` */
const PHOTO = new RegExp(
  `(?:\\( {0,3})?(?:${PICTURE}s? {0,3}(?:by\\b|[:：]|[Cc]redit|[Cc]ourtesy|via\\b|©|\\/)[^.]{0,60}|[|(] {0,3}${AGENCY}[^.]{0,70}|(?:${AGENCY}|File|FILE|Handout) {1,3}(?:photo|Photo|PHOTO|image|Image|picture)s?[^.]{0,40})\\)?\\.?$`,
  'y',
)
const OPENS_PHOTO = new RegExp(`(?=[(|]|${PICTURE}|${AGENCY}|File|FILE|Handout)`, 'g')
/** `AP/Name` */
const AGENCY_SLASH = new RegExp(`(?:\\( {0,3})?${AGENCY} {0,3}\\/[^.]{0,60}\\)?\\.?$`, 'y')
/** `Name/Getty Images` */
const SLASH_AGENCY = new RegExp(`[^.()|]{3,50}\\/${AGENCY}[^.]{0,40}\\)?\\.?$`, 'y')
/** `(Name/Paper via AP)` */
const SLASH_IN_BRACKETS = /\(\p{Lu}[^()]{2,50}\/\p{Lu}[^()]{2,40}\)?\.?$/uy
/** `| Name/Paper`; what stands behind the name of a paper may be a headline. */
const BEHIND_BAR = new RegExp(
  `\\| {0,3}\\p{Lu}[^()|]{2,50}\\/(?:${AGENCY}[^()|]{0,40}|\\p{Lu}\\p{L}+(?: \\p{Lu}\\p{L}+){0,2})\\)?\\.?$`,
  'uy',
)
const SLASH_BESIDE_AGENCY = new RegExp(`\\/${AGENCY}|${AGENCY} {0,3}\\/`)
const OPENS_SLASH = /(?=[^.)])/g
const OPENS_ASIDE = /(?=[(|])/g
/** `… on Friday. Ada Brun, AP` */
const PHOTO_COMMA = new RegExp(
  `(?<=[.!?]["”’]? )\\p{Lu}[\\p{L}'’-]+(?: \\p{Lu}[\\p{L}.'’-]*){1,3}, (?:${AGENCY}(?: Images)?|USA TODAY(?: Sports)?)$`,
  'uy',
)
const OPENS_PHOTO_COMMA = /(?<=[.!?]["”’]? )(?=\p{Lu})/gu
const SLASH_HINT = new RegExp(`${AGENCY}|[(|]`)
const PHOTO_HINT =
  /\b(?:photo|image|picture|foto)|фото|图|\b(?:AP|AFP|EPA|REUTERS|Getty|Associated|Bloomberg)\b/i
/** What galleries and players count: `Hide Caption 7 of 12`, `32 Photos:`, `MUST WATCH … 01:08` */
const COUNTER_BEFORE =
  /^[•\s]*(?:\d{1,3} of \d{1,3}(?:\s+(?:show|hide) caption)?|\d{1,3} photos?:)\s*/i
const COUNTER_BEHIND =
  / ?(?:(?:(?:show|hide) captions? ?)?\b\d{1,3} of \d{1,3}|(?:show|hide) captions?)$/i
const WATCHED = /^(?:just watched|must watch)\b/i
const DURATION = / (?:must watch {0,3})?\d{1,2}:\d{2}$/i
const COUNTER_HINT = /(?:\d|captions?)\s*$/i
const SIGNED_HINT = /["”’»“.!?]\s*[—–-]/
const OTHER_SPACE = /[^\S ]/
/** The agency behind the last sentence, with or without the number or day of the story; a cut gallery. */
const WIRE_TAG =
  /(?<=[.!?]["”’']?\)?)\s*(?:\([A-Z][A-Za-z]{1,8}\.? \d{1,5}\)\s*)?(?:REUTERS?|Reuters?|AFP|AP|UPI|less|more)\s*$/
/** The last letters of these. */
const WIRE_TAG_ENDS = 'SRsrPIe'
const LINK = /(?:https?:\/\/|pic\.twitter\.com\/)\S/
const LINK_HINT = /https?:|pic\.twitter/
/** Patterns at the start and at the end of a paragraph look at so many characters. */
const OPENING_REACH = 110
const COUNTER_REACH = 60
const ENDING_REACH = 140
const SIGNATURE_REACH = 120
const LONGEST_SIGNATURE = 8
const LONGEST_OF_QUOTE = 14
const QUOTE = 34
const CLOSING_QUOTE = 0x201d
const STOP = 46
const COLON = 58
const SMALL_A = 97
const SMALL_Z = 122

const attachment = (start: number, end: number, kind: number): Attachment => ({ start, end, kind })

/** The attachments of a paragraph. */
export function attachmentsOf(text: string, paragraph: Span): Attachment[] {
  const found: Attachment[] = []
  const { start, end } = paragraph
  addTweets(text, paragraph, found)
  const opening = plain(text, start, Math.min(end, start + OPENING_REACH))
  addOpening(opening, start, found)
  const closingFrom = Math.max(start, end - ENDING_REACH)
  const closing = plain(text, closingFrom, end)
  const isProse = endsAsProse(closing)
  const counter = isProse ? 0 : counterAtEnd(closing.slice(-COUNTER_REACH), opening)
  if (counter > 0) found.push(attachment(end - counter, end, LABEL))
  const hasHint = HINT.test(closing)
  const ending = hasHint ? endingIn(closing, OPENS_ENDING, CUT_OFF_ENDING, APPEARED_ON) : null
  if (ending) found.push(attachment(closingFrom + ending.index, end, CUT_OFF))
  const tail = closing.slice(-SIGNATURE_REACH)
  const tailFrom = end - tail.length
  const signed = isProse && !mayBeSigned(tail) ? 0 : signatureIn(tail)
  if (signed > 0) found.push(attachment(end - signed, end, SIGNATURE))
  const hasSlash = tail.includes('/')
  const tag =
    isProse || !WIRE_TAG_ENDS.includes(tail.charAt(tail.length - 1)) ? null : WIRE_TAG.exec(tail)
  const tagFrom = tag?.index ?? (hasSlash && LINK_HINT.test(tail) ? linksFrom(tail) : tail.length)
  if (tagFrom < tail.length && tailFrom + tagFrom > start) {
    found.push(attachment(tailFrom + tagFrom, end, LABEL))
  }
  const photo = hasHint || hasSlash ? creditIn(tail, hasSlash) : null
  if (photo && photo[0].length < (end - start) / 2)
    found.push(attachment(tailFrom + photo.index, end, CREDIT))
  return found
}

/** Labels, counters and datelines. */
function addOpening(opening: string, start: number, found: Attachment[]): void {
  const prefix = mayOpenWithLabel(opening) ? PREFIX.exec(opening) : null
  if (prefix) found.push(attachment(start, start + prefix[0].length, LABEL))
  const before = mayOpenWithCounter(opening) ? COUNTER_BEFORE.exec(opening) : null
  if (before) found.push(attachment(start, start + before[0].length, LABEL))
  const dateline = datelineSize(opening)
  if (dateline > 0) found.push(attachment(start, start + dateline, LABEL))
}

/** The first letter of a label tells most openings apart, but for `The post`. */
function mayOpenWithLabel(opening: string): boolean {
  const initial = opening.charAt(0).toLowerCase()
  if (initial === 't') return opening.charAt(4).toLowerCase() === 'p'
  return LABEL_INITIALS.includes(initial)
}

const mayOpenWithCounter = (opening: string): boolean =>
  opening.charCodeAt(0) < COLON || opening.startsWith('•')

/** `… the end.`, `… the end.”`: neither a counter nor a signature nor a tag is there. */
function endsAsProse(closing: string): boolean {
  const last = closing.length - 1
  if (last < 1) return false
  const code = closing.charCodeAt(last)
  if (code === QUOTE || code === CLOSING_QUOTE) return closing.charCodeAt(last - 1) === STOP
  const before = closing.charCodeAt(last - 1)
  return code === STOP && before >= SMALL_A && before <= SMALL_Z
}

/**
 * `pic.example/x — Name (@handle) April 5, 2016`, at each handle: from the first dash before it that has no other
 * than hyphens behind it, and from the links before that.
 */
function addTweets(text: string, { start, end }: Span, found: Attachment[]): void {
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
    found.push(attachment(start + tweet, start + from, SIGNATURE))
  }
}

/** Where the dash stands that a name of a few words follows, up to the handle; there if there is none. */
function dashBefore(passage: string, from: number, handle: number): number {
  let found = handle
  for (let at = handle - 2; at >= Math.max(from, handle - NAME_REACH); at--) {
    const sign = passage.charAt(at)
    if (sign !== HYPHEN && !DASH.test(sign)) continue
    found = at
    if (sign !== HYPHEN) return DASH.test(passage.charAt(at - 1)) && at > from ? at - 1 : at
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

/** `… the end.” — Rep. Name, D-Town.` */
function mayBeSigned(tail: string): boolean {
  const dash = Math.max(tail.lastIndexOf('—'), tail.lastIndexOf('–'))
  return dash > 0 && SIGNED_HINT.test(tail.slice(Math.max(0, dash - 3), dash + 1))
}

/** How many characters at the end are the signature of a quote. */
function signatureIn(tail: string): number {
  const hasDash = SIGNED_HINT.test(tail)
  const signed = hasDash ? endingIn(tail, CLOSES_SIGNED, SIGNED) : null
  if (signed && wordCount(signed[2] as string) <= LONGEST_SIGNATURE) return sizeOf(signed, tail)
  const found = (hasDash ? signedQuoteIn(tail) : null) ?? (signed ? null : plainlySignedIn(tail))
  return found ? sizeOf(found, tail) : 0
}

function signedQuoteIn(tail: string): RegExpExecArray | null {
  const found = endingIn(tail, CLOSES_QUOTE, SIGNED_QUOTE)
  const signature = found?.[2] ?? ''
  if (PREDICATE.test(signature) || wordCount(signature) > LONGEST_OF_QUOTE) return null
  return found
}

const plainlySignedIn = (tail: string): RegExpExecArray | null =>
  ENDS_WITH_LETTER.test(tail) ? endingIn(tail, CLOSES_SENTENCE, SIGNED_PLAINLY) : null

/** How many characters stand behind what is signed. */
const sizeOf = (signed: RegExpExecArray, tail: string): number =>
  tail.length - signed.index - (signed[1] as string).length

/** The credit of a picture: the longer, if both kinds are found. */
function creditIn(tail: string, hasSlash: boolean): RegExpExecArray | null {
  const plain = PHOTO_HINT.test(tail)
    ? (endingIn(tail, OPENS_PHOTO, PHOTO) ?? endingIn(tail, OPENS_PHOTO_COMMA, PHOTO_COMMA))
    : null
  const slash = hasSlash && SLASH_HINT.test(tail) ? slashedIn(tail) : null
  return plain && slash && plain.index > slash.index ? slash : (plain ?? slash)
}

const slashedIn = (tail: string): RegExpExecArray | null =>
  SLASH_BESIDE_AGENCY.test(tail)
    ? endingIn(tail, OPENS_SLASH, AGENCY_SLASH, SLASH_AGENCY, SLASH_IN_BRACKETS, BEHIND_BAR)
    : endingIn(tail, OPENS_ASIDE, SLASH_IN_BRACKETS, BEHIND_BAR)

/** How many characters at the end are a counter or a duration. */
function counterAtEnd(tail: string, opening: string): number {
  if (WATCHED.test(opening)) return DURATION.exec(tail)?.[0].length ?? 0
  return COUNTER_HINT.test(tail) ? (COUNTER_BEHIND.exec(tail)?.[0].length ?? 0) : 0
}

/** A stretch of the text in which every white space is a plain space. */
function plain(text: string, from: number, to: number): string {
  const stretch = text.slice(from, to)
  return OTHER_SPACE.test(stretch) ? stretch.replace(/\s/g, ' ') : stretch
}

const wordCount = (passage: string): number => passage.match(/[\p{L}\p{N}]+/gu)?.length ?? 0

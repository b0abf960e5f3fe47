/**
 * Whether a date without a year or a week lies behind the day of writing or ahead of it.
 *
 * Signs are looked for in front of the date, in its sentence: verbs of what is to come anywhere, what somebody is
 * doing right before it (`is releasing the study Thursday`), `before`, `until` and `by` where they take the date (a
 * court rules `by` five votes, a witness stands `before` it). Who said so, said it then. Cost: some patterns over so
 * many characters, for a date.
 */

import { endingIn } from '../../document/ending-in.ts'

/** What tells that a date is still to come, in front of it in its sentence. */
const AHEAD =
  /(?:^|[^\p{L}])(?:[Ww]ill|shall|would|could|may|might|should|must|(?:is|are) to(?! blame)(?=(?: (?!(?:after|how|since|that|what|when|which|who|why) )[^\s,;:]+){0,8} $)|(?:is|are|be) (?:set|planned|planning|likely|going|hoping|preparing|holding|meeting)|(?:is|are) \p{Ll}{3,}ing(?=(?: (?!(?:after|as|from|how|since|that|what|when|which|who|why|in|on|of) )[^\s,;:]+){0,3} $)|(?:is|are|be|been|was|were) (?:expected|scheduled|due|slated)|(?<!(?:been|is|are|was|were) )(?:expected|scheduled|slated|set|due|going|hop(?:es?|ing)|intend(?:s|ing)?|prepar(?:es?|ing)|plans?|planning|vow(?:s|ed|ing)|arrangements) to|[Uu]pcoming|[Aa]head of|in advance of|’ll|'ll)(?![\p{L}])/u
/** `closed due to the storm`: for it, not soon. */
const DUE_TO = /\bdue to (?=(?:an?|her|his|its|our|the|their|this|those) )/gu
const tellsAhead = (sentence: string): boolean => AHEAD.test(sentence.replace(DUE_TO, ''))
/** Takes the date: `before Tuesday`, `by the end of May`. */
const LIMIT =
  /$(?<=(?:^|[^\p{L}])(?:[Uu]ntil|till|[Bb]y|[Bb]efore)(?: (?:early|late|mid|next|the|this|(?:start|beginning|middle|end) of))*[ -])/u
/** Takes what happens on it: `before the vote on Tuesday`, `before the ferries return on Tuesday`. */
const LIMIT_OF_EVENT = [
  /(?:^|[^\p{L}])(?:until(?: after)?|before) (?:an?|her|his|its|our|the|their)(?: [\p{L}’'-]+){1,9} $/uy,
  /(?:^|[^\p{L}])before [\p{L} ]{3,30} (?:begin|convene|go|head|meet|open|return|vote)(?:es|s)?(?: \p{Ll}+){0,4} $/uy,
]
const OPENS_LIMIT = /(?=(?:^|[^\p{L}])(?:until|before) )/gu
/** Of what is over, or stands before someone. */
const OF_PAST = /^(?:\p{Ll}+ed|testif\p{Ll}+)$/u
const WORDS_OF_PAST = new Set(
  'appear appears argues arguing came case did had hearing made said sat sit sits speak speaks spoke stand stands stood testimony told took was went were'.split(
    ' ',
  ),
)
/** Whoever did it on that day has done it, whatever the rest of the sentence tells of. In the clause of the date. */
const DID =
  /[^\p{L}](?:who|whom|which|that) (?:\p{Ll}{2,}ed|came|had|left|made|took|was|went|were|won)(?! to)/u
/** What was not so until then, or so until then, is over. */
const WAS_NOT =
  /[^\p{L}](?:(?:had|was|were|did|could)(?: not|n['’]t| little| no)|only|waited|waiting|remained|lasted|stayed)[^\p{L}][^"“”]*$/uy
const OPENS_WAS_NOT = /(?=[^\p{L}](?:had|was|were|did|could|only|wait|remained|lasted|stayed))/gu
/** `By May, officials were …` */
const OPENS = /^["“‘]?(?:Until|By)(?: (?:early|late|mid))*[ -]$/u
const TELLS_PAST =
  /^(?:had|was|were|did|\p{Ll}{2,}ed|began|came|grew|knew|made|said|saw|took|went)$/u
/** In the present tense right in front of it. */
const BEGINS =
  /$(?<=(?:begins?|starts?|opens?|resumes?|continues?|ends?|expires?|takes? (?:place|effect)|kicks? off|meets?|votes|arrives?|airs?|faces|due)(?: again)?(?: on| this)? )/u
/** What tells that it is over: who said so, said it then. */
const OVER =
  /$(?<=(?:said|says|told|announced|reported|added|wrote|tweeted|warned|late|earlier|since|after)(?: [\p{L}]+)?(?: on)?[ ,]+)/iu
/** `said in an interview on`, `told reporters at the White House`: where it was said, up to the date. */
const SAID_THERE = [
  /(?:said|says|told (?:reporters|lawmakers|\p{Lu}[\p{L}.]*(?: \p{Lu}[\p{L}.]*)?)|announced|added|wrote|tweeted|warned)(?: of [^,“"]{1,40})? (?:in|at|during|from|after|following|while|on|\p{Ll}+ing)(?: (?!will|would|that|who|which)[^\s,;:“"]+){1,8} $/uy,
  /told(?: the)?(?: \p{Lu}[\p{L}.]*){1,5}(?: in| on)? $/uy,
]
const OPENS_SAID_THERE = /(?=said|says|told|announced|added|wrote|tweeted|warned)/gu
const tellsWhere = (sentence: string): boolean =>
  endingIn(sentence, OPENS_SAID_THERE, ...SAID_THERE) !== null
/** `on Friday will close the port`; `On Friday, the crews will meet`. */
const WILL = String.raw`(?:will|(?:is|are) (?:due|expected|likely|planning|scheduled|set|slated) to)(?![\p{L}-])`
const WILL_BEHIND = new RegExp(`^ ${WILL}`, 'u')
/** `that sank on Friday will be raised`: the verb behind is not that of the date. */
const OF_CLAUSE = /[^\p{L}](?:who|whom|which|that) (?!(?:an?|he|it|she|the|they|we|you) )\p{Ll}/u
const WILL_IN_CLAUSE = new RegExp(String.raw`^,? (?:[\p{L}.’'-]+ ){1,6}?${WILL}`, 'u')
/** `on Friday closed the port`. */
const DONE_BEHIND =
  /^ (?:\p{Ll}{2,}ed|began|gave|held|led|left|made|met|put|said|told|took|went|won)(?![\p{L}-])/u
/** `In May, the mayor said`, `At a fair in May, the crews sang`. */
const OPENS_SENTENCE = /^(?:[“"‘]?(?:At|During|In|On|Back in|Late|Early)(?: [\p{L}’'-]+){0,6} ?)$/u
const DONE_IN_CLAUSE =
  /^(?:\p{Ll}{2,}ed|began|gave|held|led|left|made|met|put|said|told|took|was|went|were|won)(?![\p{L}-])/u
const WORD = /^[\p{L}.’'-]+$/u
/** So many words stand between the comma and the verb. */
const MOST_BETWEEN = 5
const CLOSERS = '”"’)'
const CLAUSE = 90
const AFTER = 60

/** A date where it is written. */
type Mention = Pick<RegExpExecArray, 0 | 'index' | 'input'>

/** Does the date of the match lie ahead? It must in `will meet on Tuesday`, not in `said Tuesday`. */
export function isAhead({ 0: match, input, index }: Mention): boolean {
  const before = input.slice(Math.max(0, index - CLAUSE), index)
  if (OVER.test(before)) return false
  const behind = input.slice(index + match.length, index + match.length + AFTER)
  if (DONE_BEHIND.test(behind)) return false
  if (BEGINS.test(before)) return true
  const sentence = before.slice(lastSentence(before))
  if (WILL_BEHIND.test(behind))
    return !OF_CLAUSE.test(lastClause(sentence)) && !DONE_BEFORE.test(before)
  if (WILL_IN_CLAUSE.test(behind) && OPENS_SENTENCE.test(sentence)) return true
  if (tellsAhead(sentence)) return !tellsWhere(sentence) && !DID.test(lastClause(sentence))
  return hasLimit(sentence, behind) && !tellsWhere(sentence)
}

/** `before the vote on Tuesday`, `by Tuesday`, unless all that is over. */
function hasLimit(sentence: string, behind: string): boolean {
  const mayHaveEvent = sentence.includes('before ') || sentence.includes('until ')
  if (mayHaveEvent && endingIn(sentence, OPENS_LIMIT, ...LIMIT_OF_EVENT) !== null) {
    return !wordsOf(sentence)
      .slice(0, -1)
      .some((word) => WORDS_OF_PAST.has(word) || OF_PAST.test(word))
  }
  if (!LIMIT.test(sentence) || endingIn(sentence, OPENS_WAS_NOT, WAS_NOT) !== null) return false
  if (!OPENS.test(sentence)) return true
  const [clause = ''] = behind.split(/[.;]/)
  return !wordsOf(clause).some((word) => TELLS_PAST.test(word))
}

const wordsOf = (passage: string): string[] => passage.split(/[^\p{L}]+/u)

/** From the last comma or semicolon on. */
const lastClause = (sentence: string): string =>
  sentence.slice(Math.max(0, sentence.lastIndexOf(','), sentence.lastIndexOf(';')))

/** `, the mayor said`: a few words behind a comma, then what was done. */
function isDoneInClause(behind: string): boolean {
  if (!behind.startsWith(', ')) return false
  for (const [index, word] of behind.slice(2).split(' ').entries()) {
    if (index > 0 && DONE_IN_CLAUSE.test(word)) return true
    if (index === MOST_BETWEEN || !WORD.test(word)) return false
  }
  return false
}

/** Up to today, or what was done right in front of it: `since mid-May`, `reopened in June`. */
const DONE_BEFORE =
  /$(?<=(?:^|[^\p{L}])(?:since(?: the)?(?: early| late| mid)?[ -]|(?<!(?:be|being|get|is|are|to)(?: \p{Ll}+ly)? )(?!(?:aimed|anticipated|based|booked|expected|intended|needed|planned|projected|proposed|required|scheduled|slated|supposed|targeted) )(?:\p{Ll}{2,}(?<!e)ed|began|came|died|fell|left|made|met|rose|said|told|took|went|won|wrote) (?:back )?(?:in|on) (?:early |late |mid-)?))/u

/**
 * Is it over for certain, by the verb behind it or right in front? `In May, she said` is not told in
 * April.
 */
export function isOver({ 0: match, input, index }: Mention): boolean {
  const front = input.slice(Math.max(0, index - CLAUSE), index)
  if (DONE_BEFORE.test(front) && !tellsAhead(front.slice(lastSentence(front)))) return true
  const behind = input.slice(index + match.length, index + match.length + AFTER)
  if (DONE_BEHIND.test(behind)) return true
  if (!isDoneInClause(behind)) return false
  const before = input.slice(Math.max(0, index - CLAUSE), index)
  return OPENS_SENTENCE.test(before.slice(lastSentence(before)))
}

/** Where the last sentence begins: behind a mark that ends one and a space, or a line end. */
function lastSentence(text: string): number {
  for (let end = text.length; end > 0; end--) {
    if (text[end - 1] === '\n') return end
    if (text[end - 1] !== ' ') continue
    let mark = end - 2
    while (mark >= 0 && CLOSERS.includes(text[mark] as string)) mark--
    if (mark >= 0 && '.!?'.includes(text[mark] as string)) return end
  }
  return 0
}

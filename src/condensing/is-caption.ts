/**
 * The text of a picture that stands among the sentences of an article: `In this photo …`, `A child
 * looks at flowers in London, Monday, June 5, 2017.` English.
 *
 * Method: what opens one, and how one ends that tells when the picture was taken. Cost: constant for
 * most sentences.
 */
const OPENS =
  /^[^\p{L}]*(?:In this (?:(?:\p{Lu}\S*|\d\S*|file|undated|handout|still|video) ){0,5}(?:photo|photograph|image|picture|frame grab)\b|From left(?:,| to right)|Clockwise from|Pictured(?: here)?[:,]|[Hh]ide [Cc]aption\b|FILE\b ?[-–—:]|(?:ABOVE|BELOW|BOTTOM|LEFT|RIGHT|TOP)(?: (?:LEFT|RIGHT))?:)/u
/** `Ann Lee is seen in this booking photo` */
const SEEN =
  /\b(?:is|are) (?:pictured|seen|shown) in (?:an?|the|this) (?:[\p{L}-]+ ){0,3}(?:frame grab|handout|image|photo|photograph|picture|still)\b/u
const OPENERS = 'ICFPHABLRT'
/** What is done in a picture is done now, though the date is past. */
const DONE_NOW =
  /\b(?:looks?|stands?|walks?|arrives?|poses?|speaks?|holds?|waves?|attends?|sits?|gestures?|reacts?|watch(?:es)?|rides?|leaves?|(?:is|are) (?:pictured|seen))\b/
/** It is told in the first words. */
const REACH = 160
const DAY =
  /\b(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.? \d{1,2}, (?:19|20)\d\d\.?$/
const STOPS = /[.!?]/
/** Where an agency ends one: `… waves in Maren, Ohio, U.S., June 5, 2017.` Who tells of it writes `on June 5`. */
const FILED = /, U\.S\.,? $/
const LINE_ENDS = /[\n\r\u2028\u2029]/
const BEHIND_COMMA = /\p{Ll}, $/u
const ENDS_IN_YEAR = /\d{4}\.?$/
const LETTER = /\p{L}/u

/** Is a sentence the text of a picture? */
export function isCaption(sentence: string): boolean {
  if (ENDS_IN_YEAR.test(sentence.slice(-5)) && isDated(sentence)) return true
  if (sentence.includes(' in ') && SEEN.test(sentence)) return true
  const first = LETTER.exec(sentence.slice(0, 4))?.[0] ?? ''
  return first !== '' && OPENERS.includes(first) && OPENS.test(sentence)
}

/** Does it end in the day of the picture, as who files one puts it? */
function isDated(sentence: string): boolean {
  const day = DAY.exec(sentence)
  if (day === null) return false
  const before = sentence.slice(0, day.index)
  if (FILED.test(before)) return true
  const done = DONE_NOW.exec(before)
  if (done === null) return false
  if (done.index <= REACH && !STOPS.test(before)) return true
  const line = before.split(LINE_ENDS).at(-1) as string
  const inLine = DONE_NOW.exec(line)
  if (inLine === null || !BEHIND_COMMA.test(line)) return false
  return inLine.index + inLine[0].length < line.length - ', '.length
}

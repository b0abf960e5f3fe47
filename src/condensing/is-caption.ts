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
const DONE_NOW = String.raw`\b(?:looks?|stands?|walks?|arrives?|poses?|speaks?|holds?|waves?|attends?|sits?|gestures?|reacts?|watch(?:es)?|rides?|leaves?|(?:is|are) (?:pictured|seen))\b`
const DAY = String.raw`(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.? \d{1,2}, (?:19|20)\d\d\.?$`
/** What is done in a picture is done now, though the date is past. */
const DATED = new RegExp(String.raw`^[^.!?]{0,160}${DONE_NOW}[^.!?]*\b${DAY}`, 'u')
/** Where an agency ends one: `… waves in Maren, Ohio, U.S., June 5, 2017.` Who tells of it writes `on June 5`. */
const FILED = new RegExp(String.raw`, U\.S\.,? ${DAY}`, 'u')
const FILED_BEHIND_COMMA = new RegExp(String.raw`${DONE_NOW}.*\p{Ll}, ${DAY}`, 'u')
const ENDS_IN_YEAR = /\d{4}\.?$/
const LETTER = /\p{L}/u

/** Is a sentence the text of a picture? */
export function isCaption(sentence: string): boolean {
  if (ENDS_IN_YEAR.test(sentence.slice(-5)) && isDated(sentence)) return true
  if (sentence.includes(' in ') && SEEN.test(sentence)) return true
  const first = LETTER.exec(sentence.slice(0, 4))?.[0] ?? ''
  return first !== '' && OPENERS.includes(first) && OPENS.test(sentence)
}

const isDated = (sentence: string): boolean =>
  DATED.test(sentence) || FILED.test(sentence) || FILED_BEHIND_COMMA.test(sentence)

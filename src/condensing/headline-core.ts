/**
 * What of a sentence a headline can do without: an opening phrase, the clauses and phrases that tell of
 * its subject, asides, the day, where it was said.
 *
 * Method: one rule a kind of phrase (trimming the lead: Dorr, Zajic & Schwartz 2003), each on the wording
 * alone and only where the borders are plain: between commas, between dashes, at the beginning. What names
 * who speaks or what is denied stays. English. Cost: a few patterns a sentence.
 */
import { LEAST_WORDS } from './headline-border.ts'
import { withoutAsides } from './without-asides.ts'

/** `UPDATE, 1:30 p.m.:`, `— ` */
const MARK =
  /^(?:(?:BREAKING|EXCLUSIVE|UPDATED?|CORRECTION)\b[^:]{0,30}(?:\d:\d\d[^:]{0,20})?:(?!\d)|[–—-])\s*/u
/** `But the ferry sank`: what it is set against is not there. */
const CONNECTIVE =
  /^(?:(?:And|But|Further|Instead|Meanwhile|Previously|So|Still|Yet) |(?:Still|True|Yet|However|Meanwhile|Instead|Indeed|Moreover|Of course|In fact|First|Second|Third|Fourth|Finally|Lastly|Also|Similarly|Likewise|Besides|Plus|Nonetheless|Nevertheless|Therefore|Thus|Consequently|Overall|Again), )(?=\p{L})/u
/** `In June, …`, `Though the ice had broken, …`, `Two days before the vote, …` */
const OPENING =
  /^(?:According to|After|Almost|Although|Amid|Among|As|At|Because|Before|By|Despite|During|Earlier|Ever since|Even|Following|For|From|If|In|Just|Last|Late|Like|Nearly|Next|Of|On|Once|Over|Regardless|Since|Though|This|Tonight|Today|Twice|Under|Unlike|Until|When|While|With|Without|Yesterday|Along with|Alongside|Instead of|Per|Rather than|Shortly|Soon|Throughout|Within|\p{L}+ly|\p{L}+day|(?:\p{L}+ ){1,2}(?:minutes?|moments?|hours?|days?|weeks?|months?|years?) (?:ago|after|before|later)|\p{Lu}\p{Ll}+ later)\b/u
/** `Using a net and a lamp, the crew …`; not `Running late, he …`, nor `Closing the port would …`. */
const PARTICIPLE = /^\p{Lu}\p{Ll}+ing\b/u
const SUBJECT = /^(?:(?:the|an?|his|its) |\p{Lu})/u
const CLAUSE_OPENING =
  /^(?:after|although|amid|as|because|before|despite|during|following|if|like|since|though|wh(?:en|ere|ich|ile|o)|with|\p{Ll}{2,}ing (?:a|an|the|its|his|her|their|more|new)\b)/u
/** An opening ends at the first comma, this near to the words that it begins with; a quotation is none. */
const REACH = 110
const OPENING_ENDS = /[,"“”]/
const SENTENCE = /^[\p{L}\p{N}]/u
const MOST_OPENINGS = 2
/** Who is meant was said in the opening. */
const PRONOUN = /^(?:he|she|it|they|his|her|its|their|that|this|these|those|and|but|or)\b/iu

/** A comma within a number does not end a phrase. */
const INNER = '(?:[^,"“”]|,(?=\\d))'
/** `an owner of ferries,`, `now a mayor,` tells of the noun before it. */
const APPOSED = 'an?|the|its|his|her|their|one of|now|then|formerly|both'
/** Behind what is dropped the sentence goes on, and no list. */
const GOES_ON = `(?= (?!(?:and|or|but|as well|${APPOSED})\\b|[\\p{Ll}-]+,|(?:[\\p{Ll}-]+ ){1,2}(?:said|say|says)\\b)[\\p{Ll}\\p{N}])`
/** `, who …,`, `, which …,` */
const RELATIVE = new RegExp(`, (?:who|which|whose|where) ${INNER}+,${GOES_ON}`, 'gu')
/** `, R-Maren,` */
const PARTY = /,? \(?[DRI]-\p{Lu}[\p{L}. ]{0,18}\)?,/gu
/** `, a lawyer of Maren,`, `, 47,`, `, led by Ann Lee,`, `, in a first step,` */
const INSERTED = new RegExp(
  `(?<=[\\p{L}\\p{N}.’'”]), (?:(?:${APPOSED}|including|such as|along with|together with|according to|in|at|on|for|by|like|as|once|long|after|amid|before|despite|during|from|under|with|without|\\p{Ll}+(?:ing|ed)) ${INNER}{2,150}|\\d{1,3}|however|meanwhile|though|too|of course|to be sure|in fact|for example|moreover|instead|indeed),${GOES_ON}`,
  'gu',
)
/** `on Friday`, `late Tuesday night`; not `Super Tuesday`, `Sunday's`, `Friday prayers`. */
const DAY =
  /(?<=[\p{L}\p{N}.’”]) (?:(?:(?:late|early) )?on (?:(?:late|early) )?[A-Z]\p{Ll}+day(?: (?:morning|afternoon|evening|night))?(?=$|[,;]| [–—-]| \p{Ll})|(?:(?:late|early) )?(?<!Super |Black |Bloody |Cyber |Good |Ash )(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day(?: (?:morning|afternoon|evening|night))?(?=$|[,;]| [–—-]| (?:about|after|against|are|as|at|before|by|during|for|from|has|have|in|is|on|over|said|that|the|to|told|under|was|were|when|while|will|with|\p{Ll}+(?:ed|ing))\b))/gu
/** `said in a statement that …`: where it was said. */
const PLACE =
  /(?<=\b(?:announced|argued|said|says|stated|warned|wrote)) (?:on [A-Z]\w+day )?in an? (?:[\w-]+ ){0,2}(?:address|email|interview|letter|memo|post|report|speech|statement|tweet)(?: on \p{Lu}\w+day)?(?=$| that\b)/gu

/** `A report released on Friday shows`: without the day alone that is no sentence. */
const RELEASED =
  /(?<=\p{L})(?<! (?:be|been|being|had|has|have|he|it|she|they|was|were|who)) (?:issued|posted|published|released) (?:(?:late|early) )?(?:on )?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day(?: (?:morning|afternoon|evening|night))?(?= (?:found|gave|put|\p{Ll}{2,}(?:ed|[^s]s)) )/gu
/** `She has also sold the ferry`: beside what, the headline does not say. */
const ALSO = / also(?= (?!known\b|called\b)\p{Ll})/gu
const NOT_ONLY = /\bnot only\b/
/** `U.S. Sen. Ann Lee`: both her names tell who is meant. */
const RANK =
  /(?<!\p{Lu}[\p{L}.’'-]* )\b(?:(?:U\.?S\.? )?(?:Sens?|Reps?|Govs?|Dr|Mrs?|Ms|Prof)\. (?=\p{Lu}[\p{L}’'-]+ (?:\p{Lu}\. )?\p{Lu})|U\.?S\.? (?=President\b))/gu

type Rule = (sentence: string) => string
const without =
  (pattern: RegExp): Rule =>
  (sentence) =>
    sentence.replace(pattern, '')

/** Behind `not only …` it stays. */
function withoutAlso(sentence: string): string {
  const border = sentence.search(NOT_ONLY)
  return sentence.replace(ALSO, (also, at: number) => (border >= 0 && at > border ? also : ''))
}

/** Each rule behind the cheapest sign that it can apply, as few sentences have it. */
const RULES: readonly (readonly [sign: string, rule: Rule, inOpening: boolean])[] = [
  ['–', withoutAsides, false],
  ['—', withoutAsides, false],
  ['--', withoutAsides, false],
  ['-', without(PARTY), true],
  [', wh', without(RELATIVE), true],
  [',', without(INSERTED), false],
  ['ed ', without(RELEASED), true],
  ['day', without(DAY), true],
  [' in a', without(PLACE), true],
  [' also ', withoutAlso, true],
  ['. ', without(RANK), true],
  ['US ', without(RANK), true],
]

/** The sentence without them. It keeps `LEAST_WORDS` words at the least, or nothing is dropped. */
export function coreOf(sentence: string): string {
  let core = withoutOpenings(sentence.replace(MARK, '').replace(CONNECTIVE, ''))
  // behind an opening that stayed a comma may end that, and not begin an aside
  const opens = upToComma(core, OPENING, SENTENCE) !== ''
  for (const [sign, rule, inOpening] of RULES) {
    if ((opens && !inOpening) || !core.includes(sign)) continue
    const shorter = rule(core)
    if (shorter.split(' ').length >= LEAST_WORDS) core = shorter
  }
  return core.charAt(0).toUpperCase() + core.slice(1)
}

function withoutOpenings(sentence: string): string {
  let core = sentence
  // `This week, as the ice broke, the ferry sank`
  for (let openings = 0; openings < MOST_OPENINGS; openings++) {
    const opening = openingOf(core, openings > 0)
    if (opening === '') break
    const rest = core.slice(opening.length)
    // of two that belong together none goes alone
    if (rest.split(' ').length < LEAST_WORDS || PRONOUN.test(rest)) return sentence
    core = rest
  }
  return core
}

function openingOf(core: string, isSecond: boolean): string {
  if (isSecond) return upToComma(core, CLAUSE_OPENING, SENTENCE)
  return upToComma(core, OPENING, SENTENCE) || upToComma(core, PARTICIPLE, SUBJECT)
}

/** What begins so, with the comma behind it, if the sentence goes on like this. */
function upToComma(core: string, beginning: RegExp, goesOn: RegExp): string {
  const begun = beginning.exec(core)?.[0].length
  if (begun === undefined) return ''
  const comma = begun + core.slice(begun, begun + REACH + 1).search(OPENING_ENDS)
  const behind = comma + ', '.length
  if (comma < begun || core.slice(comma, behind) !== ', ') return ''
  return goesOn.test(core.slice(behind, behind + AHEAD)) ? core.slice(0, behind) : ''
}
/** So many characters tell how a sentence goes on. */
const AHEAD = 8

/**
 * A headline for an article that has none: its best sentence, cut to what a headline says.
 *
 * Method (trimming the lead: Dorr, Zajic & Schwartz 2003): who said so, parentheses and the dateline
 * go; then the sentence ends at the last border that leaves a statement of few words: a comma or
 * dash, a word that opens a clause, else one that opens a phrase. Where there is none, it is cut at
 * the end of a word, and `…` follows. Cost: linear in the sentence.
 */
import { droppable, withoutDropped } from './compress.ts'
import { type Ranked, scoreOf } from './rank.ts'
import { shorten } from './shorten.ts'
import type { Wording } from './wording.ts'

const TITLE_WORDS = 12
/** Fewer words before a border tell too little. */
const LEAST_WORDS = 5

const CLAUSE =
  /^(?:after|although|amid|as|because|before|but|despite|following|if|since|though|unless|until|when|where|which|while|who|whose)$/i
const PHRASE =
  /^(?:across|against|along|among|at|between|by|during|for|from|in|inside|near|on|over|through|under|with|without)$/i
/** Words that no headline ends on. */
const LEADS_ON =
  /^(?:a|about|all|also|an|and|any|as|at|both|but|by|each|for|from|has|have|had|her|his|if|in|into|is|are|was|were|be|been|its|it|more|most|no|not|of|off|on|only|or|our|out|over|some|such|than|that|the|their|they|this|these|those|to|up|what|where|which|while|who|will|with|would)[,;:]?$/i
const RELATIVE = /, (?:who|which|whose|where) (?:[^,]|,(?=\d))+,/g
const OPENING =
  /^(?:After|Almost|Amid|As|At|Before|By|During|For|Following|From|In|Last|Late|Next|On|Over|Since|Tonight|Today|Under|With|Yesterday)\b[^,"“”]{0,60}, (?=[\p{L}\p{N}])/u
/** A verb in the head: without one it is but a subject. */
const VERB =
  /\b(?:is|are|was|were|has|have|had|will|would|can|could|may|might|must|said|says|told|came|went|got|took|made|gave|saw|knew|found|felt|left|kept|met|led|ran|won|lost|fell|rose|grew|began|held|brought|thought|wrote|spoke|stood|cut|put|set|hit|shot|sent|spent|built|bought|sold|paid|broke|drew|drove|flew|fought|heard|struck|swore|threw|[a-z]{2,}ed)\b/

/** The headline, on one line, of at most `TITLE_WORDS` words; empty if there is no sentence. */
export function deriveTitle(ranked: Ranked): string {
  const { document } = ranked
  const sentence = document.sentences[bestOf(ranked)]
  if (sentence === undefined) return ''
  const english = document.language === 'en'
  const dropped = english ? droppable(document.text, sentence) : []
  const whole = withoutDropped(document.text, sentence, dropped).trim().replace(/\s+/g, ' ')
  const line = english ? coreOf(whole) : whole
  const words = line.replace(/[.。]$/, '').split(' ')
  const end = words.length <= TITLE_WORDS ? words.length : borderOf(words, english)
  // scripts without spaces have long "words" in this sense
  const isShort = sentence.endWord - sentence.firstWord <= TITLE_WORDS || words.length > LEAST_WORDS
  if (end > 0 && isShort)
    return words
      .slice(0, end)
      .join(' ')
      .replace(/\s?[,;:–—-]+$/, '')
  if (isShort && words.length > TITLE_WORDS) {
    return `${words.slice(0, lastWord(words)).join(' ')}…`
  }
  const budget = { words: TITLE_WORDS, sentences: 1, characters: Infinity }
  return shorten(document, sentence, { ...budget, leastWords: 0, mostSentences: 1 }).text
}

/** The best sentence that can stand alone, else the best; -1 if there is none. */
function bestOf(ranked: Ranked): number {
  let best = -1
  let bestScore = -Infinity
  for (const index of ranked.order) {
    const wording = ranked.wordings[index] as Wording
    const score = scoreOf(ranked, index) - (standsAlone(wording) ? 0 : UNFIT)
    if (score > bestScore) {
      best = index
      bestScore = score
    }
  }
  return best
}

/** More than any score. */
const UNFIT = 1e6

const standsAlone = (wording: Wording): boolean =>
  !(
    wording.pointsBack ||
    wording.leavesQuote ||
    wording.continuesQuote ||
    wording.startsWithQuote ||
    wording.isQuestion ||
    wording.isGlued
  )

/** The sentence without its opening phrase (`In June, …`) and the clauses about its subject. */
function coreOf(sentence: string): string {
  const plain = sentence.replace(RELATIVE, '')
  const opening = OPENING.exec(plain)?.[0] ?? ''
  const core = plain.slice(opening.length)
  if (opening === '' || core.split(' ').length < LEAST_WORDS) return plain
  return core.charAt(0).toUpperCase() + core.slice(1)
}

/** Where a cut at the most words ends: never on a word that only leads to the next. */
function lastWord(words: readonly string[]): number {
  let end = TITLE_WORDS
  while (end > LEAST_WORDS && LEADS_ON.test(words[end - 1] as string)) end--
  return end
}

/** How many words to keep; 0 if there is no border in reach. */
function borderOf(words: readonly string[], english: boolean): number {
  let clause = 0
  let phrase = 0
  for (let end = LEAST_WORDS; end <= TITLE_WORDS; end++) {
    const next = words[end] as string
    if (english && !VERB.test(words.slice(0, end).join(' '))) continue
    const last = words[end - 1] as string
    if (LEADS_ON.test(last) || !balanced(words.slice(0, end).join(' '))) continue
    if (/[,;:]$/.test(last) || /^[–—-]+$/.test(next)) clause = end
    else if (english && CLAUSE.test(next)) clause = end
    else if (english && PHRASE.test(next) && !PHRASE.test(last)) phrase = end
  }
  return clause > 0 ? clause : phrase
}

/** Is no quotation or bracket open at the end? */
function balanced(text: string): boolean {
  const count = (pattern: RegExp): number => (text.match(pattern) ?? []).length
  return count(/"/g) % 2 === 0 && count(/[“„«]/g) <= count(/[”»]/g) && count(/\(/g) === count(/\)/g)
}

/**
 * A headline for an article that has none: its best sentence, cut to what a headline says.
 *
 * Method (trimming the lead: Dorr, Zajic & Schwartz 2003): who said so, parentheses and the dateline
 * go; then the sentence ends at the last border that leaves a statement of few words: a comma or
 * dash, a word that opens a clause, else one that opens a phrase. Where there is none, it is cut at
 * the end of a word, and `…` follows. Cost: linear in the sentence.
 */

import type { Sentence } from '../document/parse.ts'
import { droppable, withoutDropped } from './compress.ts'
import { type Ranked, scoreOf } from './rank.ts'
import { shorten } from './shorten.ts'
import type { Wording } from './wording.ts'

const TITLE_WORDS = 12
/** Fewer words before a border tell too little. */
const LEAST_WORDS = 5

const CLAUSE =
  /^(?:after|although|amid|as|because|before|but|despite|following|if|since|though|unless|until|when|which|while)$/i
const PHRASE =
  /^(?:across|against|along|among|at|between|by|during|for|from|in|inside|near|on|over|through|under|with|without)$/i
/** Words that no headline ends on. */
const LEADS_ON =
  /^(?:a|about|all|also|an|and|any|as|at|both|but|by|each|for|from|has|have|had|her|his|if|in|into|is|are|was|were|be|been|its|it|more|most|no|not|of|off|on|only|or|our|out|over|some|such|than|that|the|their|they|this|these|those|to|up|what|when|where|whether|which|while|who|whom|whose|will|with|would)[,;:]?$/i
const RELATIVE = /, (?:who|which|whose|where) (?:[^,]|,(?=\d))+,/g
/** `In June, …`, `Though the ice had broken, …` */
const OPENING =
  /^(?:After|Almost|Although|Amid|As|At|Because|Before|By|Despite|During|For|Following|From|If|In|Last|Late|Next|Of|On|Over|Since|Though|This|Tonight|Today|Under|Unlike|When|While|With|Yesterday)\b[^,"“”]{0,110}, (?=[\p{L}\p{N}])/u
const CLAUSE_OPENING =
  /^(?:after|although|amid|as|because|before|despite|during|following|if|since|though|when|while|with)\b[^,"“”]{0,110}, (?=[\p{L}\p{N}])/u
const MOST_OPENINGS = 2
/** Who is meant was said in the opening. */
const PRONOUN = /^(?:he|she|it|they|his|her|its|their|that|this|these|those|and|but|or)\b/iu
/** A clause that another one has to follow. */
const SUBORDINATE =
  /^(?:(?:\w+ ){0,3}?(?:after|before|when|while|once|until)|if|as(?! (?:few|many|much)\b)|though|although|because|since|whether)\b/i
/** `, 47`, `, a lawyer of Maren`, `, issued in May` tell of what stands before. */
const INSERTED = /, (?:\d+|an?|\p{Ll}+ed)(?![\p{L}\d])[^,]*(?:,|$)/gu
/** What is said has a verb, too. */
const TELLS = /\b(?:said|says|announced|argues|argued|believes|claims|claimed|thinks) (.+)/
/** What begins a clause of its own, which takes a verb of its own. */
const LINK = /\b(?:that|which|who|whom|whose|how|what|whether)\b/gi
/** A verb in the head: without one it is but a subject. */
const VERB =
  /\b(?:is|are|was|were|has|have|had|will|would|can|could|may|might|must|said|says|told|came|went|got|took|made|gave|saw|knew|found|felt|left|kept|met|led|ran|won|lost|fell|rose|grew|began|held|brought|thought|wrote|spoke|stood|cut|put|set|hit|shot|sent|spent|built|bought|sold|paid|broke|drew|drove|flew|fought|heard|struck|swore|threw|[a-z]{2,}ed)\b/g

/** The headline, on one line, of at most `TITLE_WORDS` words; empty if there is no sentence. */
export function deriveTitle(ranked: Ranked): string {
  const sentences = bestOf(ranked)
  const [best] = sentences
  if (best === undefined) return ''
  for (const sentence of sentences) {
    const statement = statementOf(ranked, sentence)
    if (statement !== '') return statement
  }
  return cut(ranked, best)
}

/** The best sentences that can stand alone, else the best of all: more than one if they are about as good. */
function bestOf(ranked: Ranked): Sentence[] {
  const { document, order, wordings } = ranked
  const alone = order.filter((index) => standsAlone(wordings[index] as Wording))
  const best = (alone.length > 0 ? alone : order)
    .toSorted((a, b) => scoreOf(ranked, b) - scoreOf(ranked, a) || a - b)
    .slice(0, CANDIDATES)
  const most = scoreOf(ranked, best[0] ?? 0)
  return best
    .filter((index) => scoreOf(ranked, index) > most - ABOUT_AS_GOOD)
    .map((index) => document.sentences[index] as Sentence)
}

/** So many of the best sentences are tried before one is cut in the middle. */
const CANDIDATES = 3
/** Log-odds. */
const ABOUT_AS_GOOD = 0.5

const standsAlone = (wording: Wording): boolean =>
  !(
    wording.pointsBack ||
    wording.leavesQuote ||
    wording.continuesQuote ||
    wording.startsWithQuote ||
    wording.isQuestion ||
    wording.isGlued
  )

/** What of a sentence may be a headline, without its final stop, in words. */
function wordsOf({ document }: Ranked, sentence: Sentence): string[] {
  const english = document.language === 'en'
  const dropped = english ? droppable(document.text, sentence) : []
  const whole = withoutDropped(document.text, sentence, dropped).trim().replace(/\s+/g, ' ')
  return (english ? coreOf(whole) : whole).replace(/[.。]$/, '').split(' ')
}

/** Scripts without spaces have long "words" in this sense. */
const isShort = ({ firstWord, endWord }: Sentence, words: readonly string[]): boolean =>
  endWord - firstWord <= TITLE_WORDS || words.length > LEAST_WORDS

/** The sentence up to a border that leaves a statement; empty if there is none in reach. */
function statementOf(ranked: Ranked, sentence: Sentence): string {
  const words = wordsOf(ranked, sentence)
  const english = ranked.document.language === 'en'
  const end = words.length <= TITLE_WORDS ? words.length : borderOf(words, english)
  if (end === 0 || !isShort(sentence, words)) return ''
  return words
    .slice(0, end)
    .join(' ')
    .replace(/\s?[,;:–—-]+$/, '')
}

/** As much of the sentence as a headline has words, and `…`. */
function cut(ranked: Ranked, sentence: Sentence): string {
  const words = wordsOf(ranked, sentence)
  if (isShort(sentence, words) && words.length > TITLE_WORDS) {
    return `${words.slice(0, lastWord(words)).join(' ')}…`
  }
  const budget = { words: TITLE_WORDS, sentences: 1, characters: Infinity }
  return shorten(ranked.document, sentence, { ...budget, leastWords: 0, mostSentences: 1 }).text
}

/** The sentence without its opening phrase (`In June, …`) and the clauses about its subject. */
function coreOf(sentence: string): string {
  let core = sentence.replace(RELATIVE, '')
  // `This week, as the ice broke, the ferry sank`
  for (let openings = 0; openings < MOST_OPENINGS; openings++) {
    const opening = (openings === 0 ? OPENING : CLAUSE_OPENING).exec(core)?.[0] ?? ''
    const rest = core.slice(opening.length)
    if (opening === '' || rest.split(' ').length < LEAST_WORDS || PRONOUN.test(rest)) break
    core = rest
  }
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
    const head = words.slice(0, end).join(' ')
    if (english && !isStatement(head)) continue
    const last = words[end - 1] as string
    if (LEADS_ON.test(last) || !balanced(head)) continue
    if (/[,;:]$/.test(last) || /^[–—-]+$/.test(next)) clause = end
    else if (english && CLAUSE.test(next)) clause = end
    else if (english && PHRASE.test(next) && !PHRASE.test(last) && !isVerb(last)) phrase = end
  }
  return clause > 0 ? clause : phrase
}

/**
 * Has it a main verb? `The rule that closed the port`, `The rule, issued in May`, `When the port closed`,
 * `The mayor said the port` have none.
 */
function isStatement(head: string): boolean {
  const core = head.replace(INSERTED, ' ')
  const isWhole = head.includes(', ') || !SUBORDINATE.test(head)
  const hasVerb = countOf(head, VERB) > countOf(head, LINK) && countOf(core, VERB) > 0
  const told = TELLS.exec(head)?.[1] ?? ''
  return isWhole && hasVerb && (told === '' || countOf(told, VERB) > 0)
}

/** `will be sitting` tells nothing without where. */
const isVerb = (word: string): boolean => word.endsWith('ing') || countOf(word, VERB) > 0

/** Is no quotation or bracket open at the end? */
function balanced(text: string): boolean {
  const isEven = countOf(text, /"/g) % 2 === 0
  const isClosed = countOf(text, /[“„«]/g) <= countOf(text, /[”»]/g)
  return isEven && isClosed && countOf(text, /\(/g) === countOf(text, /\)/g)
}

const countOf = (text: string, pattern: RegExp): number => (text.match(pattern) ?? []).length

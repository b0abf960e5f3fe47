/**
 * A headline for an article that has none: its best sentence, cut to what a headline says.
 *
 * Method (trimming the lead: Dorr, Zajic & Schwartz 2003): who said so, parentheses, the dateline, an opening
 * phrase go; then the sentence ends at a border that leaves a statement (`headline-border.ts`). If the best
 * sentence has none, one that is about as good may; else the best is cut at the end of a word, and `…`
 * follows. Cost: linear in the sentences that are tried.
 */

import { withoutBlanks } from '../document/link-cards.ts'
import type { Sentence } from '../document/parse.ts'
import { droppable, withoutDropped } from './compress.ts'
import { borderOf, LEAST_WORDS, lastWord, TITLE_WORDS } from './headline-border.ts'
import { type Ranked, scoreOf } from './rank.ts'
import { shorten } from './shorten.ts'
import type { Wording } from './wording.ts'

const RELATIVE = /, (?:who|which|whose|where) (?:[^,]|,(?=\d))+,/g
/** `In June, …`, `Though the ice had broken, …` */
const OPENING =
  /^(?:After|Almost|Although|Amid|As|At|Because|Before|By|Despite|During|For|Following|From|If|In|Last|Late|Next|Of|On|Over|Since|Though|This|Tonight|Today|Under|Unlike|When|While|With|Yesterday)\b[^,"“”]{0,110}, (?=[\p{L}\p{N}])/u
const CLAUSE_OPENING =
  /^(?:after|although|amid|as|because|before|despite|during|following|if|since|though|when|while|with)\b[^,"“”]{0,110}, (?=[\p{L}\p{N}])/u
const MOST_OPENINGS = 2
/** Who is meant was said in the opening. */
const PRONOUN = /^(?:he|she|it|they|his|her|its|their|that|this|these|those|and|but|or)\b/iu

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
  const left = withoutBlanks(withoutDropped(document.text, sentence, dropped))
  const whole = left.trim().replace(/\s+/g, ' ')
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

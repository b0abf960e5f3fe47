/**
 * A headline for an article that has none: one of its best sentences, cut to what a headline says.
 *
 * Method (trimming the lead: Dorr, Zajic & Schwartz 2003): who said so, parentheses, the dateline and what a
 * headline can do without go (`headline-core.ts`); then the sentence ends at a border that leaves a statement
 * (`headline-border.ts`). Of all these the one wins that says most of what a summary is likely to name, as it
 * was learnt for terms. If there is none, the best sentence is cut at the end of a word, and `…` follows.
 * Cost: linear in the sentences that are tried.
 */

import { withoutBlanks } from '../document/link-cards.ts'
import { replaced } from '../document/replaced.ts'
import { droppable, withoutDropped } from './compress.ts'
import { bordersOf, LEAST_WORDS, lastWord, TITLE_WORDS } from './headline-border.ts'
import { coreOf } from './headline-core.ts'
import { beginningOf, headlineWorth } from './headline-worth.ts'
import { type Ranked, scoreOf } from './rank.ts'
import { shorten } from './shorten.ts'
import {
  CONTINUES_QUOTE,
  IS_GLUED,
  IS_QUESTION,
  LEAVES_QUOTE,
  POINTS_BACK,
  STARTS_WITH_QUOTE,
  type Wording,
} from './wording.ts'

/** So many of the best sentences are tried. */
const CANDIDATES = 8
/** What stands alone shows none of these. */
const LEANS =
  POINTS_BACK | LEAVES_QUOTE | CONTINUES_QUOTE | STARTS_WITH_QUOTE | IS_QUESTION | IS_GLUED
/** What a headline loses that is cut in the middle, or ends where only a phrase goes (`headline-worth.ts`). */
const CUT = 3.5
const PHRASE_ENDS = 0.3

/** What a sentence can be as a headline, and how good it is as one. */
interface Choice {
  readonly text: string
  readonly worth: number
}

/** The headline, on one line, of at most `TITLE_WORDS` words; empty if there is no sentence. */
export function deriveTitle(ranked: Ranked): string {
  let title = ''
  let most = -Infinity
  for (const index of bestOf(ranked)) {
    const statements = statementsOf(ranked, index)
    for (const { text, worth } of statements.length > 0 ? statements : [cut(ranked, index)]) {
      if (!(worth > most)) continue
      title = text
      most = worth
    }
  }
  return title
}

/** The best sentences that can stand alone, else the best of all. */
function bestOf(ranked: Ranked): number[] {
  const { order, wordings } = ranked
  const alone = order.filter((index) => ((wordings[index] as Wording).shows & LEANS) === 0)
  return (alone.length > 0 ? alone : order)
    .toSorted((a, b) => scoreOf(ranked, b) - scoreOf(ranked, a) || a - b)
    .slice(0, CANDIDATES)
}

/** What of a sentence may be a headline, without its final stop, in words. */
function wordsOf({ document }: Ranked, index: number): string[] {
  const sentence = beginningOf(document, index)
  const english = document.language === 'en'
  const dropped = english ? droppable(document.text, sentence) : []
  const left = withoutBlanks(withoutDropped(document.text, sentence, dropped))
  const whole = replaced(left.trim(), /\s+/, ' ')
  const open = whole.replace(/[.。]$/, '').trim()
  return (english ? coreOf(open) : open).split(' ')
}

/** The statements that a sentence can be cut to. */
function statementsOf(ranked: Ranked, index: number): Choice[] {
  const { firstWord, endWord } = beginningOf(ranked.document, index)
  const words = wordsOf(ranked, index)
  // Scripts without spaces have long "words" in this sense.
  if (endWord - firstWord > TITLE_WORDS && words.length <= LEAST_WORDS) return []
  const whole = words.length <= TITLE_WORDS ? [{ end: words.length, kind: 'clause' }] : []
  const borders = bordersOf(words, ranked.document.language === 'en')
  const worthOf = headlineWorth(ranked, index, words)
  return [...whole, ...borders].map(({ end, kind }) => ({
    text: withoutLastMarks(words.slice(0, end).join(' ')),
    worth: worthOf(end) - (kind === 'phrase' ? PHRASE_ENDS : 0),
  }))
}

/** Without commas, colons and dashes at the end, or before a closing quotation mark there. */
function withoutLastMarks(text: string): string {
  const behind = text.length - (CLOSING_QUOTES.includes(text.charAt(text.length - 1)) ? 1 : 0)
  let from = behind
  while (from > 0 && LAST_MARKS.includes(text.charAt(from - 1))) from--
  const kept = from < behind && text.charAt(from - 1) === ' ' ? from - 1 : from
  return text.slice(0, kept) + text.slice(behind)
}
const CLOSING_QUOTES = '”"’'
const LAST_MARKS = ',;:–—-'

/** As much of the sentence as a headline has words, and `…`. */
function cut(ranked: Ranked, index: number): Choice {
  const sentence = beginningOf(ranked.document, index)
  const words = wordsOf(ranked, index)
  const worth = headlineWorth(ranked, index, words)(TITLE_WORDS) - CUT
  if (words.length > TITLE_WORDS) {
    return {
      text: `${words
        .slice(0, lastWord(words))
        .join(' ')
        .replace(/[,;:]$/, '')}…`,
      worth,
    }
  }
  const { text } = shorten(ranked.document, sentence, {
    words: TITLE_WORDS,
    sentences: 1,
    characters: Infinity,
    leastWords: 0,
    mostSentences: 1,
  })
  return { text, worth }
}

/**
 * How much the words of a passage are those of furniture, captions or bylines.
 *
 * Method: for each word that pages of several sites have, how much more often such passages have it than others (log
 * odds, learnt by `models/roles/`); a passage has the mean of its first words. Cost: one look a word.
 * Source: naive Bayes over sites, not over pages: what one site says on all its pages counts once.
 */

import { frontDecoded } from '../document/front-coded.ts'
import { WordTable } from '../document/word-table.ts'
import type { Words } from '../document/words.ts'

/** What words tell of. */
export const WORDINGS = ['boilerplate', 'caption', 'byline'] as const

export type WordingName = (typeof WORDINGS)[number]

/** The words that tell something, and of each the log odds, a character for each of `WORDINGS`. */
export interface WordingModel {
  /** Front-coded. */
  readonly words: string
  /** From `a` for -6 to `y` for 6, in halves. */
  readonly odds: string
}

const ZERO = 'm'.charCodeAt(0)
const STEP = 0.5
/** So many words of a passage are looked at. */
const LOOK = 24
/** A passage of few words is told by less. */
const PRIOR_WORDS = 1

export class Wording {
  private readonly table: WordTable
  private readonly odds: string

  constructor({ words, odds }: WordingModel) {
    this.table = new WordTable(frontDecoded(words).map((word, at) => [word, at + 1]))
    this.odds = odds
  }

  /** For each of `WORDINGS`: the mean log odds of the first words of a passage. */
  scores(
    words: Words,
    { firstWord, endWord }: { firstWord: number; endWord: number },
  ): Float64Array {
    const scores = new Float64Array(WORDINGS.length)
    const to = Math.min(endWord, firstWord + LOOK)
    for (let word = firstWord; word < to; word++) {
      const at = this.table.valueOf(words, words.form[word] as number)
      if (at === 0) continue
      for (let name = 0; name < scores.length; name++) {
        const code = this.odds.charCodeAt((at - 1) * WORDINGS.length + name)
        scores[name] = (scores[name] as number) + (code - ZERO) * STEP
      }
    }
    for (let name = 0; name < scores.length; name++) {
      scores[name] = (scores[name] as number) / (to - firstWord + PRIOR_WORDS)
    }
    return scores
  }
}

/** Log odds as a character. */
export const oddsChar = (odds: number): string =>
  String.fromCharCode(ZERO + Math.max(-12, Math.min(12, Math.round(odds / STEP))))

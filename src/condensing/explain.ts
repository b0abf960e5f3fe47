/**
 * Why sentences were taken or left: what the score of each is made of, as plain data. Cost: one
 * product a feature of a sentence.
 */

import type { Span } from '../document/span.ts'
import type { Steps } from '../document/steps.ts'
import { FEATURES, visitFeatures } from './features.ts'
import { toProbability } from './linear-model.ts'
import { LEARNT_MODEL } from './model.ts'
import { FOCUS_ODDS, type Ranked, scoreOf } from './rank.ts'
import { CONTINUES_QUOTE, IS_GLUED, LEAVES_QUOTE, POINTS_BACK, type Wording } from './wording.ts'

/** One reason for the score of a sentence. */
export interface Contribution {
  /** A feature of the model (`models/condensing/README.md`), or `focus`. */
  readonly feature: string
  readonly value: number
  /** The log-odds that it adds to the score. */
  readonly contribution: number
}

/** A sentence of the article, whether it was taken, and why. */
export interface ExplainedSentence extends Span {
  readonly picked: boolean
  /** 0 to 1, as in the summary; 0 if it was not scored. */
  readonly score: number
  /**
   * `good`: a sentence. `poor`: a heading, a caption, a fragment, picked where no sentence is left.
   * `none`: gone from the cleaned text, or without words. Those that are less fit than the fittest
   * of the article are not scored.
   */
  readonly fitness: 'good' | 'poor' | 'none'
  /** Why it may be left though its score is high. */
  readonly flaws: readonly ('pointsBack' | 'opensQuote' | 'continuesQuote' | 'isGlued')[]
  /** The log-odds that every sentence begins with. */
  readonly base: number
  /** With `base` they add up to the log-odds of the score; by weight. Empty if it was not scored. */
  readonly contributions: readonly Contribution[]
}

/** The names of the values of `eligibilityOf`. */
export const FITNESS = ['none', 'poor', 'good'] as const

/** Every sentence of the article, in order. */
export function* explain(ranked: Ranked, picked: readonly number[]): Steps<ExplainedSentence[]> {
  const reasons = new Map<number, Contribution[]>()
  yield* visitFeatures(ranked, (row, index) =>
    reasons.set(index, contributionsOf(ranked, row, index)),
  )
  const isPicked = new Set(picked)
  return ranked.document.sentences.map(({ start, end }, index) => {
    const contributions = reasons.get(index)
    return {
      start,
      end,
      picked: isPicked.has(index),
      score: contributions === undefined ? 0 : toProbability(scoreOf(ranked, index)),
      fitness: FITNESS[ranked.fitness[index] as number] as (typeof FITNESS)[number],
      flaws: flawsOf(ranked.wordings[index] as Wording),
      base: contributions === undefined ? 0 : LEARNT_MODEL.sentences.intercept,
      contributions: contributions ?? [],
    }
  })
}

function contributionsOf({ focus }: Ranked, row: Float64Array, index: number): Contribution[] {
  const contributions = FEATURES.map((feature, at) => {
    const value = row[at] as number
    const weight = LEARNT_MODEL.sentences.weights[at] as number
    return { feature, value: rounded(value), contribution: rounded(value * weight) }
  })
  if (focus !== undefined) {
    const value = focus.shares[index] as number
    contributions.push({
      feature: 'focus',
      value: rounded(value),
      contribution: rounded(FOCUS_ODDS * value),
    })
  }
  return contributions
    .filter(({ contribution }) => contribution !== 0)
    .sort((a, b) => Math.abs(b.contribution) - Math.abs(a.contribution))
}

const FLAWS = {
  pointsBack: POINTS_BACK,
  opensQuote: LEAVES_QUOTE,
  continuesQuote: CONTINUES_QUOTE,
  isGlued: IS_GLUED,
}

/** What does not read well in a sentence. */
export function flawsOf({ shows }: Wording): ExplainedSentence['flaws'] {
  return (Object.keys(FLAWS) as (keyof typeof FLAWS)[]).filter((flaw) => shows & FLAWS[flaw])
}

/** To six places, so that every engine gives the same digits. */
const rounded = (value: number): number => Math.round(value * 1e6) / 1e6

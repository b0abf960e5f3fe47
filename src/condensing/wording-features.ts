/**
 * The features of a sentence that its wording shows, for an article and for a cluster. About 0 to 1. Cost:
 * constant.
 */
import {
  CONTINUES_QUOTE,
  HAS_BRACKET,
  HAS_MONEY,
  HAS_QUOTE,
  IS_PERSONAL,
  IS_QUESTION,
  IS_REPORTED,
  LEAVES_QUOTE,
  STARTS_WITH_QUOTE,
  type Wording,
} from './wording.ts'

type WordingMeasure = (view: { readonly wording: Wording }) => number

export const flag = (value: unknown): number => (value ? 1 : 0)

/** Whether its wording shows what a bit stands for. */
export const shows =
  (bit: number): WordingMeasure =>
  ({ wording }) =>
    flag(wording.shows & bit)

export const WORDING_FEATURES: Readonly<Record<string, WordingMeasure>> = {
  startsWithQuote: shows(STARTS_WITH_QUOTE),
  hasQuote: shows(HAS_QUOTE),
  continuesQuote: shows(CONTINUES_QUOTE),
  leavesQuote: shows(LEAVES_QUOTE),
  isQuestion: shows(IS_QUESTION),
  hasBracket: shows(HAS_BRACKET),
  capitals: ({ wording }) => Math.min(6, wording.capitals) / 6,
  numbers: ({ wording }) => Math.min(4, wording.numbers) / 4,
  hasMoney: shows(HAS_MONEY),
  isReported: shows(IS_REPORTED),
  isPersonal: shows(IS_PERSONAL),
}

/**
 * The features of a sentence that its wording shows, for an article and for a cluster. About 0 to 1. Cost:
 * constant.
 */
import type { Wording } from './wording.ts'

const flag = (value: boolean): number => (value ? 1 : 0)

type WordingMeasure = (view: { readonly wording: Wording }) => number

export const WORDING_FEATURES: Readonly<Record<string, WordingMeasure>> = {
  startsWithQuote: ({ wording }) => flag(wording.startsWithQuote),
  hasQuote: ({ wording }) => flag(wording.hasQuote),
  continuesQuote: ({ wording }) => flag(wording.continuesQuote),
  leavesQuote: ({ wording }) => flag(wording.leavesQuote),
  isQuestion: ({ wording }) => flag(wording.isQuestion),
  hasBracket: ({ wording }) => flag(wording.hasBracket),
  capitals: ({ wording }) => Math.min(6, wording.capitals) / 6,
  numbers: ({ wording }) => Math.min(4, wording.numbers) / 4,
  hasMoney: ({ wording }) => flag(wording.hasMoney),
  isReported: ({ wording }) => flag(wording.isReported),
  isPersonal: ({ wording }) => flag(wording.isPersonal),
}

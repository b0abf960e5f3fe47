/**
 * The sign of an amount: its currency, or that it is less than nothing. Words carry letters and
 * digits only, so `$5` and `€5` are the same word. Cost: constant a word.
 */
const CURRENCY_BEFORE = /\p{Sc}\s?$/u
const CURRENCY_BEHIND = /^\s?\p{Sc}/u
const MINUS = /(?:^|[\s(])[-−–]\p{Sc}?$/u
const REACH = 4

/** Do the signs of two amounts contradict each other? One without a currency contradicts none. */
export function areOtherAmounts(a: AmountSign, b: AmountSign): boolean {
  const bothHave = a.currency !== '' && b.currency !== ''
  return a.isNegative !== b.isNegative || (bothHave && a.currency !== b.currency)
}

export interface AmountSign {
  /** The character of the currency, or nothing. */
  readonly currency: string
  readonly isNegative: boolean
}

/** The sign of the amount at `[start, end)`. */
export function amountSign(text: string, start: number, end: number): AmountSign {
  const before = text.slice(Math.max(0, start - REACH), start)
  const currency = CURRENCY_BEFORE.exec(before) ?? CURRENCY_BEHIND.exec(text.slice(end, end + 2))
  return { currency: currency?.[0].trim() ?? '', isNegative: MINUS.test(before) }
}

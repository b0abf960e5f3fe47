/**
 * Can two numbers for the same thing both be true: `1,523` and `1,500`, `more than 40` and `44`?
 * Cost: constant.
 */
import type { Counted } from './counted.ts'

/** What `more than` and `nearly` leave open, and `about`. */
const MOST_VAGUE = 1.3
/** The same for people killed or hurt, who are counted as they are found. */
const MOST_VAGUE_TOLL = 1.1
const ABOUT = 1.06
const LEAST_ROUNDED = 100
/** Can both be true: is one a rounded, or a vaguer, form of the other? */
export function agree(a: Counted, b: Counted): boolean {
  if (a.value === b.value) return true
  if (a.value - a.included === b.value - b.included) return true
  const [less, more] = a.value < b.value ? [a, b] : [b, a]
  const ratio = more.value / less.value
  const isSameHedge = a.hedge === b.hedge
  if (!isSameHedge && (less.hedge === 'over' || more.hedge === 'under'))
    return ratio <= (a.countsPeople ? MOST_VAGUE_TOLL : MOST_VAGUE)
  if (!isSameHedge && (less.hedge === 'about' || more.hedge === 'about')) return ratio <= ABOUT
  return a.kind === 'number' && (isRounded(a.value, b.value) || isRounded(b.value, a.value))
}

/** Is `1,500` what `1,523` is in hundreds? Small numbers are not rounded. */
function isRounded(rounded: number, exact: number): boolean {
  if (rounded < LEAST_ROUNDED) return false
  for (let digits = 2; digits <= 4; digits++) {
    if (Number(exact.toPrecision(digits)) === rounded) return true
  }
  return false
}

/**
 * Sorts a long list with pauses: what a machine sorts at once, with a function that compares, holds it up
 * for a tenth of a second where there are a hundred thousand.
 *
 * Method: a list that is in order is left as it is; else the places are sorted (`sorted-numbers.ts`), and the order of
 * equals stays, as that of `sort` does. Cost: n log n, as that of `sort`, which does all of a short list.
 */
import { sortedNumbers } from './sorted-numbers.ts'
import type { Steps } from './steps.ts'

/** A shorter list is sorted at once; so many of a longer one are looked at between two pauses. */
const STRETCH = 4096

/** The items in their order; the list itself may be changed. */
export function* sorted<Item>(
  items: Item[],
  compare: (a: Item, b: Item) => number,
): Steps<readonly Item[]> {
  if (items.length <= STRETCH) return items.sort(compare)
  if (yield* areInOrder(items, compare)) return items
  const order = yield* sortedNumbers(
    new Int32Array(items.length).map((_, at) => at),
    (a, b) => compare(items[a] as Item, items[b] as Item) || a - b,
  )
  return Array.from(order, (at) => items[at] as Item)
}

/** Most long lists are: of values, of names. */
function* areInOrder<Item>(
  items: readonly Item[],
  compare: (a: Item, b: Item) => number,
): Steps<boolean> {
  for (let at = 1; at < items.length; at++) {
    if (at % STRETCH === 0) yield
    if (compare(items[at - 1] as Item, items[at] as Item) > 0) return false
  }
  return true
}

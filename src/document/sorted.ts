/**
 * Sorts a long list with pauses: what a machine sorts at once, with a function that compares, holds it up
 * for a tenth of a second where there are a hundred thousand.
 *
 * Method: stretches are sorted in place, neighbours are merged (merge sort, from the bottom), or put together where
 * the one ends before the other begins; the order of equals stays, as that of `sort` does. Cost: n log n, as that of
 * `sort`, which does all of a short list.
 */
import type { Steps } from './steps.ts'

/** So many are sorted, or merged, between two pauses. */
const STRETCH = 4096

/** The items in their order; the list itself may be changed. */
export function* sorted<Item>(
  items: Item[],
  compare: (a: Item, b: Item) => number,
): Steps<readonly Item[]> {
  if (items.length <= STRETCH) return items.sort(compare)
  if (yield* areInOrder(items, compare)) return items
  const stretches: Item[][] = []
  for (let from = 0; from < items.length; from += STRETCH) {
    stretches.push(items.slice(from, from + STRETCH).sort(compare))
    yield
  }
  let runs = stretches
  while (runs.length > 1) {
    const longer: Item[][] = []
    for (let at = 0; at < runs.length; at += 2) {
      longer.push(yield* merged(runs[at] as Item[], runs[at + 1] ?? [], compare))
    }
    runs = longer
  }
  return runs[0] as Item[]
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

function* merged<Item>(
  first: Item[],
  second: Item[],
  compare: (a: Item, b: Item) => number,
): Steps<Item[]> {
  const isBehind = second.length === 0 || compare(first.at(-1) as Item, second[0] as Item) <= 0
  if (isBehind) return first.concat(second)
  const all: Item[] = []
  let here = 0
  let there = 0
  while (here < first.length || there < second.length) {
    const isFirst =
      there === second.length ||
      (here < first.length && compare(first[here] as Item, second[there] as Item) <= 0)
    all.push((isFirst ? first[here++] : second[there++]) as Item)
    if (all.length % STRETCH === 0) yield
  }
  return all
}

/** Binary search in what ascends. Cost: the logarithm of how many there are. */

/** The index of the first value in `[from, to)` that is `least` or more; `to` if none is. */
export function firstAtLeast(
  values: ArrayLike<number>,
  least: number,
  from = 0,
  to: number = values.length,
): number {
  let low = from
  let high = to
  while (low < high) {
    const middle = (low + high) >> 1
    if ((values[middle] as number) < least) low = middle + 1
    else high = middle
  }
  return low
}

/** The index of the first item that meets what all behind it meet; the number of all if none does. */
export function firstWhere<Item>(items: readonly Item[], meets: (item: Item) => boolean): number {
  let low = 0
  let high = items.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (meets(items[middle] as Item)) high = middle
    else low = middle + 1
  }
  return low
}

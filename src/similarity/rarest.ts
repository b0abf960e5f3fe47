/**
 * The rarest shingles of a set. If a set shares `n` of its shingles with another, then it shares at
 * least one of any `size - n + 1` of them: those which fewest others have are the cheapest to ask for.
 *
 * Method: counting sort by the magnitude of the frequency. Cost: linear.
 */

const MAGNITUDES = 33

/** Chooses the rarest elements; one instance is used again and again, so that it allocates nothing. */
export class Rarest {
  /** Of each element: 1 if it is one of the rarest. Good until the next `choose`. */
  chosen: Uint8Array = new Uint8Array(256)
  private readonly counts = new Int32Array(MAGNITUDES)

  /**
   * @param magnitudes of the frequency of each of `size` elements, the first at `from`: 0 to 32
   * @param wanted how many to choose, at most `size`; of equal magnitude the first ones
   */
  choose(magnitudes: Uint8Array, from: number, size: number, wanted: number): void {
    if (size > this.chosen.length) this.chosen = new Uint8Array(size * 2)
    const { chosen, counts } = this
    counts.fill(0)
    for (let index = from; index < from + size; index++) {
      const magnitude = magnitudes[index] as number
      counts[magnitude] = (counts[magnitude] as number) + 1
    }
    let left = wanted
    for (let magnitude = 0; magnitude < MAGNITUDES; magnitude++) {
      const taken = Math.min(left, counts[magnitude] as number)
      counts[magnitude] = taken
      left -= taken
    }
    for (let index = 0; index < size; index++) {
      const magnitude = magnitudes[from + index] as number
      const open = counts[magnitude] as number
      chosen[index] = open > 0 ? 1 : 0
      if (open > 0) counts[magnitude] = open - 1
    }
  }
}

/** The natural logarithms of counts, most of which are small. Cost: one look-up. */

const KNOWN: Float64Array = Float64Array.from({ length: 256 }, (_, count) => Math.log(count))

export const logOf = (count: number): number =>
  count < KNOWN.length ? (KNOWN[count] as number) : Math.log(count)

/** How the cost of a call grows: CPU at four times a size over that at the size. */

/** Shorter runs tell nothing; in milliseconds. */
const LEAST = 20

const costOf = (call: () => unknown): number => {
  const before = process.cpuUsage()
  call()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}

/**
 * 4 for what is linear and 16 for what is quadratic, less where it costs next to nothing.
 *
 * @param make what is called on, of a size
 */
export function growthOf<Input>(
  make: (size: number) => Input,
  call: (input: Input) => unknown,
  size: number,
): number {
  const [small, large] = [make(size), make(size * 4)]
  call(make(64))
  const costs = [small, large].map((input) =>
    Math.min(
      costOf(() => call(input)),
      costOf(() => call(input)),
    ),
  ) as [number, number]
  return costs[1] / Math.max(costs[0], LEAST)
}

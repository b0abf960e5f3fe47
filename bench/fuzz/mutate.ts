/** What mutators work with: random numbers, words to put in, other inputs to take parts from. */

export interface Supplies {
  /** In [0, 1). */
  readonly random: () => number
  readonly dictionary: readonly string[]
  /** Another input. */
  readonly other: () => string
  readonly longest: number
}

/** One change of an input. */
export type Mutator = (input: string, supplies: Supplies) => string

/** A whole number below a limit. */
export const below = (limit: number, { random }: Supplies): number => Math.floor(random() * limit)

export const oneOf = <Item>(items: readonly Item[], supplies: Supplies): Item =>
  items[below(items.length, supplies)] as Item

/** A part of an input: mostly short, now and then any. */
export function partOf(input: string, supplies: Supplies): [from: number, to: number] {
  const from = below(input.length + 1, supplies)
  const most = oneOf([1, 4, 16, 64, 256, input.length], supplies)
  return [from, Math.min(input.length, from + below(most + 1, supplies))]
}

/** An input with another text in the place of a part. */
export const replaced = (input: string, [from, to]: [number, number], by: string): string =>
  input.slice(0, from) + by + input.slice(to)

/** Some changes of an input, one behind the other. */
export function mutated(input: string, mutators: readonly Mutator[], supplies: Supplies): string {
  let result = input
  const count = 1 << below(4, supplies)
  for (let done = 0; done < count; done++) {
    result = oneOf(mutators, supplies)(result, supplies).slice(0, supplies.longest)
  }
  return result
}

/** Changes that any input can take. */
export const PLAIN_MUTATORS: readonly Mutator[] = [
  // A part goes.
  (input, supplies) => replaced(input, partOf(input, supplies), ''),
  // A part stands elsewhere, too.
  (input, supplies) => {
    const [from, to] = partOf(input, supplies)
    const at = below(input.length + 1, supplies)
    return replaced(input, [at, at], input.slice(from, to))
  },
  // A part stands many times.
  (input, supplies) => {
    const [from, to] = partOf(input, supplies)
    return replaced(input, [from, to], input.slice(from, to).repeat(2 << below(7, supplies)))
  },
  // The end of another input.
  (input, supplies) => {
    const other = supplies.other()
    return (
      input.slice(0, below(input.length + 1, supplies)) +
      other.slice(below(other.length + 1, supplies))
    )
  },
  // A part of another input.
  (input, supplies) => {
    const other = supplies.other()
    const at = below(input.length + 1, supplies)
    return replaced(input, [at, at], other.slice(...partOf(other, supplies)))
  },
  // Cut off.
  (input, supplies) => input.slice(0, below(input.length + 1, supplies)),
]

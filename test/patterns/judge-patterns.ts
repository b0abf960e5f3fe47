/**
 * Whether patterns match in linear time whatever they are held against, by recheck: from the automaton of a
 * pattern where it has one, else by a search for the text that it takes longest for. Source: TSUYUSATO,
 * recheck; Sugiyama & Minamide 2014 for the automaton, Shen et al. 2018 (ReScue) for the search.
 *
 * Every limit is one of steps and every draw is seeded, so that a verdict is the same on any machine; only
 * what needs more than `MOST_MILLISECONDS` is called unknown.
 */
import { check } from 'recheck'
import type { Pattern } from './collect-patterns.ts'

/** A pattern that cannot be called safe, and why. */
export interface Unsafe extends Pattern {
  readonly why: string
}

const MOST_MILLISECONDS = 120_000
const AT_ONCE = 2
const SEED = 7

export async function unsafeAmong(patterns: readonly Pattern[]): Promise<Unsafe[]> {
  const left = new Map(patterns.map((pattern) => [`${pattern.flags} ${pattern.source}`, pattern]))
  const queue = left.values()
  const unsafe: Unsafe[] = []
  const work = async (): Promise<void> => {
    for (const pattern of queue) {
      const why = await whyUnsafe(pattern)
      if (why !== undefined) unsafe.push({ ...pattern, why })
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, work))
  return unsafe
}

async function whyUnsafe({ source, flags }: Pattern): Promise<string | undefined> {
  const verdict = await check(source, flags, {
    randomSeed: SEED,
    timeout: MOST_MILLISECONDS,
    attackTimeout: null,
    incubationTimeout: null,
  })
  if (verdict.status === 'safe') return undefined
  if (verdict.status === 'unknown') return `cannot be judged (${verdict.error.kind})`
  return `${verdict.complexity.summary}: ${verdict.attack.pattern}`
}

/**
 * Which sentences a summariser should have taken: added one by one as long as ROUGE-1 plus ROUGE-2
 * (F) against the reference grow, at most three (the greedy oracle of Nallapati et al. 2017).
 * Cost: three passes over the words of an article.
 */
import { countGrams, rougeTokens } from '../../bench/eval/rouge.ts'

const MOST_SENTENCES = 3
const SIZES = [1, 2] as const

type Counts = Map<string, number>

/** The positions of the sentences to take. */
export function oracle(sentences: readonly string[], reference: readonly string[]): Set<number> {
  const wantedTokens = rougeTokens(reference.join(' '))
  const wanted = SIZES.map((size) => countGrams(wantedTokens, size))
  const grams = sentences.map((sentence) => {
    const tokens = rougeTokens(sentence)
    return SIZES.map((size) => countGrams(tokens, size))
  })
  const taken = new Set<number>()
  let sum = SIZES.map((): Counts => new Map())
  let best = 0
  while (taken.size < MOST_SENTENCES) {
    let next = -1
    let nextSum = sum
    for (const [position, counts] of grams.entries()) {
      if (taken.has(position)) continue
      const together = SIZES.map((_, size) => add(sum[size] as Counts, counts[size] as Counts))
      const gain = SIZES.reduce(
        (total, _, size) => total + fMeasure(wanted[size] as Counts, together[size] as Counts),
        0,
      )
      if (gain <= best + 1e-9) continue
      best = gain
      next = position
      nextSum = together
    }
    if (next < 0) break
    taken.add(next)
    sum = nextSum
  }
  return taken
}

/** How near a text comes to another, 0 to 1. */
export interface Worth {
  readonly rouge1: number
  readonly rouge2: number
}

/** What tokens are worth against those of a reference: ROUGE-1 and ROUGE-2 (F). */
export function worthOf(tokens: readonly string[], wanted: readonly string[]): Worth {
  const [rouge1, rouge2] = SIZES.map((size) =>
    fMeasure(countGrams(wanted, size), countGrams(tokens, size)),
  ) as [number, number]
  return { rouge1, rouge2 }
}

function add(counts: Counts, more: Counts): Counts {
  const sum = new Map(counts)
  for (const [gram, count] of more) sum.set(gram, (sum.get(gram) ?? 0) + count)
  return sum
}

function fMeasure(wanted: Counts, found: Counts): number {
  let hits = 0
  let total = 0
  for (const [gram, count] of wanted) {
    hits += Math.min(count, found.get(gram) ?? 0)
    total += count
  }
  for (const count of found.values()) total += count
  return total === 0 ? 0 : (2 * hits) / total
}

/**
 * How much a summariser should have taken each sentence of an article: the share of the good
 * summaries of one to three sentences that have it, where a summary weighs less the further ROUGE-1
 * plus ROUGE-2 (F) against the reference stay behind those of the best one.
 *
 * Method: the greedy oracle (Nallapati et al. 2017) takes one summary and calls all other sentences
 * wrong; there are often several about as good. Cost: all sets of the most promising sentences (987
 * of 18), for each one step a distinct word or pair of the reference.
 */
import { countGrams, rougeTokens } from '../../bench/eval/rouge.ts'

/** Only the best sentences by themselves stand in sets. */
const CANDIDATES = 18
/** So much ROUGE behind the best, a summary weighs a third (1/e). */
const BEHIND = 0.02
const SIZES = [1, 2] as const

/** What a sentence has of the words, and pairs, of the reference. */
interface Sentence {
  /** How often, by gram. */
  readonly counts: Int32Array
  /** All of its grams. */
  readonly total: number
}

/** The sentences as ROUGE of one size sees them. */
interface Grams {
  readonly sentences: readonly Sentence[]
  /** How often the reference has each gram. */
  readonly wanted: Int32Array
  readonly total: number
}

/** The share of each sentence, 0 to 1. */
export function shareOfGoodSets(
  sentences: readonly string[],
  reference: readonly string[],
): Float64Array {
  const grams = gramsOf(sentences.map(rougeTokens), rougeTokens(reference.join(' ')))
  const worthOf = (set: readonly number[]): number =>
    grams.reduce((sum, ofSize) => sum + fMeasure(set, ofSize), 0)
  const alone = sentences.map((_, index) => worthOf([index]))
  const candidates = [...alone.keys()]
    .sort((a, b) => (alone[b] as number) - (alone[a] as number) || a - b)
    .slice(0, CANDIDATES)
  const sets = setsOf(candidates)
  const worths = sets.map(worthOf)
  const best = Math.max(...worths)
  const shares = new Float64Array(sentences.length)
  let sum = 0
  for (const [at, set] of sets.entries()) {
    const weight = Math.exp(((worths[at] as number) - best) / BEHIND)
    sum += weight
    for (const index of set) shares[index] = (shares[index] as number) + weight
  }
  return sum === 0 ? shares : shares.map((share) => share / sum)
}

/** All sets of one, two or three. */
function setsOf(candidates: readonly number[]): number[][] {
  const sets: number[][] = []
  for (const [a, first] of candidates.entries()) {
    sets.push([first])
    for (let b = a + 1; b < candidates.length; b++) {
      const second = candidates[b] as number
      sets.push([first, second])
      for (const third of candidates.slice(b + 1)) sets.push([first, second, third])
    }
  }
  return sets
}

function gramsOf(sentences: readonly (readonly string[])[], reference: readonly string[]): Grams[] {
  return SIZES.map((size) => {
    const wanted = countGrams(reference, size)
    const names = [...wanted.keys()]
    return {
      wanted: Int32Array.from(wanted.values()),
      total: Math.max(0, reference.length - size + 1),
      sentences: sentences.map((tokens) => {
        const found = countGrams(tokens, size)
        return {
          counts: Int32Array.from(names, (name) => found.get(name) ?? 0),
          total: Math.max(0, tokens.length - size + 1),
        }
      }),
    }
  })
}

function fMeasure(set: readonly number[], { sentences, wanted, total }: Grams): number {
  let all = total
  for (const index of set) all += (sentences[index] as Sentence).total
  let hits = 0
  for (let gram = 0; gram < wanted.length; gram++) {
    let found = 0
    for (const index of set) found += (sentences[index] as Sentence).counts[gram] as number
    hits += Math.min(found, wanted[gram] as number)
  }
  return all === 0 ? 0 : (2 * hits) / all
}

/**
 * ROUGE-1, ROUGE-2 and ROUGE-Lsum (Lin 2004) exactly as Google's rouge_score counts them: lower
 * case, runs of `[a-z0-9]`, words of more than three letters stemmed, clipped n-grams; Lsum takes
 * for each sentence of the reference the union of its longest common subsequences with all
 * sentences of the candidate, clipped by the counts of both texts. F is the harmonic mean.
 * Cost: the product of the lengths of both texts, for the subsequences.
 */
import { porterStem } from './porter-stem.ts'

/** F measures, 0 to 1. */
export interface Rouge {
  readonly rouge1: number
  readonly rouge2: number
  readonly rougeLsum: number
}

/** What a score is counted from, so that a reference is read once for many candidates. */
type Tokens = readonly (readonly string[])[]

const stems = new Map<string, string>()

/** The tokens of a text as rouge_score sees them. */
export function rougeTokens(text: string): string[] {
  const words = text.toLowerCase().match(/[a-z0-9]+/g) ?? []
  return words.map((word) => (word.length > 3 ? cachedStem(word) : word))
}

function cachedStem(word: string): string {
  let stem = stems.get(word)
  if (stem === undefined) {
    stem = porterStem(word)
    stems.set(word, stem)
  }
  return stem
}

/** Scores the sentences of a candidate against the sentences of a reference. */
export function rouge(reference: readonly string[], candidate: readonly string[]): Rouge {
  return rougeOfTokens(reference.map(rougeTokens), candidate.map(rougeTokens))
}

/** `rouge` for texts that are tokens already. */
export function rougeOfTokens(reference: Tokens, candidate: Tokens): Rouge {
  const referenceWords = reference.flat()
  const candidateWords = candidate.flat()
  return {
    rouge1: overlap(countGrams(referenceWords, 1), countGrams(candidateWords, 1)),
    rouge2: overlap(countGrams(referenceWords, 2), countGrams(candidateWords, 2)),
    rougeLsum: unionOfSubsequences(reference, candidate),
  }
}

/** How often each n-gram stands in a text. */
export function countGrams(words: readonly string[], size: 1 | 2): Map<string, number> {
  const counts = new Map<string, number>()
  for (let index = 0; index + size <= words.length; index++) {
    const gram = size === 1 ? (words[index] as string) : `${words[index]} ${words[index + 1]}`
    counts.set(gram, (counts.get(gram) ?? 0) + 1)
  }
  return counts
}

function overlap(
  reference: ReadonlyMap<string, number>,
  candidate: ReadonlyMap<string, number>,
): number {
  let hits = 0
  for (const [gram, count] of reference) hits += Math.min(count, candidate.get(gram) ?? 0)
  return fMeasure(hits, total(candidate), total(reference))
}

function total(counts: ReadonlyMap<string, number>): number {
  let sum = 0
  for (const count of counts.values()) sum += count
  return sum
}

function fMeasure(hits: number, found: number, wanted: number): number {
  if (hits === 0) return 0
  const precision = hits / found
  const recall = hits / wanted
  return (2 * precision * recall) / (precision + recall)
}

function unionOfSubsequences(reference: Tokens, candidate: Tokens): number {
  const referenceWords = reference.flat()
  const candidateWords = candidate.flat()
  if (referenceWords.length === 0 || candidateWords.length === 0) return 0
  const referenceLeft = countGrams(referenceWords, 1)
  const candidateLeft = countGrams(candidateWords, 1)
  let hits = 0
  for (const sentence of reference) {
    const union = new Set<number>()
    for (const other of candidate) markSubsequence(sentence, other, union)
    for (const index of [...union].sort((a, b) => a - b)) {
      const word = sentence[index] as string
      const inCandidate = candidateLeft.get(word) ?? 0
      const inReference = referenceLeft.get(word) ?? 0
      if (inCandidate === 0 || inReference === 0) continue
      candidateLeft.set(word, inCandidate - 1)
      referenceLeft.set(word, inReference - 1)
      hits++
    }
  }
  return fMeasure(hits, candidateWords.length, referenceWords.length)
}

/**
 * Marks the positions in `reference` of its longest common subsequence with `candidate`. Of many
 * the one that rouge_score finds: going back, left only where left is longer than up.
 */
function markSubsequence(
  reference: readonly string[],
  candidate: readonly string[],
  marked: Set<number>,
): void {
  const width = candidate.length + 1
  const lengths = new Int32Array((reference.length + 1) * width)
  for (let row = 1; row <= reference.length; row++) {
    for (let column = 1; column < width; column++) {
      const at = row * width + column
      lengths[at] =
        reference[row - 1] === candidate[column - 1]
          ? (lengths[at - width - 1] as number) + 1
          : Math.max(lengths[at - width] as number, lengths[at - 1] as number)
    }
  }
  let row = reference.length
  let column = candidate.length
  while (row > 0 && column > 0) {
    const at = row * width + column
    if (reference[row - 1] === candidate[column - 1]) {
      marked.add(row - 1)
      row--
      column--
    } else if ((lengths[at - 1] as number) > (lengths[at - width] as number)) column--
    else row--
  }
}

/**
 * Which blocks of a page make up a text that was written down apart from it.
 *
 * Method: a block belongs to the text if half of its runs of four words stand there, or, of fewer words, if it is a
 * paragraph of it. What the text says once only one block claims: those that lie among most other text are first, so
 * that of two copies the one in the article is labelled. Cost: linear in page and text.
 */
import type { Counted } from '../../src/html/layout.ts'

const WORD = /[\p{L}\p{N}\p{M}_]+/gu
const RUN = 4
const LEAST_SHARE = 0.5
/** Blocks to either side that are looked at, the words that count of each. */
const REACH = 6
const MOST_WORDS = 30
/** Among less text than this a block of few words is there by chance. */
const LEAST_AROUND = 5
/** A block of fewer runs of words is one of few words. */
const LEAST_RUNS = 4

/** By block: 1 if it belongs to the text. */
export function labelsOf(blocks: readonly Counted[], paragraphs: readonly string[]): Uint8Array {
  const exact = countsOf(paragraphs)
  const unclaimed = new Map<string, number>()
  for (const run of runsOf(wordsOf(paragraphs.join('\n')))) {
    unclaimed.set(run, (unclaimed.get(run) ?? 0) + 1)
  }
  const words = blocks.map(({ text }) => wordsOf(text))
  const runs = words.map(runsOf)
  const shareOf = (at: number): number => {
    const own = runs[at] as readonly string[]
    const key = (words[at] as readonly string[]).join(' ')
    if (own.length === 0) return (exact.get(key) ?? 0) > 0 ? 1 : 0
    return own.filter((run) => (unclaimed.get(run) ?? 0) > 0).length / own.length
  }
  const shares = blocks.map(({ at }) => shareOf(at))
  const around = blocks.map(({ at }) => aroundOf(at, blocks, shares))
  const labels = new Uint8Array(blocks.length)
  const inOrder = [...blocks.keys()].sort(
    (a, b) => (around[b] as number) - (around[a] as number) || a - b,
  )
  for (const at of inOrder) {
    const own = runs[at] as readonly string[]
    const isAlone = (around[at] as number) < LEAST_AROUND
    if (shareOf(at) < LEAST_SHARE || (own.length < LEAST_RUNS && isAlone)) continue
    labels[at] = 1
    for (const run of own) unclaimed.set(run, (unclaimed.get(run) ?? 0) - 1)
    if (own.length === 0) {
      const key = (words[at] as readonly string[]).join(' ')
      exact.set(key, (exact.get(key) ?? 0) - 1)
    }
  }
  return labels
}

/** How much text lies around a block, by what is within reach, the less the further away. */
function aroundOf(at: number, blocks: readonly Counted[], shares: readonly number[]): number {
  const end = Math.min(blocks.length - 1, at + REACH)
  let sum = 0
  for (let other = Math.max(0, at - REACH); other <= end; other++) {
    if (other === at) continue
    const words = Math.min(MOST_WORDS, (blocks[other] as Counted).words)
    sum += ((shares[other] as number) * words) / (1 + Math.abs(at - other))
  }
  return sum
}

/** How often each paragraph, and each line of one, stands in the text. */
function countsOf(paragraphs: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const paragraph of paragraphs) {
    for (const part of new Set([paragraph, ...paragraph.split('\n')])) {
      const key = wordsOf(part).join(' ')
      if (key !== '') counts.set(key, (counts.get(key) ?? 0) + 1)
    }
  }
  return counts
}

const wordsOf = (text: string): string[] => text.match(WORD) ?? []

const runsOf = (words: readonly string[]): string[] =>
  words.slice(RUN - 1).map((_, at) => words.slice(at, at + RUN).join(' '))

/**
 * Which blocks of a page make up a text that was written down apart from it.
 *
 * Method: a block belongs to the text if half of its runs of four words stand there, or, of fewer words, if it is a
 * paragraph of it. Of blocks that say the same, as many belong to it as the text says it, those first that lie among
 * others that do. Cost: linear in page and text.
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

/** By block: 1 if it belongs to the text. */
export function labelsOf(blocks: readonly Counted[], paragraphs: readonly string[]): Uint8Array {
  const exact = countsOf(paragraphs)
  const runs = new Set(runsOf(wordsOf(paragraphs.join('\n'))))
  const shares = blocks.map(({ text }) => {
    const words = wordsOf(text)
    if (words.length < RUN) return exact.has(words.join(' ')) ? 1 : 0
    const own = runsOf(words)
    return own.filter((run) => runs.has(run)).length / own.length
  })
  const around = (at: number): number => {
    let sum = 0
    for (
      let other = Math.max(0, at - REACH);
      other <= Math.min(blocks.length - 1, at + REACH);
      other++
    ) {
      if (other === at) continue
      const words = Math.min(MOST_WORDS, (blocks[other] as Counted).words)
      sum += ((shares[other] as number) * words) / (1 + Math.abs(at - other))
    }
    return sum
  }
  const copies = new Map<string, number[]>()
  for (const [at, { text }] of blocks.entries()) {
    if ((shares[at] as number) < LEAST_SHARE) continue
    const key = wordsOf(text).join(' ')
    const own = copies.get(key)
    if (own === undefined) copies.set(key, [at])
    else own.push(at)
  }
  const labels = new Uint8Array(blocks.length)
  for (const [key, places] of copies) {
    const count = places.length === 1 ? 1 : Math.max(1, exact.get(key) ?? 1)
    places.sort((a, b) => around(b) - around(a))
    for (const at of places.slice(0, count)) {
      if ((blocks[at] as Counted).words < RUN && around(at) < LEAST_AROUND) continue
      labels[at] = 1
    }
  }
  return labels
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

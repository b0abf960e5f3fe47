/**
 * The places where two matched texts differ: runs of words that the other text does not have, each
 * with the run that stands in its place there.
 *
 * Method: one pass over the words of each text. Two runs stand for each other if they lie behind the
 * same matched word, or before the same. Cost: linear.
 */

/** Words `[from, to)`. */
export interface WordRange {
  readonly from: number
  readonly to: number
}

export function wordsOf({ from, to }: WordRange): number[] {
  const words: number[] = []
  for (let word = from; word < to; word++) words.push(word)
  return words
}

/** What stands in one text and what stands in its place in the other; null: nothing does. */
export interface WordChange {
  readonly here: WordRange | null
  readonly there: WordRange | null
}

const NONE = -1

/**
 * The changes of a document made of two, by position, first those of the first half.
 *
 * @param mates of each word its mate in the other half, or -1
 * @param border the first word of the second half
 */
export function changesOf(mates: Int32Array, border: number): WordChange[] {
  const here = { from: 0, to: border }
  const there = { from: border, to: mates.length }
  return changesBetween(here, there, (word) => mates[word] as number)
}

/**
 * The changes between two stretches of words, by position, those that only `there` has at the end.
 *
 * @param mateOf the mate of a word of either stretch in the other, or -1
 */
export function changesBetween(
  here: WordRange,
  there: WordRange,
  mateOf: (word: number) => number,
): WordChange[] {
  const ofThere = rangesOf(there, mateOf)
  /** Those that stand for none yet, by where they begin and, negative, by where they end. */
  const free = new Map<number, WordRange>()
  for (const other of ofThere) free.set(other.from, other).set(-other.to, other)
  const changes = rangesOf(here, mateOf).map((own): WordChange => {
    const from = own.from === here.from ? there.from : mateOf(own.from - 1) + 1
    const to = own.to === here.to ? there.to : mateOf(own.to)
    const other = free.get(from) ?? free.get(-to) ?? null
    if (other !== null) {
      free.delete(other.from)
      free.delete(-other.to)
    }
    return { here: own, there: other }
  })
  for (const other of ofThere) if (free.has(other.from)) changes.push({ here: null, there: other })
  return changes
}

/** The runs of words without a mate in a stretch. */
function rangesOf({ from, to }: WordRange, mateOf: (word: number) => number): WordRange[] {
  const ranges: WordRange[] = []
  for (let word = from; word < to; word++) {
    const first = word
    while (word < to && mateOf(word) === NONE) word++
    if (word > first) ranges.push({ from: first, to: word })
  }
  return ranges
}

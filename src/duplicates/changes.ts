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
  const count = mates.length
  const ofThere = rangesOf(mates, border, count)
  const opening = new Map(ofThere.map((range) => [range.from, range]))
  const closing = new Map(ofThere.map((range) => [range.to, range]))
  const changes: WordChange[] = []
  const paired = new Set<WordRange>()
  for (const here of rangesOf(mates, 0, border)) {
    const from = here.from === 0 ? border : (mates[here.from - 1] as number) + 1
    const to = here.to === border ? count : (mates[here.to] as number)
    const candidates = [opening.get(from), closing.get(to)]
    const there = candidates.find((range) => range !== undefined && !paired.has(range)) ?? null
    if (there !== null) paired.add(there)
    changes.push({ here, there })
  }
  for (const there of ofThere) if (!paired.has(there)) changes.push({ here: null, there })
  return changes
}

/** The runs of words without a mate in `[from, to)`. */
function rangesOf(mates: Int32Array, from: number, to: number): WordRange[] {
  const ranges: WordRange[] = []
  let first = NONE
  for (let word = from; word <= to; word++) {
    const isOpen = word < to && mates[word] === NONE
    if (isOpen && first === NONE) first = word
    if (isOpen || first === NONE) continue
    ranges.push({ from: first, to: word })
    first = NONE
  }
  return ranges
}

/**
 * The words of one stretch matched with those of another, in order, as many as can be.
 *
 * Method: the longest common subsequence by dynamic programming over the first words of either; in the gaps, words
 * that say the same stand for each other. Cost: the product of the two sizes, of which there is a largest.
 */
import type { Stretch } from './stretch.ts'

/** So many words of a stretch are matched. */
const MOST = 300
/** Words that go on are worth a little more. */
const WORTH = 16

/** Of each word of either side: the offset of its mate in the other, or -1. */
export interface MatchedWords {
  readonly mates: Int32Array
  readonly back: Int32Array
}

export const costOfMatching = (a: Stretch, b: Stretch): number =>
  Math.min(MOST, a.size) * Math.min(MOST, b.size)

export function matchWords(a: Stretch, b: Stretch): MatchedWords {
  const rows = Math.min(MOST, a.size)
  const columns = Math.min(MOST, b.size)
  const best = worths(a, b, rows, columns)
  const { form } = a.view.marked.document.words
  const width = columns + 1
  const mates = new Int32Array(a.size).fill(-1)
  const back = new Int32Array(b.size).fill(-1)
  let row = 0
  let column = 0
  while (row < rows && column < columns) {
    const at = row * width + column
    const below = best[at + width] as number
    const beside = best[at + 1] as number
    const isSame = form[a.from + row] === form[b.from + column]
    if (isSame && (best[at] as number) > Math.max(below, beside)) {
      mates[row] = column
      back[column] = row
      row++
      column++
    } else if (below >= beside) row++
    else column++
  }
  fillGaps(a, b, { mates, back })
  return { mates, back }
}

/** By row and column: what matching the words from there on is worth. */
function worths(a: Stretch, b: Stretch, rows: number, columns: number): Uint16Array {
  const { form } = a.view.marked.document.words
  const width = columns + 1
  const best = new Uint16Array((rows + 1) * width)
  for (let row = rows - 1; row >= 0; row--) {
    const own = form[a.from + row]
    const before = row > 0 ? form[a.from + row - 1] : -1
    for (let column = columns - 1; column >= 0; column--) {
      const at = row * width + column
      let most = Math.max(best[at + width] as number, best[at + 1] as number)
      if (own === form[b.from + column]) {
        const goesOn = column > 0 && before === form[b.from + column - 1] ? 1 : 0
        most = Math.max(most, (best[at + width + 1] as number) + WORTH + goesOn)
      }
      best[at] = most
    }
  }
  return best
}

/** In the gaps between matched words, words that say the same stand for each other. */
function fillGaps(a: Stretch, b: Stretch, { mates, back }: MatchedWords): void {
  const { view } = a
  const rows = Math.min(MOST, a.size)
  const columns = Math.min(MOST, b.size)
  let open = 0
  for (let row = 0; row < rows; row++) {
    const mate = mates[row] as number
    if (mate >= 0) {
      open = mate + 1
      continue
    }
    for (let column = open; column < columns && (back[column] as number) < 0; column++) {
      if (!view.saySame(a.from + row, b.from + column)) continue
      mates[row] = column
      back[column] = row
      // A number in two words, `twenty-four`, has one mate, `24`.
      if (mates[row + 1] === -1 && view.isNumberGoingOn(a.from + row)) mates[row + 1] = column
      if (back[column + 1] === -1 && view.isNumberGoingOn(b.from + column)) back[++column] = row
      open = column + 1
      break
    }
  }
}

/** The share of some words of a stretch that is matched, and the first and the last of their mates. */
export function saidOf(
  { from: start, view }: Stretch,
  mates: Int32Array,
  from: number,
  to: number,
): { share: number; lowest: number; highest: number } {
  const { attached } = view.marked
  let core = 0
  let matched = 0
  let lowest = Number.POSITIVE_INFINITY
  let highest = -1
  for (let word = from; word < to; word++) {
    if (attached[word]) continue
    core++
    const mate = mates[word - start] as number
    if (mate < 0) continue
    matched++
    lowest = Math.min(lowest, mate)
    highest = Math.max(highest, mate)
  }
  return { share: matched / Math.max(1, core), lowest, highest }
}

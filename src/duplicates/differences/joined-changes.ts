/**
 * Changes that a few words in common part by chance, as one: in `the deal is over in the long run` and `the deal is over
 * pretend the others`, the `the` is matched and says nothing of what stands around it.
 *
 * Method: words in common between two changes are given up where they tell no more than either change does, as a
 * difference that is shown to people gives up short equalities. Cost: the words of the changes and between them.
 * Source: N. Fraser, Diff Strategies, 2006 (semantic cleanup).
 */
import type { WordChange, WordRange } from './changes.ts'

/** A change in which what stands on neither side has its place all the same: no words from there on. */
interface Placed {
  readonly here: WordRange
  readonly there: WordRange
}

/**
 * @param mates of each word the word that it is matched with, or -1
 * @param tells does a word tell something by itself?
 */
export function joinedChanges(
  changes: readonly WordChange[],
  mates: Int32Array,
  tells: (word: number) => boolean,
): WordChange[] {
  const placed = changes
    .map((change) => placeOf(change, mates))
    .filter((change) => change !== undefined)
    .sort((a, b) => a.here.from - b.here.from || a.there.from - b.there.from)
  const joined: Placed[] = []
  let told = 0 // of the last one
  for (const next of placed) {
    const own = tellingOf(next, tells)
    const last = joined.at(-1)
    const between = last && betweenOf(last, next, mates)
    const least = Math.min(told, own)
    if (last && between && least > 0 && count(between, tells) <= least) {
      joined[joined.length - 1] = {
        here: { from: last.here.from, to: next.here.to },
        there: { from: last.there.from, to: next.there.to },
      }
      told += own
    } else {
      joined.push(next)
      told = own
    }
  }
  const orNone = (range: WordRange): WordRange | null => (range.to > range.from ? range : null)
  return joined.map(({ here, there }) => ({ here: orNone(here), there: orNone(there) }))
}

function placeOf({ here, there }: WordChange, mates: Int32Array): Placed | undefined {
  if (here && there) return { here, there }
  const range = (here ?? there) as WordRange
  const before = mates[range.from - 1] ?? -1
  const behind = mates[range.to] ?? -1
  const at = before >= 0 ? before + 1 : behind
  if (at < 0) return undefined
  const none = { from: at, to: at }
  return here ? { here, there: none } : { here: none, there: range }
}

/** The words in common between two changes, where they follow each other on both sides. */
function betweenOf(last: Placed, next: Placed, mates: Int32Array): WordRange | undefined {
  const { from } = next.here
  const start = last.here.to
  const shift = last.there.to - start
  if (from < start || next.there.from - from !== shift) return undefined
  for (let word = start; word < from; word++) if (mates[word] !== word + shift) return undefined
  return { from: start, to: from }
}

const tellingOf = ({ here, there }: Placed, tells: (word: number) => boolean): number =>
  Math.max(count(here, tells), count(there, tells))

function count({ from, to }: WordRange, tells: (word: number) => boolean): number {
  let sum = 0
  for (let word = from; word < to; word++) if (tells(word)) sum++
  return sum
}

/**
 * Changes that a few words in common part by chance, as one: in `the deal is over in the long run` and `the deal is over
 * pretend the others`, the `the` is matched and says nothing of what stands around it.
 *
 * Method: words in common between two changes are given up where they tell no more than either change does, as a
 * difference that is shown to people gives up short equalities. Cost: the words of the changes and between them.
 * Source: N. Fraser, Diff Strategies, 2006 (semantic cleanup).
 */
import type { WordChange, WordRange } from '../align/changes.ts'

const NOWHERE = -1

/** What stands in the place of what; a side on which nothing stands has its place all the same: no words from there on. */
interface Exchange {
  readonly here: WordRange
  readonly there: WordRange
}

/**
 * Those in which words stand on both sides, by their place here.
 *
 * @param mates of each word the word that it is matched with, or -1
 * @param tells does a word tell something by itself?
 * @param starts of each word whether a sentence begins with it: what both begin with stands for itself, a name and a pronoun
 */
export function joinedChanges(
  changes: readonly WordChange[],
  mates: Int32Array,
  tells: (word: number) => boolean,
  starts: Uint8Array,
): Exchange[] {
  const placed = changes
    .map((change) => placeOf(change, mates))
    .sort((a, b) => a.here.from - b.here.from)
  const joined: Exchange[] = []
  let told = 0 // of the last one
  for (const next of placed) {
    const { here, there } = next
    const isOpening = standOnBoth(next) && starts[here.from] && starts[there.from]
    const own = isOpening ? 0 : Math.max(count(here, tells), count(there, tells))
    const last = joined.at(-1)
    const between = last && told > 0 && betweenOf(last, next, mates)
    if (between && own > 0 && count(between, tells) <= Math.min(told, own)) {
      joined[joined.length - 1] = {
        here: { from: last.here.from, to: here.to },
        there: { from: last.there.from, to: there.to },
      }
      told += own
    } else {
      joined.push(next)
      told = own
    }
  }
  return joined.filter(standOnBoth)
}

const standOnBoth = ({ here, there }: Exchange): boolean =>
  here.to > here.from && there.to > there.from

/** Behind the mate of the word before, or at that of the word behind; where there is neither, nowhere. */
function placeOf({ here, there }: WordChange, mates: Int32Array): Exchange {
  if (here && there) return { here, there }
  const range = (here ?? there) as WordRange
  const at = (mates[range.from - 1] ?? NOWHERE) + 1 || (mates[range.to] ?? NOWHERE)
  const none = { from: at, to: at }
  return here ? { here, there: none } : { here: none, there: range }
}

/** The words in common between two changes, where they follow each other on both sides. */
function betweenOf(last: Exchange, next: Exchange, mates: Int32Array): WordRange | undefined {
  const from = last.here.to
  const to = next.here.from
  const shift = last.there.to - from
  if (to < from || next.there.from - to !== shift) return undefined
  for (let word = from; word < to; word++) if (mates[word] !== word + shift) return undefined
  return { from, to }
}

function count({ from, to }: WordRange, tells: (word: number) => boolean): number {
  let telling = 0
  for (let word = from; word < to; word++) if (tells(word)) telling++
  return telling
}

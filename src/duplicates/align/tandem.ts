/**
 * A copy right behind the other: `This story is 3 years old This story is 3 years old`. No text goes on like
 * that, so neither needs a sentence of its own around it to be told. Cost: the words of the copy.
 */
import type { Reading } from '../../document/parse.ts'
import { CAPITAL, type Words } from '../../document/words.ts'
import type { Room } from '../../similarity/align.ts'
import type { Run } from '../../similarity/exact-runs.ts'

const LEAST_WORDS = 6
/** Shorter than this a name may be, and a credit of any length: some sites write it twice. */
const LONGER_THAN_NAME = 12

/** Are the only two places of a chain right behind each other? */
export function isTandem({ text, words }: Reading, chain: readonly Run[]): boolean {
  const [run] = chain as [Run]
  const { here, there, length } = run
  if (chain.length > 1 || length < LEAST_WORDS || there + length !== here) return false
  if (!isName(words, run)) return true
  const copy = text.slice(words.start[here], words.end[here + length - 1])
  return length >= LONGER_THAN_NAME && !copy.includes('/')
}

function isName({ flags }: Words, { here, length }: Run): boolean {
  let capitals = 0
  for (let word = here; word < here + length; word++) {
    if (((flags[word] as number) & CAPITAL) !== 0) capitals++
  }
  return capitals > length / 2
}

/** Neither copy grows into the other. */
export const roomOfTandem = ({ here, there, length }: Run): Pick<Room, 'hereFrom' | 'thereTo'> => ({
  hereFrom: here,
  thereTo: there + length,
})

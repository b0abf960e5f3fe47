/**
 * A copy right behind the other: `This story is 3 years old This story is 3 years old`. No text goes on like
 * that, so neither needs a sentence of its own around it to be told. Cost: the words of the copy.
 */
import { CAPITAL, type Words } from '../../document/words.ts'
import type { Room } from '../../similarity/align.ts'
import type { Run } from '../../similarity/exact-runs.ts'

const LEAST_WORDS = 6
/** Shorter than this a name may be: the credit of a picture, which some sites write twice. */
const LONGER_THAN_NAME = 12

/** Are the only two places of a chain right behind each other? */
export function isTandem(words: Words, chain: readonly Run[]): boolean {
  const [run] = chain as [Run]
  const { here, there, length } = run
  if (chain.length > 1 || length < LEAST_WORDS || there + length !== here) return false
  return length >= LONGER_THAN_NAME || !isName(words, run)
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

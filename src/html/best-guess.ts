/**
 * Which blocks to take for the text when only their chances are known.
 *
 * Method: those for which the F1 that is to be expected, by words, is best. The likelier ones come first, so that it is
 * a prefix of the blocks by chance; where all is sure it ends at one half of the best F1, and on a page where nothing
 * is, earlier, as half of a text is better than none. Cost: that of sorting.
 * Source: maximum expected F-measure (Lewis 1995; Ye et al. 2012).
 */

/**
 * @param words by block
 * @param chances by block, 0 to 1
 * @returns the least chance that is taken: 1 where there is no block
 */
export function leastChance(words: readonly number[], chances: ArrayLike<number>): number {
  const order = [...words.keys()].sort((a, b) => (chances[b] as number) - (chances[a] as number))
  let expected = 0
  for (const [at, own] of words.entries()) expected += own * (chances[at] as number)
  let taken = 0
  let right = 0
  let best = 0
  let least = 1
  for (const at of order) {
    const chance = chances[at] as number
    taken += words[at] as number
    right += (words[at] as number) * chance
    const score = (2 * right) / (taken + expected)
    if (score > best) {
      best = score
      least = chance
    }
  }
  return least
}

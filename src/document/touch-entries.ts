/**
 * Has the memory fetch many entries of a hash table at once: in a large table, each would be waited for
 * when it is looked up.
 *
 * Method: a look at each that depends on no other, so that the processor has many under way. Cost: some
 * nanoseconds an entry.
 */

/**
 * What is returned says nothing, but has to be kept, or no look is taken.
 *
 * @param entries a table of a power of two of entries, each where its hash says
 * @param size numbers of an entry
 */
export function touchEntries(entries: Int32Array, size: number, hashes: Int32Array): number {
  const mask = entries.length - 1
  let touched = 0
  for (let at = 0; at < hashes.length; at++) {
    touched ^= entries[((hashes[at] as number) * size) & mask] as number
  }
  return touched
}

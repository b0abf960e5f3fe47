/**
 * How far a hash table looks for an entry before it asks a map of strings.
 *
 * The hashes of the package are the same in every process, so that whoever writes a text can choose words
 * that all have one of them; each would be looked for behind all others. Maps of strings are safe from that:
 * the engine's hash of a string is another one in every process, and no order depends on it.
 */

/** At half the load, a million words that nobody chose have no entry as far behind the place of its hash. */
export const MOST_PROBES = 96

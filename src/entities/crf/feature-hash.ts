/**
 * Hashes of what the tagger looks at: a feature is a number of 24 bits, its name is never written
 * down. Two features that collide share their weights; they were learnt so.
 */

/** FNV-1a; the start and the factor of every hash of a word. */
export const WORD_SEED: number = 0x811c9dc5 | 0
export const WORD_PRIME: number = 0x01000193

/** So many different features there can be. */
export const FEATURE_BITS = 24

/** The hash of `text.slice(start, end)`. */
export function hashText(text: string, start = 0, end: number = text.length): number {
  let hash = WORD_SEED
  for (let index = start; index < end; index++) {
    hash = Math.imul(hash ^ text.charCodeAt(index), WORD_PRIME)
  }
  return hash
}

/** The feature that a template makes of up to three values. */
export function featureOf(template: number, a: number, b: number, c: number): number {
  let hash = Math.imul(template + 0x51ed27, 0x9e3779b1)
  hash = Math.imul(hash ^ a, 0x85ebca6b)
  hash ^= hash >>> 15
  hash = Math.imul(hash ^ b, 0xc2b2ae35)
  hash ^= hash >>> 13
  hash = Math.imul(hash ^ c, 0x27d4eb2f)
  hash ^= hash >>> 16
  return hash >>> (32 - FEATURE_BITS)
}

/** The hash by which articles are found. Cost: linear in an id. */

/** A hash of 32 bits (FNV-1a, spread). */
export function hashOfId(id: string): number {
  let hash = 0x811c9dc5 | 0
  for (let index = 0; index < id.length; index++) {
    hash = Math.imul(hash ^ id.charCodeAt(index), 0x01000193)
  }
  hash = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b)
  return hash ^ (hash >>> 13)
}

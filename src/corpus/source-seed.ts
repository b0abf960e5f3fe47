/** What sets the furniture of one source apart from that of others, the same everywhere. Cost: linear in the name. */

/** A hash of the name of a source, never 0 (FNV-1a); 0 if there is none. */
export function sourceSeed(name: string | undefined): number {
  if (name === undefined || name === '') return 0
  let hash = 0x811c9dc5 | 0
  for (let index = 0; index < name.length; index++) {
    hash = Math.imul(hash ^ name.charCodeAt(index), 0x01000193)
  }
  return hash === 0 ? 1 : hash
}

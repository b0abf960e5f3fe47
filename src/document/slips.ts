/** Slips of the pen: what parts two words that are nearly spelt alike. Cost: that of the letters. */

/** How many letters two forms have in common at the beginning. */
export function prefixOf(a: string, b: string): number {
  const shorter = Math.min(a.length, b.length)
  let prefix = 0
  while (prefix < shorter && a.charCodeAt(prefix) === b.charCodeAt(prefix)) prefix++
  return prefix
}

/** Did two letters change places: `coucnil`? */
export function haveChangedPlaces(a: string, b: string): boolean {
  const at = prefixOf(a, b)
  return a.slice(at) === b.charAt(at + 1) + b.charAt(at) + b.slice(at + 2)
}

/** Has one a letter more than the other? */
export function hasOneMore(a: string, b: string): boolean {
  const at = prefixOf(a, b)
  const [rest, other] = [a.slice(at), b.slice(at)]
  return a !== b && (rest.slice(1) === other || rest === other.slice(1))
}

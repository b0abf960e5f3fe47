/**
 * Lists of words kept small (front coding: Witten, Moffat & Bell 1999, section 4.1): a capital counts the letters that a
 * word shares with the one before, the others follow. What writes them is `models/front-code.ts`. Cost: linear.
 */

/** The words of a list, which have no capitals. */
export function frontDecoded(coded: string): string[] {
  const words: string[] = []
  let before = ''
  for (const [, shared = 'A', rest = ''] of coded.matchAll(/([A-Z])([^A-Z]*)/g)) {
    before = before.slice(0, shared.charCodeAt(0) - 65) + rest
    words.push(before)
  }
  return words
}

/**
 * `replace` for a text of any length: a regular expression notes all that it matches before the text is made, which
 * takes a hundred bytes a match.
 *
 * Method: stretch by stretch; a stretch ends before a character that is no white space, so that no run of white space is
 * cut. Cost: linear.
 */
import { isSpace } from './character.ts'

const STRETCH = 0x10000

/** @param pattern matches one character, or a run of white space */
export function replaced(text: string, pattern: RegExp, by: string): string {
  if (text.length <= STRETCH) return text.replace(pattern, by)
  const stretches: string[] = []
  for (let from = 0; from < text.length; ) {
    let to = Math.min(text.length, from + STRETCH)
    while (to < text.length && isSpace(text.charCodeAt(to))) to++
    stretches.push(text.slice(from, to).replace(pattern, by))
    from = to
  }
  return stretches.join('')
}

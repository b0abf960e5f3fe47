/**
 * `replace` for a text of any length. What that gives is not written out but hangs together by a node for each match, of
 * thirty bytes and more, as long as it is kept.
 *
 * Method: `split` and `join`, which write it out; stretch by stretch, so that the pieces are few at a time. A stretch ends
 * before a character that is no white space, so that no run of white space is cut. Cost: linear.
 */
import { isSpace } from './character.ts'

const STRETCH = 0x1000

/** @param pattern matches one character, or a run of white space; without groups */
export function replaced(text: string, pattern: RegExp, by: string): string {
  if (text.search(pattern) < 0) return text // as most words
  const stretches: string[] = []
  for (let from = 0; from < text.length; ) {
    let to = Math.min(text.length, from + STRETCH)
    while (to < text.length && isSpace(text.charCodeAt(to))) to++
    stretches.push(text.slice(from, to).split(pattern).join(by))
    from = to
  }
  return stretches.length === 1 ? (stretches[0] as string) : stretches.join('')
}

/** Where a wire says that its story ends: `Reuter`, `REUTER...`, `ENDS`. */
import type { LineRule } from '../boilerplate-rule.ts'

/** `Reuters` alone may be all that names who wrote it, and stays. */
export const endMark: LineRule = {
  words: ['reuter', 'ends'],
  longest: 12,
  patterns: [/^(?:Reuter|REUTER|ENDS)[.]*$/],
}

/**
 * What a passage ends with. A pattern that is tied to the end alone is tried by the engine from every place,
 * and one that repeats something costs the square of the passage; no reader of patterns can tell that the
 * passage is short.
 *
 * Method: the pattern is sticky and ends with `$`, so that a try from one place is linear, and the places
 * are few: the caller cuts the passage to what the pattern can reach. Cost: the tries, one a character.
 */

/** The match of a sticky pattern that reaches the end of a short passage, from the first place that has one. */
export function endMatch(passage: string, pattern: RegExp): RegExpExecArray | null {
  for (let at = 0; at <= passage.length; at++) {
    pattern.lastIndex = at
    const match = pattern.exec(passage)
    if (match !== null) return match
  }
  return null
}

/** Does a short passage end with what a sticky pattern tells? */
export function endsWith(passage: string, pattern: RegExp): boolean {
  for (let at = 0; at <= passage.length; at++) {
    pattern.lastIndex = at
    if (pattern.test(passage)) return true
  }
  return false
}

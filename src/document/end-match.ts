/**
 * What a passage ends with. A pattern that is tied to the end alone is tried by the engine from every place,
 * and one that repeats something costs the square of the passage; no reader of patterns can tell that the
 * passage is short.
 *
 * Method: the pattern is sticky and ends with `$`, so that a try from one place is linear, and the places
 * are few: the caller cuts the passage to what the pattern can reach, and may say which characters it begins
 * with. Cost: the tries, some 80 ns each.
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

/**
 * Does a short passage end with what a sticky pattern tells?
 *
 * @param firsts finds the places where it can begin (a global one); all, if not given
 */
export function endsWith(passage: string, pattern: RegExp, firsts?: RegExp): boolean {
  for (let at = 0; at <= passage.length; at++) {
    if (firsts !== undefined) {
      firsts.lastIndex = at
      const first = firsts.exec(passage)
      if (first === null) return false
      at = first.index
    }
    pattern.lastIndex = at
    if (pattern.test(passage)) return true
  }
  return false
}

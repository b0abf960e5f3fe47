/**
 * Where the ending of a passage begins, if it has one of a known form.
 *
 * Method: each place where it could begin is asked by itself, with a pattern that may begin nowhere else (flag
 * `y`). A pattern that looks for its beginning itself goes over the text again and again, and how often nobody
 * can tell. Cost: the characters of the passage times those that the pattern reads; callers cut the passage.
 */

/** The first place at a character of `openers` from which one of the patterns reads to the end. */
export function endingIn(
  passage: string,
  openers: RegExp,
  ...endings: readonly RegExp[]
): RegExpExecArray | null {
  for (let at = 0; at < passage.length; at++) {
    if (!openers.test(passage.charAt(at))) continue
    for (const ending of endings) {
      ending.lastIndex = at
      const found = ending.exec(passage)
      if (found !== null) return found
    }
  }
  return null
}

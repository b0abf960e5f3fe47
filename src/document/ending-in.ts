/**
 * What a passage ends with. A pattern that is tied to the end alone is tried by the engine from every place,
 * and one that repeats something costs the square of the passage; no reader of patterns can tell that the
 * passage is short.
 *
 * Method: the pattern is sticky and ends with `$`, so that a try from one place is linear, and the places
 * are few: the caller cuts the passage to what the pattern can reach, and says how it begins. The machine
 * finds such places at once; most passages have none. Cost: a look at each character, and the tries, some
 * 80 ns each.
 */

/**
 * The ending of a short passage, from the first place from which one of the patterns reads to its end.
 *
 * @param firsts finds where it may begin: global, and only a look ahead, `(?=…)`, that takes no character
 * @param endings sticky, and tied to the end
 */
export function endingIn(
  passage: string,
  firsts: RegExp,
  ...endings: readonly RegExp[]
): RegExpExecArray | null {
  for (let from = 0; ; from++) {
    firsts.lastIndex = from
    if (!firsts.test(passage)) return null
    // From within a letter of two units the machine looks from its beginning.
    from = Math.max(from, firsts.lastIndex)
    for (const ending of endings) {
      ending.lastIndex = from
      const found = ending.exec(passage)
      if (found !== null) return found
    }
  }
}

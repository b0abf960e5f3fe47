/**
 * Where the headline is glued to what stands next to it, `Storm Closes HarbourA storm has`: nothing
 * but the headline itself tells where its last word ends.
 *
 * Method: it is looked for letter for letter, and has to touch a capital or a figure. Cost: linear.
 */

/** A shorter headline stands in sentences by chance. */
const LEAST_WORDS = 3
const LETTER = /[\p{L}\p{N}]/u
const CAPITAL = /\p{Lu}/u
const DIGIT = /\p{N}/u

/** The places, in order, at which a headline begins or ends right beside another word. */
export function titleSeams(text: string, title: string | undefined): number[] {
  const wanted = title?.trim() ?? ''
  const seams: number[] = []
  if (wanted.split(/\s+/).length < LEAST_WORDS) return seams
  const first = wanted.charAt(0)
  const last = wanted.charAt(wanted.length - 1)
  for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + wanted.length)) {
    if (CAPITAL.test(first) && LETTER.test(text.charAt(at - 1))) seams.push(at)
    const end = at + wanted.length
    const next = text.charAt(end)
    if (LETTER.test(last) && (CAPITAL.test(next) || (DIGIT.test(next) && !DIGIT.test(last)))) {
      seams.push(end)
    }
  }
  return [...new Set(seams)]
}

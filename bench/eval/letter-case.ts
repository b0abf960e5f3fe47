/** Copies of a text as a headline would have it, every character at its place. */

/** The text in capitals; characters whose capital is longer stay, so that all places do. */
export const copyInCapitals = (text: string): string => text.replace(/\p{Ll}/gu, capitalOf)

/** The text with a capital at the beginning of every word, like a headline. */
export const copyInTitleCase = (text: string): string =>
  text.replace(/(?<![\p{L}\p{N}'’])\p{Ll}/gu, capitalOf)

function capitalOf(letter: string): string {
  const capital = letter.toUpperCase()
  return capital.length === letter.length ? capital : letter
}

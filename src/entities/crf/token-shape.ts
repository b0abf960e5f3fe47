/** How a word is written: `McDonald` is `XxXxx`, `1990s` is `dddx`. Cost: one step a character. */

const CAPITAL = 1
const SMALL = 2
const DIGIT = 3

function characterKind(code: number, character: string): number {
  if (code >= 97 && code <= 122) return SMALL
  if (code >= 65 && code <= 90) return CAPITAL
  if (code >= 48 && code <= 57) return DIGIT
  if (code < 128) return code
  if (/\p{Lu}/u.test(character)) return CAPITAL
  if (/\p{L}|\p{M}/u.test(character)) return SMALL
  return /\p{N}/u.test(character) ? DIGIT : code
}

/** The shape, in the middle of a word with runs of one kind as one; and with all runs as one. */
export function shapesOf(word: string): { readonly shape: number; readonly brief: number } {
  let count = 0
  for (const _ of word) count++
  let shape = count > 1 ? 7 : 5
  let brief = 1
  let index = 0
  let before = -1
  for (const character of word) {
    const kind = characterKind(character.codePointAt(0) as number, character)
    const same = kind === before
    if (!same) brief = Math.imul(brief, 131) + kind
    const middle = index > 2 && index < count - 2
    if (!same || !middle) shape = Math.imul(shape, 137) + kind
    before = kind
    index++
  }
  return { shape, brief }
}

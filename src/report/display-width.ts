/**
 * How many columns a text takes at a terminal. Method: the wide blocks of Unicode's East Asian Width
 * and the emoji blocks count two, marks and invisible characters none. Cost: linear.
 */

const ZERO = /^[\p{M}\p{Cf}]$/u

/** First and last code point of the blocks that are two columns wide. */
const WIDE: readonly (readonly [number, number])[] = [
  [0x1100, 0x115f],
  [0x2e80, 0x303e],
  [0x3041, 0x33ff],
  [0x3400, 0x4dbf],
  [0x4e00, 0x9fff],
  [0xa000, 0xa4cf],
  [0xac00, 0xd7a3],
  [0xf900, 0xfaff],
  [0xfe30, 0xfe6f],
  [0xff00, 0xff60],
  [0xffe0, 0xffe6],
  [0x1f300, 0x1f64f],
  [0x1f680, 0x1f6ff],
  [0x1f900, 0x1f9ff],
  [0x20000, 0x3fffd],
]

export function displayWidth(text: string): number {
  let width = 0
  for (const character of text) width += characterWidth(character)
  return width
}

/** The columns of one code point: 0, 1 or 2. */
export function characterWidth(character: string): number {
  const code = character.codePointAt(0) as number
  if (code < 0x300) return code === 0xad ? 0 : 1
  if (isWide(code)) return 2
  return ZERO.test(character) ? 0 : 1
}

/** A character after which a line may end although no space follows. */
export function isWide(code: number): boolean {
  return code >= 0x1100 && WIDE.some(([first, last]) => first <= code && code <= last)
}

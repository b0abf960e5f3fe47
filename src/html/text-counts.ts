/**
 * How many words, capitals, digits, commas and stops a text has.
 *
 * Method: one pass, with a table of what each code unit is that is filled when one is first met (a pure memo). Scripts
 * without spaces have a word in two and a half characters. Cost: one look-up a character.
 */
export interface TextCounts {
  readonly words: number
  /** Characters of scripts without spaces. */
  readonly spaceless: number
  readonly capitals: number
  readonly digits: number
  readonly commas: number
  /** Stops, exclamation and question marks before white space, a quotation mark or the end. */
  readonly sentences: number
  readonly lines: number
}

const WORD = 1
const CAPITAL = 2
const DIGIT = 4
const COMMA = 8
const STOP = 16
const SPACELESS = 32
const ENDING = 64
const KNOWN = 128

const CHARACTERS_A_WORD = 2.5
const SIGNS: readonly (readonly [number, RegExp])[] = [
  [WORD, /[\p{L}\p{N}\p{M}]/u],
  [CAPITAL, /\p{Lu}/u],
  [DIGIT, /\p{Nd}/u],
  [COMMA, /[,;،、，]/u],
  [STOP, /[.!?。！？।؟]/u],
  [
    SPACELESS,
    /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}]/u,
  ],
  [ENDING, /[\s”"]/u],
]
const table = new Uint8Array(0x10000)

function signsOf(code: number): number {
  const known = table[code] as number
  if (known !== 0) return known
  const character = String.fromCharCode(code)
  const signs = SIGNS.reduce(
    (all, [sign, pattern]) => (pattern.test(character) ? all | sign : all),
    KNOWN,
  )
  table[code] = signs
  return signs
}

export function countText(text: string): TextCounts {
  let runs = 0
  let spaceless = 0
  let capitals = 0
  let digits = 0
  let commas = 0
  let sentences = 0
  let lines = 0
  let before = 0
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    const signs = signsOf(code)
    if ((signs & SPACELESS) !== 0) spaceless++
    else if ((signs & WORD) !== 0 && (before & WORD) === 0) runs++
    if ((signs & CAPITAL) !== 0) capitals++
    else if ((signs & DIGIT) !== 0) digits++
    else if ((signs & COMMA) !== 0) commas++
    if ((before & STOP) !== 0 && (signs & ENDING) !== 0) sentences++
    if (code === 10) lines++
    before = (signs & SPACELESS) === 0 ? signs : signs & ~WORD
  }
  if ((before & STOP) !== 0) sentences++
  const words = runs + Math.round(spaceless / CHARACTERS_A_WORD)
  return { words, spaceless, capitals, digits, commas, sentences, lines }
}

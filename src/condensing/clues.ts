/**
 * Cheap signs of whether a pattern can match a sentence at all, as most patterns match few
 * sentences: the words that each pattern cannot do without, and the rare characters.
 *
 * Method: each distinct word of a document is looked up once. A word that is not written as it is
 * compared (an apostrophe in it, a letter outside the alphabet, a lost space before it) may be any:
 * it gives all clues. Cost: one look-up a distinct word; one step a word and a character.
 */

import { codeAt } from '../document/character.ts'
import { frontDecoded, wordList } from '../document/front-coded.ts'
import { WordTable } from '../document/word-table.ts'
import { JOINED, type Words } from '../document/words.ts'

/** `said` and the like stand in it. */
export const REPORT = 1
/** `I`, `we`, `you` … stand in it. */
export const PERSON = 2
/** A word stands in it that what a site says of itself cannot do without. */
export const IMPRINT_WORD = 4
/** Nothing is known. */
export const ANY_CLUE = 7

const CLUE_WORDS: readonly (readonly [clue: number, words: string])[] = [
  [REPORT, wordList('said says told added tweeted wrote explained according announced stated')],
  [PERSON, wordList('i we my our you your')],
  [
    IMPRINT_WORD,
    wordList(
      'scroll watch watched replay playback toggle enlarge image click sign copyright follow like find join rights contributed story article post report column material getty reporter reporters correspondent correspondents columnist columnists contributor contributors writer writers editor editors producer producers opinion opinions views twitter newsletter newsletters professor fellow scholar lecturer',
    ),
  ],
]

const clueOf = new Map<string, number>()
for (const [clue, words] of CLUE_WORDS) {
  for (const word of frontDecoded(words)) clueOf.set(word, (clueOf.get(word) ?? 0) | clue)
}
const CLUES = new WordTable(clueOf)

/** The clues of each distinct form of a document. */
export function cluesOfForms(words: Words): Uint8Array {
  const { forms } = words
  const clues = new Uint8Array(forms.length)
  for (let form = 0; form < forms.length; form++) {
    const known = CLUES.valueOf(words, form)
    clues[form] = known > 0 || isPlain(forms[form] as string) ? known : ANY_CLUE
  }
  return clues
}

function isPlain(word: string): boolean {
  for (let index = 0; index < word.length; index++) if (word.charCodeAt(index) > 127) return false
  return true
}

/** The clues that the words in `[from, to)` give together. */
export function cluesOf(words: Words, ofForm: Uint8Array, from: number, to: number): number {
  let clues = 0
  for (let index = from; index < to && clues !== ANY_CLUE; index++) {
    const form = words.form[index] as number
    const length = (words.end[index] as number) - (words.start[index] as number)
    const asWritten =
      length === (words.forms[form] as string).length &&
      ((words.flags[index] as number) & JOINED) === 0
    clues |= asWritten ? (ofForm[form] as number) : ANY_CLUE
  }
  return clues
}

export const QUESTION = 1
export const BRACKET = 2
export const QUOTE = 4
export const CURRENCY = 8
export const AMPERSAND = 16
/** Parts of an address: `@`, `/`, and a stop with something right behind it. */
export const ADDRESS_PART = 32
export const COPYRIGHT = 64
/** Between pieces of a page: a caption, a credit, a headline. */
export const PIPE = 128

const SIGNS = new Uint8Array(0x100)
for (const [sign, characters] of [
  [QUESTION, '?'],
  [BRACKET, '('],
  [QUOTE, '"«»'],
  [CURRENCY, '$£¥%'],
  [AMPERSAND, '&'],
  [ADDRESS_PART, '@/'],
  [COPYRIGHT, '©'],
  [PIPE, '|'],
] as const) {
  for (const character of characters) SIGNS[character.charCodeAt(0)] = sign
}
const STOP = 46
const SPACE = 32

/** Which rare characters stand in `[start, end)` of a text. */
export function signsOf(text: string, start: number, end: number): number {
  let signs = 0
  for (let index = start; index < end; index++) {
    const code = text.charCodeAt(index)
    if (code < 0x100) signs |= SIGNS[code] as number
    else if (code >= 0x2018) signs |= signOf(code)
    if (code === STOP && codeAt(text, index + 1) > SPACE) signs |= ADDRESS_PART
  }
  return signs
}

function signOf(code: number): number {
  if ((code >= 0x201c && code <= 0x201e) || (code >= 0x300c && code <= 0x300f)) return QUOTE
  return code === 0x20ac ? CURRENCY : 0
}

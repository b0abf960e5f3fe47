/**
 * Lists of words kept small (front coding: Witten, Moffat & Bell 1999, section 4.1): a capital counts the letters that a
 * word shares with the one before, the others follow. Lists in Cyrillic are written in ASCII, behind a `!`: most
 * bundlers write six characters for each other letter. Cost: linear.
 *
 * A source holds words as people read them, in `wordList('…')`, `nameList('…, …')`; the build writes in its place what that gives
 * (`build/word-lists.ts`).
 */

const MOST_SHARED = 25
const NONE_SHARED = 'A'.charCodeAt(0)
const IN_ASCII = '!'
const CYRILLIC = /^[\u0430-\u045f]+$/
const SHIFT = 0x430 - 0x5f

const shifted = (text: string, by: number): string =>
  text.replace(/[^A-Z]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + by))

/** @param words without capitals; sorted, they are written shorter */
export function frontCoded(words: readonly string[]): string {
  let before = ''
  let coded = ''
  for (const word of words) {
    let shared = 0
    while (shared < MOST_SHARED && shared < before.length && before[shared] === word[shared]) {
      shared++
    }
    coded += String.fromCharCode(NONE_SHARED + shared) + word.slice(shared)
    before = word
  }
  return words.length > 0 && words.every((word) => CYRILLIC.test(word))
    ? IN_ASCII + shifted(coded, -SHIFT)
    : coded
}

/** The words of a list, in the order in which they were coded. */
export function frontDecoded(coded: string): string[] {
  const isInAscii = coded.startsWith(IN_ASCII)
  const text = isInAscii ? shifted(coded.slice(1), SHIFT) : coded
  const words: string[] = []
  let before = ''
  for (const [, shared = 'A', rest = ''] of text.matchAll(/([A-Z])([^A-Z]*)/g)) {
    before = before.slice(0, shared.charCodeAt(0) - NONE_SHARED) + rest
    words.push(before)
  }
  return words
}

/** A list of words whose order tells nothing. @param words with a space between them */
export const wordList = (words: string): string => frontCoded(words.split(' ').sort())

/** A list of names of one word or more. @param names with a comma between them */
export const nameList = (names: string): string => frontCoded(names.split(',').sort())

/** A list of words in their order. @param words with a space between them */
export const wordRow = (words: string): string => frontCoded(words.split(' '))

/**
 * Groups of words, each in its order, with a space between them: no letter is written as one.
 *
 * @param words with spaces between words, and `|` between groups
 */
export const wordGroups = (words: string): string =>
  words
    .split('|')
    .map((group) => frontCoded(group.trim().split(/\s+/)))
    .join(' ')

/** The groups that `wordGroups` coded. */
export const groupsDecoded = (coded: string): string[][] => coded.split(' ').map(frontDecoded)

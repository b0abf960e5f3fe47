/**
 * Numbers, months and days that are matched where they say another thing. In `from 12 to 14` and `from 14 to 17` nothing was
 * moved, and `3/4` and `281 3/4` have no number in common.
 *
 * Method: what one is said of stands beside it. It stays matched if a word beside it is matched beside its mate, or if no
 * other stands in its place; figures joined by a mark or a blank are matched side by side or not at all. Cost: linear.
 */
import { CALENDAR, DAY, DIGITS, hasFact, NUMBER_WORD } from '../../reading/facts.ts'
import type { MarkedDocument } from '../../reading/marked-document.ts'

/** What is said of what stands beside it. */
export const PLACED: number = DIGITS | NUMBER_WORD | CALENDAR | DAY
const NONE = -1

/** Takes away the mates of numbers that are parts of others, or in whose place another stands. */
export function loosenNumbers(marked: MarkedDocument, mates: Int32Array): void {
  const { facts } = marked
  const loosen = (word: number): void => {
    mates[mates[word] as number] = NONE
    mates[word] = NONE
  }
  for (let word = mates.length - 1; word >= 0; word--) {
    const [before = NONE, mate, behind = NONE] = [mates[word - 1], mates[word], mates[word + 1]]
    if (areOneFigure(marked, word)) {
      if (mate === behind || (mate as number) + 1 === behind) continue
      loosen(word + 1)
    } else {
      const isAlike = (at: number): boolean => hasFact(facts, at, (facts[word] as number) & PLACED)
      const places = [before + 1 || NONE, behind - 1]
      if (places.includes(mate as number) || !places.some(isAlike)) continue
    }
    loosen(word)
  }
}

/** Is a word in digits joined to the next one: `281 3/4`, `10-12`? */
export const areOneFigure = (
  { document: { words }, facts }: MarkedDocument,
  word: number,
): boolean =>
  hasFact(facts, word, DIGITS) &&
  hasFact(facts, word + 1, DIGITS) &&
  (words.end[word] as number) + 1 === words.start[word + 1]

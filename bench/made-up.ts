/** Articles of made-up words and names, as long as one likes and the same in every run. */
import { seeded } from '../src/testing/seeded.ts'

const SYLLABLES = 'ba ri do lem ta ver no sil ka mur en tol pe gra shi an'.split(' ')
const CUES = 'said on Monday that, told reporters in, met with, sold 40 boats to, moved to'.split(
  ', ',
)
/** The words to choose from: few, as in a language, so that most come again. */
const WORDS = 4000
const NAMES = 600
/** One sentence of so many is one of those before it, again. */
const REPEATS = 12

/** Prose of so many characters in paragraphs of so many, with names, numbers, quotes and repeats. */
export function prose(characters: number, paragraph = 500, seed = 1): string {
  const random = seeded(seed)
  const below = (most: number): number => Math.floor(random() * most)
  const pick = (from: readonly string[]): string => from[below(from.length)] as string
  const word = (): string => Array.from({ length: 1 + below(4) }, () => pick(SYLLABLES)).join('')
  const words = Array.from({ length: WORDS }, word).concat('the of and a to in was it'.split(' '))
  const names = Array.from({ length: NAMES }, () => capital(word()))
  const some = (most: number): string =>
    Array.from({ length: 2 + below(most) }, () => pick(words)).join(' ')
  const sentence = (): string => {
    const who = `${pick(names)} ${pick(names)}`
    if (below(5) === 0) return `“The ${some(8)},” ${who} said.`
    if (below(4) === 0)
      return `The ${some(6)} of ${pick(names)} cost $${below(900)} million in ${1900 + below(120)}.`
    return `${who} ${pick(CUES)} ${some(5)} the ${some(12)} and ${some(4)}.`
  }
  const said: string[] = []
  const parts: string[] = []
  for (let length = 0, line = 0; length < characters; ) {
    const next = said.length > 0 && below(REPEATS) === 0 ? pick(said) : sentence()
    said.push(next)
    line += next.length
    const isLast = line >= paragraph
    if (isLast) line = 0
    parts.push(next, isLast ? '\n\n' : ' ')
    length += next.length + (isLast ? 2 : 1)
  }
  return parts.join('')
}

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1)

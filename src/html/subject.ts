/**
 * How much of what a page is about stands in a block and in the boxes around it: an article says again what its
 * headline and its summary say, teasers and comments do so less.
 *
 * Method: the words of the headline and those of the summary that have four letters or more (pairs of characters, in
 * scripts without spaces) are looked for in each block; a box has those of all that is in it. Headlines themselves do
 * not count. Cost: linear in the words, times the levels.
 */
import type { Counted } from './layout.ts'
import type { Box } from './read-page.ts'

/** The headline and the summary as the head of the page tells them, as keys. */
export interface Known {
  readonly titles: readonly string[]
  readonly summary: string
}

const LEAST_LETTERS = 4
const SPACELESS =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}]/u
/** No script without spaces comes before Thai. */
const FIRST_SPACELESS = 0x0e00
const LEVELS = 4

/** Words that are looked for, each with its number, and where they were found. */
class Sought {
  private readonly numbers = new Map<string, number>()
  private readonly boxes = new Map<Box, Set<number>>()

  constructor(texts: readonly string[]) {
    for (const text of texts) {
      for (const word of termsOf(text.split(' '))) {
        if (!this.numbers.has(word)) this.numbers.set(word, this.numbers.size)
      }
    }
  }

  /** Notes what stands in a block for the boxes; tells which share of the words it is. */
  find(terms: readonly string[], box: Box): number {
    const found = new Set<number>()
    for (const term of terms) {
      const number = this.numbers.get(term)
      if (number !== undefined) found.add(number)
    }
    if (found.size === 0) return 0
    let around: Box | undefined = box
    for (let level = 0; around !== undefined && level < LEVELS; level++) {
      let own = this.boxes.get(around)
      if (own === undefined) {
        own = new Set()
        this.boxes.set(around, own)
      }
      for (const number of found) own.add(number)
      around = around.parent
    }
    return found.size / this.numbers.size
  }

  shareOf(box: Box | undefined): number {
    return ((box && this.boxes.get(box)?.size) ?? 0) / Math.max(1, this.numbers.size)
  }
}

/**
 * By block: the shares of the headline in it and in the boxes around, then those of the summary.
 *
 * @param words by block: its words in small letters
 */
export function subjectOf(
  blocks: readonly Counted[],
  words: readonly (readonly string[])[],
  { titles, summary }: Known,
  containerOf: (box: Box) => Box,
): number[][] {
  const sought = [new Sought(titles), new Sought([summary])]
  const own = blocks.map(({ key, box, at }) => {
    const terms = titles.includes(key) ? [] : termsOf(words[at] as readonly string[])
    return sought.map((one) => one.find(terms, containerOf(box)))
  })
  return blocks.map(({ box, at }) =>
    sought.flatMap((one, which) => {
      const shares = [(own[at] as number[])[which] as number]
      let around: Box | undefined = containerOf(box)
      for (let level = 0; level < LEVELS; level++) {
        shares.push(one.shareOf(around))
        around = around?.parent
      }
      return shares
    }),
  )
}

function termsOf(words: readonly string[]): string[] {
  const terms: string[] = []
  for (const word of words) {
    if (word.charCodeAt(0) >= FIRST_SPACELESS && SPACELESS.test(word)) {
      for (let at = 0; at + 2 <= word.length; at++) terms.push(word.slice(at, at + 2))
    } else if (word.length >= LEAST_LETTERS) terms.push(word)
  }
  return terms
}

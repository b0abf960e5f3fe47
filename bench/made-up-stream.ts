/**
 * A stream of dated articles of made-up words, the same in every run: of several sources with their
 * furniture, some sent again, cut, continued or with another number, a few late or without a date.
 */
import type { Article } from '../src/index.ts'
import { seeded } from '../src/testing/seeded.ts'

const SYLLABLES = 'ba ri do lem ta ver no sil ka mur en tol pe gra shi an'.split(' ')
const SOURCES = ['Harbour Desk', 'Ledger', 'Courier', 'Isle Wire', 'Evening Post']
const FIRST_DAY = Date.UTC(2026, 0, 1)
const DAY = 86_400_000
const WORDS = 3000
/** One article of so many tells again what one of the last ones told. */
const AGAIN = 3
const LAST = 400
const LATE = 50
const UNDATED = 200

export interface StreamArticle extends Article {
  readonly id: string
}

/** @param aDay articles of one day */
export function* madeUpStream(
  count: number,
  aDay: number,
  seed = 1,
): Generator<StreamArticle, void, void> {
  const random = seeded(seed)
  const below = (most: number): number => Math.floor(random() * most)
  const pick = <Item>(from: readonly Item[]): Item => from[below(from.length)] as Item
  const word = (): string => Array.from({ length: 1 + below(4) }, () => pick(SYLLABLES)).join('')
  const words = Array.from({ length: WORDS }, word)
  const name = (): string => {
    const own = pick(words)
    return own.charAt(0).toUpperCase() + own.slice(1)
  }
  const some = (least: number): string =>
    Array.from({ length: least + below(least) }, () => pick(words)).join(' ')
  const paragraph = (): string =>
    `${name()} ${name()} ${some(6)} ${2 + below(900)} ${some(8)} in ${name()}. The ${some(9)}.`
  const footers = SOURCES.map((source) => `${source}: the ${some(9)} every ${some(2)}.`)

  const again = (paragraphs: readonly string[]): string[] => {
    const kind = below(5)
    if (kind === 0) return [...paragraphs]
    if (kind === 1) return paragraphs.slice(0, -1)
    if (kind === 2) return [...paragraphs, paragraph()]
    if (kind === 3) return [paragraph(), pick(paragraphs)]
    return paragraphs.map((each, at) =>
      at === 0 ? each.replace(/\d+/, `${1000 + below(9)}`) : each,
    )
  }

  const told: string[][] = []
  for (let number = 0; number < count; number++) {
    const isAgain = told.length > 0 && below(AGAIN) === 0
    const own = isAgain ? again(pick(told)) : Array.from({ length: 2 + below(6) }, paragraph)
    const paragraphs = own.length > 0 ? own : [paragraph()]
    if (told.push(paragraphs) > LAST) told.shift()
    const source = below(SOURCES.length)
    const late = below(LATE) === 0 ? below(20) : 0
    const day = Math.floor(number / aDay) - late
    const date = new Date(FIRST_DAY + day * DAY).toISOString()
    yield {
      id: `a${number}`,
      source: SOURCES[source] as string,
      ...(below(UNDATED) === 0 ? {} : { date }),
      text: [...paragraphs, footers[source]].join('\n\n'),
    }
  }
}

/**
 * How alike an extracted text and the text as it should be are: runs of four words, words, borders of paragraphs.
 *
 * Method: multisets of runs of four words, the F1 of mean precision and mean recall over pages, as the public
 * article-extraction benchmark of Scrapinghub counts; a border is the three words before it and after it, over all
 * pages together. Cost: linear in the texts.
 */
export interface Overlap {
  readonly both: number
  readonly truth: number
  readonly found: number
}

const RUN = 4
const WORD = /[\p{L}\p{N}\p{M}_]+/gu
const wordsOf = (text: string): string[] => text.match(WORD) ?? []

/** How many runs of four words two texts share. */
export function sharedRuns(truth: string, found: string): Overlap {
  return overlap(runsOf(truth, RUN), runsOf(found, RUN))
}

/** How many words two texts share, in small letters, as the evaluation of WCXB counts. */
export function sharedWords(truth: string, found: string): Overlap {
  return overlap(runsOf(truth.toLowerCase(), 1), runsOf(found.toLowerCase(), 1))
}

export function sharedBorders(truth: readonly string[], found: readonly string[]): Overlap {
  return overlap(bordersOf(truth), bordersOf(found))
}

/** F1 of mean precision and mean recall; a page where nothing was found has no precision. */
export function meanF1(pages: readonly Overlap[]): number {
  const mean = (shares: readonly number[]): number =>
    shares.reduce((sum, share) => sum + share, 0) / shares.length
  const precision = mean(
    pages.filter(({ found }) => found > 0).map(({ both, found }) => both / found),
  )
  const recall = mean(pages.filter(({ truth }) => truth > 0).map(({ both, truth }) => both / truth))
  return (2 * precision * recall) / (precision + recall)
}

/** Mean over the pages of the F1 of each. */
export function f1Mean(pages: readonly Overlap[]): number {
  return pages.reduce((sum, page) => sum + f1Of(page), 0) / pages.length
}

const f1Of = ({ both, truth, found }: Overlap): number =>
  truth + found === 0 ? 1 : (2 * both) / (truth + found)

/** F1 of all pages together. */
export function pooledF1(pages: readonly Overlap[]): number {
  const sum = (of: keyof Overlap): number => pages.reduce((all, page) => all + page[of], 0)
  return (2 * sum('both')) / (sum('truth') + sum('found'))
}

function overlap(truth: ReadonlyMap<string, number>, found: ReadonlyMap<string, number>): Overlap {
  let both = 0
  for (const [run, count] of truth) both += Math.min(count, found.get(run) ?? 0)
  return { both, truth: total(truth), found: total(found) }
}

const total = (counts: ReadonlyMap<string, number>): number => {
  let sum = 0
  for (const count of counts.values()) sum += count
  return sum
}

function counted(keys: Iterable<string>): Map<string, number> {
  const counts = new Map<string, number>()
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1)
  return counts
}

function runsOf(text: string, size: number): Map<string, number> {
  const words = wordsOf(text)
  if (words.length === 0) return new Map()
  const runs = Math.max(1, words.length - size + 1)
  return counted(Array.from({ length: runs }, (_, at) => words.slice(at, at + size).join(' ')))
}

function bordersOf(paragraphs: readonly string[]): Map<string, number> {
  const words: string[] = []
  const ends: number[] = []
  for (const paragraph of paragraphs) {
    const own = wordsOf(paragraph.toLowerCase())
    if (own.length === 0) continue
    words.push(...own)
    ends.push(words.length)
  }
  ends.pop()
  return counted(
    ends.map(
      (end) =>
        `${words.slice(Math.max(0, end - 3), end).join(' ')} | ${words.slice(end, end + 3).join(' ')}`,
    ),
  )
}

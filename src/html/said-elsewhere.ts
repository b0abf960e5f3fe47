/**
 * How much of a block another block of the page says: pages have the beginning of an article twice, or all of it for
 * other readers.
 *
 * Method: the share of its runs of five words that stand in a block before, and in one behind. Runs are known by a
 * number that two may share by chance once in a million pages. Cost: linear in the words.
 */
const RUN = 5
const SPREAD = 0x01000193

export interface Elsewhere {
  readonly before: number
  readonly behind: number
}

/** @param words by block: its words in small letters */
export function saidElsewhere(words: readonly (readonly string[])[]): Elsewhere[] {
  const first = new Map<number, number>()
  const last = new Map<number, number>()
  const numbers = new Map<string, number>()
  const runs = words.map((block, at) => {
    const own = runsOf(block, numbers)
    for (const run of own) {
      if (!first.has(run)) first.set(run, at)
      last.set(run, at)
    }
    return own
  })
  return runs.map((own, at) => {
    if (own.length === 0) return { before: 0, behind: 0 }
    let before = 0
    let behind = 0
    for (const run of own) {
      if ((first.get(run) as number) < at) before++
      if ((last.get(run) as number) > at) behind++
    }
    return { before: before / own.length, behind: behind / own.length }
  })
}

/**
 * The runs of a block, each as a number.
 *
 * @param numbers those of the words of the page so far
 */
export function runsOf(block: readonly string[], numbers: Map<string, number>): number[] {
  if (block.length < RUN) return []
  const words = block.map((word) => {
    const known = numbers.get(word)
    if (known !== undefined) return known
    numbers.set(word, numbers.size + 1)
    return numbers.size
  })
  const runs: number[] = []
  for (let at = 0; at + RUN <= words.length; at++) {
    let run = 0x811c9dc5
    for (let word = at; word < at + RUN; word++) {
      run = Math.imul(run ^ (words[word] as number), SPREAD)
      run ^= run >>> 15
    }
    runs.push(run)
  }
  return runs
}

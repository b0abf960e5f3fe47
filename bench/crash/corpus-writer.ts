/**
 * A process of its own that adds articles to a corpus in files and removes some, until it is killed; now
 * and then it closes the corpus, which notes its index, and opens it again. After every call that was
 * acknowledged it prints how many articles came and how far it removed; article `n` is known to whoever
 * looks at the corpus.
 */
import { writeSync } from 'node:fs'
import { fileStore } from '../../src/corpus/file-store/file-store.ts'
import type { Article } from '../../src/document/article.ts'
import { type Corpus, openCorpus } from '../../src/entries/corpus.ts'

/** Articles of which the number is a multiple go again. */
const REMOVED = 7
/** So many come at once. */
export const MOST_AT_ONCE = 30
const CALLS_BETWEEN = 12

/** Every article of the test; each third tells the story of the one before with another number. */
export function articleOf(number: number): Article & { readonly id: string } {
  const story = number - (number % 3)
  const paragraphs = Array.from(
    { length: 1 + (story % 4) },
    (_, at) =>
      `Ferry ${story} left quay ${at} of harbour ${story % 11} at noon with ${number * 13} people and ${story * at} crates on board.`,
  )
  return { id: String(number), text: paragraphs.join('\n\n'), source: `Desk ${story % 5}` }
}

/** Whether an article is there when so many came and removals got so far. */
export const isThere = (number: number, came: number, removed: number): boolean =>
  number < came && (number % REMOVED !== 0 || number >= removed)

async function write(directory: string): Promise<never> {
  const open = (): Promise<Corpus> =>
    openCorpus({ store: fileStore(directory, { segmentSize: 50_000 }) })
  let corpus = await open()
  let came = 0
  let removed = 0
  for (let call = 1; ; call++) {
    if (call % CALLS_BETWEEN === 0) {
      await corpus.close()
      corpus = await open()
    } else if (call % 3 === 0) {
      await corpus.remove(String(removed))
      removed += REMOVED
    } else {
      const first = came
      const count = 1 + ((call * 7) % MOST_AT_ONCE)
      const articles = Array.from({ length: count }, (_, index) => articleOf(first + index))
      await Promise.all(articles.map((article) => corpus.add(article)))
      came += count
    }
    writeSync(1, `${came} ${removed}\n`)
  }
}

const directory = process.env.ONCEOVER_STORE
if (directory !== undefined) await write(directory)

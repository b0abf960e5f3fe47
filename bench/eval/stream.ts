/**
 * Ten thousand scraped articles through `digest`, one by one in this process: is every one served,
 * how fast, and does memory stay flat?
 */
import { join } from 'node:path'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { digest } from '../../src/digest.ts'
import type { Article } from '../../src/document/article.ts'
import type { Measure } from './measure.ts'
import { readRecords } from './read-data.ts'

const FILE = 'articles/news-10k.jsonl.gz'
/** After so many articles everything that is loaded once has been. */
const WARM_UP = 1000
const MEGABYTE = 1e6

export const stream: Measure = {
  name: 'stream news-10k',
  files: [FILE],
  async run(folder) {
    let read = 0
    let served = 0
    let bytes = 0
    let milliseconds = 0
    let heapBefore = 0
    for await (const article of readRecords<Article>(join(folder, FILE))) {
      read++
      bytes += Buffer.byteLength(article.text)
      const started = performance.now()
      if (serve(article)) served++
      milliseconds += performance.now() - started
      if (read === WARM_UP) heapBefore = heapInUse()
    }
    return [
      { name: 'articles in', value: read },
      { name: 'results out', value: served, bound: read },
      { name: 'failures', value: read - served, bound: 0, atMost: true },
      { name: 'MB/s of text', value: bytes / MEGABYTE / (milliseconds / 1000), bound: 1 },
      {
        name: 'heap growth, MB',
        value: (heapInUse() - heapBefore) / MEGABYTE,
        bound: 20,
        atMost: true,
        note: `between article ${WARM_UP} and the last`,
      },
    ]
  },
}

/** The result must also survive being written as JSON, as the command line does. */
function serve(article: Article): boolean {
  try {
    return JSON.stringify(digest(article)).length > 2
  } catch (error) {
    console.error(`${article.id}: ${error}`)
    return false
  }
}

function heapInUse(): number {
  setFlagsFromString('--expose-gc')
  const collect = runInNewContext('gc') as () => void
  collect()
  return process.memoryUsage().heapUsed
}

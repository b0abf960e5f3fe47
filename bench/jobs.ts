/**
 * What `--jobs` gains: megabytes of text per second of the command `digest` over one file of articles,
 * by one thread and by several, in turns. Run `npm run build` before it.
 *
 *     npx tsx bench/jobs.ts --data DIR [--articles 1500] [--jobs 2]
 *
 * Method: the command as a user calls it, its start included; time on the clock, as that is what
 * threads save; the median of three runs each. The outputs are held against each other. Each thread has
 * its code compiled while it reads its first megabyte or two, which costs seconds: the more articles, the
 * more is gained.
 */
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { readAllRecords } from './eval/read-data.ts'
import { median } from './median.ts'

const ROUNDS = 3
const COMMAND = 'dist/cli.js'
const LARGEST_OUTPUT = 2 ** 31

interface Run {
  readonly seconds: number
  readonly output: string
}

function run(jobs: string, path: string): Run {
  const before = performance.now()
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    [COMMAND, 'digest', '--quiet', '--jobs', jobs, path],
    { maxBuffer: LARGEST_OUTPUT },
  )
  if (status !== 0) throw new Error(String(stderr))
  const seconds = (performance.now() - before) / 1000
  return { seconds, output: createHash('sha256').update(stdout).digest('hex') }
}

const { values } = parseArgs({
  options: {
    data: { type: 'string' },
    articles: { type: 'string', default: '1500' },
    jobs: { type: 'string', default: '2' },
  },
})
const most = Number(values.articles)
if (values.data === undefined || !(most >= 1)) {
  throw new Error('Usage: npx tsx bench/jobs.ts --data DIR [--articles N] [--jobs N]')
}
const news = join(values.data, 'articles/news-10k.jsonl.gz')
const articles = (await readAllRecords<{ text: string }>(news)).slice(0, most)
const megabytes = articles.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0) / 1e6

const folder = await mkdtemp(join(tmpdir(), 'onceover-'))
try {
  const path = join(folder, 'articles.ndjson')
  await writeFile(path, articles.map((article) => `${JSON.stringify(article)}\n`).join(''))
  const threads = ['1', values.jobs]
  const runs = threads.map((): Run[] => [])
  for (let round = 0; round < ROUNDS; round++) {
    for (const [index, jobs] of threads.entries()) runs[index]?.push(run(jobs, path))
  }
  const outputs = new Set(runs.flat().map(({ output }) => output))
  if (outputs.size > 1) throw new Error('the outputs differ')
  console.log(`${articles.length} articles, ${megabytes.toFixed(2)} MB of text`)
  for (const [index, jobs] of threads.entries()) {
    const seconds = median((runs[index] ?? []).map((each) => each.seconds))
    const speed = (megabytes / seconds).toFixed(2)
    console.log(`${jobs.padStart(3)} threads  ${seconds.toFixed(2)} s  ${speed} MB/s`)
  }
} finally {
  await rm(folder, { recursive: true })
}

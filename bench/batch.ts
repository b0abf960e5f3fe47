/**
 * What `onceover work` costs and whether it tells what `joinPassages` tells: on 50,000 paragraphs of news, and on so many
 * made-up ones as is said.
 *
 *     npx tsx bench/batch.ts --data DIR [--size 1000000] [--measure containment]
 *
 * Method: the paragraphs are cut into 16 inputs, and all stages run by the command that was built: in one process, in 1,
 * 4 and 8 (two at a time), with the inputs in another order, and with processes that are killed at random until all is
 * done. Pairs of passages are hashed, each as its ids and similarities, in order of the ids. CPU seconds are those of all
 * processes, with what starting them costs.
 */
import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import type { SetPair, Standing } from '../src/batch/apply-stage.ts'
import { PassageJoin } from '../src/corpus/join-passages.ts'
import { seeded } from '../src/testing/seeded.ts'
import { setup } from '../test/build.ts'
import { expand } from './batch/expand.ts'
import { cpuSeconds } from './cpu-seconds.ts'
import { readAllRecords } from './eval/read-data.ts'

const COMMAND = 'dist/cli.js'
const INPUTS = 16
const AT_ONCE = 2
const STAGES = ['shingles', 'counts', 'prefixes', 'pairs', 'clusters', 'apply']

interface Paragraph {
  readonly id: string
  readonly text: string
}

/** Those of the file, then edited copies: one in twenty with another word, the rest with a quarter of new ones. */
async function paragraphsOf(folder: string, size: number): Promise<Paragraph[]> {
  const base = await readAllRecords<{ text: string }>(join(folder, 'join/paragraphs-50k.jsonl.gz'))
  const random = seeded(1)
  const word = (): string => `word${Math.floor(random() * 50_000)}`
  return Array.from({ length: size }, (_, place) => {
    const { text } = base[place % base.length] as { text: string }
    if (place < base.length) return { id: `p${place}`, text }
    const isLight = random() < 0.05
    const words = text.split(' ')
    if (isLight) words[Math.floor(random() * words.length)] = word()
    const edited = isLight ? words : words.map((old) => (random() < 0.25 ? word() : old))
    return { id: `p${place}`, text: edited.join(' ') }
  })
}

function writeInputs(folder: string, paragraphs: readonly Paragraph[]): void {
  mkdirSync(folder, { recursive: true })
  const size = Math.ceil(paragraphs.length / INPUTS)
  for (let input = 0; input < INPUTS; input++) {
    const lines = paragraphs
      .slice(input * size, (input + 1) * size)
      .map((each) => `${JSON.stringify(each)}\n`)
    writeFileSync(join(folder, `${String(input).padStart(3, '0')}.ndjson`), lines.join(''))
  }
}

/** Hashes pairs that are added in any order; ids in a pair are put in order, too. */
class PairHash {
  private readonly lines: string[] = []

  add(a: string, b: string, similarity: number, ofA: number, ofB: number): void {
    this.lines.push(
      a < b ? `${a} ${b} ${similarity} ${ofA} ${ofB}` : `${b} ${a} ${similarity} ${ofB} ${ofA}`,
    )
  }

  told(): string {
    const hash = createHash('sha256')
    for (const line of this.lines.sort()) hash.update(line)
    return `${this.lines.length} pairs, ${hash.digest('hex').slice(0, 16)}`
  }
}

const recordsIn = <Line>(path: string): Line[] =>
  readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line))

/** What the files of a work folder say, pair of passages by pair of passages. */
function hashOf(work: string): string {
  const told = <Line>(kind: string): Line[] =>
    readdirSync(work)
      .filter((name) => name.startsWith(kind) && name.endsWith('.ndjson'))
      .flatMap((name) => recordsIn<Line>(join(work, name)))
  const passages = told<Standing & { readonly id: string }>('passages')
  const ids = new Map(passages.map(({ place, id }) => [place, id]))
  const hash = new PairHash()
  for (const { a, b, similarity, containment } of expand(passages, told<SetPair>('pairs'))) {
    hash.add(ids.get(a) ?? '', ids.get(b) ?? '', similarity, containment.here, containment.there)
  }
  return hash.told()
}

/** Runs one process to its end, or kills it after so many milliseconds; true if it did its work. */
async function runTask(args: readonly string[], killAfter?: number): Promise<boolean> {
  const child = spawn(process.execPath, [COMMAND, 'work', ...args, '--quiet'], { stdio: 'inherit' })
  const timer =
    killAfter === undefined ? undefined : setTimeout(() => child.kill('SIGKILL'), killAfter)
  const [code, signal] = await once(child, 'exit')
  clearTimeout(timer)
  if (signal !== null) return false
  if (code !== 0) throw new Error(`work ${args.join(' ')} ended with ${code}`)
  return true
}

interface World {
  readonly world: number
  readonly kills?: () => number | undefined
}

async function runStages(
  input: string,
  work: string,
  options: readonly string[],
  { world, kills }: World,
): Promise<string[]> {
  const laps: string[] = []
  let killed = 0
  for (const stage of STAGES) {
    const before = childSeconds()
    const ranks = Array.from({ length: world }, (_, rank) => rank)
    const lane = async (): Promise<void> => {
      for (let rank = ranks.shift(); rank !== undefined; rank = ranks.shift()) {
        const args = [
          stage,
          '--in',
          input,
          '--out',
          work,
          '--rank',
          String(rank),
          '--world',
          String(world),
          ...options,
        ]
        while (!(await runTask(args, kills?.()))) killed++
      }
    }
    await Promise.all(Array.from({ length: AT_ONCE }, lane))
    laps.push(`${stage} ${(childSeconds() - before).toFixed(1)}`)
  }
  if (killed > 0) laps.push(`${killed} killed`)
  return laps
}

/** CPU seconds of all processes that were started and have ended. */
function childSeconds(): number {
  const fields = readFileSync('/proc/self/stat', 'utf8').split(') ')[1]?.split(' ') ?? []
  return (Number(fields[13]) + Number(fields[14])) / 100
}

/** Does the example that joins in DuckDB write the same pairs? */
function compareWithDuckDB(input: string, work: string): void {
  const before = childSeconds()
  const inputs = readdirSync(input).map((name) => join(input, name))
  const { stdout } = spawnSync(process.execPath, ['examples/batch/duckdb.mjs', ...inputs], {
    encoding: 'utf8',
    maxBuffer: 2 ** 30,
  })
  const seconds = (childSeconds() - before).toFixed(1)
  const linesOf = (text: string): string => text.split('\n').filter(Boolean).sort().join()
  const written = readdirSync(work).filter((name) => /^pairs.*ndjson$/.test(name))
  const expected = written.map((name) => readFileSync(join(work, name), 'utf8')).join('')
  const isSame = linesOf(stdout) === linesOf(expected)
  console.log(`DuckDB: ${isSame ? 'the same' : 'OTHER PAIRS'}, ${seconds} s of CPU`)
}

const { values } = parseArgs({
  options: { data: { type: 'string' }, size: { type: 'string' }, measure: { type: 'string' } },
})
const { data, size = '50000', measure = 'similarity' } = values
if (data === undefined) throw new Error('Usage: npx tsx bench/batch.ts --data DIR [--size N]')
if (measure !== 'similarity' && measure !== 'containment') throw new Error(`no measure ${measure}`)
setup()
const place = mkdtempSync(join(tmpdir(), 'onceover-batch-'))
try {
  const paragraphs = await paragraphsOf(data, Number(size))
  writeInputs(join(place, 'in'), paragraphs)
  const before = cpuSeconds()
  const whole = new PassageJoin({ measure })
  for (const paragraph of paragraphs) whole.add(paragraph)
  const expected = new PairHash()
  for (const { a, b, similarity, containment } of whole.pairs()) {
    expected.add(String(a), String(b), similarity, containment.here, containment.there)
  }
  const seconds = cpuSeconds() - before
  const told = expected.told()
  console.log(`joinPassages: ${told}, ${seconds.toFixed(1)} s of CPU`)
  const random = seeded(2)
  const shuffled = [...paragraphs]
    .map((each) => ({ each, key: random() }))
    .sort((x, y) => x.key - y.key)
  writeInputs(
    join(place, 'shuffled'),
    shuffled.map(({ each }) => each),
  )
  const runs: readonly (readonly [string, string, World])[] = [
    ['world 1', 'in', { world: 1 }],
    ['world 4', 'in', { world: 4 }],
    ['world 8', 'in', { world: 8 }],
    ['shuffled, world 4', 'shuffled', { world: 4 }],
    [
      'killed, world 4',
      'in',
      {
        world: 4,
        kills: () => (random() < 0.5 ? 300 + (random() * Number(size)) / 40 : undefined),
      },
    ],
  ]
  for (const [name, input, world] of runs) {
    const work = join(place, 'work')
    const laps = await runStages(join(place, input), work, ['--measure', measure], world)
    const found = hashOf(work)
    const bytes = readdirSync(work).reduce((sum, file) => sum + statSync(join(work, file)).size, 0)
    console.log(
      `${name}: ${found === told ? 'the same' : `ANOTHER ANSWER: ${found}`}, ${Math.round(bytes / paragraphs.length)} bytes a paragraph on disk, s of CPU: ${laps.join(', ')}`,
    )
    if (measure === 'similarity' && world.world === 1) compareWithDuckDB(join(place, input), work)
    rmSync(work, { recursive: true })
  }
} finally {
  rmSync(place, { recursive: true })
}

/**
 * Fuzzes one function of the library, guided by coverage: looks for inputs on which it throws, breaks a
 * promise, hangs, or costs more than linear time.
 *
 *     npx tsx bench/fuzz.ts --target clean --seconds 60 --seed 1   # prints coverage and findings
 *     npx tsx bench/fuzz.ts --target clean --seconds 60 --save     # writes fixtures/fuzz/clean.jsonl anew
 *     npx tsx bench/fuzz.ts --list                                 # the targets
 *
 * Seconds are those of CPU time. With `--executions N` in place of `--seconds` the same seed gives the same answer. The thread that fuzzes
 * is watched: an input that takes longer than `--patience` seconds is a finding, and a new thread goes on.
 * Exit code 1 if anything was found.
 */
import { mkdirSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { Worker } from 'node:worker_threads'
import { asciiJson, readCorpus, writeCorpus } from './fuzz/corpus-file.ts'
import { buildCounted, COUNTERS } from './fuzz/counters.ts'
import { readDictionary } from './fuzz/dictionary.ts'
import type { Finding } from './fuzz/fuzzer.ts'
import { TARGETS } from './fuzz/targets.ts'
import type { WorkerData, WorkerMessage } from './fuzz/worker.ts'

const MOST_UNITS = 1 << 16
const NEVER = Number.MAX_SAFE_INTEGER

const { values } = parseArgs({
  options: {
    target: { type: 'string', default: 'clean' },
    seconds: { type: 'string', default: '0' },
    executions: { type: 'string', default: String(NEVER) },
    seed: { type: 'string', default: '1' },
    patience: { type: 'string', default: '20' },
    save: { type: 'boolean', default: false },
    list: { type: 'boolean', default: false },
  },
})

if (values.list) {
  for (const { name } of TARGETS) console.log(name)
} else {
  const findings = await fuzzTarget(values.target)
  process.exitCode = findings.length === 0 ? 0 : 1
}

async function fuzzTarget(target: string): Promise<readonly Finding[]> {
  // Beside the packages that the bundle imports.
  const folder = resolve('node_modules/.cache', `onceover-fuzz-${process.pid}`)
  mkdirSync(folder, { recursive: true })
  try {
    const branches = await buildCounted(['bench/fuzz/worker.ts'], folder)
    const findings: Finding[] = []
    const kept: string[] = []
    const end = spent() + Number(values.seconds) * 1000
    for (let seed = Number(values.seed); ; seed++) {
      const data: WorkerData = {
        target,
        branches,
        dictionary: readDictionary(),
        seed,
        corpus: [...readCorpus(target), ...kept],
        time: Number(values.seconds) === 0 ? 0 : Math.max(1, end - spent()),
        executions: Number(values.executions),
        distils: values.save,
        shared: new SharedArrayBuffer(8 + 2 * MOST_UNITS),
      }
      const hung = await runThread(join(folder, 'worker.mjs'), data, findings, kept)
      if (hung === undefined) return findings
      findings.push(hung)
      print(hung)
    }
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** Runs one thread to its end; what it hung on, if it did. */
async function runThread(
  program: string,
  data: WorkerData,
  findings: Finding[],
  kept: string[],
): Promise<Finding | undefined> {
  const code = `
    const { workerData } = require('node:worker_threads')
    globalThis.${COUNTERS} = new Uint32Array(workerData.branches.length)
    import(${JSON.stringify(program)})`
  const worker = new Worker(code, {
    eval: true,
    workerData: data,
    execArgv: ['--enable-source-maps'],
  })
  const tried = new Int32Array(data.shared, 0, 2)
  let before = -1
  let since = spent()
  let hung: Finding | undefined
  const watch = setInterval(() => {
    const now = Atomics.load(tried, 0)
    if (now !== before) since = spent()
    else if (spent() - since > Number(values.patience) * 1000) {
      const units = new Uint16Array(data.shared, 8, Atomics.load(tried, 1))
      const input = Array.from(units, (unit) => String.fromCharCode(unit)).join('')
      hung = { key: `${data.target}: hangs`, message: `longer than ${values.patience} s`, input }
      void worker.terminate()
    }
    before = now
  }, 500)
  worker.on('message', (message: WorkerMessage) => {
    if ('finding' in message) {
      findings.push(message.finding)
      print(message.finding)
    } else if ('kept' in message) kept.push(message.kept)
    else {
      const { executions, reached, count, corpus } = message
      const share = ((100 * reached) / data.branches.length).toFixed(1)
      console.log(
        `${data.target}: ${executions} executions, ${reached} of ${data.branches.length} branches (${share} %), ${count} inputs kept, ${findings.length} findings`,
      )
      if (data.distils) writeCorpus(data.target, corpus)
    }
  })
  await new Promise<void>((done, fail) => {
    worker.on('error', fail)
    worker.on('exit', () => done())
  })
  clearInterval(watch)
  return hung
}

/** Milliseconds of CPU time: a machine that is shared is not slow. */
function spent(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}

function print({ key, message, input }: Finding): void {
  console.log(`\n# ${key}\n${message}\n${asciiJson(input)}\n`)
}

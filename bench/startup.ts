/**
 * What the package costs a fresh Node until it is there, and until its first answer: CPU time and resident
 * memory over a Node that does nothing. Run `npm run build` before it.
 *
 *     npx tsx bench/startup.ts [--runs 9]
 *
 * Method: processes of each kind, taking turns, each of which tells its own CPU time at its end; the least
 * of each, as whatever else the machine does only adds to it. An import loads names alone (`build/late-entries.ts`);
 * the code of a function comes with its first call.
 */
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'

const { values } = parseArgs({ options: { runs: { type: 'string', default: '9' } } })
const COMMAND = pathToFileURL('dist/cli.js').href
const ARTICLE = JSON.stringify(
  'The lock was closed on Monday. Nobody was hurt.\n\nRain is expected in Lagos.',
)
const { exports: targets } = JSON.parse(readFileSync('package.json', 'utf8')) as {
  exports: Record<string, unknown>
}
/** But those that only a test runner can load. */
const entries = Object.keys(targets).filter((path) => !/^\.$|testing\/|json/.test(path))

/** As a program does: the package by its name, as Node finds it. */
const imported = (path: string): string => `await import('onceover${path.slice(1)}')`

const PROGRAMS: Readonly<Record<string, string>> = {
  'node alone': '',
  'import onceover': imported('.'),
  ...Object.fromEntries(entries.map((entry) => [`import ${entry.slice(1)}`, imported(entry)])),
  '/compare, first call': `(${imported('./compare')}).compare(${ARTICLE}, ${ARTICLE})`,
  '/clean, first call': `(${imported('./clean')}).clean(${ARTICLE})`,
  'first digest': `(${imported('.')}).digest(${ARTICLE})`,
  '--help': `const { log } = console; console.log = () => {}; process.stdout.write = () => true
process.argv.splice(1, Infinity, 'onceover', '--help'); await import('${COMMAND}'); console.log = log`,
}

interface Cost {
  readonly milliseconds: number
  readonly megabytes: number
}

function measure(program: string): Cost {
  const code = `${program}
const { user, system } = process.cpuUsage()
process.stderr.write(JSON.stringify({ milliseconds: (user + system) / 1000,
  megabytes: process.memoryUsage.rss() / 1048576 }))`
  const { stderr, status } = spawnSync(process.execPath, ['--input-type=module', '-e', code], {
    encoding: 'utf8',
  })
  if (status !== 0) throw new Error(stderr)
  return JSON.parse(stderr) as Cost
}

const costs = new Map<string, Cost[]>()
for (let run = 0; run < Number(values.runs); run++) {
  for (const [name, program] of Object.entries(PROGRAMS)) {
    costs.set(name, [...(costs.get(name) ?? []), measure(program)])
  }
}
const least = (name: string, field: keyof Cost): number =>
  Math.min(...(costs.get(name) ?? []).map((cost) => cost[field]))

console.log(`${''.padEnd(22)}${'CPU ms'.padStart(8)}${'MB'.padStart(8)}   over node alone`)
for (const name of costs.keys()) {
  const cells = (['milliseconds', 'megabytes'] as const).map((field) =>
    (least(name, field) - least('node alone', field)).toFixed(1).padStart(8),
  )
  console.log(name.padEnd(22) + cells.join(''))
}

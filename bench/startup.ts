/**
 * What `import 'onceover'` and its first digest cost a fresh Node: milliseconds and megabytes of
 * resident memory over a Node that does nothing. Run `npm run build` before it.
 *
 *     npx tsx bench/startup.ts
 *
 * Method: seven processes of each kind, taking turns; the median of each.
 */
import { spawnSync } from 'node:child_process'
import { pathToFileURL } from 'node:url'
import { median } from './median.ts'

const RUNS = 7
const ENTRY = pathToFileURL('dist/index.js').href
const ARTICLE = 'The lock was closed on Monday. Nobody was hurt.\n\nRain is expected in Lagos.'

/** The programs; each is timed inside its process, which is what a user's program waits for. */
const PROGRAMS = {
  'node alone': '',
  'import onceover': `await import('${ENTRY}')`,
  'import, first digest': `(await import('${ENTRY}')).digest(${JSON.stringify(ARTICLE)})`,
} as const

interface Cost {
  readonly milliseconds: number
  readonly megabytes: number
}

function measure(program: string): Cost {
  const code = `const before = performance.now(); ${program}
console.log(JSON.stringify({ milliseconds: performance.now() - before,
  megabytes: process.memoryUsage.rss() / 1048576 }))`
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    ['--input-type=module', '-e', code],
    { encoding: 'utf8' },
  )
  if (status !== 0) throw new Error(stderr)
  return JSON.parse(stdout) as Cost
}

const names = Object.keys(PROGRAMS) as (keyof typeof PROGRAMS)[]
const costs = names.map((): Cost[] => [])
for (let run = 0; run < RUNS; run++) {
  for (const [index, name] of names.entries()) costs[index]?.push(measure(PROGRAMS[name]))
}
const medians = costs.map((list) => ({
  milliseconds: median(list.map(({ milliseconds }) => milliseconds)),
  megabytes: median(list.map(({ megabytes }) => megabytes)),
}))
const [bare] = medians as [Cost]
console.log(`${''.padEnd(22)}${'ms'.padStart(8)}${'MB'.padStart(8)}   over node alone`)
for (const [index, { milliseconds, megabytes }] of medians.entries()) {
  const cells = [milliseconds - bare.milliseconds, megabytes - bare.megabytes]
  console.log(
    (names[index] as string).padEnd(22) + cells.map((cell) => cell.toFixed(1).padStart(8)).join(''),
  )
}

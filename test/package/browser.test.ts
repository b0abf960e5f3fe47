/**
 * What an entry costs a page that imports it alone: bundled for a browser out of the built package, by esbuild and by
 * Vite, minified and packed. Nothing of Node is in it, and wink-nlp with its model only where parts of speech are read.
 */
import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { gzipSync } from 'node:zlib'
import { build as esbuild } from 'esbuild'
import { build as vite } from 'vite'
import { describe, expect, test } from 'vitest'

/** A thousand bytes, as those who measure pages count. */
const KB = 1000

interface Cost {
  readonly imports: string
  /** It may be so many kB large, packed. */
  readonly most: number
  readonly hasWink?: boolean
}

/**
 * Nobody raises one: what makes a function larger has to make it smaller somewhere else. Asked are 80 of `clean` and 40
 * of `compare`.
 */
const COSTS: readonly Cost[] = [
  { imports: "{ OnceoverError } from './dist/index.js'", most: 2 },
  { imports: "* from './dist/join.js'", most: 6.6 },
  { imports: "* from './dist/compare.js'", most: 49.8 },
  { imports: "* from './dist/clean.js'", most: 104.4 },
  { imports: "* from './dist/condense.js'", most: 93.2 },
  { imports: "* from './dist/corpus.js'", most: 92.8 },
  { imports: "* from './dist/html.js'", most: 75.4 },
  { imports: "* from './dist/roles.js'", most: 28.2 },
  { imports: "* from './dist/report.js'", most: 40.1 },
  { imports: "* from './dist/markdown.js'", most: 5.45 },
  { imports: "* from './dist/pool-browser.js'", most: 7 },
  { imports: "* from './dist/testing.js'", most: 119.4 },
  { imports: "* from './dist/bullmq.js'", most: 2.5 },
  { imports: "* from './dist/nats.js'", most: 5.3 },
  { imports: "{ extractEntities, coOccurrences } from './dist/entities.js'", most: 690.5 },
  { imports: "* from './dist/entities.js'", most: 1548.5, hasWink: true },
  { imports: "{ digest } from './dist/index.js'", most: 1660, hasWink: true },
  // From the root the same as alone.
  { imports: "{ clean } from './dist/index.js'", most: 102.9 },
  { imports: "{ condense } from './dist/index.js'", most: 93.3 },
  { imports: "{ joinPassages } from './dist/index.js'", most: 6.7 },
]

/** Entries for Node alone. */
const OF_NODE = ['file-store', 'partitions', 'pool', 'postgres', 'testing-jest', 'testing-vitest']

const ENTRIES = readdirSync('src/entries').map((file) => file.replace(/\.ts$/, ''))
/** What can be imported outside of a test. */
const ALONE = ENTRIES.filter((entry) => entry !== 'testing-jest')

/** What a bundler makes of an entry. */
interface Bundle {
  readonly code: string
  /** The modules that something of is in it. */
  readonly kept: readonly string[]
  /** What it imports and does not hold. */
  readonly outside: readonly string[]
  /** What else the bundler made, which the page starts by itself. */
  readonly workers: readonly string[]
}

async function byEsbuild(imports: string): Promise<Bundle> {
  const { metafile, outputFiles } = await esbuild({
    stdin: { contents: `export ${imports}`, resolveDir: '.' },
    bundle: true,
    minify: true,
    platform: 'browser',
    format: 'esm',
    target: 'es2022',
    write: false,
    metafile: true,
    logLevel: 'silent',
  })
  const [{ inputs, imports: outside }] = Object.values(metafile.outputs) as [
    (typeof metafile.outputs)[string],
  ]
  const kept = Object.entries(inputs).filter(([, { bytesInOutput }]) => bytesInOutput > 0)
  return {
    code: outputFiles[0]?.text ?? '',
    kept: kept.map(([path]) => path),
    outside: outside.map(({ path }) => path),
    workers: [],
  }
}

/** What Vite puts in the place of a module of Node. */
const FOR_NODE = '__vite-browser-external'

async function byVite(imports: string): Promise<Bundle> {
  const page = resolve('page.js')
  const result = await vite({
    configFile: false,
    logLevel: 'silent',
    plugins: [
      {
        name: 'page',
        resolveId: (id) => (id === page ? id : undefined),
        load: (id) => (id === page ? `export ${imports}` : undefined),
      },
    ],
    build: {
      write: false,
      target: 'es2022',
      modulePreload: false,
      rolldownOptions: { input: page, preserveEntrySignatures: 'strict' },
    },
  })
  if (!('output' in result)) throw new Error('Vite made more than one bundle')
  const [{ code, modules, imports: left }, ...others] = result.output
  const ofNode = Object.keys(modules).filter((path) => path.includes(FOR_NODE))
  const kept = Object.entries(modules).filter(([, { renderedLength }]) => renderedLength > 0)
  return {
    code,
    kept: kept.map(([path]) => path),
    outside: [...left, ...ofNode],
    workers: others.map(({ fileName }) => fileName),
  }
}

describe.each([
  ['esbuild', byEsbuild],
  ['Vite', byVite],
] as const)('bundled by %s', (_, bundle) => {
  test.each(COSTS)(
    'export $imports costs a page $most kB at most, and runs there',
    async ({ imports, most, hasWink = false }) => {
      const { code, kept, outside } = await bundle(imports)
      expect(gzipSync(code, { level: 9 }).length / KB).toBeLessThanOrEqual(most)
      expect(outside).toEqual([])
      expect(code).not.toMatch(/\brequire\("|\bprocess\.env\b|\b__dirname\b/)
      const wink = kept.filter((path) => path.includes('/wink-'))
      expect(wink.length > 0).toBe(hasWink)
      expect(wink.filter((path) => /sa-model|ner-model|exceptions/.test(path))).toEqual([])
    },
  )
})

test('the guide says what entries cost', () => {
  const guide = readFileSync('docs/getting-started.md', 'utf8')
  const told = [...guide.matchAll(/^\| `onceover(\/[^|]*)\|[^|]*\| ([\d,; ]+) \|$/gm)].flatMap(
    ([, entries = '', sizes = '']) => {
      const kilobytes = sizes.split(';').map((size) => Number(size.replaceAll(',', '')))
      return [...entries.matchAll(/\/([\w-]+)/g)].map(([, entry], at) => [entry, kilobytes[at]])
    },
  )
  expect(told.length).toBeGreaterThan(8)
  for (const [entry, kilobytes] of told) {
    const cost = COSTS.find(({ imports }) => imports === `* from './dist/${entry}.js'`)
    expect([entry, cost && Number(cost.most.toPrecision(3)).toFixed()]).toEqual([
      entry,
      `${kilobytes}`,
    ])
  }
})

test('Vite takes the worker of a pool along', async () => {
  const { workers } = await byVite("* from './dist/pool-browser.js'")
  expect(workers).toEqual([expect.stringContaining('pool-worker-browser')])
})

test('an entry is held by one of these, or is for Node', () => {
  const held = COSTS.map(({ imports }) => /dist\/(.+)\.js/.exec(imports)?.[1])
  expect(ENTRIES.filter((entry) => !held.includes(entry))).toEqual(OF_NODE)
})

test('no entry reads wink before it is asked for parts of speech', () => {
  const program = `
    import { createRequire } from 'node:module'
    const { cache } = createRequire(import.meta.url)
    const wink = () => Object.keys(cache).some((path) => path.includes('wink-nlp'))
    for (const entry of ${JSON.stringify(ALONE)}) await import('./dist/' + entry + '.js')
    const { digest } = await import('./dist/index.js')
    const before = wink()
    digest('The lock was closed on Monday.')
    console.log(before, wink())`
  const printed = execFileSync(process.execPath, ['--input-type=module', '-e', program], {
    encoding: 'utf8',
  })
  expect(printed.trim()).toBe('false true')
})

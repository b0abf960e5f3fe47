/**
 * The same bytes wherever JavaScript runs: Node 20, 22 and 24, Bun, a page and a worker in Chromium. Programs that are
 * not there come from npm; where there is no registry they are skipped, and it is said aloud, but in CI.
 *
 * Method: one program (`runtimes/answers.ts`) asks the built package about the articles of `fixtures/` and hashes what it
 * is told. What this Node says is what all have to say, and the package as CommonJS. The page runs what Vite bundles and
 * the worker what esbuild does.
 */
import { execFile } from 'node:child_process'
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { build as esbuild } from 'esbuild'
import { chromium } from 'playwright-core'
import { build as vite } from 'vite'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Answers } from './runtimes/answers.ts'

const run = promisify(execFile)
const CHROMIUM = process.env.CHROMIUM ?? '/usr/bin/chromium'
const ARTICLES = resolve('fixtures/articles')
const TEXTS = readdirSync(ARTICLES)
  .sort()
  .map((name) => readFileSync(join(ARTICLES, name, 'source.txt'), 'utf8'))

/** What each program imports; then what it reads the texts from and gives the answers to. */
const ASKED = `import * as root from 'onceover'
import { openCorpus } from 'onceover/corpus'
import { answersOf } from '${resolve('test/package/runtimes/answers.ts')}'
`
const OF_NODE = `${ASKED}import { readFileSync } from 'node:fs'
answersOf({ root, openCorpus }, JSON.parse(readFileSync(0, 'utf8')))
  .then((answers) => process.stdout.write(JSON.stringify(answers)))`
const OF_PAGE = `${ASKED}globalThis.told = fetch('/texts.json').then((response) => response.json())
  .then((texts) => answersOf({ root, openCorpus }, texts))`
const OF_WORKER = `${OF_PAGE}
told.then(postMessage)`

/** On the disk: three programs are half a gigabyte. The package is installed there, as a link to what is built here. */
const folder = mkdtempSync(join(tmpdir(), 'onceover-'))
mkdirSync(join(folder, 'node_modules'))
symlinkSync(resolve('.'), join(folder, 'node_modules/onceover'))
afterAll(() => rmSync(folder, { recursive: true }))

function written(name: string, contents: string): string {
  writeFileSync(join(folder, name), contents)
  return join(folder, name)
}

const FORMATS = { 'a module': 'answers.mjs', CommonJS: 'answers.cjs' } as const
type Format = keyof typeof FORMATS

/** Packs the questions into a file that imports, or requires, the package. */
async function programOf(format: Format): Promise<void> {
  await esbuild({
    entryPoints: [written(`${FORMATS[format]}.ts`, OF_NODE)],
    outfile: join(folder, FORMATS[format]),
    bundle: true,
    external: ['onceover', 'onceover/*'],
    platform: 'node',
    format: format === 'CommonJS' ? 'cjs' : 'esm',
    logLevel: 'error',
  })
}

async function answersBy(runtime: string, format: Format = 'a module'): Promise<Answers> {
  const answers = run(runtime, [join(folder, FORMATS[format])], { maxBuffer: 1e8 })
  answers.child.stdin?.end(JSON.stringify(TEXTS))
  return JSON.parse((await answers).stdout) as Answers
}

/**
 * Installs a program that npm has, and gives its path; undefined if that cannot be done.
 *
 * @throws Error in CI, if it cannot
 */
async function installed(name: string, version: string): Promise<string | undefined> {
  const prefix = join(folder, `${name}-${version}`)
  try {
    const options = ['--prefer-offline', '--no-audit', '--no-fund', '--prefix', prefix]
    await run('npm', ['install', ...options, `${name}@${version}`])
    return join(prefix, 'node_modules/.bin', name)
  } catch (error) {
    if (process.env.CI) throw error
    process.stderr.write(`\n!! npm gives no ${name}@${version}: its test is SKIPPED\n\n`)
    return undefined
  }
}

const OTHERS: readonly (readonly [name: string, version: string])[] = [
  ...['20', '22', '24'].map((version) => ['node', version] as const),
  ['bun', '1'],
]
const isThisOne = ([name, version]: readonly [string, string]): boolean =>
  name === 'node' && process.versions.node.startsWith(`${version}.`)

let expected: Answers

beforeAll(async () => {
  await Promise.all([programOf('a module'), programOf('CommonJS')])
  expected = await answersBy(process.execPath)
})

test('this Node answers every question about every article, as CommonJS too', async () => {
  expect(expected.digest).toHaveLength(TEXTS.length)
  expect(new Set(expected.digest).size).toBe(TEXTS.length)
  expect(await answersBy(process.execPath, 'CommonJS')).toEqual(expected)
})

test.concurrent.for(OTHERS.filter((other) => !isThisOne(other)))(
  '%s %s says the same',
  async ([name, version], { expect, skip }) => {
    const runtime = (await installed(name, version)) ?? skip()
    const { stdout } = await run(runtime, ['--version'])
    expect(stdout).toMatch(new RegExp(`^v?${version}\\.`))
    expect(await answersBy(runtime)).toEqual(expected)
  },
)

/** The code of a page, by Vite. */
async function bundledByVite(): Promise<string> {
  const output = await vite({
    configFile: false,
    root: folder,
    logLevel: 'silent',
    build: {
      write: false,
      rolldownOptions: { input: written('page.mjs', OF_PAGE) },
    },
  })
  if (!('output' in output)) throw new Error('Vite gave another thing than one bundle')
  return output.output[0].code
}

/** The code of a worker, by esbuild. */
async function bundledByEsbuild(): Promise<string> {
  const { outputFiles } = await esbuild({
    entryPoints: [written('worker.mjs', OF_WORKER)],
    bundle: true,
    minify: true,
    platform: 'browser',
    format: 'esm',
    write: false,
    logLevel: 'error',
  })
  return outputFiles[0]?.text ?? ''
}

describe.skipIf(!existsSync(CHROMIUM))('Chromium', () => {
  test('says the same in a page and in a worker', async () => {
    const code = new Map([
      ['/page.js', await bundledByVite()],
      ['/worker.js', await bundledByEsbuild()],
      ['/texts.json', JSON.stringify(TEXTS)],
    ])
    const server = createServer(({ url = '' }, response) => {
      const content = code.get(url)
      const type = url.endsWith('.js') ? 'text/javascript' : 'application/json'
      response
        .writeHead(200, { 'content-type': content === undefined ? 'text/html' : type })
        .end(content ?? '<!doctype html><title>x</title>')
    })
    await new Promise<void>((listening) => server.listen(0, listening))
    const browser = await chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox'] })
    try {
      const page = await browser.newPage()
      await page.goto(`http://localhost:${(server.address() as AddressInfo).port}/`)
      const inPage = await page.evaluate(`import('/page.js').then(() => globalThis.told)`)
      expect(inPage).toEqual(expected)
      const inWorker = await page.evaluate(`new Promise((told, failed) => {
        const worker = new Worker('/worker.js', { type: 'module' })
        worker.onmessage = ({ data }) => told(data)
        worker.onerror = ({ message }) => failed(new Error(message))
      })`)
      expect(inWorker).toEqual(expected)
    } finally {
      await browser.close()
      server.close()
    }
  })
})

/** A pool on Web Workers, in Chromium (`CHROMIUM`, or where Debian has it). */
import { existsSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { build } from 'esbuild'
import { type Browser, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { clean } from '../../src/cleaning/clean.ts'
import { digestAll, type Outcome } from '../../src/stream.ts'

const CHROMIUM = process.env.CHROMIUM ?? '/usr/bin/chromium'
const ARTICLES = [
  'The ferry to Oldport sank on Friday with 40 people on board. Ada Quill saw it.',
  {
    id: 'b',
    text: 'A storm kept the boats in the harbour.\n\nA storm kept the boats in the harbour.',
  },
]

/** What a page has of the pool once its module was loaded. */
interface PoolPage {
  readonly pool: typeof import('../../src/entries/pool-browser.ts')
}

describe.skipIf(!existsSync(CHROMIUM))('a pool in Chromium', () => {
  let server: Server
  let browser: Browser
  let page: Page

  beforeAll(async () => {
    const { outputFiles } = await build({
      entryPoints: {
        pool: 'src/entries/pool-browser.ts',
        'pool-worker-browser': 'src/pool/web-worker.ts',
      },
      bundle: true,
      platform: 'browser',
      format: 'esm',
      target: 'es2022',
      outdir: '/',
      write: false,
      logLevel: 'error',
    })
    const files = new Map(outputFiles.map(({ path, text }) => [path, text]))
    server = createServer(({ url = '' }, response) => {
      const code = files.get(url)
      const type = code === undefined ? 'text/html' : 'text/javascript'
      response
        .writeHead(200, { 'content-type': type })
        .end(code ?? '<!doctype html><title>x</title>')
    })
    await new Promise<void>((resolve) => server.listen(0, resolve))
    browser = await chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox'] })
    page = await browser.newPage()
    await page.goto(`http://localhost:${(server.address() as AddressInfo).port}/`)
    await page.addScriptTag({
      type: 'module',
      content: `import * as pool from '/pool.js'; globalThis.pool = pool`,
    })
    await page.waitForFunction('globalThis.pool !== undefined')
  }, 300_000)
  afterAll(async () => {
    await browser?.close()
    server?.close()
  })

  test('gives the bytes that one thread gives in Node', { timeout: 300_000 }, async () => {
    const expected: Outcome[] = []
    for await (const outcome of digestAll(ARTICLES)) expected.push(outcome)
    const given = await page.evaluate(async (articles) => {
      const { digestAll, openPool } = (globalThis as unknown as PoolPage).pool
      const outcomes = []
      for await (const outcome of digestAll(articles, { threads: 2 })) outcomes.push(outcome)
      const pool = await openPool({ threads: 1 })
      const bytes = await pool.json.clean(articles[1] as { text: string })
      await pool.close()
      return [JSON.stringify(outcomes), new TextDecoder().decode(bytes)]
    }, ARTICLES)
    expect(given).toEqual([
      JSON.stringify(expected),
      JSON.stringify(clean(ARTICLES[1] as { text: string })),
    ])
  })

  test('says so where its program is not', { timeout: 300_000 }, async () => {
    const code = await page.evaluate(async () => {
      const { openPool } = (globalThis as unknown as PoolPage).pool
      try {
        await openPool({ worker: '/no-such-worker.js' })
      } catch (error) {
        return (error as { readonly code: string }).code
      }
      return 'opened'
    })
    expect(code).toBe('THREAD_FAILED')
  })
})

/** The playground as a browser shows it: Chromium, where there is one (`CHROMIUM`, or where Debian has it). */
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import { createRequire } from 'node:module'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { basename, extname, join } from 'node:path'
import {
  type Browser,
  type BrowserContextOptions,
  chromium,
  type FrameLocator,
  type Page,
} from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { buildPlayground } from '../../build/playground.ts'

const CHROMIUM = process.env.CHROMIUM ?? '/usr/bin/chromium'
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.svg': 'image/svg+xml',
}
const TWICE = 'The old bridge of Halm was closed to lorries on Monday by the town.'
const TEXT = `${TWICE}\n\nIt carries nine trains a day, and Ada Quill counts them.\n\n${TWICE}`

/** Drops a page in an old encoding on the page. */
const DROP = `{
  const words = 'The caf\u00e9 on the quay of Halm closes, its owner said. '.repeat(9)
  const page = '<!doctype html><meta charset="iso-8859-1"><h1>Caf\u00e9 closes</h1><article><p>' + words
  const dataTransfer = new DataTransfer()
  const bytes = Uint8Array.from(page, (letter) => letter.charCodeAt(0))
  dataTransfer.items.add(new File([bytes], 'cafe.html'))
  document.dispatchEvent(new DragEvent('drop', { dataTransfer, cancelable: true }))
}`
const FAULTS = `axe.run({ iframes: false }).then(({ violations }) =>
  violations.map(({ id, nodes }) => id + nodes.map(({ html }) => html)))`

describe.skipIf(!existsSync(CHROMIUM))('the playground in Chromium', () => {
  let folder = ''
  let server: Server
  let browser: Browser
  let address = ''

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'onceover-playground-'))
    await buildPlayground(folder)
    server = createServer(({ url = '/' }, response) => {
      const path = join(folder, basename(url) || 'index.html')
      if (!existsSync(path)) response.writeHead(404).end()
      else response.writeHead(200, { 'content-type': TYPES[extname(path)] }).end(readFileSync(path))
    })
    await new Promise<void>((resolve) => server.listen(0, resolve))
    address = `http://localhost:${(server.address() as AddressInfo).port}/`
    browser = await chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox'] })
  }, 120_000)
  afterAll(async () => {
    await browser?.close()
    server?.close()
    rmSync(folder, { recursive: true, force: true })
  })

  /** Looks at it; a complaint, or a request for anything but its own files, fails the test. */
  async function look(
    see: (page: Page) => Promise<void>,
    { fragment = '', ...options }: BrowserContextOptions & { fragment?: string } = {},
  ): Promise<void> {
    const context = await browser.newContext({
      viewport: { width: 1280, height: 900 },
      permissions: ['clipboard-read', 'clipboard-write'],
      ...options,
    })
    const complaints: string[] = []
    const strange: string[] = []
    const page = await context.newPage()
    page.on('console', (message) => complaints.push(message.text()))
    page.on('pageerror', (error) => complaints.push(error.message))
    page.on('dialog', (dialog) => complaints.push(dialog.message()))
    context.on('request', (request) => {
      const own = [address, `blob:${address}`].some((start) => request.url().startsWith(start))
      if (!own || request.method() !== 'GET') strange.push(request.url())
    })
    await page.goto(address + fragment)
    await see(page)
    await context.close()
    expect(complaints).toEqual([])
    expect(strange).toEqual([])
  }

  const said = (page: Page): Promise<string | null> => page.locator('#status').textContent()
  const read = (page: Page): Promise<void> =>
    expect.poll(() => said(page), { timeout: 30_000 }).toMatch(/twice\.|again\./)
  const report = (page: Page): FrameLocator => page.frameLocator('#shown')
  const headline = (page: Page): Promise<string | null> =>
    report(page).locator('h1').first().textContent()

  test('shows an example at once, and what is written while it is written; pages and Markdown, too', async () => {
    await look(async (page) => {
      await read(page)
      expect(await headline(page)).toContain('Lock at Brandsund')
      await report(page).locator('.text a.ref').first().click()
      await report(page).locator(':target').waitFor()
      await page.locator('#text').fill(TEXT)
      await expect.poll(() => report(page).locator('.text del').count()).toBe(1)
      expect(await report(page).locator('.text').textContent()).toContain(TWICE)
      await page.locator('#text').fill('')
      await expect.poll(() => said(page)).toBe('Waiting for an article.')
      await page.locator('#example').selectOption('A web page')
      await expect.poll(() => headline(page)).toContain('Town Library')
      expect(await report(page).locator('.text').textContent()).not.toContain('Mill to close')
      await page.locator('#example').selectOption('Markdown of a crawler')
      await expect.poll(() => headline(page)).toContain('Glacier Hut')
      await page.locator('#text').fill('<!doctype html><title>x</title><p>Hello</p>')
      await expect.poll(() => said(page)).toContain('holds no article')
      await page.locator('#format').selectOption('text')
      await expect.poll(() => report(page).locator('.text').textContent()).toContain('<p>Hello</p>')
    })
  })

  test('takes a file that is dropped, in its encoding, and shares it in the link alone', async () => {
    let link = ''
    await look(async (page) => {
      await read(page)
      await page.evaluate(DROP)
      await expect.poll(() => headline(page)).toBe('Caf\u00e9 closes')
      await page.locator('#share').click()
      await expect.poll(() => said(page)).toContain('The link is copied')
      link = await page.evaluate('navigator.clipboard.readText()')
    })
    expect(link.startsWith(`${address}#article=`)).toBe(true)
    await look(
      async (page) => {
        await expect.poll(() => headline(page)).toBe('Caf\u00e9 closes')
        await page.evaluate(`location.hash = location.hash.slice(0, -20)`)
        await expect.poll(() => said(page)).toContain('may have been cut')
      },
      { fragment: link.slice(address.length) },
    )
  })

  test('a phone shows one of both, none wider than it; keys reach everything; axe finds nothing', async () => {
    const phone = { width: 360, height: 740 }
    await look(
      async (page) => {
        await read(page)
        expect(await page.locator('#shown').isVisible()).toBe(false)
        const width = 'document.documentElement.scrollWidth'
        expect(await page.evaluate(width)).toBe(phone.width)
        await page.evaluate(AXE)
        expect(await page.evaluate(FAULTS)).toEqual([])
        await page.emulateMedia({ colorScheme: 'dark' })
        await page.locator('#view-article').focus()
        await page.keyboard.press('ArrowRight')
        expect(await page.locator('#shown').isVisible()).toBe(true)
        expect(await page.locator('#text').isVisible()).toBe(false)
        expect(await page.evaluate(width)).toBe(phone.width)
        expect(await page.evaluate(FAULTS)).toEqual([])
        await page.keyboard.press('Tab')
        expect(await page.evaluate('document.activeElement.id')).toBe('share')
      },
      // axe comes as a script of its own
      { viewport: phone, bypassCSP: true },
    )
  })
})

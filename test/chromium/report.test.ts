/** Reports as a browser shows them: Chromium, where there is one (`CHROMIUM`, or where Debian has it). */
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { digest } from '../../src/digest.ts'
import { renderHtml } from '../../src/report/render-html.ts'
import { HARBOUR, items } from '../report/stories.ts'

const CHROMIUM = process.env.CHROMIUM ?? '/usr/bin/chromium'
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const PHONE = { width: 360, height: 740 }
const DESKTOP = { width: 1280, height: 900 }

describe.skipIf(!existsSync(CHROMIUM))('in Chromium', () => {
  let folder = ''
  let browser: Browser
  const addresses = { one: '', many: '', hostile: '' }

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'onceover-page-'))
    const hostile = `<img src=x onerror=alert(1)><script>document.title='owned'</script>`
    const pages = {
      one: renderHtml(digest(HARBOUR)),
      many: renderHtml(await items()),
      hostile: renderHtml(
        digest({ title: hostile, text: `${hostile}\n\n${HARBOUR.text}`, source: hostile }),
      ),
    }
    for (const name of ['one', 'many', 'hostile'] as const) {
      const path = join(folder, `${name}.html`)
      writeFileSync(path, pages[name])
      addresses[name] = pathToFileURL(path).href
    }
    browser = await chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox'] })
  })
  afterAll(async () => {
    await browser?.close()
    rmSync(folder, { recursive: true, force: true })
  })

  /** Looks at a page; whatever it complains of or asks for besides itself fails the test. */
  async function look(
    address: string,
    look: (page: Page) => Promise<void>,
    options: BrowserContextOptions = {},
  ): Promise<void> {
    const context = await browser.newContext({ viewport: DESKTOP, ...options })
    const complaints: string[] = []
    const requests = new Set<string>()
    const page = await context.newPage()
    page.on('console', (message) => complaints.push(message.text()))
    page.on('pageerror', (error) => complaints.push(error.message))
    page.on('dialog', (dialog) => complaints.push(dialog.message()))
    page.on('request', (request) => requests.add(request.url().replace(/#.*/, '')))
    await page.goto(address)
    await look(page)
    await context.close()
    expect(complaints).toEqual([])
    expect([...requests]).toEqual([address.replace(/#.*/, '')])
  }

  /** What axe finds, with where it finds it. */
  async function faults(page: Page): Promise<string[]> {
    await page.evaluate(AXE)
    return page.evaluate(async () => {
      const { axe } = globalThis as unknown as {
        axe: { run(): Promise<{ violations: { id: string; nodes: { target: unknown }[] }[] }> }
      }
      const { violations } = await axe.run()
      return violations.map(
        ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target).join('; ')}`,
      )
    })
  }

  const target = (page: Page): Promise<string> =>
    page.locator(':target').evaluate((element) => element.textContent ?? '')
  const isInView = (page: Page, selector: string): Promise<boolean> =>
    page.locator(selector).evaluate((element) => {
      const { top, bottom } = element.getBoundingClientRect()
      return top >= 0 && bottom <= element.ownerDocument.documentElement.clientHeight
    })

  test('a removed passage leads to its copy, and that one back', async () => {
    await look(addresses.one, async (page) => {
      // The second is a copy to the letter.
      const removed = page.locator('#go2')
      const text = (await removed.textContent())?.replace('Removed: ', '')
      await page.locator('.text a.ref[href^="#stay"]').nth(1).click()
      await expect.poll(() => new URL(page.url()).hash).toMatch(/^#stay\d+$/)
      expect(await target(page)).toBe(text)
      await expect.poll(() => isInView(page, ':target')).toBe(true)
      await page.locator('.text a.ref[href="#go2"]').click()
      await expect.poll(() => new URL(page.url()).hash).toBe('#go2')
      await expect.poll(() => isInView(page, '#go2')).toBe(true)
    })
  })

  test('a pair that stays leads from one to the other, the gist to its place', async () => {
    await look(addresses.one, async (page) => {
      await page.locator('a.ref.differs').first().click()
      expect(await target(page)).toContain('42 million')
      await page.locator('.gist a').first().click()
      expect(await target(page)).toContain('For the third summer')
    })
  })

  test('an index leads to an article and back, and a passage to the article that said it', async () => {
    await look(addresses.many, async (page) => {
      expect(await page.locator('.story:visible').count()).toBe(0)
      await page.locator('.list h3 a').nth(2).click()
      expect(await page.locator('.story:visible h1').allTextContents()).toEqual([
        'Flood in Velmora: 65 Families Without a Home',
      ])
      expect(await page.locator('.index').isVisible()).toBe(false)
      await page.locator('.story:visible a.before').first().click()
      expect(await page.locator('.story:visible h1').textContent()).toContain('River Tarn Floods')
      await expect.poll(() => isInView(page, ':target')).toBe(true)
      await page.locator('.story:visible .back a').click()
      expect(await page.locator('.index').isVisible()).toBe(true)
      expect(await page.locator('.story:visible').count()).toBe(0)
    })
  })

  test('filters hide what they should, by mouse and by keyboard', async () => {
    await look(addresses.many, async (page) => {
      const rows = page.locator('.list > li:visible')
      expect(await rows.count()).toBe(8)
      await page.getByLabel(/^Came before/).check()
      expect(await rows.count()).toBe(3)
      await page.getByLabel('Coast Wire').check()
      expect(await rows.count()).toBe(1)
      await page.locator('#show-all').focus()
      await page.keyboard.press('Space')
      expect(await rows.count()).toBe(2)
    })
  })

  test('a name of the cast shows where it stands', async () => {
    await look(addresses.one, async (page) => {
      const name = page.locator('.text .e1').first()
      const ground = (): Promise<string> =>
        name.evaluate(
          (element) => element.computedStyleMap().get('background-color')?.toString() ?? '',
        )
      const before = await ground()
      await page.locator('.cast .c1 a').focus()
      expect(await ground()).not.toBe(before)
    })
  })

  test('the keyboard comes first to the way past the head, then reaches every link', async () => {
    await look(addresses.one, async (page) => {
      await page.keyboard.press('Tab')
      expect(await page.locator(':focus').textContent()).toBe('To the article')
      await page.keyboard.press('Enter')
      await expect.poll(() => new URL(page.url()).hash).toBe('#text')
    })
  })

  test.each(['light', 'dark'] as const)('has a %s look, and axe finds nothing', async (scheme) => {
    for (const address of [
      addresses.one,
      addresses.many,
      `${addresses.many}#a3-story`,
      addresses.hostile,
    ]) {
      await look(
        address,
        async (page) => {
          const ground = await page.evaluate<string>(
            'getComputedStyle(document.body).backgroundColor',
          )
          const [red = 0] = (/\d+/.exec(ground) ?? []).map(Number)
          expect(red > 128).toBe(scheme === 'light')
          expect(await faults(page)).toEqual([])
        },
        { colorScheme: scheme },
      )
    }
  })

  test.each([PHONE, { width: 320, height: 640 }, { width: 768, height: 1024 }])(
    'fits a screen of $width without going sideways, and axe finds nothing on the phone',
    async (viewport) => {
      for (const address of [
        addresses.one,
        addresses.many,
        `${addresses.many}#a2-story`,
        addresses.hostile,
      ]) {
        await look(
          address,
          async (page) => {
            const over = await page.evaluate(
              'document.documentElement.scrollWidth - document.documentElement.clientWidth',
            )
            expect(over).toBe(0)
            if (viewport === PHONE) expect(await faults(page)).toEqual([])
          },
          { viewport },
        )
      }
    },
  )

  test('is printed whole: all articles, no controls, dark on light', async () => {
    await look(addresses.many, async (page) => {
      await page.emulateMedia({ media: 'print', colorScheme: 'dark' })
      const ink = await page.evaluate<string>('getComputedStyle(document.body).color')
      expect(Number(/\d+/.exec(ink)?.[0])).toBeLessThan(64)
      expect(await page.locator('.story:visible').count()).toBe(8)
      expect(await page.locator('.filters:visible, .skip:visible, .jump:visible').count()).toBe(0)
      const pdf = await page.pdf({ format: 'A4' })
      expect(pdf.subarray(0, 5).toString()).toBe('%PDF-')
    })
  })

  test('runs nothing that an article holds', async () => {
    await look(addresses.hostile, async (page) => {
      expect(await page.title()).not.toBe('owned')
      expect(await page.locator('img, script').count()).toBe(0)
    })
  })
})

/**
 * Makes the pictures of the README and of the docs, as Chromium shows them: `docs/report.png`, the head of the report on one
 * article, and `docs/index.png`, the head of the report on several, on a dark screen.
 *
 *     npx tsx bench/picture.ts
 *
 * The stories were written for this and for the tests; places, people and firms do not exist. Chromium is at `/usr/bin/chromium`, or where the variable
 * `CHROMIUM` says.
 */
import { fileURLToPath } from 'node:url'
import { chromium } from 'playwright-core'
import { digest } from '../src/digest.ts'
import { renderHtml } from '../src/report/render-html.ts'
import { items } from '../test/report/stories.ts'

const TITLE = 'Storm shuts the port of Oldport'
const FERRIES =
  'Two more ferries wait off the island with 300 people on board. Northern Strait Lines said that they would land at dawn, if the wind allows it.'
const RESCUE =
  'Rescuers took 12 sailors to the hospital in the old town, the harbour master Ada Quill said.'

const story = {
  title: TITLE,
  source: 'The Ledger',
  date: '2031-03-08',
  text: [
    `A storm shut the port of Oldport on Friday night and drove a ferry onto its pier. ${RESCUE}`,
    FERRIES,
    'The pier was built in 1931. A new one would cost 40 million euros, according to a study of the Harbour Office.',
    FERRIES,
    RESCUE.replace('12', '14'),
  ].join('\n\n'),
}

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox'],
})

async function draw(name: string, html: string, colorScheme: 'light' | 'dark'): Promise<void> {
  const page = await browser.newPage({ viewport: { width: 1120, height: 1060 }, colorScheme })
  await page.setContent(html)
  await page.screenshot({ path: fileURLToPath(new URL(`../docs/${name}.png`, import.meta.url)) })
}

await draw('report', renderHtml(digest(story)), 'light')
await draw('index', renderHtml(await items()), 'dark')
await browser.close()

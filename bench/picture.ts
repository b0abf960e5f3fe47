/**
 * Makes `docs/report.png`, the picture of the README: the head of a report, as Chromium shows it.
 *
 *     npx tsx bench/picture.ts
 *
 * The story was written for this; places, people and firms do not exist. Chromium is at `/usr/bin/chromium`, or where the variable
 * `CHROMIUM` says.
 */
import { fileURLToPath } from 'node:url'
import { chromium } from 'playwright-core'
import { digest } from '../src/digest.ts'
import { renderHtml } from '../src/report/render-html.ts'

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
const page = await browser.newPage({
  viewport: { width: 1120, height: 1060 },
  colorScheme: 'light',
})
await page.setContent(renderHtml(digest(story)))
await page.screenshot({ path: fileURLToPath(new URL('../docs/report.png', import.meta.url)) })
await browser.close()

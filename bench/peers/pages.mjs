/**
 * What extractors of others make of public pages, and how long they take, beside `fromHtml` in one run: F1 of runs of four
 * words, of borders of paragraphs, and the CPU time of a page. The forests of onceover are learnt twenty times anew without
 * the sites of the pages that they are asked about. Of two more the output is in the data, as their authors gave it to the
 * benchmark of Scrapinghub.
 *
 *     npm install --prefix bench/peers     # once; the project itself does not need them
 *     npx tsx bench/peers/pages.mjs --data DIR
 *
 * Method: each is given the page and its address as its documentation has it, Readability and Defuddle on linkedom, which
 * is faster than jsdom. Of the HTML that these give, the blocks are the lines; to walk them is not in their time.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { gunzipSync } from 'node:zlib'
import { Readability } from '@mozilla/readability'
import { Defuddle } from 'defuddle/node'
import { parseHTML } from 'linkedom'
import { heldOutChances, rowsOfPage } from '../../models/html/block-rows.ts'
import { labelledPages } from '../../models/html/labelled-pages.ts'
import { aboutPage } from '../../src/html/about-page.ts'
import { fromHtml } from '../../src/html/from-html.ts'
import { pageBody } from '../../src/html/page-body.ts'
import { meanF1, pooledF1, sharedBorders, sharedRuns } from '../eval/page-scores.ts'

const FOLDS = 20
const SEED = 7
const WARM_UP = 20
const BLOCK =
  /^(?:address|article|aside|blockquote|body|br|dd|div|dl|dt|figcaption|figure|footer|h[1-6]|header|hr|li|main|ol|p|pre|section|table|td|th|tr|ul)$/i
const SILENT = /^(?:script|style|template|noscript)$/i

/** What each gives of a page, as HTML or as text. */
const PEERS = {
  'readability + linkedom': ({ html }) =>
    new Readability(parseHTML(html).document).parse()?.content,
  'defuddle + linkedom': async ({ html, url }) =>
    (await Defuddle(parseHTML(html).document, url)).content,
}

const GIVEN = ['trafilatura', 'AutoExtract']

/** The lines of HTML: what stands between the borders of blocks. */
function linesOf(html) {
  if (!html) return []
  const lines = ['']
  const walk = (node) => {
    if (node.nodeType === 3) lines.push(`${lines.pop()}${node.textContent.replace(/\s+/g, ' ')}`)
    if (node.nodeType !== 1 || SILENT.test(node.tagName)) return
    const isBlock = BLOCK.test(node.tagName)
    if (isBlock) lines.push('')
    for (const child of node.childNodes) walk(child)
    if (isBlock) lines.push('')
  }
  walk(parseHTML(`<!doctype html><html><body>${html}</body></html>`).document.body)
  return lines.map((line) => line.trim()).filter((line) => line !== '')
}

/** A page on which one fails has no text. */
async function attempt(make, page) {
  try {
    return await make(page)
  } catch {
    return undefined
  }
}

async function timed(make, pages) {
  for (const page of pages.slice(0, WARM_UP)) await attempt(make, page)
  const made = []
  const before = process.cpuUsage()
  for (const page of pages) made.push(await attempt(make, page))
  const { user, system } = process.cpuUsage(before)
  return { made, milliseconds: (user + system) / 1000 / pages.length }
}

function report(name, pages, found, milliseconds) {
  const columns = ['scrapinghub', 'fundus', 'wcxb'].flatMap((set) => {
    const own = [...pages.keys()].filter((at) => pages[at].set === set)
    if (own.length === 0) return []
    const truthOf = (at) => pages[at].paragraphs
    const runs = own.map((at) => sharedRuns(truthOf(at).join('\n'), found[at].join('\n')))
    const words = own.map((at) => sharedBorders(truthOf(at), found[at]))
    return [`${set} ${meanF1(runs).toFixed(4)}, borders ${pooledF1(words).toFixed(3)}`]
  })
  const time = milliseconds === undefined ? 'as given' : `${milliseconds.toFixed(1)} ms`
  console.log([name.padEnd(24), ...columns, time].join('  '))
}

const { data } = parseArgs({ options: { data: { type: 'string' } } }).values
if (data === undefined) throw new Error('Usage: npx tsx bench/peers/pages.mjs --data DIR')
// What is wrong with the scripts and styles of a page is nobody's concern here.
console.warn = console.error = () => {}
const pages = labelledPages(data).filter(({ paragraphs }) => paragraphs.length > 0)
const { milliseconds } = await timed(({ html, url }) => fromHtml(html, { url }), pages)
const rows = pages.map(rowsOfPage)
const chances = heldOutChances(rows, FOLDS, SEED)
const own = rows.map(({ layout, page, url }, at) =>
  pageBody(pages[at].html, layout, chances[at], aboutPage(page, url), 'usual').text.split('\n\n'),
)
report('onceover', pages, own, milliseconds)
for (const [name, make] of Object.entries(PEERS)) {
  const { made, milliseconds } = await timed(make, pages)
  report(name, pages, made.map(linesOf), milliseconds)
}
for (const name of GIVEN) {
  const path = join(data, 'html/scrapinghub/output', `${name}.json.gz`)
  const written = JSON.parse(gunzipSync(readFileSync(path)).toString())
  const output = written.output ?? written
  const own = pages.filter(({ set }) => set === 'scrapinghub')
  const lines = own.map(({ id }) => (output[id]?.articleBody ?? '').split(/\n+/))
  report(name, own, lines)
}

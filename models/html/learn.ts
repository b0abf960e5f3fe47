/**
 * `npx tsx models/html/learn.ts --data DIR`: learns which blocks of a page are its article, and which wording
 * is its title, from labelled pages, and writes `src/html/blocks.data.ts` and `src/html/title.data.ts`. The same data
 * give the same bytes. Cost: two minutes.
 */
import { writeFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { gzipSync } from 'node:zlib'
import { learnBlocks, rowsOfPage } from './block-rows.ts'
import { labelledPages } from './labelled-pages.ts'
import { learnTitle, titledPages } from './learn-title.ts'

const OUTPUT = new URL('../../src/html/', import.meta.url)

const { values } = parseArgs({ options: { data: { type: 'string' } } })
if (values.data === undefined) throw new Error('Usage: npx tsx models/html/learn.ts --data DIR')
const pages = labelledPages(values.data).map(rowsOfPage)
const model = learnBlocks(pages)
const weights = learnTitle(titledPages(pages))
const source = `/** The forests that choose blocks, made by \`models/html/learn.ts\`. */
import type { BlockModel } from './choose-blocks.ts'

export const BLOCKS: BlockModel = ${JSON.stringify(model)}
`
const title = `/** What the signals of a wording weigh, made by \`models/html/learn.ts\`. */
import type { TitleWeights } from './title.ts'

export const TITLE_WEIGHTS: TitleWeights = ${JSON.stringify(weights)}
`
await writeFile(new URL('blocks.data.ts', OUTPUT), source)
await writeFile(new URL('title.data.ts', OUTPUT), title)
console.log(`${pages.length} pages, ${source.length} bytes, ${gzipSync(source).length} gzipped`)

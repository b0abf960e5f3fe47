/**
 * `npx tsx models/html/learn.ts --data DIR`: learns which blocks of a page are its article from labelled pages, and
 * writes `src/html/blocks.data.ts`. The same data give the same bytes. Cost: two minutes.
 */
import { writeFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { gzipSync } from 'node:zlib'
import { learnBlocks, rowsOfPage } from './block-rows.ts'
import { labelledPages } from './labelled-pages.ts'

const OUTPUT = new URL('../../src/html/blocks.data.ts', import.meta.url)

const { values } = parseArgs({ options: { data: { type: 'string' } } })
if (values.data === undefined) throw new Error('Usage: npx tsx models/html/learn.ts --data DIR')
const pages = labelledPages(values.data).map(rowsOfPage)
const model = learnBlocks(pages)
const source = `/** The forests that choose blocks, made by \`models/html/learn.ts\`. */
import type { BlockModel } from './choose-blocks.ts'

export const BLOCKS: BlockModel = ${JSON.stringify(model)}
`
await writeFile(OUTPUT, source)
console.log(`${pages.length} pages, ${source.length} bytes, ${gzipSync(source).length} gzipped`)

/**
 * `npx tsx models/roles/learn.ts --data DIR`: learns the roles of passages from the markup of pages and from passages that
 * were read, and writes `src/roles/trees.data.ts`. The same data give the same bytes. `--held-out` measures instead: two
 * models, each of which saw no page of half of the sites, on the pages of the others, and the model itself on the passages
 * that were read for a test, of outlets of which none was learnt from by reading. Cost: three minutes; five with `--held-out`.
 */
import { writeFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { gzipSync } from 'node:zlib'
import { ROLES } from '../../src/roles/role.ts'
import type { RoleModel } from '../../src/roles/roles-of.ts'
import { Wording } from '../../src/roles/wording.ts'
import { examplesOf, pagesOf } from './examples.ts'
import { learnRoles } from './learn-roles.ts'
import { learnWording } from './learn-wording.ts'
import { shareRight, type Told, tellHeldOut, tellRoles } from './measure-roles.ts'
import { readExamples, readRoles } from './read-passages.ts'

const OUTPUT = new URL('../../src/roles/trees.data.ts', import.meta.url)

const { values } = parseArgs({
  options: { data: { type: 'string' }, 'held-out': { type: 'boolean' } },
})
if (values.data === undefined) {
  throw new Error('Usage: npx tsx models/roles/learn.ts --data DIR [--held-out]')
}
const pages = pagesOf(values.data)
const words = learnWording(pages)
const wording = new Wording(words)
const ofPages = examplesOf(pages)
const read = readExamples(await readRoles(values.data, 'train'), wording)
if (values['held-out']) await measure(values.data)
else await write(learnRoles(words, [...ofPages, ...read]))

async function write(model: RoleModel): Promise<void> {
  const source = `/** What words tell, and the trees that tell roles, made by \`models/roles/learn.ts\`. */
import type { RoleModel } from './roles-of.ts'

export const ROLE_MODEL: RoleModel = ${JSON.stringify(model)}
`
  await writeFile(OUTPUT, source)
  console.log(
    `${pages.length} pages, ${ofPages.length} passages of them, ${read.length} read, ${gzipSync(source).length} bytes gzipped`,
  )
}

async function measure(folder: string): Promise<void> {
  print('pages, sites held out', tellHeldOut(words, ofPages, read))
  const test = readExamples(await readRoles(folder, 'test'), wording)
  print('read', tellRoles(learnRoles(words, [...ofPages, ...read]), test))
}

function print(name: string, told: readonly Told[]): void {
  const sum = (is: (one: Told) => boolean): number =>
    told.reduce((all, one) => all + (is(one) ? one.weight : 0), 0)
  console.log(`${name}: ${told.length} passages, ${shareRight(told).toFixed(3)} right`)
  for (const [at, role] of ROLES.entries()) {
    const count = told.filter((one) => one.role === at).length
    if (count === 0) continue
    const both = sum((one) => one.role === at && one.guess === at)
    const recall = both / sum((one) => one.role === at)
    const precision = both / sum((one) => one.guess === at)
    console.log(
      `  ${role.padEnd(12)} ${String(count).padStart(6)} recall ${recall.toFixed(2)} precision ${precision.toFixed(2)}`,
    )
  }
}

/** The command `work` over files: the same bytes however many did it, and what it says where it cannot go on. */
import { readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { expand } from '../../bench/batch/expand.ts'
import type { SetPair, Standing } from '../../src/batch/apply-stage.ts'
import type { OptionValues } from '../../src/cli/options.ts'
import { readSettings } from '../../src/cli/settings.ts'
import { runWork } from '../../src/cli/work.ts'
import { WORK_STAGES } from '../../src/cli/work-stages.ts'
import { joinPassages } from '../../src/corpus/join-passages.ts'
import { useFolder } from '../temporary-folder.ts'
import { madeUpPassages } from './made-up-passages.ts'

const { pathOf } = useFolder()
const TEXTS = madeUpPassages(120, 11)
const PASSAGES = TEXTS.map((text, place) => ({ id: `p${place}`, text }))
const linesOf = (values: readonly object[]): string =>
  values.map((value) => `${JSON.stringify(value)}\n`).join('')

let folders = 0
/** A folder with the passages in three files, and an empty one. */
async function inputs(passages: readonly object[] = PASSAGES): Promise<string> {
  const folder = pathOf(`in-${folders++}`)
  await mkdir(folder)
  for (const part of [0, 1, 2]) {
    await writeFile(
      join(folder, `${part}.ndjson`),
      linesOf(passages.slice(part * 40, part * 40 + 40)),
    )
  }
  await writeFile(join(folder, '3.jsonl'), '')
  return folder
}
const newFolder = (): string => pathOf(`out-${folders++}`)

async function work(
  stage: string,
  from: string,
  out: string,
  more: OptionValues = {},
): Promise<void> {
  const options = { in: from, out, parts: '5', quiet: true, ...more }
  await runWork([stage], await readSettings(options))
}

async function workOf(
  from: string,
  out: string,
  world: number,
  more: OptionValues = {},
): Promise<void> {
  for (const stage of WORK_STAGES) {
    // The last rank first: no task of a stage waits for another one.
    for (let rank = world - 1; rank >= 0; rank--) {
      await work(stage, from, out, { rank: String(rank), world: String(world), ...more })
    }
  }
}

const filesIn = (folder: string): Record<string, string> =>
  Object.fromEntries(
    readdirSync(folder)
      .sort()
      .map((name) => [name, readFileSync(join(folder, name), 'latin1')]),
  )
const recordsOf = <Line>(folder: string, kind: string): Line[] =>
  readdirSync(folder)
    .filter((name) => name.startsWith(kind) && name.endsWith('.ndjson'))
    .sort()
    .flatMap((name) => readFileSync(join(folder, name), 'utf8').split('\n'))
    .filter(Boolean)
    .map((line) => JSON.parse(line))

describe.each(['similarity', 'containment'] as const)('by %s', (measure) => {
  test('one process and 4 and 8 shares write the same bytes: what `joinPassages` tells', async () => {
    const from = await inputs()
    const whole = newFolder()
    await work('all', from, whole, { measure })
    for (const world of [4, 8]) {
      const out = newFolder()
      await workOf(from, out, world, { measure })
      expect(filesIn(out)).toEqual(filesIn(whole))
    }
    const standings = recordsOf<Standing & { id: string }>(whole, 'passages')
    expect(standings.map(({ id }) => id)).toEqual(PASSAGES.map(({ id }) => id))
    const expected = joinPassages(TEXTS, { measure })
    expect(expected.length).toBeGreaterThan(10)
    expect(expand(standings, recordsOf<SetPair>(whole, 'pairs'))).toEqual(expected)
  })
})

test('in another order the same passages are alike', async () => {
  const turned = [...PASSAGES].reverse()
  const pairsOf = async (passages: typeof PASSAGES): Promise<string[]> => {
    const out = newFolder()
    await work('all', await inputs(passages), out, { measure: 'similarity' })
    const standings = recordsOf<Standing & { id: string }>(out, 'passages')
    return expand(standings, recordsOf<SetPair>(out, 'pairs'))
      .map(({ a, b, similarity }) => {
        const ids = [standings[a]?.id, standings[b]?.id].sort()
        return `${ids.join(' ')} ${similarity}`
      })
      .sort()
  }
  expect(await pairsOf(turned)).toEqual(await pairsOf(PASSAGES))
})

test('what is done is passed over, what is not whole is done again', async () => {
  const from = await inputs()
  const out = newFolder()
  await work('all', from, out)
  const before = filesIn(out)
  truncateSync(join(out, 'pairs-00002'), 3)
  writeFileSync(join(out, 'counts-00001.done'), '{"bytes":')
  writeFileSync(join(out, 'pairs-00003.0000.tmp'), 'left by one that was killed')
  // A file of the right length with a marker is not looked into again.
  const name = 'passages-00000.ndjson'
  writeFileSync(join(out, name), before[name]?.toUpperCase() ?? '')
  await work('all', from, out)
  const { 'pairs-00003.0000.tmp': _, ...after } = filesIn(out)
  expect(after).toEqual({ ...before, [name]: before[name]?.toUpperCase() })
})

test('articles that are the first of their cluster stay as they are', async () => {
  const out = newFolder()
  await work('all', await inputs(), out, { drop: true })
  const clusters = new Set<string>()
  const first = newFolder()
  await work('all', await inputs(), first)
  for (const { id, place, cluster } of recordsOf<Standing & { id: string }>(first, 'passages')) {
    if (place === cluster) clusters.add(id)
  }
  expect(clusters.size).toBeLessThan(PASSAGES.length)
  expect(recordsOf(out, 'kept')).toEqual(PASSAGES.filter(({ id }) => clusters.has(id)))
})

test('bad lines have their place, and a line that says why', async () => {
  const from = pathOf('bad')
  await mkdir(from)
  const text = 'The ferry to the island left the harbour at noon.'
  const lines = [JSON.stringify({ text }), 'no json', '{"id":7}', JSON.stringify({ id: 'd', text })]
  await writeFile(join(from, 'a.ndjson'), lines.join('\n'))
  const out = newFolder()
  await work('all', from, out)
  expect(recordsOf(out, 'passages')).toMatchObject([
    { status: 'ok', file: 'a.ndjson', line: 1, place: 0, same: 0, cluster: 0 },
    { status: 'failed', line: 2, error: { code: 'INVALID_JSON' } },
    { id: 7, status: 'failed', line: 3, error: { code: 'MISSING_TEXT' } },
    { id: 'd', status: 'ok', place: 3, same: 0, cluster: 0 },
  ])
})

describe('refuses', () => {
  test('a stage before the one that it needs', async () => {
    const from = await inputs()
    const out = newFolder()
    await expect(work('counts', from, out)).rejects.toMatchObject({ code: 'STORE_FAILED' })
    await work('shingles', from, out, { world: '2', rank: '1' })
    await expect(work('counts', from, out)).rejects.toThrow(
      'shingles-00000 is not there yet, or not whole: run `onceover work shingles` first',
    )
  })

  test('other options, and inputs that changed', async () => {
    const from = await inputs()
    const out = newFolder()
    await work('shingles', from, out)
    const other = work('shingles', from, out, { threshold: '0.5' })
    await expect(other).rejects.toMatchObject({ code: 'STORE_CONFLICT' })
    for (const stage of WORK_STAGES.slice(1, 5)) await work(stage, from, out)
    await writeFile(join(from, '1.ndjson'), '{"text":"Another one."}\n')
    await expect(work('apply', from, out)).rejects.toThrow(
      '1.ndjson is not there any more as it was',
    )
  })

  test('a file that was damaged', async () => {
    const from = await inputs()
    const out = newFolder()
    await work('shingles', from, out)
    const path = join(out, 'shingles-00001')
    const bytes = readFileSync(path)
    bytes[bytes.length - 1_000]! ^= 1
    writeFileSync(path, bytes)
    const rest = async (): Promise<void> => {
      for (const stage of WORK_STAGES.slice(1)) await work(stage, from, out)
    }
    await expect(rest()).rejects.toMatchObject({
      code: 'STORE_DAMAGED',
      message: expect.stringContaining('remove shingles-00001.done'),
    })
  })

  test('a folder that it cannot write to', async () => {
    const from = await inputs()
    const out = newFolder()
    await mkdir(join(out, 'shingles-00000'), { recursive: true })
    await expect(work('shingles', from, out)).rejects.toMatchObject({ code: 'STORE_FAILED' })
  })

  test.each<[string, OptionValues, string]>([
    ['shingle', {}, 'work needs a stage: shingles, counts'],
    ['all', { world: '2' }, 'work all is for one process'],
    ['shingles', { world: '2', rank: '2' }, '--rank must be a whole number below --world 2'],
    ['shingles', { in: 'package.json' }, '--in must be a folder'],
    ['shingles', { parts: '65537' }, '--parts must be a whole number from 1 to 65536'],
  ])('%s with %j', async (stage, options, message) => {
    await expect(work(stage, await inputs(), newFolder(), options)).rejects.toMatchObject({
      code: 'USAGE',
      message: expect.stringContaining(message),
    })
  })
})

/** The commands that work on folders: `export` and `work`, what they refuse and what they leave behind. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readdirSync } from 'node:fs'
import { mkdir, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as later } from 'node:timers/promises'
import { beforeAll, describe, expect, it } from 'vitest'
import { fileStore } from '../../src/corpus/file-store/file-store.ts'
import { openCorpus } from '../../src/corpus/open-corpus.ts'
import { useFolder } from '../temporary-folder.ts'
import { COMMAND, onceover } from './onceover.ts'

const { pathOf, file } = useFolder()

const locksIn = (directory: string): string[] =>
  readdirSync(directory).filter((name) => name.startsWith('lock-'))

/** Articles that have nothing to do with each other. */
function* many(count: number): Generator<{ id: string; text: string }, void, void> {
  for (let id = 0; id < count; id++) {
    const words = Array.from({ length: 60 }, (_, at) => `w${(id * 7919 + at * 104_729) % 99_991}`)
    yield { id: String(id), text: `The harbour told ${words.join(' ')}.` }
  }
}

beforeAll(async () => {
  await using corpus = await openCorpus({ store: fileStore(pathOf('seen')) })
  for await (const _ of corpus.addAll(many(3000)));
})

describe('export', () => {
  it.skipIf(process.platform === 'win32').each([
    ['SIGTERM', 143],
    ['SIGINT', 130],
    ['SIGHUP', 129],
  ] as const)('lets go of the store at %s', async (signal, code) => {
    const seen = pathOf('seen')
    const args = ['export', '--corpus', seen, '--out', pathOf(`tables-${code}`)]
    const child = spawn(process.execPath, [COMMAND, ...args])
    while (locksIn(seen).length === 0) await later(1)
    child.kill(signal)
    expect(await once(child, 'close')).toEqual([code, null])
    expect(locksIn(seen)).toEqual([])
  })

  it('makes no store where none is', async () => {
    const empty = pathOf('empty')
    await mkdir(empty)
    const { code, stderr } = await onceover(['export', '--corpus', empty, '--out', pathOf('none')])
    expect({ code, stderr }).toMatchObject({ code: 2 })
    expect(stderr).toContain(`there is no corpus in '${empty}'`)
    expect(await readdir(empty)).toEqual([])
    expect(existsSync(pathOf('none'))).toBe(false)
  })

  it.each(['.', 'tables', join('tables', 'more')])(
    'writes nothing into the store: %s',
    async (way) => {
      const seen = pathOf('seen')
      const before = await readdir(seen)
      const { code, stderr } = await onceover([
        'export',
        '--corpus',
        seen,
        '--out',
        join(seen, way),
      ])
      expect({ code, stderr }).toMatchObject({ code: 2 })
      expect(stderr).toContain('which is read: name another folder')
      expect(await readdir(seen)).toEqual(before)
    },
  )
})

it('work writes nothing into what it reads', async () => {
  const folder = pathOf('articles')
  await mkdir(folder)
  const path = await file(join('articles', 'news.ndjson'), '{"text":"The ferry left at noon."}\n')
  for (const out of [folder, join(folder, 'work')]) {
    const { code, stderr } = await onceover(['work', 'all', '--in', folder, '--out', out])
    expect({ code, stderr }).toMatchObject({ code: 2 })
    expect(stderr).toContain('which is read: name another folder')
  }
  expect(await readdir(folder)).toEqual(['news.ndjson'])
  // A folder beside it that begins like it is another one.
  const beside = await onceover(['work', 'all', '--in', folder, '--out', `${folder}-work`])
  expect(beside.code).toBe(0)
  expect(existsSync(path)).toBe(true)
})

it.skipIf(!existsSync('/dev/full'))('says once that nothing can be written', async () => {
  const input = await file(
    'many.ndjson',
    [...many(300)].map((one) => `${JSON.stringify(one)}\n`).join(''),
  )
  const run = `"${process.execPath}" ${COMMAND} dedupe -q --corpus "${pathOf('full')}" "${input}" > /dev/full`
  const child = spawn('sh', ['-c', run])
  let told = ''
  child.stderr.on('data', (bytes: Buffer) => {
    told += bytes
  })
  expect(await once(child, 'close')).toEqual([1, null])
  expect(told).toMatch(/^onceover: cannot write the output: [^\n]*\n$/)
  expect(locksIn(pathOf('full'))).toEqual([])
})

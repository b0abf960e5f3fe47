/** The commands of functions of the library, and what people try first. */
import { execFileSync, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, open, readFile, symlink, truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as later } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { clean } from '../../src/cleaning/clean.ts'
import { compare } from '../../src/duplicates/compare.ts'
import { extractKeyphrases } from '../../src/entities/extract-keyphrases.ts'
import { roles } from '../../src/roles/roles.ts'
import { useFolder } from '../temporary-folder.ts'
import { COMMAND, onceover, records } from './onceover.ts'

const STALE = 'Rescuers said 12 sailors were hurt in the storm near Lindau on Friday.'
const NEW = STALE.replace('12', '14')
const STORY = `${STALE}\n\nThe quay stays closed until noon.\n\n${STALE}\n`
const LINES = [1, 2, 3, 4, 5].map((id) => ({ id, text: `It rained on ${id} days in Lindau.` }))
const NDJSON = LINES.map((line) => `${JSON.stringify(line)}\n`).join('')

const { pathOf, file } = useFolder()

describe('compare', () => {
  it('holds the first article against each that follows', async () => {
    const [a, b] = [await file('a.txt', STALE), await file('b.txt', NEW)]
    const { code, stdout } = await onceover(['compare', '--format', 'ndjson', a, b, a])
    expect(code).toBe(0)
    const [first, second] = records(stdout)
    expect(first).toEqual({ status: 'ok', file: b, of: a, ...compare(STALE, NEW) })
    expect(second?.verdict).toBe('identical')
    const text = await onceover(['compare', a, b])
    expect(text.stdout).toContain('variant  alike, but facts differ')
    expect(text.stdout).toContain('number  12 → 14')
  })

  it('holds the two articles of a record against each other', async () => {
    const input = [[STALE, NEW], [STALE]].map((documents, id) => JSON.stringify({ id, documents }))
    const { code, stdout } = await onceover(['compare', '--input', 'ndjson'], input.join('\n'))
    expect(code).toBe(1)
    const [first, second] = records(stdout)
    expect(first).toMatchObject({ id: 0, status: 'ok', verdict: 'variant' })
    expect(second).toMatchObject({ id: 1, status: 'failed', error: { code: 'INVALID_RECORD' } })
  })

  it('says that it needs two', async () => {
    const { code, stderr } = await onceover(['compare', await file('a.txt', STALE)])
    expect({ code, stderr }).toMatchObject({ code: 2, stderr: /compare needs two articles/ })
  })
})

describe('keyphrases', () => {
  it('gives those of the function', async () => {
    const { stdout } = await onceover(['keyphrases', '--limit', '2', '--format', 'json'], STORY)
    const keyphrases = extractKeyphrases(STORY, { limit: 2 })
    expect(JSON.parse(stdout)).toMatchObject({ keyphrases })
    const text = await onceover(['keyphrases'], STORY)
    expect(text.stdout.split('\n').slice(0, 2)).toEqual(
      keyphrases.map(({ text: phrase, mentions }) =>
        mentions.length > 1 ? `${phrase} ×${mentions.length}` : phrase,
      ),
    )
  })
})

it('roles tells what each passage is for', async () => {
  const text = `${STORY}\nSign up for our newsletter\n`
  const { stdout } = await onceover(['roles', '--format', 'json'], text)
  expect(JSON.parse(stdout)).toMatchObject({ roles: roles(text) })
  const shown = await onceover(['roles'], text)
  expect(shown.stdout.trim().split('\n')).toEqual(
    roles(text).map(({ kind, start }) =>
      expect.stringMatching(RegExp(`^${kind} +\\d+ %  ${text.slice(start, start + 9)}`)),
    ),
  )
})

describe('restore', () => {
  it.each(['json', 'ndjson'])('gives back what was cleaned into %s', async (format) => {
    const cleaned = await onceover(['clean', '--format', format], STORY)
    const restored = await onceover(['restore', '--format', 'text'], cleaned.stdout)
    expect(restored).toMatchObject({ code: 0, stderr: '' })
    // Of several there may be, each has its heading.
    const heading = format === 'json' ? '' : '==> standard input, line 1 <==\n\n'
    expect(restored.stdout).toBe(heading + STORY)
  })

  it('tells a record that was not cleaned', async () => {
    const broken = { ...clean(STORY), text: 'Something else.' }
    const { code, stdout } = await onceover(
      ['restore', '--input', 'ndjson'],
      JSON.stringify(broken),
    )
    expect(code).toBe(1)
    expect(records(stdout)[0]).toMatchObject({ error: { code: 'INVALID_CLEANED' } })
  })
})

it('join is another name for pairs', async () => {
  const args = ['--input', 'ndjson', '--threshold', '0.3', '--shingle', '2']
  const join = await onceover(['join', ...args], NDJSON)
  expect(join).toEqual(await onceover(['pairs', ...args], NDJSON))
  expect(join.stdout).not.toBe('')
})

describe('help', () => {
  it('is what --help prints, of a command too', async () => {
    expect(await onceover(['help'])).toEqual(await onceover(['--help']))
    for (const word of ['help', 'completion']) {
      expect(await onceover(['help', word])).toEqual(await onceover(['help']))
    }
    expect(await onceover(['help', 'clean'])).toEqual(await onceover(['clean', '--help']))
    const { stdout: types } = await onceover(['help', 'entities'])
    expect(types).toMatch(/\n {2}norp {18}nationalities, religious and political groups\n/)
    for (const line of types.split('\n')) expect(line.length).toBeLessThanOrEqual(80)
    expect((await onceover(['help', 'join'])).stdout).toMatch(/^onceover pairs: /)
  })

  it('suggests what was meant, or tells what there is', async () => {
    expect((await onceover(['help', 'claen'])).stderr).toContain('did you mean clean?')
    const { code, stderr } = await onceover(['tidy'])
    expect(code).toBe(2)
    expect(stderr).toContain("unknown command 'tidy', and no such file: there are digest, clean,")
  })
})

it('prints what completes words, for the shells that it knows', async () => {
  expect((await onceover(['completion', 'bash'])).stdout).toContain('complete -o filenames')
  expect(await onceover(['completion', 'ksh'])).toMatchObject({ code: 2 })
})

describe('colour', () => {
  const colored = async (environment: NodeJS.ProcessEnv, ...args: string[]): Promise<boolean> =>
    (await onceover(args, STORY, environment)).stdout.includes('\u001B[')

  it('is where it was asked for, and nowhere else', async () => {
    const none = { FORCE_COLOR: '', NO_COLOR: '' }
    expect(await colored(none)).toBe(false)
    expect(await colored({ ...none, FORCE_COLOR: '1' })).toBe(true)
    expect(await colored({ ...none, FORCE_COLOR: '0' })).toBe(false)
    expect(await colored({ ...none, NO_COLOR: '1' })).toBe(false)
    expect(await colored({ ...none, FORCE_COLOR: '1' }, '--no-color')).toBe(false)
    // What goes on to a program is data.
    expect(await colored({ ...none, FORCE_COLOR: '1' }, 'clean')).toBe(false)
    expect(await colored({ ...none, FORCE_COLOR: '1' }, '--format', 'json')).toBe(false)
  })
})

describe('--resume', () => {
  it('goes on behind the last whole line, and gives the same output', async () => {
    const input = await file('news.ndjson', NDJSON)
    const { stdout: whole } = await onceover(['clean', input])
    const output = pathOf('out.ndjson')
    const bytes = Buffer.byteLength(whole)
    for (const length of [0, 3, 10, Math.floor(bytes / 2), bytes - 1, bytes]) {
      await writeFile(output, whole)
      await truncate(output, length)
      const run = await onceover(['clean', '--resume', output, input])
      expect(run).toEqual({ code: 0, stdout: '', stderr: '' })
      expect(await readFile(output, 'utf8')).toBe(whole)
    }
  })

  it.each([
    'One line of notes',
    'Notes.\nOf four lines.\n\nEach is kept.\n',
    NDJSON,
    '<!doctype html>\n<p>Rain\n',
  ])('is refused where the file holds something else: %j', async (notes) => {
    const output = await file('notes.txt', notes)
    const input = await file('news.ndjson', NDJSON)
    const { code, stderr } = await onceover(['clean', '--resume', output, input])
    expect({ code, stderr }).toMatchObject({ code: 1 })
    expect(stderr).toContain('it holds other lines than those of such a run')
    expect(await readFile(output, 'utf8')).toBe(notes)
  })

  it('is refused where a line is of another input or another command', async () => {
    const input = await file('news.ndjson', NDJSON)
    const other = await file('other.ndjson', `${NDJSON.replace(/"id":/g, '"id":10')}${NDJSON}`)
    const places = await file('places.ndjson', NDJSON.replace(/"id":\d+,/g, ''))
    const { stdout: whole } = await onceover(['clean', input])
    const { stdout: ofOthers } = await onceover(['clean', other])
    const { stdout: ofPlaces } = await onceover(['clean', places])
    const refused: [string, string, string[]][] = [
      ['more lines than records', whole + whole, ['clean', input]],
      ['an input that is missing', whole, ['clean', pathOf('missing.ndjson')]],
      ['other ids', ofOthers, ['clean', input]],
      ['places of another file', ofPlaces, ['clean', other]],
      ['another command', `${whole}{"id":"to`, ['entities', input]],
      ['more of the same', whole, ['digest', input]],
    ]
    for (const [what, lines, args] of refused) {
      const output = await file('held.ndjson', lines)
      const { code, stdout, stderr } = await onceover([...args, '--resume', output])
      expect({ what, code, stdout }).toEqual({ what, code: 1, stdout: '' })
      expect(stderr).toContain('it holds other lines than those of such a run')
      expect(await readFile(output, 'utf8')).toBe(lines)
    }
  })

  it('goes on behind failures, and articles that have no id', async () => {
    const lines = `no json\n{"id":7}\n{"text":"The ferry left at noon."}\n`
    const input = await file('odd.ndjson', lines + NDJSON)
    const page = await file(
      'page.html',
      '<p>The council of the harbour voted for the new pier.</p>',
    )
    const { stdout: whole } = await onceover(['entities', '--format', 'ndjson', input, page])
    for (const count of [1, 2, 3, 5]) {
      const head = whole.split('\n').slice(0, count).join('\n')
      const output = await file('odd-out.ndjson', `${head}\n{"status":"o`)
      await onceover(['entities', '--resume', output, input, page])
      expect(await readFile(output, 'utf8')).toBe(whole)
    }
  })

  it.each([
    [['clean', '--format', 'text'], 'lines of ndjson, not text'],
    [['clean', '--output', 'x.ndjson'], 'the output itself: leave --output out'],
    [['dedupe'], 'a run that remembers: name a --corpus'],
    [
      ['dedupe', '--drop', '--corpus', 'seen'],
      'a line for each article, which --drop does not give',
    ],
  ])('is refused for %j', async (args, reason) => {
    const { code, stderr } = await onceover([...args, '--resume', pathOf('o.ndjson')], NDJSON)
    expect({ code, stderr }).toMatchObject({ code: 2 })
    expect(stderr).toContain(`--resume is for ${reason}`)
  })
})

describe.skipIf(process.platform === 'win32')('a pipe with a name', () => {
  it.each([
    ['SIGTERM', 143],
    ['SIGINT', 130],
  ] as const)('that nobody reads keeps no run from ending at %s', async (signal, code) => {
    const pipe = pathOf(`unread-${code}`)
    execFileSync('mkfifo', [pipe])
    const input = await file('news.ndjson', NDJSON)
    const child = spawn(process.execPath, [COMMAND, 'clean', '-o', pipe, input])
    await later(1500)
    child.kill(signal)
    expect(await once(child, 'close')).toEqual([code, null])
  })

  it('is written to once somebody reads it', async () => {
    const pipe = pathOf('read')
    execFileSync('mkfifo', [pipe])
    const input = await file('news.ndjson', NDJSON.repeat(300))
    const { stdout } = await onceover(['clean', input])
    const written = onceover(['clean', '-o', pipe, input])
    expect(execFileSync('cat', [pipe], { encoding: 'utf8', maxBuffer: 2 ** 26 })).toBe(stdout)
    expect(await written).toEqual({ code: 0, stdout: '', stderr: '' })
    const { code, stderr } = await onceover(['clean', '--resume', pipe, input])
    expect({ code, stderr }).toMatchObject({ code: 1 })
    expect(stderr).toContain('it is no file that has lines')
  })

  it('in a folder is passed over', async () => {
    const folder = pathOf('harbour')
    await mkdir(folder)
    execFileSync('mkfifo', [join(folder, 'a.txt')])
    await symlink('a.txt', join(folder, 'b.txt'))
    await writeFile(join(folder, 'c.txt'), 'The ferry left at noon.')
    await symlink('c.txt', join(folder, 'd.txt'))
    const { code, stdout } = await onceover(['clean', '--format', 'ndjson', folder])
    expect(code).toBe(0)
    expect(records(stdout).map(({ file: path }) => path)).toEqual([
      join(folder, 'c.txt'),
      join(folder, 'd.txt'),
    ])
  })
})

it.each(['--output', '--resume'])('%s never writes to what is read', async (option) => {
  const input = await file('news.ndjson', NDJSON)
  const { code, stderr } = await onceover(['clean', input, option, input])
  expect({ code, stderr }).toMatchObject({ code: 2 })
  expect(stderr).toContain(`${input} is what is read: name another file for the output`)
  expect(await readFile(input, 'utf8')).toBe(NDJSON)
})

it('never writes to the file that standard input is', async () => {
  const input = await file('news.ndjson', NDJSON)
  const stdin = await open(input)
  const { status, stderr } = spawnSync(process.execPath, [COMMAND, 'clean', '-o', input], {
    stdio: [stdin.fd, 'pipe', 'pipe'],
    encoding: 'utf8',
  })
  await stdin.close()
  expect({ status, stderr }).toMatchObject({ status: 2 })
  expect(await readFile(input, 'utf8')).toBe(NDJSON)
})

it('says a word where a text looks like a table', async () => {
  const table = await file('news.csv', 'id,title,text\n1,Rain,It rained.\n')
  const { code, stderr } = await onceover(['clean', table])
  expect({ code, stderr }).toEqual({
    code: 0,
    stderr: `onceover: ${table} looks like CSV, and is read as the text of one article\n`,
  })
  for (const args of [['--quiet'], ['--input', 'text']]) {
    expect((await onceover(['clean', ...args, table])).stderr).toBe('')
  }
})

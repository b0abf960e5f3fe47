import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { readdir, truncate } from 'node:fs/promises'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { useFolder } from '../temporary-folder.ts'
import { COMMAND, onceover, records } from './onceover.ts'

const FERRY =
  'The ferry to the northern island left the harbour at noon on Monday with forty people and two horses on board.'
const COUNCIL =
  'The council of Oldport wants a bridge in place of the ferry, and it will vote on the plan in the first week of May.'
const STORM =
  'A storm kept the fishing boats of Oldport in the harbour for three days, and the market had nothing to sell.'
const ARTICLES = [
  { id: 'noon', text: FERRY, extra: { kept: 1.0 } },
  { id: 'council', text: COUNCIL },
  { id: 3, text: FERRY },
  { id: 'both', text: `${FERRY}\n\n${COUNCIL}` },
  { id: 'horses', text: FERRY.replace('two horses', 'nine horses') },
  { text: STORM },
]
const lines = (articles: readonly object[]): string =>
  articles.map((article) => `${JSON.stringify(article)}\n`).join('')
const NDJSON = lines(ARTICLES)
/** Articles that have nothing to do with each other, `first` the number of the first. */
const many = (first: number, count: number): string => {
  const words = (seed: number): string =>
    Array.from({ length: 40 }, (_, at) => `w${(seed * 7919 + at * 104_729) % 99_991}`).join(' ')
  return lines(
    Array.from({ length: count }, (_, index) => ({
      id: `m${first + index}`,
      text: words(first + index),
    })),
  )
}

const { pathOf, file } = useFolder()

const verdicts = (stdout: string): unknown[] =>
  records(stdout).map(({ id, verdict, of }) => [id, verdict, of])

describe('onceover dedupe', () => {
  it('writes a verdict for each article, in order', async () => {
    const { code, stdout, stderr } = await onceover(['dedupe'], NDJSON)
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    const [unique, , duplicate, , variant, last] = records(stdout)
    expect(verdicts(stdout)).toEqual([
      ['noon', 'unique', undefined],
      ['council', 'unique', undefined],
      [3, 'duplicate', 'noon'],
      ['both', 'contains', expect.stringMatching(/^(?:noon|council)$/)],
      ['horses', 'variant', expect.stringMatching(/^(?:noon|3|both)$/)],
      [undefined, 'unique', undefined],
    ])
    expect(unique).toEqual({
      id: 'noon',
      status: 'ok',
      verdict: 'unique',
      similarity: 0,
      containment: { here: 0, there: 0 },
      differences: [],
    })
    expect(duplicate).toMatchObject({ similarity: 1, containment: { here: 1, there: 1 } })
    expect(variant).toMatchObject({ differences: [{ kind: 'number' }] })
    expect(last).toMatchObject({ line: 6 })
  })

  it('writes the articles that say something new, as they are', async () => {
    const spaced = NDJSON.replace('"extra":{"kept":1}', ' "extra": {"kept":1.0}')
    const { code, stdout, stderr } = await onceover(['dedupe', '--drop'], spaced)
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    const all = spaced.split('\n')
    expect(stdout.split('\n')).toEqual([0, 1, 3, 4, 5, 6].map((line) => all[line]))
  })

  it('holds articles against those of their source, or of their days, alone', async () => {
    const copies = lines([
      { id: 'first', text: FERRY, source: 'Ledger', date: '2026-03-01' },
      { id: 'courier', text: FERRY, source: 'Courier', date: '2026-03-03' },
      { id: 'late', text: FERRY, source: 'Ledger', date: '2026-03-09' },
      { id: 'undated', text: FERRY, source: 'Courier' },
    ])
    const told = async (...args: string[]): Promise<unknown[]> =>
      verdicts((await onceover(['dedupe', ...args], copies)).stdout).map((line) =>
        (line as unknown[]).slice(1).join(' '),
      )
    const unique = 'unique '
    expect(await told()).toEqual([
      unique,
      'duplicate first',
      'duplicate first',
      'duplicate courier',
    ])
    expect(await told('--scope', 'source')).toEqual([
      unique,
      unique,
      'duplicate first',
      'duplicate courier',
    ])
    expect(await told('--days', '6')).toEqual([
      unique,
      'duplicate first',
      'duplicate courier',
      'duplicate courier',
    ])
    expect(await told('--scope', 'source', '--days', '6')).toEqual([
      unique,
      unique,
      unique,
      'duplicate courier',
    ])
  })

  it('keeps the copy that it is told to', async () => {
    const dropped = async (...args: string[]): Promise<unknown[]> => {
      const { code, stdout } = await onceover(['dedupe', '--drop', ...args], NDJSON)
      expect(code).toBe(0)
      return records(stdout).map(({ id }) => id)
    }
    expect(await dropped('--keep', 'longest')).toEqual(['both', 'horses', undefined])
    expect(await dropped('--keep', 'first')).toEqual([
      'noon',
      'council',
      'both',
      'horses',
      undefined,
    ])
    expect(await dropped('--threshold', '1', '--keep', 'last')).toContain('both')
  })

  it('reads every format, and names what has no id by its place', async () => {
    const one = await file('one.ndjson.gz', gzipSync(lines([{ text: FERRY }, { text: COUNCIL }])))
    const two = await file('two.json', JSON.stringify([{ id: 'x', text: FERRY }, { text: STORM }]))
    const three = await file('three.txt', STORM)
    const { code, stdout } = await onceover(['dedupe', one, two, three])
    expect(code).toBe(0)
    expect(records(stdout).map(({ verdict, of }) => [verdict, of])).toEqual([
      ['unique', undefined],
      ['unique', undefined],
      ['duplicate', `${one}, line 1`],
      ['unique', undefined],
      ['duplicate', `${two}, item 2`],
    ])
    const kept = await onceover(['dedupe', '--drop', two, three, one])
    expect(records(kept.stdout)).toEqual([
      { id: 'x', text: FERRY },
      { text: STORM },
      { text: COUNCIL },
    ])
    const text = await onceover(['dedupe', '--drop', three])
    expect(records(text.stdout)).toEqual([{ id: three, text: STORM }])
  })

  it('tells a person on a line', async () => {
    const { stdout } = await onceover(['dedupe', '--format', 'text'], NDJSON)
    expect(stdout).toContain('line 3, id 3 <==\n\nduplicate of noon  100 % of it is there\n')
    expect(stdout).toMatch(/\nvariant of \w+ {2}\d+ % of it is there; 1 fact differs\n/)
  })

  it('tells bad lines and goes on', async () => {
    const input = `${lines([{ id: 'a', text: FERRY }])}no json\n${lines([{ id: 'b', text: FERRY }])}`
    const { code, stdout, stderr } = await onceover(['dedupe', '--input', 'ndjson'], input)
    expect(code).toBe(1)
    expect(records(stdout)).toMatchObject([
      { id: 'a', verdict: 'unique' },
      { status: 'failed', line: 2, error: { code: 'INVALID_JSON' } },
      { id: 'b', verdict: 'duplicate', of: 'a' },
    ])
    expect(stderr).toBe('onceover: 1 of 3 records failed\n')
    const dropping = await onceover(['dedupe', '--drop', '--input', 'ndjson'], input)
    expect(records(dropping.stdout)).toEqual([{ id: 'a', text: FERRY }])
    expect(dropping.stderr).toMatch(/^onceover: standard input, line 2: .*\(INVALID_JSON\)\n/)
    const twice = lines([ARTICLES[0] as object, ARTICLES[0] as object, { id: 'noon', text: STORM }])
    expect(records((await onceover(['dedupe'], twice)).stdout)).toMatchObject([
      { id: 'noon', verdict: 'unique' },
      { id: 'noon', verdict: 'duplicate', of: 'noon' },
      { id: 'noon', status: 'failed', line: 3, error: { code: 'DUPLICATE_ID' } },
    ])
  })

  it('has its own help', async () => {
    const { stdout } = await onceover(['dedupe', '--help'])
    expect(stdout).toMatch(/^onceover dedupe: /)
    for (const option of ['--corpus', '--threshold', '--scope', '--days', '--keep', '--drop']) {
      expect(stdout).toContain(option)
    }
    for (const line of stdout.split('\n')) expect(line.length).toBeLessThanOrEqual(80)
  })

  it.each([
    [['--scope', 'site'], "--scope must be all or source; got 'site'"],
    [['--days=-1'], "--days must be a whole number, 0 or more; got '-1'"],
    [['--days', '1.5'], "--days must be a whole number, 0 or more; got '1.5'"],
    [['--threshold', '0.1'], '--threshold must be 0.2 or more for dedupe'],
    [['--threshold', '2'], "--threshold must be a number above 0, at most 1; got '2'"],
    [['--keep', 'shorter'], "--keep must be first, last or longest; got 'shorter'"],
    [['--keep', 'longest'], '--keep longest is for --drop'],
    [['--drop', '--format', 'json'], '--drop writes the articles as they are'],
    [['--corpus'], '--corpus needs a value'],
    [['--words', '5'], 'dedupe takes no --words'],
  ])('refuses %j', async (args, message) => {
    const { code, stdout, stderr } = await onceover(['dedupe', ...args], NDJSON)
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toContain(message)
  })
})

describe('with a corpus', () => {
  it('remembers, and tells of what it knows what it told before', async () => {
    const corpus = pathOf('remembers')
    const [head, rest] = [ARTICLES.slice(0, 2), ARTICLES.slice(2, 5)].map(lines) as [string, string]
    const whole = await onceover(['dedupe'], head + rest)
    const first = await onceover(['dedupe', '--corpus', corpus], head)
    expect(whole.stdout.startsWith(first.stdout)).toBe(true)
    for (let run = 0; run < 2; run++) {
      expect(await onceover(['dedupe', '--corpus', corpus], head + rest)).toEqual(whole)
    }
    const other = lines([{ id: 'council', text: STORM }])
    const refused = await onceover(['dedupe', '--corpus', corpus], other)
    expect(refused.code).toBe(1)
    expect(records(refused.stdout)).toMatchObject([
      { id: 'council', status: 'failed', error: { code: 'DUPLICATE_ID' } },
    ])
  })

  it.each(['first', 'longest'])('drops the same in every run, keeping the %s', async (keep) => {
    const args = ['dedupe', '--drop', '--keep', keep]
    const corpus = ['--corpus', pathOf(`drops-${keep}`)]
    const whole = await onceover(args, NDJSON)
    await onceover([...args, ...corpus], lines(ARTICLES.slice(0, 3)))
    for (let run = 0; run < 2; run++) {
      expect(await onceover([...args, ...corpus], NDJSON)).toEqual(whole)
    }
  })

  it('goes on where it was killed', async () => {
    const corpus = pathOf('killed')
    const input = many(0, 4000)
    const child = spawn(process.execPath, [COMMAND, 'dedupe', '--corpus', corpus])
    child.stdin.on('error', () => {})
    child.stdin.write(input)
    await once(child.stdout, 'data')
    child.kill('SIGKILL')
    await once(child, 'close')
    const again = await onceover(['dedupe', '--corpus', corpus], input)
    expect(again.code).toBe(0)
    expect(again.stdout).toBe((await onceover(['dedupe'], input)).stdout)
  })

  it('finishes what is under way when it is interrupted, and gives the corpus free', async () => {
    const corpus = pathOf('interrupted')
    const child = spawn(process.execPath, [COMMAND, 'dedupe', '--corpus', corpus])
    const output: Buffer[] = []
    child.stdout.on('data', (bytes: Buffer) => output.push(bytes))
    child.stdin.write(many(0, 300))
    // All are under way before it is interrupted.
    while (Buffer.concat(output).toString().split('\n').length <= 300) {
      await once(child.stdout, 'data')
    }
    const second = await onceover(['dedupe', '--corpus', corpus], NDJSON)
    expect(second).toMatchObject({ code: 1, stdout: '' })
    expect(second.stderr).toMatch(/^onceover: the store is open already: .* \(STORE_LOCKED\)\n$/)
    child.kill('SIGINT')
    expect(await once(child, 'close')).toEqual([130, null])
    const told = Buffer.concat(output).toString()
    expect(records(told).map(({ id }) => id)).toEqual(records(many(0, 300)).map(({ id }) => id))
    expect((await readdir(corpus)).filter((name) => name.startsWith('lock-'))).toEqual([])
  })

  it('ends quietly when its reader has seen enough, and keeps what it took', async () => {
    const corpus = pathOf('enough')
    const path = await file('many.ndjson', many(0, 3000))
    const run = `"${process.execPath}" ${COMMAND} dedupe --corpus "${corpus}" "${path}"; echo "code $?" >&2`
    const { stdout, stderr } = spawnSync('sh', ['-c', `(${run}) | head -1`], { encoding: 'utf8' })
    expect(records(stdout)).toMatchObject([{ id: 'm0', status: 'ok' }])
    expect(stderr).toBe('code 0\n')
    expect((await readdir(corpus)).filter((name) => name.startsWith('lock-'))).toEqual([])
  })

  it('stops at a damaged corpus, and names file and byte', async () => {
    const corpus = pathOf('damaged')
    await onceover(['dedupe', '--corpus', corpus], NDJSON)
    const segment = join(corpus, 'segment-1-0')
    await truncate(segment, 100)
    const { code, stdout, stderr } = await onceover(['dedupe', '--corpus', corpus], NDJSON)
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' })
    expect(stderr).toMatch(`onceover: ${segment} is damaged at byte 100: `)
  })
})

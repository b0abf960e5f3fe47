import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { chmod, readFile } from 'node:fs/promises'
import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { useFolder } from '../temporary-folder.ts'
import { COMMAND, onceover, records } from './onceover.ts'

const STORY = `Ferry sinks off Oldport

Everyone on the ferry was saved on Friday, the owner of the line said in a long statement.

The harbour stays closed until the wreck is raised, which may take a week or two.

Everyone on the ferry was saved on Friday, the owner of the line said in a long statement.
`
const ARTICLES = [
  { id: 'a', title: 'Ferry sinks', text: STORY },
  {
    id: 2,
    text: 'The council met. It voted for a bridge. Nobody was against it. It will cost much.',
  },
  { text: 'One line only.' },
]
const NDJSON = ARTICLES.map((article) => `${JSON.stringify(article)}\n`).join('')

const { pathOf, file } = useFolder()

describe('onceover', () => {
  it('reports on a text, by file or standard input', async () => {
    const path = await file('story.txt', STORY)
    const { code, stdout, stderr } = await onceover([path])
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(stdout).toMatch(/Gist {2}/)
    expect(stdout).toMatch(/Removed {2}1 passage, 18 of \d+ words/)
    expect(stdout).not.toContain('\u001B')
    for (const args of [[], ['-'], ['digest', '-'], ['digest', path]]) {
      expect(await onceover(args, STORY)).toEqual({ code: 0, stdout, stderr: '' })
    }
  })

  it('writes the cleaned text and the gist as they are', async () => {
    const cleaned = await onceover(['clean'], STORY)
    expect(cleaned.stdout).toBe(`${STORY.split('\n\n').slice(0, 3).join('\n\n')}\n`)
    const gist = await onceover(['condense', '--sentences', '1'], ARTICLES[1]?.text)
    expect(gist.stdout.trim().split('. ')).toHaveLength(1)
    expect(ARTICLES[1]?.text).toContain(gist.stdout.trim())
  })

  it('gives a line for a line of NDJSON, with the fields of the command', async () => {
    const fields = {
      digest: [
        'language',
        'paragraphs',
        'duplicates',
        'text',
        'removals',
        'summary',
        'entities',
        'coOccurrences',
      ],
      clean: ['text', 'removals', 'seams'],
      duplicates: ['duplicates'],
      condense: ['summary'],
      entities: ['entities', 'coOccurrences'],
    }
    for (const [command, names] of Object.entries(fields)) {
      const { code, stdout } = await onceover([command, '--input', 'ndjson'], NDJSON)
      expect(code).toBe(0)
      const lines = records(stdout)
      expect(lines.map(({ id, status }) => [id, status])).toEqual([
        ['a', 'ok'],
        [2, 'ok'],
        [undefined, 'ok'],
      ])
      for (const line of lines) expect(Object.keys(line)).toEqual(expect.arrayContaining(names))
    }
  })

  it('reads every format, packed or not, and recognizes standard input', async () => {
    const { stdout } = await onceover(['clean', await file('all.ndjson', NDJSON)])
    const packed = await onceover(['clean', await file('all.jsonl.gz', gzipSync(NDJSON))])
    expect(packed.code).toBe(0)
    expect(records(packed.stdout).map(({ text }) => text)).toEqual(
      records(stdout).map(({ text }) => text),
    )
    expect(records((await onceover(['clean'], NDJSON)).stdout)).toHaveLength(3)
    expect(records((await onceover(['clean'], gzipSync(NDJSON))).stdout)).toHaveLength(3)
    const list = await onceover(['clean', await file('all.json', JSON.stringify(ARTICLES))])
    expect(JSON.parse(list.stdout)).toMatchObject([{ id: 'a' }, { id: 2 }, { item: 3 }])
    const object = await onceover(['clean'], JSON.stringify(ARTICLES[1], null, 2))
    expect(JSON.parse(object.stdout)).toMatchObject({ id: 2, status: 'ok' })
  })

  it('writes the format that is asked for', async () => {
    const path = await file('all.ndjson', NDJSON)
    const json = JSON.parse(
      (await onceover(['clean', path, '--format', 'json'])).stdout,
    ) as object[]
    expect(json).toMatchObject([{ id: 'a' }, { id: 2 }, { line: 3, status: 'ok' }])
    const text = (await onceover(['clean', path, '--format=text'])).stdout
    expect(text).toMatch(/^==> .*all\.ndjson, line 1, id a <==\n\nFerry/)
    expect(text).toMatch(/\n\n==> .*line 3 <==\n\nOne line only\.\n$/)
    const one = await onceover(['clean', '--format', 'ndjson'], 'One line.')
    expect(records(one.stdout)).toMatchObject([{ status: 'ok', text: 'One line.' }])
    expect((await onceover(['clean', '--format', 'json', '--input', 'ndjson'], '')).stdout).toBe(
      '[]\n',
    )
  })

  it('leaves boilerplate out when it is asked to', async () => {
    const text = 'The ferry sank at dawn near the pier.\n\nADVERTISEMENT\n'
    expect((await onceover(['clean'], text)).stdout).toContain('ADVERTISEMENT')
    const cleaned = await onceover(['clean', '--boilerplate'], text)
    expect(cleaned.stdout).toBe('The ferry sank at dawn near the pier.\n')
    const path = await file('pier.txt', text)
    expect(await onceover(['clean', '--boilerplate', path])).toEqual(cleaned)
    expect(await onceover(['clean', '--boilerplate', '--', path])).toEqual(cleaned)
    const some = await onceover(['clean', '--boilerplate=advertisement,follow', path])
    expect(some).toEqual(cleaned)
    expect((await onceover(['clean', '--boilerplate=follow', path])).stdout).toContain('ADVERT')
    const wrong = await onceover(['clean', '--boilerplate=adverts', path])
    expect(wrong.code).toBe(2)
    expect(wrong.stderr).toMatch(/--boilerplate must be all or some of advertisement.*'adverts'/)
  })

  it('hands its options on', async () => {
    const words = await onceover(
      ['condense', '--words', '4', '--format', 'json'],
      ARTICLES[1]?.text,
    )
    const { summary } = JSON.parse(words.stdout) as { summary: { words: number } }
    expect(summary.words).toBeGreaterThan(0)
    expect(summary.words).toBeLessThanOrEqual(4)
    const titled = ['--title', 'Harbour closed', '--language', 'de', '--format', 'json']
    expect(JSON.parse((await onceover(titled, STORY)).stdout)).toMatchObject({
      title: 'Harbour closed',
      language: 'de',
    })
    expect((await onceover(['--cleaned'], STORY)).stdout).toContain('Cleaned text')
    const typed = await onceover(['entities', '--types', 'date,Money', '--format', 'json'], STORY)
    const { entities } = JSON.parse(typed.stdout) as { entities: { type: string }[] }
    expect(entities.map(({ type }) => type).filter((type) => !/DATE|MONEY/.test(type))).toEqual([])
  })
})

describe('bad input', () => {
  it('serves the lines around bad ones, tells each, and exits 1', async () => {
    const lines = Buffer.concat([
      Buffer.from(
        '\uFEFF{"id":"a","text":"First."}\r\n\nno json\n[1]\n{"id":"x"}\n{"id":"u","text":"',
      ),
      Buffer.from([0xff, 0x22, 0x7d, 0x0a]),
      Buffer.from(
        '{"id":"n","text":"\\u0000 \\ud800"}\n{"id":"e","text":""}\n{"id":"z","text":"Last."}',
      ),
    ])
    const { code, stdout, stderr } = await onceover(['clean', '--input', 'ndjson'], lines)
    expect(code).toBe(1)
    expect(records(stdout)).toMatchObject([
      { id: 'a', status: 'ok', text: 'First.' },
      { status: 'failed', line: 3, error: { code: 'INVALID_JSON' } },
      { status: 'failed', line: 4, error: { code: 'INVALID_RECORD' } },
      { status: 'failed', line: 5, id: 'x', error: { code: 'MISSING_TEXT' } },
      { status: 'failed', line: 6, error: { code: 'INVALID_ENCODING' } },
      { id: 'n', status: 'ok' },
      { id: 'e', status: 'ok', text: '' },
      { id: 'z', status: 'ok', text: 'Last.' },
    ])
    expect(stderr).toBe('onceover: 4 of 8 records failed\n')
    expect((await onceover(['clean', '--input', 'ndjson', '-q'], lines)).stderr).toBe('')
  })

  it('condenses several articles in a record, and says what is wrong with one', async () => {
    const toll = (dead: number): string =>
      `At least ${dead} people were killed when a bus fell into a ravine near Puno in Peru.`
    const lines = [
      { id: 'bus', documents: [toll(12), { id: 'late', text: toll(14) }] },
      { id: 'number', documents: [toll(12), 7] },
      { id: 'text', documents: 'no list' },
      { id: 'none', documents: [] },
      { id: 'one', text: toll(12), documents: [] },
    ]
    const input = lines.map((line) => `${JSON.stringify(line)}\n`).join('')
    const { code, stdout } = await onceover(['condense', '--input', 'ndjson'], input)
    expect(code).toBe(1)
    expect(records(stdout)).toMatchObject([
      {
        id: 'bus',
        status: 'ok',
        summary: { conflicts: [{ claims: [{ text: '12' }, { sources: [{ id: 'late' }] }] }] },
      },
      {
        id: 'number',
        line: 2,
        error: { code: 'INVALID_RECORD', message: expect.stringMatching(/^document 2: /) },
      },
      {
        id: 'text',
        line: 3,
        error: { code: 'INVALID_RECORD', message: expect.stringMatching(/must be a list/) },
      },
      { id: 'none', status: 'ok', summary: { text: '', sentences: [], conflicts: [] } },
      { id: 'one', status: 'ok', summary: { text: toll(12) } },
    ])
    const report = await onceover(['condense', '--format', 'text', '--input', 'ndjson'], input)
    expect(report.stdout).toContain('number: 12 (article 1) or 14 (late)')
    const clean = await onceover(['clean', '--input', 'ndjson'], input)
    expect(records(clean.stdout)[0]).toMatchObject({ id: 'bus', error: { code: 'MISSING_TEXT' } })
  })

  it('serves what truncated gzip still gives', async () => {
    const article = (index: number): string => {
      const numbers = Array.from({ length: 30 }, (_, i) => (index * 7919 + i * 104_729) % 99_991)
      return `${JSON.stringify({ id: index, text: `Numbers ${numbers.join(' ')}.` })}\n`
    }
    const packed = gzipSync(Array.from({ length: 500 }, (_, index) => article(index)).join(''))
    const path = await file('cut.ndjson.gz', packed.subarray(0, packed.length / 2))
    const { code, stdout } = await onceover(['clean', path])
    expect(code).toBe(1)
    const lines = records(stdout)
    const failure = lines.pop()
    expect(failure).toMatchObject({ status: 'failed', file: path, error: { code: 'DAMAGED_GZIP' } })
    expect(lines.length).toBeGreaterThan(150)
    expect(lines.map(({ id, status }) => [id, status])).toEqual(lines.map((_, id) => [id, 'ok']))
  })

  it.each([
    ['ndjson', '['],
    ['json', '['],
    ['text', '['],
    ['ndjson', '{"text":"aaaaaaa'],
    ['json', ' '],
  ])('takes little memory for what much is packed in: %s, %s', async (format, piece) => {
    const path = await file('bomb.gz', gzipSync(piece.repeat(63_000_000 / piece.length)))
    const most = "process.on('exit',()=>console.error('most',process.resourceUsage().maxRSS))"
    const { code, stderr } = await onceover(['clean', '--input', format, path], '', {
      NODE_OPTIONS: `--import data:text/javascript,${most}`,
    })
    expect(code).toBe(1)
    const kilobytes = [...stderr.matchAll(/^most (\d+)$/gm)].map(([, number]) => Number(number))
    expect(Math.max(...kilobytes)).toBeGreaterThan(30_000)
    expect(Math.max(...kilobytes)).toBeLessThan(200_000)
  })

  it('serves the other files around one that cannot be read', async () => {
    const good = await file('good.txt', 'Good news.')
    const missing = pathOf('missing.txt')
    const text = await onceover(['clean', missing, good])
    expect(text.code).toBe(1)
    expect(text.stdout).toBe(`==> ${good} <==\n\nGood news.\n`)
    expect(text.stderr).toContain(`onceover: ${missing}: no such file (UNREADABLE_FILE)\n`)
    const lines = await onceover(['clean', missing, good, '--format', 'ndjson'])
    expect(records(lines.stdout)).toMatchObject([
      { status: 'failed', file: missing, error: { code: 'UNREADABLE_FILE' } },
      { status: 'ok', file: good, text: 'Good news.' },
    ])
  })

  it.skipIf(process.getuid?.() === 0)('tells that it may not read a file', async () => {
    const secret = await file('secret.txt', 'Secret.')
    await chmod(secret, 0)
    expect((await onceover([secret])).stderr).toContain(
      'no permission to read it (UNREADABLE_FILE)',
    )
  })

  it('fails a text that is not UTF-8', async () => {
    const { code, stdout, stderr } = await onceover([], Uint8Array.of(0x61, 0xe9, 0x62))
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' })
    expect(stderr).toMatch(/^onceover: standard input: byte 2 \(0xe9\).*\(INVALID_ENCODING\)\n$/)
  })

  it('serves empty and blank texts, one word, NUL bytes', { timeout: 180_000 }, async () => {
    for (const text of ['', ' \n\t\n', 'Word', 'a\u0000b']) {
      for (const command of ['digest', 'clean', 'duplicates', 'condense', 'entities']) {
        const { code, stdout } = await onceover([command, '--format', 'ndjson'], text)
        expect([code, records(stdout)]).toMatchObject([0, [{ status: 'ok' }]])
      }
    }
  })

  it('serves a line of 5 MB and the one after it', async () => {
    const sentence = (index: number): string => `Item ${index} went to buyer ${index * 7919}. `
    let text = ''
    for (let index = 0; text.length < 5_000_000; index++) text += sentence(index)
    const input = `${JSON.stringify({ id: 'long', text })}\n{"id":"next","text":"Next."}\n`
    const { code, stdout } = await onceover(['condense'], input)
    expect(code).toBe(0)
    expect(records(stdout)).toMatchObject([
      { id: 'long', status: 'ok' },
      { id: 'next', status: 'ok', summary: { text: 'Next.' } },
    ])
  })
})

describe('usage', () => {
  it('prints help on standard output, its own for a command', async () => {
    const help = await onceover(['--help'])
    expect(help).toMatchObject({ code: 0, stderr: '' })
    for (const word of ['digest', 'clean', 'condense', '--words', '--format', 'Exit code']) {
      expect(help.stdout).toContain(word)
    }
    const clean = await onceover(['clean', '-h'])
    expect(clean.stdout).toMatch(/^onceover clean: /)
    expect(clean.stdout).not.toContain('--words')
    const work = await onceover(['work', '--help'])
    expect(work.stdout).toContain(
      'work [OPTION…] shingles|counts|prefixes|pairs|clusters|apply|all\n',
    )
    expect((await onceover(['export', '--help'])).stdout).toContain('export [OPTION…]\n')
    expect(await onceover(['completion', '--help'])).toEqual(help)
    for (const line of (help.stdout + clean.stdout + work.stdout).split('\n')) {
      expect(line.length).toBeLessThanOrEqual(80)
    }
  })

  it('prints the version of the package', async () => {
    const { version } = JSON.parse(await readFile('package.json', 'utf8')) as { version: string }
    expect(await onceover(['--version'])).toEqual({ code: 0, stdout: `${version}\n`, stderr: '' })
  })

  it.each([
    [['--wrds', '3'], "unknown option '--wrds': did you mean --words?"],
    [['--nonsense'], "unknown option '--nonsense'"],
    [['dupliactes'], "unknown command 'dupliactes', and no such file: did you mean duplicates?"],
    [['clean', '--words', '3'], 'clean takes no --words: it is for digest and condense'],
    [['--words'], '--words needs a value'],
    [['--words', '-5'], '--words needs a value'],
    [['--words', '0'], "--words must be a whole number, 1 or more; got '0'"],
    [['--sentences', '2.5'], "--sentences must be a whole number, 1 or more; got '2.5'"],
    [['--ratio', '1.5'], "--ratio must be a number above 0, at most 1; got '1.5'"],
    [['--quiet=3'], '--quiet takes no value'],
    [['--timeout', '0'], "--timeout must be a number of seconds above 0, at most 86400; got '0'"],
    [['--timeout', '1m'], "--timeout must be a number of seconds above 0, at most 86400; got '1m'"],
    [['--memory', '255'], "--memory must be a whole number of megabytes, 256 or more; got '255'"],
    [['--format', 'xml'], "--format must be text, json, ndjson or html; got 'xml'"],
    [['clean', '--format', 'html'], 'clean writes no html: it is for digest'],
    [['entities', '-o', 'page.html'], 'entities writes no html: it is for digest'],
    [
      ['--input', 'pdf'],
      "--input must be text, md, html, ndjson, json, feed, warc or mhtml; got 'pdf'",
    ],
    [['--types', 'PERSON,HERO'], "got 'HERO'"],
    [
      ['--timeout', '-1'],
      '--timeout needs a value: one that begins with - is set off by =, --timeout=-…',
    ],
    [['--timeout=-1'], "--timeout must be a number of seconds above 0, at most 86400; got '-1'"],
    [['--timeout'], '--timeout needs a value'],
    [
      ['work', 'all', '--in', 'a', '--out', 'b', '-o', 'c'],
      'work takes no --output: it is for commands that serve articles',
    ],
    [['export', '--corpus', 'a', '--out', 'b', '--format', 'json'], 'export takes no --format'],
    [['export', '--corpus', 'a', '--out', 'b', 'c.txt'], "export reads no files; got 'c.txt'"],
    [['--language', '??'], '--language must be a language tag such as en or de-AT'],
  ])('refuses %j', async (args, message) => {
    const { code, stdout, stderr } = await onceover(args, 'Text.')
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toContain(`onceover: `)
    expect(stderr).toContain(message)
    expect(stderr).toMatch(/\nTry `onceover --help`\.\n$/)
  })
})

describe('in a shell', () => {
  it('ends quietly when its reader has seen enough', async () => {
    const path = await file('many.ndjson', NDJSON.repeat(3000))
    const run = `"${process.execPath}" ${COMMAND} clean "${path}"; echo "code $?" >&2`
    const { stdout, stderr } = spawnSync('sh', ['-c', `(${run}) | head -1`], { encoding: 'utf8' })
    expect(records(stdout)).toMatchObject([{ id: 'a', status: 'ok' }])
    expect(stderr).toBe('code 0\n')
  })

  it('exits 130 when it is interrupted', async () => {
    const child = spawn(process.execPath, [COMMAND, 'clean', '--input', 'ndjson'])
    child.stdin.write('{"text":"One."}\n')
    await once(child.stdout, 'data')
    child.kill('SIGINT')
    expect(await once(child, 'close')).toEqual([130, null])
  })

  const hasScript = spawnSync('script', ['--version']).status === 0

  /** Runs the command at a terminal of its own. */
  function atTerminal(command: string, environment: NodeJS.ProcessEnv = {}): string {
    const line = `stty cols 60; ${process.execPath} ${COMMAND} ${command}`
    const env = {
      ...process.env,
      TERM: 'xterm-256color',
      NO_COLOR: undefined,
      CI: undefined,
      ...environment,
    }
    const options = { encoding: 'utf8', env, input: '' } as const
    return spawnSync('script', ['-qec', line, '/dev/null'], options).stdout
  }

  it.skipIf(!hasScript)('reports in colour at a terminal, to its width', async () => {
    const path = await file('all.ndjson', NDJSON)
    const report = atTerminal(`-q ${path}`)
    expect(report).toContain('\u001B[36mGist')
    for (const line of report.replace(/\u001B\[\d+m/g, '').split(/\r?\n/)) {
      if (!line.startsWith('==>')) expect(line.length).toBeLessThanOrEqual(60)
    }
    expect(atTerminal(`${path} --no-color`)).not.toContain('\u001B[36m')
    expect(atTerminal(path, { NO_COLOR: '1' })).not.toContain('\u001B[36m')
  })

  it.skipIf(!hasScript)('shows its progress at a terminal, unless it is told not to', async () => {
    const path = await file('many.ndjson', NDJSON.repeat(3000))
    const out = pathOf('out.ndjson')
    expect(atTerminal(`clean ${path} > ${out}`)).toMatch(/\r\u001B\[2K9000 records .* MB\/s {2}0 f/)
    expect(atTerminal(`clean -q ${path} > ${out}`)).toBe('')
  })

  it.skipIf(!hasScript)('prints its help when there is nothing to read', () => {
    expect(atTerminal('; echo "code $?"')).toMatch(/^onceover reads[\s\S]*code 2\r?\n$/)
  })
})

/** Articles that never come to an end, take all memory or break what serves them: all others are served. */
import { type ChildProcessWithoutNullStreams, execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdir } from 'node:fs/promises'
import { setTimeout as later } from 'node:timers/promises'
import { beforeAll, describe, expect, it } from 'vitest'
import { useFolder } from '../temporary-folder.ts'
import { buildHarmful, HARMFUL } from './harmful.ts'
import { onceover, records } from './onceover.ts'

const FERRY =
  'The ferry to the island left at noon on Monday with forty people and two horses on board.'
const COUNCIL =
  'The council wants a bridge in place of the ferry, and it will vote on it in the week of May.'
const STORM =
  'A storm kept the boats in the harbour for three days, and the market had nothing to sell.'

const lines = (texts: readonly string[]): string =>
  texts.map((text, id) => `${JSON.stringify({ id, text })}\n`).join('')
const HARM = lines([FERRY, 'ENDLESS', COUNCIL, FERRY, 'BREAKING', STORM])
const TIMED_OUT = {
  id: 1,
  status: 'failed',
  line: 2,
  error: { code: 'TIMED_OUT', message: 'not served within 2 s (see --timeout)' },
}
const BROKEN = { id: 4, status: 'failed', line: 5, error: { code: 'UNEXPECTED' } }

const { pathOf } = useFolder()
beforeAll(buildHarmful)

const run = (args: readonly string[], input: string) => onceover(args, input, {}, HARMFUL)

describe('harm', () => {
  it.each(['clean', 'digest --jobs 2'])(
    'fails the articles that do it, and serves the others in order: %s',
    async (call) => {
      const { code, stdout, stderr } = await run([...call.split(' '), '--timeout', '2'], HARM)
      expect(stderr).toBe('onceover: 2 of 6 records failed\n')
      expect(code).toBe(1)
      const told = records(stdout)
      expect(told[1]).toEqual(TIMED_OUT)
      expect(told[4]).toMatchObject(BROKEN)
      expect(told.map(({ id, status }) => [id, status])).toMatchObject([
        [0, 'ok'],
        [1, 'failed'],
        [2, 'ok'],
        [3, 'ok'],
        [4, 'failed'],
        [5, 'ok'],
      ])
    },
  )

  it.each(['HUNGRY', 'TYPED'])('fails an article that takes all memory: %s', async (word) => {
    const input = lines([FERRY, word, COUNCIL])
    const { stdout } = await run(['clean', '--memory', '256'], input)
    expect(records(stdout)).toMatchObject([
      { id: 0, status: 'ok' },
      { id: 1, status: 'failed', error: { code: 'TOO_LARGE' } },
      { id: 2, status: 'ok' },
    ])
  })

  it.each([
    [['dedupe'], false],
    [['dedupe', '--drop', '--keep', 'longest'], true],
    [['pairs'], false],
  ])(
    'leaves what is remembered as if it had not come: %j, with a corpus: %s',
    async (call, isKept) => {
      const args = (name: string): string[] =>
        isKept ? [...call, '--corpus', pathOf(`${call.length}-${name}`)] : call
      const harmed = await run([...args('harmed'), '--timeout', '2'], HARM)
      expect(harmed.code).toBe(1)
      const harmless = lines([FERRY, 'none', COUNCIL, FERRY, 'none', STORM])
        .split('\n')
        .filter((line) => !line.includes('none'))
      const expected = await run(args('harmless'), harmless.join('\n'))
      expect(expected.code).toBe(0)
      const served = harmed.stdout.split('\n').filter((line) => !line.includes('"failed"'))
      expect(served.join('\n')).toBe(expected.stdout)
    },
  )

  it('is found in a cluster, too', async () => {
    const input = `${JSON.stringify({ id: 'c', documents: [FERRY, COUNCIL] })}\n${lines(['ENDLESS'])}`
    const { stdout } = await run(['condense', '--timeout', '2'], input)
    expect(records(stdout)).toMatchObject([
      { id: 'c', status: 'ok' },
      { error: { code: 'TIMED_OUT' } },
    ])
  })
})

describe('a signal', () => {
  /** The command with an article that never comes to an end, and one before it that was told. */
  async function stuck(...args: string[]): Promise<ChildProcessWithoutNullStreams> {
    const child = spawn(process.execPath, [HARMFUL, ...args, '--input', 'ndjson'])
    child.stdin.write(lines([FERRY]))
    await once(child.stdout, 'data')
    child.stdin.write(lines(['ENDLESS', COUNCIL]).replaceAll('"id":', '"id":9'))
    await later(300)
    return child
  }

  it.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
    ['SIGHUP', 129],
  ] as const)('%s ends it within a moment, and frees the corpus', async (signal, code) => {
    const corpus = pathOf(`corpus-${signal}`)
    for (const args of [['clean'], ['dedupe', '--corpus', corpus]]) {
      const child = await stuck(...args)
      const before = performance.now()
      child.kill(signal)
      expect(await once(child, 'close')).toEqual([code, null])
      // It is some 0.6 s; a machine that does other things must not fail it.
      expect(performance.now() - before).toBeLessThan(10_000)
    }
    expect((await readdir(corpus)).filter((name) => name.startsWith('lock-'))).toEqual([])
    const { stdout } = await run(['dedupe', '--corpus', corpus], lines([FERRY, FERRY]))
    expect(records(stdout)).toMatchObject([
      { verdict: 'unique' },
      { verdict: 'duplicate', of: '0' },
    ])
  })

  it.skipIf(process.platform === 'win32')('ends it while it waits for a pipe', async () => {
    const pipe = pathOf('pipe')
    execFileSync('mkfifo', [pipe])
    const child = spawn(process.execPath, [HARMFUL, 'clean', '-', pipe])
    child.stdin.end('Rain fell.')
    await once(child.stdout, 'data')
    child.kill('SIGINT')
    expect(await once(child, 'close')).toEqual([130, null])
    const served = run(['clean', pipe], '')
    execFileSync('sh', ['-c', `echo Rain fell. > '${pipe}'`])
    expect((await served).stdout).toBe('Rain fell.\n')
  })

  it('ends it at once when it is the second', async () => {
    const child = await stuck('dedupe', '--corpus', pathOf('twice'))
    child.kill('SIGTERM')
    child.kill('SIGINT')
    expect([130, 143]).toContain((await once(child, 'close'))[0])
  })
})

import { pathToFileURL } from 'node:url'
import { afterEach, describe, expect, it } from 'vitest'
import type { SourcedRecord } from '../../src/cli/read-inputs.ts'
import { RecordCrew } from '../../src/cli/record-crew.ts'
import { readSettings } from '../../src/cli/settings.ts'
import { useFolder } from '../temporary-folder.ts'
import { onceover } from './onceover.ts'

/**
 * Tells what it was sent, and which thread it is. What a record says it does: `die`, `hang`, `linger` for
 * some milliseconds, `eat` memory.
 */
const PROGRAM = `
import { parentPort, threadId } from 'node:worker_threads'
const hoard = []
const sleep = (milliseconds) =>
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds)
let last = Promise.resolve()
let command
const serve = async ({ task, request: { record }, isSuspect }) => {
  const text = new TextDecoder().decode(record.bytes)
  const source = { id: record.line, line: record.line }
  if (isSuspect) parentPort.postMessage({ kind: 'note', task, note: source })
  if (text === 'die') throw new RangeError('too much')
  if (text === 'hang') for (;;);
  if (text === 'eat') for (;;) sleep(hoard.push(new Float64Array(1 << 20).fill(1)) && 1)
  if (text === 'linger') sleep(150)
  await new Promise((resolve) => setTimeout(resolve, 5))
  const answer = { source, text: command + ' ' + threadId }
  parentPort.postMessage({ kind: 'answer', task, answer })
}
parentPort.on('message', (message) => {
  if (message.kind === 'begin') {
    command = message.assignment.command
    parentPort.postMessage({ kind: 'ready' })
  } else last = last.then(() => serve(message))
})
`

const { file } = useFolder()

function record(line: number, text = 'Rain fell.'): SourcedRecord {
  return { line, kind: 'json', bytes: new TextEncoder().encode(text) }
}

describe('RecordCrew', () => {
  let open: RecordCrew | undefined
  afterEach(() => open?.kill())

  const start = async (
    size: number,
    limits: { timeout?: string; memory?: string } = {},
    program = PROGRAM,
  ): Promise<RecordCrew> => {
    open = new RecordCrew({
      program: pathToFileURL(await file('program.mjs', program)),
      size,
      command: 'clean',
      settings: await readSettings(limits),
      form: () => ({ format: 'ndjson', one: false, terminal: undefined }),
      keeps: false,
    })
    return open
  }

  it('serves each record once, by as many threads as it has', async () => {
    const crew = await start(3)
    const lines = [1, 2, 3, 4, 5, 6, 7, 8, 9]
    const written = await Promise.all(lines.map((line) => crew.serve(record(line))))
    expect(written.map((each) => each?.source.id)).toEqual(lines)
    const texts = new Set(written.map((each) => each?.text))
    expect(texts.size).toBe(3)
    for (const text of texts) expect(text).toMatch(/^clean \d+$/)
  })

  it('starts no more threads than there is work for', async () => {
    const crew = await start(3)
    const written = [
      await crew.serve(record(1)),
      await crew.serve(record(2)),
      await crew.serve(record(3)),
    ]
    expect(new Set(written.map((each) => each?.text)).size).toBe(1)
  })

  it.each([
    ['die', 1, 'UNEXPECTED', 'too much'],
    ['die', 2, 'UNEXPECTED', 'too much'],
    ['hang', 1, 'TIMED_OUT', 'not served within 0.7 s (see --timeout)'],
    ['hang', 2, 'TIMED_OUT', 'not served within 0.7 s (see --timeout)'],
  ])(
    'fails a record that would %s, and serves the rest: %i threads',
    async (text, size, code, message) => {
      const crew = await start(size, { timeout: '.7' })
      const served = [
        crew.serve(record(1)),
        crew.serve(record(2, text)),
        ...[3, 4, 5].map((line) => crew.serve(record(line))),
      ]
      const [first, second, ...rest] = await Promise.all(served)
      expect(first?.text).toMatch(/^clean \d+$/)
      const error = { code, message }
      expect(second).toMatchObject({ source: { id: 2, line: 2 }, error })
      expect(JSON.parse(second?.text ?? '')).toEqual({ id: 2, status: 'failed', line: 2, error })
      for (const each of rest) expect(each?.text).toMatch(/^clean \d+$/)
    },
  )

  it.each([1, 2])('fails a record that takes too much memory, with %i threads', async (size) => {
    const crew = await start(size, { memory: '256' })
    const served = [1, 2, 3, 4].map((line) => crew.serve(record(line, line === 2 ? 'eat' : 'rain')))
    const codes = (await Promise.all(served)).map((each) => each?.error?.code)
    expect(codes).toEqual([undefined, 'TOO_LARGE', undefined, undefined])
  })

  it('gives each record its own time, however many there are', async () => {
    const crew = await start(1, { timeout: '.7' })
    const served = Array.from({ length: 12 }, (_, line) => crew.serve(record(line, 'linger')))
    for (const each of await Promise.all(served)) expect(each?.error).toBeUndefined()
  })

  it('takes no more bytes than it has room for', async () => {
    const crew = await start(1)
    expect(crew.hasRoom(63)).toBe(true)
    expect(crew.hasRoom(64)).toBe(false)
    const served = [1, 2].map((line) => crew.serve(record(line, 'x'.repeat(1 << 24))))
    expect(crew.hasRoom(2)).toBe(false)
    await Promise.all(served)
    expect(crew.hasRoom(2)).toBe(true)
  })

  it('tells of a program that does not run', async () => {
    const crew = await start(2, {}, 'throw new TypeError("no program")')
    await expect(crew.serve(record(1))).rejects.toThrow('no program')
    await expect(crew.serve(record(2))).rejects.toThrow('no program')
  })
})

describe('onceover --jobs', () => {
  const sentences = [
    'The ferry sank off Oldport on Friday.',
    'Nobody was hurt, the harbour master Ada Quill said.',
    'It will be raised in two weeks, at a cost of $2 million.',
  ]
  const lines = Array.from({ length: 30 }, (_, at) => {
    const text = Array.from({ length: 1 + (at % 7) }, (_, n) => sentences[(n + at) % 3]).join(
      '\n\n',
    )
    return JSON.stringify(at % 5 === 4 ? { id: at, body: text } : { id: at, text })
  })
  const input = `${lines.join('\n')}\nnot json\n`

  it.each([
    'digest',
    'clean --format json',
    'condense --format text --words 12',
    'duplicates --keep last',
    'entities --types person,money',
  ])('writes the same as one thread: %s', async (call) => {
    const args = call.split(' ')
    const one = await onceover([...args, '--input', 'ndjson'], input)
    expect(one.code).toBe(1)
    expect(one.stderr).toMatch(/^onceover: 7 of 31 records failed$/m)
    expect(await onceover([...args, '--input', 'ndjson', '--jobs', '3'], input)).toEqual(one)
  })

  it('takes clusters of articles, too', async () => {
    const cluster = `${JSON.stringify({ id: 'c', documents: sentences })}\n`
    const one = await onceover(['condense', '--input', 'ndjson'], cluster)
    expect(one.code).toBe(0)
    expect(await onceover(['condense', '--input', 'ndjson', '--jobs', '2'], cluster)).toEqual(one)
  })

  it.each(['0', '100', 'all', '1.5'])('refuses %s', async (jobs) => {
    const { code, stderr } = await onceover(['clean', '--jobs', jobs], 'Rain fell.')
    expect(code).toBe(2)
    expect(stderr).toContain(`--jobs must be a whole number from 1 to 99; got '${jobs}'`)
  })

  it('is not for what articles have in common', async () => {
    const { code, stderr } = await onceover(['pairs', '--jobs', '2'], 'Rain fell.')
    expect(code).toBe(2)
    expect(stderr).toMatch(/^onceover: pairs takes no --jobs: it is for digest and clean/)
  })
})

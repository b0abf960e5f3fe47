import { pathToFileURL } from 'node:url'
import { afterEach, describe, expect, it } from 'vitest'
import { type Assignment, Crew } from '../../src/cli/crew.ts'
import type { SourcedRecord } from '../../src/cli/read-inputs.ts'
import { readSettings } from '../../src/cli/settings.ts'
import { useFolder } from '../temporary-folder.ts'
import { onceover } from './onceover.ts'

/** Tells what it was sent, and which thread it is; dies of a record that says so. */
const PROGRAM = `
import { parentPort, threadId, workerData } from 'node:worker_threads'
parentPort.on('message', ({ task, record: { id, article } }) => {
  if (article.text === 'die') throw new RangeError('too much')
  setTimeout(() => {
    const written = { source: { id }, text: \`\${workerData.command} \${threadId}\` }
    parentPort.postMessage({ task, written })
  }, 5)
})
`
const ASSIGNMENT: Assignment = {
  command: 'clean',
  settings: readSettings({}),
  form: { format: 'ndjson', one: false, terminal: undefined },
}

const { file } = useFolder()

function record(id: number, text = 'Rain fell.'): SourcedRecord {
  return { id, line: id, article: { text } }
}

describe('Crew', () => {
  let open: Crew | undefined
  afterEach(() => open?.close())

  const start = async (size: number): Promise<Crew> => {
    const program = pathToFileURL(await file('program.mjs', PROGRAM))
    open = new Crew(program, size, () => ASSIGNMENT)
    return open
  }

  it('serves each record once, by as many threads as it has', async () => {
    const crew = await start(3)
    const written = await Promise.all(
      [1, 2, 3, 4, 5, 6, 7, 8, 9].map((id) => crew.serve(record(id))),
    )
    expect(written.map(({ source }) => source.id)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9])
    const texts = new Set(written.map(({ text }) => text))
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
    expect(new Set(written.map(({ text }) => text)).size).toBe(1)
  })

  it.each([1, 2])(
    'fails the record that one of %i threads dies of, and serves the rest',
    async (size) => {
      const crew = await start(size)
      const served = [crew.serve(record(1)), crew.serve(record(2, 'die')), crew.serve(record(3))]
      const [first, second, third] = await Promise.all(served)
      expect(first?.text).toMatch(/^clean \d+$/)
      const error = { code: 'UNEXPECTED', message: 'too much' }
      expect(second).toMatchObject({ source: { id: 2, line: 2 }, error })
      expect(JSON.parse(second?.text ?? '')).toEqual({ id: 2, status: 'failed', line: 2, error })
      expect(third?.text).toMatch(/^clean \d+$/)
    },
  )
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
    'duplicates --keep later',
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

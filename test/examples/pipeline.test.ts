/** The example of a pipeline, killed and started again, on the package that was built. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { appendFile, readFile, stat, truncate } from 'node:fs/promises'
import { setTimeout as later } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { prose } from '../../bench/made-up.ts'
import { useFolder } from '../temporary-folder.ts'

const EXAMPLE = 'examples/pipeline.mjs'
const ARTICLES = 100

const { file, pathOf } = useFolder()

const start = (input: string, output: string) =>
  spawn(process.execPath, [EXAMPLE, input, output], { stdio: ['ignore', 'ignore', 'pipe'] })

async function finished(input: string, output: string): Promise<string> {
  const child = start(input, output)
  const said: Buffer[] = []
  child.stderr.on('data', (bytes: Buffer) => said.push(bytes))
  const [code] = await once(child, 'close')
  expect(Buffer.concat(said).toString()).toBe('')
  expect(code).toBe(0)
  return readFile(output, 'utf8')
}

const sizeOf = async (path: string): Promise<number> => {
  try {
    return (await stat(path)).size
  } catch {
    return 0
  }
}

/** Kills a run once it has written so many bytes more. */
async function killed(input: string, output: string, bytes: number): Promise<void> {
  const before = await sizeOf(output)
  const child = start(input, output)
  const closed = once(child, 'close')
  while (child.exitCode === null && (await sizeOf(output)) < before + bytes) await later(2)
  child.kill('SIGKILL')
  await closed
}

describe('the pipeline of the example', () => {
  it('gives the same rows, once each, wherever it is killed', { timeout: 300_000 }, async () => {
    const lines = Array.from({ length: ARTICLES }, (_, at) =>
      at % 40 === 7
        ? 'no JSON'
        : JSON.stringify({ id: `a${at}`, text: prose(300 + (at % 9) * 500, 300, at) }),
    )
    const input = await file('articles.ndjson', lines.join('\n'))
    const expected = await finished(input, pathOf('whole.ndjson'))
    expect(expected.match(/\n/g)).toHaveLength(ARTICLES)
    expect(expected.match(/"status":"failed","error":"INVALID_INPUT"/g)).toHaveLength(3)

    const output = pathOf('killed.ndjson')
    for (const bytes of [1, expected.length / 3, expected.length / 4]) {
      await killed(input, output, bytes)
    }
    // As a machine does that is switched off in the middle of a row.
    const written = await readFile(output, 'utf8')
    await truncate(output, Buffer.byteLength(written) - 5)
    await killed(input, output, expected.length / 10)
    await appendFile(output, '{"id":"to')
    expect(await finished(input, output)).toBe(expected)
    expect(await finished(input, output)).toBe(expected)
  })
})

/**
 * The cost of the public functions grows with a text and not with its square, whatever it says: each is
 * looked at on every hostile text, in a process of its own that is ended if it does not come back. A fault
 * is what costs eight times as much or more over two doublings, at three sizes, where linear cost is four times as
 * much. `bench/linear.ts` measures the same in full.
 */
import { spawn } from 'node:child_process'
import { describe, expect, test } from 'vitest'

/** These call all others. */
const CALLS = [
  'parse',
  'parse as title',
  'findDuplicates',
  'clean',
  'compare',
  'condense',
  'condense many',
  'digest',
  'digest with title',
  'joinPassages',
  'corpus.add',
  'corpus.addAll',
]
const DEADLINE = 15 * 60_000

/** What a look prints: a line for each fault, then one with their number. */
function look(call: string, ...options: readonly string[]): Promise<string> {
  const program = ['--import', 'tsx', 'bench/linear.ts', '--built', '--quick', '--size', '16000']
  const child = spawn(process.execPath, [...program, '--calls', call, ...options])
  let printed = ''
  child.stdout.on('data', (bytes) => {
    printed += bytes
  })
  child.stderr.on('data', (bytes) => {
    printed += bytes
  })
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', () => resolve(printed.trim()))
  })
}

/** Two at a time, as most machines of tests have two cores; the CPU that each takes is measured, not how long. */
describe.concurrent('the cost of', () => {
  test.each(CALLS)('%s grows with the text', { timeout: DEADLINE }, async (call) => {
    expect(await look(call)).toMatch(new RegExp(`^${call}: \\d{3} cases, 0 over$`))
  })
})

describe('a look', () => {
  const options = ['--texts', 'dashes alone', '--size', '4000', '--deadline', '5']

  test('finds what grows with the square', async () => {
    expect(await look('a square', ...options)).toMatch(/ 1 over$/)
  })

  test('finds what does not end', async () => {
    expect(await look('no end', ...options)).toMatch(/did not end\nno end: 1 cases, 1 over$/)
  })
})

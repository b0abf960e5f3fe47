import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { useFolder } from '../temporary-folder.ts'
import { onceover, records } from './onceover.ts'

const FERRY =
  'The ferry to the northern island left the harbour at noon with forty people and two horses on board.'
const COUNCIL =
  'The council of Oldport wants a bridge in place of the ferry, and a vote on it in May.'
const PASSAGES = [
  { id: 'noon', text: FERRY },
  { id: 'council', text: COUNCIL },
  { id: 3, text: FERRY.replace('noon', 'one') },
  { id: 'both', text: `${COUNCIL} ${FERRY}` },
  { text: FERRY.toUpperCase() },
]
const lines = (passages: readonly object[]): string =>
  passages.map((passage) => `${JSON.stringify(passage)}\n`).join('')
const NDJSON = lines(PASSAGES)

const { file } = useFolder()

describe('onceover pairs', () => {
  it('writes a line for each pair, in order', async () => {
    const same = {
      a: 'noon',
      b: 'standard input, line 5',
      similarity: 1,
      containment: { here: 1, there: 1 },
    }
    expect(await onceover(['pairs'], NDJSON)).toEqual({
      code: 0,
      stdout: lines([same]),
      stderr: '',
    })
    const half = await onceover(['pairs', '--threshold', '.5'], NDJSON)
    expect(records(half.stdout)).toEqual([
      { a: 'noon', b: 3, similarity: 0.5, containment: { here: 10 / 15, there: 10 / 15 } },
      same,
      { ...same, a: 3, similarity: 0.5, containment: { here: 10 / 15, there: 10 / 15 } },
    ])
  })

  it('hands its options on', async () => {
    const pairsOf = async (...options: string[]): Promise<unknown[]> => {
      const { code, stdout } = await onceover(['pairs', ...options], NDJSON)
      expect(code).toBe(0)
      return records(stdout).map(({ a, b }) => [a, b])
    }
    expect(await pairsOf('--measure', 'containment', '--threshold', '1')).toEqual([
      ['noon', 'both'],
      ['noon', 'standard input, line 5'],
      ['council', 'both'],
      ['both', 'standard input, line 5'],
    ])
    expect(await pairsOf('--shingle', '1', '--threshold', '0.8', '--verify', 'text')).toEqual([
      ['noon', 3],
      ['noon', 'standard input, line 5'],
      [3, 'standard input, line 5'],
    ])
  })

  it('reads several files, packed or not, and names what has no id by its place', async () => {
    const one = await file('one.ndjson.gz', gzipSync(lines([{ text: FERRY }, { text: COUNCIL }])))
    const two = await file(
      'two.json',
      JSON.stringify([{ id: 'x', text: FERRY }, { text: COUNCIL }]),
    )
    const three = await file('three.txt', FERRY)
    const { code, stdout } = await onceover(['pairs', one, two, three])
    expect(code).toBe(0)
    expect(records(stdout).map(({ a, b }) => [a, b])).toEqual([
      [`${one}, line 1`, 'x'],
      [`${one}, line 1`, three],
      [`${one}, line 2`, `${two}, item 2`],
      ['x', three],
    ])
  })

  it('tells bad lines and goes on', async () => {
    const input = `${lines([{ id: 'a', text: FERRY }])}no json\n{"id":"x"}\n${lines([{ id: 'b', text: FERRY }])}`
    const { code, stdout, stderr } = await onceover(['pairs', '--input', 'ndjson'], input)
    expect(code).toBe(1)
    expect(records(stdout)).toMatchObject([
      { status: 'failed', line: 2, error: { code: 'INVALID_JSON' } },
      { status: 'failed', line: 3, id: 'x', error: { code: 'MISSING_TEXT' } },
      { a: 'a', b: 'b', similarity: 1 },
    ])
    expect(stderr).toBe('onceover: 2 of 4 records failed\n')
  })

  it('writes a list or lines for a person when asked to', async () => {
    const list = await onceover(['pairs', '--format', 'json'], NDJSON)
    expect(JSON.parse(list.stdout)).toMatchObject([{ a: 'noon', similarity: 1 }])
    const text = await onceover(['pairs', '--format', 'text', '--threshold', '0.4'], NDJSON)
    expect(text.stdout.split('\n')[1]).toBe(
      ' 44 %  noon  both  100 % of the first, 44 % of the second',
    )
  })

  it('finds nothing where there is nothing', async () => {
    expect(await onceover(['pairs', '--input', 'ndjson'], '')).toEqual({
      code: 0,
      stdout: '',
      stderr: '',
    })
    expect((await onceover(['pairs', '--format', 'json'], '{"text":"One."}\n')).stdout).toBe('[]\n')
    expect((await onceover(['pairs'], lines([{ text: '' }, { text: '…' }]))).stdout).toBe('')
  })

  it('has its own help', async () => {
    const { stdout } = await onceover(['pairs', '--help'])
    expect(stdout).toMatch(/^onceover pairs: /)
    for (const option of ['--measure', '--threshold', '--shingle', '--verify']) {
      expect(stdout).toContain(option)
    }
    for (const line of stdout.split('\n')) expect(line.length).toBeLessThanOrEqual(80)
  })

  it.each([
    [['--threshold', '0'], "--threshold must be a number above 0, at most 1; got '0'"],
    [['--threshold', '70'], "--threshold must be a number above 0, at most 1; got '70'"],
    [['--shingle', '0'], "--shingle must be a whole number from 1 to 100; got '0'"],
    [['--measure', 'cosine'], "--measure must be similarity or containment; got 'cosine'"],
    [['--verify', 'yes'], "--verify must be hash or text; got 'yes'"],
    [['--words', '5'], 'pairs takes no --words'],
  ])('refuses %j', async (args, message) => {
    const { code, stdout, stderr } = await onceover(['pairs', ...args], NDJSON)
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toContain(message)
  })
})

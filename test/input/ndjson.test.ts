import { describe, expect, it } from 'vitest'
import { BOUNDS, type Bounds } from '../../src/input/bounds.ts'
import type { InputRecord } from '../../src/input/input-record.ts'
import { readNdjson } from '../../src/input/ndjson.ts'

async function recordsOf(
  input: string | Uint8Array | Uint8Array[],
  bounds: Bounds = BOUNDS,
): Promise<InputRecord[]> {
  const bytes = typeof input === 'string' ? new TextEncoder().encode(input) : input
  const records: InputRecord[] = []
  for await (const record of readNdjson(Array.isArray(bytes) ? bytes : [bytes], bounds)) {
    records.push(record)
  }
  return records
}

const failure = (code: string, message: unknown): object => ({
  error: { code, message: expect.stringMatching(message as RegExp) },
})

describe('readNdjson', () => {
  it('reads an article a line, in order, with its line', async () => {
    const text = '{"id":"a","text":"One.","title":"T"}\n\n  \r\n{"text":"Two."}'
    expect(await recordsOf(text)).toEqual([
      {
        line: 1,
        id: 'a',
        article: { id: 'a', text: 'One.', title: 'T' },
        json: '{"id":"a","text":"One.","title":"T"}',
      },
      { line: 4, article: { text: 'Two.' }, json: '{"text":"Two."}' },
    ])
  })

  it('drops a byte order mark', async () => {
    expect(await recordsOf('\uFEFF{"text":"One."}\n')).toEqual([
      { line: 1, article: { text: 'One.' }, json: '{"text":"One."}' },
    ])
  })

  it('serves the lines around each kind of bad line', async () => {
    const text = [
      '{"text":"First."}',
      'no json',
      '["a list"]',
      'null',
      '"a string"',
      '{"id":"empty"}',
      '{"id":5,"text":7}',
      '{"id":"t","text":"x","title":["a"]}',
      '{"text":"Last."}',
    ].join('\n')
    expect(await recordsOf(text)).toMatchObject([
      { line: 1, article: { text: 'First.' } },
      { line: 2, ...failure('INVALID_JSON', /not JSON/) },
      { line: 3, ...failure('INVALID_RECORD', /an array/) },
      { line: 4, ...failure('INVALID_RECORD', /null/) },
      { line: 5, ...failure('INVALID_RECORD', /string/) },
      { line: 6, id: 'empty', ...failure('MISSING_TEXT', /missing: the record has id$/) },
      { line: 7, id: 5, ...failure('MISSING_TEXT', /got number/) },
      { line: 8, id: 't', ...failure('INVALID_RECORD', /`title`.*an array/) },
      { line: 9, article: { text: 'Last.' } },
    ])
  })

  it('fails the line that is not UTF-8, names the byte and serves the next', async () => {
    const bad = Uint8Array.from([0x7b, 0x22, 0xc3, 0xa9, 0xe9, 0x22, 0x0a])
    const good = new TextEncoder().encode('{"text":"Good."}')
    expect(await recordsOf([bad, good])).toMatchObject([
      { line: 1, ...failure('INVALID_ENCODING', /byte 5 \(0xe9\)/) },
      { line: 2, article: { text: 'Good.' } },
    ])
  })

  it('keeps a numeric key and a key that is null as they are', async () => {
    expect(
      await recordsOf('{"id":12,"text":"a"}\n{"id":null,"text":"b","title":null}'),
    ).toMatchObject([
      { line: 1, id: 12, article: { id: '12', text: 'a' } },
      { line: 2, article: { text: 'b' } },
    ])
  })

  it('does without fields that are only carried and not strings', async () => {
    const json = '{"text":"a","source":{"name":"x"},"date":17,"url":"u"}'
    expect(await recordsOf(json)).toEqual([{ line: 1, article: { text: 'a', url: 'u' }, json }])
  })

  it('reads a line that comes in thousands of chunks', async () => {
    const word = 'news '.repeat(2000)
    const line = new TextEncoder().encode(JSON.stringify({ text: word.repeat(60) }))
    const chunks: Uint8Array[] = []
    for (let from = 0; from < line.length; from += 100) chunks.push(line.subarray(from, from + 100))
    const [record] = await recordsOf(chunks)
    expect(record).toHaveProperty('article.text.length', 600_000)
  })

  it('reads blank lines for no more than lines that are full', async () => {
    const chunk = (line: string): Uint8Array =>
      new TextEncoder().encode(line.repeat(Math.ceil(65_536 / line.length)))
    const cost = async (bytes: Uint8Array): Promise<number> => {
      const before = process.cpuUsage()
      await recordsOf(new Array<Uint8Array>(64).fill(bytes))
      const { user, system } = process.cpuUsage(before)
      return (user + system) / 1000
    }
    const full = chunk(`{"text":"${'x'.repeat(65_524)}"}\n`)
    await cost(full)
    // It is as much. Where each blank line was looked at as a record it was hundreds of times as much.
    expect(await cost(chunk('\n'))).toBeLessThan(20 * Math.max(10, await cost(full)))
  })

  it('fails a line over the limit and serves the next', async () => {
    const text = `{"id":"long","text":"${'x'.repeat(100)}"}\n{"text":"Short."}`
    expect(await recordsOf(text, { ...BOUNDS, bytes: 50 })).toMatchObject([
      { line: 1, ...failure('TOO_LARGE', /longer than 50 bytes/) },
      { line: 2, article: { text: 'Short.' } },
    ])
  })

  it('serves every whole line before the source breaks', async () => {
    async function* broken(): AsyncGenerator<Uint8Array> {
      yield new TextEncoder().encode('{"text":"One."}\n{"text":"Tw')
      throw new Error('the source broke')
    }
    const seen: InputRecord[] = []
    const reading = (async () => {
      for await (const record of readNdjson(broken())) seen.push(record)
    })()
    await expect(reading).rejects.toThrow('the source broke')
    expect(seen).toMatchObject([{ line: 1, article: { text: 'One.' } }])
  })
})

import { describe, expect, it } from 'vitest'
import { OnceoverError } from '../../src/document/onceover-error.ts'
import { BOUNDS, type Bounds } from '../../src/input/bounds.ts'
import { cutRecords, type InputFormat } from '../../src/input/cut-records.ts'
import type { InputRecord } from '../../src/input/input-record.ts'
import { readRecord } from '../../src/input/read-record.ts'

async function* chunksOf(input: string | Uint8Array): AsyncGenerator<Uint8Array> {
  const bytes = typeof input === 'string' ? new TextEncoder().encode(input) : input
  for (let from = 0; from < bytes.length; from += 7) yield bytes.subarray(from, from + 7)
}

async function read(
  chunks: AsyncIterable<Uint8Array>,
  format: InputFormat,
  bounds: Bounds = BOUNDS,
): Promise<InputRecord[]> {
  const records: InputRecord[] = []
  for await (const record of cutRecords(chunks, format, bounds)) records.push(readRecord(record))
  return records
}

const recordsOf = (input: string | Uint8Array, format: InputFormat): Promise<InputRecord[]> =>
  read(chunksOf(input), format)

describe('cutRecords', () => {
  it('takes a text as one article, whatever it holds', async () => {
    for (const text of ['', '  \n', 'Wörter 东京 😀', 'a\u0000b', '{"text":"no JSON here"}']) {
      expect(await recordsOf(text, 'text')).toEqual([{ article: { text } }])
    }
    expect(await recordsOf('\uFEFFMarked.', 'text')).toEqual([{ article: { text: 'Marked.' } }])
  })

  it('fails a text that is not UTF-8, and says so of UTF-16', async () => {
    expect(await recordsOf(Uint8Array.of(0x61, 0xff, 0x62), 'text')).toMatchObject([
      { error: { code: 'INVALID_ENCODING', message: expect.stringContaining('byte 2 (0xff)') } },
    ])
    expect(await recordsOf(Uint8Array.of(0xe4, 0xb8), 'text')).toMatchObject([
      { error: { code: 'INVALID_ENCODING', message: expect.stringContaining('byte 1 (0xe4)') } },
    ])
    expect(await recordsOf(Uint8Array.of(0xff, 0xfe, 0x61, 0x00), 'text')).toMatchObject([
      { error: { code: 'INVALID_ENCODING', message: expect.stringContaining('UTF-16') } },
    ])
  })

  it('takes a JSON object as one article and a list as many', async () => {
    expect(await recordsOf('{\n  "id": "a",\n  "text": "One."\n}\n', 'json')).toEqual([
      { id: 'a', article: { id: 'a', text: 'One.' }, json: '{"id":"a","text":"One."}' },
    ])
    expect(
      await recordsOf('[{"text":"One."},3,{"id":"c"},{"text":"Four."}]', 'json'),
    ).toMatchObject([
      { item: 1, article: { text: 'One.' } },
      { item: 2, error: { code: 'INVALID_RECORD' } },
      { item: 3, id: 'c', error: { code: 'MISSING_TEXT' } },
      { item: 4, article: { text: 'Four.' } },
    ])
    expect(await recordsOf('[]', 'json')).toEqual([])
    expect(await recordsOf('', 'json')).toMatchObject([{ error: { code: 'INVALID_JSON' } }])
  })

  it('ends with a failure where the bytes end in one', async () => {
    async function* damaged(): AsyncGenerator<Uint8Array> {
      yield new TextEncoder().encode('{"text":"One."}\n{"text":')
      throw new OnceoverError('DAMAGED_GZIP', 'the gzip data is damaged')
    }
    expect(await read(damaged(), 'ndjson')).toMatchObject([
      { line: 1, article: { text: 'One.' } },
      { error: { code: 'DAMAGED_GZIP', message: 'the gzip data is damaged' } },
    ])
  })
})

import { describe, expect, it } from 'vitest'
import { OnceoverError } from '../../src/document/onceover-error.ts'
import { BOUNDS, type Bounds } from '../../src/input/bounds.ts'
import { cutRecords, type InputFormat } from '../../src/input/cut-records.ts'
import type { InputRecord } from '../../src/input/input-record.ts'
import type { RawRecord } from '../../src/input/raw-record.ts'
import { readAnyRecord } from '../../src/input/read-page-record.ts'

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
  for await (const record of cutRecords(chunks, format, bounds))
    records.push(await readAnyRecord(record))
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

  it('says how to mend what is not UTF-8, or that it is no text', async () => {
    const [text] = await recordsOf(Uint8Array.of(0x61, 0xe9, 0x62), 'text')
    expect(text).toMatchObject({
      // Without `-f` it reads what it was told to write, where the locale is UTF-8.
      error: { message: expect.stringMatching(/`iconv -f \S+ -t utf-8`/) },
    })
    const [picture] = await recordsOf(Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 0x0d), 'text')
    expect(picture).toMatchObject({
      error: { code: 'INVALID_ENCODING', message: expect.stringContaining('no text') },
    })
    expect(picture).not.toMatchObject({ error: { message: expect.stringContaining('iconv') } })
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

  it('gives the items of a list as they come, before it has an end', async () => {
    async function* endless(): AsyncGenerator<Uint8Array> {
      yield new TextEncoder().encode('[ {"text":"One."} ,\n{"text"')
      yield new TextEncoder().encode(':"Two."},')
      for (;;) yield new TextEncoder().encode('{"text":"More."},')
    }
    const items: unknown[] = []
    for await (const raw of cutRecords(endless(), 'json')) {
      items.push(await readAnyRecord(raw))
      if (items.length === 3) break
    }
    expect(items).toMatchObject([
      { item: 1, article: { text: 'One.' } },
      { item: 2, article: { text: 'Two.' } },
      { item: 3, article: { text: 'More.' } },
    ])
  })

  it.each([
    ['[{"text":"a" "b"},{"text":"c"}]', ['INVALID_JSON', 'ok']],
    ['[{"text":"a"},,{"text":"c"},]', ['ok', 'INVALID_JSON', 'ok', 'INVALID_JSON']],
    ['[{"text":"a"},{"text":"c"}', ['ok', 'ok', 'INVALID_JSON']],
    ['[{"text":"a"},{"text":"c', ['ok', 'INVALID_JSON']],
    ['[{"text":"a"},', ['ok', 'INVALID_JSON']],
    ['[{"text":"a"}] {"text":"c"}', ['ok', 'INVALID_JSON']],
    ['[', ['INVALID_JSON']],
    ['[{"text":"a"}}, {"text":"c"}]', ['ok', 'INVALID_JSON']],
    [' \n', ['INVALID_JSON']],
    ['\uFEFF [ {"text":"a"} ] \n', ['ok']],
    ['{"text":"a"} {"text":"b"}', ['INVALID_JSON']],
  ])('serves what can be found of %j', async (text, expected) => {
    const found = await recordsOf(text, 'json')
    expect(found.map((each) => ('error' in each ? each.error.code : 'ok'))).toEqual(expected)
  })

  it('takes a part of a byte order mark for a part of the value, wherever the chunks end', async () => {
    const inputs = [
      [0xef, 0x20, 0x20, 0xbb],
      [0xef, 0xbb, ...new TextEncoder().encode('[]')],
    ]
    for (const bytes of inputs) {
      const whole = Uint8Array.from(bytes)
      for (let cut = 0; cut < whole.length; cut++) {
        const chunks = [whole.subarray(0, cut), whole.subarray(cut)]
        async function* source(): AsyncGenerator<Uint8Array> {
          yield* chunks
        }
        const error = { code: 'INVALID_ENCODING', message: expect.stringContaining('(0xef)') }
        expect(await read(source(), 'json')).toMatchObject([{ error }])
      }
    }
  })

  it('says the same of a list however it is spaced, wherever the chunks end', async () => {
    const articles = [
      { id: 'é,]"\\', text: '[{,}]' },
      { text: 'Two\n"2"', more: [[], {}] },
    ]
    for (const text of [JSON.stringify(articles), JSON.stringify(articles, null, 2)]) {
      expect(await recordsOf(text, 'json')).toEqual(
        articles.map((article, at) => ({
          item: at + 1,
          ...('id' in article && { id: article.id }),
          article: { ...('id' in article && { id: article.id }), text: article.text },
          json: JSON.stringify(article),
        })),
      )
    }
  })
})

describe('bounds', () => {
  const bounds = { bytes: 60, depth: 4, values: 8 }
  const LONG = `{"id":"long","text":"${'x'.repeat(60)}"}`
  const DEEP = '{"id":"deep","text":[[[[0]]]]}'
  const MANY = '{"id":"many","text":[1,2,3,4,5,6,7,8,9]}'
  const GOOD = '{"id":"good","text":"Rain."}'

  const told = async (text: string, format: InputFormat): Promise<unknown[]> =>
    (await read(chunksOf(text), format, bounds)).map((record) =>
      'error' in record ? [record.error.code, record.error.message] : record.id,
    )
  const excesses = (name: string): unknown[] => [
    'good',
    ['TOO_LARGE', `the ${name} is longer than 60 bytes`],
    ['TOO_LARGE', 'more than 4 lists and objects inside each other'],
    ['TOO_LARGE', 'more than 8 values'],
    'good',
  ]

  it('fails the lines that are over them, and serves the others', async () => {
    const lines = [GOOD, LONG, DEEP, MANY, GOOD]
    expect(await told(lines.join('\n'), 'ndjson')).toEqual(excesses('line'))
  })

  it('fails the items that are over them, and serves the others', async () => {
    const items = [GOOD, LONG, DEEP, MANY, GOOD]
    expect(await told(`[${items.join(',\n')}]`, 'json')).toEqual(excesses('item'))
  })

  it('fails a value and a text that are over them, and reads no further', async () => {
    let given = 0
    async function* endless(): AsyncGenerator<Uint8Array> {
      for (;;) {
        given++
        yield new TextEncoder().encode('{'.repeat(10))
      }
    }
    for (const format of ['json', 'text'] as const) {
      given = 0
      const records = await read(endless(), format, bounds)
      expect(records).toMatchObject([{ error: { code: 'TOO_LARGE' } }])
      expect(given).toBeLessThan(9)
    }
  })

  it('tells of a line without end at once, and gives the input up in the end', async () => {
    const megabyte = new Uint8Array(1 << 20)
    let given = 0
    async function* endless(): AsyncGenerator<Uint8Array> {
      for (;;) {
        given++
        yield megabyte
      }
    }
    const records: RawRecord[] = []
    for await (const record of cutRecords(endless(), 'ndjson')) {
      records.push(record)
      expect(given).toBe(17)
    }
    expect(records).toMatchObject([{ line: 1, error: { code: 'TOO_LARGE' } }])
    expect(given).toBeLessThan(1100)
  })
})

it('says how lines of JSON are read that are no JSON together', async () => {
  const line = '{"text":"The ferry left at noon."}\n'
  const messageOf = async (text: string, bounds = BOUNDS): Promise<string> => {
    const [record] = await read(chunksOf(text), 'json', bounds)
    return record && 'error' in record ? record.error.message : 'none'
  }
  expect(await messageOf(line + line)).toMatch(/^not JSON: .*; its lines are: --input ndjson/)
  expect(await messageOf(line + line, { ...BOUNDS, bytes: 40 })).toContain('--input ndjson')
  for (const other of ['[no json]', '{"text":\n}', '{"text":"The ferry."}}']) {
    expect(await messageOf(other)).toMatch(/^not JSON: (?!.*ndjson)/)
  }
})

describe('odd records', () => {
  it.each([
    ['{"text":"a","__proto__":{"title":7}}', 'ok'],
    ['{"__proto__":{"text":"a"}}', 'MISSING_TEXT'],
    ['{"text":"a","text":"b"}', 'ok'],
    ['{"id":1e999,"text":"a"}', 'INVALID_RECORD'],
    ['{"id":{"$oid":"5f"},"text":"a"}', 'INVALID_RECORD'],
    ['{"id":["a"],"text":"a"}', 'INVALID_RECORD'],
    ['{"id":true,"text":"a"}', 'INVALID_RECORD'],
    ['{"id":1e308,"text":"a"}', 'ok'],
    ['{"text":"a","constructor":1,"toString":null}', 'ok'],
    [
      `{"text":"a",${Array.from({ length: 100_000 }, (_, at) => `"f${at}":0`).join()}}`,
      'TOO_LARGE',
    ],
    [`{"text":"a","deep":${'['.repeat(50_000)}${']'.repeat(50_000)}}`, 'TOO_LARGE'],
    [`{"text":"a","deep":${'{"a":'.repeat(90)}0${'}'.repeat(90)}}`, 'ok'],
  ])('%.60s: %s', async (line, expected) => {
    const input = `${line}\n{"text":"Next."}`
    const [record, next] = await recordsOf(input, 'ndjson')
    expect(record && 'error' in record ? record.error.code : 'ok').toBe(expected)
    expect(() => JSON.stringify(record)).not.toThrow()
    expect(next).toMatchObject({ line: 2, article: { text: 'Next.' } })
  })

  it('takes a key for the number that JSON writes for it', async () => {
    const [record] = await recordsOf('{"id":-0,"text":"One."}', 'ndjson')
    expect(record).toMatchObject({ id: 0, article: { id: '0' } })
    expect(record).toHaveProperty('id', 0)
  })

  it.each([
    ['1234567890123456789', '1234567890123456789'],
    ['-9007199254740993', '-9007199254740993'],
    ['9007199254740991', 9007199254740991],
    ['1234567890123456800', 1234567890123456800],
    ['0.12345678901234567890', '0.12345678901234567890'],
    ['1234567890123456789e-3', '1234567890123456789e-3'],
    ['1.5', 1.5],
    [`1${'0'.repeat(400)}`, `1${'0'.repeat(400)}`],
  ])('keeps the digits of the key %.30s', async (digits, id) => {
    const tellings = [`"id":${digits},"text":"The ferry."`, `"text":"x\\"id","id" : ${digits}\t`]
    for (const fields of tellings) {
      for (const format of ['ndjson', 'json'] as const) {
        const [record] = await recordsOf(`{${fields}}`, format)
        expect(record).toMatchObject({ id, article: { id: String(id) } })
        expect(JSON.parse((record as { json: string }).json).text).toMatch(/^(?:The ferry\.|x"id)$/)
      }
    }
    const [failed] = await recordsOf(`{"id":${digits}}`, 'ndjson')
    expect(failed).toMatchObject({ id, error: { code: 'MISSING_TEXT' } })
  })

  it('keeps the digits of keys inside of a record, and changes no text', async () => {
    const text = String.raw`{\"id\":1234567890123456789,`
    const [cluster, long] = await recordsOf(
      [
        `{"documents":[{"id":1234567890123456789,"source":22345678901234567,"text":${JSON.stringify(text)}}]}`,
        '{"title":1234567890123456789,"text":"The ferry."}',
      ].join('\n'),
      'ndjson',
    )
    expect(cluster).toMatchObject({
      cluster: [{ id: '1234567890123456789', source: '22345678901234567', text }],
    })
    expect(long).toMatchObject({ error: { code: 'INVALID_RECORD' } })
  })

  it('skips lines of spaces of all kinds, and counts them', async () => {
    const blank = ['', ' ', '\r', '\t \r', '\u00a0', '\u2028\u3000', '\uFEFF', '\u000B\u000C']
    const records = await recordsOf(`${blank.join('\n')}\n{"text":"One."}\r\n`, 'ndjson')
    expect(records).toMatchObject([{ line: blank.length + 1, article: { text: 'One.' } }])
    expect(await recordsOf('\0\n{"text":"One."}', 'ndjson')).toMatchObject([
      { line: 1, error: { code: 'INVALID_JSON' } },
      { line: 2 },
    ])
  })

  it('knows a JSON feed also where its first chunk is white space', async () => {
    const feed = '{"items":[{"id":"3","content_text":"Plain."}]}'
    expect(await recordsOf(`${' '.repeat(7)}${feed}`, 'feed')).toMatchObject([
      { id: '3', article: { text: 'Plain.' } },
    ])
  })
})

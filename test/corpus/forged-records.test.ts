/**
 * A store or a snapshot may be anybody's: its checksums are right, and what it holds is not. It is told to
 * be damaged, or read as far as it is sound; nothing else is thrown, and nothing goes on for ever.
 */

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decodeManifest, encodeManifest } from '../../src/corpus/file-store/manifest.ts'
import { PassageReader } from '../../src/corpus/read-passages.ts'
import { ReadingDecoder, ReadingEncoder } from '../../src/corpus/reading.ts'
import { packRecords } from '../../src/corpus/snapshot.ts'
import { OnceoverError } from '../../src/document/onceover-error.ts'
import { finish } from '../../src/document/steps.ts'
import { memoryStore, openCorpus, type Store } from '../../src/entries/corpus.ts'
import { Lookup } from '../../src/similarity/lookup.ts'

const SLOW = { timeout: 120_000 }
const STORY = 'The ferry left the old quay at noon with 40 people and two dogs on board.'
const OTHER = 'The council votes in May on the new bridge over the harbour, its mayor said.'
const ARTICLES = [
  { id: 'a', text: `${STORY}\n\n${OTHER}`, source: 'Ledger', date: '2026-03-01', title: 'Ferry' },
  { id: 'b', text: `${STORY.replace('40', '60')}\n\n${OTHER}`, source: 'Ledger' },
  { id: 'c', text: `${OTHER}\n\nNobody else spoke for longer than a minute.`, source: 'Courier' },
  { id: 'd', text: STORY },
]

/** The records of a store: four articles, one of which went. */
async function honest(): Promise<Uint8Array[]> {
  const store = memoryStore()
  const corpus = await openCorpus({ store })
  for (const article of ARTICLES) await corpus.add(article)
  await corpus.remove('d')
  await corpus.close()
  const records: Uint8Array[] = []
  for await (const batch of store.read()) records.push(...batch)
  return records
}

async function storeOf(records: readonly Uint8Array[]): Promise<Store> {
  const store = memoryStore()
  await store.append(0, records)
  return store
}

/** Opens a corpus over the records, and restores one from them, and asks both for all they know. */
async function askAll(records: readonly Uint8Array[]): Promise<unknown[]> {
  const opening = async () => openCorpus({ store: await storeOf(records) })
  const restoring = async () => {
    const corpus = await openCorpus({ store: memoryStore() })
    await corpus.load(packRecords(records))
    return corpus
  }
  const errors: unknown[] = []
  for (const open of [opening, restoring]) {
    try {
      const corpus = await open()
      for (const { id, ...asked } of ARTICLES) {
        await corpus.query(asked)
        corpus.get(id)
      }
      corpus.clusters()
      await (await openCorpus()).load(corpus.snapshot())
      for (const { id } of ARTICLES) await corpus.remove(id)
    } catch (error) {
      errors.push(error)
    }
  }
  return errors
}

/** A record of the second version: its kind, its JSON, its text. */
function record(kind: number, json: string, text: Uint8Array | string = ''): Uint8Array {
  const [head, body, tail] = [new Uint8Array(10), Buffer.from(json), Buffer.from(text)]
  head.set([2, kind])
  new DataView(head.buffer).setUint32(2, body.length, true)
  new DataView(head.buffer).setUint32(6, tail.length, true)
  return Buffer.concat([head, body, tail])
}

const related = (relation: object): string => JSON.stringify({ article: { id: 'x' }, relation })
const TOLD = {
  verdict: 'update',
  of: 'a',
  similarity: 0.5,
  containment: { here: 1, there: 0.5 },
  differences: [
    { kind: 'number', here: { start: 1, end: 2 }, there: null },
    { kind: 'statement', here: { start: 3, end: 4 }, there: { start: 3, end: 5 } },
  ],
}

describe('a record is damaged', () => {
  it.each<[string, Uint8Array]>([
    ['an unknown id goes', record(2, '"x"')],
    ['an empty id goes', record(2, '""')],
    ['what goes is no id', record(2, '{"id":"a"}')],
    ['a known id comes', record(1, '{"article":{"id":"a"}}', STORY)],
    ['there is no article', record(1, '{"artivle":{"id":"x"}}', STORY)],
    ['the article is a list', record(1, '{"article":["x"]}', STORY)],
    ['there is null', record(1, 'null', STORY)],
    ['there is a list', record(1, '[]', STORY)],
    ['there is no id', record(1, '{"article":{}}', STORY)],
    ['the id is a number', record(1, '{"article":{"id":7}}', STORY)],
    ['the title is a number', record(1, '{"article":{"id":"x","title":7}}', STORY)],
    ['the date is null', record(1, '{"article":{"id":"x","date":null}}', STORY)],
    ['the text is a list', record(1, '{"article":{"id":"x","text":[]}}')],
    ['the JSON is none', record(1, '{"article":{"id":"x"}', STORY)],
    ['the text is no UTF-8', record(1, '{"article":{"id":"x"}}', Uint8Array.of(0x61, 0xee, 1))],
    ['it is of another kind', record(3, '{"article":{"id":"x"}}', STORY)],
    ['the text is cut', record(1, '{"article":{"id":"x"}}', STORY).subarray(0, -1)],
    ['the JSON is cut', record(1, '{"article":{"id":"x"}}').subarray(0, -1)],
    ['the head is cut', record(1, '').subarray(0, 9)],
    ['the relation is null', record(1, '{"article":{"id":"x"},"relation":null}')],
    ['the verdict is unknown', record(1, related({ ...TOLD, verdict: 'odd' }))],
    ['`of` is a number', record(1, related({ ...TOLD, of: 7 }))],
    ['it is of itself', record(1, related({ ...TOLD, of: 'x' }))],
    ['a share is above 1', record(1, related({ ...TOLD, similarity: 7 }))],
    ['a share is missing', record(1, related({ ...TOLD, containment: { here: 1 } }))],
    ['differences are none', record(1, related({ ...TOLD, differences: {} }))],
    ['a difference is null', record(1, related({ ...TOLD, differences: [null] }))],
    [
      'a place is no number',
      record(1, related({ ...TOLD, differences: [{ kind: 'name', here: {}, there: null }] })),
    ],
  ])('if %s, and its number is told', async (_, forged) => {
    const records = [...(await honest()), forged]
    const errors = await askAll(records)
    expect(errors).toHaveLength(2)
    for (const error of errors) {
      expect(error).toBeInstanceOf(OnceoverError)
      expect(error).toMatchObject({
        code: 'STORE_DAMAGED',
        message: expect.stringMatching(/^onceover: record 5 of the store /),
      })
    }
  })

  it('and not if it is sound, though nobody here wrote it', async () => {
    const json = '{"relation":RELATION,"article":{"date":"?","id":"x","more":[1]}}'
    const sound = record(1, json.replace('RELATION', JSON.stringify(TOLD)), STORY)
    const corpus = await openCorpus({ store: await storeOf([...(await honest()), sound]) })
    // `update` is what version 0.1.0 called a variant.
    expect(corpus.get('x')).toEqual({
      article: { id: 'x', date: '?', text: STORY },
      relation: { ...TOLD, verdict: 'variant' },
    })
    expect(await askAll([...(await honest()), sound])).toEqual([])
  })
})

it('a log of articles that came and went is restored as it is opened', async () => {
  const records = await honest()
  const store = memoryStore()
  const corpus = await openCorpus({ store })
  await corpus.load(packRecords(records))
  const again = await openCorpus({ store })
  for (const each of [corpus, again]) {
    expect(each.size).toBe(3)
    expect(each.stats().records).toBe(5)
    expect(each.has('d')).toBe(false)
  }
})

const ODD = [
  0.5,
  -1,
  -0,
  2,
  5,
  1e6,
  2 ** 31,
  2 ** 32,
  2 ** 53,
  1e300,
  5e-324,
  Number.NaN,
  Number.POSITIVE_INFINITY,
  Number.NEGATIVE_INFINITY,
] as const

it('a reading is believed only with whole numbers in range, ascending, within its text', () => {
  const text = `${STORY}\n\n${OTHER}`
  const lookup = new Lookup()
  const passages = finish(new PassageReader(5).read(text, 7, lookup))
  const reading = new ReadingEncoder(5).encode(passages, lookup).slice()
  const numbers = new Float64Array(reading.buffer)
  const decode = (changed: Float64Array, length = text.length, hasSource = true) =>
    new ReadingDecoder(5).decode(new Uint8Array(changed.buffer), length, hasSource, lookup)
  expect(decode(numbers)).toEqual(passages)
  expect(decode(numbers, text.length - 1)).toBeUndefined()
  expect(decode(numbers, text.length, false)).toBeUndefined()
  expect(decode(Float64Array.of(...numbers, 2 ** 52))).toBeUndefined()
  expect(decode(numbers.slice(0, -1))).toBeUndefined()
  for (let at = 0; at < numbers.length; at++) {
    for (const odd of ODD) {
      const found = decode(numbers.with(at, odd))
      if (found === undefined) continue
      const { count, shingles } = lookup
      expect(found.at(-1)?.to, `${odd} at ${at}`).toBe(count)
      let end = 0
      for (const { start, end: next, key, from, to } of found) {
        expect([start, next, key, from, to].every(Number.isSafeInteger)).toBe(true)
        expect(start >= end && next > start && next <= text.length && key > 0 && to > from).toBe(
          true,
        )
        const own = [...shingles.subarray(from, to)]
        expect(own.every(Number.isSafeInteger)).toBe(true)
        expect(own.every((each, index) => each > (own[index - 1] ?? -1))).toBe(true)
        end = next
      }
    }
  }
})

describe('bytes of a record that were changed', () => {
  const change = fc.record({
    record: fc.nat(4),
    at: fc.nat(2000),
    bytes: fc.oneof(
      fc.uint8Array({ minLength: 1, maxLength: 8 }),
      fc.constantFrom(...ODD).map((odd) => new Uint8Array(Float64Array.of(odd).buffer)),
      fc.constantFrom('"text":', '{}', 'null', '[[', '\\ud800').map((text) => Buffer.from(text)),
    ),
    /** From the end on, in whole numbers: there the reading stands. */
    isReading: fc.boolean(),
    cut: fc.option(fc.nat(40), { freq: 8 }),
  })

  it('give an error of ours or none, and the same work', SLOW, async () => {
    const whole = await honest()
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 3 }), async (changes) => {
        const records = whole.map((each) => Uint8Array.from(each))
        for (const { record: number, at, bytes, isReading, cut } of changes) {
          const own = records[number] as Uint8Array<ArrayBuffer>
          const place = isReading ? own.length - ((at * 8) % own.length) - 8 : at % own.length
          own.set(bytes.subarray(0, own.length - Math.max(0, place)), Math.max(0, place))
          if (cut !== null) records[number] = own.subarray(0, own.length - cut)
        }
        for (const error of await askAll(records)) expect(error).toBeInstanceOf(OnceoverError)
      }),
      { numRuns: 400 },
    )
  })
})

it('a manifest names numbers that are whole in memory, too', () => {
  const file = 'manifest'
  const most = { generation: 999_999_999_999_999, segments: 3 }
  expect(decodeManifest(encodeManifest(most), file)).toEqual(most)
  for (const forged of [
    { generation: 1e15, segments: 3 },
    { generation: 3, segments: 2 ** 60 },
  ]) {
    const decode = () => decodeManifest(encodeManifest(forged), file)
    expect(decode).toThrow(expect.objectContaining({ code: 'STORE_DAMAGED' }))
  }
})

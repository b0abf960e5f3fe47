/** A snapshot is checked before it is believed: every cut, every flipped bit, whatever it claims. */
import { describe, expect, it } from 'vitest'
import { packRecords, unpackRecords } from '../../src/corpus/snapshot.ts'
import type { OnceoverErrorCode } from '../../src/document/onceover-error.ts'
import { openCorpus } from '../../src/entries/corpus.ts'

const RECORDS = ['first', '', 'a third that is longer'].map((text) =>
  new TextEncoder().encode(text),
)

/** What version 0.1.0 made of the same records: no number of bytes, none of records. */
const EARLIER = Uint8Array.from(
  Buffer.from(
    '4f4f534e01ed9923180000000566697273740000000000000016612074686972642074686174206973206c6f6e676572',
    'hex',
  ),
)

const codeOf = (bytes: Uint8Array): OnceoverErrorCode | 'believed' => {
  try {
    unpackRecords(bytes)
    return 'believed'
  } catch (error) {
    return (error as { code: OnceoverErrorCode }).code
  }
}

const numbers = (records: readonly Uint8Array[]): number[][] => records.map((each) => [...each])

describe.each([
  ['a snapshot', packRecords(RECORDS)],
  ['one of version 0.1.0', EARLIER],
])('%s', (_, bytes) => {
  it('gives the records back', () => {
    expect(numbers(unpackRecords(bytes))).toEqual(numbers(RECORDS))
  })

  it('is not believed when it was cut, at any byte', () => {
    for (let length = 0; length < bytes.length; length++) {
      expect(codeOf(bytes.subarray(0, length)), `${length} bytes`).toBe('STORE_DAMAGED')
    }
  })

  it('is not believed when a bit of it was flipped', () => {
    for (let bit = 0; bit < bytes.length * 8; bit++) {
      const flipped = Uint8Array.from(bytes)
      flipped[bit >> 3] = (flipped[bit >> 3] as number) ^ (1 << (bit & 7))
      expect(codeOf(flipped), `bit ${bit}`).toMatch(/^STORE_(?:DAMAGED|VERSION)$/)
    }
  })

  it('is not believed when something follows it', () => {
    expect(codeOf(Buffer.concat([bytes, Uint8Array.of(0)]))).toBe('STORE_DAMAGED')
    expect(codeOf(Buffer.concat([bytes, bytes]))).toBe('STORE_DAMAGED')
  })
})

it('that is empty is whole', () => {
  expect(unpackRecords(packRecords([]))).toEqual([])
  expect(codeOf(packRecords([]).subarray(0, 9))).toBe('STORE_DAMAGED')
})

it('leaves the corpus as it was when it is not whole', async () => {
  const corpus = await openCorpus()
  await corpus.add({
    id: 'a',
    text: 'The ferry left the old quay at noon with 40 people on board.',
  })
  const snapshot = corpus.snapshot()
  await expect(corpus.load(snapshot.subarray(0, 9))).rejects.toMatchObject({
    code: 'STORE_DAMAGED',
  })
  await expect(corpus.load('a text' as never)).rejects.toMatchObject({ code: 'INVALID_INPUT' })
  expect(corpus.size).toBe(1)
})

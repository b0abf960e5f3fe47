/** The table that grows a piece at a time holds what a map of the language holds, however it grows. */
import { expect, test } from 'vitest'
import { PostingLog } from '../../src/similarity/posting-log.ts'
import { Postings } from '../../src/similarity/postings.ts'
import { SetList } from '../../src/similarity/set-list.ts'
import { ShingleTable } from '../../src/similarity/shingle-table.ts'

/** Numbers of 32 bits that look like chance, the same each time. */
const mixed = (number: number): number => {
  const half = Math.imul(number ^ (number >>> 15), 0x85ebca6b)
  return Math.imul(half ^ (half >>> 13), 0xc2b2ae35) | 0
}
/** Several pages of the table. */
const COUNT = 300_000

test.each<[string, (number: number) => number]>([
  ['of all keys', mixed],
  ['of the lower half of all keys', (number) => mixed(number) >>> 1],
  ['of keys that share their upper bits', (number) => 0x2a000000 | (number & 0xffffff)],
  ['of keys that share their lower bits', (number) => (number << 12) | 0x123],
])('a table %s finds what was put in, and nothing else', (_, keyOf) => {
  const table = new ShingleTable()
  const known = new Map<number, number>()
  for (let number = 1; number <= COUNT; number++) {
    const key = keyOf(number)
    table.locate(key)
    const reference = known.get(key) ?? 0
    if (table.page[table.at + 1] !== reference) expect([key, number]).toBe(reference)
    if (known.has(key)) continue
    known.set(key, number)
    table.use(key, number)
  }
  const keys = Int32Array.from([...known.keys(), ...known.keys()], (key, at) =>
    at < known.size ? key : ~key,
  )
  const references = new Int32Array(keys.length).fill(-1)
  const places = new Int32Array(keys.length)
  table.findAll(keys, keys.length, places, references)
  for (const [at, key] of keys.entries()) {
    const expected = known.get(key) ?? 0
    if (references[at] !== expected) expect([key, references[at]]).toEqual([key, expected])
  }
  expect(table.bytes).toBeGreaterThan(known.size * 8)
})

test('a log and postings give all sets of a key, in whatever number', () => {
  const log = new PostingLog()
  const postings = new Postings()
  const known = new Map<number, number[]>()
  for (let set = 0; set < 20_000; set++) {
    // A few keys are in many sets, most in one.
    const key = mixed(set % 7 === 0 ? set % 5 : set)
    log.add(Int32Array.of(0, key), 1, 2, set)
    postings.add(key, set, set % 4)
    known.set(key, [...(known.get(key) ?? []), set])
  }
  const found = new SetList()
  const sorted = (): number[] => [...found.sets.subarray(0, found.count)].sort((a, b) => a - b)
  for (const [key, sets] of known) {
    found.count = 0
    log.find(key, found)
    expect(sorted()).toEqual(sets)
    const reference = postings.referenceOf(key)
    for (const marks of [0, 1, 2, 3]) {
      found.count = 0
      postings.find(reference, marks, found)
      const marked = sets.filter((set) => marks === 0 || ((set % 4) & marks) !== 0)
      expect(sorted()).toEqual(marked)
      if (marks !== 0) expect(postings.hasMarks(reference, marks)).toBe(marked.length > 0)
    }
    expect(postings.magnitudeOf(reference)).toBe(32 - Math.clz32(sets.length))
  }
  found.count = 0
  log.find(mixed(COUNT), found)
  expect([found.count, postings.referenceOf(mixed(COUNT))]).toEqual([0, 0])
})

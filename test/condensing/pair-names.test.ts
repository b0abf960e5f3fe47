import { expect, it } from 'vitest'
import { PairNames } from '../../src/condensing/pair-names.ts'

it('numbers pairs by first appearance, however many there are', () => {
  const terms = Int32Array.from({ length: 20_000 }, (_, word) => (word * word) % 997)
  const names = new PairNames(terms)
  const known = new Map<string, number>()
  for (let word = 0; word + 1 < terms.length; word++) {
    const pair = `${terms[word]} ${terms[word + 1]}`
    if (!known.has(pair)) known.set(pair, known.size)
    expect(names.of(word)).toBe(known.get(pair))
  }
  for (const [pair, name] of known) {
    const [first, second] = pair.split(' ').map(Number) as [number, number]
    expect(names.find(first, second)).toBe(name)
  }
  expect(names.find(5000, 5000)).toBe(-1)
})

it('makes room', () => {
  const terms = Int32Array.from({ length: 5000 }, (_, word) => word)
  const names = new PairNames(terms)
  for (let word = 0; word < 4999; word++) expect(names.of(word)).toBe(word)
  for (let word = 4998; word >= 0; word--) expect(names.of(word)).toBe(word)
  expect(names.find(4998, 4999)).toBe(4998)
})
